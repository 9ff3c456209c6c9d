import { describe, expect, it } from 'vitest';
import { countPunten, isAanwezig, isBeantwoord, isOpen, isVerwacht, readStand, toReden } from '../../src/core/antwoorden.ts';
import { readStanden } from '../../src/core/standen.ts';
import type { Antwoordmap } from '../../src/model/casus.ts';
import type { Item } from '../../src/model/instrument.ts';
import { answerable, createCasus, createSituatie, instrument } from '../support/casus.ts';

const regels = instrument.regels.antwoorden;
const item = instrument.items['A.lichte-overlast'] as Item;

const read = (antwoord: string | Antwoordmap) => readStand(item, createSituatie({ [item.id]: antwoord }));

describe('points of an answer', () => {
  it.each([
    ['ja', { nu: 1, hoogstens: 1 }],
    ['deels', { nu: 0.5, hoogstens: 0.5 }],
    ['nee', { nu: 0, hoogstens: 0 }],
    ['onbekend', { nu: 0, hoogstens: 1 }],
    ['nvt', null],
  ])('counts %s', (antwoord, punten) => {
    expect(countPunten(read(antwoord), regels)).toEqual(punten);
  });

  it('counts silence as an unknown', () => {
    expect(countPunten(readStand(item, createSituatie()), regels)).toEqual({ nu: 0, hoogstens: 1 });
  });

  it.each([
    ['ja', { nu: 0, hoogstens: 1 }],
    ['deels', { nu: 0, hoogstens: 0.5 }],
    ['nee', { nu: 0, hoogstens: 0 }],
    ['nvt', null],
  ])('counts an expected %s for the bound only', (antwoord, punten) => {
    expect(countPunten(read({ antwoord, grondslag: 'verwacht' }), regels)).toEqual(punten);
  });

  it.each(['vastgesteld', 'beleving'] as const)('counts %s in full', (grondslag) => {
    expect(countPunten(read({ antwoord: 'ja', grondslag }), regels)).toEqual({ nu: 1, hoogstens: 1 });
    expect(isVerwacht(read({ antwoord: 'ja', grondslag }), regels)).toBe(false);
  });
});

describe('kinds of answers', () => {
  it.each([
    ['ja', true, true, false],
    ['deels', true, true, false],
    ['nee', true, false, false],
    ['onbekend', false, false, true],
    ['nvt', false, false, false],
  ])('%s: answered %s, present %s, open %s', (antwoord, beantwoord, aanwezig, open) => {
    const stand = read(antwoord);
    expect([isBeantwoord(stand, regels), isAanwezig(stand, regels), isOpen(stand, regels)]).toEqual([beantwoord, aanwezig, open]);
  });

  it('calls an expected ja answered and open, not present', () => {
    const stand = read({ antwoord: 'ja', grondslag: 'verwacht' });
    expect([isBeantwoord(stand, regels), isAanwezig(stand, regels), isOpen(stand, regels)]).toEqual([true, false, true]);
  });

  it('leaves nothing open at an expected nee', () => {
    expect(isOpen(read({ antwoord: 'nee', grondslag: 'verwacht' }), regels)).toBe(false);
  });

  it('calls silence neither answered nor present, but open', () => {
    const stand = readStand(item, createSituatie());
    expect([isBeantwoord(stand, regels), isAanwezig(stand, regels), isOpen(stand, regels)]).toEqual([false, false, true]);
  });
});

describe('reading an answer', () => {
  it('reads the short and the long form alike', () => {
    expect(read({ antwoord: 'deels' })).toEqual(read('deels'));
  });

  it('keeps all that the long form says', () => {
    const lang: Antwoordmap = { antwoord: 'ja', grondslag: 'beleving', toelichting: 'Gehoord.', bron: 'wonen', stemmen: { ja: 3, nee: 1 } };
    expect(read(lang)).toEqual({
      item,
      antwoord: 'ja',
      grondslag: 'beleving',
      toelichting: 'Gehoord.',
      zegt: 'wonen',
      stemmen: { ja: 3, nee: 1 },
    });
  });

  it('is not misled by inherited names', () => {
    const erfenis = { ...item, pad: ['risicofactoren', 'A', 'toString'] };
    expect(readStand(erfenis, createSituatie({ 'A.lichte-overlast': 'ja' })).antwoord).toBe('niet-besproken');
  });

  it('calls an empty rubriek not discussed', () => {
    expect(readStand(item, { ...createSituatie(), risicofactoren: { A: {} } }).antwoord).toBe('niet-besproken');
  });

  it('reads every item once, per situatie or for the neighbourhood', () => {
    expect([...readStanden(instrument, 'situatie', createSituatie()).keys()]).toEqual(answerable('situatie'));
    expect([...readStanden(instrument, 'buurt', createCasus()).keys()]).toEqual(answerable('buurt'));
  });

  it('leaves out choices and questions that take no answer', () => {
    const ids = [
      ...readStanden(instrument, 'situatie', createSituatie()).keys(),
      ...readStanden(instrument, 'buurt', createCasus()).keys(),
    ];
    expect(ids.filter((id) => /^(locatie|doelgroepen|beleid|acties)\./.test(id))).toEqual([]);
  });
});

describe('a reason', () => {
  it('names rule, item, answer and source', () => {
    expect(toReden('fase.drempel', read('ja'), { situatie: 'plek' })).toEqual({
      regel: 'fase.drempel',
      item: item.id,
      antwoord: 'ja',
      bron: item.bron,
      label: item.label,
      situatie: 'plek',
    });
  });

  it('carries what the answer rests on', () => {
    const reden = toReden('fase.drempel', read({ antwoord: 'ja', grondslag: 'vastgesteld', toelichting: 'Geteld.' }));
    expect(reden).toMatchObject({ grondslag: 'vastgesteld', toelichting: 'Geteld.' });
    expect(reden).not.toHaveProperty('situatie');
  });
});
