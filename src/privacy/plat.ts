import { findFirst } from './first.ts';
import type { Vondst } from './vondst.ts';

/** Signs that nobody sees, and every kind of space; not a plain space by itself. */
const ONGEZIEN = /(?! (?![\p{Cf}\p{DI}\s]))[\p{Cf}\p{DI}\s]+/gu;

/** Something that few texts hold, and every text with one of those signs. */
const SPOOR = /[^ -~]| {2}/;

/** Where signs of a text went away: from a place in the flat text on, so many in all. */
interface Weg {
  at: number;
  totaal: number;
}

/**
 * Looks in a text as a reader sees it: without signs that nobody sees, and with one space for any run of spaces and for the end of a
 * line (an empty line stays one end). What is found has its place in the text itself.
 */
export function findPlat(tekst: string, find: (plat: string) => Vondst[]): Vondst[] {
  if (!SPOOR.test(tekst)) return find(tekst);
  const weg: Weg[] = [];
  let totaal = 0;
  const plat = tekst.replace(ONGEZIEN, (run, index: number) => {
    const teken = /^[\p{Cf}\p{DI}]+$/u.test(run) ? '' : /\n[^\n]*\n/.test(run) ? '\n' : ' ';
    const aantal = run.length - teken.length;
    if (aantal > 0) weg.push({ at: index - totaal + teken.length, totaal: totaal + aantal });
    totaal += aantal;
    return teken;
  });
  const found = find(plat);
  if (weg.length === 0) return found;
  return found.map((v) => ({ ...v, van: placeOf(weg, v.van), tot: placeOf(weg, v.tot - 1) + 1 }));
}

/** The last place at or before this one says how many went away in front of it. */
function placeOf(weg: Weg[], plaats: number): number {
  const next = findFirst(weg, ({ at }) => at > plaats);
  return plaats + (weg[next - 1]?.totaal ?? 0);
}
