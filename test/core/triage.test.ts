import { describe, expect, it } from 'vitest';
import { determineTriage } from '../../src/core/triage.ts';
import type { Antwoordmap } from '../../src/model/casus.ts';
import { changeInstrument, fill, type Invoer, idsOf, instrument, standenOf } from '../support/casus.ts';

const NEE = fill(idsOf('triage'), 'nee');
const VERWACHT: Antwoordmap = { antwoord: 'ja', grondslag: 'verwacht' };

const triage = (invoer: Invoer, over = instrument) => determineTriage(over, 'plek', standenOf(invoer, over));
const mark = (antwoord: string | Antwoordmap, ...marks: string[]) => ({
  ...NEE,
  ...fill(
    marks.map((m) => `triage.${m}`),
    antwoord,
  ),
});

describe('outcome', () => {
  it.each([
    [['door-buren'], 'burenruzie'],
    [['gericht-op-persoon', 'aanhoudend'], 'treitersituatie'],
    [['gericht-op-persoon', 'discriminatoire-grond'], 'discriminatoir-wegpesten'],
    [['geweld-bedreiging'], 'acuut'],
    [['gericht-op-persoon'], 'geen'],
    [['aanhoudend'], 'geen'],
    [['discriminatoire-grond', 'aanhoudend'], 'geen'],
    [['wil-weg', 'eergerelateerd', 'vluchtelingen', 'verward-persoon'], 'geen'],
  ])('of %j is %s', (marks, uitkomst) => {
    expect(triage(mark('ja', ...marks))).toMatchObject({ uitkomst, bovengrens: uitkomst, gevraagd: true });
    expect(triage(mark('deels', ...marks)).uitkomst).toBe(uitkomst);
  });

  it('is the heaviest that holds', () => {
    expect(triage(mark('ja', 'door-buren', 'gericht-op-persoon', 'aanhoudend')).uitkomst).toBe('treitersituatie');
    expect(triage(mark('ja', 'door-buren', 'gericht-op-persoon', 'aanhoudend', 'discriminatoire-grond')).uitkomst).toBe(
      'discriminatoir-wegpesten',
    );
    expect(triage(fill(idsOf('triage'), 'ja')).uitkomst).toBe('acuut');
  });

  it.each(['nee', 'onbekend', 'nvt'])('does not follow from %s', (antwoord) => {
    expect(triage(fill(idsOf('triage'), antwoord)).uitkomst).toBe('geen');
  });

  it('has its words from the content', () => {
    expect(triage(mark('ja', 'door-buren'))).toMatchObject({ label: 'Burenruzie', bovengrensLabel: 'Burenruzie' });
  });
});

describe('upper bound', () => {
  it('is none where triage was not asked', () => {
    expect(triage({})).toEqual({
      uitkomst: 'geen',
      label: 'Geen aanwijzing',
      bovengrens: 'geen',
      bovengrensLabel: 'Geen aanwijzing',
      gevraagd: false,
      gevonden: [],
      redenen: [],
    });
  });

  it('is acute as soon as one question was asked and violence is open', () => {
    expect(triage({ 'triage.wil-weg': 'nee' })).toMatchObject({ uitkomst: 'geen', bovengrens: 'acuut', gevraagd: true });
    expect(triage({ 'triage.wil-weg': 'onbekend' })).toMatchObject({ bovengrens: 'acuut', gevraagd: true });
  });

  it.each([
    [{ 'triage.aanhoudend': 'onbekend' }, 'treitersituatie'],
    [{ 'triage.discriminatoire-grond': 'onbekend' }, 'discriminatoir-wegpesten'],
    [{ 'triage.geweld-bedreiging': 'onbekend' }, 'acuut'],
    [{ 'triage.aanhoudend': VERWACHT }, 'treitersituatie'],
    [{ 'triage.geweld-bedreiging': VERWACHT }, 'acuut'],
    [{ 'triage.aanhoudend': 'nvt' }, 'geen'],
  ] as [Invoer, string][])('with %j besides a targeted person is %s', (open, bovengrens) => {
    expect(triage({ ...mark('ja', 'gericht-op-persoon'), ...open })).toMatchObject({ uitkomst: 'geen', bovengrens });
  });

  it('is never lighter than the outcome', () => {
    expect(triage({ ...mark('ja', 'geweld-bedreiging'), 'triage.aanhoudend': 'onbekend' })).toMatchObject({
      uitkomst: 'acuut',
      bovengrens: 'acuut',
    });
  });
});

describe('reasons', () => {
  it('are the present marks of the outcome', () => {
    const { redenen } = triage(mark('ja', 'gericht-op-persoon', 'aanhoudend', 'wil-weg'));
    expect(redenen.map((r) => [r.regel, r.item, r.situatie])).toEqual([
      ['triage.uitkomst', 'triage.gericht-op-persoon', 'plek'],
      ['triage.uitkomst', 'triage.aanhoudend', 'plek'],
    ]);
  });
});

describe('one of several marks', () => {
  const over = changeInstrument((i) => {
    for (const regel of i.regels.triage) {
      if (regel.uitkomst === 'burenruzie') regel['een-van'] = ['triage.wil-weg', 'triage.eergerelateerd'];
    }
  });

  it.each([
    [['door-buren'], 'geen'],
    [['wil-weg'], 'geen'],
    [['door-buren', 'wil-weg'], 'burenruzie'],
    [['door-buren', 'eergerelateerd'], 'burenruzie'],
  ])('%j is %s', (marks, uitkomst) => {
    expect(triage(mark('ja', ...marks), over).uitkomst).toBe(uitkomst);
  });

  it('is a reason only where it is present', () => {
    const { redenen } = triage(mark('ja', 'door-buren', 'eergerelateerd'), over);
    expect(redenen.map((r) => r.item)).toEqual(['triage.door-buren', 'triage.eergerelateerd']);
  });
});
