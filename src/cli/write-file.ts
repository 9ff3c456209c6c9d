import { existsSync, lstatSync, readFileSync, realpathSync } from 'node:fs';
import { writeAtomic } from '../casus/atomic-write.ts';
import { createFault } from '../faults/fault.ts';
import { describeWriteError } from '../faults/write-error.ts';
import { EXIT } from './exit.ts';
import { UserError } from './user-error.ts';

/** Writes a report, readable by its owner only because it holds sensitive group data. Never over a file that is not ours, unless asked. */
export function writeOutput(path: string, text: string, isOurs: (existing: string) => boolean, overwrite: boolean): void {
  refuseForeign(path, isOurs, overwrite);
  try {
    writeAtomic(path, text);
  } catch (error) {
    throw UserError.fromFaults([createFault('NIET_SCHRIJFBAAR', path, undefined, { reden: describeWriteError(error) })], EXIT.io);
  }
}

/** The case file itself is never the place for its report, whatever was asked. */
export function refuseSame(input: string, output: string): void {
  if (input === '-' || !existsSync(output) || realpathSync(input) !== realpathSync(output)) return;
  throw new UserError(
    [`${output}: fout: ZELFDE_BESTAND dit is het casusbestand zelf; kies een andere naam voor het verslag`],
    EXIT.refused,
  );
}

function refuseForeign(path: string, isOurs: (existing: string) => boolean, overwrite: boolean): void {
  const stat = lstatSync(path, { throwIfNoEntry: false });
  if (stat === undefined) return;
  if (stat.isDirectory())
    throw UserError.fromFaults([createFault('NIET_SCHRIJFBAAR', path, undefined, { reden: 'dit is een map' })], EXIT.io);
  if (stat.isFile() && (overwrite || isOurs(readExisting(path)))) return;
  const [wat, remedie] = stat.isFile()
    ? ['dit bestand bestaat al en is geen verslag van buurtkompas', 'kies een andere naam of gebruik --overschrijf']
    : ['dit is geen gewoon bestand', 'kies een andere naam'];
  throw new UserError([`${path}: fout: BESTAAT_AL ${wat}; ${remedie}`], EXIT.refused);
}

/** What cannot be read is not ours. */
function readExisting(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
