import { lstatSync, mkdirSync, readdirSync, readFileSync, rmdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createFault } from '../../faults/fault.ts';
import { describeWriteError } from '../../faults/write-error.ts';
import type { Verslagbestand } from '../../report/formaten.ts';
import { EXIT } from '../exit.ts';
import { UserError } from '../user-error.ts';
import { type Output, writeOutputs } from '../write-file.ts';
import type { Bestemming } from './bestemming.ts';

type Beelden = Verslagbestand['beelden'];

/** The folder beside a Markdown report for its pictures; none on standard output, or where signs were asked for. */
export function findBeeldmap(bestemmingen: Bestemming[], zonderBeeld: boolean): string | null {
  const md = bestemmingen.find((b) => b.formaat === 'md');
  if (md === undefined || md.pad === '-' || zonderBeeld) return null;
  return `${md.pad.replace(/\.[a-z]+$/i, '')}-beeld`;
}

/** Writes the reports and their pictures, or nothing. Pictures of ours that no longer belong there are taken away. */
export function writeWithBeelden(verslagen: Output[], map: string | null, beelden: Beelden, overwrite: boolean): (string | undefined)[] {
  if (map === null) return writeOutputs(verslagen, overwrite);
  const bestanden = beelden.map(({ naam, inhoud, judge }): Output => ({ path: join(map, naam), content: inhoud, judge }));
  const isNew = makeFolder(map);
  const kept = writeOrUndo([...verslagen, ...bestanden], overwrite, isNew ? map : null);
  const [first] = beelden;
  if (first !== undefined) removeOld(map, new Set(beelden.map((b) => b.naam)), first.judge);
  return kept;
}

/** Where nothing may be written, the folder that was made for it goes again. */
function writeOrUndo(outputs: Output[], overwrite: boolean, made: string | null): (string | undefined)[] {
  try {
    return writeOutputs(outputs, overwrite);
  } catch (error) {
    if (made !== null && readdirSync(made).length === 0) rmdirSync(made);
    throw error;
  }
}

/** Whether the folder was not there yet. */
function makeFolder(map: string): boolean {
  try {
    mkdirSync(map, { mode: 0o700 });
    return true;
  } catch (error) {
    const there = lstatSync(map, { throwIfNoEntry: false });
    if (there?.isDirectory()) return false;
    const reden = there === undefined ? describeWriteError(error) : 'dit is geen map';
    throw UserError.fromFaults([createFault('NIET_SCHRIJFBAAR', map, undefined, { reden })], EXIT.io);
  }
}

/** Pictures of an earlier report that nobody changed. Anything else stays. */
function removeOld(map: string, names: ReadonlySet<string>, judge: Output['judge']): void {
  for (const name of readdirSync(map)) {
    const path = join(map, name);
    if (!name.endsWith('.svg') || names.has(name) || !lstatSync(path).isFile()) continue;
    if (judge(readFileSync(path, 'utf8')) === 'onveranderd') rmSync(path);
  }
}
