import type { Fault } from '../faults/fault.ts';
import { byPlace, FaultList } from '../faults/list.ts';
import { findGegevens, isBlokkerend } from '../privacy/vind.ts';
import type { Soort } from '../privacy/vondst.ts';
import { Lines } from '../yaml/lines.ts';
import { collectTexts, createPersonalFault } from './personal-data.ts';

const BETWEEN = '\n\0\n';
/** A `#` at the start of a line or behind a space, and the rest; what is in a text too is found there at the same place. */
const COMMENT = /(?<=^|[ \t])#[^\n]*/gm;
/** So much of a text finds it back in its file, also where the rest stands on the next line. */
const HEAD = 30;

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
  const joined = texts.join(BETWEEN);
  let [index, start, from] = [0, 0, 0];
  let looked = -1;
  return findWarnings(joined, grens).map(({ soort, van, tot }) => {
    for (let next = start + lengthOf(texts, index); van >= next; next += lengthOf(texts, index)) {
      start = next;
      index += 1;
    }
    // Values and what is found in them come in the order of the file.
    if (looked !== index) from = Math.max(from, text.indexOf(headOf(texts[index] ?? ''), from));
    looked = index;
    const place = findPlace(text, joined.slice(van, tot), from);
    from = place?.end ?? from;
    return { soort, at: place?.at };
  });
}

const lengthOf = (texts: string[], index: number) => (texts[index] ?? '').length + BETWEEN.length;
const headOf = (value: string) => value.slice(0, HEAD).split('\n', 1)[0] ?? '';

/** Where a text stands behind a place in the file, also where the file breaks it off at a space. */
function findPlace(text: string, found: string, from: number): { at: number; end: number } | undefined {
  const words = found.split(/\s+/).map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const broken = new RegExp(words.join('\\s+'), 'g');
  broken.lastIndex = from;
  const match = broken.exec(text);
  return match === null ? undefined : { at: match.index, end: broken.lastIndex };
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
