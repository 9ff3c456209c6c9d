import { describe, expect, it } from 'vitest';
import { showBeleid } from '../../src/report/beleidstelling.ts';

/** Everything that can be behind one picture of the policy of so many analyses, with two problems. */
function solve(casussen: number): Map<string, { besproken: number; aantallen: [number, number] }[]> {
  const pictures = new Map<string, { besproken: number; aantallen: [number, number] }[]>();
  for (let besproken = 0; besproken <= casussen; besproken++)
    for (let a = 0; a <= besproken; a++)
      for (let b = 0; b <= besproken; b++) {
        const key = JSON.stringify(showBeleid(casussen, besproken, [a, b]));
        pictures.set(key, [...(pictures.get(key) ?? []), { besproken, aantallen: [a, b] }]);
      }
  return pictures;
}

describe('problems without policy', () => {
  it.each(Array.from({ length: 24 }, (_, i) => i + 1))('of %i analyses: no hidden count can be worked out', (casussen) => {
    for (const [key, kan] of solve(casussen)) {
      const { nietBesproken, aantallen } = JSON.parse(key);
      const values = (read: (k: (typeof kan)[number]) => number) => new Set(kan.map(read)).size;
      if (typeof nietBesproken !== 'number') expect(`${key} ${values((k) => k.besproken)}`).not.toMatch(/ 1$/);
      for (const i of [0, 1] as const)
        if (typeof aantallen?.[i] !== 'number') expect(`${key} ${values((k) => k.aantallen[i])}`).not.toMatch(/ 1$/);
    }
  });

  it('stand beside the analyses in which policy was spoken about', () => {
    expect(showBeleid(20, 20, [16, 12])).toEqual({ nietBesproken: 0, van: 20, aantallen: ['bijna-alle', 12] });
    expect(showBeleid(40, 20, [16, 12])).toEqual({ nietBesproken: 20, van: 20, aantallen: ['bijna-alle', 12] });
    expect(showBeleid(20, 18, [10, 2])).toEqual({ nietBesproken: 'weinig', van: 20, aantallen: [10, 'weinig'] });
    expect(showBeleid(20, 0, [0, 0])).toEqual({ nietBesproken: 20, van: 0, aantallen: [0, 0] });
    expect(showBeleid(6, 5, [3, 1])).toEqual({ nietBesproken: 'verborgen', van: 6, aantallen: null });
  });
});
