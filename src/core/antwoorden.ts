import type { Reden } from '../model/analyse.ts';
import type { Antwoordmap, Casus, Situatie } from '../model/casus.ts';
import type { Antwoordregels, Grondslag, Item, Stand } from '../model/instrument.ts';

/** One item with its answer as the team gave it; `niet-besproken` where the file says nothing. */
export interface Antwoordstand {
  item: Item;
  antwoord: Stand;
  grondslag: Grondslag | undefined;
  toelichting: string | undefined;
  zegt: string | undefined;
  stemmen: Record<string, number> | undefined;
  minderheid: string | undefined;
}

/** What decides on how an answer counts. */
type Antwoord = Pick<Antwoordstand, 'antwoord' | 'grondslag'>;

/** Points of one answer: what it counts now and what it may still become. `null` where it does not count. */
export interface Punten {
  nu: number;
  hoogstens: number;
}

/** All that the rules see in an answer. */
export interface Gewicht {
  punten: Punten | null;
  verwacht: boolean;
  beantwoord: boolean;
  aanwezig: boolean;
  open: boolean;
}

export function readStand(item: Item, plaats: Situatie | Casus): Antwoordstand {
  let hier: unknown = plaats;
  for (const sleutel of item.pad) {
    if (hier === null || typeof hier !== 'object' || !Object.hasOwn(hier, sleutel)) return toStand(item, 'niet-besproken');
    hier = (hier as Record<string, unknown>)[sleutel];
  }
  return toStand(item, hier as string | Antwoordmap);
}

export function toStand(item: Item, gegeven: string | Antwoordmap): Antwoordstand {
  const lang: Antwoordmap = typeof gegeven === 'string' ? { antwoord: gegeven } : gegeven;
  const { antwoord, grondslag, toelichting, bron, stemmen, minderheid } = lang;
  return { item, antwoord: antwoord as Stand, grondslag, toelichting, zegt: bron, stemmen, minderheid };
}

export function weigh(stand: Antwoord, regels: Antwoordregels): Gewicht {
  return {
    punten: countPunten(stand, regels),
    verwacht: isVerwacht(stand, regels),
    beantwoord: isBeantwoord(stand, regels),
    aanwezig: isAanwezig(stand, regels),
    open: isOpen(stand, regels),
  };
}

/** Rule `antwoord.punten`. */
export function countPunten(stand: Antwoord, regels: Antwoordregels): Punten | null {
  if (stand.antwoord === 'niet-besproken') return { nu: regels['niet-besproken'].punten, hoogstens: regels['niet-besproken'].bovengrens };
  const regel = regels.antwoorden.find((a) => a.id === stand.antwoord);
  if (!regel?.telt) return null;
  return { nu: isVerwacht(stand, regels) ? 0 : regel.punten, hoogstens: regel.bovengrens };
}

export function isVerwacht(stand: Antwoord, regels: Antwoordregels): boolean {
  return stand.grondslag !== undefined && regels.grondslagen.some((g) => g.id === stand.grondslag && g['alleen-bovengrens']);
}

/** The team knows the answer: ja, deels or nee. */
export function isBeantwoord(stand: Antwoord, regels: Antwoordregels): boolean {
  return regels.antwoorden.some((a) => a.id === stand.antwoord && a.beantwoord);
}

/** The answer counts for the outcome: ja or deels, and not merely expected. */
export function isAanwezig(stand: Antwoord, regels: Antwoordregels): boolean {
  return (countPunten(stand, regels)?.nu ?? 0) > 0;
}

/** The answer may still become ja: unknown, not discussed, or expected. */
export function isOpen(stand: Antwoord, regels: Antwoordregels): boolean {
  const punten = countPunten(stand, regels);
  return punten !== null && punten.hoogstens > punten.nu;
}

/** What a reason says beside its rule. */
type Feit = { [Sleutel in keyof Omit<Reden, 'regel'>]: Reden[Sleutel] | undefined } & Pick<Reden, 'item' | 'antwoord' | 'bron' | 'label'>;

/** Nearly every reason is about a place: those are made in one go, because there are many. */
export function createReden(regel: string, { item, antwoord, bron, label, situatie, problematiek, grondslag, toelichting }: Feit): Reden {
  const reden: Reden = situatie === undefined ? { regel, item, antwoord, bron, label } : { regel, item, antwoord, bron, label, situatie };
  if (problematiek !== undefined) reden.problematiek = problematiek;
  if (grondslag !== undefined) reden.grondslag = grondslag;
  if (toelichting !== undefined) reden.toelichting = toelichting;
  return reden;
}

export function toReden(regel: string, stand: Antwoordstand, waar: { situatie?: string; problematiek?: string } = {}): Reden {
  const { item, antwoord, grondslag, toelichting } = stand;
  const { situatie, problematiek } = waar;
  return createReden(regel, {
    item: item.id,
    antwoord,
    bron: item.bron,
    label: item.label,
    situatie,
    problematiek,
    grondslag,
    toelichting,
  });
}
