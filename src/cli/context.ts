import { readCasus } from '../casus/read-casus.ts';
import { openInstrument } from '../content/open.ts';
import { getValidator } from '../content/validators.ts';
import type { Fault } from '../faults/fault.ts';
import { formatFault } from '../faults/format.ts';
import type { Casus } from '../model/casus.ts';
import type { Instrument } from '../model/instrument.ts';
import type { Validator } from '../yaml/shape.ts';
import { EXIT } from './exit.ts';
import { frame } from './frame.ts';
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
  for (const fault of opened.faults) tell(formatFault(fault));
  return opened;
}

/** The check of a case file alone; without local additions that takes no instrument. */
export async function loadValidator(lokaal: string | undefined): Promise<Validator> {
  return lokaal === undefined ? getValidator('casus') : (await loadContext(lokaal)).validate;
}

/**
 * Reads a case file for a command that needs it whole; warnings go to stderr, errors end the command. Who refuses personal data
 * by itself leaves the warning about it out.
 */
export function loadCasus(path: string, context: Context, keuze: { zonder?: Fault['code'] } = {}): Casus {
  return loadCasusText(path, context, keuze).casus;
}

/** The same, with the text of the file as it was read. */
export function loadCasusText(
  path: string,
  { validate }: Context,
  { zonder }: { zonder?: Fault['code'] } = {},
): { casus: Casus; text: string } {
  const { casus, faults, text = '', unreadable, newer } = readCasus(path, validate);
  const said = faults.filter((f) => f.code !== zonder);
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
