import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ReportNames } from '../../src/batch/report-names.ts';

const NASTY = [
  '../../x',
  '/etc/passwd',
  '.',
  '..',
  '',
  'CON.yaml',
  'aux',
  'Com1.yml',
  'a/../b',
  'é',
  'É',
  '~',
  'naam.',
  ' naam ',
  '日本',
  'a\u0000b',
  'x'.repeat(300),
];

describe('the name of a report', () => {
  it('is good on every system, stays in its folder, and is given once', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...NASTY))), (inputs) => {
        const names = new ReportNames();
        const given = inputs.map((input) => names.next(input));
        for (const name of given) {
          expect(name).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
          expect(name).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d)$/);
          expect(name.length).toBeLessThan(80);
        }
        expect(new Set(given).size).toBe(given.length);
        const again = new ReportNames();
        expect(inputs.map((input) => again.next(input))).toEqual(given);
      }),
    );
  });

  it('tells the file it came from, and numbers what differs in case only', () => {
    const names = new ReportNames();
    expect(['wijk a/Buurt 1.yaml', 'wijk-a/buurt-1.yml', 'wijk-a/buurt-1-2.yaml'].map((b) => names.next(b))).toEqual([
      'wijk-a-buurt-1',
      'wijk-a-buurt-1-2',
      'wijk-a-buurt-1-2-2',
    ]);
  });
});
