import { describe, expect, it } from 'vitest';
import type { Antwoordmap } from '../../src/model/casus.ts';
import { analyseCasus, createSituatie, fill, type Invoer, idsOf, instrument, knownSituatie } from '../support/casus.ts';

const INCIDENTEN = idsOf('fase', 'incidenten');
const ESCALATIE = idsOf('fase', 'escalatie');
const JA: Antwoordmap = { antwoord: 'ja', grondslag: 'verwacht' };
const DEELS: Antwoordmap = { antwoord: 'deels', grondslag: 'verwacht' };

const refer = (invoer: Invoer) => analyseCasus([createSituatie({ ...knownSituatie(), ...invoer })]).doorverwijzing;
const codes = (invoer: Invoer) => refer(invoer).map((d) => d.code);

describe('referral by phase', () => {
  it('is absent where all is quiet, and where nothing was discussed', () => {
    expect(codes({})).toEqual([]);
    expect(analyseCasus([createSituatie()]).doorverwijzing).toEqual([]);
  });

  it.each([...INCIDENTEN.map((id) => [id, 'incidenten']), ...ESCALATIE.map((id) => [id, 'escalatie'])])('%s refers with ja', (id, code) => {
    expect(codes({ [id]: 'ja' })).toEqual([code]);
  });

  it.each([...INCIDENTEN.map((id) => [id, 'incidenten']), ...ESCALATIE.map((id) => [id, 'escalatie'])])(
    '%s refers with an expected ja',
    (id, code) => {
      const [verwijzing] = refer({ [id]: JA });
      expect(verwijzing?.code).toBe(code);
      expect(verwijzing?.redenen).toMatchObject([{ regel: 'doorverwijzing.fase', item: id, antwoord: 'ja', grondslag: 'verwacht' }]);
    },
  );

  it.each([...INCIDENTEN, ...ESCALATIE])('%s does not refer with deels, unknown or nvt', (id) => {
    for (const antwoord of ['deels', 'onbekend', 'nvt', DEELS]) expect(codes({ [id]: antwoord })).toEqual([]);
  });

  it.each([
    ['incidenten', INCIDENTEN],
    ['escalatie', ESCALATIE],
  ])('two deels reach the threshold of %s and refer', (code, ids) => {
    const [verwijzing] = refer(fill(ids, 'deels'));
    expect(verwijzing?.code).toBe(code);
    expect(verwijzing?.redenen.map((r) => [r.regel, r.item, r.antwoord])).toEqual(ids.map((id) => ['doorverwijzing.fase', id, 'deels']));
  });

  it('two deels in two phases do not', () => {
    expect(codes({ [INCIDENTEN[0] ?? '']: 'deels', [ESCALATIE[0] ?? '']: 'deels' })).toEqual([]);
  });

  it('two expected deels do not', () => {
    expect(codes(fill(INCIDENTEN, DEELS))).toEqual([]);
    expect(codes({ [INCIDENTEN[0] ?? '']: 'deels', [INCIDENTEN[1] ?? '']: DEELS })).toEqual([]);
  });

  it('names both phases, the heaviest first', () => {
    expect(codes({ [INCIDENTEN[0] ?? '']: 'ja', [ESCALATIE[0] ?? '']: 'ja' })).toEqual(['escalatie', 'incidenten']);
  });

  it.each(['ongemak', 'onderhuidse-spanningen'])('does not follow from %s', (rubriek) => {
    expect(codes(fill(idsOf('fase', rubriek), 'ja'))).toEqual([]);
  });

  it('makes an unknown the first thing to find out', () => {
    const { hiaten } = analyseCasus([
      createSituatie({ ...knownSituatie(), ...fill([...INCIDENTEN, ...ESCALATIE], 'onbekend') }),
    ]).informatie;
    const eerst = hiaten.filter((h) => h.situatie !== null).map((h) => [h.item, h.prioriteit]);
    expect(eerst).toEqual([...INCIDENTEN, ...ESCALATIE].map((id) => [id, 1]));
  });
});

describe('referral by triage', () => {
  it.each([
    [['door-buren'], 'burenruzie', 'Buurtbemiddeling'],
    [['gericht-op-persoon', 'aanhoudend'], 'treitersituatie', 'Treiteraanpak'],
    [['gericht-op-persoon', 'discriminatoire-grond'], 'wegpesten', 'Aanpak van discriminatie en wegpesten in de woonomgeving'],
    [['geweld-bedreiging'], 'geweld', 'Politie en Openbaar Ministerie'],
  ])('with %j is %s', (marks, code, naar) => {
    const ids = marks.map((m) => `triage.${m}`);
    const [verwijzing, ...rest] = refer(fill(ids, 'ja'));
    expect(rest).toEqual([]);
    expect(verwijzing).toMatchObject({ code, naar, situatie: 'plek', situatieNaam: 'Plek' });
    const gezien = verwijzing?.redenen.filter((r) => r.antwoord === 'ja');
    expect(gezien?.map((r) => [r.regel, r.item])).toEqual(ids.map((id) => ['doorverwijzing.triage', id]));
  });

  it('never sends what may be discrimination or violence to mediation', () => {
    const buren = { 'triage.door-buren': 'ja', 'triage.gericht-op-persoon': 'nee', 'triage.aanhoudend': 'ja', 'triage.wil-weg': 'ja' };
    for (const antwoord of ['ja', 'deels', 'onbekend', JA]) {
      expect(codes({ ...buren, 'triage.discriminatoire-grond': antwoord })).not.toContain('burenruzie');
      expect(codes({ ...buren, 'triage.geweld-bedreiging': antwoord })).not.toContain('burenruzie');
    }
    expect(codes({ ...buren, 'triage.discriminatoire-grond': 'ja' })).toEqual(['wegpesten']);
    const alleenBuren = analyseCasus([createSituatie({ 'triage.door-buren': 'ja' })]);
    expect(alleenBuren.doorverwijzing).toEqual([]);
    const eerst = alleenBuren.informatie.hiaten.filter((h) => h.stap === 'triage' && h.prioriteit === 1).map((h) => h.item);
    expect(eerst).toEqual(['gericht-op-persoon', 'aanhoudend', 'discriminatoire-grond', 'geweld-bedreiging'].map((m) => `triage.${m}`));
  });

  it('follows violence that is partly seen', () => {
    expect(codes({ 'triage.geweld-bedreiging': 'deels' })).toEqual(['geweld']);
  });

  it('follows violence that is feared', () => {
    expect(codes({ 'triage.geweld-bedreiging': JA })).toEqual(['geweld']);
  });

  it.each(['nee', 'onbekend', 'nvt'])('does not follow from %s', (antwoord) => {
    expect(codes(fill(idsOf('triage'), antwoord))).toEqual([]);
  });

  it('does not follow from an outcome that is only expected', () => {
    expect(codes({ 'triage.gericht-op-persoon': JA, 'triage.aanhoudend': 'ja' })).toEqual([]);
  });

  it('stands beside a referral by phase', () => {
    expect(codes({ [INCIDENTEN[0] ?? '']: 'ja', 'triage.geweld-bedreiging': 'ja' })).toEqual(['geweld', 'incidenten']);
  });
});

describe('referral after triage', () => {
  it('keeps every approach that holds, and a quarrel only where nothing heavier does', () => {
    const buren = { 'triage.door-buren': 'ja' };
    const gericht = { 'triage.gericht-op-persoon': 'ja', 'triage.discriminatoire-grond': 'ja' };
    expect(codes(buren)).toEqual(['burenruzie']);
    expect(codes({ ...buren, ...gericht })).toEqual(['wegpesten']);
    expect(codes({ ...buren, ...gericht, 'triage.geweld-bedreiging': 'ja' })).toEqual(['geweld', 'wegpesten']);
  });
});

describe('referral of several places', () => {
  it('names each place by itself, the most urgent first', () => {
    const plek = (id: string, invoer: Invoer) => createSituatie({ ...knownSituatie(), ...invoer }, { id, naam: id.toUpperCase() });
    const situaties = [plek('a', {}), plek('b', fill(ESCALATIE, 'ja')), plek('c', { 'triage.geweld-bedreiging': 'ja' })];
    expect(analyseCasus(situaties).doorverwijzing.map((d) => [d.code, d.situatie, d.situatieNaam])).toEqual([
      ['geweld', 'c', 'C'],
      ['escalatie', 'b', 'B'],
    ]);
  });

  it('carries the words and the source of its rule', () => {
    const [verwijzing] = refer({ [ESCALATIE[0] ?? '']: 'ja' });
    const regel = instrument.regels.doorverwijzing.find((r) => r.code === 'escalatie');
    expect(verwijzing).toMatchObject({ naar: regel?.naar, uitleg: regel?.uitleg, bron: regel?.bron });
  });
});

describe('the reasons of a referral', () => {
  const plekken = (invoer: Invoer) => refer(invoer).flatMap((d) => d.redenen.map((r) => [r.regel, r.situatie]));

  it.each([
    ['a ja', { [INCIDENTEN[0] ?? '']: 'ja' }, 'doorverwijzing.fase'],
    ['the threshold', fill(INCIDENTEN, 'deels'), 'doorverwijzing.fase'],
    ['violence', { 'triage.geweld-bedreiging': 'ja' }, 'doorverwijzing.triage'],
    ['an outcome of the triage', { 'triage.gericht-op-persoon': 'ja', 'triage.aanhoudend': 'ja' }, 'doorverwijzing.triage'],
  ] as [string, Invoer, string][])('say which place they are about: %s', (_, invoer, regel) => {
    const gevonden = plekken(invoer);
    expect(gevonden.length).toBeGreaterThan(0);
    expect(gevonden.filter(([r, s]) => r !== regel || s !== 'plek')).toEqual([]);
  });

  it('are the judgement of the team, in its own words, where only that refers', () => {
    const oordeel = { fase: 'incidenten', reden: 'Wij waren erbij.' };
    const [verwijzing, ...rest] = analyseCasus([createSituatie(knownSituatie(), { oordeel })]).doorverwijzing;
    const uitleg = instrument.regels.uitleg.find((u) => u.id === 'doorverwijzing.oordeel');
    expect(uitleg?.label).toBeTruthy();
    expect(rest).toEqual([]);
    expect(verwijzing?.redenen).toEqual([
      {
        ...{ regel: 'doorverwijzing.oordeel', item: 'oordeel', antwoord: 'ja', bron: verwijzing?.bron },
        ...{ label: `${uitleg?.label}: Incidenten`, situatie: 'plek', toelichting: oordeel.reden },
      },
    ]);
    const ander = { fase: 'ongemak', reden: 'x' };
    expect(analyseCasus([createSituatie(knownSituatie(), { oordeel: ander })]).doorverwijzing).toEqual([]);
  });
});
