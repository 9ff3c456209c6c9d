import type { Tegenspraak } from '../model/analyse.ts';
import type { Instrument, Tegenspraakregel } from '../model/instrument.ts';
import { type Antwoordstand, isVerwacht, toReden } from './antwoorden.ts';

/** Answers in one situatie that are hard to hold together. Shown, never corrected. */
export function findTegenspraak(instrument: Instrument, situatie: string, standen: Map<string, Antwoordstand>): Tegenspraak[] {
  return instrument.regels.tegenspraak.flatMap((regel) => {
    const als = standen.get(regel.als);
    const maar = regel.maar.items.flatMap((id) => standen.get(id) ?? []);
    const gezien = als?.antwoord === 'ja' && !isVerwacht(als, instrument.regels.antwoorden);
    if (als === undefined || !gezien || !contradicts(regel, maar)) return [];
    return [
      { regel: regel.id, tekst: regel.tekst, redenen: [als, ...maar].map((s) => toReden(`tegenspraak.${regel.id}`, s, { situatie })) },
    ];
  });
}

function contradicts(regel: Tegenspraakregel, maar: Antwoordstand[]): boolean {
  if (regel.maar.soort === 'ontkend') return maar.every((s) => s.antwoord === 'nee');
  return maar.every((s) => s.antwoord !== 'ja' && s.antwoord !== 'deels');
}
