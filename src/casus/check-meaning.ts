import { createFault, type Fault } from '../faults/fault.ts';
import { quote } from '../faults/format.ts';
import type { Parsed } from '../yaml/parse.ts';
import { suggest } from '../yaml/suggest.ts';

/** Data with a place for everything in it. */
type Placed = Pick<Parsed, 'data' | 'place'>;
type Data = Record<string, unknown>;

/** What the schema cannot say: dates exist, and a thing is described once. Reads around whatever has the wrong shape. */
export function checkMeaning(parsed: Placed, name: string): Fault[] {
  return [
    ...checkDate(parsed, '/overleg/datum', at(at(parsed.data, 'overleg'), 'datum'), name),
    ...checkDate(parsed, '/overleg/volgend', at(at(parsed.data, 'overleg'), 'volgend'), name),
    ...checkDate(parsed, '/bewaren-tot', at(parsed.data, 'bewaren-tot'), name),
    ...list(parsed.data, 'acties').flatMap((actie, i) => checkDate(parsed, `/acties/${i}/wanneer`, at(actie, 'wanneer'), name)),
    ...list(parsed.data, 'situaties').flatMap((s, i) =>
      checkDate(parsed, `/situaties/${i}/melding/datum`, at(at(s, 'melding'), 'datum'), name),
    ),
    ...checkPlaces(parsed, name),
    ...checkOnce(parsed, 'situaties', 'id', 'DUBBELE_ID', name),
    ...checkOnce(parsed, 'beleid', 'problematiek', 'DUBBEL_ONDERDEEL', name),
    ...checkOnce(parsed, 'interventies', 'id', 'DUBBEL_ONDERDEEL', name),
  ];
}

/** 30 February has the right form and does not exist. */
function checkDate(parsed: Placed, pointer: string, datum: unknown, name: string): Fault[] {
  if (typeof datum !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(datum)) return [];
  const date = new Date(`${datum}T00:00:00Z`);
  if (!Number.isNaN(date.getTime()) && date.toISOString().startsWith(datum)) return [];
  return [createFault('DATUM', name, parsed.place(pointer, 'value'), { waarde: quote(datum) })];
}

/** An action that carries out a step of a plan names a place that is there. */
function checkPlaces(parsed: Placed, name: string): Fault[] {
  const ids = list(parsed.data, 'situaties').flatMap((s) => {
    const id = at(s, 'id');
    return typeof id === 'string' ? [id] : [];
  });
  return list(parsed.data, 'acties').flatMap((actie, i) => {
    const situatie = at(at(actie, 'escalatie'), 'situatie');
    if (typeof situatie !== 'string' || ids.includes(situatie)) return [];
    const place = parsed.place(`/acties/${i}/escalatie/situatie`, 'value');
    const gegevens = { waarde: quote(situatie), bedoeld: suggest(situatie, ids), mogelijk: ids.join(', ') };
    return [createFault('ONBEKENDE_WAARDE', name, place, gegevens)];
  });
}

function checkOnce(parsed: Placed, sleutel: string, veld: string, code: 'DUBBELE_ID' | 'DUBBEL_ONDERDEEL', name: string): Fault[] {
  const seen = new Map<string, number>();
  return list(parsed.data, sleutel).flatMap((item, i) => {
    const id = at(item, veld);
    if (typeof id !== 'string') return [];
    const place = parsed.place(`/${sleutel}/${i}/${veld}`, 'value');
    const eerder = seen.get(id);
    if (eerder === undefined) seen.set(id, place.regel);
    return eerder === undefined ? [] : [createFault(code, name, place, { id: quote(id), eerder })];
  });
}

function list(data: unknown, key: string): unknown[] {
  const found = at(data, key);
  return Array.isArray(found) ? found : [];
}

function at(data: unknown, key: string): unknown {
  return data !== null && typeof data === 'object' && Object.hasOwn(data, key) ? (data as Data)[key] : undefined;
}
