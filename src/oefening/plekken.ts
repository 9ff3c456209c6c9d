import { readStanden } from '../core/standen.ts';
import type { Casus, Situatie } from '../model/casus.ts';
import type { Instrument } from '../model/instrument.ts';

/** Which place of a trainee stands beside which place of the model, by position in each file. */
export interface Plekpaar {
  eigen: number;
  model: number;
}

/** A name that is alike says most: the kind of place is an answer, and may be wrong. Then that kind, then the other answers. */
const WEIGHTS = { naam: 3, locatie: 2, antwoorden: 1 };

/** Words are alike by so many letters: from the start, or somewhere within the other, as in "trapportiek" and "portieken". */
const LETTERS = { begin: 4, erin: 5 };

interface Kandidaat extends Plekpaar {
  score: number;
  /** The kinds are known and differ, and the names share nothing: plainly another place. */
  ander: boolean;
}

/**
 * Puts every place of a trainee beside the model's place that is most like it, each at most once: the best pair first, and
 * of equal pairs the first in the files. What is left over on either side has no counterpart. Plainly other places are only
 * put beside each other where there would be no pair at all.
 */
export function pairPlekken(instrument: Instrument, eigen: Casus, model: Casus): Plekpaar[] {
  const all = eigen.situaties.flatMap((e, i) => model.situaties.map((m, j) => ({ eigen: i, model: j, ...compare(instrument, e, m) })));
  all.sort((a, b) => b.score - a.score || a.eigen - b.eigen || a.model - b.model);
  const pairs = pick(all.filter((k) => !k.ander));
  return (pairs.length > 0 ? pairs : pick(all).slice(0, 1)).sort((a, b) => a.model - b.model);
}

function pick(kandidaten: Kandidaat[]): Plekpaar[] {
  const pairs: Plekpaar[] = [];
  for (const { eigen, model } of kandidaten) {
    if (!pairs.some((p) => p.eigen === eigen || p.model === model)) pairs.push({ eigen, model });
  }
  return pairs;
}

function compare(instrument: Instrument, eigen: Situatie, model: Situatie): Omit<Kandidaat, 'eigen' | 'model'> {
  const { 'onbekende-locatie': onbekend } = instrument.regels.begrippen;
  const naam = overlap(wordsOf(instrument, eigen), wordsOf(instrument, model));
  const known = [eigen.locatie, model.locatie].every((l) => l !== undefined && l !== onbekend.id);
  const zelfde = eigen.locatie !== undefined && eigen.locatie === model.locatie;
  return {
    score: (zelfde ? WEIGHTS.locatie : 0) + WEIGHTS.naam * naam + WEIGHTS.antwoorden * agreement(instrument, eigen, model),
    ander: known && !zelfde && naam === 0,
  };
}

/** The words of three letters or more by which a place is known. */
function wordsOf({ regels }: Instrument, { naam, plek = '' }: Situatie): string[] {
  const words = `${naam} ${plek}`.toLowerCase().split(/[^\p{L}]+/u);
  return [...new Set(words.filter((word) => word.length >= 3 && !regels.oefenen['gewone-woorden'].includes(word)))];
}

/** Share of the words of the shorter name that the other has too, between 0 and 1. */
function overlap(a: string[], b: string[]): number {
  const [few, many] = a.length <= b.length ? [a, b] : [b, a];
  return few.length === 0 ? 0 : few.filter((word) => many.some((other) => isAlike(word, other))).length / few.length;
}

function isAlike(a: string, b: string): boolean {
  const within = (word: string, other: string) => word.length >= LETTERS.erin && other.includes(word.slice(0, LETTERS.erin));
  return a.slice(0, LETTERS.begin) === b.slice(0, LETTERS.begin) || within(a, b) || within(b, a);
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
