import { describe, expect, it } from 'vitest';
import { parseYaml } from '../../src/yaml/parse.ts';
import { brief } from '../casus/support.ts';

const list = (n: number, make: (i: number) => string) => Array.from({ length: n }, (_, i) => make(i)).join('');
const cuts = (text: string) =>
  parseYaml(text, 'x').cuts.map(({ pointer, whole, fault }) => `${pointer} ${whole} @${fault.plaats?.regel}:${fault.plaats?.kolom}`);
const warned = (text: string) => parseYaml(text, 'x').faults.map((f) => `${f.code} ${f.plaats?.regel}:${f.plaats?.kolom} ${f.wat}`);

describe('a comment straight behind a text', () => {
  it.each([
    ['a: b # c\n', ['/a b # c @1:6']],
    ['a: b  \t# c\n', ['/a b  \t# c @1:8']],
    ['a: b # c # d', ['/a b # c # d @1:6']],
    ['a: b # c\r\nd: e\r\n', ['/a b # c @1:6']],
    ['a: b c\n  d # e\n', ['/a b c d # e @2:5']],
    ['a: 1 # c\n', ['/a 1 # c @1:6']],
    ['a:\n  - b # c\n  - d\n', ['/a/0 b # c @2:7']],
    ['a: #b\n', ['/a #b @1:4']],
    ['a: #b', ['/a #b @1:4']],
    ['a: \t #b\r\nc: d\r\n', ['/a #b @1:6']],
    ['a:\n  b: #c\n  d: e # f\n', ['/a/b #c @2:6', '/a/d e # f @3:8']],
  ])('%j may be the rest of it', (text, found) => {
    expect(cuts(text)).toEqual(found);
  });

  it.each([
    'a: b#c\n',
    'a: b\n# c\n',
    'a: b\n  # c\n',
    'a: "b" # c\n',
    "a: 'b' # c\n",
    'a: [b] # c\n',
    'a: # b\n',
    'a: #!b\n',
    'a: ##\n',
    'a:\n  #b\n',
    'a: # b #c\n',
    'a: |\n  b # c\n',
  ])('%j is none', (text) => {
    expect(cuts(text)).toEqual([]);
  });

  it('is warned of by itself only behind more than one word', () => {
    expect(warned('a: een plek # c\nb: een # c\nc: #d\n')).toEqual(['HEKJE 1:13 alles na # valt weg: "# c"']);
  });
});

describe('what was read', () => {
  it('is plain data, with the keys without a value beside it', () => {
    const { data, empties } = parseYaml('a:\nb:\n  c: ~\n  d: 1\ne:\n  - f: null\n  - g\n"h/i":\n', 'x');
    expect(data).toEqual({ b: { d: 1 }, e: [{}, 'g'] });
    expect(empties).toEqual(['/a', '/b/c', '/e/0/f', '/h~1i']);
  });

  it('has the place and the source of everything', () => {
    const { place, source } = parseYaml('a:\n  - b: "c d"\n  - 1.0\n  -\n', 'x');
    expect([place('/a', 'key'), place('/a', 'value'), place('/a/0/b', 'value'), place('/a/1', 'value')]).toEqual([
      { regel: 1, kolom: 1 },
      { regel: 2, kolom: 3 },
      { regel: 2, kolom: 8 },
      { regel: 3, kolom: 5 },
    ]);
    expect([source('/a/0/b'), source('/a/1'), source('/weg')]).toEqual(['"c d"', '1.0', undefined]);
  });

  it.each([
    ['1.0', '1'],
    ['007', '7'],
    ['0x1F', '31'],
    ['0o17', '15'],
    ['1e3', '1000'],
    ['+5', '5'],
    ['1.50', '1.5'],
    ['-0', '0'],
  ])('as the number %s is told to be %s', (typed, wordt) => {
    expect(warned(`a: ${typed}\n`)).toEqual([`GETAL_VERANDERT 1:4 YAML leest "${typed}" als het getal ${wordt}`]);
  });

  it.each(['1', '-5', '1.5', '0', '"1.0"', '1,5'])('as %s is nothing to tell', (typed) => {
    expect(warned(`a: ${typed}\n`)).toEqual([]);
  });

  it.each(['cafÃ©', '"xÃ©"', 'â€œx', 'a\ufffdb'])('as broken letters is a warning at the first of them: %s', (typed) => {
    const at = 4 + typed.search(/Ã|â|\ufffd/);
    expect(brief(parseYaml(`a: ${typed}\n`, 'x').faults)).toEqual([`MOJIBAKE 1:${at}`]);
  });

  it.each([
    ['a: " "\n', 'TE_WEINIG 1:4'],
    ['a: "\\n"\n', 'TE_WEINIG 1:4'],
    ['a: "\\u0007"\n', 'STUURTEKEN 1:4'],
    ['"a\\u200e": x\n', 'STUURTEKEN 1:1'],
    ['<<: x\n', 'SAMENVOEGSLEUTEL 1:1'],
    ['b: 1\n  \n: x\n', 'SLEUTEL_GEEN_TEKST 3:1'],
    ['"": x\n', 'SLEUTEL_GEEN_TEKST 1:1'],
    ['a: 1\nA: 2\n', 'DUBBELE_SLEUTEL 2:1'],
    ['café: 1\ncafe\u0301: 2\n', 'DUBBELE_SLEUTEL 2:1'],
    ['a: 1\nb: { c: 1 }\na: 2\na: 3\n', 'DUBBELE_SLEUTEL 3:1 DUBBELE_SLEUTEL 4:1'],
    ['constructor: x\n', 'VERBODEN_SLEUTEL 1:1'],
  ])('of %j is wrong', (text, found) => {
    const { data, faults } = parseYaml(text, 'x');
    expect(brief(faults).join(' ')).toBe(found);
    expect(data).toBeUndefined();
  });

  it('is said to be double by the line of the first', () => {
    expect(warned('a: 1\nb: 1\na: 2\na: 3\n').map((line) => line.split(' ').slice(-2).join(' '))).toEqual(['regel 1)', 'regel 1)']);
  });

  it('may be a thousand keys or items and no more, with the place of the first too many', () => {
    expect(
      parseYaml(
        list(1000, (i) => `k${i}: x\n`),
        'x',
      ).faults,
    ).toEqual([]);
    expect(parseYaml(`a:\n${list(1000, () => '- x\n')}`, 'x').faults).toEqual([]);
    expect(warned(list(1002, (i) => `k${i}: x\n`))).toEqual([expect.stringMatching(/^TE_VEEL 1001:1 .*deze groep sleutels.*1000/)]);
    expect(warned(`a:\n${list(1002, () => '- x\n')}`)).toEqual([expect.stringMatching(/^TE_VEEL 1002:3 .*deze lijst.*1000/)]);
    expect(
      parseYaml(
        list(1002, (i) => `k${i}: x\n`),
        'x',
      ).partial,
    ).toBeUndefined();
  });
});

describe('what can be read around a fault', () => {
  const around = (text: string) => {
    const { data, partial } = parseYaml(text, 'x');
    expect(data).toBeUndefined();
    return partial && { data: partial.data, doubtful: [...partial.doubtful], holes: [...partial.holes] };
  };

  it('leaves out a value that is wrong as text, and says where', () => {
    expect(around('a: &x b\nc: d\n')).toEqual({ data: { c: 'd' }, doubtful: ['/a'], holes: [] });
    expect(around('a: b\nc: !x d\ne: { f: &g h, i: j }\n')).toEqual({
      data: { a: 'b', e: { i: 'j' } },
      doubtful: ['/c', '/e/f'],
      holes: [],
    });
    expect(around('a:\n  - b\n  - &x c\n  - d\n')).toEqual({ data: { a: ['b', undefined, 'd'] }, doubtful: ['/a/1'], holes: [] });
  });

  it('keeps what is only inside something with a fault', () => {
    expect(around('a: &x\n  b: c\n  d: e\n')).toEqual({ data: { a: { b: 'c', d: 'e' } }, doubtful: [], holes: [] });
  });

  it('leaves out a key that cannot be, and says from which group', () => {
    expect(around('a:\n  b: 1\n  b: 2\n  c: 3\n')).toEqual({ data: { a: { b: 1, c: 3 } }, doubtful: [], holes: ['/a'] });
    expect(around('a: 1\n__proto__: { b: 2 }\n')).toEqual({ data: { a: 1 }, doubtful: [], holes: [''] });
  });

  it('is nothing where the parser lost its way', () => {
    for (const text of ['a: [b\n', 'a: "b\n', 'a: b: c\n', 'a: @b\n', '%x\n', 'a: b\n---\nc: d\n', 'a: &x [b\n'])
      expect(around(text)).toBeUndefined();
  });
});

it.each(['', '\n\n', '# x\n', '---\n', '---\n# x\n', '~\n', 'null\n'])('%j is an empty file', (text) => {
  const { data, faults } = parseYaml(text, 'x');
  expect([data, faults.map((f) => [f.code, f.plaats])]).toEqual([undefined, [['LEEG', undefined]]]);
});
