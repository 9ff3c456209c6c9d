import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stringify, type ToStringOptions } from 'yaml';
import { CasusDocument } from '../../src/casus/document.ts';
import { readGoodCasus } from '../../src/casus/good-casus.ts';
import { checkCarefully } from '../../src/casus/read-casus.ts';
import { getCasusValidator } from '../../src/content/validators.ts';
import type { Casus } from '../../src/model/casus.ts';
import { decode } from '../../src/yaml/read-text.ts';
import { arbitraryCasus } from '../support/arbitrary.ts';
import { below, excerpt, mutate, pick, random } from '../support/mutate.ts';
import { arbitraryNasty, NASTY } from '../support/nasty.ts';
import { ANSWERS, BROKEN, EXAMPLES, GOOD, validator } from './support.ts';

const quickValidator = getCasusValidator();

/** How many times as many inputs as in an ordinary run: `BUURTKOMPAS_LANG=100 npx vitest run test/casus/good-casus.test.ts`. */
const LANG = Number(process.env.BUURTKOMPAS_LANG ?? 1);
const SEED = LANG === 1 ? { seed: 4 } : {};

/** Whether the fast path takes the text; fails where it does and the careful path has another word to say about it. */
function agree(text: string): boolean {
  const good = readGoodCasus(text, quickValidator);
  if (good === undefined) return false;
  const { casus } = good;
  const careful = checkCarefully(text, 'casus.yaml', validator);
  if (careful.faults.length > 0) throw new Error(`${careful.faults[0]?.code} was missed in ${JSON.stringify(text)}`);
  expect(good.leeg).toBe(careful.leeg);
  expect(casus, text).toStrictEqual(careful.casus);
  expect(JSON.stringify(casus), text).toBe(JSON.stringify(careful.casus));
  return true;
}

/** Where a team types its own words. */
const PLACES = [
  ['buurt', 'naam'],
  ['situaties', 0, 'naam'],
  ['situaties', 0, 'oordeel', 'reden'],
  ['acties', 0, 'wat'],
  ['krachten', 0],
  ['situaties', 0, 'verschijningsvormen', 'voelen', 'vervreemd'],
];

/** A case file as the program saves it, with this text in all of these places. */
function save(tekst: string, remark: boolean): string {
  const document = new CasusDocument(
    remark ? `# Van ons team\n${GOOD}    # Nog na te gaan\n    locatie: school # of het plein ervoor\n` : GOOD,
  );
  document.apply({ pad: ['situaties', 0, 'oordeel', 'fase'], waarde: 'ongemak' });
  for (const pad of PLACES) {
    const last = pad.at(-1);
    document.apply({ pad, waarde: last === 'vervreemd' ? { antwoord: 'ja', toelichting: tekst } : last === 0 ? { wat: tekst } : tekst });
  }
  return document.toText();
}

/** Ways in which people and other programs write the same data. */
const STYLES: ToStringOptions[] = [
  {},
  { lineWidth: 0 },
  { lineWidth: 30 },
  { indent: 4 },
  { indentSeq: false },
  { defaultStringType: 'QUOTE_SINGLE' },
  { defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN', lineWidth: 40 },
  { defaultStringType: 'BLOCK_FOLDED', defaultKeyType: 'PLAIN', lineWidth: 40 },
  { defaultStringType: 'BLOCK_LITERAL', defaultKeyType: 'PLAIN' },
  { collectionStyle: 'flow', lineWidth: 0 },
  { collectionStyle: 'flow', lineWidth: 60, flowCollectionPadding: false },
];

describe('the fast path', () => {
  it.each([GOOD, `${ANSWERS}        vervreemd: ja\n`, ...EXAMPLES])('takes a good file', (text) => {
    expect(agree(text)).toBe(true);
    expect(agree(text.replaceAll('\n', '\r\n'))).toBe(true);
    expect(agree(`---\n${text}`)).toBe(true);
  });

  it('takes remarks, keys without a value, and words behind a word that can have none', () => {
    expect(
      agree(
        `# Kop\n${ANSWERS}        # Let op: nagaan\n        vervreemd:\n        ongemak: ja # gezien\n    locatie: school # het plein\n`,
      ),
    ).toBe(true);
  });

  it.each([
    `${GOOD}acties:\n  - { wat: Praten, wanneer: 2026-02-30 }\n`,
    `${GOOD}  - { id: portieken, naam: Nog eens }\n`,
    `${GOOD}    plek: Blok 2 #zuid\n`,
    `${GOOD}    plek: Blok 2 # zuid\n`,
    `${GOOD}    plek: #zuid\n`,
    `${GOOD}    kleur:\n`,
    `${GOOD}    Naam: Portieken\n`,
    `${GOOD}    plek: "\\u200e"\n`,
    `${GOOD}    plek: "\\u00a0"\n`,
    `${GOOD}    plek: cafÃ©\n`,
    `${GOOD}oplossingsrichtingen: { gekozen: [01] }\n`,
    `${GOOD}oplossingsrichtingen: { gekozen: [1.0] }\n`,
    `${GOOD}...\n`,
    `${GOOD.replace('buurtkompas: 1', 'buurtkompas: 2')}`,
  ])('leaves a fault to the careful path: %j', (text) => {
    expect(checkCarefully(text, 'casus.yaml', validator).faults.length + Number(text.endsWith('...\n'))).toBeGreaterThan(0);
    expect(readGoodCasus(text, validator)).toBeUndefined();
  });

  it.each(readdirSync(BROKEN))('agrees about %s', (file) => {
    const { text } = decode(readFileSync(join(BROKEN, file)), file);
    if (text !== undefined) agree(text);
  });

  it('takes what the program saves, whatever was typed', () => {
    const slow = NASTY.filter((tekst) => !agree(save(tekst, true)) || !agree(save(tekst, false)));
    // The one line end that no parser agrees about.
    expect(slow).toEqual(['volgende\u0085regel']);
    const one = fc.property(arbitraryNasty, fc.boolean(), (tekst, remark) => {
      if (tekst.trim() !== '') agree(save(tekst, remark));
    });
    fc.assert(one, { numRuns: 100 * LANG, ...SEED });
  }, 6_000_000);

  it('agrees about any case, however it is written', () => {
    const one = fc.property(arbitraryCasus, arbitraryNasty, fc.constantFrom(...STYLES), (casus, tekst, style) => {
      const [situatie] = casus.situaties;
      const nasty = { ...casus, buurt: { naam: tekst }, situaties: [{ ...situatie, plek: `${tekst}\n` }] } as Casus;
      for (const text of [stringify(casus, style), stringify(nasty, style)]) {
        agree(text);
        agree(text.replaceAll('\n', '\r\n'));
      }
      agree(JSON.stringify(nasty));
      expect(agree(JSON.stringify(casus))).toBe(true);
      expect(agree(stringify(casus, { lineWidth: 0 }))).toBe(true);
    });
    fc.assert(one, { numRuns: 15 * LANG, ...SEED });
  }, 6_000_000);

  it('agrees about examples and saved files with a few changes', () => {
    const next = random(4);
    const saved = NASTY.slice(0, 20).map((tekst) => save(tekst, true));
    let count = 0;
    for (let i = 0; i < 400 * LANG; i++) {
      let text = next() < 0.5 ? excerpt(pick(next, EXAMPLES), next) : pick(next, saved);
      for (let m = 1 + below(next, 3); m > 0; m--) text = mutate(text, next);
      if (agree(text)) count += 1;
    }
    expect(count).toBeGreaterThan(25 * LANG);
  }, 6_000_000);
});
