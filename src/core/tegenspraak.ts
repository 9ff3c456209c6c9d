import type { Tegenspraak } from '../model/analyse.ts';
import type { Instrument, Tegenspraakregel } from '../model/instrument.ts';
import { type Antwoordstand, isVerwacht, pickStanden, toReden } from './antwoorden.ts';

const STEMMEN = 'tegenspraak.stemmen';

/** Answers in one situatie that are hard to hold together, or with the phase found there. Shown, never corrected. */
export function findTegenspraak(
  instrument: Instrument,
  situatie: string,
  standen: Map<string, Antwoordstand>,
  fase: string,
): Tegenspraak[] {
  return instrument.regels.tegenspraak.flatMap((regel) => {
    const als = standen.get(regel.als);
    const maar = regel.maar.soort === 'lagere-fase' ? [] : pickStanden(standen, regel.maar.items);
    const gezien = als?.antwoord === 'ja' && !isVerwacht(als, instrument.regels.antwoorden);
    if (als === undefined || !gezien || !contradicts(instrument, regel, maar, fase)) return [];
    return [
      { regel: regel.id, tekst: regel.tekst, redenen: [als, ...maar].map((s) => toReden(`tegenspraak.${regel.id}`, s, { situatie })) },
    ];
  });
}

function contradicts(instrument: Instrument, { maar }: Tegenspraakregel, standen: Antwoordstand[], fase: string): boolean {
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
export function findStemmenTegenspraak(instrument: Instrument, standen: Map<string, Antwoordstand>, situatie?: string): Tegenspraak[] {
  const tekst = instrument.regels.uitleg.find((u) => u.id === STEMMEN)?.uitleg ?? '';
  const gevonden: Tegenspraak[] = [];
  for (const stand of standen.values()) {
    const { antwoord, stemmen } = stand;
    if (stemmen === undefined || (stemmen[antwoord] ?? 0) > 0 || !Object.values(stemmen).some((aantal) => aantal > 0)) continue;
    gevonden.push({ regel: 'stemmen', tekst, redenen: [toReden(STEMMEN, stand, situatie === undefined ? {} : { situatie })] });
  }
  return gevonden;
}
