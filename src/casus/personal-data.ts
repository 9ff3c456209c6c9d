import { createFault, type Fault, type Place } from '../faults/fault.ts';
import { byPlace, FaultList } from '../faults/list.ts';
import { findGegevens, findNummers, isBlokkerend } from '../privacy/vind.ts';
import type { Soort } from '../privacy/vondst.ts';
import { SOORTEN } from '../privacy/words.ts';
import { findComments } from '../yaml/comments.ts';
import { Lines } from '../yaml/lines.ts';
import { type Parsed, parseYaml } from '../yaml/parse.ts';
import { childOf } from '../yaml/pointer.ts';

/** A text that somebody could have typed: a value or a comment, and where each of its signs stands in the file. */
interface Getypt {
  tekst: string;
  place: (at: number) => Place;
}

/**
 * What in a case file seems to point to a person or to fewer than `grens` people, in the values and in the comments, in the
 * order of the file. A number that may stand nowhere is an error, the rest is a warning. Never with the text itself.
 */
export function findPersonalData(text: string, name: string, grens: number): Fault[] {
  const errors = new FaultList(name);
  const warnings = new FaultList(name, 'waarschuwing');
  for (const { tekst, place } of collectTyped(text, name))
    for (const vondst of findGegevens(tekst, grens)) {
      const list = isBlokkerend(vondst) ? errors : warnings;
      list.add(() => toFault(vondst.soort, name, place(vondst.van), grens));
    }
  return [...errors.all(), ...warnings.all()].sort(byPlace);
}

/** The errors alone. Most files have none, and are known for it without being read with care. */
export function findForbidden(text: string, data: unknown, name: string): Fault[] {
  const inData = findNummers(collectTexts(data).join('\n|\n'));
  if (inData.length === 0 && findNummers(text).length === 0) return [];
  const faults = findPersonalData(text, name, 0).filter((f) => f.ernst === 'fout');
  // The data is what is written out: what cannot be placed in the text is refused all the same.
  return faults.length > 0 ? faults : inData.slice(0, 1).map(({ soort }) => toFault(soort, name, undefined, 0));
}

function toFault(soort: Soort, name: string, place: Place | undefined, grens: number): Fault {
  if (soort === 'bsn') return createFault('BSN', name, place, {});
  if (soort === 'iban') return createFault('IBAN', name, place, {});
  if (soort === 'naam') return createFault('NAAM_PERSOON', name, place, {}, 'waarschuwing');
  if (soort === 'kleine-groep') return createFault('KLEINE_GROEP', name, place, { grens }, 'waarschuwing');
  return createFault('HERKENBAAR', name, place, { soort: SOORTEN[soort] }, 'waarschuwing');
}

/** Every value and comment; of a text that is no YAML the whole. */
function collectTyped(text: string, name: string): Getypt[] {
  const parsed = parseYaml(text, name);
  const lines = new Lines(text);
  const from = (start: number) => (at: number) => lines.place(start + at);
  if (parsed.data === undefined) return [{ tekst: text, place: from(0) }];
  return [...collectValues(parsed.data, '', parsed), ...findComments(text).map(({ tekst, offset }) => ({ tekst, place: from(offset) }))];
}

function collectValues(value: unknown, pointer: string, parsed: Parsed): Getypt[] {
  if (typeof value === 'string') return [{ tekst: value, place: (at) => placeIn(value, at, pointer, parsed) }];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, child]) => collectValues(child, childOf(pointer, key), parsed));
}

/** Where a sign of a value stands. Where the file writes the value in another way, the nearest that is known. */
function placeIn(value: string, at: number, pointer: string, parsed: Parsed): Place {
  const begin = parsed.place(pointer, 'value');
  const source = parsed.source(pointer) ?? '';
  const exact = source.indexOf(value);
  const word = /^\S*/.exec(value.slice(at))?.[0] ?? '';
  const found = exact >= 0 ? exact + at : Math.max(0, source.indexOf(word));
  const before = source.slice(0, found);
  const newline = before.lastIndexOf('\n');
  if (newline === -1) return { regel: begin.regel, kolom: begin.kolom + found };
  return { regel: begin.regel + before.split('\n').length - 1, kolom: found - newline };
}

function collectTexts(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return value === null || typeof value !== 'object' ? [] : Object.values(value).flatMap(collectTexts);
}
