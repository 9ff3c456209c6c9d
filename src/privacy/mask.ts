import { findNummers } from './vind.ts';
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

function putStars(tekst: string, { van, tot }: Pick<Vondst, 'van' | 'tot'>): string {
  return tekst.slice(0, van) + tekst.slice(van, tot).replace(/[^\n]/g, WEG) + tekst.slice(tot);
}
