import { describe, expect, it } from 'vitest';
import { CasusDocument } from '../../src/casus/document.ts';

/** The text after these changes, of which the place is written with dots. */
function changed(text: string, ...changes: [pad: string, waarde: unknown][]): string {
  const document = new CasusDocument(text);
  for (const [pad, waarde] of changes)
    document.apply({ pad: pad.split('.').map((key) => (/^\d+$/.test(key) ? Number(key) : key)), waarde });
  return document.toText();
}

describe('a text is written bare where no reader can take it for anything else', () => {
  it.each(['portieken 12 tot 48', 'é', "a b, c; (d) 'e' ./-", 'x', 'Ja', 'yesterday', 'nulls', 'a-b', '2026-11-21'])('%s', (tekst) => {
    expect(changed('a: b\n', ['a', tekst])).toBe(`a: ${tekst}\n`);
    expect(changed('', ['a', tekst])).toBe(`a: ${tekst}\n`);
  });

  it.each([
    ...['', 'true', 'False', 'NULL', 'yes', 'No', 'ON', 'off', 'y', 'N', '~', '1', '1.5', '- a', '? a', '# a', '& a', '! a', '@a', '%a'],
    ...[
      'a: b',
      'a #b',
      'a"b',
      'a ',
      'a\nb',
      '12026-11-21',
      '2026-11-211',
      '2026-1-21',
      '202a-11-21',
      '2026-11-2',
      '26-11-21',
      '2026-aa-21',
      '2026-11-aa',
    ],
  ])('and between quotes where one could: %j', (tekst) => {
    expect(changed('a: b\n', ['a', tekst])).toBe(`a: ${JSON.stringify(tekst)}\n`);
  });

  it('also inside a group and a list', () => {
    expect(changed('a: b\n', ['c', { d: 'yes', e: ['no', 'hoek'], f: 'x' }])).toBe(
      'a: b\nc:\n  d: "yes"\n  e:\n    - "no"\n    - hoek\n  f: x\n',
    );
    expect(changed('a: { b: c }\n', ['a.d', ['off']])).toBe('a: { b: c, d: [ "off" ] }\n');
  });
});

describe('a change', () => {
  it('of a text or a number keeps what stands behind it', () => {
    expect(changed('a: 1 # een\nb: x # twee\n', ['a', 2], ['b', 'z'])).toBe('a: 2 # een\nb: z # twee\n');
    expect(changed('a: "x" # een\n', ['a', 'z'])).toBe('a: z # een\n');
    expect(changed("a: 'x'\n", ['a', 'n'])).toBe('a: "n"\n');
  });

  it('of a text or a number keeps what stands above it as well', () => {
    expect(changed('a:\n  # boven\n  b # achter\n', ['a', 'c'])).toBe('a:\n  # boven\n  c # achter\n');
    expect(changed('a:\n  # boven\n  1 # achter\n', ['a', 2])).toBe('a:\n  # boven\n  2 # achter\n');
  });

  it('of a value into a group keeps what stands behind it at the first of the group, or above it where there was no value', () => {
    expect(changed('a: ja # een\n', ['a', { antwoord: 'nee', bron: 'zorg' }])).toBe('a:\n  antwoord: nee # een\n  bron: zorg\n');
    expect(changed('a: # een\n', ['a', { antwoord: 'nee' }])).toBe('a:\n  # een\n  antwoord: nee\n');
    expect(changed('a: ja # een\n', ['a', ['x']])).toBe('a:\n  # een\n  - x\n');
    expect(changed('a: [ ~ ] # een\nb: c\n', ['b', 'd'])).toBe('a: [ ~ ] # een\nb: d\n');
  });

  it('of an answer into a group keeps what stands behind it at the answer', () => {
    expect(changed('a: ja # een\n', ['a.grondslag', 'beleving'])).toBe('a:\n  antwoord: ja # een\n  grondslag: beleving\n');
    expect(changed('a: ja\n', ['a.grondslag', 'beleving'])).toBe('a:\n  antwoord: ja\n  grondslag: beleving\n');
    expect(changed('a: { b: ja }\n', ['a.b.grondslag', 'beleving'])).toBe('a: { b: { antwoord: ja, grondslag: beleving } }\n');
  });

  it('of a key without a value makes a group or a list of it, and keeps what stands behind it', () => {
    expect(changed('a: # een\n', ['a.b', 'x'])).toBe('a:\n  # een\n  b: x\n');
    expect(changed('a:\n', ['a.0', 'x'])).toBe('a:\n  - x\n');
    expect(changed('a: ~\nc: d\n', ['a.b.e', 'x'])).toBe('a:\n  b:\n    e: x\nc: d\n');
  });

  it('of a group into a text keeps what stands above it', () => {
    expect(changed('x: y\n# boven\na:\n  b: c\n', ['a', 'd'])).toBe('x: y\n# boven\na: d\n');
  });

  it('that takes the last of a group away takes the group, up to a list or another key', () => {
    expect(changed('a:\n  b:\n    c: d\ne: f\n', ['a.b.c', undefined])).toBe('e: f\n');
    expect(changed('a:\n  b:\n    c: d\n  g: h\n', ['a.b.c', undefined])).toBe('a:\n  g: h\n');
    expect(changed('a:\n  - b: c\n  - d\n', ['a.0.b', undefined])).toBe('a:\n  - d\n');
    expect(changed('a: [ { b: c } ]\n', ['a.0.b', undefined])).toBe('a: []\n');
    expect(changed('a: b\n', ['a', undefined])).toBe('{}\n');
    expect(changed('a: b\n', ['c.d', undefined])).toBe('a: b\n');
  });

  it('does not touch what is beside it, however long or however written', () => {
    const lang = `a: ${'woord '.repeat(40).trim()}\nb: [ x,  y ]\nc: 'q'\nd: "\\u00e9"\n`;
    expect(changed(lang, ['e', 'f'])).toBe(`${lang.replace('[ x,  y ]', '[ x, y ]').replace('"\\u00e9"', '"é"')}e: f\n`);
  });
});

describe('every text in a file', () => {
  const map = (text: string, change: (tekst: string, sleutel: string | undefined) => string) => {
    const document = new CasusDocument(text);
    document.mapTexts(change);
    return document.toText();
  };

  it('is each value under its key, and each remark, once; not the keys and not the numbers', () => {
    const seen: [string, string | undefined][] = [];
    const text =
      '# boven\n\na: een # achter a\nb: 2\nc:\n  # boven d\n  d: "twee"\n  e: [ drie, { f: vier } ]\n  g:\n  ? h\n  : vijf\n\n# onder\n';
    expect(
      map(text, (tekst, sleutel) => {
        seen.push([tekst, sleutel]);
        return tekst;
      }),
    ).toBe(text.replace('  ? h\n  : vijf', '  h: vijf'));
    expect(seen.toSorted()).toEqual(
      [
        ...[' boven', ' achter a', ' boven d', ' onder'].map((remark) => [remark, undefined]),
        ...[
          ['een', 'a'],
          ['twee', 'd'],
          ['drie', 'e'],
          ['vier', 'f'],
          ['vijf', 'h'],
        ],
      ].toSorted(),
    );
  });

  it('is also a text under no key at all', () => {
    const seen: unknown[] = [];
    map('los\n', (tekst, sleutel) => {
      seen.push([tekst, sleutel]);
      return tekst;
    });
    expect(seen).toEqual([['los', '']]);
  });

  it('that changes is written as a text, and what does not stays as it was', () => {
    const text = "a: 'een' # x\nb: 'twee'\n";
    expect(map(text, (tekst) => (tekst === 'een' ? 'yes' : tekst))).toBe('a: "yes" # x\nb: \'twee\'\n');
    expect(map('a: een # twee\n', (tekst) => tekst.toUpperCase())).toBe('a: EEN # TWEE\n');
  });
});

describe('what is never written', () => {
  const document = new CasusDocument('a: b\n');

  it('is what somebody says is not valid; they see what would be read back', () => {
    const seen: unknown[] = [];
    expect(() => document.toText((data) => seen.push(data) === 0)).toThrow('The case file would not be valid');
    expect(seen).toEqual([{ a: 'b' }]);
  });

  it('is what would read back otherwise', () => {
    const twice = new CasusDocument('a: b\n');
    twice.apply({ pad: ['a'], waarde: 'x\u0000' });
    expect(() => twice.toText()).toThrow('The case file would not read back as it was meant');
  });

  it('is more than can be opened again', () => {
    const groot = new CasusDocument('a: b\n');
    groot.apply({ pad: ['a'], waarde: 'x'.repeat(1024 * 1024 - 4) });
    expect(Buffer.byteLength(groot.toText())).toBe(1024 * 1024);
    groot.apply({ pad: ['a'], waarde: 'x'.repeat(1024 * 1024 - 3) });
    expect(() => groot.toText()).toThrow(expect.objectContaining({ code: 'EFBIG', message: 'The case file would be too large' }));
  });

  it('is the second of two keys alike, that the file has already', () => {
    expect(() => new CasusDocument('a: b\na: c\n').toText()).toThrow('The case file would not read back as it was meant');
  });
});
