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

describe('what is said of it', () => {
  const melding = { melding: { datum: '2026-11-18' } };

  it('by an answer is the answer, at its place', () => {
    const [misstap] = misstappen({ ...DISCRIMINATIE, 'omgang.afwachten': { antwoord: 'deels', toelichting: 'tot januari' } });
    const toets = toetsen.find((t) => t.id === 'afwachten');
    expect(misstap).toMatchObject({ titel: toets?.titel, tekst: toets?.tekst, situatieNaam: 'Plek', bron: toets?.bron });
    expect(misstap?.redenen).toMatchObject([{ item: 'omgang.afwachten', antwoord: 'deels', situatie: 'plek', toelichting: 'tot januari' }]);
  });

  it('by a choice is the example that was chosen, with the source of the warning', () => {
    const [misstap] = misstappen(DISCRIMINATIE, {}, { interventies: [{ id: 'weg' }, { id: 'samen-schoon' }, { id: 'buurtbemiddeling' }] });
    const naam = instrument.praktijkvoorbeelden.find((v) => v.id === 'buurtbemiddeling')?.naam;
    expect(misstap?.redenen).toEqual([
      { regel: 'escalatie.misstap', item: 'buurtbemiddeling', antwoord: 'gekozen', bron: misstap?.bron, label: naam },
    ]);
  });

  it('by waiting is the step with the day by which it was to be done', () => {
    const { misstappen: gevonden, escalatie } = analyseCasus([createSituatie(DISCRIMINATIE, melding as never)]);
    const stap = escalatie[0]?.stappen.find((s) => s.id === 'contact-melder');
    expect(gevonden.map((m) => m.redenen)).toEqual([
      [
        {
          ...{ regel: 'escalatie.misstap', item: 'contact-melder', antwoord: 'te-laat' },
          ...{ bron: stap?.bron, label: stap?.wat, toelichting: '2026-11-20' },
        },
      ],
    ]);
  });

  it('says by whom the advice is where it is our own, and nothing where it is not', () => {
    for (const toets of toetsen) {
      const [misstap] = misstappen({ ...DISCRIMINATIE, ...fill(toets.items ?? [], 'ja') }).filter((m) => m.id === toets.id);
      if (misstap === undefined) continue;
      expect(misstap.eigen).toBe(toets.eigen);
      expect('eigen' in misstap).toBe(toets.eigen !== undefined);
    }
    const [dialoog] = misstappen(DISCRIMINATIE, {}, { interventies: [{ id: 'dialoogtafels' }] });
    expect(dialoog?.eigen).toBeTruthy();
  });

  it('is of its own place: the term of one place says nothing about another', () => {
    const b = createSituatie(DISCRIMINATIE, { id: 'b', naam: 'B' });
    const { misstappen: gevonden } = analyseCasus([createSituatie(DISCRIMINATIE, melding as never), b]);
    expect(gevonden.map((m) => [m.id, m.situatie])).toEqual([['afwachten', 'plek']]);
    const open = createSituatie(
      { ...NEE, 'triage.discriminatoire-grond': 'onbekend', 'triage.gericht-op-persoon': 'ja' },
      melding as never,
    );
    expect(analyseCasus([open]).misstappen).toEqual([]);
  });
});
