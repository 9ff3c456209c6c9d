import { describe, expect, it } from 'vitest';
import { scoreRisicofactoren } from '../../src/core/risicofactoren.ts';
import type { Risicofactoruitkomst } from '../../src/model/analyse.ts';
import type { Antwoordmap, Situatie } from '../../src/model/casus.ts';
import { changeInstrument, createSituatie, fill, type Invoer, idsOf, instrument, pick, standenOf } from '../support/casus.ts';

type Antwoorden = (string | Antwoordmap)[];

const LETTERS = ['A', 'B', 'C', 'D', 'E', 'F', 'G'];

function score(invoer: Invoer, rest: Partial<Situatie> = {}, over = instrument): Risicofactoruitkomst[] {
  return scoreRisicofactoren(over, createSituatie(invoer, rest), standenOf(invoer, over));
}

function answers(letter: string, antwoorden: Antwoorden): Invoer {
  const ids = idsOf('risicofactoren', letter);
  return Object.fromEntries(antwoorden.map((a, i) => [ids[i], a]));
}

function factor(letter: string, ...antwoorden: Antwoorden): Risicofactoruitkomst {
  return pick(score(answers(letter, antwoorden)), letter);
}

describe('score', () => {
  it('is points over items, with unknowns as ja in the bound', () => {
    expect(factor('A', 'ja', 'deels', 'nee', 'onbekend')).toMatchObject({
      score: 1.5 / 5,
      bovengrens: 3.5 / 5,
      aanwezig: 2,
      onbekend: 2,
      items: 5,
    });
  });

  it('leaves nvt out', () => {
    expect(factor('A', 'ja', 'nvt', 'nvt', 'nee', 'nee')).toMatchObject({ score: 1 / 3, bovengrens: 1 / 3, items: 3, onbekend: 0 });
  });

  it('counts an expected ja for the bound only', () => {
    expect(factor('C', { antwoord: 'ja', grondslag: 'verwacht' }, 'nee', 'nee')).toMatchObject({
      score: 0,
      bovengrens: 1 / 3,
      aanwezig: 0,
      onbekend: 0,
      niveau: 'niet-gezien',
      niveauBovengrens: 'duidelijk',
    });
  });

  it('counts an expected deels as half in the bound', () => {
    expect(factor('C', { antwoord: 'deels', grondslag: 'verwacht' }, 'nee', 'nee')).toMatchObject({ score: 0, bovengrens: 0.5 / 3 });
  });

  it('is zero, not a division by zero, when nothing applies', () => {
    expect(factor('C', 'nvt', 'nvt', 'nvt')).toMatchObject({
      score: 0,
      bovengrens: 0,
      items: 0,
      niveau: 'onbekend',
      niveauBovengrens: 'onbekend',
    });
  });

  it('keeps the factors apart', () => {
    const alles = score({ ...answers('A', ['ja', 'ja', 'ja', 'ja', 'ja']), ...fill(idsOf('risicofactoren', 'B'), 'nee') });
    expect(pick(alles, 'A').score).toBe(1);
    expect(pick(alles, 'B').score).toBe(0);
    expect(pick(alles, 'C')).toMatchObject({ score: 0, bovengrens: 1, niveau: 'onbekend' });
  });

  it('gives resistance to an arrival to no letter', () => {
    expect(score({ 'weerstand-komst': 'ja' })).toEqual(score({}));
  });

  it('is never raised by group characteristics or actors', () => {
    expect(score({ ...fill(idsOf('groepen'), 'ja'), ...fill(idsOf('actoren'), 'aanjager') })).toEqual(score({}));
  });

  it('leaves local items out', () => {
    const lokaal = changeInstrument((i) => {
      const item = i.items['C.terugtrekken'];
      if (item) item.lokaal = 'Voorbeeldstad';
    });
    const [onveilig = '', vertrouwen = '', terug = ''] = idsOf('risicofactoren', 'C');
    const uitkomst = pick(score({ [onveilig]: 'ja', [vertrouwen]: 'nee', [terug]: 'ja' }, {}, lokaal), 'C');
    expect(uitkomst).toMatchObject({ items: 2, score: 0.5, aanwezig: 1 });
  });
});

describe('level', () => {
  it.each([
    ['C', ['nee', 'nee', 'nee'], 'niet-gezien'],
    ['C', ['deels', 'nee', 'nee'], 'licht'],
    ['C', ['ja', 'nee', 'nee'], 'duidelijk'],
    ['C', ['deels', 'deels', 'nee'], 'duidelijk'],
    ['C', ['ja', 'deels', 'nee'], 'duidelijk'],
    ['C', ['ja', 'ja', 'nee'], 'sterk'],
    ['C', ['ja', 'deels', 'deels'], 'sterk'],
    ['A', ['ja', 'deels', 'nee', 'nee', 'nee'], 'licht'],
    ['A', ['ja', 'ja', 'nee', 'nee', 'nee'], 'duidelijk'],
    ['A', ['ja', 'ja', 'ja', 'nee', 'nee'], 'duidelijk'],
    ['A', ['ja', 'ja', 'ja', 'deels', 'nee'], 'sterk'],
    ['E', ['ja', 'ja', 'nee', 'nee', 'nee', 'nee', 'nee'], 'licht'],
    ['E', ['ja', 'ja', 'nee', 'nee', 'nee', 'nee', 'nvt'], 'duidelijk'],
    ['E', ['ja', 'ja', 'ja', 'ja', 'nee', 'nee', 'nvt'], 'sterk'],
    ['F', ['deels', 'nee'], 'licht'],
    ['F', ['ja', 'deels'], 'sterk'],
    ['G', ['deels'], 'duidelijk'],
    ['G', ['ja'], 'sterk'],
  ])('of %s with %j is %s', (letter, antwoorden, niveau) => {
    expect(factor(letter, ...antwoorden)).toMatchObject({ niveau, niveauBovengrens: niveau });
  });

  it.each([[[]], [['onbekend', 'onbekend', 'onbekend']], [['nvt', 'onbekend']]])('is unknown with %j', (antwoorden) => {
    expect(factor('C', ...antwoorden)).toMatchObject({ niveau: 'onbekend', niveauBovengrens: 'sterk' });
  });

  it('is not seen as soon as one item is nee', () => {
    expect(factor('C', 'nee', 'onbekend')).toMatchObject({ niveau: 'niet-gezien', niveauBovengrens: 'sterk' });
  });

  it('reads its borders from the content', () => {
    const streng = changeInstrument((i) => {
      for (const n of i.regels.risicofactoren.niveaus) if (n.id === 'licht') n.onder = { teller: 1, noemer: 2 };
    });
    const invoer = answers('C', ['ja', 'nee', 'nee']);
    expect(pick(score(invoer), 'C').niveau).toBe('duidelijk');
    expect(pick(score(invoer, {}, streng), 'C').niveau).toBe('licht');
  });

  it('has its words from the content', () => {
    expect(factor('C', 'ja', 'nee', 'nee')).toMatchObject({
      niveauLabel: 'Duidelijk',
      niveauBovengrensLabel: 'Duidelijk',
      weging: 'onbekend',
      wegingLabel: 'Nog niet gezegd',
    });
  });
});

describe('order', () => {
  const order = (invoer: Invoer, rest: Partial<Situatie> = {}) => score(invoer, rest).map((f) => f.id);

  it('is by letter when all else is equal', () => {
    expect(order({})).toEqual(LETTERS);
  });

  it('puts the weighing first, whatever the level', () => {
    const invoer = { ...answers('A', ['ja', 'ja', 'ja', 'ja', 'ja']), ...answers('G', ['nee']) };
    expect(order(invoer, { weging: { G: 'kern', F: 'meespelend', E: 'achtergrond', A: 'onbekend' } })).toEqual([
      'G',
      'F',
      'E',
      'A',
      'B',
      'C',
      'D',
    ]);
  });

  it('then takes the strongest level', () => {
    const invoer = {
      ...answers('A', ['nee']),
      ...answers('B', ['deels', 'nee', 'nee', 'nee', 'nee']),
      ...answers('C', ['ja', 'nee', 'nee']),
      ...answers('D', ['ja', 'ja', 'nee']),
      ...answers('G', ['ja']),
    };
    expect(order(invoer)).toEqual(['D', 'G', 'C', 'B', 'E', 'F', 'A']);
  });

  it('orders by level within one weighing', () => {
    const invoer = { ...answers('B', ['deels', 'nee', 'nee', 'nee', 'nee']), ...answers('G', ['ja']), ...answers('C', ['ja', 'ja', 'ja']) };
    expect(order(invoer, { weging: { B: 'kern', G: 'kern' } }).slice(0, 3)).toEqual(['G', 'B', 'C']);
  });
});

describe('reasons', () => {
  it('are the present answers', () => {
    const { redenen } = factor('A', 'ja', 'deels', 'nee', 'onbekend', { antwoord: 'ja', grondslag: 'verwacht' });
    expect(redenen.map((r) => [r.regel, r.item, r.antwoord, r.situatie])).toEqual([
      ['risicofactor.niveau', 'A.verlies-verbanden', 'ja', 'plek'],
      ['risicofactor.niveau', 'A.culturele-codes', 'deels', 'plek'],
    ]);
  });

  it('of an unknown level are the answers that lack', () => {
    expect(factor('C', 'onbekend', 'nvt').redenen.map((r) => [r.item, r.antwoord])).toEqual([
      ['C.onveilig-verloederd', 'onbekend'],
      ['C.terugtrekken', 'niet-besproken'],
    ]);
  });
});
