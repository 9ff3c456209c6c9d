import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { computeVerdeeldheid, describeGroep } from '../../src/oefening/groep.ts';
import { createCasus, createSituatie, fill, idsOf, instrument } from '../support/casus.ts';
import { CASUSSEN, createOefencasus } from '../support/oefening.ts';

const reason = (antwoord: string) => ({ antwoord, toelichting: 'p1: zo is het.' });
const eigen = (invoer: Parameters<typeof createSituatie>[0], rest = {}) => createCasus([createSituatie(invoer)], rest);

describe('how divided a group is', () => {
  it.each([
    [[5, 0], 5, 0],
    [[1, 1], 2, 1],
    [[1, 1], 5, 0.1],
    [[3, 2], 5, 0.6],
    [[2, 2, 1], 5, 0.8],
    [[], 0, 0],
    [[1], 1, 0],
  ])('%j of %i is %f', (aantallen, groep, verdeeldheid) => {
    expect(computeVerdeeldheid(aantallen, groep)).toBeCloseTo(verdeeldheid, 10);
  });

  it('lies between 0 and 1, is 0 only where nobody differs, and does not depend on the order', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 8 }), { minLength: 1, maxLength: 5 }), fc.nat({ max: 5 }), (aantallen, stil) => {
        const groep = aantallen.reduce((a, b) => a + b, 0) + stil;
        const v = computeVerdeeldheid(aantallen, groep);
        expect(v).toBeGreaterThanOrEqual(0);
        expect(v).toBeLessThanOrEqual(1);
        expect(v === 0).toBe(aantallen.filter((a) => a > 0).length < 2);
        expect(computeVerdeeldheid(aantallen.toReversed(), groep)).toBeCloseTo(v, 12);
      }),
    );
  });
});

describe('a group', () => {
  const model = createCasus([createSituatie({ 'voelen.irritaties': reason('ja'), 'voelen.ongemak': reason('onbekend') })]);
  const oefencasus = createOefencasus(model, { verdedigbaar: [{ item: 'voelen.irritaties', antwoorden: ['deels'], reden: 'p1: kan.' }] });
  const bestanden = [
    eigen({ 'voelen.irritaties': 'ja', 'voelen.ongemak': 'ja' }),
    eigen({ 'voelen.irritaties': 'deels', 'voelen.ongemak': 'ja' }),
    eigen({ 'voelen.irritaties': 'nee', 'voelen.ongemak': 'nee' }),
    eigen({}),
  ];
  const beeld = describeGroep(instrument, oefencasus, bestanden);

  it('has the most divided question first, with the spread, the model and what can be defended', () => {
    expect(beeld.agenda.map((i) => i.item)).toEqual(['voelen.irritaties', 'voelen.ongemak']);
    const [first] = beeld.agenda;
    expect(first?.nietBesproken).toBe(1);
    expect(first?.verdeling.filter((v) => v.aantal > 0)).toEqual([
      { antwoord: 'ja', label: 'Ja', aantal: 1, isModel: true, verdedigbaar: false },
      { antwoord: 'deels', label: 'Deels', aantal: 1, isModel: false, verdedigbaar: true },
      { antwoord: 'nee', label: 'Nee', aantal: 1, isModel: false, verdedigbaar: false },
    ]);
  });

  it('has no question on the agenda that all answered the same', () => {
    expect(
      describeGroep(
        instrument,
        oefencasus,
        [bestanden[0], bestanden[0]].flatMap((b) => b ?? []),
      ).agenda,
    ).toEqual([]);
  });

  it('counts who did not see a place apart from who said nothing there', () => {
    const twee = createCasus([
      createSituatie({ 'voelen.irritaties': reason('ja') }, { id: 'a', naam: 'Portiek' }),
      createSituatie({ 'voelen.irritaties': reason('ja') }, { id: 'b', naam: 'School', locatie: 'school' }),
    ]);
    const { plekken, stappen } = describeGroep(instrument, createOefencasus(twee), bestanden);
    expect(plekken.map((p) => p.gezien)).toEqual([4, 0]);
    expect(stappen.find((s) => s.plek === 'School')?.items[0]).toMatchObject({ zonderPlek: 4, nietBesproken: 0 });
  });

  it('shows what anyone chose, also where the case says nothing about it', () => {
    const kiest = (...gekozen: number[]) => eigen({}, { oplossingsrichtingen: { gekozen } });
    const richtingen = [{ id: 1, oordeel: 'past' as const, reden: 'p1: klein beginnen.' }];
    const { richtingen: gekozen } = describeGroep(instrument, createOefencasus(model, { richtingen }), [kiest(1, 4), kiest(4)]);
    expect(gekozen.map((r) => [r.id, r.gekozen, r.oordeel?.id ?? null])).toEqual([
      ['1', 1, 'past'],
      ['4', 2, null],
    ]);
  });

  it.each(CASUSSEN)('that all gave the model of $id is divided about nothing', (casus) => {
    const zelfde = describeGroep(instrument, casus, [casus.model, casus.model, casus.model]);
    expect(zelfde.agenda).toEqual([]);
    expect(zelfde.fasen.every((f) => f.verdeling.length === 1 && f.verdeling[0]?.label === f.model)).toBe(true);
    expect(zelfde.overeenstemming).toMatchObject({ alpha: 1, onder: 1, boven: 1, deelnemers: 3 });
  });
});

describe('one number for agreement', () => {
  const items = idsOf('verschijningsvormen').slice(0, 11);
  const model = createCasus([createSituatie(fill(items, reason('ja')))]);
  const measure = (bestanden: Parameters<typeof describeGroep>[2]) =>
    describeGroep(instrument, createOefencasus(model), bestanden).overeenstemming;
  const mixed = (shift: number) => eigen(Object.fromEntries(items.map((id, i) => [id, (i + shift) % 3 === 0 ? 'ja' : 'nee'])));

  it('needs three people', () => {
    expect(measure([mixed(0), mixed(1)])).toEqual({ ontbreekt: 'deelnemers' });
  });

  it('needs ten questions that three people answered', () => {
    const few = eigen(Object.fromEntries(items.slice(0, 9).map((id, i) => [id, i % 2 === 0 ? 'ja' : 'nee'])));
    expect(measure([few, few, few])).toEqual({ ontbreekt: 'vragen' });
  });

  it('needs answers that differ', () => {
    const same = eigen(fill(items, 'ja'));
    expect(measure([same, same, same])).toEqual({ ontbreekt: 'variatie' });
  });

  it('comes with a margin around it', () => {
    const found = measure([mixed(0), mixed(0), mixed(1)]);
    if (!('alpha' in found)) throw new Error('no number');
    expect(found.onder).toBeLessThanOrEqual(found.alpha);
    expect(found.boven).toBeGreaterThanOrEqual(found.alpha);
    expect(found).toMatchObject({ deelnemers: 3, vragen: 11 });
  });
});
