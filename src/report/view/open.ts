import type { Antwoordgroep, Gegeven, Hiaat } from '../../model/analyse.ts';
import { formatZin } from '../words.ts';

/** From how many open questions with the same reason they are told together, after the groups. */
const TOGETHER = 4;

/** Open questions that are listed elsewhere, and here only counted: of one answer, with the note that they share. */
interface Elders {
  antwoord: string;
  toelichting: string;
  aantal: number;
}

/** Where an open answer is told: in the list of open questions, together with others of the same reason, or in its group. */
type Vindplaats = 'elders' | 'samen' | 'groep';

export interface Verdeling {
  elders: Elders[];
  find: (gegeven: Gegeven) => Vindplaats;
}

/** By place, the items that stand in the list of open questions; `null` is the whole neighbourhood. */
export type Gevraagd = ReadonlyMap<string | null, ReadonlySet<string>>;

export function listGevraagd(hiaten: Hiaat[]): Gevraagd {
  const perPlek = new Map<string | null, Set<string>>();
  for (const { situatie, item } of hiaten) {
    const known = perPlek.get(situatie);
    if (known === undefined) perPlek.set(situatie, new Set([item]));
    else known.add(item);
  }
  return perPlek;
}

/**
 * For each answer, the questions that have nothing beside it are only counted; where there are none, the most with one note.
 * A reader finds which they are: what the list has of this place and what is not named here.
 */
export function divideOpen(groepen: Antwoordgroep[], gevraagd: ReadonlySet<string>): Verdeling {
  const [erin, erbuiten] = [new Map<string, Gelijken>(), new Map<string, Gelijken>()];
  for (const { antwoorden } of groepen)
    for (const gegeven of antwoorden) if (isOpen(gegeven)) count(gevraagd.has(gegeven.item) ? erin : erbuiten, gegeven);
  const elders = pickElders(erin);
  return {
    elders: [...elders.values()]
      .sort((a, b) => (a.eerste.antwoord < b.eerste.antwoord ? 1 : -1))
      .map(({ eerste, aantal }) => ({ ...describeOpen(eerste), aantal })),
    find: (gegeven) => {
      const key = keyOf(gegeven);
      if (elders.has(key) && gevraagd.has(gegeven.item)) return 'elders';
      const hier = (erbuiten.get(key)?.aantal ?? 0) + (elders.has(key) ? 0 : (erin.get(key)?.aantal ?? 0));
      return hier >= TOGETHER ? 'samen' : 'groep';
    },
  };
}

/** Questions with the same answer and note: the first, and how many. */
interface Gelijken {
  eerste: Gegeven;
  aantal: number;
}

function count(gelijken: Map<string, Gelijken>, gegeven: Gegeven): void {
  const key = keyOf(gegeven);
  const known = gelijken.get(key);
  if (known === undefined) gelijken.set(key, { eerste: gegeven, aantal: 1 });
  else known.aantal += 1;
}

/** Of each answer at most one: two would leave a reader to guess which question has which note. */
function pickElders(erin: Map<string, Gelijken>): Map<string, Gelijken> {
  const meeste = new Map<string, [string, number]>();
  for (const [key, { eerste, aantal }] of erin) {
    const gewicht = eerste.toelichting === undefined ? Number.POSITIVE_INFINITY : aantal;
    if (gewicht >= TOGETHER && gewicht > (meeste.get(eerste.antwoord)?.[1] ?? 0)) meeste.set(eerste.antwoord, [key, gewicht]);
  }
  const gekozen = new Set([...meeste.values()].map(([key]) => key));
  return new Map([...erin].filter(([key]) => gekozen.has(key)));
}

/** Unknown and with nothing more to tell than a reason. */
export function isOpen(gegeven: Gegeven): boolean {
  if (gegeven.antwoord !== 'onbekend' && gegeven.antwoord !== 'niet-besproken') return false;
  const { stemmen, minderheid, zegt, grondslagLabel } = gegeven;
  return stemmen === undefined && minderheid === undefined && zegt === undefined && grondslagLabel === undefined;
}

export const keyOf = ({ antwoord, toelichting }: Gegeven) => (toelichting === undefined ? antwoord : `${antwoord} ${toelichting}`);

export const describeOpen = ({ antwoordLabel, toelichting }: Gegeven) => ({
  antwoord: antwoordLabel,
  toelichting: formatZin(toelichting),
});
