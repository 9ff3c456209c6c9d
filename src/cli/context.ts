import { findMeldingLater } from '../casus/melding-later.ts';
import { findForbidden } from '../casus/personal-data.ts';
import { readCasus } from '../casus/read-casus.ts';
import { openInstrument } from '../content/open.ts';
import type { Fault } from '../faults/fault.ts';
import { formatFault } from '../faults/format.ts';
import type { Casus } from '../model/casus.ts';
import type { Instrument } from '../model/instrument.ts';
import type { Validator } from '../yaml/shape.ts';
import { EXIT } from './exit.ts';
import { frame } from './frame.ts';
import { today } from './today.ts';
import { UserError } from './user-error.ts';
import { tell } from './wrap.ts';

/** What every command works with: the instrument, with local additions where asked, and the check of a case file. */
export interface Context {
  instrument: Instrument;
  validate: Validator;
}

export async function loadContext(lokaal: string | undefined): Promise<Context> {
  const opened = await openInstrument(lokaal);
  if (opened.instrument === undefined) throw UserError.fromFaults(opened.faults, opened.unreadable ? EXIT.io : EXIT.faults);
  if (lokaal !== undefined) (await import('./lokaal-nummers.ts')).refuseNummersInLokaal(lokaal);
  for (const fault of opened.faults) tell(formatFault(fault));
  return opened;
}

/**
 * Reads a case file for a command that needs it whole, with its text; warnings go to stderr, errors end the command. Refused while
 * a number stands in it that may stand nowhere. Who refuses personal data by itself leaves the warning about it out.
 */
export function loadToHandOn(path: string, context: Context, keuze: { zonder?: Fault['code'] } = {}): { casus: Casus; text: string } {
  const read = readWhole(path, context, keuze);
  refuseForbidden(path === '-' ? 'stdin' : path, read.text, read.casus);
  return read;
}

/** Throws where a citizen service number or an account number stands in a case file, a line for each, never the number itself. */
export function refuseForbidden(name: string, text: string, casus: Casus): void {
  const faults = findForbidden(text, casus, name);
  if (faults.length > 0) throw UserError.fromFaults(faults, EXIT.refused);
}

function readWhole(path: string, { validate }: Context, { zonder }: { zonder?: Fault['code'] }): { casus: Casus; text: string } {
  const { casus, faults, text = '', unreadable, newer } = readCasus(path, validate);
  const later = casus === undefined ? [] : findMeldingLater(casus, text, path === '-' ? 'stdin' : path, today());
  const said = [...faults.filter((f) => f.code !== zonder), ...later];
  const lines = said.flatMap((fault) => [formatFault(fault), ...frame(fault, text, process.stderr)]);
  if (casus === undefined) throw new UserError(lines, exitCodeOf({ unreadable, newer }));
  for (const line of lines) tell(line);
  return { casus, text };
}

export function exitCodeOf({ unreadable, newer }: { unreadable: boolean; newer: boolean }): number {
  if (unreadable) return EXIT.io;
  return newer ? EXIT.refused : EXIT.faults;
}

/** Exit code of a set of faults in files that were all readable. */
export function hasErrors(faults: Fault[]): boolean {
  return faults.some((f) => f.ernst === 'fout');
}
