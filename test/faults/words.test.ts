import { describe, expect, it } from 'vitest';
import { type Code, WORDS } from '../../src/faults/words.ts';

/** Something for every parameter of every code, twice: with and without what is optional. */
const FULL = {
  ...{
    alinea: 'p3',
    antwoord: 'ja',
    code: 'BU03630000',
    datum: '2026-11-21',
    kolommen: 'a, b',
    proces: 12,
    slot: 'uit/.slot',
    aantal: 2,
    bedoeld: 'ja',
    bij: 'plein, naam',
    bytes: 2_000_000,
    eerder: 3,
    gekregen: 'een lijst',
    grens: 1024,
    haak: '[',
    haken: true,
    hoogstens: 5,
  },
  ...{ item: 'denken.stereotypen', laatste: 'p9', volgende: 'p4' },
  ...{ id: 'x', minstens: 2, mogelijk: 'ja, nee', na: 'het streepje', onder: 'denken', opent: true, reden: 'vol', remedie: 'kies uit: ja' },
  ...{
    sleutel: 'plek',
    soort: 'fout',
    soorten: 'een naam',
    tekst: '"x"',
    teken: '"',
    teveel: true,
    vak: 'doel',
    vermoeden: 'UTF-16',
    versie: '2',
  },
  ...{ verwacht: 'tekst', vorm: 'x', waarde: '"x"', wat: 'deze lijst', wordt: '1' },
};
const SPARE = {
  ...FULL,
  aantal: 1,
  bedoeld: undefined,
  bij: undefined,
  bytes: undefined,
  haken: false,
  minstens: 1,
  onder: undefined,
  opent: false,
};
const variants = (code: Code) =>
  [
    FULL,
    { ...FULL, onder: undefined, soort: 'fout', teken: "'" },
    { ...SPARE, soort: 'waarschuwing', remedie: undefined, teveel: false, wat: undefined },
  ].map((p) => (WORDS[code] as (p: object) => string[])(p));

describe('the words of each code', () => {
  it.each(Object.keys(WORDS) as Code[])('%s', (code) => {
    expect(code).toMatch(/^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$/);
    for (const [wat, remedie, ...more] of variants(code)) {
      expect(more).toEqual([]);
      for (const words of [wat, remedie]) {
        expect(words).toBeTruthy();
        expect(words).not.toMatch(/undefined|NaN|null|\[object/);
        expect(words).not.toMatch(/[\n\r\t]| {2}|^ | $/);
        expect(words).not.toMatch(/(?<!\.\.)\.$/);
        expect(words?.length).toBeLessThan(160);
      }
    }
  });
});

it.each(['BSN', 'IBAN', 'HERKENBAAR'] as const)('%s names redigeer before any other way out', (code) => {
  const [, remedie = ''] = (WORDS[code] as (p: object) => string[])(FULL);
  expect(remedie.split('.')[0]).toMatch(/^haal het weg.*; redigeer maakt een kopie zonder$/);
});
