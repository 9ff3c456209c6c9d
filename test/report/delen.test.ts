import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ROOM, SMALL, showDeel, showDelen, type Toon } from '../../src/report/delen.ts';

/** Every way to divide a total over so many parts. */
function* divide(totaal: number, over: number): Generator<number[]> {
  if (over === 1) yield [totaal];
  else for (let first = 0; first <= totaal; first++) for (const rest of divide(totaal - first, over - 1)) yield [first, ...rest];
}

/** Every way to divide it where it makes no difference which part is which, the largest first. */
function* partition(totaal: number, over: number, atMost: number): Generator<number[]> {
  if (over === 1) {
    if (totaal <= atMost) yield [totaal];
    return;
  }
  for (let first = Math.min(totaal, atMost); first * over >= totaal; first--)
    for (const rest of partition(totaal - first, over - 1, first)) yield [first, ...rest];
}

/** For every picture that a total can give, what each part of it can be. */
function solve(totaal: number, over: number): { toon: Toon[]; kan: Set<number>[] }[] {
  const pictures = new Map<string, { toon: Toon[]; kan: Set<number>[] }>();
  for (const delen of divide(totaal, over)) {
    const toon = showDelen(delen);
    const key = JSON.stringify(toon);
    const picture = pictures.get(key) ?? { toon, kan: toon.map(() => new Set()) };
    for (const [i, deel] of delen.entries()) picture.kan[i]?.add(deel);
    pictures.set(key, picture);
  }
  return [...pictures.values()];
}

/** A part that is not shown and can be one thing only. */
const derived = (totaal: number, over: number) =>
  solve(totaal, over).filter(({ toon, kan }) => toon.some((t, i) => typeof t !== 'number' && (kan[i]?.size ?? 0) < 2));

const totals = (upTo: number) => Array.from({ length: upTo }, (_, i) => i + 1);

describe('parts of a total that is known', () => {
  it.each([
    [2, totals(60)],
    [3, totals(24)],
    [4, totals(20)],
    [7, totals(11)],
  ])('no hidden one of %i can be worked out, even by who knows the rule', (over, totalen) => {
    for (const totaal of totalen) expect({ totaal, derived: derived(totaal, over) }).toEqual({ totaal, derived: [] });
  });

  it('is the same for whoever they belong to', () => {
    const parts = fc.array(fc.nat(9), { minLength: 2, maxLength: 7 });
    fc.assert(
      fc.property(parts, fc.nat(6), (delen, by) => {
        const turn = <T>(list: T[]) => [...list.slice(by % list.length), ...list.slice(0, by % list.length)].reverse();
        expect(showDelen(turn(delen))).toEqual(turn(showDelen(delen)));
      }),
    );
  });

  // With that, one order of each set of counts stands for all of them.
  it.each([2, 3, 4, 5, 6, 7, 8])('no hidden one of %i can be worked out with any total that allows for small ones', (over) => {
    for (const totaal of totals(SMALL * over)) {
      const pictures = new Map<string, Map<Toon, Set<number>>>();
      for (const delen of partition(totaal, over, totaal)) {
        const toon = showDelen(delen);
        const key = toon.toSorted().join();
        const kan = pictures.get(key) ?? new Map<Toon, Set<number>>();
        for (const [i, t] of toon.entries()) if (typeof t !== 'number') kan.set(t, (kan.get(t) ?? new Set()).add(delen[i] ?? 0));
        pictures.set(key, kan);
      }
      for (const [key, kan] of pictures) for (const [t, waarden] of kan) expect(`${key} ${t} ${waarden.size}`).not.toMatch(/ 1$/);
    }
  });

  it('never shows a small count, nor a large one that tells it, and never calls it what it is not', () => {
    const parts = fc.array(fc.oneof(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 300 })), { minLength: 2, maxLength: 8 });
    fc.assert(
      fc.property(parts, (delen) => {
        const totaal = delen.reduce((a, b) => a + b, 0);
        const toon = showDelen(delen);
        for (const [i, deel] of delen.entries()) {
          const t = toon[i];
          if (typeof t === 'number') expect(t).toBe(deel);
          if (deel > 0 && deel < SMALL) expect(t).not.toBeTypeOf('number');
          if (t === 'weinig') expect(deel > 0 && deel < SMALL).toBe(true);
          if (t === 'bijna-alle') expect(totaal - deel > 0 && totaal - deel < SMALL).toBe(true);
        }
        const hidden = toon.filter((t) => typeof t !== 'number').length;
        expect(hidden).not.toBe(1);
        // What leaves few over is not shown with a number, wherever the total is large enough to say so.
        for (const [i, deel] of delen.entries())
          if (totaal >= ROOM && totaal - deel > 0 && totaal - deel < SMALL && hidden < SMALL) expect(toon[i]).not.toBe(deel);
      }),
    );
  });

  it.each<[number[], Toon[]]>([
    [
      [10, 2, 0, 0, 0, 0, 0],
      ['bijna-alle', 'weinig', 0, 0, 0, 0, 0],
    ],
    [
      [20, 12, 2, 0],
      [20, 'verborgen', 'verborgen', 0],
    ],
    [
      [20, 12, 2, 3],
      [20, 12, 'weinig', 'weinig'],
    ],
    [
      [20, 12, 1, 1],
      [20, 'verborgen', 'verborgen', 'verborgen'],
    ],
    [
      [5, 5, 2],
      ['verborgen', 'verborgen', 'verborgen'],
    ],
    [
      [5, 0, 0, 0],
      [5, 0, 0, 0],
    ],
    [
      [3, 0, 0, 0],
      ['verborgen', 'verborgen', 'verborgen', 'verborgen'],
    ],
    [
      [0, 0],
      [0, 0],
    ],
  ])('%j is shown as %j', (delen, toon) => {
    expect(showDelen(delen)).toEqual(toon);
  });
});

describe('a count beside all that it is a part of', () => {
  it.each<[number, number, Toon]>([
    [16, 17, 'bijna-alle'],
    [13, 17, 'bijna-alle'],
    [12, 17, 12],
    [17, 17, 17],
    [0, 17, 0],
    [4, 17, 'weinig'],
    [5, 6, 'verborgen'],
    [1, 1, 'verborgen'],
    [0, 1, 'verborgen'],
  ])('%i of %i is %s', (aantal, totaal, toon) => {
    expect(showDeel(aantal, totaal)).toBe(toon);
  });
});
