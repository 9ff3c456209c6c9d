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
  reportBug(error);
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

/** Our own fault. What it says of itself can hold text of a case file, so only its kind and its place in our code are told. */
function reportBug(error: unknown): void {
  tell(`buurtkompas: fout in het programma zelf, niet in uw invoer (${describeBug(error)}).`);
  tell('Uw antwoorden staan in uw casusbestand, zoals ze het laatst zijn bewaard.');
  if (process.env.BUURTKOMPAS_DEBUG) {
    console.error(showControls(error instanceof Error ? (error.stack ?? error.message) : String(error)));
    tell('In de regels hierboven kan tekst uit uw bestand staan: haal die weg voor u ze doorstuurt.');
  } else tell('Meld dit aan de makers, met de regel hierboven en de opdracht die u gaf. Meer regels voor hen: zet BUURTKOMPAS_DEBUG=1.');
}

function describeBug(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const { name, message, stack = '', code } = error as NodeJS.ErrnoException;
  // The message stands in front of the places, and can look like one.
  const places = stack.startsWith(`${name}: ${message}`) ? stack.slice(name.length + 2 + message.length) : '';
  const place = /^ +at .*?\/dist\/([\w/-]+\.js:\d+:\d+)\)?$/m.exec(places)?.[1];
  const words = [name, code].filter((word) => word !== undefined && /^\w{1,40}$/.test(word));
  return [...words, ...(place === undefined ? [] : ['bij', place])].join(' ');
}
