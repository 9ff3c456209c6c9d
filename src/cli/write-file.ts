import { chmodSync, existsSync, lstatSync, readFileSync, realpathSync, renameSync } from 'node:fs';
import { join, parse } from 'node:path';
import { writeAtomic } from '../casus/atomic-write.ts';
import { createFault } from '../faults/fault.ts';
import { describeWriteError } from '../faults/write-error.ts';
import { EXIT } from './exit.ts';
import { describeOwnOutput } from './own-output.ts';
import { UserError } from './user-error.ts';

type Judge = (existing: string) => 'vreemd' | 'onveranderd' | 'veranderd';

/** One file to write. `judge` gets what is there as text; of bytes each byte is one character. */
export interface Output {
  path: string;
  content: string | Buffer;
  judge: Judge;
  /** Where the command may be told to write over somebody's work: that is kept aside too. */
  keepForeign?: boolean;
}

/**
 * Writes a report, readable by its owner only because it holds sensitive group data. Never over a file that is not ours,
 * unless asked; without `overwrite` this command cannot be asked. A report that somebody changed is kept under the name that this returns.
 */
export function writeOutput(path: string, text: string, judge: Judge, overwrite?: boolean): string | undefined {
  return writeOutputs([{ path, content: text, judge }], overwrite)[0];
}

/** The same for files that belong together: all are looked at before the first is written. */
export function writeOutputs(outputs: Output[], overwrite?: boolean): (string | undefined)[] {
  for (const output of outputs) refuseForeign(output, overwrite);
  return outputs.map((output) => {
    const { path, content } = output;
    try {
      const kept = isToKeep(output, overwrite) ? keepAside(path) : undefined;
      writeAtomic(path, content);
      return kept;
    } catch (error) {
      throw UserError.fromFaults([createFault('NIET_SCHRIJFBAAR', path, undefined, { reden: describeWriteError(error) })], EXIT.io);
    }
  });
}

/** What to say where a changed report was kept. */
export function describeKept(kept: string | undefined): string[] {
  return kept === undefined ? [] : [`Het vorige bestand was met de hand veranderd. Dat is bewaard als ${kept}.`];
}

function isToKeep(output: Output, overwrite?: boolean): boolean {
  const { path, judge, keepForeign = false } = output;
  if (overwrite && !keepForeign) return false;
  const stands = judge(readExisting(output));
  return stands === 'veranderd' || (stands === 'vreemd' && keepForeign && existsSync(path));
}

function keepAside(path: string): string {
  const { dir, name, ext } = parse(path);
  for (let n = 1; ; n++) {
    const kept = join(dir, `${name}.vorige${n === 1 ? '' : `-${n}`}${ext}`);
    if (existsSync(kept)) continue;
    renameSync(path, kept);
    chmodSync(kept, 0o600);
    return kept;
  }
}

/** The case file itself is never the place for its report, whatever was asked. */
export function refuseSame(input: string, output: string, wat = 'het verslag'): void {
  if (input === '-' || !existsSync(input) || !existsSync(output) || realpathSync(input) !== realpathSync(output)) return;
  throw new UserError([`${output}: fout: ZELFDE_BESTAND dit is het casusbestand zelf; kies een andere naam voor ${wat}`], EXIT.refused);
}

function refuseForeign(output: Output, overwrite?: boolean): void {
  const { path, judge } = output;
  const stat = lstatSync(path, { throwIfNoEntry: false });
  if (stat === undefined) return;
  if (stat.isDirectory())
    throw UserError.fromFaults([createFault('NIET_SCHRIJFBAAR', path, undefined, { reden: 'dit is een map' })], EXIT.io);
  if (stat.isFile() && (overwrite || judge(readExisting(output)) !== 'vreemd')) return;
  const [wat, remedie] = stat.isFile()
    ? [
        `dit bestand bestaat al en is ${describeOwnOutput(path) ?? 'niet door buurtkompas gemaakt'}`,
        overwrite === undefined ? 'kies een andere naam, of geef dat bestand er een' : 'kies een andere naam of gebruik --overschrijf',
      ]
    : ['dit is geen gewoon bestand', 'kies een andere naam'];
  throw new UserError([`${path}: fout: BESTAAT_AL ${wat}; ${remedie}`], EXIT.refused);
}

/** What cannot be read is not ours. */
function readExisting({ path, content }: Output): string {
  try {
    return readFileSync(path, typeof content === 'string' ? 'utf8' : 'latin1');
  } catch {
    return '';
  }
}
