import { describe, expect, it } from 'vitest';
import { begin } from '../../src/interview/machine.ts';
import { createSchermen } from '../../src/interview/schermen.ts';
import { createCasus, createSituatie, fill, type Invoer, idsOf, instrument } from '../support/casus.ts';

const NEE = fill(idsOf('triage'), 'nee');
const schermenOf = (invoer: Invoer) => {
  const { schermen, uitkomst } = createSchermen(instrument, begin(createCasus([createSituatie(invoer)]), null, 'triage'));
  const plannen = schermen.filter((s) => /\/triage\/plan/.test(s.id));
  return { plannen, stappen: uitkomst.escalatie[0]?.stappen.map((s) => s.id) ?? [] };
};

describe('the plan on the screen', () => {
  it.each([
    ['everything', fill(idsOf('triage'), 'ja')],
    ['hounding', { ...NEE, 'triage.gericht-op-persoon': 'ja', 'triage.aanhoudend': 'ja' }],
    ['a quarrel', { ...NEE, 'triage.door-buren': 'ja' }],
    ['nothing known', fill(idsOf('triage'), 'onbekend')],
  ])('of %s has every step once, in the order of the plan', (_, invoer) => {
    const { plannen, stappen } = schermenOf(invoer);
    expect(stappen.length).toBeGreaterThan(2);
    expect(plannen.flatMap((s) => s.rijen.map((r) => r.id))).toEqual(stappen);
  });

  it('comes in parts only where it is long', () => {
    expect(schermenOf(fill(idsOf('triage'), 'onbekend')).plannen.map((s) => s.id)).toEqual(['plek/plek/triage/plan']);
    const lang = schermenOf(fill(idsOf('triage'), 'ja')).plannen;
    expect(lang.map((s) => s.kop.split('Plan: ')[1])).toEqual([
      'meteen',
      'binnen 48 uur',
      'in de eerste week',
      'in de eerste maand',
      'daarna',
    ]);
    expect(Math.max(...lang.map((s) => s.rijen.length))).toBeLessThanOrEqual(12);
  });
});
