import { createFault, type Fault, type Place } from '../faults/fault.ts';
import { byPlace, FaultList } from '../faults/list.ts';
import { findGegevens, findNummers, isBlokkerend } from '../privacy/vind.ts';
import type { Soort } from '../privacy/vondst.ts';
import { SOORTEN } from '../privacy/words.ts';
import { Lines } from '../yaml/lines.ts';
import { collectTyped } from './typed.ts';

/** A number of eight figures. */
const LONG = 10_000_000;

/**
 * What in a case file seems to point to a person or to fewer than `grens` people, in the values and in the comments, in the
 * order of the file. A number that may stand nowhere is an error, the rest is a warning. Never with the text itself.
 * Of a good file `data` is what it says: most hold nothing, and are known for it without being read with care.
 */
export function findPersonalData(text: string, name: string, grens: number, data?: unknown): Fault[] {
  if (data !== undefined && listTyped(text, data).every((tekst) => findGegevens(tekst, grens).length === 0)) return [];
  const errors = new FaultList(name);
  const warnings = new FaultList(name, 'waarschuwing');
  for (const { tekst, place } of collectTyped(text, name))
    for (const vondst of findGegevens(tekst, grens)) {
      const list = isBlokkerend(vondst) ? errors : warnings;
      list.add(() => createPersonalFault(vondst.soort, name, place(vondst.van), grens));
    }
  return [...errors.all(), ...warnings.all()].sort(byPlace);
}

/** The errors alone. Most files have none, and are known for it without being read with care. */
export function findForbidden(text: string, data: unknown, name: string): Fault[] {
  if (listTyped(text, data).every((tekst) => findNummers(tekst).length === 0)) return [];
  const inData = collectTexts(data).flatMap(findNummers);
  const faults = findForbiddenTyped(text, name);
  // The data is what is written out: what cannot be placed in the text is refused all the same.
  return faults.length > 0 ? faults : inData.slice(0, 1).map(({ soort }) => createPersonalFault(soort, name, undefined, 0));
}

/** The same of a YAML file that is no case. */
export function findForbiddenTyped(text: string, name: string): Fault[] {
  return findPersonalData(text, name, 0).filter((f) => f.ernst === 'fout');
}

/** The same of a text that is no YAML, such as a story. */
export function findForbiddenText(text: string, name: string): Fault[] {
  const lines = new Lines(text);
  return findNummers(text).map(({ soort, van }) => createPersonalFault(soort, name, lines.place(van), 0));
}

/** What is told of one thing that was found; never the thing itself. */
export function createPersonalFault(soort: Soort, name: string, place: Place | undefined, grens: number): Fault {
  if (soort === 'bsn') return createFault('BSN', name, place, {});
  if (soort === 'iban') return createFault('IBAN', name, place, {});
  if (soort === 'naam') return createFault('NAAM_PERSOON', name, place, {}, 'waarschuwing');
  if (soort === 'kleine-groep') return createFault('KLEINE_GROEP', name, place, { grens }, 'waarschuwing');
  return createFault('HERKENBAAR', name, place, { soort: SOORTEN[soort] }, 'waarschuwing');
}

/** Every value, and the lines that may hold a comment; of a text that gave no data all of it. */
function listTyped(text: string, data: unknown): string[] {
  if (data === undefined) return [text];
  const values = collectTexts(data);
  if (!text.includes('#')) return values;
  // Lines that do not follow each other stay apart: the end of one says nothing of the number in another.
  const comments = text.split('\n').map((line) => (line.includes('#') ? line : '\0'));
  return [...values, comments.join('\n').replace(/(?:\0\n)+\0?/g, '\0\n')];
}

/** Every text in some data, in its order, and every number that is long enough to be one that may stand nowhere. */
export function collectTexts(data: unknown): string[] {
  const texts: string[] = [];
  addTexts(data, texts);
  return texts;
}

function addTexts(value: unknown, texts: string[]): void {
  if (typeof value === 'string') texts.push(value);
  else if (typeof value === 'number' && Math.abs(value) >= LONG) texts.push(String(value));
  else if (value !== null && typeof value === 'object') for (const child of Object.values(value)) addTexts(child, texts);
}
