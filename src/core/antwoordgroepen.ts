import type { Antwoordgroep, Gegeven } from '../model/analyse.ts';
import type { Situatie } from '../model/casus.ts';
import type { Instrument } from '../model/instrument.ts';
import { perInstrument } from './per-instrument.ts';
import { numbersOf, readStanden, type Standen } from './standen.ts';

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
    if (!standen.isStil(groep.nummers)) return showGroep(standen, groep);
    groep.stil ??= showGroep(standen, groep);
    return groep.stil;
  });
}

function showGroep(standen: Standen, { stap, sleutel, rubriek, titel, nummers }: Groep): Antwoordgroep {
  return { stap, sleutel, rubriek, titel, antwoorden: standen.at(nummers).map((s) => s.gegeven) };
}

/** Answers copied from another place, for questions that were not answered here. */
export function listOnbevestigd(instrument: Instrument, situatie: Situatie, standen: Standen): Gegeven[] {
  const { onbevestigd } = situatie;
  if (onbevestigd === undefined) return [];
  const over = readStanden(instrument, 'situatie', { ...situatie, ...onbevestigd } as Situatie);
  return over.besproken.filter(({ item }) => standen.get(item.id)?.antwoord === 'niet-besproken').map((s) => s.gegeven);
}
