import { readStanden } from '../core/antwoorden.ts';
import type { Casus, Situatie } from '../model/casus.ts';
import type { Instrument } from '../model/instrument.ts';

/** Which place of a trainee stands beside which place of the model, by position in each file. */
export interface Plekpaar {
  eigen: number;
  model: number;
}

/** A name that is alike says most: the kind of place is an answer, and may be wrong. Then that kind, then the other answers. */
const WEIGHTS = { naam: 3, locatie: 2, antwoorden: 1 };

/**
 * Puts every place of a trainee beside the model's place that is most like it, each at most once: the best pair first, and
 * of equal pairs the first in the files. What is left over on either side has no counterpart.
 */
export function pairPlekken(instrument: Instrument, eigen: Casus, model: Casus): Plekpaar[] {
  const scores = eigen.situaties.flatMap((e, i) =>
    model.situaties.map((m, j) => ({ eigen: i, model: j, score: compare(instrument, e, m) })),
  );
  const pairs: Plekpaar[] = [];
  for (const { eigen: i, model: j } of scores.sort((a, b) => b.score - a.score || a.eigen - b.eigen || a.model - b.model)) {
    if (!pairs.some((p) => p.eigen === i || p.model === j)) pairs.push({ eigen: i, model: j });
  }
  return pairs.sort((a, b) => a.model - b.model);
}

function compare(instrument: Instrument, eigen: Situatie, model: Situatie): number {
  return (
    (eigen.locatie !== undefined && eigen.locatie === model.locatie ? WEIGHTS.locatie : 0) +
    WEIGHTS.naam * overlap(wordsOf(eigen), wordsOf(model)) +
    WEIGHTS.antwoorden * agreement(instrument, eigen, model)
  );
}

/** Words of four letters or more, cut to four: "portieken" is like "portiek". */
function wordsOf({ naam, plek = '' }: Situatie): Set<string> {
  return new Set(
    `${naam} ${plek}`
      .toLowerCase()
      .split(/[^\p{L}]+/u)
      .filter((word) => word.length >= 4)
      .map((word) => word.slice(0, 4)),
  );
}

/** Share of the words of the shorter name that the other has too, between 0 and 1. */
function overlap(a: Set<string>, b: Set<string>): number {
  const shared = [...a].filter((word) => b.has(word)).length;
  return shared === 0 ? 0 : shared / Math.min(a.size, b.size);
}

/** Share of the questions answered at both places that have the same answer. */
function agreement(instrument: Instrument, eigen: Situatie, model: Situatie): number {
  const there = readStanden(instrument, 'situatie', model);
  const both = [...readStanden(instrument, 'situatie', eigen).values()].flatMap((stand) => {
    const other = there.get(stand.item.id);
    const answered = stand.antwoord !== 'niet-besproken' && other !== undefined && other.antwoord !== 'niet-besproken';
    return answered ? [stand.antwoord === other.antwoord] : [];
  });
  return both.length === 0 ? 0 : both.filter(Boolean).length / both.length;
}
