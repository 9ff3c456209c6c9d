import { describe, expect, it } from 'vitest';
import { pairPlekken } from '../../src/oefening/plekken.ts';
import { createCasus, createSituatie, instrument } from '../support/casus.ts';
import { CASUSSEN } from '../support/oefening.ts';

const model = createCasus([
  createSituatie({ 'voelen.irritaties': 'ja' }, { id: 'portiek', naam: 'Portieken', locatie: 'woonomgeving' }),
  createSituatie({ 'voelen.irritaties': 'nee' }, { id: 'straat', naam: 'De straat', locatie: 'publieke-ruimte' }),
]);
const pair = (...situaties: ReturnType<typeof createSituatie>[]) =>
  pairPlekken(instrument, createCasus(situaties), model).map((p) => [p.eigen, p.model]);
const zonderPlek = (naam: string, antwoord = 'onbekend') => {
  const { locatie: _, ...rest } = createSituatie({ 'voelen.irritaties': antwoord }, { id: 'x', naam });
  return rest;
};

describe('the places of a trainee beside those of the model', () => {
  it('go by the name first, so that a wrong kind of place is seen as a difference', () => {
    expect(pair(createSituatie({}, { id: 'a', naam: 'Straat', locatie: 'woonomgeving' }))).toEqual([[0, 1]]);
  });

  it('go by the kind of place where the name says nothing', () => {
    expect(pair(createSituatie({}, { id: 'a', naam: 'Plek A', locatie: 'publieke-ruimte' }))).toEqual([[0, 1]]);
    expect(pair(createSituatie({}, { id: 'a', naam: 'Plek A', locatie: 'woonomgeving' }))).toEqual([[0, 0]]);
  });

  it('go by the name where the kind of place is not known yet', () => {
    expect(pair(zonderPlek('Op straat'))).toEqual([[0, 1]]);
    expect(pair(zonderPlek('Het portiek'))).toEqual([[0, 0]]);
  });

  it('go by the answers where nothing else says anything', () => {
    expect(pair(zonderPlek('Plek A', 'nee'))).toEqual([[0, 1]]);
    expect(pair(zonderPlek('Plek A', 'ja'))).toEqual([[0, 0]]);
  });

  it.each([
    // name as a trainee may write it, place of the model it is
    ['Het trapportiek', 0],
    ['Trappenhuis en portiek 3', 0],
    ['Hoofdstraat', 1],
    ['op STRAAT, ook bij de winkels', 1],
  ])('take %s for what it is, whatever the kind of place says', (naam, hier) => {
    for (const locatie of ['woonomgeving', 'publieke-ruimte', 'school'])
      expect(pair(createSituatie({}, { id: 'a', naam, locatie }))).toEqual([[0, hier]]);
  });

  it('do not go by a word that is in any name', () => {
    // "buurt" stands in a name of the model; the answers decide.
    const straat = createCasus([
      createSituatie({ 'voelen.irritaties': 'ja' }, { id: 'portiek', naam: 'Portieken' }),
      createSituatie({ 'voelen.irritaties': 'nee' }, { id: 'straat', naam: 'De straten in de hele buurt' }),
    ]);
    const eigen = createCasus([zonderPlek('Hele buurt', 'ja')]);
    expect(pairPlekken(instrument, eigen, straat)).toEqual([{ eigen: 0, model: 0 }]);
  });

  it('are not put beside a place that is plainly another one, so that the one missed is told', () => {
    const portiek = createSituatie({}, { id: 'a', naam: 'Portiek', locatie: 'woonomgeving' });
    const school = createSituatie({}, { id: 'b', naam: 'De Klimop', locatie: 'school' });
    expect(pair(portiek, school)).toEqual([[0, 0]]);
    // But with nothing else to go by, some comparison is better than none.
    expect(pair(school)).toHaveLength(1);
    // And an unknown kind may still be the place that is left.
    expect(pair(portiek, zonderPlek('De Klimop'))).toEqual([
      [0, 0],
      [1, 1],
    ]);
  });

  it('are each used once; what is left has no counterpart', () => {
    const [a, b, c] = [zonderPlek('a'), zonderPlek('b'), zonderPlek('c')];
    expect(pair(a, b, c)).toHaveLength(2);
    expect(new Set(pair(a, b, c).map(([eigen]) => eigen)).size).toBe(2);
  });

  it.each(CASUSSEN)('of $id fall on themselves, in any order', ({ model: eigen }) => {
    const omgekeerd = { ...eigen, situaties: eigen.situaties.toReversed() };
    for (const { eigen: e, model: m } of pairPlekken(instrument, omgekeerd, eigen))
      expect(omgekeerd.situaties[e]?.id).toBe(eigen.situaties[m]?.id);
  });
});
