import type { Analyse } from '../model/analyse.ts';
import type { Casus } from '../model/casus.ts';
import type { Instrument } from '../model/instrument.ts';
import { createBuurtSchermen, createEinde } from './schermen/buurt.ts';
import { createTriageSchermen } from './schermen/escalatie.ts';
import { createNogEenPlek } from './schermen/nog-een.ts';
import { createSituatieSchermen } from './schermen/situatie.ts';
import type { Scherm, Sessie } from './sessie.ts';
import { outcomeOf } from './uitkomst.ts';

interface Wandelschermen {
  schermen: Scherm[];
  uitkomst: Analyse;
}

interface Bewaard {
  instrument: Instrument;
  filter: string;
  alleen: Sessie['alleen'];
  vandaag: Sessie['vandaag'];
  begeleid: boolean;
  gemaakt: Wandelschermen;
}

const known = new WeakMap<Casus, Bewaard>();

/**
 * All screens of the walk in the instrument's order: every place, then the whole neighbourhood. A case in the walk never
 * changes, so the screens of each version are made only once.
 */
export function createSchermen(
  instrument: Instrument,
  sessie: Pick<Sessie, 'casus' | 'filter' | 'alleen' | 'vandaag'> & Partial<Pick<Sessie, 'begeleiding'>>,
): Wandelschermen {
  const { casus, filter, alleen, vandaag, begeleiding = null } = sessie;
  const begeleid = begeleiding !== null;
  const found = known.get(casus);
  const isSame = found?.filter === filter && found.alleen === alleen && found.vandaag === vandaag && found.begeleid === begeleid;
  if (found?.instrument === instrument && isSame) return found.gemaakt;
  const uitkomst = outcomeOf(instrument, casus);
  const plekken = casus.situaties.flatMap((situatie, i) => {
    const gevonden = uitkomst.situaties[i];
    if (gevonden === undefined) return [];
    const zaak = uitkomst.escalatie.find((e) => e.situatie === situatie.id);
    const misstappen = uitkomst.misstappen.filter((m) => m.situatie === situatie.id);
    const verwijzingen = uitkomst.doorverwijzing.filter((d) => d.situatie === situatie.id);
    const plek = { instrument, casus, situatie, uitkomst: gevonden, zaak, misstappen, verwijzingen, vandaag, pad: ['situaties', i] };
    return alleen === 'triage' ? [...createTriageSchermen(plek, { alleen: true }), createNogEenPlek(plek)] : createSituatieSchermen(plek);
  });
  const buurt = { instrument, casus, analyse: uitkomst, filter, begeleid };
  const gemaakt = { schermen: [...plekken, ...(alleen === 'triage' ? [createEinde(buurt)] : createBuurtSchermen(buurt))], uitkomst };
  known.set(casus, { instrument, filter, alleen, vandaag, begeleid, gemaakt });
  return gemaakt;
}
