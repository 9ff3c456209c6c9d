import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { analyse } from '../src/analyse.ts';
import type { Casus } from '../src/model/casus.ts';
import { analyseCasus, answerable, createCasus, createSituatie, fill, instrument, knownSituatie } from './support/casus.ts';
import { collectRedenen } from './support/redenen.ts';

const EXAMPLES = new URL('../examples/', import.meta.url);
const readExample = (naam: string) => parse(readFileSync(new URL(`${naam}/modelantwoord.yaml`, EXAMPLES), 'utf8')) as Casus;
const example = (naam: string) => analyse(instrument, readExample(naam));

describe('the result', () => {
  it('has every key of the contract, also for an empty case', () => {
    const result = analyseCasus([createSituatie()]);
    expect(result).toMatchObject({
      buurtkompas: 1,
      instrument: { id: 'kis', versie: instrument.versie, lokaal: null },
      buurt: { naam: 'Testbuurt' },
      datum: '2026-11-21',
      doorverwijzing: [],
      beleid: [],
    });
    const [situatie] = result.situaties;
    expect(Object.keys(situatie ?? {})).toEqual(
      expect.arrayContaining(['id', 'naam', 'locatie', 'fase', 'risicofactoren', 'problematieken', 'triage']),
    );
    expect(Object.keys(situatie?.fase ?? {})).toEqual(
      expect.arrayContaining(['fase', 'bovengrens', 'oordeel', 'stevigheid', 'redenen', 'tegenspraak']),
    );
    expect(Object.keys(situatie?.risicofactoren[0] ?? {})).toEqual(
      expect.arrayContaining(['id', 'niveau', 'score', 'bovengrens', 'aanwezig', 'onbekend', 'items']),
    );
    expect(situatie?.triage).toMatchObject({ uitkomst: 'geen', redenen: [] });
    expect(Object.keys(result.informatie)).toEqual(expect.arrayContaining(['gesteld', 'beantwoord', 'onbekend', 'onbesproken', 'hiaten']));
  });

  it('names the local part of the instrument', () => {
    const lokaal = { ...instrument, lokaal: 'Voorbeeldstad' };
    expect(analyse(lokaal, createCasus()).instrument.lokaal).toBe('Voorbeeldstad');
  });

  it('explains every rule', () => {
    expect(analyse(instrument, createCasus()).verantwoording).toEqual(
      instrument.regels.uitleg.map(({ id, label, uitleg, eigen, bron }) => ({ regel: id, label, uitleg, eigen, bron })),
    );
  });

  it('carries what the team wrote', () => {
    const krachten = [{ wat: 'bewonersgroep', toelichting: 'actief' }];
    const result = analyseCasus([createSituatie({}, { 'andere-problemen': [{ wat: 'ratten' }], plek: 'hof' })], {
      krachten,
      oplossingsrichtingen: { gekozen: [1, 7], reden: 'Dichtbij.' },
    });
    expect(result).toMatchObject({ krachten, keuze: { gekozen: [1, 7], reden: 'Dichtbij.' } });
    expect(result.situaties[0]).toMatchObject({ plek: 'hof', andereProblemen: [{ wat: 'ratten' }] });
  });

  it('gives every answer back, once, where it was asked', () => {
    const result = analyseCasus([createSituatie({ 'fase.wij-zij': 'deels', 'actoren.scholen': 'beide' })]);
    const given = (groepen: typeof result.antwoorden) => groepen.flatMap((g) => g.antwoorden.map((a) => a.item));
    expect(given(result.situaties[0]?.antwoorden ?? []).toSorted()).toEqual(answerable('situatie').toSorted());
    expect(given(result.antwoorden).toSorted()).toEqual(answerable('buurt').toSorted());
    const gevuld = (result.situaties[0]?.antwoorden ?? []).flatMap((g) => g.antwoorden).filter((a) => a.antwoord !== 'niet-besproken');
    expect(gevuld.map((a) => [a.item, a.antwoordLabel])).toEqual([
      ['fase.wij-zij', 'Deels'],
      ['actoren.scholen', 'Aanjager en bemiddelaar'],
    ]);
  });

  it('says of silence that it was not discussed', () => {
    const { situaties, antwoorden } = analyseCasus([createSituatie()]);
    const alle = [...antwoorden, ...(situaties[0]?.antwoorden ?? [])].flatMap((g) => g.antwoorden);
    expect(new Set(alle.map((a) => a.antwoordLabel))).toEqual(new Set(['Niet besproken']));
  });

  it('gives an answer back with all that was said of it', () => {
    const stemmen = { ja: 2, nee: 1 };
    const antwoord = {
      antwoord: 'ja',
      grondslag: 'beleving' as const,
      toelichting: 'Gehoord.',
      bron: 'wonen',
      stemmen,
      minderheid: 'Het is er rustig.',
    };
    const { situaties, informatie } = analyseCasus([createSituatie({ 'fase.wij-zij': antwoord })]);
    const [situatie] = situaties;
    expect(informatie.verdeeld).toEqual([expect.objectContaining({ item: 'fase.wij-zij', stemmen, minderheid: 'Het is er rustig.' })]);
    const gegeven = situatie?.antwoorden.flatMap((g) => g.antwoorden).find((a) => a.item === 'fase.wij-zij');
    expect(gegeven).toMatchObject({
      antwoord: 'ja',
      antwoordLabel: 'Ja',
      grondslagLabel: 'Gehoord of ervaren',
      toelichting: 'Gehoord.',
      zegt: 'wonen',
      stemmen,
      minderheid: 'Het is er rustig.',
      bron: instrument.items['fase.wij-zij']?.bron,
    });
  });
});

describe('a situatie', () => {
  it('without a location is at an unknown place', () => {
    const { locatie: _, ...zonder } = createSituatie();
    expect(analyseCasus([zonder]).situaties[0]).toMatchObject({
      locatie: 'onbekend',
      locatieLabel: 'Plek nog niet bekend',
      locatieBekend: false,
      plek: null,
    });
  });

  it('has its location in words', () => {
    expect(analyseCasus([createSituatie({}, { locatie: 'school' })]).situaties[0]?.locatieLabel).toBe(
      instrument.items['locatie.school']?.label,
    );
  });

  it('is never averaged with another', () => {
    const zwaar = createSituatie(fill(answerable('situatie', 'antwoorden'), 'ja'), { id: 'zwaar' });
    const licht = createSituatie(knownSituatie(), { id: 'licht' });
    const samen = analyseCasus([zwaar, licht]).situaties;
    expect(samen).toEqual([...analyseCasus([zwaar]).situaties, ...analyseCasus([licht]).situaties]);
    expect(samen.map((s) => s.fase.fase)).toEqual(['escalatie', 'geen-aanwijzingen']);
  });

  it('shows its own contradictions', () => {
    const [een, twee] = analyseCasus([
      createSituatie({ 'gedrag.negatief-gedrag': 'ja' }, { id: 'een' }),
      createSituatie({}, { id: 'twee' }),
    ]).situaties;
    expect(een?.fase.tegenspraak.map((t) => t.regel)).toEqual(['negatief-gedrag-zonder-incident']);
    expect(twee?.fase.tegenspraak).toEqual([]);
  });

  it('shows the judgement of the team beside the rule', () => {
    const [situatie] = analyseCasus([createSituatie({}, { oordeel: { fase: 'rust', reden: 'Wij zien niets.' } })]).situaties;
    expect(situatie?.fase).toMatchObject({ fase: 'onvoldoende-informatie', oordeel: { fase: 'rust', afwijkend: true } });
  });
});

describe('the example cases', () => {
  const namen = readdirSync(EXAMPLES).filter((naam) => /^\d-/.test(naam));

  it('are four', () => {
    expect(namen).toHaveLength(4);
  });

  it.each(namen)('%s is analysed in full', (naam) => {
    const result = example(naam);
    expect(result.situaties.length).toBeGreaterThan(0);
    expect(result.situaties.every((s) => s.fase.fase !== 'onvoldoende-informatie' || s.fase.redenen.length > 0)).toBe(true);
    expect(result.interventies.length).toBeGreaterThan(0);
    expect(collectRedenen(result).length).toBeGreaterThan(0);
    expect(JSON.parse(JSON.stringify(result))).toStrictEqual(result);
  });

  it('1 does not refer, but does not exclude incidents', () => {
    const { doorverwijzing, situaties, informatie } = example('1-stapeling');
    expect(doorverwijzing).toEqual([]);
    expect(situaties.map((s) => [s.id, s.fase.fase, s.fase.bovengrens])).toEqual([
      ['portieken', 'onderhuidse-spanningen', 'escalatie'],
      ['straat', 'onderhuidse-spanningen', 'escalatie'],
    ]);
    expect(informatie.hiaten[0]).toMatchObject({ prioriteit: 1 });
  });
});
