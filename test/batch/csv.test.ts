import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatHeading, formatRows, quoteCell, unquoteCell } from '../../src/batch/csv.ts';
import type { Kolom } from '../../src/model/tabellen.ts';

const kolommen: Kolom[] = [
  { id: 'naam', soort: 'tekst', betekenis: 'Naam van iets.' },
  { id: 'waarde', soort: 'getal', betekenis: 'Waarde van iets.' },
  { id: 'datum', soort: 'datum', betekenis: 'Datum van iets.' },
];
const FORMULA = /^[\s\u00a0\u200b\ufeff\0]*[=+\-@＝＋－＠|%{]/;
const nasty = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    ' =1',
    '\t=1',
    '\r=1',
    '＝1',
    "'=1",
    '"x"',
    'a;b',
    'a,b',
    'a\nb',
    '%x',
    '{=1}',
    '|x',
    '\ufeff=1',
  ),
);

const named = (id: string) => ({ ...kolommen[0], id }) as Kolom;

describe('a number in a cell', () => {
  const cell = (waarde: number) =>
    formatRows('x', [{ waarde }], [{ id: 'waarde', soort: 'getal', betekenis: 'Waarde.' }], 'internationaal', 'z');

  it.each([
    [1 / 3, '0.3333'],
    [2 / 3, '0.6667'],
    [0.5, '0.5'],
    [1, '1'],
    [0, '0'],
    [123456, '123456'],
    [0.1 + 0.2, '0.3'],
  ])('%d has at most four decimals, and no more than it needs', (waarde, expected) => {
    expect(cell(waarde)).toBe(`x,${expected},z\r\n`);
  });
});

describe.each(['nederlands', 'internationaal'] as const)('CSV, %s', (dialect) => {
  const delimiter = dialect === 'nederlands' ? ';' : ',';
  const read = (text: string): string[][] => parse(text, { bom: true, delimiter, record_delimiter: '\r\n' });

  it('reads back as it was written by another reader, and no text starts a formula', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(nasty, nasty), { minLength: 1, maxLength: 5 }), (pairs) => {
        const rows = pairs.map(([, naam]) => ({ naam, waarde: 0.5, datum: '2026-11-21' }));
        const text = formatHeading([named('eerst'), ...kolommen, named('slot')], dialect);
        const [heading, ...cells] = read(
          text + pairs.map(([eerst], i) => formatRows(quoteCell(eerst), rows.slice(i, i + 1), kolommen, dialect, 'slot')).join(''),
        );
        expect(heading).toEqual(['eerst', 'naam', 'waarde', 'datum', 'slot']);
        for (const [i, [eerst, naam]] of pairs.entries()) {
          const row = cells[i] ?? [];
          expect(row.slice(0, 2).map(unquoteCell)).toEqual([eerst, naam]);
          for (const cell of row) expect(cell).not.toMatch(FORMULA);
          expect(row.slice(2)).toEqual([dialect === 'nederlands' ? '0,5' : '0.5', '2026-11-21', 'slot']);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('leaves a name that begins with an apostrophe as it is', () => {
    expect(quoteCell("'s-Gravenhage")).toBe("'s-Gravenhage");
    expect(quoteCell('=1')).toBe("'=1");
    // Else this would be told from the one above by nobody.
    expect(quoteCell("'=1")).toBe("''=1");
    expect(unquoteCell("''=1")).toBe("'=1");
  });

  it('begins with the mark by which Excel knows UTF-8 only for Excel', () => {
    expect(formatHeading(kolommen, dialect).startsWith('\ufeff')).toBe(dialect === 'nederlands');
    expect(formatHeading(kolommen, dialect).endsWith('\r\n')).toBe(true);
  });

  it('leaves a missing value empty, and a missing column is a mistake', () => {
    expect(formatRows('x', [{ naam: null, waarde: null, datum: null }], kolommen, dialect, 'slot')).toBe(`x${delimiter.repeat(4)}slot\r\n`);
    expect(() => formatRows('x', [{ naam: 'a', waarde: 1 }], kolommen, dialect, 'slot')).toThrow('datum');
  });
});
