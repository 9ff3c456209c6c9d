import { describe, expect, it } from 'vitest';
import { CasusDocument } from '../../src/casus/document.ts';
import { decode } from '../../src/yaml/read-text.ts';
import { below, type Random, random } from '../support/mutate.ts';
import { check, EXAMPLES, expectDutch, expectInside } from './support.ts';

/** Every cut and many more flips with `BUURTKOMPAS_LANG`; without it every tenth cut. */
const LONG = Number(process.env.BUURTKOMPAS_LANG ?? 0);
const SIZE = 5000;
const STEP = LONG > 0 ? 1 : 10;
const FLIPS = LONG > 0 ? 5000 : 500;

/** What comes last in a file, for a cut to fall in: texts in every style, numbers, dates, words that another word begins with. */
const LAST = `acties:
  - wat: Een rondje langs de portieken, niet langs de winkels
    wie: opbouwwerk
    wanneer: 2026-12-15
    status: gedaan
sentimenten:
  onvrede-bestuur:
    antwoord: deels
    stemmen:
      nee: 3
      ja: 12
    toelichting: >-
      niet de gemeente zelf,
      maar de uitgestelde vernieuwing
  onveiligheid:
    antwoord: onbekend
    toelichting: |
      Eén zegt: bang.
      Een ander: 'é' is niet bang
beleid:
  - gedekt: deels
    voldoende: nee
    problematiek: overlast-kinderen-jongeren
interventies:
  - reden: "past bij het plein, zegt men"
    id: buurtpreventie-sociale-media
overheid: { ongenoegen-gericht: ja, eigen-handelen: deels }
krachten:
  - toelichting: 'actief'
    wat: bewonersgroep op de hoek
`;

/** A file as people write it, of about the size asked, and the same as the program saves it. */
const TYPED = startOf(SIZE - LAST.length) + LAST;
const SAVED = savedAs(TYPED);

function startOf(size: number): string {
  const text = EXAMPLES[0] ?? '';
  const until = text.indexOf('\nsentimenten:');
  const lines = text.slice(0, until).split('\n');
  while (lines.join('\n').length > size || !/^ {6,8}\S/.test(lines.at(-1) ?? '') || !isGood(lines)) lines.pop();
  return `${lines.join('\n')}\n`;
}

function isGood(lines: string[]): boolean {
  return check(`${lines.join('\n')}\n`).faults.length === 0;
}

function savedAs(text: string): string {
  const document = new CasusDocument(text);
  document.apply({ pad: ['buurt', 'naam'], waarde: 'Voorbeeldbuurt' });
  return document.toText();
}

/**
 * Whether one says nothing but what the other says: the same as far as it goes, and less. Only the very last thing may be
 * shorter, and a text only where its lines were cut between or where that was said.
 */
function isStart(part: unknown, whole: unknown, text: 'whole' | 'lines' | 'any'): boolean {
  if (Array.isArray(part) && Array.isArray(whole)) {
    const last = part.length - 1;
    return (
      part.length <= whole.length &&
      part.every((p, i) => isStart(p, whole[i], i === last ? text : 'whole') && (i === last || same(p, whole[i])))
    );
  }
  if (isGroup(part) && isGroup(whole)) {
    const keys = Object.keys(part);
    return keys.every(
      (key, i) => Object.hasOwn(whole, key) && (i === keys.length - 1 ? isStart(part[key], whole[key], text) : same(part[key], whole[key])),
    );
  }
  if (same(part, whole)) return true;
  if (text === 'any') return String(whole).startsWith(String(part).trimEnd());
  return (
    text === 'lines' &&
    typeof part === 'string' &&
    typeof whole === 'string' &&
    /^[ \n]/.test(whole.slice(part.trimEnd().length)) &&
    whole.startsWith(part.trimEnd())
  );
}

const isGroup = (data: unknown): data is Record<string, unknown> => data !== null && typeof data === 'object' && !Array.isArray(data);
const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** Reads bytes as a file is read. */
function read(bytes: Buffer) {
  const { text, faults } = decode(bytes, 'casus.yaml');
  if (text === undefined) return { faults, casus: undefined };
  const result = check(text);
  expectInside(result.faults, text);
  return result;
}

describe('a case file that lost its end', () => {
  it.each([
    ['as people type it', TYPED, 1],
    ['as the program saves it', SAVED, STEP],
  ])('%s', (_, text, lastStep) => {
    const bytes = Buffer.from(text);
    const { casus: whole, faults } = check(text);
    expect(faults).toEqual([]);
    expect(bytes.length).toBeGreaterThan(4500);
    const wrong: string[] = [];
    let accepted = 0;
    for (let end = 0; end < bytes.length; end += end < bytes.length - LAST.length ? STEP : lastStep) {
      const cut = bytes.subarray(0, end);
      const { casus, faults: found } = read(cut);
      if (casus === undefined) {
        expect(found.length, cut.toString()).toBeGreaterThan(0);
        continue;
      }
      accepted += 1;
      const warned = found.some((f) => f.code === 'EINDE_OPEN');
      const betweenLines = bytes[end] === 0x0a || /\n *$/.test(cut.toString());
      if (!isStart(casus, whole, warned ? 'any' : betweenLines ? 'lines' : 'whole')) wrong.push(cut.subarray(-60).toString());
    }
    expect(wrong).toEqual([]);
    expect(accepted).toBeGreaterThan(50);
  });
});

describe('a case file with one bit turned over', () => {
  it('is refused, or read as it says', () => {
    const next = random(15);
    for (let i = 0; i < FLIPS; i++) {
      const bytes = flip(Buffer.from(i % 2 === 0 ? TYPED : SAVED), next);
      const { casus, faults } = read(bytes);
      expectDutch(faults);
      expect(casus !== undefined || faults.some((f) => f.ernst === 'fout')).toBe(true);
    }
  });
});

function flip(bytes: Buffer, next: Random): Buffer {
  const at = below(next, bytes.length);
  bytes[at] = (bytes[at] ?? 0) ^ (1 << below(next, 8));
  return bytes;
}
