import { describe, expect, it } from 'vitest';
import { parseYaml } from '../../src/yaml/parse.ts';
import { readQuick } from '../../src/yaml/quick.ts';

const list = (n: number, make: (i: number) => string) => Array.from({ length: n }, (_, i) => make(i)).join('');
const nested = (depth: number) => `${list(depth, (i) => `${' '.repeat(i)}a:\n`)}${' '.repeat(depth)}a: x\n`;

/** Written plainly, with nothing to say about it: what the fast path takes, and what it then means. */
const TAKEN: [text: string, data: Record<string, unknown>][] = [
  ['a: b\n', { a: 'b' }],
  ['a: b', { a: 'b' }],
  ['a: b\r\nc: d\r\n', { a: 'b', c: 'd' }],
  // Documents.
  ['---\na: b\n', { a: 'b' }],
  ['# opmerking\n\n# nog een\n---\na: b\n', { a: 'b' }],
  ['\r\n---\r\na: b\r\n', { a: 'b' }],
  ['a: b # opmerking: met ---\n', { a: 'b' }],
  // Numbers, and what is none.
  ['a: 0\nb: -5\nc: 123456789012345\n', { a: 0, b: -5, c: 123456789012345 }],
  [
    'a: 1,5\nb: 2026-11-21\nc: 12:30\nd: 1_000\ne: +31 6\nf: 5g\ng: -x\nh: .x\n',
    {
      ...{ a: '1,5', b: '2026-11-21', c: '12:30', d: '1_000' },
      ...{ e: '+31 6', f: '5g', g: '-x', h: '.x' },
    },
  ],
  ['a: "1"\nb: \'2\'\n', { a: '1', b: '2' }],
  // Words that only begin like something else.
  ['a: truely\nb: nulls\nc: ja\nd: yes\ne: x~\nf: Falsee\n', { a: 'truely', b: 'nulls', c: 'ja', d: 'yes', e: 'x~', f: 'Falsee' }],
  [
    "a: R&D\nb: x & y\nc: hoera!\nd: 50%\ne: en zo...\nf: a#b\ng: 'a # b'\nh: b-c\n",
    {
      ...{ a: 'R&D', b: 'x & y', c: 'hoera!', d: '50%' },
      ...{ e: 'en zo...', f: 'a#b', g: 'a # b', h: 'b-c' },
    },
  ],
  // Texts of other alphabets and signs.
  ['a: Âge\nb: Ãx\nc: â\nd: café\ne: 🏠\nf: x\u00a0y\n', { a: 'Âge', b: 'Ãx', c: 'â', d: 'café', e: '🏠', f: 'x\u00a0y' }],
  // Quoted texts.
  ['a: "x\\ny\\t\\"z\\\\\\/\\u0041\\r"\n', { a: 'x\ny\t"z\\/A\r' }],
  ['a: "\\ud83d\\ude00"\n', { a: '😀' }],
  ["a: 'it''s'\n", { a: "it's" }],
  ['a: "x\n  y"\nb: \'x\n  y\'\nc: x\n  y\n', { a: 'x y', b: 'x y', c: 'x y' }],
  ['a: ""\nb: " x"\nc: "é"\n', { a: '', b: ' x', c: 'é' }],
  // Block texts.
  ['a: |\n  x\n  y\nb: >-\n  x\n  y\nc: |+\n  x\n\nd: e\n', { a: 'x\ny\n', b: 'x y', c: 'x\n\n', d: 'e' }],
  ['a:\n  - |\n    x\n  - >\n    y\n', { a: ['x\n', 'y\n'] }],
  ['a: |-\r\n  x\r\n', { a: 'x' }],
  ['a: |  \n  x\n', { a: 'x\n' }],
  // A text on the line below its key.
  ['a:\n  b\nc:\n\n  d\n', { a: 'b', c: 'd' }],
  ['a:\n  "b"\n', { a: 'b' }],
  // Maps and lists, in blocks and between brackets.
  ['a:\n  - b: 1\n    c: 2\n  - d\n', { a: [{ b: 1, c: 2 }, 'd'] }],
  ['a:\n- b\n- c\n', { a: ['b', 'c'] }],
  ['a: { b: 1, c: [x, y], }\nd: []\ne: {}\n', { a: { b: 1, c: ['x', 'y'] }, d: [], e: {} }],
  ['{"a":1,"b":{"c":[true_,"x"]}}\n', { a: 1, b: { c: ['true_', 'x'] } }],
  ['{ a: [\n  b,\n  c\n  ] }\n', { a: ['b', 'c'] }],
  ['a: [\r\n  b\r\n  ]\r\n', { a: ['b'] }],
  ['a: [b] # opmerking\nc: { d: e } # nog een\n# en een\nf: [g]\n', { a: ['b'], c: { d: 'e' }, f: ['g'] }],
  ['a: [b]\n# opmerking\nc: d\n', { a: ['b'], c: 'd' }],
  ['a: [[b], [c]]\n', { a: [['b'], ['c']] }],
  // Keys.
  ['"a": 1\n\'b\': 2\nC: 3\nd-2: 4\ne_f: 5\n', { a: 1, b: 2, C: 3, 'd-2': 4, e_f: 5 }],
  [`${'k'.repeat(100)}: x\n`, { ['k'.repeat(100)]: 'x' }],
  ['Constructors: x\nprototyp: y\n', { Constructors: 'x', prototyp: 'y' }],
];

/** What the careful path must look at: a fault, a warning, another meaning, or only an unusual way of writing. */
const LEFT: [why: string, text: string][] = [
  ['nothing', ''],
  ['only a remark', '# x\n'],
  ['a list', '- a\n'],
  ['a text', 'a\n'],
  ['what is no YAML', 'a: [1\n'],
  ['what is no YAML', 'a: "x\n'],
  ['two documents', 'a: b\n---\nc: d\n'],
  ['a document on the line of its dashes', '--- {a: b}\n'],
  ['dashes with a space behind them', '--- \na: b\n'],
  ['dashes after a remark with a space before it', ' # x\n---\na: b\n'],
  ['the end of a document', 'a: b\n...\n'],
  ['the end of a document at the start', '...\na: b\n'],
  ['a directive', '%YAML 1.2\n---\na: b\n'],
  ['a directive after a remark', '# x\n%YAML 1.2\n---\na: b\n'],
  ['an anchor', 'a: &x b\n'],
  ['an anchor in a list', 'a: [&x b]\n'],
  ['an anchor at the start', '&x a: b\n'],
  ['a label', 'a: !x b\n'],
  ['a label of nothing', 'a: !\n'],
  ['a label of a list', 'a: !x [b]\n'],
  ['a label of a key', '!x a: b\n'],
  ['a tab', 'a:\tb\n'],
  ['a control character', 'a: "b\u0001"\n'],
  ['a direction mark', 'a: b\u200ec\n'],
  ['half a character', 'a: b\ud83d\n'],
  ['a mark of order', 'a: b\ufeffc\n'],
  ['line ends of an old Mac', 'a: b\rc: d\r'],
  ['a hard space as indent', 'a:\n \u00a0b: c\n'],
  ['a hard space as indent at the start', '\u00a0a: b\n'],
  ['broken letters', 'a: cafÃ©\n'],
  ['broken letters of another kind', 'a: prijs Â£\n'],
  ['broken quotes', 'a: â€œx\n'],
  ['more than a thousand keys', list(1001, (i) => `k${i}: x\n`)],
  ['more than a thousand items', `a:\n${list(1001, () => '- x\n')}`],
  ['more than ten thousand things', list(11, (k) => `k${k}:\n${list(950, () => '- x\n')}`)],
  ['seventeen deep', nested(15)],
  ['the same key twice', 'a: 1\na: 2\n'],
  ['the same key twice in brackets', 'x: { a: 1, a: 2 }\n'],
  ['the same key but for its capitals', 'a: 1\nA: 2\n'],
  ['a key of a prototype', '__proto__: x\n'],
  ['a key of a prototype in capitals', '__PROTO__: x\n'],
  ['constructor', 'constructor: x\n'],
  ['prototype', 'Prototype: x\n'],
  ['a key of more than a hundred signs', `${'k'.repeat(101)}: x\n`],
  ['a key with a space', 'a b: c\n'],
  ['a key with a letter that no key has', 'é: c\n'],
  ['a key that is nothing', ': c\n'],
  ['a key that is empty', '"": c\n'],
  ['a key with an escape', '"\\u0061": c\n'],
  ['a space before a colon', 'a : b\n'],
  ['a space between a quote and a colon', '"a" : b\n'],
  ['a key behind a question mark', '? a\n: b\n'],
  ['a key that is a list', '[a]: b\n'],
  ['a key alone in brackets', 'x: { a }\n'],
  ['a pair in a list without brackets of its own', 'x: [a: b]\n'],
  ['an item without a value', 'a:\n  -\n  - b\n'],
  ['an item without a value in brackets', 'a: [b, ~]\n'],
  ['a merge', 'a:\n  <<: { b: c }\n'],
  ['null', 'a: null\n'],
  ['a tilde', 'a: ~\n'],
  ['true', 'a: True\n'],
  ['false', 'a: FALSE\n'],
  ...[
    '1.5',
    '01',
    '-01',
    '-0',
    '+1',
    '.5',
    '-.5',
    '1.',
    '1e3',
    '1E+3',
    '0x1F',
    '0o17',
    '.inf',
    '-.INF',
    '.NaN',
    '1234567890123456',
    '5b',
    '3e',
  ].map((number): [string, string] => ['a number that would change', `a: ${number}\n`]),
  ['three dashes in brackets', 'a: [---]\n'],
  ['a text that begins with three dashes', 'a: ---b\n'],
  ['a text that begins with three dots', 'a: ...b\n'],
  ['a text of spaces', 'a: "  "\n'],
  ['a text of a line end', 'a: "\\n"\n'],
  ['a text of a hard space', 'a: "\u00a0"\n'],
  ['a block text of nothing but lines', 'a: |+\n\n\nb: c\n'],
  ['an escape that not every reader knows', 'a: "\\x41"\n'],
  ['an escape that is none', 'a: "\\q"\n'],
  ['an escaped line end', 'a: "x\\\n  y"\n'],
  ['an escape beside a line end', 'a: "x\\t\n  y"\n'],
  ['an escape of a control character', 'a: "\\u0007"\n'],
  ['an escape of a direction mark', 'a: "x\\u202ey"\n'],
  ['an escape of half a character', 'a: "\\ud83d"\n'],
  ['a number of spaces at a block text', 'a: |2\n    x\n'],
  ['a remark behind the start of a block text', 'a: | # x\n  y\n'],
  ['a remark between a key and its text', 'a: # x\n  b\n'],
  ['a remark on a line between a key and its text', 'a:\n  # x\n  b\n'],
  ['a remark between a key and its quoted text', 'a:\n  # x\n  "b"\n'],
  ['a text on the line below its dash', 'a:\n  -\n    b\n'],
  ['a remark between brackets', 'a: [b, # x\n  c]\n'],
  ['a remark before the first in brackets', 'a: [ # x\n  c]\n'],
  ['a remark before the last bracket', 'a: [b # x\n  ]\n'],
  ['a remark before a bracket inside brackets', 'a: [[b], # x\n  [c]]\n'],
  ['a remark before a key in brackets', 'a: { b: c, # x\n  d: e }\n'],
  ['a hash tag beside a key without a value', 'a:\nb: c #d\n'],
  ['a hash tag behind a key without a value', 'a: #b\n'],
];

/** A name for a test: some texts are as long as a book. */
const named = <T>(cases: [string, T][]) => cases.map(([a, b], i) => [i, a.slice(0, 60), a, b] as const);

describe('the fast path takes what is plainly good', () => {
  it.each(named(TAKEN))('%i: %j', (_, __, text, data) => {
    const { cuts: ____, end: _____, ...quick } = readQuick(text) ?? { cuts: [] };
    expect(quick).toEqual({ data, empties: [] });
    expect(JSON.stringify(readQuick(text)?.data)).toBe(JSON.stringify(parseYaml(text, 'x').data));
  });

  it('up to a thousand keys and items, and sixteen deep', () => {
    expect(Object.keys(readQuick(list(1000, (i) => `k${i}: x\n`))?.data ?? {})).toHaveLength(1000);
    expect(readQuick(`a:\n${list(1000, () => '- x\n')}`)?.data).toEqual({ a: Array.from({ length: 1000 }, () => 'x') });
    expect(readQuick(nested(14))).toBeDefined();
  });

  it('with the keys without a value, each at its place and left out of the data', () => {
    expect(readQuick('a:\nb:\n  c:\n  d: e\nf:\n  - g:\n    h: 1\n  - i: 2\n    j: # nog doen\nk: { l: , m: n }\n')).toEqual({
      data: { b: { d: 'e' }, f: [{ h: 1 }, { i: 2 }], k: { m: 'n' } },
      empties: ['/a', '/b/c', '/f/0/g', '/f/1/j', '/k/l'],
      cuts: [],
    });
    for (const remark of ['#! x', '## x', '# x']) expect(readQuick(`a:\n${remark}\n`)?.empties).toEqual(['/a']);
  });

  it('with the texts that a comment stands straight behind', () => {
    const text = 'a: b # c\nd: 1  # e\nf:\n  - g # h\n  - "i" # j\n  - k#l\n  - m\n  # n\no: [p] # q\nr: s\n  t # u\r\nv: w # x';
    expect(readQuick(text)?.cuts).toEqual([
      { pointer: '/a', whole: 'b # c' },
      { pointer: '/d', whole: '1  # e' },
      { pointer: '/f/0', whole: 'g # h' },
      { pointer: '/r', whole: 's t # u' },
      { pointer: '/v', whole: 'w # x' },
    ]);
  });
});

describe('the fast path leaves', () => {
  it.each(named(LEFT))('%i: %s', (_, __, ___, text) => {
    expect(readQuick(text)).toBeUndefined();
  });
});
