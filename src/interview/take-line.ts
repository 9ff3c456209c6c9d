import { maskNummers } from '../privacy/mask.ts';
import type { Sessie } from './sessie.ts';
import { WORDS } from './words.ts';

/** What the walk does with keys and typed lines; each saves what it changes. */
export interface Handlers {
  press: (sessie: Sessie, toets: string) => Sessie;
  type: (sessie: Sessie, tekst: string) => Sessie;
  cancelType: (sessie: Sessie) => Sessie;
}

/**
 * A whole line, for whoever cannot use single keys: a key, a word for it, or a key with the text that it asks for. Text that
 * no key wanted is never dropped in silence.
 */
export function takeLine(sessie: Sessie, line: string, { press, type, cancelType }: Handlers): Sessie {
  const regel = line.trim();
  if (sessie.invoer !== null) {
    if (regel.toLowerCase() === WORDS.regelTerug) return cancelType(sessie);
    if (sessie.invoer.begin === '') return type(sessie, line);
    if (regel.toLowerCase() === WORDS.regelWis) return type(sessie, '');
    return type(sessie, regel === '' ? sessie.invoer.begin : line);
  }
  const heel = WORDS.regelToetsen[regel.toLowerCase()];
  const [, woord = '', tekst = ''] = heel === undefined ? (/^(\S+)?\s*(.*)$/s.exec(regel) ?? []) : [];
  const toets = heel ?? (woord === '' ? 'enter' : (WORDS.regelToetsen[woord.toLowerCase()] ?? woord));
  const na = press(sessie, inMenu(sessie, toets));
  if (tekst === '') return na;
  if (na.invoer !== null) return type(na, tekst);
  if (sessie.laag === null && (na.laag === 'grondslag' || na.laag === 'menu')) return press(na, inMenu(na, tekst));
  return { ...na, melding: `${na.melding.replace(/[^.]$/, '$&.')} ${WORDS.nietGebruikt(maskNummers(tekst))}`.trim() };
}

/** A number in the menu goes to that step at once; a single figure would only move to it. */
function inMenu({ laag }: Sessie, toets: string): string {
  return laag === 'menu' && /^\d+$/.test(toets) ? toets.padStart(2, '0') : toets;
}
