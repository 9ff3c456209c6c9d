import type { Place } from '../faults/fault.ts';
import { findComments } from '../yaml/comments.ts';
import { Lines } from '../yaml/lines.ts';
import { type Parsed, parseYaml } from '../yaml/parse.ts';
import { childOf } from '../yaml/pointer.ts';

/** A text that somebody could have typed: a value or a comment, and where each of its signs stands in the file. */
interface Getypt {
  tekst: string;
  place: (at: number) => Place;
}

/** Every value and comment; of a text that is no YAML the whole. */
export function collectTyped(text: string, name: string): Getypt[] {
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
