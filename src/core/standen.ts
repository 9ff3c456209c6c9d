import type { Gegeven } from '../model/analyse.ts';
import type { Antwoordmap, Casus, Situatie } from '../model/casus.ts';
import type { Grondslag, Instrument, Item, Stand } from '../model/instrument.ts';
import { type Antwoordstand, type Gewicht, toStand, weigh } from './antwoorden.ts';
import { describeAntwoord } from './gegeven.ts';
import { perInstrument } from './per-instrument.ts';

/** One answer with what it counts for, and as the result shows it. */
export interface Gewogen extends Antwoordstand {
  gewicht: Gewicht;
  gegeven: Gegeven;
}

/** The answers of one place, one to each item that is asked there, in the order of the instrument. */
export class Standen {
  readonly per: Item['per'];
  readonly alle: readonly Gewogen[];
  /** Those that the file says something about. */
  readonly besproken: readonly Gewogen[];
  readonly #stil: readonly Gewogen[];
  readonly #nummers: ReadonlyMap<string, number>;

  constructor({ per, nummers }: Vragen, alle: readonly Gewogen[], stil: readonly Gewogen[]) {
    this.per = per;
    this.alle = alle;
    this.besproken = listBesproken(alle, stil);
    this.#stil = stil;
    this.#nummers = nummers;
  }

  get(id: string): Gewogen | undefined {
    const nummer = this.#nummers.get(id);
    return nummer === undefined ? undefined : this.alle[nummer];
  }

  /** The answers to these items, in this order; items that are not asked here have none. */
  pick(ids: readonly string[]): Gewogen[] {
    const picked: Gewogen[] = [];
    for (const id of ids) {
      const stand = this.get(id);
      if (stand !== undefined) picked.push(stand);
    }
    return picked;
  }

  /** The answers to the items with these numbers, as `numbersOf` gives them. */
  at(nummers: readonly number[]): Gewogen[] {
    return nummers.map((nummer) => this.alle[nummer] as Gewogen);
  }

  /** Whether the file says nothing about the items with these numbers. */
  isStil(nummers: readonly number[]): boolean {
    return nummers.every((nummer) => this.alle[nummer] === this.#stil[nummer]);
  }

  keys(): IterableIterator<string> {
    return this.#nummers.keys();
  }

  values(): IterableIterator<Gewogen> {
    return this.alle.values();
  }
}

function listBesproken(alle: readonly Gewogen[], stil: readonly Gewogen[]): Gewogen[] {
  const besproken: Gewogen[] = [];
  for (const [nummer, stand] of alle.entries()) if (stand !== stil[nummer]) besproken.push(stand);
  return besproken;
}

/** The items asked once per situatie, or once for the neighbourhood, with their answers. */
export function readStanden(instrument: Instrument, per: Item['per'], plaats: Situatie | Casus): Standen {
  const vragen = listVragen(instrument)[per];
  const stil = wordOf(vragen, 'niet-besproken').kaal;
  const alle = stil.slice();
  readTak(vragen, vragen.boom, plaats, alle);
  return new Standen(vragen, alle, stil);
}

/** The items that are asked at such a place, by their number. */
export function listGevraagd(instrument: Instrument, per: Item['per']): readonly Item[] {
  return listVragen(instrument)[per].items;
}

/** The numbers of these items, in this order; items that are not asked at such a place have none. */
export function numbersOf(instrument: Instrument, per: Item['per'], ids: readonly string[]): number[] {
  const { nummers } = listVragen(instrument)[per];
  return ids.flatMap((id) => nummers.get(id) ?? []);
}

/** What is asked at a place, and the answers that come back in many cases: those are made once. */
interface Vragen {
  per: Item['per'];
  items: Item[];
  nummers: Map<string, number>;
  boom: Boom;
  woorden: Map<string, Woord>;
  instrument: Instrument;
}

/** The keys of a case file on the way to its answers; at the end the number of the item. */
interface Boom {
  [sleutel: string]: Boom | number;
}

/** One word as the answer to each of the items with nothing beside it, and what it counts for on each ground. */
interface Woord {
  kaal: Gewogen[];
  gewichten: Map<Grondslag | undefined, Gewicht>;
}

const listVragen = perInstrument((instrument) => ({
  situatie: gatherVragen(instrument, 'situatie'),
  buurt: gatherVragen(instrument, 'buurt'),
}));

function gatherVragen(instrument: Instrument, per: Item['per']): Vragen {
  const items = Object.values(instrument.items).filter((i) => i.per === per && (i.soort === 'antwoorden' || i.soort === 'rollen'));
  const boom: Boom = Object.create(null);
  for (const [nummer, { pad }] of items.entries()) {
    let tak = boom;
    for (const sleutel of pad.slice(0, -1)) {
      tak[sleutel] ??= Object.create(null) as Boom;
      tak = tak[sleutel] as Boom;
    }
    tak[pad.at(-1) ?? ''] = nummer;
  }
  const nummers = new Map(items.map(({ id }, nummer) => [id, nummer]));
  return { per, items, nummers, boom, woorden: new Map(), instrument };
}

/** Goes along what the file says, which is mostly far less than what may be asked. `readStand` reads one answer the same way. */
function readTak(vragen: Vragen, tak: Boom, hier: object, alle: Gewogen[]): void {
  for (const sleutel of Object.keys(hier)) {
    const verder = tak[sleutel];
    if (verder === undefined) continue;
    const waarde = (hier as Record<string, unknown>)[sleutel];
    if (typeof verder === 'number') alle[verder] = readAntwoord(vragen, verder, waarde as string | Antwoordmap);
    else if (waarde !== null && typeof waarde === 'object') readTak(vragen, verder, waarde, alle);
  }
}

function readAntwoord(vragen: Vragen, nummer: number, gegeven: string | Antwoordmap): Gewogen {
  const { kaal, gewichten } = wordOf(vragen, typeof gegeven === 'string' ? gegeven : gegeven.antwoord);
  const bare = kaal[nummer] as Gewogen;
  if (typeof gegeven === 'string') return bare;
  const { item, antwoord } = bare;
  const { grondslag, toelichting, bron: zegt, stemmen, minderheid } = gegeven;
  if ((grondslag ?? toelichting ?? zegt ?? stemmen ?? minderheid) === undefined) return bare;
  const gewicht = gewichten.get(grondslag) ?? bare.gewicht;
  return show(vragen.instrument, { item, antwoord, grondslag, toelichting, zegt, stemmen, minderheid }, gewicht);
}

/** With the words of the instrument: those of a file would keep its whole text, and are slower to compare. */
function wordOf({ instrument, items, woorden }: Vragen, woord: string): Woord {
  const before = woorden.get(woord);
  if (before !== undefined) return before;
  const { antwoorden: regels, begrippen } = instrument.regels;
  const antwoord = ([...regels.antwoorden, ...begrippen.rollen].find(({ id }) => id === woord)?.id ?? woord) as Stand;
  const gronden = [undefined, ...regels.grondslagen.map((g) => g.id as Grondslag)];
  const gewichten = new Map(gronden.map((grondslag) => [grondslag, weigh({ antwoord, grondslag }, regels)]));
  const gewicht = gewichten.get(undefined) as Gewicht;
  const now = { kaal: items.map((item) => show(instrument, toStand(item, antwoord), gewicht)), gewichten };
  woorden.set(antwoord, now);
  return now;
}

function show(instrument: Instrument, stand: Antwoordstand, gewicht: Gewicht): Gewogen {
  const { item, antwoord, grondslag, toelichting, zegt, stemmen, minderheid } = stand;
  return { item, antwoord, grondslag, toelichting, zegt, stemmen, minderheid, gewicht, gegeven: describeAntwoord(instrument, stand) };
}
