import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatHeading, formatRows } from '../../src/batch/csv.ts';
import { createUitleg } from '../../src/batch/gegevensboek.ts';
import type { Cel } from '../../src/batch/rows.ts';
import { columnsOf } from '../../src/batch/tables.ts';
import { createXlsx } from '../../src/batch/xlsx.ts';
import { instrument } from '../support/casus.ts';
import { createScratch } from '../support/run.ts';
import { unzip } from '../support/unzip.ts';

const { tabellen } = instrument.regels;
const dir = createScratch();

/** Tables of two rows, with a number that CSV spells with a comma; the last one has no rows. */
for (const tabel of tabellen.tabellen) {
  const kolommen = columnsOf(tabellen, tabel);
  const rij = Object.fromEntries(
    kolommen.map(({ id, soort }): [string, Cel] => [id, soort === 'getal' ? 1 / 3 : soort === 'datum' ? '2026-11-25' : 'x']),
  );
  const rijen = tabel === tabellen.tabellen.at(-1) ? '' : formatRows('y', [rij, rij], kolommen.slice(1, -1), 'nederlands', 'z');
  writeFileSync(join(dir, `${tabel.id}.csv`), formatHeading(kolommen, 'nederlands') + rijen);
}

describe('the workbook', async () => {
  const made = await createXlsx(dir, instrument, 'nederlands');
  const parts = unzip(readFileSync(join(dir, 'buurtkompas.xlsx')));
  const textOf = (part: string) => parts.get(part)?.toString('utf8') ?? '';
  const names = [...textOf('xl/workbook.xml').matchAll(/<sheet [^>]*name="([^"]+)"/g)].map(([, name]) => name);
  const sheetOf = (name: string) => textOf(`xl/worksheets/sheet${names.indexOf(name) + 1}.xml`);

  it('has a sheet for each table, the data dictionary, and what it is', () => {
    expect(made).toBe(true);
    expect(names).toEqual([...tabellen.tabellen.map((t) => t.id), 'gegevensboek', 'vertrouwelijk']);
  });

  it.each([...tabellen.tabellen.map((t) => t.id), 'gegevensboek'])(
    'keeps the heading of %s in sight, with a filter over all of it',
    (id) => {
      const xml = sheetOf(id);
      const rows = id === 'gegevensboek' ? createUitleg(instrument).length + 1 : id === 'acties' ? 1 : 3;
      const columns =
        id === 'gegevensboek'
          ? 5
          : tabellen.gedeeld.length + tabellen.slot.length + (tabellen.tabellen.find((t) => t.id === id)?.kolommen.length ?? 0);
      const last = columns > 26 ? `A${String.fromCharCode(64 + columns - 26)}` : String.fromCharCode(64 + columns);
      expect(xml).toMatch(/<pane ySplit="1"[^>]*state="frozen"/);
      expect(xml).toContain(`<autoFilter ref="A1:${last}${rows}"/>`);
      expect(textOf('xl/workbook.xml')).toContain(
        `localSheetId="${names.indexOf(id)}" hidden="1">'${id}'!$A$1:$${last}$${rows}</definedName>`,
      );
      // Excel calls a file damaged where these stand in another order.
      expect(xml).toMatch(/<\/sheetViews>.*<\/sheetData><autoFilter [^>]*\/>/s);
    },
  );

  it('has numbers as numbers, in the four decimals of the CSV', () => {
    expect(sheetOf('factoren')).toContain('<v>0.3333</v>');
  });

  it('explains every column in the data dictionary', () => {
    const strings = textOf('xl/sharedStrings.xml');
    for (const { kolom, betekenis } of createUitleg(instrument)) {
      expect(strings).toContain(`>${kolom}<`);
      expect(strings).toContain(betekenis.replaceAll('&', '&amp;').replaceAll('>', '&gt;').replaceAll('<', '&lt;'));
    }
  });
});
