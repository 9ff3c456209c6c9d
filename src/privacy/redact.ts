import { findGegevens } from './vind.ts';
import type { Vondst } from './vondst.ts';
import { SOORTEN } from './words.ts';

/** Taking something away can bring figures together that were apart. */
const ROUNDS = 5;

/** What is to be taken away from a text, in order. A small group stays: it is no text that can be left out. */
export function findToRedact(tekst: string, namen: readonly string[]): Vondst[] {
  const vondsten = [...findEigen(tekst, namen), ...findGegevens(tekst, 0)];
  return vondsten.filter((v, i) => vondsten.slice(0, i).every((k) => v.tot <= k.van || k.tot <= v.van)).sort((a, b) => a.van - b.van);
}

/** A text with a word in the place of each thing that points to a person. */
export function redact(tekst: string, namen: readonly string[]): string {
  let rest = tekst;
  for (let round = 0; round < ROUNDS; round++) {
    const vondsten = findToRedact(rest, namen);
    if (vondsten.length === 0) break;
    for (const { soort, van, tot } of vondsten.reverse()) rest = `${rest.slice(0, van)}[${SOORTEN[soort]} verwijderd]${rest.slice(tot)}`;
  }
  return rest;
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
