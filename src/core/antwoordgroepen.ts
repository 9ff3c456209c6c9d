import type { Antwoordgroep, Gegeven } from '../model/analyse.ts';
import type { Situatie } from '../model/casus.ts';
import type { Instrument, Item, Stand } from '../model/instrument.ts';
import { type Antwoordstand, pickStanden, readStand } from './antwoorden.ts';
import { perInstrument } from './per-instrument.ts';

const listGroepen = perInstrument(({ stappen }) =>
  stappen.flatMap(({ stap, onderdelen }) =>
    onderdelen.flatMap(({ sleutel, titel, rubrieken, items }) => [
      { stap, sleutel, rubriek: null, titel, items },
      ...rubrieken.map((r) => ({ stap, sleutel, rubriek: r.id, titel: r.titel, items: r.items })),
    ]),
  ),
);

/** All answers in the order of the instrument, ready to be shown step by step. */
export function groupAntwoorden(instrument: Instrument, standen: Map<string, Antwoordstand>): Antwoordgroep[] {
  return listGroepen(instrument).flatMap(({ stap, sleutel, rubriek, titel, items }) => {
    const gegeven = pickStanden(standen, items);
    if (gegeven.length === 0) return [];
    return [{ stap, sleutel, rubriek, titel, antwoorden: gegeven.map((s) => toGegeven(instrument, s)) }];
  });
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

/** Answers with nothing beside them are many, and the same in every case: each is made once. */
const listKale = perInstrument(() => new Map<Item, Map<Stand, Gegeven>>());

function toGegeven(instrument: Instrument, stand: Antwoordstand): Gegeven {
  const { item, antwoord } = stand;
  if (!isKaal(stand)) return describe(instrument, stand);
  const kale = listKale(instrument);
  const known = kale.get(item)?.get(antwoord);
  if (known !== undefined) return known;
  const gegeven = describe(instrument, stand);
  kale.set(item, new Map(kale.get(item)).set(antwoord, gegeven));
  return gegeven;
}

function isKaal({ grondslag, toelichting, zegt, stemmen, minderheid }: Antwoordstand): boolean {
  return (grondslag ?? toelichting ?? zegt ?? stemmen ?? minderheid) === undefined;
}

function describe(instrument: Instrument, { item, antwoord, grondslag, toelichting, zegt, stemmen, minderheid }: Antwoordstand): Gegeven {
  const { antwoorden, grondslagen, 'niet-besproken': stil } = instrument.regels.antwoorden;
  const woorden = item.soort === 'rollen' ? instrument.regels.begrippen.rollen : antwoorden;
  const grondslagLabel = grondslagen.find((g) => g.id === grondslag)?.label;
  const antwoordLabel = woorden.find((w) => w.id === antwoord)?.label ?? stil.label;
  const gegeven: Gegeven = { item: item.id, label: item.label, antwoord, antwoordLabel, bron: item.bron };
  if (grondslag !== undefined) gegeven.grondslag = grondslag;
  if (grondslagLabel !== undefined) gegeven.grondslagLabel = grondslagLabel;
  if (toelichting !== undefined) gegeven.toelichting = toelichting;
  if (zegt !== undefined) gegeven.zegt = zegt;
  if (stemmen !== undefined) gegeven.stemmen = stemmen;
  if (minderheid !== undefined) gegeven.minderheid = minderheid;
  if (item.vervolgvraag !== undefined) gegeven.vervolgvraag = item.vervolgvraag;
  if (item.lokaal !== undefined) gegeven.lokaal = item.lokaal;
  return gegeven;
}
