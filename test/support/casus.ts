import { analyse } from '../../src/analyse.ts';
import { readBuiltIn } from '../../src/content/built-in.ts';
import { readStanden, type Standen } from '../../src/core/standen.ts';
import type { Analyse, Situatieuitkomst } from '../../src/model/analyse.ts';
import type { Antwoordmap, Casus, Situatie } from '../../src/model/casus.ts';
import type { Instrument } from '../../src/model/instrument.ts';
import { deepFreeze } from './freeze.ts';

/** The built-in instrument, frozen so that no test and no rule can change it for the next. */
export const instrument: Instrument = deepFreeze(readBuiltIn());

/** Answers by item id, as in `{ 'A.lichte-overlast': 'ja' }`. */
export type Invoer = Record<string, string | Antwoordmap>;

/** A minimal situatie: in the woonomgeving, with only these answers. */
export function createSituatie(invoer: Invoer = {}, rest: Partial<Situatie> = {}): Situatie {
  return putAnswers<Situatie>({ id: 'plek', naam: 'Plek', locatie: 'woonomgeving', ...rest }, invoer);
}

/** A minimal valid case; `buurt` are the answers that are asked once for the neighbourhood. */
export function createCasus(situaties: Situatie[] = [createSituatie()], rest: Partial<Casus> = {}, buurt: Invoer = {}): Casus {
  return putAnswers<Casus>(
    { buurtkompas: 1, buurt: { naam: 'Testbuurt' }, overleg: { datum: '2026-11-21' }, situaties, ...structuredClone(rest) },
    buurt,
  );
}

/** Puts every answer where its item looks for it. */
export function putAnswers<T extends Casus | Situatie>(plaats: T, invoer: Invoer): T {
  for (const [id, antwoord] of Object.entries(invoer)) {
    const pad = instrument.items[id]?.pad;
    if (pad === undefined) throw new Error(`Unknown item in a test: ${id}`);
    let hier = plaats as unknown as Record<string, unknown>;
    for (const sleutel of pad.slice(0, -1)) {
      hier[sleutel] ??= {};
      hier = hier[sleutel] as Record<string, unknown>;
    }
    hier[pad.at(-1) ?? ''] = antwoord;
  }
  return plaats;
}

/** The same answer to each of these items. */
export function fill(ids: string[], antwoord: string | Antwoordmap): Invoer {
  return Object.fromEntries(ids.map((id) => [id, antwoord]));
}

/** Ids of the items of one key of the case file, or of one rubriek within it. */
export function idsOf(sleutel: string, rubriek?: string): string[] {
  return Object.values(instrument.items)
    .filter((i) => i.sleutel === sleutel && (rubriek === undefined || i.rubriek === rubriek))
    .map((i) => i.id);
}

/** Every item that takes an answer in a case file. */
export function answerable(per: 'situatie' | 'buurt', soort?: 'antwoorden' | 'rollen'): string[] {
  return Object.values(instrument.items)
    .filter((i) => i.per === per && (soort === undefined ? i.soort === 'antwoorden' || i.soort === 'rollen' : i.soort === soort))
    .map((i) => i.id);
}

/** Items per situatie that count as questions asked about the neighbourhood. */
export function counted(): string[] {
  return answerable('situatie').filter((id) => instrument.items[id]?.stap.startsWith('2.'));
}

/** Everything in a situatie known and negative, so that a test only says what it changes. */
export function knownSituatie(): Invoer {
  return { ...fill(answerable('situatie', 'antwoorden'), 'nee'), ...fill(answerable('situatie', 'rollen'), 'geen') };
}

/** Everything about the neighbourhood known, and the information check without a shortage. */
export function knownBuurt(): Invoer {
  const check = Object.values(instrument.items).filter((i) => i.signaal !== undefined);
  return { ...fill(answerable('buurt'), 'nee'), ...Object.fromEntries(check.map((i) => [i.id, i.signaal === 'nee' ? 'ja' : 'nee'])) };
}

export function itemsOfProblematiek(id: string): string[] {
  return instrument.problematieken.find((p) => p.id === id)?.items ?? [];
}

export function standenOf(invoer: Invoer, over: Instrument = instrument): Standen {
  return readStanden(over, 'situatie', createSituatie(invoer));
}

export function analyseSituatie(invoer: Invoer, rest: Partial<Situatie> = {}): Situatieuitkomst {
  const [situatie] = analyse(instrument, createCasus([createSituatie(invoer, rest)])).situaties;
  if (situatie === undefined) throw new Error('No situatie in the result');
  return situatie;
}

export function analyseCasus(situaties: Situatie[], rest: Partial<Casus> = {}, buurt: Invoer = {}): Analyse {
  return analyse(instrument, createCasus(situaties, rest, buurt));
}

/** The instrument with one change, for rules that the built-in content does not use. */
export function changeInstrument(change: (copy: Instrument) => void): Instrument {
  const copy = structuredClone(instrument);
  change(copy);
  return deepFreeze(copy);
}

/** One of a list, or a failed test that says which one is missing. */
export function pick<T extends { id: string | number }>(lijst: readonly T[], id: T['id']): T {
  const found = lijst.find((x) => x.id === id);
  if (found === undefined) throw new Error(`Not in the result: ${id}`);
  return found;
}
