/** A small generator with a seed (mulberry32), so that a run can be repeated. */
export function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

const TOKENS = [
  ...[
    ': ',
    '- ',
    '? ',
    '[',
    ']',
    '{',
    '}',
    ',',
    '"',
    "'",
    '#',
    ' #',
    '&a ',
    '*a',
    '!x ',
    '|',
    '>',
    '%',
    '@',
    '`',
    '\\',
    '---',
    '...',
    '<<: ',
  ],
  ...[
    '\n',
    '\r',
    '\r\n',
    '\t',
    ' ',
    '  ',
    '\n\n',
    '\u00a0',
    '\ufeff',
    '\u0000',
    '\u001b',
    '\u202e',
    '\u2028',
    '😀',
    'é',
    '\ud83d',
    '\u200b',
  ],
  ...[
    '__proto__: ',
    'constructor',
    'null',
    '~',
    'true',
    '010',
    '1.000',
    '.nan',
    '1e999',
    'buurtkompas: 2',
    'antwoord',
    'ja',
    '2026-02-30',
    'Ã©',
  ],
  ...['"\\q"', '"\\ud800"', '|+2', '>-', '{a: ', '[[[[', '- - - ', '\n: \n', '\n- x\n', '\n---\n', '"\n', "'\n", 'x'.repeat(1100)],
];

export type Random = () => number;
export const below = (next: Random, n: number) => Math.floor(next() * n);
export const pick = <T>(next: Random, from: readonly T[]) => from[below(next, from.length)] as T;
const splice = (text: string, at: number, drop: number, add = '') => text.slice(0, at) + add + text.slice(at + drop);

/** One change of the text: a token in, a piece out, doubled, moved, a line indented, swapped or repeated. */
export function mutate(text: string, next: Random): string {
  const at = below(next, text.length + 1);
  const size = 1 + below(next, pick(next, [2, 10, 100]));
  const lines = text.split('\n');
  const row = below(next, lines.length);
  const line = lines[row] ?? '';
  switch (below(next, 9)) {
    case 0:
    case 1:
      return splice(text, at, 0, pick(next, TOKENS));
    case 2:
      return splice(text, at, 1, pick(next, TOKENS));
    case 3:
      return splice(text, at, size);
    case 4:
      return splice(text, at, 0, text.slice(at, at + size));
    case 5:
      return splice(text, at, 1, String.fromCharCode(below(next, pick(next, [128, 256, 65536]))));
    case 6:
      return lines.with(row, pick(next, [' ', '  ', '\t', '\u00a0', '- ', '# ']) + line).join('\n');
    case 7:
      return lines.with(row, line.slice(pick(next, [1, 2, 4, 8]))).join('\n');
    default:
      return lines.with(row, lines[below(next, lines.length)] ?? '').join('\n');
  }
}

/** The top of an example, the first answers, and one section of the rest: a good case, and ten times as fast to read. */
export function excerpt(text: string, next: Random): string {
  const lines = text.split('\n');
  const start = lines.findIndex((l) => l.startsWith('situaties:')) + 8;
  const end = start + below(next, 50) + lines.slice(start + 50).findIndex((l) => /^ {6,8}\S/.test(l));
  const cut = lines.findIndex((l, i) => i > end && /^ {6,8}\S/.test(l));
  const heads = lines.flatMap((l, i) => (i > start && /^\w/.test(l) ? i : []));
  const head = below(next, heads.length);
  return [...lines.slice(0, cut), ...lines.slice(heads[head], heads[head + 1]), ''].join('\n');
}
