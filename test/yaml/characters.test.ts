import { describe, expect, it } from 'vitest';
import { checkCharacters, codePoint, hiddenIn, INVISIBLE, MOJIBAKE } from '../../src/yaml/characters.ts';
import { Depth } from '../../src/yaml/depth.ts';
import { guard } from '../../src/yaml/guard.ts';
import { Lines } from '../../src/yaml/lines.ts';
import { brief } from '../casus/support.ts';

const characters = (text: string) =>
  checkCharacters(text, 'x', new Lines(text)).map((f) => `${f.code} ${f.plaats?.regel}:${f.plaats?.kolom} ${f.wat}`);
const guarded = (text: string) => brief(guard(text, 'x', new Lines(text)));

describe('characters that nobody sees', () => {
  it.each([
    ['\u0000', 'U+0000'],
    ['\u0007', 'U+0007'],
    ['\u001b', 'U+001B'],
    ['\u007f', 'U+007F'],
    ['\u0080', 'U+0080'],
    ['\u009f', 'U+009F'],
    ['\u200e', 'U+200E'],
    ['\u200f', 'U+200F'],
    ['\u202a', 'U+202A'],
    ['\u202e', 'U+202E'],
    ['\u2066', 'U+2066'],
    ['\u2069', 'U+2069'],
    ['\ud800', 'U+D800'],
    ['\udfff', 'U+DFFF'],
  ])('%j is named %s, at its place', (sign, name) => {
    expect(characters(`een\na${sign}b\n`)).toEqual([`STUURTEKEN 2:2 hier staat een onzichtbaar teken (${name})`]);
    expect(hiddenIn(`een\na${sign}b`)).toBe(name);
  });

  it.each([
    '\t',
    '\n',
    '\r\n',
    '\u0085',
    '\u00a0',
    '\u00ad',
    '\u200b',
    '\u200d',
    '\u2010',
    '\u2029',
    '\u202f',
    '\u2065',
    '\u206a',
    '\ufefe',
    '😀',
    'é',
  ])('%j is no such sign', (sign) => {
    expect(characters(`a${sign}b`)).toEqual([]);
    expect(hiddenIn(`a${sign}b`)).toBeUndefined();
  });

  it('are a mark of order in the middle, and the line ends of an old Mac, after which nothing is looked at', () => {
    expect(characters('a\ufeffb\u0007\rc\u0007').map((line) => line.split(' ').slice(0, 2).join(' '))).toEqual([
      'BOM_MIDDENIN 1:2',
      'STUURTEKEN 1:4',
      'REGELEINDE 1:5',
    ]);
    expect(hiddenIn('a\ufeffb')).toBe('U+FEFF');
  });

  it('are named with four figures or more', () => {
    expect([codePoint('a'), codePoint('\u202e'), codePoint('😀'), codePoint('')]).toEqual(['U+0061', 'U+202E', 'U+1F600', 'U+0000']);
  });

  it('have no width, or are a space that is not that of the keyboard', () => {
    for (const sign of ['\u00ad', '\u200b', '\u200d', '\u2060', '\ufeff', '\u00a0', '\u2007', '\u202f', '\u3000'])
      expect(INVISIBLE.test(`a${sign}`)).toBe(true);
    for (const sign of [' ', 'a', '\u200e', '\u2010', '-']) expect(INVISIBLE.test(sign)).toBe(false);
  });

  it('are no broken letters: those are pairs that Dutch does not have', () => {
    for (const text of ['Ã©', 'Â£', 'Ã«', 'Ãƒ', 'Â\u00a0', 'â€', 'Ã–', 'Å\ufffd', 'Â€', 'Ã™', 'Ã‚']) expect(MOJIBAKE.test(text)).toBe(true);
    for (const text of ['Ãa', 'Â ', 'âa', 'é', 'Â', 'Ãn', 'château', 'ÂÃ', 'Å©']) expect(MOJIBAKE.test(text)).toBe(false);
  });
});

describe('indentation that is not made of spaces', () => {
  it.each([
    ['a:\n\tb: c\n', ['TAB_INSPRONG 2:1']],
    ['a:\n  \tb: c\n', ['TAB_INSPRONG 2:3']],
    ['a:\n\t \tb: c\n', ['TAB_INSPRONG 2:1']],
    ['\ta: b\n', ['TAB_INSPRONG 1:1']],
    ['a:\n \u00a0b: c\n', ['HARDE_SPATIE 2:2']],
    ['a:\n\u3000b: c\n', ['HARDE_SPATIE 2:1']],
    ['\u00a0\na: b\n', ['HARDE_SPATIE 1:1']],
    ['a: "x\n \ty"\n\tb: c\n', ['TAB_INSPRONG 3:1']],
    ["a: 'x'\n\tb: 'y\n \tz'\n", ['TAB_INSPRONG 2:1']],
  ])('%j', (text, found) => {
    expect(guarded(text)).toEqual(found);
  });

  it.each([
    'a:\tb\n',
    'a: b\n\t\nc: d\n',
    'a: b\n\t\r\n',
    'a: "x\n \ty"\n',
    'a: |\n  x\n  \ty\n',
    'a: |\n\u00a0 x\n'.replace('\u00a0', '  \u00a0'),
    "a: 'x\n \u00a0y'\n",
  ])('%j is none', (text) => {
    expect(guarded(text)).toEqual([]);
  });
});

describe('how deep tokens go', () => {
  const deepest = (...tokens: [type: string, line: number, column: number][]) => {
    const depth = new Depth();
    return tokens.map(([type, line, column]) => depth.follow(type, line, column));
  };

  it('is a level for each column further to the right at the start of a line, and back', () => {
    expect(deepest(['scalar', 1, 1], ['map-value-ind', 1, 2], ['scalar', 2, 3], ['map-value-ind', 2, 4], ['scalar', 3, 1])).toEqual([
      1, 1, 2, 2, 1,
    ]);
  });

  it('is a level for each dash or question mark, also on one line', () => {
    expect(deepest(['seq-item-ind', 1, 1], ['seq-item-ind', 1, 3], ['scalar', 1, 5], ['scalar', 1, 9])).toEqual([1, 2, 3, 3]);
    expect(deepest(['explicit-key-ind', 1, 1], ['scalar', 1, 3])).toEqual([1, 2]);
  });

  it('is a level for each bracket until it is closed, and never less than none', () => {
    expect(
      deepest(
        ['scalar', 1, 1],
        ['flow-seq-start', 1, 4],
        ['flow-map-start', 2, 1],
        ['scalar', 3, 9],
        ['flow-map-end', 3, 10],
        ['flow-seq-end', 3, 11],
        ['flow-seq-end', 3, 12],
      ),
    ).toEqual([1, 2, 3, 3, 2, 1, 1]);
  });

  it('is a level for each colon after the first of a line or between commas', () => {
    expect(deepest(['scalar', 1, 1], ['map-value-ind', 1, 2], ['map-value-ind', 1, 4], ['map-value-ind', 1, 6], ['scalar', 2, 1])).toEqual([
      1, 1, 2, 3, 1,
    ]);
    expect(
      deepest(['flow-map-start', 1, 1], ['map-value-ind', 1, 2], ['map-value-ind', 1, 3], ['comma', 1, 4], ['map-value-ind', 1, 5]),
    ).toEqual([2, 2, 3, 2, 2]);
  });

  it('is without brackets that were never closed, once that is said', () => {
    const depth = new Depth();
    expect([depth.follow('flow-seq-start', 1, 1), depth.follow('flow-seq-start', 1, 2)]).toEqual([2, 3]);
    depth.reset();
    expect(depth.follow('scalar', 2, 1)).toBe(1);
  });
});
