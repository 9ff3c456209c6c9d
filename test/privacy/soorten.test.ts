import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findGegevens } from '../../src/privacy/vind.ts';
import type { Soort } from '../../src/privacy/vondst.ts';
import { ROOT } from '../support/run.ts';

/** Of the sentences that follow, what counts as found of each kind. */
const SOORTEN: Record<string, Soort[]> = {
  'e-mail': ['e-mail'],
  telefoon: ['telefoon'],
  adres: ['adres', 'postcode'],
  geboortedatum: ['geboortedatum'],
};

interface Proef {
  soort: string;
  wel: string[];
  niet: string[];
}

/** The first list helped to mend the patterns. The second was written after that, and nothing was mended for it. */
const LIJSTEN = ['persoonsgegevens.txt', 'persoonsgegevens-later.txt'];

function readProeven(lijst: string): Proef[] {
  const text = readFileSync(join(ROOT, 'test', 'fixtures', lijst), 'utf8');
  const lists = new Map(
    text
      .split(/^## /m)
      .slice(1)
      .map((deel) => {
        const [kop = '', ...regels] = deel.split('\n');
        return [kop, regels.filter(Boolean)];
      }),
  );
  return Object.keys(SOORTEN).map((soort) => ({ soort, wel: lists.get(`${soort} wel`) ?? [], niet: lists.get(`${soort} niet`) ?? [] }));
}

/** The text without its marks, and the places between them. A bracket inside is of the text. */
function unmark(regel: string): { tekst: string; plekken: [number, number][] } {
  let tekst = '';
  const plekken: [number, number][] = [];
  for (const [deel] of regel.matchAll(/\[(?:[^[\]]|\[[^[\]]*\])*\]|[^[]+/g)) {
    const isPlek = deel.startsWith('[');
    const inhoud = isPlek ? deel.slice(1, -1) : deel;
    if (isPlek) plekken.push([tekst.length, tekst.length + inhoud.length]);
    tekst += inhoud;
  }
  return { tekst, plekken };
}

const found = (tekst: string, soort: string) => findGegevens(tekst, 10).filter((v) => SOORTEN[soort]?.includes(v.soort));

/** A line with its mark: what is known not to be found, or known to be called in vain. */
const isMarked = (regel: string) => regel.startsWith('~ ');
const bare = (regel: string) => (isMarked(regel) ? regel.slice(2) : regel);

function isFound(regel: string, soort: string): boolean {
  const { tekst, plekken } = unmark(bare(regel));
  const vondsten = found(tekst, soort);
  return plekken.length > 0 && plekken.every(([van, tot]) => vondsten.some((v) => v.van <= van && v.tot >= tot));
}

describe.each(LIJSTEN)('%s', (lijst) => {
  it.each(readProeven(lijst))('$soort is found where it is, and only there', ({ soort, wel, niet }) => {
    const least = lijst === LIJSTEN[0] ? 40 : 20;
    expect([wel.length, niet.length].every((n) => n >= least)).toBe(true);
    expect(wel.filter((regel) => isFound(regel, soort) === isMarked(regel))).toEqual([]);
    expect(niet.filter((regel) => found(bare(regel), soort).length > 0 !== isMarked(regel))).toEqual([]);
  });
});

describe('the figures of docs/privacy.md', () => {
  it.each(
    readProeven('persoonsgegevens.txt').map((eerste, n) => ({ eerste, later: readProeven('persoonsgegevens-later.txt')[n] as Proef })),
  )('$eerste.soort', ({ eerste, later }) => {
    const share = (list: string[]) => `${list.filter((r) => !isMarked(r)).length} van ${list.length}`;
    const calls = (list: string[]) => `${list.filter(isMarked).length} van ${list.length}`;
    const row = [share(eerste.wel), calls(eerste.niet), share(later.wel), calls(later.niet)].join(' | ');
    expect(readFileSync(join(ROOT, 'docs', 'privacy.md'), 'utf8')).toContain(`| ${row} |`);
  });
});
