import { createFault } from '../faults/fault.ts';
import { formatFault, showControls } from '../faults/format.ts';
import { describeWriteError } from '../faults/write-error.ts';
import { EXIT } from './exit.ts';
import { isUsageError, printUsageError } from './usage.ts';
import { UserError } from './user-error.ts';
import { tell } from './wrap.ts';

/** Says what went wrong, and gives the code to end with. */
export function reportError(error: unknown): number {
  if (isUsageError(error)) return printUsageError(error);
  if (error instanceof UserError) {
    for (const line of linesOf(error)) tell(line);
    return error.exitCode;
  }
  const text = error instanceof Error ? (process.env.BUURTKOMPAS_DEBUG ? (error.stack ?? error.message) : error.message) : String(error);
  console.error(
    showControls(
      `buurtkompas: fout in het programma zelf, niet in uw invoer: ${text.split('\n', process.env.BUURTKOMPAS_DEBUG ? undefined : 1).join('\n')}`,
    ),
  );
  tell('Wat al was bewaard, blijft bewaard. Meld dit aan de makers, met de opdracht die u gaf.');
  return EXIT.bug;
}

/** The lines to print of what the user can mend. */
export function linesOf({ lines, faults }: UserError): string[] {
  return [...lines, ...faults.map(formatFault)];
}

/** Says that the standard output could not be written, and gives the code to end with. */
export function reportLostOutput(error: NodeJS.ErrnoException): number {
  console.error(formatFault(createFault('NIET_SCHRIJFBAAR', 'uitvoer', undefined, { reden: describeWriteError(error) })));
  return EXIT.io;
}
