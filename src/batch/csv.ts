import type { Kolom } from '../model/tabellen.ts';
import type { Cel, Rij } from './rows.ts';
import type { Dialect } from './task.ts';

/**
 * CSV by our own hand: this runs for every row of every case, and the library for it takes eight times as long. Excel in
 * the Netherlands wants semicolons and decimal commas; both forms end lines with CRLF.
 */
const SIGNS: Record<Dialect, { cell: string; decimal: string; mark: string }> = {
  nederlands: { cell: ';', decimal: ',', mark: '\ufeff' },
  internationaal: { cell: ',', decimal: '.', mark: '' },
};
const LINE_END = '\r\n';
/** A share of a few questions says no more than this. The result object has the whole number. */
const DECIMALS = 4;

/**
 * What a spreadsheet could take for the start of a formula, also behind spaces and in full-width form, and what would be
 * read as such a text with its apostrophe. An apostrophe alone is none: names of places begin with it.
 */
const FORMULA = /^'*(?:[\s\u00a0\u200b\ufeff\0]*[=+\-@＝＋－＠|%{]|[\t\r\n\0\v])/;

/** The heading of a table, with the mark by which Excel knows UTF-8. */
export function formatHeading(kolommen: Kolom[], dialect: Dialect): string {
  return `${SIGNS[dialect].mark}${kolommen.map((k) => k.id).join(SIGNS[dialect].cell)}${LINE_END}`;
}

/** One line of cells in the order of the columns, without its end. */
export function formatLine(row: Rij, kolommen: Kolom[], dialect: Dialect): string {
  const { cell, decimal } = SIGNS[dialect];
  return kolommen.map(({ id, soort }) => formatCell(row[id], id, soort, decimal)).join(cell);
}

/** Whole lines, each between the cells that all rows of a case share. */
export function formatRows(gedeeld: string, rows: Rij[], kolommen: Kolom[], dialect: Dialect, slot: string): string {
  const { cell } = SIGNS[dialect];
  const end = `${cell}${slot}${LINE_END}`;
  return rows.map((row) => `${gedeeld}${cell}${formatLine(row, kolommen, dialect)}${end}`).join('');
}

function formatCell(value: Cel | undefined, id: string, soort: Kolom['soort'], decimal: string): string {
  if (value === undefined) throw new Error(`No value for column ${id}`);
  if (value === null) return '';
  if (typeof value === 'number') return String(Number(value.toFixed(DECIMALS))).replace('.', decimal);
  return soort === 'tekst' ? quoteCell(value) : value;
}

/** Text in a cell, never a formula. An apostrophe in front makes a spreadsheet show it as text. */
export function quoteCell(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[";,\t\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** The text of a cell where no formula is possible, as in a workbook. */
export function unquoteCell(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell.slice(1)) ? cell.slice(1) : cell;
}
