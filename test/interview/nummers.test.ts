import { describe, expect, it } from 'vitest';
import { draw, drawLines } from '../../src/interview/draw.ts';
import { begin, press, resume } from '../../src/interview/machine.ts';
import type { Sessie } from '../../src/interview/sessie.ts';
import type { Casus } from '../../src/model/casus.ts';
import { createCasus, createSituatie, instrument } from '../support/casus.ts';

const BSN = '123456782';
const IBAN = 'NL91ABNA0417164300';

const open = (): Sessie => {
  const item = { antwoord: 'ja', toelichting: `zie ${BSN} en ${IBAN}` };
  const casus: Casus = createCasus([createSituatie({}, { naam: `Plek ${BSN}`, plek: IBAN, fase: { ongemak: { misverstanden: item } } })]);
  return resume(instrument, begin(casus));
};
const SCHERMEN = ['plek/plek/2.1', 'plek/plek/2.2', 'plek/plek/triage', 'buurt/einde'];

describe('a number that may stand nowhere', () => {
  it('is stars on every screen of the walk, and in every line of the plain one', () => {
    const start = open();
    const lagen = [start, ...['m', '?', 't'].map((toets) => press(instrument, start, toets).sessie)];
    const sessies = lagen.flatMap((sessie) => [sessie, ...SCHERMEN.map((scherm) => ({ ...sessie, scherm, rij: 0 }))]);
    let seen = '';
    for (const sessie of sessies) {
      seen += draw(instrument, sessie, 100, 400)
        .map((r) => r.tekst)
        .join('\n');
      seen += [...drawLines(instrument, sessie, null, 78, true), ...drawLines(instrument, sessie, sessie, 78, true)].join('\n');
    }
    expect(seen).toContain('*'.repeat(BSN.length));
    expect(seen).not.toMatch(/123456782|0417164300/);
  });
});
