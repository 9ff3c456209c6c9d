import type { Tegenspraak } from '../model/analyse.ts';
import type { Instrument, Tegenspraakregel } from '../model/instrument.ts';
import { toReden } from './antwoorden.ts';
import type { Gewogen, Standen } from './standen.ts';

const STEMMEN = 'tegenspraak.stemmen';

/** Answers in one situatie that are hard to hold together, or with the phase found there. Shown, never corrected. */
export function findTegenspraak(instrument: Instrument, situatie: string, standen: Standen, fase: string): Tegenspraak[] {
  const gevonden: Tegenspraak[] = [];
  for (const regel of instrument.regels.tegenspraak) {
    const als = standen.get(regel.als);
    if (als?.antwoord !== 'ja' || als.gewicht.verwacht) continue;
    const maar = regel.maar.soort === 'lagere-fase' ? [] : standen.pick(regel.maar.items);
    if (!contradicts(instrument, regel, maar, fase)) continue;
    const redenen = [als, ...maar].map((s) => toReden(`tegenspraak.${regel.id}`, s, { situatie }));
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
  for (const stand of standen.gegeven) {
    const { antwoord, stemmen } = stand;
    if (stemmen === undefined || (stemmen[antwoord] ?? 0) > 0 || !Object.values(stemmen).some((aantal) => aantal > 0)) continue;
    const tekst = instrument.regels.uitleg.find((u) => u.id === STEMMEN)?.uitleg ?? '';
    gevonden.push({ regel: 'stemmen', tekst, redenen: [toReden(STEMMEN, stand, situatie === undefined ? {} : { situatie })] });
  }
  return gevonden;
}
