import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode } from '../../src/yaml/read-text.ts';
import { brief, check, EXAMPLES } from './support.ts';

/** Texts that move what comes after them: characters of one and two units, tabs, quotes, several lines. */
const before = fc.constantFrom('hoek', '"hoek 🏠"', 'café 👨‍👩‍👧 é', "'t Hofje'", '"a\tb"', '"ünïcode “”"', 'Z\u00a0zuid', '"x\\"y"');
const ends = fc.constantFrom('\n', '\r\n');
const marks = fc.constantFrom('', '\ufeff');
const remarks = fc.array(fc.constantFrom('# opmerking 🏠', '', '  # ingesprongen', '#\tmet tab'), { maxLength: 5 });

/** A fault to put in an answer: what is typed, and how far into it the fault is shown. */
const faults = fc.constantFrom(
  { typed: 'irritaties: misschien', code: 'ONBEKENDE_WAARDE', at: 12 },
  { typed: 'irritatie: ja', code: 'ONBEKENDE_SLEUTEL', at: 0 },
  { typed: 'irritaties: { antwoord: ja, bronn: zorg }', code: 'ONBEKENDE_SLEUTEL', at: 28 },
  { typed: 'irritaties: { antwoord: ja, toelichting: "🏠", bron: Zorg }', code: 'ONBEKENDE_WAARDE', at: 53 },
  { typed: 'irritaties: { antwoord: ja, toelichting: "🏠" } # 🏠\n        ongemak: [ja]', code: 'VERKEERD_TYPE', at: 17, line: 1 },
  { typed: 'irritaties: @ja', code: 'BEGINTEKEN', at: 12 },
  { typed: 'irritaties: &a ja', code: 'ANKER', at: 12 },
  { typed: 'irritaties: ja\n        irritaties: nee', code: 'DUBBELE_SLEUTEL', at: 8, line: 1 },
  { typed: 'irritaties: { antwoord: ja, toelichting: 010 }', code: 'TEKST_ALS_GETAL', at: 41 },
  { typed: 'irritaties: { antwoord: ja, toelichting: "a\\qb" }', code: 'BACKSLASH', at: 43 },
  { typed: 'irritaties: "ja', code: 'AANHALINGSTEKEN', at: 12 },
  { typed: '\tirritaties: ja', code: 'TAB_INSPRONG', at: 0 },
);

describe('the place of a fault', () => {
  it('is exact behind any text, line end, mark and remark', () => {
    fc.assert(
      fc.property(before, before, ends, marks, remarks, faults, (naam, plek, end, mark, more, fault) => {
        const head = [
          'buurtkompas: 1',
          ...more,
          `buurt: { naam: ${naam === 'hoek' ? naam : naam.startsWith('"') || naam.startsWith("'") ? '"🏠 {"' : naam} }`,
          'overleg: { datum: 2026-11-21 }',
          ...more,
          'situaties:',
          '  - id: portieken',
          `    naam: "🏠"`,
          `    plek: ${plek === "'t Hofje'" ? `"${plek}"` : plek}`,
          '    verschijningsvormen:',
          '      voelen:',
        ];
        const typed = `        ${fault.typed}`.split('\n');
        const text = mark + [...head, ...typed, ''].join(end);
        const { text: read = '' } = decode(Buffer.from(text), 'casus.yaml');
        const shown = check(read).faults.filter((f) => f.ernst === 'fout');
        const kolom = 1 + fault.at + ((fault.line ?? 0) === 0 ? 8 : 0);
        const expected = { regel: head.length + 1 + (fault.line ?? 0), kolom: fault.line === undefined ? kolom : fault.at + 1 };
        expect(brief(shown)[0]).toBe(`${fault.code} ${expected.regel}:${expected.kolom}`);
      }),
      { numRuns: 500, seed: 21 },
    );
  });

  it('is exact anywhere in the four examples, for a wrong value and for an unknown key', () => {
    const spots = EXAMPLES.flatMap((text) => {
      const lines = text.split('\n');
      return lines.flatMap((line, index) => (/^ +antwoord: (ja|deels|nee|onbekend)$/.test(line) ? [{ lines, index }] : []));
    });
    fc.assert(
      fc.property(fc.constantFrom(...spots), ends, marks, fc.boolean(), ({ lines, index }, end, mark, value) => {
        const line = lines[index] ?? '';
        const broken = value ? line.replace(/: .*/, ': 🏠x') : line.replace('antwoord', 'antwoordd');
        const text = mark + lines.with(index, broken).join(end);
        const { text: read = '' } = decode(Buffer.from(text), 'casus.yaml');
        const kolom = value ? broken.indexOf(':') + 3 : broken.length - broken.trimStart().length + 1;
        expect(brief(check(read).faults)).toEqual([`${value ? 'ONBEKENDE_WAARDE' : 'ONBEKENDE_SLEUTEL'} ${index + 1}:${kolom}`]);
      }),
      { numRuns: 100, seed: 22 },
    );
  }, 30_000);
});
