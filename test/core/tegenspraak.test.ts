import { describe, expect, it } from 'vitest';
import { findStemmenTegenspraak, findTegenspraak } from '../../src/core/tegenspraak.ts';
import type { Antwoordmap } from '../../src/model/casus.ts';
import {
  analyseCasus,
  analyseSituatie,
  createSituatie,
  fill,
  type Invoer,
  instrument,
  knownSituatie,
  pick,
  standenOf,
} from '../support/casus.ts';

/** The contradictions between answers, and those between an answer and the phase. */
const regels = instrument.regels.tegenspraak.flatMap(({ maar, ...rest }) => (maar.soort === 'lagere-fase' ? [] : [{ ...rest, maar }]));
const metFase = instrument.regels.tegenspraak.flatMap(({ maar, ...rest }) => (maar.soort === 'lagere-fase' ? [{ ...rest, maar }] : []));
const FASEN = instrument.regels.fase.fasen.map((f) => f.id);

const find = (invoer: Invoer, fase = 'escalatie') => findTegenspraak(instrument, 'plek', standenOf(invoer), fase).map((t) => t.regel);
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

describe('a form that belongs to a heavier phase', () => {
  it.each(metFase)('$id is shown while the phase found is lighter', ({ id, als, maar }) => {
    for (const fase of FASEN) {
      const lichter = FASEN.indexOf(fase) < FASEN.indexOf(maar.fase);
      expect(find({ [als]: 'ja' }, fase).includes(id)).toBe(lichter);
      expect(find({ [als]: 'deels' }, fase)).not.toContain(id);
    }
  });

  it('is not measured against a phase that could not be named', () => {
    for (const { id, als } of metFase) {
      expect(find({ [als]: 'ja' }, 'onvoldoende-informatie')).not.toContain(id);
      expect(find({ [als]: 'ja' }, 'geen-aanwijzingen')).not.toContain(id);
    }
  });

  it('stands beside the phase it is about', () => {
    const situatie = analyseSituatie({ ...knownSituatie(), 'fase.misverstanden': 'ja', 'gedrag.ontwijken-angst': 'ja' });
    expect(situatie.fase.fase).toBe('ongemak');
    expect(situatie.fase.tegenspraak.map((t) => t.regel)).toEqual(['ontwijken-zonder-vermijding', 'ontwijken-bij-lichte-fase']);
  });
});

describe('votes', () => {
  const votes = (antwoord: Antwoordmap) => findStemmenTegenspraak(instrument, standenOf({ 'fase.wij-zij': antwoord }), 'plek');

  it('of which none is for the answer contradict it', () => {
    expect(votes({ antwoord: 'ja', stemmen: { nee: 5 } })).toMatchObject([
      { regel: 'stemmen', redenen: [{ regel: 'tegenspraak.stemmen', item: 'fase.wij-zij', antwoord: 'ja', situatie: 'plek' }] },
    ]);
    expect(votes({ antwoord: 'deels', stemmen: { ja: 2, nee: 2, deels: 0 } })).toHaveLength(1);
  });

  it('of which one is for the answer do not, nor where nobody voted', () => {
    expect(votes({ antwoord: 'ja', stemmen: { ja: 1, nee: 5 } })).toEqual([]);
    expect(votes({ antwoord: 'ja', stemmen: { nee: 0 } })).toEqual([]);
    expect(votes({ antwoord: 'ja' })).toEqual([]);
  });

  it('count for actors and for the whole neighbourhood too', () => {
    const rol = createSituatie({ 'actoren.scholen': { antwoord: 'aanjager', stemmen: { bemiddelaar: 3 } } });
    const buurt = { 'triggers.nepnieuws': { antwoord: 'nee', stemmen: { ja: 2 } } };
    const { situaties, tegenspraak, samenvatting } = analyseCasus([rol], {}, buurt);
    expect(situaties[0]?.fase.tegenspraak.map((t) => t.redenen[0]?.item)).toEqual(['actoren.scholen']);
    expect(tegenspraak.map((t) => t.redenen[0]?.item)).toEqual(['triggers.nepnieuws']);
    expect(samenvatting.bevindingen).toContainEqual({ soort: 'tegenspraak', aantal: 2 });
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
    const [gevonden] = findTegenspraak(instrument, 'plek', standenOf(invoer), 'escalatie');
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

it('votes against their own answer are told in the words of the rule, with the place where there is one', () => {
  const stemmen: Antwoordmap = { antwoord: 'ja', stemmen: { nee: 2 } };
  const uitleg = instrument.regels.uitleg.find((u) => u.id === 'tegenspraak.stemmen')?.uitleg;
  expect(uitleg).toBeTruthy();
  const found = (situatie?: string) => findStemmenTegenspraak(instrument, standenOf({ 'voelen.irritaties': stemmen }), situatie);
  expect(found('plek')).toMatchObject([{ regel: 'stemmen', tekst: uitleg, redenen: [{ item: 'voelen.irritaties', situatie: 'plek' }] }]);
  expect(found()[0]?.redenen[0]).not.toHaveProperty('situatie');
});
