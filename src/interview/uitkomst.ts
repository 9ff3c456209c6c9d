import { analyse } from '../analyse.ts';
import type { Analyse } from '../model/analyse.ts';
import type { Casus } from '../model/casus.ts';
import type { Instrument } from '../model/instrument.ts';

const known = new WeakMap<Casus, { instrument: Instrument; uitkomst: Analyse }>();

/** The outcome of a case. A case in the walk never changes, so one key needs the analysis of each version only once. */
export function outcomeOf(instrument: Instrument, casus: Casus): Analyse {
  const found = known.get(casus);
  if (found?.instrument === instrument) return found.uitkomst;
  const uitkomst = analyse(instrument, casus);
  known.set(casus, { instrument, uitkomst });
  return uitkomst;
}
