import { findNummers } from './vind.ts';

const WEG = '*';

/** The text with a star for every sign of a number that may stand nowhere: the same length, so that a place in it stays right. */
export function maskNummers(tekst: string): string {
  // Most texts have no such run of figures, and this looks at all that is printed.
  if (!/\d(?:\D?\d){5}/.test(tekst)) return tekst;
  return findNummers(tekst).reduce((masked, { van, tot }) => masked.slice(0, van) + WEG.repeat(tot - van) + masked.slice(tot), tekst);
}
