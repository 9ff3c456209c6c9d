import { describe, expect, it } from 'vitest';
import { begin, press, resume, type } from '../../src/interview/machine.ts';
import { createSchermen } from '../../src/interview/schermen.ts';
import type { Sessie } from '../../src/interview/sessie.ts';
import { createCasus, createSituatie, instrument } from '../support/casus.ts';

const VANDAAG = '2026-11-25';
const TREITER = { 'triage.gericht-op-persoon': 'ja', 'triage.aanhoudend': 'ja' };

const open = (datum?: string, vandaag?: string): Sessie => {
  const casus = createCasus([createSituatie(TREITER, datum === undefined ? {} : { melding: { datum } })]);
  const sessie = resume(instrument, begin(casus, null, 'triage', vandaag));
  return { ...sessie, scherm: 'plek/plek/triage/uitkomst', rij: 0 };
};
const typed = (sessie: Sessie, tekst: string) => type(instrument, press(instrument, sessie, 'o').sessie, tekst);
const eersteStap = (sessie: Sessie) =>
  createSchermen(instrument, sessie)
    .schermen.find((s) => s.id === 'plek/plek/triage/plan-twee-dagen')
    ?.rijen[0]?.regels.join(' ');

describe('the day of the report', () => {
  it('does not lie ahead', () => {
    const { sessie, wijzigingen } = typed(open(undefined, VANDAAG), '25-12-2026');
    expect(wijzigingen).toEqual([]);
    expect(sessie.melding).toContain('Deze dag moet nog komen');
    expect(sessie.invoer?.begin).toBe('25-12-2026');
  });

  it.each(['25-11-2026', '1-2-2020'])('may be today or any day before: %s', (dag) => {
    expect(typed(open(undefined, VANDAAG), dag).wijzigingen).not.toEqual([]);
  });

  it('is taken as it is where nobody says what day it is', () => {
    expect(typed(open(), '25-12-2026').wijzigingen).not.toEqual([]);
  });
});

describe('a step of the plan', () => {
  it.each([
    ['2026-11-22', true],
    ['2026-11-23', false],
  ])('of a report of %s says whether its day has passed', (melding, voorbij) => {
    expect(eersteStap(open(melding, VANDAAG))?.includes('DIE DAG IS VOORBIJ')).toBe(voorbij);
  });
});
