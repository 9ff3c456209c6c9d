import type { Analyse } from '../model/analyse.ts';
import type { Instrument } from '../model/instrument.ts';
import { createBuurtSchermen } from './schermen/buurt.ts';
import { createSituatieSchermen } from './schermen/situatie.ts';
import type { Scherm, Sessie } from './sessie.ts';
import { outcomeOf } from './uitkomst.ts';

/** All screens of the walk in the instrument's order: every place, then the whole neighbourhood. */
export function createSchermen(
  instrument: Instrument,
  { casus, filter }: Pick<Sessie, 'casus' | 'filter'>,
): { schermen: Scherm[]; uitkomst: Analyse } {
  const uitkomst = outcomeOf(instrument, casus);
  const plekken = casus.situaties.flatMap((situatie, i) => {
    const gevonden = uitkomst.situaties[i];
    return gevonden === undefined ? [] : createSituatieSchermen({ instrument, casus, situatie, uitkomst: gevonden, pad: ['situaties', i] });
  });
  return { schermen: [...plekken, ...createBuurtSchermen({ instrument, casus, analyse: uitkomst, filter })], uitkomst };
}
