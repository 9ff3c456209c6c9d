import type { Analyse } from '../model/analyse.ts';
import type { Casus } from '../model/casus.ts';
import type { Instrument } from '../model/instrument.ts';
import { createBuurtSchermen } from './schermen/buurt.ts';
import { createSituatieSchermen } from './schermen/situatie.ts';
import type { Scherm, Sessie } from './sessie.ts';
import { outcomeOf } from './uitkomst.ts';

interface Wandelschermen {
  schermen: Scherm[];
  uitkomst: Analyse;
}

const known = new WeakMap<Casus, { instrument: Instrument; filter: string; gemaakt: Wandelschermen }>();

/**
 * All screens of the walk in the instrument's order: every place, then the whole neighbourhood. A case in the walk never
 * changes, so the screens of each version are made only once.
 */
export function createSchermen(instrument: Instrument, { casus, filter }: Pick<Sessie, 'casus' | 'filter'>): Wandelschermen {
  const found = known.get(casus);
  if (found?.instrument === instrument && found.filter === filter) return found.gemaakt;
  const uitkomst = outcomeOf(instrument, casus);
  const plekken = casus.situaties.flatMap((situatie, i) => {
    const gevonden = uitkomst.situaties[i];
    return gevonden === undefined ? [] : createSituatieSchermen({ instrument, casus, situatie, uitkomst: gevonden, pad: ['situaties', i] });
  });
  const gemaakt = { schermen: [...plekken, ...createBuurtSchermen({ instrument, casus, analyse: uitkomst, filter })], uitkomst };
  known.set(casus, { instrument, filter, gemaakt });
  return gemaakt;
}
