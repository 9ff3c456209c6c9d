import type { Antwoordgroep, Gegeven } from '../model/analyse.ts';
import type { Situatie } from '../model/casus.ts';
import type { Instrument } from '../model/instrument.ts';
import type { Antwoordstand } from './antwoorden.ts';
import { perInstrument } from './per-instrument.ts';
import { type Gewogen, numbersOf, readStanden, type Standen } from './standen.ts';

/** A group of questions; `stil` is the group in every case that says nothing about any of them. */
interface Groep extends Omit<Antwoordgroep, 'antwoorden'> {
  nummers: number[];
  stil: Antwoordgroep | undefined;
}

const listGroepen = perInstrument((instrument) => ({ situatie: groepenOf(instrument, 'situatie'), buurt: groepenOf(instrument, 'buurt') }));

function groepenOf(instrument: Instrument, per: Standen['per']): Groep[] {
  const groepen = instrument.stappen.flatMap(({ stap, onderdelen }) =>
    onderdelen.flatMap(({ sleutel, titel, rubrieken, items }) => [
      { stap, sleutel, rubriek: null, titel, items },
      ...rubrieken.map((r) => ({ stap, sleutel, rubriek: r.id, titel: r.titel, items: r.items })),
    ]),
  );
  return groepen.flatMap(({ items, ...groep }) => {
    const nummers = numbersOf(instrument, per, items);
    return nummers.length === 0 ? [] : [{ ...groep, nummers, stil: undefined }];
  });
}

/** All answers in the order of the instrument, ready to be shown step by step. */
export function groupAntwoorden(instrument: Instrument, standen: Standen): Antwoordgroep[] {
  return listGroepen(instrument)[standen.per].map((groep) => {
    if (!standen.isStil(groep.nummers)) return showGroep(instrument, standen, groep);
    groep.stil ??= showGroep(instrument, standen, groep);
    return groep.stil;
  });
}

function showGroep(instrument: Instrument, standen: Standen, { stap, sleutel, rubriek, titel, nummers }: Groep): Antwoordgroep {
  return { stap, sleutel, rubriek, titel, antwoorden: standen.at(nummers).map((stand) => toGegeven(instrument, stand)) };
}

/** Answers copied from another place, for questions that were not answered here. */
export function listOnbevestigd(instrument: Instrument, situatie: Situatie, standen: Standen): Gegeven[] {
  const { onbevestigd } = situatie;
  if (onbevestigd === undefined) return [];
  const over = readStanden(instrument, 'situatie', { ...situatie, ...onbevestigd } as Situatie);
  return over.gegeven.filter(({ item }) => standen.get(item.id)?.antwoord === 'niet-besproken').map((s) => toGegeven(instrument, s));
}

/** Answers with nothing beside them are many, and the same in every case: each is made once. */
const listKale = perInstrument(() => new Map<Antwoordstand, Gegeven>());

function toGegeven(instrument: Instrument, stand: Gewogen): Gegeven {
  if (!isKaal(stand)) return describe(instrument, stand);
  const kale = listKale(instrument);
  const before = kale.get(stand);
  if (before !== undefined) return before;
  const now = describe(instrument, stand);
  kale.set(stand, now);
  return now;
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
