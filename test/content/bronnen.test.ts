import { describe, expect, it } from 'vitest';
import { instrument } from '../support/casus.ts';

/** Every place in a source that any part of the content names. */
function plaatsenIn(waarde: unknown): string[] {
  if (Array.isArray(waarde)) return waarde.flatMap(plaatsenIn);
  if (waarde === null || typeof waarde !== 'object') return [];
  const { document, plaats } = waarde as Record<string, unknown>;
  const hier = typeof document === 'string' && typeof plaats === 'string' ? [plaats] : [];
  return [...hier, ...Object.values(waarde).flatMap(plaatsenIn)];
}

describe('the sources', () => {
  it('are named in words where a second one is cited, never by their id', () => {
    const plaatsen = plaatsenIn(instrument);
    expect(plaatsen.length).toBeGreaterThan(300);
    const ids = instrument.bronnen.map((b) => b.id).join('|');
    expect(plaatsen.filter((p) => new RegExp(`(?:^|; |\\bzie |\\ben )(?:${ids})[,:]`).test(p))).toEqual([]);
  });
});
