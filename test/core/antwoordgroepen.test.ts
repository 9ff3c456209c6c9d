import { describe, expect, it } from 'vitest';
import { groupAntwoorden, listOnbevestigd } from '../../src/core/antwoordgroepen.ts';
import type { Antwoordmap } from '../../src/model/casus.ts';
import { changeInstrument, createSituatie, fill, type Invoer, idsOf, instrument, standenOf } from '../support/casus.ts';

const groups = (invoer: Invoer, over = instrument) => groupAntwoorden(over, standenOf(invoer, over));
const one = (id: string, invoer: Invoer, over = instrument) => {
  const gegeven = groups(invoer, over)
    .flatMap((g) => g.antwoorden)
    .find((a) => a.item === id);
  if (gegeven === undefined) throw new Error(`Not shown: ${id}`);
  return gegeven;
};
const item = (id: string) => {
  const found = instrument.items[id];
  if (found === undefined) throw new Error(`Unknown: ${id}`);
  return found;
};
const ID = 'voelen.irritaties';

describe('the answers step by step', () => {
  it('are in the order of the instrument, a group for each rubriek, without what is asked of the neighbourhood', () => {
    const gevonden = groups({});
    const perSituatie = instrument.stappen
      .flatMap((s) =>
        s.onderdelen.flatMap((o) => [
          { rubriek: null, ...o, stap: s.stap },
          ...o.rubrieken.map((r) => ({ ...o, ...r, rubriek: r.id, stap: s.stap })),
        ]),
      )
      .filter((g) => g.items.some((id) => item(id).per === 'situatie' && ['antwoorden', 'rollen'].includes(item(id).soort)));
    expect(gevonden.map((g) => [g.stap, g.sleutel, g.rubriek, g.titel])).toEqual(
      perSituatie.map((g) => [g.stap, g.sleutel, g.rubriek, g.titel]),
    );
    expect(gevonden.find((g) => g.sleutel === 'verschijningsvormen')?.antwoorden.map((a) => a.item)).toEqual(
      idsOf('verschijningsvormen', gevonden.find((g) => g.sleutel === 'verschijningsvormen')?.rubriek ?? ''),
    );
    expect(gevonden.flatMap((g) => g.antwoorden).every((a) => a.antwoord === 'niet-besproken')).toBe(true);
  });

  it('have the words of the content, for answers, roles and what was not discussed', () => {
    const { antwoorden, 'niet-besproken': stil } = instrument.regels.antwoorden;
    const { rollen } = instrument.regels.begrippen;
    for (const { id, label } of antwoorden) expect(one(ID, { [ID]: id }).antwoordLabel).toBe(label);
    for (const { id, label } of rollen) expect(one('actoren.scholen', { 'actoren.scholen': id }).antwoordLabel).toBe(label);
    expect(one(ID, {}).antwoordLabel).toBe(stil.label);
    expect(one('actoren.scholen', {}).antwoordLabel).toBe(stil.label);
  });

  it('have nothing beside them but what was given', () => {
    const { label, bron } = item(ID);
    expect(one(ID, { [ID]: 'ja' })).toEqual({ item: ID, label, antwoord: 'ja', antwoordLabel: 'Ja', bron });
    const vol: Antwoordmap = {
      antwoord: 'deels',
      grondslag: 'beleving',
      toelichting: 'aan de waterkant',
      bron: 'wonen',
      stemmen: { ja: 2, nee: 1 },
      minderheid: 'niet overal',
    };
    expect(one(ID, { [ID]: vol })).toMatchObject({
      antwoord: 'deels',
      grondslag: 'beleving',
      grondslagLabel: instrument.regels.antwoorden.grondslagen.find((g) => g.id === 'beleving')?.label,
      toelichting: 'aan de waterkant',
      zegt: 'wonen',
      stemmen: { ja: 2, nee: 1 },
      minderheid: 'niet overal',
    });
  });

  it.each([
    [{ grondslag: 'vastgesteld' }, 'grondslag'],
    [{ toelichting: 'x' }, 'toelichting'],
    [{ bron: 'zorg' }, 'zegt'],
    [{ stemmen: { ja: 1 } }, 'stemmen'],
    [{ minderheid: 'x' }, 'minderheid'],
  ] as [object, string][])('keep %j, also where the same answer stands bare elsewhere', (rest, sleutel) => {
    expect(one(ID, { [ID]: 'ja' })).not.toHaveProperty(sleutel);
    expect(one(ID, { [ID]: { antwoord: 'ja', ...rest } as Antwoordmap })).toHaveProperty(sleutel);
    expect(one(ID, { [ID]: 'ja' })).not.toHaveProperty(sleutel);
  });

  it('that are bare are the same object for the same question and answer, and never for another', () => {
    const [a, b] = [one(ID, { [ID]: 'ja' }), one(ID, { [ID]: 'ja' })];
    expect(a).toBe(b);
    expect(one(ID, { [ID]: 'nee' })).toMatchObject({ antwoord: 'nee' });
    expect(one(ID, { [ID]: 'ja' })).toBe(a);
    expect(one('voelen.ongemak', { 'voelen.ongemak': 'ja' })).toMatchObject({ item: 'voelen.ongemak' });
  });

  it('have the question that follows and where it comes from, where there is one', () => {
    const over = changeInstrument((i) => {
      const vraag = i.items[ID];
      if (vraag) Object.assign(vraag, { vervolgvraag: 'Waar?', lokaal: 'Voorbeeldstad' });
    });
    expect(one(ID, { [ID]: 'ja' }, over)).toMatchObject({ vervolgvraag: 'Waar?', lokaal: 'Voorbeeldstad' });
    const kaal = one('voelen.vervreemd', { 'voelen.vervreemd': 'ja' });
    expect(kaal).not.toHaveProperty('lokaal');
  });
});

describe('answers copied from another place', () => {
  const onbevestigd = { verschijningsvormen: { voelen: { irritaties: 'ja', ongemak: { antwoord: 'nee', bron: 'zorg' } } } };
  const copied = (invoer: Invoer, rest: object = { onbevestigd }) => {
    const situatie = createSituatie(invoer, rest);
    return listOnbevestigd(instrument, situatie, standenOf(invoer)).map((a) => [a.item, a.antwoord, a.zegt]);
  };

  it('are those to questions that were not answered here, and nothing else', () => {
    expect(copied({})).toEqual([
      ['voelen.ongemak', 'nee', 'zorg'],
      ['voelen.irritaties', 'ja', undefined],
    ]);
    expect(copied({ 'voelen.irritaties': 'onbekend' })).toEqual([['voelen.ongemak', 'nee', 'zorg']]);
    expect(copied(fill(['voelen.irritaties', 'voelen.ongemak'], 'nee'))).toEqual([]);
    expect(copied({}, {})).toEqual([]);
  });
});
