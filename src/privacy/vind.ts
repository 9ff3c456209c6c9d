import { findAdressen } from './adres.ts';
import { findBsn } from './bsn.ts';
import { findContact } from './contact.ts';
import { findFirst } from './first.ts';
import { findGroepen } from './groepen.ts';
import { findIban } from './iban.ts';
import { findNamen } from './namen.ts';
import { findPlat } from './plat.ts';
import type { Soort, Vondst } from './vondst.ts';

/** Numbers that nothing to be handed on may hold, whatever the reason. */
const BLOKKEERT: readonly Soort[] = ['bsn', 'iban'];

/** Without a figure no such number. */
const CIJFER = /\d/;
/** What most texts of a case are, and nothing is found in: a word or an id in small letters, a day, the code of a neighbourhood. */
const WOORD_OF_CODE = /^(?:[a-z-]*(?:\d{1,3}(?:-\d{1,2})?)?|(?:19|20)\d\d-\d\d-\d\d|BU[\dA-Z]{8})$/;

export function isBlokkerend({ soort }: Pick<Vondst, 'soort'>): boolean {
  return BLOKKEERT.includes(soort);
}

/** Citizen service numbers and account numbers, in the order of the text. */
export function findNummers(tekst: string): Vondst[] {
  if (!CIJFER.test(tekst) || WOORD_OF_CODE.test(tekst)) return [];
  return inOrder(findPlat(tekst, (plat) => [...findIban(plat), ...findBsn(plat).filter(isBlokkerend)]));
}

/**
 * What in a text seems to point to a person, or to a group of fewer than `grens` people; in the order of the text, each sign in
 * one of them at most. Patterns find what looks like it: nothing found is no promise.
 */
export function findGegevens(tekst: string, grens: number): Vondst[] {
  return inOrder(findElk(tekst, grens));
}

/** The same with what stands in something else, such as a name before an address: one kind behind the other. */
export function findElk(tekst: string, grens: number): Vondst[] {
  if (WOORD_OF_CODE.test(tekst)) return [];
  return findPlat(tekst, (plat) => [
    ...findIban(plat),
    ...findBsn(plat),
    ...findContact(plat),
    ...findAdressen(plat),
    ...findNamen(plat),
    ...findGroepen(plat, grens),
  ]);
}

/** The first kind wins where two overlap. */
function inOrder(vondsten: Vondst[]): Vondst[] {
  if (vondsten.length < 2) return vondsten;
  // In the order of the text, so that only its neighbours can be in the way of one more.
  const kept: Vondst[] = [];
  for (const v of vondsten) {
    const next = findFirst(kept, (k) => k.van >= v.van);
    const [before, after] = [kept[next - 1], kept[next]];
    if ((before === undefined || before.tot <= v.van) && (after === undefined || v.tot <= after.van)) kept.splice(next, 0, v);
  }
  return kept;
}
