import { listMatches, type Vondst } from './vondst.ts';

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
/** The letters of a country and two figures; the word for it may be glued to them. */
const BEGIN = /(?:(?<![a-z0-9])|(?<=iban|rekening(?:nummer|nr)?))[a-z]{2}[^a-z0-9\0]{0,3}\d[^a-z0-9\0]{0,3}\d/gi;
/** The figure first, and then back to the letter: of figures a text has fewer. */
const SPOOR = /\d(?<=[a-z][^a-z0-9\0]{0,3}\d)/i;
/** What may stand between two signs of a number, and how many of it. */
const TUSSEN = /[^\p{L}\d\0]/u;
const MEEST_TUSSEN = 3;

/** The check of an account number (ISO 7064, mod 97-10), without what stands between its signs. */
export function isIban(tekens: string): boolean {
  const nummer = tekens.toUpperCase();
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]+$/.test(nummer) || LENGTES[nummer.slice(0, 2)] !== nummer.length) return false;
  const cijfers = `${nummer.slice(4)}${nummer.slice(0, 4)}`.replace(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55));
  return Array.from(cijfers, Number).reduce((rest, cijfer) => (rest * 10 + cijfer) % 97, 0) === 1;
}

/** Account numbers, however they are grouped. */
export function findIban(tekst: string): Vondst[] {
  if (!SPOOR.test(tekst)) return [];
  return listMatches(BEGIN, tekst).flatMap(({ 0: begin, index }): Vondst[] => {
    const lengte = LENGTES[begin.slice(0, 2).toUpperCase()];
    const tot = lengte === undefined ? undefined : endOf(tekst, index, lengte);
    if (tot === undefined || /\d/.test(tekst[tot] ?? '')) return [];
    return isIban(tekst.slice(index, tot).replace(/[^A-Za-z0-9]/g, '')) ? [{ soort: 'iban', van: index, tot }] : [];
  });
}

/** Where so many signs end, with at most a few others between two of them. */
function endOf(tekst: string, van: number, lengte: number): number | undefined {
  let at = van;
  for (let n = 0; n < lengte; n++) {
    for (let t = 0; n > 0 && t < MEEST_TUSSEN && TUSSEN.test(tekst[at] ?? ''); t++) at += 1;
    if (!/[A-Za-z0-9]/.test(tekst[at] ?? '')) return undefined;
    at += 1;
  }
  return at;
}
