import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/analyse.ts';
import { collectFeiten } from '../../src/batch/feiten.ts';
import { ROWS } from '../../src/batch/rows.ts';
import type { Casus } from '../../src/model/casus.ts';
import { createCasus, createSituatie, fill, type Invoer, idsOf, instrument, itemsOfProblematiek } from '../support/casus.ts';

const beleid: Casus['beleid'] = [
  { problematiek: 'historie', gedekt: 'nee' },
  { problematiek: 'overlast-kinderen', gedekt: 'nee', voldoende: 'nee' },
];
const uitkomstOf = (antwoorden: Invoer, rest: Partial<Casus> = {}) => analyse(instrument, createCasus([createSituatie(antwoorden)], rest));
const feitenOf = (antwoorden: Invoer, rest: Partial<Casus> = {}) => collectFeiten(uitkomstOf(antwoorden, rest), '');

describe('the facts for the overview', () => {
  it('have the same problems without policy as the table, found or not', () => {
    const uitkomst = uitkomstOf(fill(itemsOfProblematiek('overlast-kinderen'), 'ja'), { beleid });
    const rows = ROWS.beleid?.(uitkomst).filter((r) => r.uitkomst === 'witte-vlek') ?? [];
    expect(rows.map((r) => r.gevonden).sort()).toEqual(['ja', null].sort());
    expect(collectFeiten(uitkomst, '').witteVlekken.toSorted()).toEqual(rows.map((r) => r.problematiek).sort());
  });

  it('know a case in which policy was not spoken about', () => {
    const gevonden = fill(itemsOfProblematiek('overlast-kinderen'), 'ja');
    expect(feitenOf(gevonden)).toMatchObject({ beleidBesproken: false, witteVlekken: [] });
    expect(feitenOf({}, { beleid: [{ problematiek: 'historie' }] })).toMatchObject({ beleidBesproken: true, witteVlekken: [] });
    expect(feitenOf({}, { beleid })).toMatchObject({ beleidBesproken: true });
  });

  it('have what the rules say of every direction', () => {
    const { richtingen } = feitenOf({});
    expect(richtingen.map((r) => r.id)).toEqual(instrument.oplossingsrichtingen.map((r) => r.id));
    expect(new Set(richtingen.map((r) => r.advies)).size).toBeGreaterThan(1);
  });

  it('mark a factor of which more is open than answered, where anything was answered', () => {
    const A = idsOf('risicofactoren', 'A');
    const niveau = (beantwoord: number) => feitenOf(fill(A.slice(0, beantwoord), 'nee')).plekken[0]?.niveaus.A;
    expect(A).toHaveLength(5);
    expect(niveau(0)).toEqual({ niveau: 'onbekend', veelOpen: false });
    expect(niveau(2)).toEqual({ niveau: 'niet-gezien', veelOpen: true });
    expect(niveau(3)).toEqual({ niveau: 'niet-gezien', veelOpen: false });
  });
});
