import { describe, expect, it } from 'vitest';
import { analyseCasus, createSituatie, fill, type Invoer, idsOf, instrument } from '../support/casus.ts';

const NEE = fill(idsOf('triage'), 'nee');
const DISCRIMINATIE: Invoer = { ...NEE, 'triage.gericht-op-persoon': 'ja', 'triage.discriminatoire-grond': 'ja' };
const { toetsen } = instrument.regels.escalatie;

const misstappen = (invoer: Invoer, situatie = {}, rest = {}) => analyseCasus([createSituatie(invoer, situatie)], rest).misstappen;

describe('an answer', () => {
  const perAntwoord = toetsen.flatMap((t) => (t.items ?? []).map((item) => [t.id, item] as const));

  it.each(perAntwoord)('%s follows %s, ja or deels, with the source', (id, item) => {
    for (const antwoord of ['ja', 'deels']) {
      const [misstap, ...rest] = misstappen({ ...DISCRIMINATIE, [item]: antwoord });
      expect(misstap).toMatchObject({ id, zeker: true, situatie: 'plek' });
      expect(misstap?.redenen.map((r) => [r.regel, r.item])).toEqual([['escalatie.misstap', item]]);
      expect(misstap?.bron.plaats).not.toBe('');
      expect(rest).toEqual([]);
    }
  });

  it.each(['nee', 'onbekend', 'nvt'])('%s is none', (antwoord) => {
    expect(misstappen({ ...DISCRIMINATIE, ...fill(idsOf('omgang'), antwoord) })).toEqual([]);
  });

  it('is one at a plain quarrel only while something heavier is possible', () => {
    const quarrel = { ...NEE, 'triage.door-buren': 'ja', 'omgang.als-burenruzie': 'ja' };
    expect(misstappen(quarrel)).toEqual([]);
    expect(misstappen({ ...quarrel, 'triage.geweld-bedreiging': 'onbekend' })).toMatchObject([{ id: 'wegwuiven', zeker: false }]);
  });

  it('is one where nobody did the triage', () => {
    expect(misstappen({ 'omgang.slachtoffer-verhuist': 'ja' })).toMatchObject([{ id: 'verhuizen', zeker: false }]);
  });
});

describe('a chosen example', () => {
  const chosen = (id: string, invoer: Invoer) => misstappen(invoer, {}, { interventies: [{ id }] }).map((m) => m.id);

  it('of mediation is wrong at hounding, and not at a quarrel', () => {
    expect(chosen('buurtbemiddeling', DISCRIMINATIE)).toEqual(['bemiddelen']);
    expect(chosen('buurtbemiddeling', { ...NEE, 'triage.door-buren': 'ja' })).toEqual([]);
  });

  it('of dialogue is wrong at discrimination or violence, and not at hounding without', () => {
    expect(chosen('dialoogtafels', DISCRIMINATIE)).toEqual(['dialoog']);
    expect(chosen('dialoogtafels', { ...NEE, 'triage.geweld-bedreiging': 'ja' })).toEqual(['dialoog']);
    expect(chosen('dialoogtafels', { ...NEE, 'triage.gericht-op-persoon': 'ja', 'triage.aanhoudend': 'ja' })).toEqual([]);
  });

  it('says nothing where there was no triage', () => {
    expect(chosen('buurtbemiddeling', { 'gedrag.negatief-gedrag': 'ja' })).toEqual([]);
  });

  it('carries its warnings too, of every outcome that holds', () => {
    const all = { ...DISCRIMINATIE, 'triage.geweld-bedreiging': 'ja' };
    const { interventies } = analyseCasus([createSituatie({ ...all, 'A.opkroppen-onmacht': 'ja' })]);
    const bemiddeling = interventies.find((i) => i.id === 'buurtbemiddeling');
    expect(bemiddeling?.waarschuwingen.map((w) => w.regel)).toEqual(
      expect.arrayContaining([
        'waarschuwing.bemiddeling-bij-discriminatie',
        'waarschuwing.geen-gewone-burenruzie',
        'waarschuwing.geweld-altijd-politie',
      ]),
    );
  });
});

describe('waiting', () => {
  const late = (melding: string, acties: object[] = []) =>
    misstappen(DISCRIMINATIE, { melding: { datum: melding } }, { acties }).map((m) => m.id);

  it('shows by itself when the reporter was not called within two days of the report', () => {
    expect(late('2026-11-18')).toEqual(['afwachten']);
    expect(late('2026-11-19')).toEqual([]);
  });

  it('does not when somebody wrote that it was done', () => {
    const actie = (status: string) => [{ wat: 'Gebeld', status, escalatie: { situatie: 'plek', stap: 'contact-melder' } }];
    expect(late('2026-11-10', actie('gedaan'))).toEqual([]);
    expect(late('2026-11-10', actie('open'))).toEqual(['afwachten']);
    expect(late('2026-11-10', actie('vervallen'))).toEqual(['afwachten']);
  });
});
