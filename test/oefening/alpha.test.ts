import { describe, expect, it } from 'vitest';
import { computeAlpha, computeMarge } from '../../src/oefening/alpha.ts';

/** Rows of raters as the sources print them (`.` is missing), turned into the answers per unit. */
function unitsOf(rows: string[]): string[][] {
  const raters = rows.map((row) => row.trim().split(/\s+/));
  return (raters[0] ?? []).map((_, unit) => raters.map((r) => r[unit] ?? '.').filter((answer) => answer !== '.'));
}

describe("Krippendorff's alpha, against published examples", () => {
  it('two raters, two values, nothing missing: 0.095 (Krippendorff 2011, A)', () => {
    expect(computeAlpha(unitsOf(['0 1 0 0 0 0 0 0 1 0', '1 1 1 0 0 1 0 0 0 0']))).toBeCloseTo(0.095, 3);
  });

  it('two raters, five values, nothing missing: 0.692 (Krippendorff 2011, B)', () => {
    expect(computeAlpha(unitsOf(['a a b b d c c c e d d a', 'b a b b b c c c e d d d']))).toBeCloseTo(0.692, 3);
  });

  it('four raters, five values, with missing answers: 0.743 (Krippendorff 2011, C)', () => {
    const rows = ['1 2 3 3 2 1 4 1 2 . . .', '1 2 3 3 2 2 4 1 2 5 . 3', '. 3 3 3 2 3 4 2 2 5 1 .', '1 2 3 3 2 4 4 1 2 5 1 .'];
    expect(computeAlpha(unitsOf(rows))).toBeCloseTo(0.743, 3);
  });

  it('three raters, four values, mostly missing: 0.691', () => {
    const rows = ['. . . . . 3 4 1 2 1 1 3 3 . 3', '1 . 2 1 3 3 4 3 . . . . . . .', '. . 2 1 3 4 4 . 2 1 1 3 3 . 4'];
    expect(computeAlpha(unitsOf(rows))).toBeCloseTo(0.691, 3);
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
