import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { determineTriage } from '../../src/core/triage.ts';
import type { Antwoordmap } from '../../src/model/casus.ts';
import type { Triageregel } from '../../src/model/instrument.ts';
import { changeInstrument, fill, type Invoer, idsOf, instrument, standenOf } from '../support/casus.ts';

const NEE = fill(idsOf('triage'), 'nee');
const VERWACHT: Antwoordmap = { antwoord: 'ja', grondslag: 'verwacht' };
const DECIDING = ['gericht-op-persoon', 'aanhoudend', 'discriminatoire-grond', 'door-buren', 'geweld-bedreiging'].map((m) => `triage.${m}`);
const OPEN = [undefined, 'onbekend', VERWACHT] as const;

const triage = (invoer: Invoer, over = instrument) => determineTriage(over, 'plek', standenOf(invoer, over));
const mark = (antwoord: string | Antwoordmap, ...marks: string[]) => ({
  ...NEE,
  ...fill(
    marks.map((m) => `triage.${m}`),
    antwoord,
  ),
});

describe('outcome', () => {
  it.each([
    [['door-buren'], 'burenruzie'],
    [['gericht-op-persoon', 'aanhoudend'], 'treitersituatie'],
    [['gericht-op-persoon', 'discriminatoire-grond'], 'discriminatoir-wegpesten'],
    [['geweld-bedreiging'], 'acuut'],
    [['gericht-op-persoon'], 'geen'],
    [['aanhoudend'], 'geen'],
    [['discriminatoire-grond', 'aanhoudend'], 'geen'],
    [['wil-weg', 'eergerelateerd', 'vluchtelingen', 'verward-persoon'], 'geen'],
    [['door-buren', 'aanhoudend'], 'burenruzie'],
    [['door-buren', 'gericht-op-persoon'], 'burenruzie'],
    [['door-buren', 'discriminatoire-grond'], 'discriminatoir-wegpesten'],
    [['door-buren', 'discriminatoire-grond', 'aanhoudend', 'wil-weg'], 'discriminatoir-wegpesten'],
  ])('of %j is %s', (marks, uitkomst) => {
    expect(triage(mark('ja', ...marks))).toMatchObject({ uitkomst, bovengrens: uitkomst, gevraagd: true });
    expect(triage(mark('deels', ...marks)).uitkomst).toBe(uitkomst);
  });

  it('is the heaviest that holds', () => {
    expect(triage(mark('ja', 'door-buren', 'gericht-op-persoon', 'aanhoudend')).uitkomst).toBe('treitersituatie');
    expect(triage(mark('ja', 'door-buren', 'gericht-op-persoon', 'aanhoudend', 'discriminatoire-grond')).uitkomst).toBe(
      'discriminatoir-wegpesten',
    );
    expect(triage(fill(idsOf('triage'), 'ja')).uitkomst).toBe('acuut');
  });

  it.each(['nee', 'onbekend', 'nvt'])('does not follow from %s', (antwoord) => {
    expect(triage(fill(idsOf('triage'), antwoord)).uitkomst).toBe('geen');
  });

  it('has its words from the content', () => {
    expect(triage(mark('ja', 'door-buren'))).toMatchObject({ label: 'Burenruzie', bovengrensLabel: 'Burenruzie' });
  });
});

describe('upper bound', () => {
  it('is the heaviest of all where triage was not asked, and the outcome does not look like a no', () => {
    expect(triage({})).toEqual({
      uitkomst: 'geen',
      label: 'Niet gevraagd',
      bovengrens: 'acuut',
      bovengrensLabel: 'Acuut',
      gevraagd: false,
      aangeboden: false,
      aanleiding: [],
      gevonden: [],
      mogelijk: ['burenruzie', 'treitersituatie', 'discriminatoir-wegpesten', 'acuut'],
      beslissend: DECIDING,
      redenen: [],
    });
  });

  it('keeps an outcome that is not certain yet from looking like a no', () => {
    expect(triage(fill(idsOf('triage'), 'onbekend')).label).toBe('Nog niet te zeggen');
    expect(triage(NEE).label).toBe('Geen aanwijzing');
  });

  it('is acute as soon as one question was asked and violence is open', () => {
    expect(triage({ 'triage.wil-weg': 'nee' })).toMatchObject({ uitkomst: 'geen', bovengrens: 'acuut', gevraagd: true });
    expect(triage({ 'triage.wil-weg': 'onbekend' })).toMatchObject({ bovengrens: 'acuut', gevraagd: true });
  });

  it.each([
    [{ 'triage.aanhoudend': 'onbekend' }, 'treitersituatie'],
    [{ 'triage.discriminatoire-grond': 'onbekend' }, 'discriminatoir-wegpesten'],
    [{ 'triage.geweld-bedreiging': 'onbekend' }, 'acuut'],
    [{ 'triage.aanhoudend': VERWACHT }, 'treitersituatie'],
    [{ 'triage.geweld-bedreiging': VERWACHT }, 'acuut'],
    [{ 'triage.aanhoudend': 'nvt' }, 'geen'],
  ] as [Invoer, string][])('with %j besides a targeted person is %s', (open, bovengrens) => {
    expect(triage({ ...mark('ja', 'gericht-op-persoon'), ...open })).toMatchObject({ uitkomst: 'geen', bovengrens });
  });

  it('is never lighter than the outcome', () => {
    expect(triage({ ...mark('ja', 'geweld-bedreiging'), 'triage.aanhoudend': 'onbekend' })).toMatchObject({
      uitkomst: 'acuut',
      bovengrens: 'acuut',
    });
  });
});

describe('a quarrel between neighbours', () => {
  const without = (invoer: Invoer, id: string, open: (typeof OPEN)[number]) => {
    const { [id]: _, ...rest } = invoer;
    return open === undefined ? rest : { ...rest, [id]: open };
  };

  it.each(['discriminatoire-grond', 'geweld-bedreiging'])('is not said while %s is open, and that is asked first', (mark_) => {
    const id = `triage.${mark_}`;
    for (const open of OPEN) {
      const { uitkomst, bovengrens, beslissend, gevonden } = triage(without(mark('ja', 'door-buren'), id, open));
      expect([uitkomst, gevonden, beslissend]).toEqual(['geen', [], [id]]);
      expect(['discriminatoir-wegpesten', 'acuut']).toContain(bovengrens);
    }
  });

  it('is not said while persistent targeting of a person is open', () => {
    for (const open of OPEN) {
      const gericht = without(mark('ja', 'door-buren', 'aanhoudend'), 'triage.gericht-op-persoon', open);
      expect(triage(gericht)).toMatchObject({ uitkomst: 'geen', bovengrens: 'treitersituatie', beslissend: ['triage.gericht-op-persoon'] });
      const beide = without(gericht, 'triage.aanhoudend', open);
      expect(triage(beide)).toMatchObject({ uitkomst: 'geen', bovengrens: 'treitersituatie' });
    }
  });

  it('is not said where its opposite does not apply', () => {
    expect(triage({ ...mark('ja', 'door-buren'), 'triage.discriminatoire-grond': 'nvt' })).toMatchObject({
      uitkomst: 'geen',
      bovengrens: 'geen',
    });
  });

  it('rests on what was denied too', () => {
    expect(triage(mark('ja', 'door-buren')).redenen.map((r) => [r.item, r.antwoord])).toEqual([
      ['triage.door-buren', 'ja'],
      ['triage.discriminatoire-grond', 'nee'],
      ['triage.geweld-bedreiging', 'nee'],
      ['triage.gericht-op-persoon', 'nee'],
      ['triage.aanhoudend', 'nee'],
    ]);
  });
});

describe('deciding questions', () => {
  it('are those of every outcome that may still hold', () => {
    expect(triage(fill(idsOf('triage'), 'onbekend')).beslissend.toSorted()).toEqual(DECIDING.toSorted());
  });

  it('are none once every outcome is settled, whatever else is open', () => {
    expect(triage(fill(DECIDING, 'nee'))).toMatchObject({ uitkomst: 'geen', bovengrens: 'geen', label: 'Geen aanwijzing', beslissend: [] });
    expect(triage({ ...NEE, 'triage.aanhoudend': 'onbekend' }).beslissend).toEqual([]);
  });

  it('are every one of them, and no other, whose answer can lead to another outcome', () => {
    const antwoord = fc.constantFrom('ja', 'deels', 'nee', 'nvt', 'onbekend', 'niet-besproken');
    const invoer = fc.record(Object.fromEntries(idsOf('triage').map((id) => [id, antwoord])));
    fc.assert(
      fc.property(invoer, (alles) => {
        const gegeven = Object.fromEntries(Object.entries(alles).filter(([, a]) => a !== 'niet-besproken'));
        const open = Object.keys(alles).filter((id) => ['onbekend', 'niet-besproken'].includes(alles[id] ?? ''));
        expect(triage(gegeven).beslissend.toSorted()).toEqual(open.filter((id) => decides(gegeven, open, id)).toSorted());
      }),
      { numRuns: 150 },
    );
  });

  /** Some way of answering the other open questions makes this one matter. */
  function decides(gegeven: Invoer, open: string[], id: string): boolean {
    const andere = open.filter((o) => o !== id && DECIDING.includes(o));
    const gevonden = (invoer: Invoer) => JSON.stringify(triage(invoer).gevonden);
    return Array.from({ length: 2 ** andere.length }, (_, n) => {
      const vol = { ...gegeven, ...Object.fromEntries(andere.map((o, i) => [o, (n >> i) % 2 ? 'ja' : 'nee'])) };
      return gevonden({ ...vol, [id]: 'ja' }) !== gevonden({ ...vol, [id]: 'nee' });
    }).includes(true);
  }
});

describe('the offer', () => {
  it.each([
    'gedrag.negatief-gedrag',
    'fase.toename-discriminatie',
    'fase.schuurt-gedrag',
    'fase.incidenten-confrontaties',
    'fase.structurele-incidenten',
    'fase.heen-en-weer',
  ])('follows a ja or deels at %s, also where it is only expected', (id) => {
    for (const antwoord of ['ja', 'deels', VERWACHT]) {
      const uitkomst = triage({ [id]: antwoord });
      expect(uitkomst).toMatchObject({ aangeboden: true, gevraagd: false, uitkomst: 'geen', bovengrens: 'acuut' });
      expect(uitkomst.aanleiding.map((r) => [r.regel, r.item, r.situatie])).toEqual([['triage.aanbod', id, 'plek']]);
    }
  });

  it.each(['nee', 'onbekend', 'nvt'])('does not follow %s', (antwoord) => {
    expect(triage(fill(instrument.regels.escalatie.aanbieden, antwoord)).aangeboden).toBe(false);
  });

  it('does not follow from what is not asked of a place', () => {
    const over = changeInstrument((i) => {
      i.regels.escalatie.aanbieden = ['triggers.nepnieuws', 'gedrag.negatief-gedrag'];
    });
    expect(triage({ 'gedrag.negatief-gedrag': 'ja' }, over).aanleiding.map((r) => r.item)).toEqual(['gedrag.negatief-gedrag']);
  });

  it('does not lighten what was answered', () => {
    expect(triage({ ...mark('ja', 'geweld-bedreiging'), 'gedrag.negatief-gedrag': 'ja' })).toMatchObject({
      uitkomst: 'acuut',
      mogelijk: [],
    });
  });
});

describe('reasons', () => {
  it('are the present marks of the outcome', () => {
    const { redenen } = triage(mark('ja', 'gericht-op-persoon', 'aanhoudend', 'wil-weg'));
    expect(redenen.map((r) => [r.regel, r.item, r.situatie])).toEqual([
      ['triage.uitkomst', 'triage.gericht-op-persoon', 'plek'],
      ['triage.uitkomst', 'triage.aanhoudend', 'plek'],
    ]);
  });
});

describe('one of several marks', () => {
  const over = changeInstrument((i) => {
    for (const regel of i.regels.triage) {
      if (regel.uitkomst === 'burenruzie') regel['een-van'] = ['triage.wil-weg', 'triage.eergerelateerd'];
    }
  });

  it.each([
    [['door-buren'], 'geen'],
    [['wil-weg'], 'geen'],
    [['door-buren', 'wil-weg'], 'burenruzie'],
    [['door-buren', 'eergerelateerd'], 'burenruzie'],
  ])('%j is %s', (marks, uitkomst) => {
    expect(triage(mark('ja', ...marks), over).uitkomst).toBe(uitkomst);
  });

  it('is a reason only where it is present', () => {
    const { redenen } = triage(mark('ja', 'door-buren', 'eergerelateerd'), over);
    expect(redenen.filter((r) => r.antwoord === 'ja').map((r) => r.item)).toEqual(['triage.door-buren', 'triage.eergerelateerd']);
  });
});

describe('which questions rules wait for', () => {
  /** An instrument with these rules alone, of which the last is the heaviest. */
  const over = (...regels: Partial<Triageregel>[]) =>
    changeInstrument((i) => {
      const [{ bron } = { bron: { document: 'kis', plaats: 'x' } }] = i.regels.triage;
      i.regels.triage = regels.map((regel) => ({ uitkomst: 'acuut', alle: [], bron, ...regel }));
    });
  const [A, B, C, D] = ['triage.wil-weg', 'triage.eergerelateerd', 'triage.vluchtelingen', 'triage.verward-persoon'] as const;
  const waiting = (invoer: Invoer, ...regels: Partial<Triageregel>[]) => triage(invoer, over(...regels)).beslissend.toSorted();

  it('are of the marks that are not there yet', () => {
    expect(waiting({ [A]: 'ja' }, { alle: [A, B] })).toEqual([B]);
    expect(waiting({ [A]: VERWACHT }, { alle: [A, B] })).toEqual([A, B].toSorted());
  });

  it('are of one of several marks as long as none of them is there', () => {
    const regel = { alle: [C], 'een-van': [A, B] };
    expect(waiting({ [C]: 'ja' }, regel)).toEqual([A, B].toSorted());
    expect(waiting({ [C]: 'ja', [A]: 'nee' }, regel)).toEqual([B]);
    expect(waiting({ [A]: 'ja' }, regel)).toEqual([C]);
  });

  it('are of what must be denied and is not yet', () => {
    const regel = { alle: [C], geen: [A, B] };
    expect(waiting({ [C]: 'ja' }, regel)).toEqual([A, B].toSorted());
    expect(waiting({ [C]: 'ja', [A]: 'nee' }, regel)).toEqual([B]);
    expect(waiting({ [C]: 'ja', [A]: 'ja' }, regel)).toEqual([]);
    expect(triage({ [C]: 'ja', [A]: 'nee', [B]: 'nee' }, over(regel)).gevonden).toEqual(['acuut']);
  });

  it('are of what may not all hold as long as nothing of it is denied', () => {
    const regel = { alle: [C], 'niet-alle': [A, B] };
    expect(waiting({ [C]: 'ja' }, regel)).toEqual([A, B].toSorted());
    expect(waiting({ [C]: 'ja', [A]: 'ja' }, regel)).toEqual([B]);
    expect(waiting({ [A]: 'nee' }, regel)).toEqual([C]);
    expect(triage({ [C]: 'ja', [A]: 'nee' }, over(regel)).gevonden).toEqual(['acuut']);
  });

  it('are none of an outcome that another rule found already', () => {
    expect(waiting({ [A]: 'ja' }, { alle: [A] }, { alle: [B] })).toEqual([]);
    expect(waiting({ [A]: 'ja' }, { alle: [A] }, { alle: [B], uitkomst: 'burenruzie' })).toEqual([B]);
  });

  it('are those of the rule that gives the same outcome for less, and only where it asks nothing else', () => {
    expect(waiting({}, { alle: [A, B, C] }, { alle: [A] })).toEqual([A]);
    expect(waiting({}, { alle: [A, B, C] }, { alle: [A, D] })).toEqual([A, B, C, D].toSorted());
    expect(waiting({}, { alle: [A, B] }, { alle: [A], uitkomst: 'burenruzie' })).toEqual([A, B].toSorted());
    expect(waiting({}, { alle: [A, B] }, { alle: [B, A] })).toEqual([A, B].toSorted());
  });

  it('are none about what is not asked of a place', () => {
    expect(triage({}, over({ alle: ['triggers.nepnieuws'] }))).toMatchObject({ uitkomst: 'geen', bovengrens: 'geen', beslissend: [] });
  });
});

it('an outcome without words is shown by its id', () => {
  const over = changeInstrument((i) => {
    i.regels.begrippen.triageuitkomsten = i.regels.begrippen.triageuitkomsten.filter((u) => u.id !== 'burenruzie');
  });
  expect(triage(mark('ja', 'door-buren'), over).label).toBe('burenruzie');
});

it('of a place without an answer names the place in its reasons, where silence counts', () => {
  const over = changeInstrument((i) => {
    i.regels.antwoorden['niet-besproken'].punten = 0.5;
  });
  const { redenen } = triage({}, over);
  expect(redenen.length).toBeGreaterThan(0);
  expect(new Set(redenen.map((r) => r.situatie))).toEqual(new Set(['plek']));
});
