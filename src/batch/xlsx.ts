import { chmodSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFor } from '../casus/atomic-write.ts';
import type { Kolom, Tabelregels } from '../model/tabellen.ts';
import { unquoteCell } from './csv.ts';
import { columnsOf } from './tables.ts';
import type { Dialect } from './task.ts';

/** The library keeps every cell in memory; more rows than this are no work for a spreadsheet either. */
export const MAX_ROWS = 200_000;

/** One workbook with a sheet for each table, made from the CSV files, and one that says it is confidential; false where there are too many rows for it. */
export async function createXlsx(dir: string, regels: Tabelregels, dialect: Dialect, vertrouwelijk: string): Promise<boolean> {
  const [{ parse }, { default: writeXlsx }] = await Promise.all([import('csv-parse/sync'), import('write-excel-file/node')]);
  const options = { bom: true, delimiter: dialect === 'nederlands' ? ';' : ',', from_line: 2 };
  const read = (id: string): string[][] => parse(readFileSync(join(dir, `${id}.csv`)), options);
  const tables = regels.tabellen.map((tabel) => ({ tabel, rows: read(tabel.id) }));
  if (tables.reduce((n, { rows }) => n + rows.length, 0) > MAX_ROWS) return false;
  const sheets = tables.map(({ tabel, rows }) => {
    const columns = columnsOf(regels, tabel);
    const heading = columns.map(({ id }) => ({ value: id, fontWeight: 'bold' as const }));
    return {
      sheet: tabel.id,
      data: [heading, ...rows.map((row) => row.map((cell, i) => toCell(cell, columns[i]?.soort ?? 'tekst')))],
      stickyRowsCount: 1,
    };
  });
  const note = { sheet: 'vertrouwelijk', data: [[{ value: vertrouwelijk, fontWeight: 'bold' as const }]] };
  const path = join(dir, 'buurtkompas.xlsx');
  const temporary = temporaryFor(path);
  try {
    await (await writeXlsx([...sheets, note])).toFile(temporary);
    chmodSync(temporary, 0o600);
    renameSync(temporary, path);
  } finally {
    rmSync(temporary, { force: true });
  }
  return true;
}

/** A number as a number, a date as a date, the rest as text; the apostrophe against formulas is not needed here. */
function toCell(cell: string, soort: Kolom['soort']) {
  if (cell === '') return null;
  if (soort === 'datum') return { value: new Date(`${cell}T00:00:00Z`), type: Date, format: 'dd-mm-yyyy' };
  if (soort === 'getal') return Number(cell.replace(',', '.'));
  return soort === 'tekst' ? unquoteCell(cell) : cell;
}
