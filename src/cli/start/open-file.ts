import { accessSync, constants, statSync } from 'node:fs';
import { CasusFile } from '../../casus/file.ts';
import { FileInUse } from '../../casus/lock.ts';
import { createFault } from '../../faults/fault.ts';
import { describeWriteError } from '../../faults/write-error.ts';
import { EXIT } from '../exit.ts';
import { ownCommand } from '../own-command.ts';
import { UserError } from '../user-error.ts';

/** Takes hold of a case file that is there, or says why that cannot be. */
export function openExisting(path: string, takeOver: boolean): CasusFile {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat === undefined) {
    const fault = createFault('BESTAND_ONTBREEKT', path, undefined, {});
    const remedie = `controleer de naam en de map; een nieuwe analyse begint u met ${ownCommand()} start, zonder bestand`;
    throw UserError.fromFaults([{ ...fault, remedie }], EXIT.io);
  }
  if (stat.isDirectory()) throw UserError.fromFaults([createFault('IS_MAP', path, undefined, {})], EXIT.io);
  return openFile(path, takeOver);
}

export function openFile(path: string, takeOver: boolean): CasusFile {
  try {
    return CasusFile.open(path, takeOver);
  } catch (error) {
    if (error instanceof FileInUse) {
      const { pid, sinds, hier } = error.holder;
      const wie = `${hier ? 'op deze computer' : 'op een andere computer'}, proces ${pid}, sinds ${formatMoment(sinds)}`;
      throw new UserError(
        [`${path}: fout: IN_GEBRUIK dit bestand is al geopend (${wie}); sluit die sessie, of gebruik --overnemen als die niet meer loopt`],
        EXIT.refused,
      );
    }
    throw cannotWrite(path, error);
  }
}

/** Found out before the first question, not after the last. */
export function refuseFolder(): void {
  try {
    accessSync('.', constants.W_OK);
  } catch (error) {
    throw cannotWrite('.', error);
  }
}

/** What cannot be written, and what helps: the walk saves beside the case file, wherever that is. */
export function cannotWrite(path: string, error: unknown): UserError {
  const remedie = 'ga naar een map waarin u mag schrijven, zet het bestand daar neer, of maak ruimte vrij';
  return UserError.fromFaults([createFault('NIET_SCHRIJFBAAR', path, undefined, { reden: describeWriteError(error), remedie })], EXIT.io);
}

/** A moment as the clock on the wall shows it. */
function formatMoment(iso: string): string {
  return new Intl.DateTimeFormat('nl-NL', { dateStyle: 'long', timeStyle: 'short' }).format(new Date(iso));
}
