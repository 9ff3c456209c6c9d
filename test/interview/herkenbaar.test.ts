import { describe, expect, it } from 'vitest';
import { press, type } from '../../src/interview/machine.ts';
import { createSchermen } from '../../src/interview/schermen.ts';
import { instrument } from '../support/casus.ts';
import { LEEG, Wandeling } from '../support/walk.ts';

const start = () => new Wandeling(LEEG).sessie;
const BSN = '123456782';
const IBAN = 'NL91ABNA0417164300';

/** A remark with the first question. */
function remark(tekst: string) {
  const open = press(instrument, start(), 'o').sessie;
  return type(instrument, open, tekst);
}

describe('what is typed', () => {
  it.each([
    ['bel 06-12345678', 'een telefoonnummer'],
    ['jan@voorbeeld.nl', 'een e-mailadres'],
    ['Kerkstraat 12, 1234 AB', 'een adres en een postcode'],
    ['geboren op 3 mei 1980', 'een geboortedatum'],
    ['mevrouw Smit zei dit', 'Is dit de naam van een persoon?'],
    ['drie gezinnen', 'een groep onder de 10'],
  ])('%s is kept, and said', (tekst, woorden) => {
    const { sessie, wijzigingen } = remark(tekst);
    expect(sessie.invoer).toBeNull();
    expect(JSON.stringify(wijzigingen)).toContain(tekst);
    expect(sessie.melding).toContain(woorden);
  });

  it.each([BSN, `rekening ${IBAN}`])('%s is not kept, and stays in the line to be mended', (tekst) => {
    const { sessie, wijzigingen } = remark(tekst);
    expect(wijzigingen).toEqual([]);
    expect(sessie.invoer?.begin).toBe(tekst);
    expect(sessie.melding).toContain('Dat wordt niet bewaard');
    expect(sessie.melding).not.toContain(tekst);
  });

  it('says nothing of the names of streets, days and case numbers', () => {
    expect(remark('Kerkstraat, 14 november, zaaknummer 123456782').sessie.melding).not.toMatch(/LET OP|lijkt|naam/);
  });
});

/** Every line that can be typed anywhere in the walk: remarks, names, strengths, policy, actions. */
it('no place in the walk takes a citizen service number', () => {
  const sessie = start();
  let asked = 0;
  for (const scherm of createSchermen(instrument, sessie).schermen)
    for (const [i, rij] of scherm.rijen.entries())
      for (const toets of ['o', '+', ...(rij.nieuw ? [rij.nieuw.toets] : [])]) {
        const open = press(instrument, { ...sessie, scherm: scherm.id, rij: i }, toets).sessie;
        if (open.invoer === null) continue;
        asked += 1;
        const { wijzigingen, sessie: na } = type(instrument, open, `BSN ${BSN}`);
        expect(wijzigingen).toEqual([]);
        expect(JSON.stringify(na.casus)).not.toContain(BSN);
      }
  expect(asked).toBeGreaterThan(100);
});
