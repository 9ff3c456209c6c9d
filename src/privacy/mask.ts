import { findElk, findNummers } from './vind.ts';
import type { Vondst } from './vondst.ts';

const WEG = '*';
/** The fewest figures of a number that may stand nowhere: a citizen service number that lost its first nought. */
const LEAST = 8;

/**
 * The text with a star for every sign of a number that may stand nowhere: the same length and the same lines, so that a place in it
 * stays right.
 */
export function maskNummers(tekst: string): string {
  // Most texts have no such figures, and this looks at all that is printed.
  if ((tekst.match(/\d/g)?.length ?? 0) < LEAST) return tekst;
  return putStars(tekst, findNummers(tekst));
}

/** So many figures that they may be a number of a person, in any notation of a number. */
const CIJFERS = /(?<!\d)\d(?=(?:\.?\d){8})[\d.]*(?:e[+-]?\d+)?/gi;

/**
 * The same for what a message quotes of a file with a fault: also what points to a person in another way, and any long number,
 * because with a fault nobody knows what it is.
 */
export function maskGegevens(tekst: string): string {
  const cijfers = [...tekst.matchAll(CIJFERS)].map(({ 0: getal, index }) => ({ van: index, tot: index + getal.length }));
  return putStars(tekst, [...findElk(tekst, 0), ...cijfers]);
}

function putStars(tekst: string, plekken: Pick<Vondst, 'van' | 'tot'>[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const { van, tot } of plekken.sort((a, b) => a.van - b.van)) {
    pieces.push(tekst.slice(at, Math.max(at, van)), tekst.slice(Math.max(at, van), Math.max(at, tot)).replace(/[^\n]/g, WEG));
    at = Math.max(at, tot);
  }
  return pieces.join('') + tekst.slice(at);
}
