import type { Fault } from '../faults/fault.ts';
import { byPlace, FaultList } from '../faults/list.ts';
import { findGegevens, isBlokkerend } from '../privacy/vind.ts';
import type { Soort } from '../privacy/vondst.ts';
import { Lines } from '../yaml/lines.ts';
import { collectTexts, createPersonalFault } from './personal-data.ts';

/** A `#` at the start of a line or behind a space, and the rest; what is in a text too is found there at the same place. */
const COMMENT = /#(?<=(?:^|[ \t])#)[^\n]*/gm;
/** So much of a text finds it back in its file, also where the rest stands on the next line. */
const HEAD = 30;
const SPACE = /\s+/y;

/** Something found, and where in the file; nowhere where a text was written in a way that hides it. */
interface Spot {
  soort: Soort;
  at: number | undefined;
}

/**
 * The warnings of `findPersonalData` about a good file, many times as fast: the values are looked at as they were read, and only
 * for what was found the place is looked up. Where not the file but a part of it is handed on, `comments` is false.
 */
export function findPersonalWarnings(text: string, name: string, grens: number, data: unknown, comments: boolean): Fault[] {
  const found = [...findInTexts(collectTexts(data), text, grens), ...(comments ? findInComments(text, grens) : [])];
  if (found.length === 0) return [];
  const lines = new Lines(text);
  const list = new FaultList(name, 'waarschuwing');
  const taken = new Set<string>();
  for (const { soort, at } of found.sort((a, b) => (a.at ?? text.length) - (b.at ?? text.length))) {
    const key = `${soort} ${at}`;
    if (at !== undefined && taken.has(key)) continue;
    taken.add(key);
    list.add(() => createPersonalFault(soort, name, at === undefined ? undefined : lines.place(at), grens));
  }
  return list.all().sort(byPlace);
}

function findInTexts(texts: string[], text: string, grens: number): Spot[] {
  const spots: Spot[] = [];
  const absent = new Set<string>();
  let from = 0;
  for (const value of texts) {
    const found = findWarnings(value, grens);
    if (found.length === 0) continue;
    // Values and what is found in them come in the order of the file: what is no more to be found stays so.
    from = Math.max(from, text.indexOf(headOf(value), from));
    for (const { soort, van, tot } of found) {
      const words = value.slice(van, tot);
      const place = absent.has(words) ? undefined : findPlace(text, words, from);
      if (place === undefined) absent.add(words);
      from = place?.end ?? from;
      spots.push({ soort, at: place?.at });
    }
  }
  return spots;
}

const headOf = (value: string) => value.slice(0, HEAD).split('\n', 1)[0] ?? '';

/** Where a text stands behind a place in the file, also where the file breaks it off at a space. */
function findPlace(text: string, found: string, from: number): { at: number; end: number } | undefined {
  const [first = '', ...others] = found.split(/\s+/);
  for (let at = text.indexOf(first, from); at !== -1; at = text.indexOf(first, at + 1)) {
    const end = endOf(text, at + first.length, others);
    if (end !== undefined) return { at, end };
  }
  return undefined;
}

/** Where words end that stand behind a place, each with space before it. */
function endOf(text: string, from: number, words: string[]): number | undefined {
  let end = from;
  for (const word of words) {
    SPACE.lastIndex = end;
    if (!SPACE.test(text) || !text.startsWith(word, SPACE.lastIndex)) return undefined;
    end = SPACE.lastIndex + word.length;
  }
  return end;
}

function findInComments(text: string, grens: number): Spot[] {
  if (!text.includes('#')) return [];
  return [...text.matchAll(COMMENT)].flatMap(({ 0: comment, index }) =>
    findWarnings(comment, grens).map(({ soort, van }) => ({ soort, at: index + van })),
  );
}

function findWarnings(text: string, grens: number) {
  return findGegevens(text, grens).filter((vondst) => !isBlokkerend(vondst));
}
