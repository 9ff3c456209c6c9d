import { describe, expect, it } from 'vitest';
import { computeAlpha, computeMarge } from '../../src/oefening/alpha.ts';

/** Rows of raters as the sources print them (`.` is missing), turned into the answers per unit. */
function unitsOf(rows: string[]): string[][] {
  const raters = rows.map((row) => row.trim().split(/\s+/));
  return (raters[0] ?? []).map((_, unit) => raters.map((r) => r[unit] ?? '.').filter((answer) => answer !== '.'));
}

/**
 * The examples and their values as printed in K. Krippendorff, Content Analysis (1980 and 2004), by the pages named, read back from
 * the tests of DKPro Statistics (`Krippendorff1980Test.java`, `Krippendorff2004Test.java`); the last one as in the tests of the Python
 * package `krippendorff` (`tests/test_krippendorff.py`), which give it in six decimals.
 */
describe("Krippendorff's alpha, against published examples", () => {
  it.each([
    { bron: '2004, p. 224: two raters, two values', rows: ['1 1 0 0 0 0 0 0 0 0', '0 1 1 0 0 1 0 1 0 0'], alpha: 0.095 },
    { bron: '2004, p. 227: two raters, three values', rows: ['a a b b b b b c c c c c', 'a b b b b b c c c c c c'], alpha: 0.734 },
    {
      bron: '1980, p. 139: three raters, four values',
      rows: ['1 1 2 4 1 2 1 3 2', '1 2 2 4 4 2 2 3 2', '1 2 2 4 4 2 3 3 2'],
      alpha: 0.642,
    },
    {
      bron: '2004, p. 230: four raters, five values, with missing answers',
      rows: ['1 2 3 3 2 1 4 1 2 . . .', '1 2 3 3 2 2 4 1 2 5 . .', '. 3 3 3 2 3 4 2 2 5 1 3', '1 2 3 3 2 4 4 1 2 5 1 .'],
      alpha: 0.743,
    },
    {
      bron: 'krippendorff: three raters, four values, mostly missing',
      rows: ['. . . . . 3 4 1 2 1 1 3 3 . 3', '1 . 2 1 3 3 4 3 . . . . . . .', '. . 2 1 3 4 4 . 2 1 1 3 3 . 4'],
      alpha: 0.691358,
    },
  ])('$bron: $alpha', ({ rows, alpha }) => {
    expect(computeAlpha(unitsOf(rows))).toBeCloseTo(alpha, String(alpha).length - 2);
  });
});

describe("the ends of Krippendorff's alpha", () => {
  it('is 1 where all agree on answers that differ between questions', () => {
    expect(
      computeAlpha([
        ['ja', 'ja', 'ja'],
        ['nee', 'nee', 'nee'],
      ]),
    ).toBe(1);
  });

  it('says nothing where there is no variation, or nothing to compare', () => {
    expect(
      computeAlpha([
        ['ja', 'ja'],
        ['ja', 'ja'],
      ]),
    ).toBeNull();
    expect(computeAlpha([['ja'], ['nee'], []])).toBeNull();
    expect(computeAlpha([])).toBeNull();
  });

  it('is below 0 where people differ more than chance would make them', () => {
    expect(
      computeAlpha([
        ['ja', 'nee'],
        ['ja', 'nee'],
        ['nee', 'ja'],
      ]),
    ).toBeLessThan(0);
  });
});

describe('the margin', () => {
  const units = unitsOf(['1 2 3 3 2 1 4 1 2 . . .', '1 2 3 3 2 2 4 1 2 5 . 3', '. 3 3 3 2 3 4 2 2 5 1 .', '1 2 3 3 2 4 4 1 2 5 1 .']);

  it('lies around alpha, and is the same each time', () => {
    const marge = computeMarge(units, 1000, 0.95);
    expect(marge).toEqual(computeMarge(units, 1000, 0.95));
    expect(marge?.onder).toBeLessThan(0.743);
    expect(marge?.boven).toBeGreaterThan(0.743);
    expect(marge?.boven).toBeLessThanOrEqual(1);
  });

  it('is narrower where less certainty is asked, and with more questions', () => {
    const width = (m: { onder: number; boven: number } | null) => (m === null ? Number.NaN : m.boven - m.onder);
    const marge = width(computeMarge(units, 1000, 0.95));
    expect(width(computeMarge(units, 1000, 0.5))).toBeLessThan(marge);
    expect(width(computeMarge(Array.from({ length: 10 }, () => units).flat(), 1000, 0.95))).toBeLessThan(marge / 2);
  });
});
