import type { Vondst } from './vondst.ts';

/** How many signs an account number of a country has (the registry of ISO 13616). */
const LENGTES: Record<string, number> = {
  AE: 23,
  AT: 20,
  BE: 16,
  BG: 22,
  CH: 21,
  CY: 28,
  CZ: 24,
  DE: 22,
  DK: 18,
  EE: 20,
  ES: 24,
  FI: 18,
  FR: 27,
  GB: 22,
  GR: 27,
  HR: 21,
  HU: 28,
  IE: 22,
  IS: 26,
  IT: 27,
  LI: 21,
  LT: 20,
  LU: 20,
  LV: 21,
  MA: 28,
  MC: 27,
  MT: 31,
  NL: 18,
  NO: 15,
  PL: 28,
  PT: 25,
  RO: 24,
  SA: 24,
  SE: 24,
  SI: 19,
  SK: 24,
  SM: 27,
  TN: 24,
  TR: 26,
  UA: 29,
};
const BEGIN = /(?<![A-Za-z0-9])[A-Za-z]{2}[ .-]?\d[ .-]?\d/g;
const TUSSEN = /[ .\u00a0\u202f-]/;

/** The check of an account number (ISO 7064, mod 97-10), without what stands between its signs. */
export function isIban(tekens: string): boolean {
  const nummer = tekens.toUpperCase();
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]+$/.test(nummer) || LENGTES[nummer.slice(0, 2)] !== nummer.length) return false;
  const cijfers = `${nummer.slice(4)}${nummer.slice(0, 4)}`.replace(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55));
  return Array.from(cijfers, Number).reduce((rest, cijfer) => (rest * 10 + cijfer) % 97, 0) === 1;
}

/** Account numbers, however they are grouped. */
export function findIban(tekst: string): Vondst[] {
  return [...tekst.matchAll(BEGIN)].flatMap(({ 0: begin, index }): Vondst[] => {
    const lengte = LENGTES[begin.slice(0, 2).toUpperCase()];
    const tot = lengte === undefined ? undefined : endOf(tekst, index, lengte);
    if (tot === undefined || /\d/.test(tekst[tot] ?? '')) return [];
    return isIban(tekst.slice(index, tot).replace(/[^A-Za-z0-9]/g, '')) ? [{ soort: 'iban', van: index, tot }] : [];
  });
}

/** Where so many signs end, with at most one thing between two of them. */
function endOf(tekst: string, van: number, lengte: number): number | undefined {
  let at = van;
  for (let n = 0; n < lengte; n++) {
    if (n > 0 && TUSSEN.test(tekst[at] ?? '')) at += 1;
    if (!/[A-Za-z0-9]/.test(tekst[at] ?? '')) return undefined;
    at += 1;
  }
  return at;
}
