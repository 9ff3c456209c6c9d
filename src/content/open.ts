import type { Fault } from '../faults/fault.ts';
import type { Instrument } from '../model/instrument.ts';
import type { Validator } from '../yaml/shape.ts';
import { readBuiltIn } from './built-in.ts';
import { compileCasusValidator, getCasusValidator } from './validators.ts';

/** The instrument and the check of a case file that belongs to it; only `faults` where the additions cannot be used. */
export type Opened =
  | { instrument: Instrument; validate: Validator; faults: Fault[] }
  | { instrument?: undefined; faults: Fault[]; unreadable: boolean };

/** Opens the instrument, with the additions of a municipality where a folder is named. What that needs is loaded only then. */
export async function openInstrument(lokaal: string | undefined): Promise<Opened> {
  const builtIn = readBuiltIn();
  if (lokaal === undefined) return { instrument: builtIn, validate: getCasusValidator(), faults: [] };
  const [{ addLokaal }, { createCasusSchema }] = await Promise.all([import('./lokaal.ts'), import('./casus-schema.ts')]);
  const { instrument, faults, unreadable } = addLokaal(builtIn, lokaal);
  if (instrument === undefined) return { faults, unreadable };
  return { instrument, validate: await compileCasusValidator(createCasusSchema(instrument)), faults };
}
