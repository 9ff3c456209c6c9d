import { findElk, findNummers } from './vind.ts';
import type { Vondst } from './vondst.ts';

const WEG = '*';

/**
 * The text with a star for every sign of a number that may stand nowhere: the same length and the same lines, so that a place in it
 * stays right.
 */
export function maskNummers(tekst: string): string {
  // Most texts have no such figures, and this looks at all that is printed.
  if (!/\d\D{0,9}\d\D{0,9}\d\D{0,9}\d\D{0,9}\d\D{0,9}\d/.test(tekst)) return tekst;
  return findNummers(tekst).reduce(putStars, tekst);
}

/** So many figures that they may be a number of a person, in any notation of a number. */
const CIJFERS = /(?<![\d-])\d(?=(?:\.?\d){8})[\d.]*(?:e[+-]?\d+)?/gi;

/**
 * The same for what a message quotes of a file with a fault: also what points to a person in another way, and any long number,
 * because with a fault nobody knows what it is.
 */
export function maskGegevens(tekst: string): string {
  const cijfers = [...tekst.matchAll(CIJFERS)].map(({ 0: getal, index }) => ({ van: index, tot: index + getal.length }));
  return [...findElk(tekst, 0), ...cijfers].reduce(putStars, tekst);
}

function putStars(tekst: string, { van, tot }: Pick<Vondst, 'van' | 'tot'>): string {
  return tekst.slice(0, van) + tekst.slice(van, tot).replace(/[^\n]/g, WEG) + tekst.slice(tot);
}
