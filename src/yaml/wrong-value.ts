import { createFault, type Fault, type Place } from '../faults/fault.ts';
import { quote } from '../faults/format.ts';
import { codePoint, INVISIBLE } from './characters.ts';
import { suggest } from './suggest.ts';

/** A value the schema refuses: as read, as typed, and where. */
export interface Value {
  data: unknown;
  source: string;
  place: Place;
  name: string;
  schema: { pattern?: string; examples?: unknown[]; description?: string };
}

const TYPES: Record<string, [verwacht: string, remedie: string]> = {
  object: ['een groep sleutels', 'zet de sleutels op eigen regels eronder en spring in'],
  array: ['een lijst', 'zet elk onderdeel op een eigen regel achter een streepje en een spatie'],
  string: ['tekst', 'zet de hele tekst tussen aanhalingstekens'],
  integer: ['een heel getal', 'schrijf alleen cijfers, zonder punt, komma of aanhalingstekens'],
  number: ['een getal', 'schrijf alleen cijfers, zonder aanhalingstekens'],
  boolean: ['true of false', 'schrijf true of false, zonder aanhalingstekens'],
  null: ['niets', 'haal de waarde weg'],
};

/** Not one of the words that can stand here. */
export function wrongWord({ data, source, place, name }: Value, allowed: unknown[]): Fault {
  const words = allowed.map(String);
  const remedie = `kies uit: ${list(words)}`;
  if (data !== null && typeof data === 'object')
    return createFault('VERKEERD_TYPE', name, place, { verwacht: 'één waarde', gekregen: describe(data), remedie });
  const numbers = allowed.every((w) => typeof w === 'number');
  if (numbers && typeof data === 'string')
    return createFault('VERKEERD_TYPE', name, place, {
      verwacht: 'een getal',
      gekregen: `de tekst ${quote(data)}`,
      remedie: words.includes(data.trim()) ? 'haal de aanhalingstekens weg' : remedie,
    });
  return (
    invisibleIn(source, words, place, name) ??
    createFault('ONBEKENDE_WAARDE', name, place, {
      waarde: typeof data === 'string' ? quote(data) : quote(source).slice(1, -1),
      bedoeld: numbers ? undefined : suggest(String(data), words),
      mogelijk: list(words),
    })
  );
}

/** A good word with a character in it that nobody sees. */
export function invisibleIn(typed: string, words: readonly string[], place: Place, name: string): Fault | undefined {
  const found = INVISIBLE.exec(typed);
  if (
    !found ||
    !words.includes(
      typed
        .replace(new RegExp(INVISIBLE, 'gu'), '')
        .replace(/^["']|["']$/g, '')
        .trim(),
    )
  )
    return undefined;
  const where = { regel: place.regel, kolom: place.kolom + found.index };
  return createFault('STUURTEKEN', name, where, { teken: codePoint(found[0]) });
}

/** Text where a list should be, a number where text should be, and so on. */
export function wrongType(value: Value, type: string): Fault {
  const { data, source, place, name, schema } = value;
  const [verwacht, remedie] = TYPES[type] ?? [type, 'pas de waarde aan'];
  if (type === 'string' && data !== null && typeof data !== 'object') {
    if (schema.pattern !== undefined && !new RegExp(schema.pattern).test(source)) return wrongForm(value);
    return createFault('TEKST_ALS_GETAL', name, place, { waarde: quote(source), wordt: nameOf(data) });
  }
  const glued = typeof data === 'string' && (type === 'object' || type === 'array') ? gluedAt(source) : undefined;
  if (glued !== undefined) {
    const where = { regel: place.regel, kolom: place.kolom + glued };
    const na = source[glued - 1] === '-' ? 'het streepje' : 'de dubbele punt';
    return /\s/.test(source[glued] ?? '') ? createFault('HARDE_SPATIE', name, where, {}) : createFault('SPATIE', name, where, { na });
  }
  return createFault('VERKEERD_TYPE', name, place, { verwacht, gekregen: describe(data, source), remedie });
}

/** What a text became, in words: some numbers have only English ones. */
function nameOf(data: unknown): string {
  if (typeof data !== 'number') return 'waar of niet waar';
  if (Number.isNaN(data)) return 'een getal dat niet bestaat';
  return Number.isFinite(data) ? `het getal ${quote(String(data)).slice(1, -1)}` : 'een oneindig getal';
}

/** Where `-item` or `key:value` misses its space, or has a hard one. */
function gluedAt(source: string): number | undefined {
  return /^(?:-|[\w-]+:)(?=[^\s-]|[\u00a0\u2007\u202f])/.exec(source)?.[0].length;
}

/** Not written in the form that belongs here: a date, a code, an id. */
export function wrongForm({ data, source, place, name, schema }: Value): Fault {
  const typed = typeof data === 'string' ? data : source;
  const vorm = schema.examples?.join(' of ') ?? schema.description ?? 'zoals in de voorbeelden';
  const waarde = data !== null && typeof data === 'object' ? describe(data) : quote(typed);
  return createFault('VORM', name, place, { waarde, vorm, bedoeld: repair(typed.slice(0, 80), schema.pattern) });
}

/** What was probably meant: the same date, code or id written in the right form. */
function repair(typed: string, pattern: string | undefined): string | undefined {
  if (pattern === undefined) return undefined;
  const pad = (n: string) => n.padStart(2, '0');
  const repairs = [
    typed.trim().replace(/^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/, (_, d, m, y) => `${y}-${pad(m)}-${pad(d)}`),
    typed.trim().replace(/^(\d{4})[-/. ]?(\d{1,2})[-/. ]?(\d{1,2})(T.*)?$/, (_, y, m, d) => `${y}-${pad(m)}-${pad(d)}`),
    typed.toUpperCase().replace(/[\s-]/g, ''),
    typed
      .normalize('NFD')
      .toLowerCase()
      .replace(/\p{M}/gu, '')
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, ''),
  ];
  return repairs.find((r) => new RegExp(pattern).test(r) && !isMissingDate(r));
}

/** 30 February is no help to anybody. */
function isMissingDate(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && (Number.isNaN(date.getTime()) || !date.toISOString().startsWith(text));
}

/** The words, or the first of many; never leaves out just one. */
export function list(words: readonly string[]): string {
  return words.length > 13 ? `${words.slice(0, 12).join(', ')} en nog ${words.length - 12}` : words.join(', ');
}

function describe(value: unknown, source = String(value)): string {
  if (Array.isArray(value)) return 'een lijst';
  if (value === null || value === undefined) return 'niets';
  if (typeof value === 'object') return 'een groep sleutels';
  return typeof value === 'string' ? `de tekst ${quote(value)}` : quote(source).slice(1, -1);
}
