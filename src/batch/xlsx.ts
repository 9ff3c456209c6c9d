import { chmodSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFor } from '../casus/atomic-write.ts';
import type { Instrument } from '../model/instrument.ts';
import type { Kolom } from '../model/tabellen.ts';
import { unquoteCell } from './csv.ts';
import { createBlad } from './gegevensboek.ts';
import { columnsOf } from './tables.ts';
import type { Dialect } from './task.ts';

/** The library keeps every cell in memory; more rows than this are no work for a spreadsheet either. */
export const MAX_ROWS = 200_000;

/** Widths of the data dictionary in characters: its texts are longer than a column is. */
const WIDTHS = [14, 24, 10, 90, 60];

/**
 * One workbook with a sheet for each table, made from the CSV files, then the data dictionary, and a sheet that says it is
 * confidential; false where there are too many rows for it.
 */
export async function createXlsx(dir: string, instrument: Instrument, dialect: Dialect): Promise<boolean> {
  const { tabellen: regels, privacy } = instrument.regels;
  const [{ parse }, { default: writeXlsx }, { createFilters }] = await Promise.all([
    import('csv-parse/sync'),
    import('write-excel-file/node'),
    import('./filters.ts'),
  ]);
  const options = { bom: true, delimiter: dialect === 'nederlands' ? ';' : ',', from_line: 2 };
  const read = (id: string): string[][] => parse(readFileSync(join(dir, `${id}.csv`)), options);
  const tables = regels.tabellen.map((tabel) => ({ tabel, rows: read(tabel.id) }));
  if (tables.reduce((n, { rows }) => n + rows.length, 0) > MAX_ROWS) return false;
  const sheets = tables.map(({ tabel, rows }) => {
    const columns = columnsOf(regels, tabel);
    return {
      sheet: tabel.id,
      data: [
        columns.map(({ id }) => toHeading(id)),
        ...rows.map((row) => row.map((cell, i) => toCell(cell, columns[i]?.soort ?? 'tekst'))),
      ],
      stickyRowsCount: 1,
    };
  });
  const [heading = [], ...uitleg] = createBlad(instrument);
  const boek = {
    sheet: 'gegevensboek',
    data: [heading.map(toHeading), ...uitleg.map((row) => row.map((value) => ({ value, wrap: true })))],
    columns: WIDTHS.map((width) => ({ width })),
    stickyRowsCount: 1,
  };
  const note = { sheet: 'vertrouwelijk', data: [[toHeading(privacy.classificatie)]] };
  const path = join(dir, 'buurtkompas.xlsx');
  const temporary = temporaryFor(path);
  try {
    await (await writeXlsx([...sheets, boek, note], { features: [createFilters([...sheets, boek])] })).toFile(temporary);
    chmodSync(temporary, 0o600);
    renameSync(temporary, path);
  } finally {
    rmSync(temporary, { force: true });
  }
  return true;
}

function toHeading(value: string) {
  return { value, fontWeight: 'bold' as const };
}

/** A number as a number, a date as a date, the rest as text; the apostrophe against formulas is not needed here. */
function toCell(cell: string, soort: Kolom['soort']) {
  if (cell === '') return null;
  if (soort === 'datum') return { value: new Date(`${cell}T00:00:00Z`), type: Date, format: 'dd-mm-yyyy' };
  if (soort === 'getal') return Number(cell.replace(',', '.'));
  return soort === 'tekst' ? unquoteCell(cell) : cell;
}
