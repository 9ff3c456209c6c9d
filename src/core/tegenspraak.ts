import type { Tegenspraak } from '../model/analyse.ts';
import type { Instrument, Tegenspraakregel } from '../model/instrument.ts';
import { toReden } from './antwoorden.ts';
import { perInstrument } from './per-instrument.ts';
import { type Gewogen, numbersOf, type Standen } from './standen.ts';

const STEMMEN = 'tegenspraak.stemmen';

/** The rules with the numbers of the questions that they look at. */
const listRegels = perInstrument((instrument) =>
  instrument.regels.tegenspraak.map((regel) => ({
    regel,
    als: numbersOf(instrument, 'situatie', [regel.als])[0],
    maar: regel.maar.soort === 'lagere-fase' ? [] : numbersOf(instrument, 'situatie', regel.maar.items),
  })),
);

/** Answers in one situatie that are hard to hold together, or with the phase found there. Shown, never corrected. */
export function findTegenspraak(instrument: Instrument, situatie: string, standen: Standen, fase: string): Tegenspraak[] {
  const gevonden: Tegenspraak[] = [];
  for (const { regel, als: nummer, maar } of listRegels(instrument)) {
    const als = nummer === undefined ? undefined : standen.alle[nummer];
    if (als?.antwoord !== 'ja' || als.gewicht.verwacht) continue;
    const daartegen = standen.at(maar);
    if (!contradicts(instrument, regel, daartegen, fase)) continue;
    const redenen = [als, ...daartegen].map((s) => toReden(`tegenspraak.${regel.id}`, s, { situatie }));
    gevonden.push({ regel: regel.id, tekst: regel.tekst, redenen });
  }
  return gevonden;
}

function contradicts(instrument: Instrument, { maar }: Tegenspraakregel, standen: Gewogen[], fase: string): boolean {
  switch (maar.soort) {
    case 'ontkend':
      return standen.every((s) => s.antwoord === 'nee');
    case 'ontbreekt':
      return standen.every((s) => s.antwoord !== 'ja' && s.antwoord !== 'deels');
    case 'lagere-fase': {
      const fasen = instrument.regels.fase.fasen.map((f) => f.id);
      return fasen.includes(fase) && fasen.indexOf(fase) < fasen.indexOf(maar.fase);
    }
  }
}

/** Rule `tegenspraak.stemmen`: there are votes, and none of them is for the answer itself. */
export function findStemmenTegenspraak(instrument: Instrument, standen: Standen, situatie?: string): Tegenspraak[] {
  const gevonden: Tegenspraak[] = [];
  for (const stand of standen.besproken) {
    const { antwoord, stemmen } = stand;
    if (stemmen === undefined || (stemmen[antwoord] ?? 0) > 0 || !Object.values(stemmen).some((aantal) => aantal > 0)) continue;
    const tekst = instrument.regels.uitleg.find((u) => u.id === STEMMEN)?.uitleg ?? '';
    gevonden.push({ regel: 'stemmen', tekst, redenen: [toReden(STEMMEN, stand, situatie === undefined ? {} : { situatie })] });
  }
  return gevonden;
}
