import { lstatSync, mkdirSync, readdirSync, readFileSync, rmdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createFault } from '../../faults/fault.ts';
import { describeWriteError } from '../../faults/write-error.ts';
import { judgeBeeld, type Verslagbestand } from '../../report/formaten.ts';
import { EXIT } from '../exit.ts';
import { UserError } from '../user-error.ts';
import { type Output, writeOutputs } from '../write-file.ts';
import { type Bestemming, splitName } from './bestemming.ts';

type Beelden = Verslagbestand['beelden'];

/** The folder beside a Markdown report for its pictures; none on standard output, or where signs were asked for. */
export function findBeeldmap(bestemmingen: Bestemming[], zonderBeeld: boolean): string | null {
  const md = bestemmingen.find((b) => b.formaat === 'md');
  if (md === undefined || md.pad === '-' || zonderBeeld) return null;
  return nameBeeldmap(md.pad);
}

function nameBeeldmap(pad: string): string {
  return `${splitName(pad).stam}-beeld`;
}

/** Writes the reports and their pictures, or nothing. Pictures of ours that no longer belong there are taken away. */
export function writeWithBeelden(verslagen: Output[], map: string | null, beelden: Beelden, overwrite: boolean): (string | undefined)[] {
  if (map === null) return writeOutputs(verslagen, overwrite);
  const bestanden = beelden.map(({ naam, inhoud, judge }): Output => ({ path: join(map, naam), content: inhoud, judge }));
  const isNew = makeFolder(map);
  const kept = writeOrUndo([...verslagen, ...bestanden], overwrite, isNew ? map : null);
  removeOld(map, new Set(beelden.map((b) => b.naam)), judgeBeeld);
  return kept;
}

/**
 * Takes away our pictures of an earlier report where this one has none, and the folder with them where nothing else is in it.
 * What a report that was kept still shows stays.
 */
export function removeBeelden(map: string | null, kept: (string | undefined)[]): void {
  if (map === null || !isFolder(map) || kept.some((pad) => pad !== undefined)) return;
  try {
    removeOld(map, new Set(), judgeBeeld);
    if (readdirSync(map).length === 0) rmdirSync(map);
  } catch {
    // The report is there; what stays is told by `describeLeft`.
  }
}

/**
 * What to say where pictures of ours still stand, in any format, that are not of the version to share that was just made: `gedeeld`
 * draws what that has or would have, and a picture that is the same to the letter says no more than it.
 */
export function describeLeft(bestemmingen: Bestemming[], gedeeld: () => { naam: string; inhoud: string }[]): string[] {
  return [...new Set(bestemmingen.map((b) => nameBeeldmap(b.pad)))].filter(isFolder).flatMap((map) => describeLeftIn(map, gedeeld()));
}

function describeLeftIn(map: string, gedeeld: { naam: string; inhoud: string }[]): string[] {
  const known = new Map(gedeeld.map(({ naam, inhoud }) => [naam, inhoud]));
  const isShared = (name: string) => readFileSync(join(map, name), 'utf8') === known.get(name);
  const left = readdirSync(map).filter((name) => isOurs(join(map, name)) && !isShared(name));
  if (left.length === 0) return [];
  return [
    `Let op: in ${map} staan nog beelden van een eerder verslag, die intern kunnen zijn. Geef ze niet mee: ${left.sort().join(', ')}`,
  ];
}

function isFolder(map: string): boolean {
  return lstatSync(map, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function isOurs(path: string): boolean {
  return path.endsWith('.svg') && lstatSync(path).isFile() && judgeBeeld(readFileSync(path, 'utf8')) !== 'vreemd';
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
