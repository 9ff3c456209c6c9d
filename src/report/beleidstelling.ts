import { ROOM, showDeel, type Toon } from './delen.ts';

/** What may be shown of how policy was spoken about. */
export interface Beleidstelling {
  /** Analyses in which it was not at all. */
  nietBesproken: Toon;
  /** What the counts are a part of: the analyses in which it was, or all of them where that number is not shown. */
  van: number;
  /** One for each count; `null` where any would tell in how many it was. */
  aantallen: Toon[] | null;
}

/**
 * Problems without policy, beside the analyses in which policy was spoken about: none can be more than that. Where that number
 * is not shown and all together are few, the counts and it would tell each other.
 */
export function showBeleid(casussen: number, besproken: number, aantallen: number[]): Beleidstelling {
  const nietBesproken = showDeel(casussen - besproken, casussen);
  const isShown = typeof nietBesproken === 'number';
  const van = isShown ? besproken : casussen;
  return { nietBesproken, van, aantallen: isShown || casussen >= ROOM ? aantallen.map((n) => showDeel(n, van)) : null };
}
