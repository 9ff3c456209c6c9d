import { parse } from 'csv-parse/sync';
import { createFault, type Fault } from '../faults/fault.ts';
import { checkHidden } from '../yaml/characters.ts';
import { readBytes } from '../yaml/read-text.ts';
import type { Gebied } from './rows.ts';

/** Name and municipality by CBS code of the neighbourhood. */
export type Gebieden = Map<string, Gebied>;

/** What CBS has called these columns through the years, in lower case and with what a download puts before or behind them. */
const COLUMNS = {
  code: /^(?:gwb_?code.*|bu(?:urt)?_?code.*|statcode|wijkenenbuurten|code|(?:.*\/)?codering.*)$/,
  naam: /^(?:regio|bu(?:urt)?_?naam.*|statnaam|naam|titel|title|wijken en buurten)$/,
  gemeente: /^(?:gm_?naam.*|gemnaam.*|gemeente|(?:.*\/)?gemeente_?naam.*)$/,
};
/** A download of StatLine has a title above its heading, and other programs a line that names the delimiter. */
const HEADING_WITHIN = 5;
/** The whole of the Netherlands with all its figures is some 20 MB. */
const MAX_BYTES = 64 * 1024 * 1024;
const BUURTCODE = /^BU\d{4}[0-9A-Z]{4}$/;

/** Reads an area file as CBS gives it: any of its column names, with semicolons, commas or tabs; other rows are passed over. */
export function readGebieden(path: string): { gebieden?: Gebieden; faults: Fault[]; unreadable: boolean } {
  const read = readBytes(path, path, MAX_BYTES);
  if (read.bytes === undefined) return read;
  const text = decodeEither(read.bytes);
  const hidden = checkHidden(text, path);
  if (hidden.length > 0) return { faults: hidden, unreadable: false };
  try {
    const options = { bom: true, delimiter: sniffDelimiter(text), relax_column_count: true, skip_empty_lines: true, trim: true };
    return collect(parse(text, options), path);
  } catch (error) {
    const { lines } = error as { lines?: number };
    return wrong(createFault('GEBIEDEN_CSV', path, undefined, { reden: lines === undefined ? 'aanhalingstekens' : `regel ${lines}` }));
  }
}

/** Excel in the Netherlands still writes Windows-1252; the names of places are all that could differ. */
function decodeEither(bytes: Buffer): string {
  const mark = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8';
  try {
    return new TextDecoder(mark, { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** One delimiter, by the first lines: a set of them would split `0,78` in two. */
function sniffDelimiter(text: string): string {
  const heading = text.split('\n', HEADING_WITHIN).join('\n');
  const count = (sign: string) => heading.split(sign).length;
  return [';', '\t', ','].reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}

function collect(rows: string[][], path: string) {
  const find = (row: string[] = [], column: RegExp) => row.findIndex((cell) => column.test(cell.toLowerCase()));
  const first = rows.slice(0, HEADING_WITHIN).findIndex((row) => find(row, COLUMNS.code) >= 0 && find(row, COLUMNS.gemeente) >= 0);
  const heading = rows[first];
  if (heading === undefined) {
    const kolommen = (rows[0] ?? []).slice(0, 8).join(', ');
    return wrong(createFault('GEBIEDEN_KOLOM', path, undefined, { soort: 'codes en namen van gemeenten', kolommen }));
  }
  const body = rows.slice(first + 1);
  const gemeente = find(heading, COLUMNS.gemeente);
  const code = findCode(heading, body);
  // Some downloads have no name of the neighbourhood; the municipality is worth having by itself.
  const naam = heading.findIndex((cell, i) => i !== code && i !== gemeente && isName(cell, body, i));
  const gebieden: Gebieden = new Map();
  for (const row of body) {
    const [id = '', buurt = '', stad = ''] = [row[code], row[naam], row[gemeente]].map((cell) => cell?.trim());
    if (BUURTCODE.test(id)) gebieden.set(id, { naam: buurt, gemeente: stad });
  }
  return gebieden.size === 0 ? wrong(createFault('GEBIEDEN_LEEG', path, undefined, {})) : { gebieden, faults: [], unreadable: false };
}

/** CBS uses one heading for codes in one download and for names in another: what stands below it tells. */
function findCode(heading: string[], body: string[][]): number {
  const columns = heading.flatMap((cell, i) => (COLUMNS.code.test(cell.toLowerCase()) ? [i] : []));
  return columns.find((i) => holdsCodes(body, i)) ?? columns[0] ?? -1;
}

function isName(cell: string, body: string[][], i: number): boolean {
  const title = cell.toLowerCase();
  return (
    COLUMNS.naam.test(title) || (COLUMNS.code.test(title) && !holdsCodes(body, i) && body.some((row) => /\p{L}{3}/u.test(row[i] ?? '')))
  );
}

function holdsCodes(body: string[][], i: number): boolean {
  return body.some((row) => BUURTCODE.test(row[i]?.trim() ?? ''));
}

function wrong(fault: Fault) {
  return { faults: [fault], unreadable: false };
}
