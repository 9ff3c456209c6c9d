import type { Reden } from '../model/analyse.ts';
import type { Antwoordmap, Casus, Situatie } from '../model/casus.ts';
import type { Antwoordregels, Grondslag, Instrument, Item, Stand } from '../model/instrument.ts';
import { perInstrument } from './per-instrument.ts';

/** One item with its answer as the team gave it; `niet-besproken` where the file says nothing. */
export interface Antwoordstand {
  item: Item;
  antwoord: Stand;
  grondslag?: Grondslag;
  toelichting?: string;
  zegt?: string;
  stemmen?: Record<string, number>;
  minderheid?: string;
}

/** Points of one answer: what it counts now and what it may still become. `null` where it does not count. */
export interface Punten {
  nu: number;
  hoogstens: number;
}

export function readStand(item: Item, plaats: Situatie | Casus): Antwoordstand {
  let hier: unknown = plaats;
  for (const sleutel of item.pad) {
    if (hier === null || typeof hier !== 'object' || !Object.hasOwn(hier, sleutel)) return { item, antwoord: 'niet-besproken' };
    hier = (hier as Record<string, unknown>)[sleutel];
  }
  if (typeof hier === 'string') return { item, antwoord: hier as Stand };
  const { antwoord, bron, ...rest } = hier as Antwoordmap;
  return { item, antwoord: antwoord as Stand, ...rest, ...(bron === undefined ? {} : { zegt: bron }) };
}

const listAsked = perInstrument(({ items }) => {
  const asked = Object.values(items).filter((item) => item.soort === 'antwoorden' || item.soort === 'rollen');
  return { situatie: asked.filter((item) => item.per === 'situatie'), buurt: asked.filter((item) => item.per === 'buurt') };
});

/** The items asked once per situatie, or once for the neighbourhood, with their answers. */
export function readStanden(instrument: Instrument, per: Item['per'], plaats: Situatie | Casus): Map<string, Antwoordstand> {
  const standen = new Map<string, Antwoordstand>();
  for (const item of listAsked(instrument)[per]) standen.set(item.id, readStand(item, plaats));
  return standen;
}

const listPerSleutel = perInstrument(({ items }) => {
  const perSleutel = new Map<string, string[]>();
  for (const { id, sleutel } of Object.values(items)) {
    const ids = perSleutel.get(sleutel);
    if (ids === undefined) perSleutel.set(sleutel, [id]);
    else ids.push(id);
  }
  return perSleutel;
});

/** The answers to the items of one key of the case file, in the order of the instrument. */
export function pickSleutel(instrument: Instrument, standen: Map<string, Antwoordstand>, sleutel: string): Antwoordstand[] {
  return pickStanden(standen, listPerSleutel(instrument).get(sleutel) ?? []);
}

/** The answers to these items, in this order; items that are not asked here have none. */
export function pickStanden(standen: Map<string, Antwoordstand>, items: string[]): Antwoordstand[] {
  const picked: Antwoordstand[] = [];
  for (const id of items) {
    const stand = standen.get(id);
    if (stand !== undefined) picked.push(stand);
  }
  return picked;
}

/** Rule `antwoord.punten`. */
export function countPunten(stand: Antwoordstand, regels: Antwoordregels): Punten | null {
  if (stand.antwoord === 'niet-besproken') return { nu: regels['niet-besproken'].punten, hoogstens: regels['niet-besproken'].bovengrens };
  const regel = regels.antwoorden.find((a) => a.id === stand.antwoord);
  if (!regel?.telt) return null;
  return { nu: isVerwacht(stand, regels) ? 0 : regel.punten, hoogstens: regel.bovengrens };
}

export function isVerwacht(stand: Antwoordstand, regels: Antwoordregels): boolean {
  return stand.grondslag !== undefined && regels.grondslagen.some((g) => g.id === stand.grondslag && g['alleen-bovengrens']);
}

/** The team knows the answer: ja, deels or nee. */
export function isBeantwoord(stand: Antwoordstand, regels: Antwoordregels): boolean {
  return regels.antwoorden.some((a) => a.id === stand.antwoord && a.beantwoord);
}

/** The answer counts for the outcome: ja or deels, and not merely expected. */
export function isAanwezig(stand: Antwoordstand, regels: Antwoordregels): boolean {
  return (countPunten(stand, regels)?.nu ?? 0) > 0;
}

/** The answer may still become ja: unknown, not discussed, or expected. */
export function isOpen(stand: Antwoordstand, regels: Antwoordregels): boolean {
  const punten = countPunten(stand, regels);
  return punten !== null && punten.hoogstens > punten.nu;
}

export function toReden(regel: string, stand: Antwoordstand, waar: { situatie?: string; problematiek?: string } = {}): Reden {
  const { item, antwoord, grondslag, toelichting } = stand;
  const reden: Reden = { regel, item: item.id, antwoord, bron: item.bron, label: item.label, ...waar };
  if (grondslag !== undefined) reden.grondslag = grondslag;
  if (toelichting !== undefined) reden.toelichting = toelichting;
  return reden;
}
