import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { getValidator } from '../../src/content/validators.ts';
import { readCasusmap } from '../../src/oefening/casusmap.ts';
import { casusIdOf, listCasusmappen } from '../../src/oefening/casussen.ts';
import { findCasusmappen } from '../../src/oefening/find-mappen.ts';
import { instrument } from '../support/casus.ts';
import { CASUSSEN } from '../support/oefening.ts';
import { createScratch, ROOT } from '../support/run.ts';

const scratch = createScratch();
let count = 0;

/** A copy of the first case with one change in one of its files. */
function change(file: string, from: string | RegExp, to: string): string {
  const map = join(scratch, `casus-${++count}`);
  cpSync(join(ROOT, 'examples', '1-stapeling'), map, { recursive: true });
  const path = join(map, file);
  const before = readFileSync(path, 'utf8');
  const after = before.replace(from, to);
  expect(after).not.toBe(before);
  writeFileSync(path, after);
  return map;
}

const read = (map: string) => readCasusmap(map, instrument, getValidator('casus'));
const said = (map: string) => read(map).faults.map((f) => `${f.code} ${f.bestand.split('/').at(-1)}:${f.plaats?.regel ?? ''}`);
const lineOf = (map: string, file: string, text: string) =>
  readFileSync(join(map, file), 'utf8')
    .split('\n')
    .findIndex((line) => line.includes(text)) + 1;

describe('the four cases', () => {
  it('are all there, without a fault or a warning', () => {
    expect(listCasusmappen().map(casusIdOf)).toEqual([
      '1-stapeling',
      '2-nieuwkomers-middenklasse',
      '3-huurders-en-kopers',
      '4-nieuwkomers-volksbuurt',
    ]);
    for (const map of listCasusmappen()) expect(read(map).faults).toEqual([]);
  });

  it.each(CASUSSEN)('$id has all that a trainer needs', ({ oefening, model }) => {
    expect(oefening.leerdoelen.length).toBeGreaterThanOrEqual(3);
    expect(oefening.verdedigbaar.length).toBeGreaterThanOrEqual(10);
    expect(oefening.aanleidingen.length).toBeGreaterThanOrEqual(2);
    expect(oefening.vragen.length).toBeGreaterThanOrEqual(5);
    expect(oefening.programma.reduce((som, p) => som + p.minuten, 0)).toBe(90);
    expect(oefening.richtingen.map((r) => r.id)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    // What the model team chose, the case calls fitting, and says why.
    const past = (lijst: { id: unknown; oordeel: string }[]) => lijst.filter((k) => k.oordeel !== 'niet-eerst').map((k) => k.id);
    expect(past(oefening.richtingen)).toEqual(expect.arrayContaining(model.oplossingsrichtingen?.gekozen ?? []));
    expect(past(oefening.doelgroepen)).toEqual(expect.arrayContaining(model.doelgroepen ?? []));
    expect(past(oefening.voorbeelden)).toEqual(expect.arrayContaining((model.interventies ?? []).map((i) => i.id)));
    expect(oefening.voorbeelden.some((v) => v.oordeel === 'niet-eerst')).toBe(true);
    // Reasons for choices stand on the story too.
    for (const { reden } of [...oefening.richtingen, ...oefening.doelgroepen, ...oefening.voorbeelden, ...oefening.beleid])
      expect(reden).toMatch(/\bp\d+/);
    for (const { reden } of oefening.aanleidingen) expect(reden).toMatch(/\bp\d+/);
  });
});

describe('a case of your own', () => {
  it('may do without what a trainer needs beside it', () => {
    const map = change('verhaal.md', 'Portiekflats', 'Eigenwijk');
    rmSync(join(map, 'oefening.yaml'));
    const path = join(map, 'modelantwoord.yaml');
    writeFileSync(path, readFileSync(path, 'utf8').replace(/^( +plek: .*)$/gm, '$1 (p4)'));
    expect(read(map)).toMatchObject({ faults: [], casus: { id: casusIdOf(map), oefening: { titel: 'Voorbeeldbuurt Eigenwijk' } } });
  });

  it('tells which passage a reason names that is not in the story', () => {
    const map = change('modelantwoord.yaml', 'p13: er is weerstand. Welke', 'p19: er is weerstand. Welke');
    const [fault] = read(map).faults;
    expect(fault).toMatchObject({ code: 'ALINEA_ONBEKEND', ernst: 'fout' });
    expect(fault?.wat).toContain('p19');
    expect(fault?.plaats?.regel).toBe(lineOf(map, 'modelantwoord.yaml', 'p19'));
  });

  it('tells which answer has no reason, or one without a passage', () => {
    const zonder = change('modelantwoord.yaml', /vervreemd: \{ antwoord: onbekend, toelichting: [^}]*\}/, 'vervreemd: onbekend');
    expect(said(zonder)).toEqual([`REDEN_ONTBREEKT modelantwoord.yaml:${lineOf(zonder, 'modelantwoord.yaml', 'vervreemd: onbekend')}`]);
    const leeg = change(
      'modelantwoord.yaml',
      /vervreemd: \{ antwoord: onbekend, toelichting: [^}]*\}/,
      'vervreemd: { antwoord: nee, toelichting: Zo is het. }',
    );
    expect(said(leeg)).toEqual([`REDEN_ZONDER_ALINEA modelantwoord.yaml:${lineOf(leeg, 'modelantwoord.yaml', 'Zo is het.')}`]);
  });

  it('tells which kind of place has no reason, unless the place itself or the case names a passage', () => {
    const map = change('oefening.yaml', /^plekken: >-\n( .*\n)+/m, '');
    const lines = ['locatie: woonomgeving', 'locatie: publieke-ruimte'].map((text) => lineOf(map, 'modelantwoord.yaml', text));
    expect(said(map).filter((s) => s.startsWith('REDEN'))).toEqual(lines.map((line) => `REDEN_ONTBREEKT modelantwoord.yaml:${line}`));
    const path = join(map, 'modelantwoord.yaml');
    writeFileSync(path, readFileSync(path, 'utf8').replace(/^( +plek: .*)$/gm, '$1 (p4)'));
    expect(said(map).filter((s) => s.startsWith('REDEN'))).toEqual([]);
  });

  it('warns of a passage that no reason names', () => {
    const map = change('verhaal.md', /$/, '\n**p15** Een nieuwe alinea.\n');
    const { casus, faults } = read(map);
    expect(faults).toMatchObject([{ code: 'ALINEA_ONGEBRUIKT', ernst: 'waarschuwing' }]);
    expect(casus).toBeDefined();
  });

  it.each([
    ['oefening.yaml', 'item: denken.niet-positief', 'item: denken.niet-positef', 'VERWIJST_NERGENS'],
    ['oefening.yaml', 'plek: straat', 'plek: plein', 'VERWIJST_NERGENS'],
    ['oefening.yaml', 'id: portiekgesprekken', 'id: portiekgesprek', 'VERWIJST_NERGENS'],
    ['oefening.yaml', 'antwoorden: [bemiddelaar]', 'antwoorden: [ja]', 'VERWIJST_NERGENS'],
    ['oefening.yaml', 'antwoorden: [ja]', 'antwoorden: [deels]', 'VERDEDIGBAAR_IS_MODEL'],
    ['oefening.yaml', 'reden: "p13: opvallend', 'reden: "Opvallend', 'REDEN_ZONDER_ALINEA'],
    ['oefening.yaml', 'reden: "p2: het uitstel', 'reden: "p22: het uitstel', 'ALINEA_ONBEKEND'],
    ['oefening.yaml', 'oordeel: past', 'oordeel: pats', 'ONBEKENDE_WAARDE'],
    ['oefening.yaml', 'leerdoelen:', 'leerdoel:', 'ONBEKENDE_SLEUTEL'],
    ['modelantwoord.yaml', 'buurtkompas: 1', 'buurtkompas: 1\noefening: { casus: x }', 'MODEL_IS_OEFENING'],
    ['verhaal.md', '**p3** ', '', 'ALINEA_ZONDER_NUMMER'],
  ])('%s: %s as %s is a fault', (file, from, to, code) => {
    expect(said(change(file, from, to)).map((s) => s.split(' ')[0])).toContain(code);
  });

  it('says all at once, also where one of the files is missing', () => {
    const map = change('modelantwoord.yaml', 'p13: er is weerstand. Welke', 'Er is weerstand. Welke');
    rmSync(join(map, 'verhaal.md'));
    expect(said(map)).toEqual(['BESTAND_ONTBREEKT verhaal.md:']);
    expect(read(map).unreadable).toBe(true);
  });
});

describe('finding cases in a folder', () => {
  it('looks below it too, and sees a folder that lacks one of its files', () => {
    const map = join(scratch, 'half');
    mkdirSync(join(map, 'diep'), { recursive: true });
    writeFileSync(join(map, 'diep', 'oefening.yaml'), 'titel: Half\n');
    expect(findCasusmappen(map)).toEqual([join(map, 'diep')]);
    expect(findCasusmappen(join(ROOT, 'examples'))).toHaveLength(4);
    expect(findCasusmappen(join(ROOT, 'README.md'))).toEqual([]);
  });
});
