import type * as Docx from 'docx';
import type { Cel, Raster, Toon } from '../../beeld/raster.ts';
import { tekenVan } from '../../beeld/raster.ts';
import { loadDocx } from '../../library.ts';
import { clean } from './clean.ts';

/** Between the margins of an A4 page, in twentieths of a point. */
const TEXT_WIDTH = 9866;
const MARGINS = { top: 40, bottom: 40, left: 90, right: 90 };
const RAND = { style: 'single', size: 4, color: '8A949E' } as const;
const GEEN = { style: 'nil', size: 0, color: 'auto' } as const;
const ZWAAR = { style: 'single', size: 18, color: '16202A' } as const;

/** A table of the report: its first row comes back on every page, and no row is cut in two. */
export function createTable(rows: Docx.Paragraph[][], widths: number[]): Docx.Table {
  const { Table, TableRow, TableCell, TableLayoutType, WidthType, ShadingType } = loadDocx();
  return new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    margins: MARGINS,
    borders: { top: RAND, bottom: RAND, left: RAND, right: RAND, insideHorizontal: RAND, insideVertical: RAND },
    rows: rows.map(
      (cells, row) =>
        new TableRow({
          ...(row === 0 ? { tableHeader: true } : {}),
          cantSplit: true,
          children: cells.map(
            (cell) =>
              new TableCell({
                children: [cell],
                ...(row === 0 ? { shading: { type: ShadingType.CLEAR, fill: 'E9EEF3', color: 'auto' } } : {}),
              }),
          ),
        }),
    ),
  });
}

/** A letter of a table in bold, and what stands left and right of it in a cell. */
const LETTER = 102;
const SIDES = 195;
/** A longer word may be broken: there are few, and they would take the room of all others. */
const WORD = 22;
/** Of a column with long texts no more than so many letters count. */
const LONG = 90;

/** Widths for columns with these texts: the longest word fits, and what is left goes to where there is most to read. */
export function widthsFor(columns: string[][]): number[] {
  const longest = (cells: string[]) => Math.max(...cells.flatMap((cell) => cell.split(/\s+/).map((word) => word.length)));
  const least = columns.map((cells) => Math.min(WORD, longest(cells)) * LETTER + SIDES);
  const left = TEXT_WIDTH - least.reduce((a, b) => a + b, 0);
  if (left <= 0) return share(least);
  const wanted = columns.map((cells, i) => Math.max(0, Math.min(LONG, Math.max(...cells.map((c) => c.length))) * LETTER - (least[i] ?? 0)));
  const total = wanted.reduce((a, b) => a + b, 0);
  return share(least.map((width, i) => width + (total === 0 ? left / columns.length : (left * (wanted[i] ?? 0)) / total)));
}

function share(weights: number[]): number[] {
  const total = weights.reduce((a, b) => a + b, 0);
  return weights.map((weight) => Math.floor((weight / total) * TEXT_WIDTH));
}

/** A picture as a table: each tone is a shade and a sign, so that it is also there without colour and for who hears it. */
export function createRasterTable({ titel, alt, kolommen, kop, rijen }: Raster): Docx.Table {
  const { Table, TableRow, TableLayoutType, WidthType } = loadDocx();
  const widths = share(kolommen);
  const row = (cellen: Cel[], head: boolean, last = false) =>
    new TableRow({
      ...(head ? { tableHeader: true } : {}),
      cantSplit: true,
      children: cellen.map((cel, column) => createCell(cel, widths[column] ?? 0, { head, keepNext: !last })),
    });
  const table = new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    margins: { top: 30, bottom: 30, left: 60, right: 60 },
    borders: { top: GEEN, bottom: GEEN, left: GEEN, right: GEEN, insideHorizontal: GEEN, insideVertical: GEEN },
    rows: [
      ...(kop.length > 0
        ? [
            row(
              kop.map((tekst) => ({ tekst, toon: 'geen' })),
              true,
            ),
          ]
        : []),
      ...rijen.map((cellen, i) => row(cellen, false, i === rijen.length - 1)),
    ],
  });
  describeTable(table, titel, alt);
  return table;
}

function createCell(cel: Cel, width: number, { head, keepNext }: { head: boolean; keepNext: boolean }): Docx.TableCell {
  const { TableCell, Paragraph, TextRun, AlignmentType, VerticalAlign, WidthType } = loadDocx();
  const { tekst, toon, merk = false } = cel;
  const filled = toon !== 'geen';
  const rand = merk ? ZWAAR : RAND;
  const shading = shadingOf(toon);
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlign.CENTER,
    ...(shading === undefined ? {} : { shading }),
    ...(filled ? { borders: { top: rand, bottom: rand, left: rand, right: rand } } : {}),
    children: [
      new Paragraph({
        style: 'Cel',
        keepNext,
        ...(filled ? { alignment: AlignmentType.CENTER } : {}),
        children: [new TextRun({ text: clean(`${tekenVan(cel)} ${tekst}`.trim()), ...(head || merk ? { bold: true } : {}) })],
      }),
    ],
  });
}

function shadingOf(toon: Toon): Docx.IShadingAttributesProperties | undefined {
  const { ShadingType } = loadDocx();
  if (toon === 'vol') return { type: ShadingType.CLEAR, fill: '9DBEDE', color: 'auto' };
  if (toon === 'half') return { type: ShadingType.CLEAR, fill: 'D3E3F2', color: 'auto' };
  return toon === 'open' ? { type: ShadingType.THIN_DIAGONAL_STRIPE, fill: 'FFFFFF', color: 'A9B1B9' } : undefined;
}

/** The title and the words that a screen reader says of a table. The library has no option for them. */
function describeTable(table: Docx.Table, titel: string, alt: string): void {
  const { XmlComponent, XmlAttributeComponent } = loadDocx();
  class Value extends XmlAttributeComponent<{ val: string }> {
    protected override readonly xmlKeys = { val: 'w:val' };
  }
  class Words extends XmlComponent {
    constructor(key: string, val: string) {
      super(key);
      this.root.push(new Value({ val }));
    }
  }
  const [properties] = (table as unknown as { root: Docx.XmlComponent[] }).root;
  properties?.addChildElement(new Words('w:tblCaption', clean(titel)));
  properties?.addChildElement(new Words('w:tblDescription', clean(alt)));
}
