import { remember } from './memory.ts';

const DATE = new Intl.DateTimeFormat('nl-NL', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
const PERCENT = new Intl.NumberFormat('nl-NL', { style: 'percent', maximumFractionDigits: 0 });

/** 2026-11-21 as Dutch readers write it. */
export const formatDatum = remember((datum) => DATE.format(new Date(`${datum}T00:00:00Z`)));

const GETAL = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 1 });

const DAG = new Intl.DateTimeFormat('nl-NL', { day: 'numeric', month: 'short', timeZone: 'UTC' });
const MAAND = new Intl.DateTimeFormat('nl-NL', { month: 'short', year: '2-digit', timeZone: 'UTC' });

/** 2026-12-04 in a narrow column: "4 dec". */
export function formatDag(datum: string): string {
  return DAG.format(new Date(`${datum}T00:00:00Z`));
}

/** The month of a day in a narrow column: "dec 26". */
export function formatMaand(datum: string): string {
  return MAAND.format(new Date(`${datum}T00:00:00Z`));
}

/** A number as Dutch readers write it: "1,5". */
export function formatGetal(getal: number): string {
  return GETAL.format(getal);
}

/** A share between 0 and 1, for example "40%". */
export function formatAandeel(deel: number): string {
  return PERCENT.format(deel).replace(/\s/g, '');
}

/** "a, b en c"; words that are lists themselves are kept apart: "a, b; c en d". */
export function formatLijst(woorden: string[]): string {
  const last = woorden.at(-1);
  if (last === undefined || woorden.length === 1) return last ?? '';
  return woorden.some((w) => /[,;]|\sen\s/.test(w)) ? formatReeks(woorden) : `${woorden.slice(0, -1).join(', ')} en ${last}`;
}

/** Clauses and names one after the other. */
export function formatReeks(woorden: string[]): string {
  return woorden.join('; ');
}

/** A label in the middle of a sentence; an abbreviation keeps its capitals. */
export const lower = remember((label) => (/^\p{Lu}(?![\p{Lu}.])/u.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label));

/** What somebody typed, closed as a sentence. Nothing stays nothing. */
export function formatZin(text: string | null | undefined): string {
  if (text === undefined || text === null) return '';
  const zin = text.trim();
  return zin === '' || /[.!?…]["'”’)]*$/.test(zin) ? zin : `${zin}.`;
}
