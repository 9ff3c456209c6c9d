import type { Antwoordgroep, Gegeven } from '../model/analyse.ts';
import type { Situatie } from '../model/casus.ts';
import type { Instrument } from '../model/instrument.ts';
import { type Antwoordstand, readStand } from './antwoorden.ts';

/** All answers in the order of the instrument, ready to be shown step by step. */
export function groupAntwoorden(instrument: Instrument, standen: Map<string, Antwoordstand>): Antwoordgroep[] {
  const toGegevens = (ids: string[]) => ids.flatMap((id) => standen.get(id) ?? []).map((s) => toGegeven(instrument, s));
  return instrument.stappen.flatMap(({ stap, onderdelen }) =>
    onderdelen.flatMap(({ sleutel, titel, rubrieken, items }) =>
      [
        { stap, sleutel, rubriek: null, titel, antwoorden: toGegevens(items) },
        ...rubrieken.map((r) => ({ stap, sleutel, rubriek: r.id, titel: r.titel, antwoorden: toGegevens(r.items) })),
      ].filter((groep) => groep.antwoorden.length > 0),
    ),
  );
}

/** Answers copied from another place, for questions that were not answered here. */
export function listOnbevestigd(instrument: Instrument, situatie: Situatie, standen: Map<string, Antwoordstand>): Gegeven[] {
  const { onbevestigd } = situatie;
  if (onbevestigd === undefined) return [];
  return [...standen.values()]
    .filter((s) => s.antwoord === 'niet-besproken')
    .map(({ item }) => readStand(item, { ...situatie, ...onbevestigd } as Situatie))
    .filter((s) => s.antwoord !== 'niet-besproken')
    .map((s) => toGegeven(instrument, s));
}

function toGegeven(instrument: Instrument, { item, antwoord, grondslag, toelichting, zegt, stemmen, minderheid }: Antwoordstand): Gegeven {
  const { antwoorden, grondslagen, 'niet-besproken': stil } = instrument.regels.antwoorden;
  const woorden = item.soort === 'rollen' ? instrument.regels.begrippen.rollen : antwoorden;
  const grondslagLabel = grondslagen.find((g) => g.id === grondslag)?.label;
  return {
    item: item.id,
    label: item.label,
    antwoord,
    antwoordLabel: woorden.find((w) => w.id === antwoord)?.label ?? stil.label,
    bron: item.bron,
    ...(grondslag === undefined ? {} : { grondslag }),
    ...(grondslagLabel === undefined ? {} : { grondslagLabel }),
    ...(toelichting === undefined ? {} : { toelichting }),
    ...(zegt === undefined ? {} : { zegt }),
    ...(stemmen === undefined ? {} : { stemmen }),
    ...(minderheid === undefined ? {} : { minderheid }),
    ...(item.vervolgvraag === undefined ? {} : { vervolgvraag: item.vervolgvraag }),
    ...(item.lokaal === undefined ? {} : { lokaal: item.lokaal }),
  };
}
