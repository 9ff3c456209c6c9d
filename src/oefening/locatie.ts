import type { Situatie } from '../model/casus.ts';
import type { Instrument } from '../model/instrument.ts';
import type { Gezegd, Itemvergelijking, Oefencasus } from '../model/oefening.ts';
import { findAlineas, namedAlineas } from './verhaal.ts';

const ITEM = 'locatie';

/** The kind of place (2.4) beside the model's; the reason is what the model says of this place, or the case of all its places. */
export function compareLocatie(
  instrument: Instrument,
  { oefening, verhaal }: Oefencasus,
  eigen: Situatie,
  model: Situatie,
): Itemvergelijking {
  const { 'onbekende-locatie': onbekend } = instrument.regels.begrippen;
  const toGezegd = (locatie: string | undefined, toelichting: string | null): Gezegd => ({
    antwoord: locatie ?? 'niet-besproken',
    label:
      locatie === undefined
        ? instrument.regels.antwoorden['niet-besproken'].label
        : (instrument.items[`${ITEM}.${locatie}`]?.label ?? onbekend.label),
    grondslag: null,
    toelichting,
  });
  const modelLocatie = model.locatie ?? onbekend.id;
  const eigenReden = namedAlineas(model.plek ?? '').length > 0 ? model.plek : undefined;
  const reden = eigenReden ?? oefening.plekken ?? null;
  const verschil =
    eigen.locatie === undefined
      ? 'niet-besproken'
      : eigen.locatie === modelLocatie
        ? 'gelijk'
        : describe(eigen.locatie, modelLocatie, onbekend.id);
  const titel = instrument.stappen.flatMap((s) => s.onderdelen).find((o) => o.sleutel === ITEM)?.titel ?? ITEM;
  return {
    item: ITEM,
    label: titel,
    eigen: toGezegd(eigen.locatie, eigen.plek ?? null),
    model: toGezegd(modelLocatie, reden),
    verschil,
    alineas: findAlineas(verhaal, reden ?? ''),
    verdedigbaar: null,
  };
}

function describe(eigen: string, model: string, onbekend: string): Itemvergelijking['verschil'] {
  if (model === onbekend) return 'meer';
  return eigen === onbekend ? 'minder' : 'anders';
}
