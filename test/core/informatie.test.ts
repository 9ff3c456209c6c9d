import { describe, expect, it } from 'vitest';
import type { Hiaat } from '../../src/model/analyse.ts';
import type { Situatie } from '../../src/model/casus.ts';
import {
  analyseCasus,
  answerable,
  counted,
  createSituatie,
  fill,
  type Invoer,
  idsOf,
  instrument,
  knownBuurt,
  knownSituatie,
} from '../support/casus.ts';

const PER_SITUATIE = counted().length;
const PER_BUURT = answerable('buurt').filter((id) => !id.startsWith('informatiepositie.')).length;

const inform = (situatie: Invoer, buurt: Invoer = {}, rest: Partial<Situatie> = {}) =>
  analyseCasus([createSituatie({ ...knownSituatie(), ...situatie }, rest)], {}, { ...knownBuurt(), ...buurt }).informatie;

const gaps = (hiaten: Hiaat[]) => hiaten.map((h) => [h.item, h.prioriteit]);

describe('counting', () => {
  it('knows all when all is answered', () => {
    expect(inform({})).toEqual({
      gesteld: PER_SITUATIE + PER_BUURT,
      beantwoord: PER_SITUATIE + PER_BUURT,
      onbekend: 0,
      onbesproken: 0,
      verdeeld: [],
      hiaten: [],
    });
  });

  it('tells unknown from not discussed', () => {
    const { gesteld, beantwoord, onbekend, onbesproken } = analyseCasus([createSituatie({ 'fase.wij-zij': 'onbekend' })]).informatie;
    expect({ gesteld, beantwoord, onbekend, onbesproken }).toEqual({
      gesteld: PER_SITUATIE + PER_BUURT,
      beantwoord: 0,
      onbekend: 1,
      onbesproken: PER_SITUATIE + PER_BUURT - 1,
    });
  });

  it('leaves nvt out', () => {
    expect(inform({ 'fase.wij-zij': 'nvt' })).toMatchObject({ gesteld: PER_SITUATIE + PER_BUURT - 1, onbekend: 0 });
  });

  it('asks every situatie its own questions', () => {
    const situaties = ['a', 'b', 'c'].map((id) => createSituatie({}, { id }));
    expect(analyseCasus(situaties).informatie.gesteld).toBe(3 * PER_SITUATIE + PER_BUURT);
  });

  it('counts an unknown role', () => {
    expect(inform({ 'actoren.scholen': 'onbekend' })).toMatchObject({ onbekend: 1, gesteld: PER_SITUATIE + PER_BUURT });
  });

  it('counts neither triage nor the information check', () => {
    expect(inform(fill(idsOf('triage'), 'onbekend'), fill(idsOf('informatiepositie'), 'onbekend'))).toMatchObject({
      onbekend: 0,
      gesteld: PER_SITUATIE + PER_BUURT,
    });
  });

  it('counts and asks nothing of the case itself or of the aids', () => {
    const apart = answerable('situatie').filter((id) => ['zaak', 'komst'].includes(instrument.items[id]?.stap ?? ''));
    expect(apart.length).toBeGreaterThan(40);
    expect(inform(fill(apart, 'onbekend'))).toMatchObject({ onbekend: 0, gesteld: PER_SITUATIE + PER_BUURT, hiaten: [] });
  });

  it('counts an expected answer as answered', () => {
    expect(inform({ 'fase.wij-zij': { antwoord: 'ja', grondslag: 'verwacht' } })).toMatchObject({
      onbekend: 0,
      onbesproken: 0,
      hiaten: [],
    });
  });
});

describe('differing votes', () => {
  it('are listed per item and place', () => {
    const stemmen = { ja: 2, nee: 1 };
    const { verdeeld } = inform({ 'fase.wij-zij': { antwoord: 'ja', stemmen } }, { 'triggers.nepnieuws': { antwoord: 'nee', stemmen } });
    expect(verdeeld).toEqual([
      { item: 'fase.wij-zij', label: instrument.items['fase.wij-zij']?.label, situatie: 'plek', stemmen },
      { item: 'triggers.nepnieuws', label: instrument.items['triggers.nepnieuws']?.label, situatie: null, stemmen },
    ]);
  });

  it('are about a role too, and call for direction 6', () => {
    const stemmen = { aanjager: 2, bemiddelaar: 1 };
    const rol = { ...knownSituatie(), 'actoren.scholen': { antwoord: 'aanjager', stemmen } };
    const { informatie, oplossingsrichtingen } = analyseCasus([createSituatie(rol)], {}, knownBuurt());
    expect(informatie.verdeeld).toMatchObject([{ item: 'actoren.scholen', stemmen }]);
    expect(oplossingsrichtingen.find((r) => r.id === 6)).toMatchObject({
      advies: 'aanbevolen',
      redenen: [{ regel: 'richting.stemmen-verdeeld', item: 'actoren.scholen' }],
    });
  });

  it.each([[{ ja: 3 }], [{ ja: 3, nee: 0 }], [{ ja: 0 }], [{}]])('are not %j', (stemmen) => {
    expect(inform({ 'fase.wij-zij': { antwoord: 'ja', stemmen } }).verdeeld).toEqual([]);
  });
});

describe('gaps', () => {
  it('say item, place, step, answer and whom to ask', () => {
    const item = instrument.items['fase.heen-en-weer'];
    expect(inform({ 'fase.heen-en-weer': 'onbekend' }).hiaten).toEqual([
      {
        item: 'fase.heen-en-weer',
        label: item?.label,
        stap: '2.2',
        situatie: 'plek',
        antwoord: 'onbekend',
        prioriteit: 1,
        navraag: item?.navraag,
      },
    ]);
  });

  it('include what was not discussed', () => {
    const { hiaten } = analyseCasus([createSituatie()]).informatie;
    expect(hiaten).toHaveLength(PER_SITUATIE + PER_BUURT);
    expect(new Set(hiaten.map((h) => h.antwoord))).toEqual(new Set(['niet-besproken']));
  });

  it.each([...idsOf('fase', 'incidenten'), ...idsOf('fase', 'escalatie')])('put %s first', (id) => {
    expect(gaps(inform({ [id]: 'onbekend' }).hiaten)).toEqual([[id, 1]]);
  });

  it('put triage first once it is asked', () => {
    expect(gaps(inform({ 'triage.geweld-bedreiging': 'onbekend' }).hiaten)).toEqual([['triage.geweld-bedreiging', 1]]);
    const half = createSituatie({ 'triage.wil-weg': 'nee' });
    const { hiaten } = analyseCasus([half]).informatie;
    expect(hiaten.filter((h) => h.item.startsWith('triage.')).map((h) => h.prioriteit)).toEqual([1, 1, 1, 1, 1, 4, 4, 4]);
  });

  it('put a triage question last that can change no outcome', () => {
    expect(gaps(inform({ 'triage.aanhoudend': 'onbekend', 'triage.wil-weg': 'onbekend' }).hiaten)).toEqual([
      ['triage.aanhoudend', 4],
      ['triage.wil-weg', 4],
    ]);
  });

  it('do not ask for triage where no triage was asked', () => {
    expect(analyseCasus([createSituatie()]).informatie.hiaten.filter((h) => h.item.startsWith('triage.'))).toEqual([]);
  });

  it('do not contain the information check, which has its own direction', () => {
    expect(inform({}, { 'informatiepositie.vaste-afspraken': 'onbekend' }).hiaten).toEqual([]);
  });

  it('put an indicator second while the phase may change', () => {
    expect(gaps(inform({ 'fase.misverstanden': 'onbekend' }).hiaten)).toEqual([['fase.misverstanden', 2]]);
  });

  it('put it last when the phase cannot change', () => {
    expect(gaps(inform({ 'fase.vervreemding': 'onbekend', 'fase.misverstanden': 'ja' }).hiaten)).toEqual([['fase.vervreemding', 4]]);
  });

  it('put an answer third that decides on a problem', () => {
    expect(gaps(inform({ 'B.claimen-ruimte': 'onbekend' }).hiaten)).toEqual([['B.claimen-ruimte', 3]]);
    expect(gaps(inform({ 'A.lichte-overlast': 'onbekend', 'voelen.irritaties': 'deels' }).hiaten)).toEqual([['A.lichte-overlast', 3]]);
  });

  it('put it last when the problem is certain already', () => {
    expect(gaps(inform({ 'A.lichte-overlast': 'onbekend', 'voelen.irritaties': 'ja' }).hiaten)).toEqual([['A.lichte-overlast', 4]]);
  });

  it.each([
    ['groepen.leeftijd', 4],
    ['actoren.scholen', 4],
    ['gedrag.plekken-mijden', 4],
  ])('put %s at %i', (id, prioriteit) => {
    expect(gaps(inform({ [id]: 'onbekend' }).hiaten)).toEqual([[id, prioriteit]]);
  });

  it('put what is asked once for the neighbourhood last', () => {
    expect(inform({}, { 'overheid.eigen-handelen': 'onbekend' }).hiaten).toMatchObject([
      { item: 'overheid.eigen-handelen', situatie: null, prioriteit: 4 },
    ]);
  });

  it('are ordered by priority over all places', () => {
    const a = createSituatie({ ...knownSituatie(), 'groepen.leeftijd': 'onbekend', 'B.claimen-ruimte': 'onbekend' }, { id: 'a' });
    const b = createSituatie({ ...knownSituatie(), 'fase.misverstanden': 'onbekend', 'triage.geweld-bedreiging': 'onbekend' }, { id: 'b' });
    const { hiaten } = analyseCasus([a, b], {}, knownBuurt()).informatie;
    expect(hiaten.map((h) => [h.situatie, h.item, h.prioriteit])).toEqual([
      ['b', 'triage.geweld-bedreiging', 1],
      ['b', 'fase.misverstanden', 2],
      ['a', 'B.claimen-ruimte', 3],
      ['a', 'groepen.leeftijd', 4],
    ]);
  });
});

describe('what a gap and a division say', () => {
  it('why those who voted otherwise see it otherwise, where they said so', () => {
    const stemmen = { antwoord: 'ja', stemmen: { ja: 3, nee: 2 } };
    const [zonder] = inform({ 'voelen.irritaties': stemmen }).verdeeld;
    expect(zonder).toEqual({
      ...{ item: 'voelen.irritaties', label: instrument.items['voelen.irritaties']?.label, situatie: 'plek' },
      stemmen: { ja: 3, nee: 2 },
    });
    expect(inform({ 'voelen.irritaties': { ...stemmen, minderheid: 'alleen overdag' } }).verdeeld).toMatchObject([
      { minderheid: 'alleen overdag' },
    ]);
    expect(inform({}, { 'triggers.nepnieuws': stemmen }).verdeeld).toMatchObject([{ situatie: null }]);
  });

  it('comes first for a sign of a phase that refers, then for one that could change the phase, and last for the neighbourhood', () => {
    const [incident = ''] = idsOf('fase', 'incidenten');
    const [ongemak = ''] = idsOf('fase', 'ongemak');
    expect(gaps(inform({ [incident]: 'onbekend' }).hiaten)).toEqual([[incident, 1]]);
    expect(gaps(inform({ [ongemak]: 'onbekend' }).hiaten)).toEqual([[ongemak, 2]]);
    expect(gaps(inform({ [ongemak]: 'onbekend', 'fase.schuurt-gedrag': 'ja' }).hiaten)).toEqual([[ongemak, 4]]);
    expect(gaps(inform({}, { 'triggers.nepnieuws': 'onbekend' }).hiaten)).toEqual([['triggers.nepnieuws', 4]]);
    expect(gaps(inform({ 'voelen.irritaties': 'onbekend' }).hiaten)).toEqual([['voelen.irritaties', 3]]);
    expect(gaps(inform({ 'voelen.irritaties': 'onbekend', 'A.lichte-overlast': 'ja' }).hiaten)).toEqual([['voelen.irritaties', 4]]);
  });
});
