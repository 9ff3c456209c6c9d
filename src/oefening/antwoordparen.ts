import { toStand } from '../core/antwoorden.ts';
import { readStanden } from '../core/standen.ts';
import type { Casus, Situatie } from '../model/casus.ts';
import type { Instrument } from '../model/instrument.ts';
import type { Gezegd, Oefencasus } from '../model/oefening.ts';
import { compareLocatie } from './locatie.ts';
import { toGezegd } from './verschil.ts';

/** A place of the trainee beside one of the model; one side is missing where the other has no such place. */
export interface Plekken {
  eigen?: Situatie;
  model?: Situatie;
}

/** One question with the answers of both sides; `null` as place for the neighbourhood, or where that side has no such place. */
export interface Antwoordpaar {
  item: string;
  label: string;
  stap: string;
  plek: { eigen: string | null; model: string | null };
  eigen: Gezegd;
  model: Gezegd;
}

/**
 * Every question with both answers, also where the model discusses nothing and at places that only one side has: an outcome may rest
 * on any of them.
 */
export function pairAntwoorden(instrument: Instrument, oefencasus: Oefencasus, eigen: Casus, plekken: Plekken[]): Antwoordpaar[] {
  return [
    ...plekken.flatMap((paar) => [...pairLocatie(instrument, oefencasus, paar), ...pairItems(instrument, 'situatie', paar)]),
    ...pairItems(instrument, 'buurt', { eigen, model: oefencasus.model }),
  ];
}

/** What one of the two said, also on questions that the other did not discuss. */
function pairItems(
  instrument: Instrument,
  per: 'situatie' | 'buurt',
  { eigen, model }: { eigen?: Situatie | Casus; model?: Situatie | Casus },
): Antwoordpaar[] {
  const read = (plaats: Situatie | Casus | undefined) => (plaats === undefined ? undefined : readStanden(instrument, per, plaats));
  const [mijn, hun] = [read(eigen), read(model)];
  const idOf = (plaats: Situatie | Casus | undefined) => (plaats !== undefined && 'id' in plaats ? plaats.id : null);
  const alleen = eigen === undefined || model === undefined ? (eigen ?? model) : undefined;
  const bij = alleen !== undefined && 'naam' in alleen ? `, bij ${alleen.naam}` : '';
  const vragen = mijn ?? hun;
  return [...(vragen?.values() ?? [])].map(({ item }) => {
    const stil = toStand(item, 'niet-besproken');
    return {
      item: item.id,
      label: `${item.label}${bij}`,
      stap: item.stap,
      plek: { eigen: idOf(eigen), model: idOf(model) },
      eigen: toGezegd(instrument, mijn?.get(item.id) ?? stil),
      model: toGezegd(instrument, hun?.get(item.id) ?? stil),
    };
  });
}

/** The kind of place decides on directions too. Where only one side has the place, there is no kind to compare. */
function pairLocatie(instrument: Instrument, oefencasus: Oefencasus, { eigen, model }: Plekken): Antwoordpaar[] {
  if (eigen === undefined || model === undefined) return [];
  const locatie = compareLocatie(instrument, oefencasus, eigen, model);
  return [
    {
      item: locatie.item,
      label: locatie.label,
      stap: '2.4',
      plek: { eigen: eigen.id, model: model.id },
      eigen: locatie.eigen,
      model: locatie.model,
    },
  ];
}
