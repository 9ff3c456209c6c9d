import { parse } from 'csv-parse/sync';
import { createFault, type Fault } from '../faults/fault.ts';
import { decode, readBytes } from '../yaml/read-text.ts';
import type { Gebied } from './rows.ts';

/** Name and municipality by CBS code of the neighbourhood. */
export type Gebieden = Map<string, Gebied>;

/** What CBS has called these columns through the years, in lower case. */
const COLUMNS = {
  code: ['gwb_code', 'gwb_code_10', 'codering_3', 'codering', 'wijkenenbuurten', 'buurtcode', 'bu_code', 'statcode', 'buurt_code', 'code'],
  naam: ['regio', 'buurtnaam', 'bu_naam', 'statnaam', 'naam', 'titel', 'title'],
  gemeente: ['gm_naam', 'gemeentenaam_1', 'gemeentenaam', 'gemeente'],
} as const;
/** The whole of the Netherlands with all its figures is some 20 MB. */
const MAX_BYTES = 64 * 1024 * 1024;
const BUURTCODE = /^BU\d{4}[0-9A-Z]{4}$/;

/** Reads an area file as CBS gives it: any of its column names, with semicolons, commas or tabs; other rows are passed over. */
export function readGebieden(path: string): { gebieden?: Gebieden; faults: Fault[]; unreadable: boolean } {
  const read = readBytes(path, path, MAX_BYTES);
  if (read.bytes === undefined) return read;
  const { text, faults } = decode(read.bytes, path, MAX_BYTES);
  if (text === undefined) return { faults, unreadable: false };
  let rows: string[][];
  try {
    rows = parse(text, { bom: true, delimiter: sniffDelimiter(text), relax_column_count: true, skip_empty_lines: true, trim: true });
  } catch (error) {
    const { code = 'onbekend', lines } = error as { code?: string; lines?: number };
    const reden = `${code}${lines === undefined ? '' : ` op regel ${lines}`}`;
    return wrong(createFault('GEBIEDEN_CSV', path, undefined, { reden }));
  }
  return collect(rows, path);
}

/** One delimiter, by the heading: a set of them would split `0,78` in two. */
function sniffDelimiter(text: string): string {
  const heading = text.split('\n', 1)[0] ?? '';
  const count = (sign: string) => heading.split(sign).length;
  return [';', '\t', ','].reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}

function collect([heading = [], ...rows]: string[][], path: string) {
  const names = heading.map((h) => h.toLowerCase());
  const find = (candidates: readonly string[]) => names.findIndex((name) => candidates.includes(name));
  const [code, naam, gemeente] = [find(COLUMNS.code), find(COLUMNS.naam), find(COLUMNS.gemeente)];
  for (const [index, soort] of [
    [code, 'codes'],
    [naam, 'namen van buurten'],
    [gemeente, 'namen van gemeenten'],
  ] as const)
    if (index < 0) return wrong(createFault('GEBIEDEN_KOLOM', path, undefined, { soort, kolommen: heading.slice(0, 8).join(', ') }));
  const gebieden: Gebieden = new Map();
  for (const row of rows) {
    const id = row[code] ?? '';
    if (BUURTCODE.test(id)) gebieden.set(id, { naam: row[naam] ?? '', gemeente: row[gemeente] ?? '' });
  }
  return gebieden.size === 0 ? wrong(createFault('GEBIEDEN_LEEG', path, undefined, {})) : { gebieden, faults: [], unreadable: false };
}

function wrong(fault: Fault) {
  return { faults: [fault], unreadable: false };
}
