import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/analyse.ts';
import { createGegevensboek, createUitleg } from '../../src/batch/gegevensboek.ts';
import { createGedeeld, createSlot, ROWS } from '../../src/batch/rows.ts';
import type { Casus } from '../../src/model/casus.ts';
import { createCasus, createSituatie, fill, type Invoer, idsOf, instrument, itemsOfProblematiek } from '../support/casus.ts';

const { tabellen } = instrument.regels;
const uitkomst = analyse(
  instrument,
  createCasus(
    [createSituatie({ 'A.lichte-overlast': 'ja', 'triage.gericht-op-persoon': 'nee' }, { oordeel: { fase: 'rust', reden: 'x' } })],
    {
      beleid: [{ problematiek: 'historie', gedekt: 'ja', voldoende: 'nee' }],
      acties: [{ wat: 'bellen', status: 'open' }],
      oplossingsrichtingen: { gekozen: [1] },
    },
  ),
);

describe('the tables', () => {
  it('are those of the content, both ways', () => {
    expect(Object.keys(ROWS).sort()).toEqual(tabellen.tabellen.map((t) => t.id).sort());
  });

  it.each(tabellen.tabellen)('$id has a value for each of its columns and no other', ({ id, kolommen }) => {
    const rows = ROWS[id]?.(uitkomst) ?? [];
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) expect(Object.keys(row)).toEqual(kolommen.map((k) => k.id));
  });

  it('begin with the shared columns', () => {
    expect(Object.keys(createGedeeld('x.yaml', uitkomst, undefined))).toEqual(tabellen.gedeeld.map((k) => k.id));
  });

  it('end with how confidential they are, in a word of the line that says so', () => {
    const { privacy } = instrument.regels;
    expect(Object.keys(createSlot(privacy))).toEqual(tabellen.slot.map((k) => k.id));
    expect(createSlot(privacy)).toEqual({ rubricering: 'Vertrouwelijk' });
    expect(privacy.classificatie).toMatch(/^Vertrouwelijk: /);
  });

  it('say only words that the data dictionary knows', () => {
    const known = new Map(createUitleg(instrument).map((u) => [`${u.tabel}.${u.kolom}`, u]));
    for (const { id } of tabellen.tabellen) {
      for (const [kolom, cel] of (ROWS[id]?.(uitkomst) ?? []).flatMap((row) => Object.entries(row))) {
        const { soort, woorden = [] } = known.get(`${id}.${kolom}`) ?? {};
        if (soort === 'getal' && cel !== null) expect(cel).toBeTypeOf('number');
        if (soort !== 'woord' && soort !== 'woorden') continue;
        const said = String(cel ?? '')
          .split(' ')
          .filter(Boolean);
        expect(woorden.map((w) => w.id)).toEqual(expect.arrayContaining(said));
      }
    }
  });

  it('are explained column by column, with the words of the instrument', () => {
    const boek = createGegevensboek(instrument, 'internationaal');
    expect(boek).toContain('sterk = ');
    expect(boek.split('\r\n').filter(Boolean)).toHaveLength(
      2 + tabellen.tabellen.reduce((n, t) => n + t.kolommen.length + tabellen.gedeeld.length + tabellen.slot.length, 0),
    );
    for (const u of createUitleg(instrument).filter((x) => x.soort === 'woord'))
      expect(u.woorden.length, `${u.tabel}.${u.kolom}`).toBeGreaterThan(1);
  });
});

describe('what is not known', () => {
  const rowsOf = (tabel: string, casus: Casus) => ROWS[tabel]?.(analyse(instrument, casus)) ?? [];
  const factor = (id: string, antwoorden: Invoer) =>
    rowsOf('factoren', createCasus([createSituatie(antwoorden)])).find((r) => r.factor === id);
  const A = idsOf('risicofactoren', 'A');

  it('is no nought: a factor without an answer has no score and nothing counted as seen', () => {
    expect(factor('A', {})).toMatchObject({ niveau: 'onbekend', score: null, aanwezig: null, score_bovengrens: 1, onbekend: A.length });
    expect(factor('A', { 'A.lichte-overlast': 'nee' })).toMatchObject({ niveau: 'niet-gezien', score: 0, aanwezig: 0 });
    expect(factor('A', fill(A, 'nvt'))).toMatchObject({ score: null, score_bovengrens: null, aanwezig: null, onbekend: 0, vragen: 0 });
  });

  it('is no no: a direction is not chosen only once the team filled in its choice', () => {
    const gekozen = (keuze?: Casus['oplossingsrichtingen']) =>
      rowsOf('richtingen', createCasus([createSituatie()], keuze && { oplossingsrichtingen: keuze })).map((r) => r.gekozen);
    expect(new Set(gekozen())).toEqual(new Set([null]));
    expect(new Set(gekozen({ gekozen: [] }))).toEqual(new Set([null]));
    expect(new Set(gekozen({ gekozen: [], reden: 'eerst meer weten' }))).toEqual(new Set(['nee']));
    expect(gekozen({ gekozen: [2] }).slice(0, 3)).toEqual(['nee', 'ja', 'nee']);
  });

  it('is no no: whether a problem was found stays open while its questions are', () => {
    const gevonden = (...plekken: Invoer[]) =>
      rowsOf(
        'beleid',
        createCasus(
          plekken.map((p, i) => createSituatie(p, { id: `plek-${i}` })),
          { beleid: [{ problematiek: 'historie', gedekt: 'nee' }] },
        ),
      ).find((r) => r.problematiek === 'historie')?.gevonden;
    const historie = itemsOfProblematiek('historie');
    expect(gevonden({})).toBeNull();
    expect(gevonden(fill(historie, 'nee'))).toBe('nee');
    expect(gevonden(fill(historie, 'nee'), {})).toBeNull();
    expect(gevonden(fill(historie, 'nee'), fill(historie, 'ja'))).toBe('ja');
  });

  it('is no no: a triage that may still find something is not decided', () => {
    const triage = (antwoorden: Invoer) => rowsOf('situaties', createCasus([createSituatie(antwoorden)]))[0]?.triage;
    expect(triage({})).toBeNull();
    expect(triage({ 'triage.gericht-op-persoon': 'nee' })).toBe('onbeslist');
    expect(triage(fill(idsOf('triage'), 'nee'))).toBe('geen');
  });

  it('is explained where a cell may be empty', () => {
    const uitleg = new Map(createUitleg(instrument).map((u) => [`${u.tabel}.${u.kolom}`, u.betekenis]));
    for (const id of ['factoren.score', 'factoren.score_bovengrens', 'factoren.aanwezig', 'richtingen.gekozen', 'beleid.gevonden'])
      expect(uitleg.get(id), id).toMatch(/leeg als/);
    expect(uitleg.get('factoren.niveau')).toMatch(/kolommen onbekend en vragen/);
  });
});
