import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/analyse.ts';
import type { Richtinguitkomst } from '../../src/model/analyse.ts';
import type { Antwoordmap, Casus, Situatie } from '../../src/model/casus.ts';
import {
  analyseCasus,
  answerable,
  changeInstrument,
  counted,
  createCasus,
  createSituatie,
  fill,
  type Invoer,
  idsOf,
  instrument,
  itemsOfProblematiek,
  knownBuurt,
  knownSituatie,
  pick,
} from '../support/casus.ts';

/** An item of one problem only, which directions 1, 2, 3 and 5 serve. */
const ONMACHT = 'A.opkroppen-onmacht';

function place(locatie: string | undefined, invoer: Invoer, rest: Partial<Situatie> = {}): Situatie {
  const { locatie: _, ...situatie } = createSituatie({ ...knownSituatie(), ...invoer }, { naam: 'Plek', ...rest });
  return locatie === undefined ? situatie : { ...situatie, locatie };
}

function advise(situaties: Situatie[], buurt: Invoer = {}, rest: Partial<Casus> = {}): Richtinguitkomst[] {
  return analyseCasus(situaties, rest, { ...knownBuurt(), ...buurt }).oplossingsrichtingen;
}

const adviezen = (situaties: Situatie[]) => advise(situaties).map((r) => r.advies);

describe('directions that are bound to a place', () => {
  it.each([
    ['woonomgeving', ['aanbevolen', 'niet-aangewezen', 'niet-aangewezen', 'niet-aangewezen', 'aanbevolen']],
    ['publieke-ruimte', ['niet-aangewezen', 'aanbevolen', 'aanbevolen', 'niet-aangewezen', 'aanbevolen']],
    ['school', ['niet-aangewezen', 'niet-aangewezen', 'niet-aangewezen', 'niet-aangewezen', 'aanbevolen']],
    ['sociale-media', ['niet-aangewezen', 'niet-aangewezen', 'niet-aangewezen', 'niet-aangewezen', 'aanbevolen']],
    ['anders', ['te-overwegen', 'te-overwegen', 'te-overwegen', 'niet-aangewezen', 'aanbevolen']],
    ['onbekend', ['te-overwegen', 'te-overwegen', 'te-overwegen', 'niet-aangewezen', 'aanbevolen']],
    [undefined, ['te-overwegen', 'te-overwegen', 'te-overwegen', 'niet-aangewezen', 'aanbevolen']],
  ])('at %s', (locatie, verwacht) => {
    expect(adviezen([place(locatie, { [ONMACHT]: 'ja' })]).slice(0, 5)).toEqual(verwacht);
  });

  it.each(['anders', 'onbekend', undefined])('stay below a found problem at %s only for a ja', (locatie) => {
    expect(adviezen([place(locatie, { [ONMACHT]: 'deels' })])[0]).toBe('te-overwegen');
    expect(adviezen([place(locatie, { [ONMACHT]: 'onbekend' })])[0]).toBe('onbekend');
    expect(adviezen([place(locatie, {})])[0]).toBe('niet-aangewezen');
  });

  it('say which rule holds them back', () => {
    const [eerste] = advise([place('anders', { [ONMACHT]: 'ja' })]);
    expect(eerste?.redenen.map((r) => [r.regel, r.item])).toEqual([['richting.plek-onzeker', ONMACHT]]);
  });

  it('say that no situatie is at such a place', () => {
    const [eerste] = advise([place('school', { [ONMACHT]: 'ja' })]);
    expect(eerste).toMatchObject({ advies: 'niet-aangewezen', situaties: [] });
    expect(eerste?.redenen.map((r) => [r.regel, r.item, r.antwoord, r.label, r.situatie])).toEqual([
      ['richting.geen-plek', 'locatie', 'school', instrument.items['locatie.school']?.label, 'plek'],
    ]);
  });

  it('are fully advised as soon as one certain place says so', () => {
    const situaties = [place('onbekend', { [ONMACHT]: 'ja' }, { id: 'a' }), place('woonomgeving', { [ONMACHT]: 'ja' }, { id: 'b' })];
    expect(advise(situaties)[0]).toMatchObject({ advies: 'aanbevolen', situaties: ['a', 'b'] });
  });

  it('do not add half advices up to a whole', () => {
    const situaties = [place('onbekend', { [ONMACHT]: 'ja' }, { id: 'a' }), place('woonomgeving', { [ONMACHT]: 'deels' }, { id: 'b' })];
    expect(advise(situaties)[0]).toMatchObject({ advies: 'te-overwegen', situaties: ['a', 'b'] });
  });

  it('do not look at problems in a place they do not serve', () => {
    const situaties = [place('school', { [ONMACHT]: 'ja' }, { id: 'a' }), place('woonomgeving', {}, { id: 'b' })];
    expect(advise(situaties)[0]).toMatchObject({ advies: 'niet-aangewezen', situaties: [] });
  });
});

describe('advice by the problems of a direction', () => {
  it.each([
    ['ja', 'aanbevolen'],
    ['deels', 'te-overwegen'],
    ['onbekend', 'onbekend'],
    ['nee', 'niet-aangewezen'],
    ['nvt', 'niet-aangewezen'],
    [{ antwoord: 'ja', grondslag: 'verwacht' }, 'onbekend'],
  ] as [string | Antwoordmap, string][])('after %j is %s', (antwoord, advies) => {
    expect(advise([place('woonomgeving', { [ONMACHT]: antwoord })])[0]?.advies).toBe(advies);
  });

  it('takes deels over unknown', () => {
    expect(adviezen([place('woonomgeving', { [ONMACHT]: 'deels', 'A.lichte-overlast': 'onbekend' })])[0]).toBe('te-overwegen');
  });

  it('takes ja over deels and unknown', () => {
    const invoer = { [ONMACHT]: 'deels', 'A.lichte-overlast': 'onbekend', 'B.overlast-kinderen': 'ja' };
    expect(adviezen([place('woonomgeving', invoer)])[0]).toBe('aanbevolen');
  });

  it.each(instrument.oplossingsrichtingen.flatMap((r) => r.problematieken.map((p) => [r.id, p] as const)))(
    'of direction %i follows %s',
    (id, problematiek) => {
      const locatie = instrument.oplossingsrichtingen.find((r) => r.id === id)?.locaties[0] ?? 'woonomgeving';
      const invoer = fill(itemsOfProblematiek(problematiek), 'ja');
      expect(pick(advise([place(locatie, invoer)]), id).advies).toBe('aanbevolen');
    },
  );

  it('names only the places where it holds', () => {
    const situaties = [place('woonomgeving', {}, { id: 'a' }), place('school', { 'E.twee-maten': 'ja' }, { id: 'b' })];
    expect(pick(advise(situaties), 5).situaties).toEqual(['b']);
  });

  it('names the answers that say so', () => {
    const richting = pick(advise([place('woonomgeving', { [ONMACHT]: 'ja', 'A.lichte-overlast': 'deels' })]), 1);
    expect(richting.redenen.map((r) => [r.regel, r.item, r.antwoord, r.problematiek])).toEqual([
      ['richting.problematiek', ONMACHT, 'ja', 'onmacht-aanspreken'],
      ['richting.problematiek', 'A.lichte-overlast', 'deels', 'botsende-opvattingen'],
    ]);
  });

  it('says why not: each problem that is nee', () => {
    const richting = pick(advise([place('woonomgeving', {})]), 4);
    expect(richting.situaties).toEqual([]);
    expect(richting.redenen.map((r) => [r.regel, r.item, r.antwoord, r.situatie])).toEqual([
      ['richting.problematiek', 'onveiligheid-stapeling-terugtrekken', 'nee', 'plek'],
    ]);
  });

  it('names the unknown answers where it cannot say', () => {
    const richting = pick(advise([place('woonomgeving', { 'C.terugtrekken': 'onbekend' })]), 4);
    expect(richting.advies).toBe('onbekend');
    expect(richting.redenen.map((r) => [r.item, r.antwoord])).toEqual([['C.terugtrekken', 'onbekend']]);
  });
});

describe('direction 6', () => {
  const six = (situatie: Invoer, buurt: Invoer = {}) => pick(advise([place('woonomgeving', situatie)], buurt), 6);
  const geteld = counted();
  const regels = (r: Richtinguitkomst) => [...new Set(r.redenen.map((x) => x.regel))];

  it('is not needed when all is known', () => {
    expect(six({})).toMatchObject({ advies: 'niet-aangewezen', situaties: [] });
    expect(six({}).redenen.map((r) => r.item)).toEqual(idsOf('informatiepositie'));
  });

  it('takes exactly 20 per cent unknown, and not one less', () => {
    const nvt = fill(geteld.slice(0, 3), 'nvt');
    const gesteld = geteld.length + answerable('buurt').length - idsOf('informatiepositie').length - 3;
    expect(gesteld % 5).toBe(0);
    const grens = gesteld / 5;
    expect(six({ ...nvt, ...fill(geteld.slice(3, 3 + grens), 'onbekend') })).toMatchObject({ advies: 'aanbevolen', situaties: ['plek'] });
    expect(six({ ...nvt, ...fill(geteld.slice(3, 2 + grens), 'onbekend') }).advies).toBe('niet-aangewezen');
  });

  it('counts silence as unknown', () => {
    const stil = advise([createSituatie({}, { locatie: 'woonomgeving' })]);
    expect(regels(pick(stil, 6))).toEqual(['richting.onbekend-aandeel']);
  });

  it('says how many of how many are unknown', () => {
    expect(six(fill(geteld, 'onbekend')).redenen[0]).toMatchObject({
      regel: 'richting.onbekend-aandeel',
      antwoord: `${geteld.length}/${geteld.length + answerable('buurt').length - idsOf('informatiepositie').length}`,
    });
  });

  it('counts no triage question and no question of the check itself in the share', () => {
    expect(six(fill(idsOf('triage'), 'onbekend')).advies).toBe('niet-aangewezen');
    expect(regels(six({}, fill(idsOf('informatiepositie'), 'onbekend')))).toEqual(['richting.informatiecheck']);
  });

  it.each(idsOf('informatiepositie'))('follows %s when it points to a shortage', (id) => {
    const signaal = instrument.items[id]?.signaal ?? '';
    expect(six({}, { [id]: signaal }).redenen.map((r) => [r.regel, r.item, r.antwoord])).toEqual([
      ['richting.informatiecheck', id, signaal],
    ]);
    expect(six({}, { [id]: signaal }).advies).toBe('aanbevolen');
  });

  it('is to consider when the check says deels', () => {
    expect(six({}, { 'informatiepositie.vaste-afspraken': 'deels' })).toMatchObject({ advies: 'te-overwegen', situaties: ['plek'] });
  });

  it.each(['onbekend', 'nvt'])('with a check that is %s', (antwoord) => {
    const advies = { onbekend: 'onbekend', nvt: 'niet-aangewezen' }[antwoord];
    expect(six({}, { 'informatiepositie.vaste-afspraken': antwoord })).toMatchObject({ advies, situaties: [] });
  });

  it('cannot be told when the check was not discussed', () => {
    const buurt = Object.fromEntries(Object.entries(knownBuurt()).filter(([id]) => !id.startsWith('informatiepositie.')));
    const casus = createCasus([place('woonomgeving', {})], {}, buurt);
    expect(pick(analyse(instrument, casus).oplossingsrichtingen, 6).advies).toBe('onbekend');
  });

  it('is advised when votes differ', () => {
    const richting = six({ 'fase.wij-zij': { antwoord: 'nee', stemmen: { ja: 1, nee: 4 } } });
    expect(richting.advies).toBe('aanbevolen');
    expect(richting.redenen.map((r) => [r.regel, r.item, r.situatie])).toEqual([['richting.stemmen-verdeeld', 'fase.wij-zij', 'plek']]);
  });

  it('is advised when votes about the whole neighbourhood differ', () => {
    const richting = six({}, { 'triggers.nepnieuws': { antwoord: 'nee', stemmen: { nee: 2, onbekend: 1 } } });
    expect(richting.redenen.map((r) => [r.regel, r.item, r.situatie])).toEqual([
      ['richting.stemmen-verdeeld', 'triggers.nepnieuws', undefined],
    ]);
  });

  it('is not advised when all vote the same', () => {
    expect(six({ 'fase.wij-zij': { antwoord: 'nee', stemmen: { ja: 0, nee: 5 } } }).advies).toBe('niet-aangewezen');
  });

  it('gives the source of the item over which votes differ', () => {
    const [reden] = six({ 'fase.wij-zij': { antwoord: 'nee', stemmen: { ja: 1, nee: 4 } } }).redenen;
    expect(reden?.bron).toEqual(instrument.items['fase.wij-zij']?.bron);
  });

  it('reads its share from the content', () => {
    const ruim = changeInstrument((i) => {
      i.regels.advies['onbekend-vanaf'] = { teller: 1, noemer: 1 };
    });
    const casus = createCasus([place('woonomgeving', fill(geteld, 'onbekend'))], {}, knownBuurt());
    expect(pick(analyse(ruim, casus).oplossingsrichtingen, 6).advies).toBe('niet-aangewezen');
  });
});

describe('direction 7', () => {
  it.each([
    ['nothing is known', createSituatie()],
    ['all is known and quiet', place('woonomgeving', {})],
  ])('is always advised: %s', (_, situatie) => {
    const richting = pick(analyseCasus([situatie]).oplossingsrichtingen, 7);
    expect(richting).toMatchObject({ advies: 'aanbevolen', situaties: ['plek'] });
    expect(richting.redenen.map((r) => r.regel)).toEqual(['richting.altijd']);
  });
});

describe('what a direction carries', () => {
  it('is all seven, in order, with the words of the content', () => {
    const alle = advise([place('woonomgeving', {})]);
    expect(alle.map((r) => r.id)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    for (const richting of alle) {
      const inhoud = pick(instrument.oplossingsrichtingen, richting.id);
      expect(richting).toMatchObject({ titel: inhoud.titel, kort: inhoud.kort, wanneer: inhoud.wanneer, bron: inhoud.bron });
      expect(richting.hulpmiddelen.map((h) => h.id).toSorted()).toEqual(inhoud.hulpmiddelen.toSorted());
      expect(richting.adviesLabel).toBe(pick(instrument.regels.begrippen.adviezen, richting.advies).label);
    }
  });

  it('is the choice of the team, which changes no advice', () => {
    const zonder = advise([place('woonomgeving', {})]);
    const met = advise([place('woonomgeving', {})], {}, { oplossingsrichtingen: { gekozen: [1, 4] } });
    expect(met.filter((r) => r.gekozen).map((r) => r.id)).toEqual([1, 4]);
    expect(met.map((r) => ({ ...r, gekozen: false }))).toEqual(zonder);
  });
});
