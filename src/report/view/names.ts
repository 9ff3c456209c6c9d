import type { Analyse, Antwoordgroep } from '../../model/analyse.ts';
import type { Bron } from '../../model/instrument.ts';
import { formatZin } from '../words.ts';

/** What a reader sees instead of an id. */
export interface Names {
  plek: (situatie: string | null | undefined) => string;
  /** How many places there are. */
  plekken: number;
  domein: (domein: string) => string;
  bron: (bron: Bron) => string;
  /** Whether a question asks for the role of somebody instead of being a statement. */
  isRol: (item: string) => boolean;
  /** The municipality that added a question; nothing for a question of the instrument. */
  lokaal: (item: string) => string;
}

export function createNames({ instrument, situaties, antwoorden, domeinen, bronnen }: Analyse): Names {
  const plekken = new Map(situaties.map((s) => [s.id, s.naam]));
  const groepen: Antwoordgroep[] = instrument.lokaal === null ? [] : [...antwoorden, ...situaties.flatMap((s) => s.antwoorden)];
  const lokaal = new Map(
    groepen.flatMap((g) => g.antwoorden.flatMap((a) => (a.lokaal === undefined ? [] : [[a.item, a.lokaal] as const]))),
  );
  // Every place has the same questions.
  const actoren = situaties[0]?.antwoorden.filter((g) => g.sleutel === 'actoren') ?? [];
  const rollen = new Set(actoren.flatMap((g) => g.antwoorden.map((a) => a.item)));
  return {
    plek: (situatie) => plekken.get(situatie ?? '') ?? '',
    plekken: plekken.size,
    domein: (domein) => domeinen.find((d) => d.id === domein)?.label ?? domein,
    bron: ({ document, plaats }) => formatZin(`${bronnen.find((b) => b.id === document)?.kort ?? document}, ${plaats}`),
    isRol: (item) => rollen.has(item),
    lokaal: (item) => lokaal.get(item) ?? '',
  };
}
