import { findGegevens } from './vind.ts';
import type { Soort, Vondst } from './vondst.ts';
import { SOORTEN } from './words.ts';

/** Taking something away can bring figures together that were apart. */
const ROUNDS = 5;

/** A text without what points to a person, and what was taken away, in order. A small group is no text to take away: it stays. */
export function redact(tekst: string, namen: readonly string[]): { tekst: string; soorten: Soort[] } {
  const soorten: Soort[] = [];
  let rest = tekst;
  for (let round = 0; round < ROUNDS; round++) {
    const vondsten = [...findEigen(rest, namen), ...findGegevens(rest, 0)];
    if (vondsten.length === 0) break;
    const kept = vondsten.filter((v, i) => vondsten.slice(0, i).every((k) => v.tot <= k.van || k.tot <= v.van));
    for (const { soort, van, tot } of kept.sort((a, b) => b.van - a.van)) {
      rest = `${rest.slice(0, van)}[${SOORTEN[soort]} verwijderd]${rest.slice(tot)}`;
      soorten.unshift(soort);
    }
  }
  return { tekst: rest, soorten };
}

/** Names that the user gave, as whole words, whatever their capitals. */
function findEigen(tekst: string, namen: readonly string[]): Vondst[] {
  return namen.flatMap((naam) => {
    const woorden = naam
      .trim()
      .split(/\s+/)
      .map((w) => w.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
    const vorm = new RegExp(`(?<![\\p{L}\\d])${woorden.join('\\s+')}(?![\\p{L}\\d])`, 'giu');
    return [...tekst.matchAll(vorm)].map((m): Vondst => ({ soort: 'naam', van: m.index, tot: m.index + m[0].length }));
  });
}
