import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/analyse.ts';
import { createGegevensboek, createUitleg } from '../../src/batch/gegevensboek.ts';
import { createGedeeld, createSlot, ROWS } from '../../src/batch/rows.ts';
import { createCasus, createSituatie, instrument } from '../support/casus.ts';

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
        if (soort === 'getal') expect(cel).toBeTypeOf('number');
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
