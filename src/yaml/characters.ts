import { createFault, type Fault } from '../faults/fault.ts';
import { FaultList } from '../faults/list.ts';
import { Lines } from './lines.ts';

/** Control and direction characters, lone surrogates, a second byte order mark, and the line ends of an old Mac. */
const HIDDEN = /(?![\t\n\r\u0085])\p{Cc}|[\ufeff\u200e\u200f\u202a-\u202e\u2066-\u2069]|\p{Cs}|\r(?!\n)/gu;

/** Characters that nobody sees and that would end up in a report or steer a terminal. */
export function checkCharacters(text: string, name: string, lines: Lines): Fault[] {
  const faults = new FaultList(name);
  for (const { 0: found, index } of text.matchAll(HIDDEN)) {
    faults.add(() => {
      const place = lines.place(index);
      if (found === '\r') return createFault('REGELEINDE', name, place, {});
      if (found === '\ufeff') return createFault('BOM_MIDDENIN', name, place, {});
      return createFault('STUURTEKEN', name, place, { teken: codePoint(found) });
    });
    if (found === '\r') break;
  }
  return faults.all();
}

/** The first hidden character in a text as read; a double-quoted text can spell one as an escape. */
export function hiddenIn(value: string): string | undefined {
  const found = /(?![\t\n\r\u0085])\p{Cc}|[\ufeff\u200e\u200f\u202a-\u202e\u2066-\u2069]|\p{Cs}/u.exec(value)?.[0];
  return found === undefined ? undefined : codePoint(found);
}

/** What is hidden in a text that is no YAML, with the place of the first: it is shown on a screen or comes into a report as it is. */
export function checkHidden(text: string, name: string): Fault[] {
  const teken = hiddenIn(text);
  if (teken === undefined) return [];
  const place = new Lines(text).place(text.indexOf(String.fromCodePoint(Number.parseInt(teken.slice(2), 16))));
  return [createFault('STUURTEKEN', name, place, { teken })];
}

/** Characters without a width, and spaces that are not the space bar: they make a good word look wrong for no reason. */
export const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]|(?! )\p{Zs}/u;

/** Letters of two or three bytes that were read as Windows-1252, and what an editor writes for a letter it lost. */
export const MOJIBAKE =
  /[ÂÃ][\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u2026\u2030\u2039\u203a\u20ac\u2122]|â\u20ac|\ufffd/;

export function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** Indentation that is not made of spaces: a tab before text, or any hard space at the start of a line. */
const INDENTS = /(?<![^\n])( *)(?:\t[ \t]*(?=[^ \t\r\n])|(?! )\p{Zs})/gu;

/** Faults of indentation, except inside quoted and block texts, where a tab is just text. */
export function checkIndents(
  text: string,
  name: string,
  lines: Lines,
  texts: [start: number, end: number][],
  until: number,
): (() => Fault)[] {
  const faults: (() => Fault)[] = [];
  let next = 0;
  for (const { 0: found, 1: before = '', index } of text.matchAll(INDENTS)) {
    const at = index + before.length;
    if (at >= until) break;
    while ((texts[next]?.[1] ?? Number.POSITIVE_INFINITY) <= at) next += 1;
    if ((texts[next]?.[0] ?? Number.POSITIVE_INFINITY) <= index) continue;
    const code = found[before.length] === '\t' ? 'TAB_INSPRONG' : 'HARDE_SPATIE';
    faults.push(() => createFault(code, name, lines.place(at), {}));
  }
  return faults;
}
