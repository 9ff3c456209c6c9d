import { describe, expect, it } from 'vitest';
import { findProblematieken, isGevonden } from '../../src/core/problematieken.ts';
import type { Problematiekuitkomst } from '../../src/model/analyse.ts';
import type { Antwoordmap } from '../../src/model/casus.ts';
import { fill, type Invoer, idsOf, instrument, itemsOfProblematiek, pick, standenOf } from '../support/casus.ts';

const ID = 'botsende-opvattingen';
const ITEMS = itemsOfProblematiek(ID);

const find = (invoer: Invoer) => findProblematieken(instrument, 'plek', standenOf(invoer));

function problem(...antwoorden: (string | Antwoordmap)[]): Problematiekuitkomst {
  return pick(find(Object.fromEntries(antwoorden.map((a, i) => [ITEMS[i], a]))), ID);
}

const verwacht = (antwoord: string): Antwoordmap => ({ antwoord, grondslag: 'verwacht' });

describe('outcome of a problem', () => {
  it.each([
    [['ja', 'deels', 'onbekend'], 'ja'],
    [['nee', 'nee', 'ja'], 'ja'],
    [['deels', 'onbekend', 'nee'], 'deels'],
    [['nee', 'deels', 'nvt'], 'deels'],
    [['nee', 'onbekend', 'nee'], 'onbekend'],
    [['nee', 'nee'], 'onbekend'],
    [[], 'onbekend'],
    [['nee', 'nee', 'nee'], 'nee'],
    [['nee', 'nvt', 'nee'], 'nee'],
    [['nvt', 'nvt', 'nvt'], 'nee'],
    [[verwacht('ja'), 'nee', 'nee'], 'onbekend'],
    [[verwacht('deels'), 'nee', 'nee'], 'onbekend'],
    [[verwacht('nee'), 'nee', 'nee'], 'nee'],
    [[verwacht('ja'), 'deels', 'nee'], 'deels'],
    [[verwacht('ja'), 'ja', 'nee'], 'ja'],
  ] as [(string | Antwoordmap)[], string][])('of %j is %s', (antwoorden, uitkomst) => {
    expect(problem(...antwoorden).uitkomst).toBe(uitkomst);
  });

  it.each(instrument.problematieken.flatMap((p) => p.items.map((item) => [p.id, item])))('%s comes out by %s alone', (id, item) => {
    const rest = fill(itemsOfProblematiek(id), 'nee');
    expect(pick(find(rest), id).uitkomst).toBe('nee');
    expect(pick(find({ ...rest, [item]: 'ja' }), id).uitkomst).toBe('ja');
    expect(pick(find({ ...rest, [item]: 'deels' }), id).uitkomst).toBe('deels');
    expect(pick(find({ ...rest, [item]: 'onbekend' }), id).uitkomst).toBe('onbekend');
  });

  it('lists every problem of the instrument once, in its order', () => {
    expect(find({}).map((p) => p.id)).toEqual(instrument.problematieken.map((p) => p.id));
  });

  it('ignores group characteristics and actors', () => {
    expect(find({ ...fill(idsOf('groepen'), 'ja'), ...fill(idsOf('actoren'), 'aanjager') })).toEqual(find({}));
  });
});

describe('reasons of a problem', () => {
  const answers = (p: Problematiekuitkomst) => p.redenen.map((r) => [r.item, r.antwoord]);

  it('are the ja and deels answers', () => {
    expect(answers(problem('deels', 'ja', 'onbekend'))).toEqual([
      [ITEMS[1], 'ja'],
      [ITEMS[0], 'deels'],
    ]);
  });

  it('are the deels answers where nothing is ja', () => {
    expect(answers(problem('deels', 'nee', 'onbekend'))).toEqual([[ITEMS[0], 'deels']]);
  });

  it('are the open answers where nothing is found', () => {
    expect(answers(problem('nee', 'onbekend', verwacht('ja')))).toEqual([
      [ITEMS[1], 'onbekend'],
      [ITEMS[2], 'ja'],
    ]);
  });

  it('are all answers where the outcome is nee', () => {
    expect(answers(problem('nee', 'nvt', 'nee'))).toEqual([
      [ITEMS[0], 'nee'],
      [ITEMS[1], 'nvt'],
      [ITEMS[2], 'nee'],
    ]);
  });

  it('name rule, place and problem', () => {
    expect(problem('ja').redenen[0]).toMatchObject({ regel: 'problematiek.items', situatie: 'plek', problematiek: ID });
  });
});

describe('found', () => {
  it.each([
    ['ja', true],
    ['deels', true],
    ['onbekend', false],
    ['nee', false],
  ] as const)('%s is %s', (uitkomst, gevonden) => {
    expect(isGevonden({ uitkomst })).toBe(gevonden);
  });
});
