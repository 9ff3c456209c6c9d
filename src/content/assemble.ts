import type {
  Hulpmiddel,
  Instrument,
  Item,
  Onderdeel,
  Oplossingsrichting,
  Praktijkvoorbeeld,
  Problematiek,
  Regels,
  Stap,
} from '../model/instrument.ts';
import { assembleAanpakken, createKomst, type RawAanpak } from './aanpakken.ts';

/** A step file as written: items still stand where they are asked. */
export interface RawItem {
  id: string;
  label: string;
  toelichting: string;
  bron: Item['bron'];
  vervolgvraag?: string;
  signaal?: 'ja' | 'nee';
  navraag?: string[];
  eigen?: string;
}

interface RawRubriek {
  id: string;
  titel: string;
  toelichting: string;
  bron: Item['bron'];
  navraag?: string[];
  items: RawItem[];
}

interface RawOnderdeel extends Omit<Onderdeel, 'items' | 'rubrieken'> {
  navraag?: string[];
  items?: RawItem[];
  rubrieken?: RawRubriek[];
}

export interface RawStap extends Omit<Stap, 'onderdelen'> {
  onderdelen: RawOnderdeel[];
}

/** The checklist files after the shape check, by folder. */
export interface RawContent {
  instrument: { id: string; versie: string; titel: string; bronnen: Instrument['bronnen']; stappen: string[] };
  stappen: RawStap[];
  problematieken: Problematiek[];
  oplossingsrichtingen: Oplossingsrichting[];
  hulpmiddelen: Hulpmiddel[];
  praktijkvoorbeelden: Praktijkvoorbeeld[];
  aanpakken: RawAanpak[];
  regels: Regels;
}

/** Puts the files together: steps in order, every item once with the path of its answer in a case file. */
export function assemble(raw: RawContent): Instrument {
  const items: Record<string, Item> = {};
  const order = [...raw.instrument.stappen, 'komst', 'triage', 'zaak'];
  const stappen = [...raw.stappen, ...createKomst(raw.hulpmiddelen)]
    .toSorted((a, b) => order.indexOf(a.stap) - order.indexOf(b.stap))
    .map((stap) => ({ ...stap, onderdelen: stap.onderdelen.map((o) => assembleOnderdeel(stap, o, items)) }));
  return {
    id: raw.instrument.id,
    versie: raw.instrument.versie,
    titel: raw.instrument.titel,
    bronnen: raw.instrument.bronnen,
    stappen,
    items,
    problematieken: raw.problematieken,
    oplossingsrichtingen: raw.oplossingsrichtingen.toSorted((a, b) => a.id - b.id),
    hulpmiddelen: raw.hulpmiddelen,
    praktijkvoorbeelden: raw.praktijkvoorbeelden,
    aanpakken: assembleAanpakken(raw.aanpakken),
    regels: raw.regels,
  };
}

function assembleOnderdeel(stap: RawStap, raw: RawOnderdeel, items: Record<string, Item>): Onderdeel {
  const add = (rubriek: RawRubriek | undefined) => (item: RawItem) => {
    items[item.id] = toItem(stap, raw, rubriek, item);
    return item.id;
  };
  const { navraag: _, items: los = [], rubrieken = [], ...onderdeel } = raw;
  return {
    ...onderdeel,
    rubrieken: rubrieken.map(({ navraag: __, ...r }) => ({ ...r, items: r.items.map(add(rubrieken.find((x) => x.id === r.id))) })),
    items: los.map(add(undefined)),
  };
}

/** The path of an answer: key of the part, then the rubriek if any, then the last part of the id. */
export function toItem(
  stap: Pick<Stap, 'stap' | 'per'>,
  onderdeel: { sleutel: string; soort: Item['soort']; navraag?: string[] },
  rubriek: { id: string; navraag?: string[] } | undefined,
  raw: RawItem,
): Item {
  const last = raw.id.slice(raw.id.indexOf('.') + 1);
  return {
    ...raw,
    pad: [onderdeel.sleutel, ...(rubriek ? [rubriek.id] : []), last],
    stap: stap.stap,
    sleutel: onderdeel.sleutel,
    ...(rubriek ? { rubriek: rubriek.id } : {}),
    per: stap.per,
    soort: onderdeel.soort,
    navraag: raw.navraag ?? rubriek?.navraag ?? onderdeel.navraag ?? [],
  };
}
