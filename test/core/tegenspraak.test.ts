import { describe, expect, it } from 'vitest';
import { findTegenspraak } from '../../src/core/tegenspraak.ts';
import { fill, type Invoer, instrument, pick, standenOf } from '../support/casus.ts';

const { tegenspraak: regels } = instrument.regels;

const find = (invoer: Invoer) => findTegenspraak(instrument, 'plek', standenOf(invoer)).map((t) => t.regel);
const ids = (soort: string) => regels.filter((r) => r.maar.soort === soort).map((r) => r.id);

describe('each contradiction', () => {
  it.each(regels.map((r) => r.id))('%s is shown', (id) => {
    const { als, maar } = pick(regels, id);
    expect(find({ [als]: 'ja', ...fill(maar.items, 'nee') })).toContain(id);
  });

  it.each(regels.map((r) => r.id))('%s needs a ja', (id) => {
    const { als, maar } = pick(regels, id);
    for (const antwoord of ['deels', 'nee', 'onbekend', 'nvt']) {
      expect(find({ [als]: antwoord, ...fill(maar.items, 'nee') })).not.toContain(id);
    }
    expect(find(fill(maar.items, 'nee'))).not.toContain(id);
  });

  it.each(regels.flatMap((r) => r.maar.items.map((item) => [r.id, item])))('%s is resolved by %s', (id, item) => {
    const { als, maar } = pick(regels, id);
    for (const antwoord of ['ja', 'deels']) {
      expect(find({ [als]: 'ja', ...fill(maar.items, 'nee'), [item]: antwoord })).not.toContain(id);
    }
  });

  it.each(ids('ontkend'))('%s does not take an unknown for a nee', (id) => {
    const { als, maar } = pick(regels, id);
    for (const antwoord of ['onbekend', 'nvt']) expect(find({ [als]: 'ja', ...fill(maar.items, antwoord) })).not.toContain(id);
    expect(find({ [als]: 'ja' })).not.toContain(id);
  });

  it.each(ids('ontbreekt'))('%s is shown while the other side lacks', (id) => {
    const { als, maar } = pick(regels, id);
    for (const antwoord of ['onbekend', 'nvt']) expect(find({ [als]: 'ja', ...fill(maar.items, antwoord) })).toContain(id);
    expect(find({ [als]: 'ja' })).toContain(id);
  });
});

describe('what is only feared', () => {
  it('contradicts nothing', () => {
    const gevreesd = regels.filter(({ id, als, maar }) =>
      find({ [als]: { antwoord: 'ja', grondslag: 'verwacht' }, ...fill(maar.items, 'nee') }).includes(id),
    );
    expect(gevreesd.map((r) => r.id)).toEqual([]);
  });
});

describe('what is shown', () => {
  it('is the text and both sides', () => {
    const invoer = { 'fase.heen-en-weer': 'ja', 'fase.incidenten-confrontaties': 'nee', 'fase.structurele-incidenten': 'nee' };
    const [gevonden] = findTegenspraak(instrument, 'plek', standenOf(invoer));
    expect(gevonden).toMatchObject({
      regel: 'heen-en-weer-zonder-incident',
      tekst: pick(regels, 'heen-en-weer-zonder-incident').tekst,
    });
    expect(gevonden?.redenen.map((r) => [r.regel, r.item, r.antwoord, r.situatie])).toEqual([
      ['tegenspraak.heen-en-weer-zonder-incident', 'fase.heen-en-weer', 'ja', 'plek'],
      ['tegenspraak.heen-en-weer-zonder-incident', 'fase.incidenten-confrontaties', 'nee', 'plek'],
      ['tegenspraak.heen-en-weer-zonder-incident', 'fase.structurele-incidenten', 'nee', 'plek'],
    ]);
  });

  it('is nothing where nothing was discussed', () => {
    expect(find({})).toEqual([]);
  });

  it('is every contradiction at once', () => {
    const invoer = {
      'gedrag.negatief-gedrag': 'ja',
      'denken.stereotypen': 'ja',
      'fase.negatieve-beeldvorming': 'nee',
    };
    expect(find(invoer)).toEqual(['negatief-gedrag-zonder-incident', 'vooroordelen-zonder-beeldvorming']);
  });
});
