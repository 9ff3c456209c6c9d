import { wrapTyped } from './wrap.ts';

/** A line being typed, and where the cursor stands in it (between characters, counted in UTF-16 units). */
export interface Line {
  text: string;
  at: number;
}

/** A key as the terminal reports it. */
export interface Key {
  name: string | undefined;
  sequence: string;
  ctrl: boolean;
  meta: boolean;
  pasting: boolean;
}

const graphemes = new Intl.Segmenter('nl', { granularity: 'grapheme' });

/** What a key does to the line: signs come in where the cursor is, arrows move it; anything else changes nothing. */
export function edit(line: Line, { name, sequence, ctrl, meta, pasting }: Key): Line {
  const { text, at } = line;
  if (pasting && (name === 'return' || name === 'enter')) return insert(line, '\n');
  if (name === 'backspace') return { text: text.slice(0, before(line)) + text.slice(at), at: before(line) };
  if (name === 'delete') return { text: text.slice(0, at) + text.slice(after(line)), at };
  if (name === 'left') return { text, at: before(line) };
  if (name === 'right') return { text, at: after(line) };
  if (name === 'home' || (ctrl && name === 'a')) return { text, at: 0 };
  if (name === 'end' || (ctrl && name === 'e')) return { text, at: text.length };
  if (ctrl && name === 'u') return { text: '', at: 0 };
  if (ctrl || meta || sequence.startsWith('\u001b')) return line;
  return insert(line, sequence.replace(/\p{Cc}/gu, ' '));
}

/** A line that starts with a text has the cursor behind it. */
export function startLine(text: string): Line {
  return { text, at: text.length };
}

const AT_END = '_';
const WITHIN = '|';

/** The line as it is shown: line ends as strokes, and a sign where the cursor is, broken into at most so many rows. */
export function showLine({ text, at }: Line, width: number, most: number, lead = ''): string[] {
  const flat = (part: string) => part.replaceAll('\n', ' / ');
  const before = lead + flat(text.slice(0, at));
  return wrapTyped(before + (at === text.length ? AT_END : WITHIN) + flat(text.slice(at)), width, most, before.length);
}

function insert({ text, at }: Line, signs: string): Line {
  return { text: text.slice(0, at) + signs + text.slice(at), at: at + signs.length };
}

function before({ text, at }: Line): number {
  return at - ([...graphemes.segment(text.slice(0, at))].at(-1)?.segment.length ?? 0);
}

function after({ text, at }: Line): number {
  const [next] = graphemes.segment(text.slice(at));
  return at + (next?.segment.length ?? 0);
}
