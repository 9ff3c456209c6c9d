/** The answers to one question, one per person who answered it; who answered nothing is left out. */
export type Eenheid = string[];

/**
 * Krippendorff's alpha for nominal data: 1 where all agree, 0 where agreement is no better than chance. Handles missing answers:
 * a question that fewer than two people answered cannot be compared and counts for nothing. `null` where every answer that
 * can be compared is the same one, or there is none: then chance explains everything and nothing can be said.
 * Source: K. Krippendorff, Computing Krippendorff's Alpha-Reliability (2011), section D.
 */
export function computeAlpha(eenheden: Eenheid[]): number | null {
  return alphaOf(eenheden.map(countPairs));
}

/** What one question adds: how often each answer was given, and how many disagreeing pairs it has, by Krippendorff's count. */
interface Telling {
  perAntwoord: Map<string, number>;
  oneens: number;
}

function countPairs(eenheid: Eenheid): Telling {
  const perAntwoord = new Map<string, number>();
  if (eenheid.length < 2) return { perAntwoord, oneens: 0 };
  for (const antwoord of eenheid) perAntwoord.set(antwoord, (perAntwoord.get(antwoord) ?? 0) + 1);
  let eens = 0;
  for (const aantal of perAntwoord.values()) eens += aantal * (aantal - 1);
  return { perAntwoord, oneens: eenheid.length - eens / (eenheid.length - 1) };
}

function alphaOf(tellingen: Telling[]): number | null {
  const totaal = new Map<string, number>();
  let oneens = 0;
  for (const { perAntwoord, oneens: hier } of tellingen) {
    oneens += hier;
    for (const [antwoord, aantal] of perAntwoord) totaal.set(antwoord, (totaal.get(antwoord) ?? 0) + aantal);
  }
  const n = [...totaal.values()].reduce((a, b) => a + b, 0);
  let verwacht = n * n;
  for (const aantal of totaal.values()) verwacht -= aantal * aantal;
  return verwacht === 0 ? null : 1 - ((n - 1) * oneens) / verwacht;
}

/**
 * A margin around alpha by drawing the questions anew, with replacement. Between the two ends lies `zekerheid` of the draws.
 * The draws start from a fixed seed, so that the same files give the same margin.
 */
export function computeMarge(eenheden: Eenheid[], trekkingen: number, zekerheid: number): { onder: number; boven: number } | null {
  const tellingen = eenheden.map(countPairs);
  const next = createDraws();
  const alphas: number[] = [];
  for (let i = 0; i < trekkingen; i++) {
    const alpha = alphaOf(tellingen.map(() => tellingen[Math.floor(next() * tellingen.length)] as Telling));
    if (alpha !== null) alphas.push(alpha);
  }
  alphas.sort((a, b) => a - b);
  const at = (deel: number) => alphas[Math.min(alphas.length - 1, Math.max(0, Math.round(deel * (alphas.length - 1))))];
  const [onder, boven] = [at((1 - zekerheid) / 2), at((1 + zekerheid) / 2)];
  return onder === undefined || boven === undefined ? null : { onder, boven };
}

/** Numbers from 0 up to 1 that always come in the same order (mulberry32). */
function createDraws(): () => number {
  let state = 20_160_501;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}
