import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatHeading, formatRows, quoteCell } from '../../src/batch/csv.ts';
import type { Kolom } from '../../src/model/tabellen.ts';
import { createScratch } from '../support/run.ts';

const SOFFICE = ['/usr/bin/soffice', '/usr/bin/libreoffice'].find((path) => existsSync(path));

const CALLS = ['1+1', 'SUM(1;2)', 'HYPERLINK("http://127.0.0.1/";"x")', "cmd|' /C calc'!A0", 'WEBSERVICE("http://127.0.0.1/")', 'NOW()'];
const STARTS = [
  '=',
  '==',
  '+',
  '-',
  '@',
  ' =',
  '\t=',
  '\n=',
  '\r=',
  '\u00a0=',
  '\u200b=',
  '\ufeff=',
  '＝',
  '＋',
  '－',
  '＠',
  "'=",
  "''=",
  '"=',
  ';=',
  ',=',
  '{=',
  '|',
  '%',
];
const PAYLOADS = STARTS.flatMap((start) => CALLS.map((call) => `${start}${call}`));
const KOLOMMEN: Kolom[] = ['naam', 'plek', 'reden'].map((id) => ({ id, soort: 'tekst', betekenis: 'Tekst van een team.' }));

/** The part that reads tables is a package of its own in Debian. */
const hasCalc = SOFFICE !== undefined && existsSync(join(dirname(realpathSync(SOFFICE)), 'libsclo.so'));

describe.skipIf(!hasCalc)('our CSV in LibreOffice', { timeout: 120_000 }, () => {
  const folder = createScratch();

  /** The cells with a formula of a file, as LibreOffice opens it; separators by their codes. */
  function formulasIn(name: string, text: string, separator: ';' | ','): string[] {
    const file = join(folder, name);
    writeFileSync(file, text);
    const { status, stderr } = spawnSync(
      String(SOFFICE),
      [
        `-env:UserInstallation=file://${join(folder, 'profiel')}`,
        '--headless',
        `--infilter=CSV:${separator.charCodeAt(0)},34,UTF8,1,,0,false,true,false,false,false,-1`,
        '--convert-to',
        'fods',
        '--outdir',
        join(folder, 'uit'),
        file,
      ],
      { encoding: 'utf8' },
    );
    expect(`${status} ${status === 0 ? '' : stderr}`).toBe('0 ');
    const sheets = readFileSync(join(folder, 'uit', name.replace('.csv', '.fods')), 'utf8');
    expect(sheets).toContain('laatste cel');
    return sheets.match(/table:formula="[^"]*"/g) ?? [];
  }

  it('as it would be without care has formulas: so they would be seen', () => {
    const raw = PAYLOADS.map((text) => `"${text.replaceAll('"', '""')}"`);
    expect(formulasIn('zonder.csv', `naam\r\n${raw.join('\r\n')}\r\nlaatste cel\r\n`, ';').length).toBeGreaterThan(5);
  });

  it.each(['nederlands', 'internationaal'] as const)('%s: no payload in any column becomes a formula', (dialect) => {
    const rows = PAYLOADS.map((text) => ({ naam: text, plek: `x${text}`, reden: text }));
    const [eerste, slot] = ['eerst', 'slot'].map((id) => ({ ...KOLOMMEN[0], id }) as Kolom) as [Kolom, Kolom];
    const lines = rows.map((row) => formatRows(quoteCell(row.naam), [row], KOLOMMEN, dialect, 'slot'));
    const einde = formatRows('x', [{ naam: 'x', plek: 'x', reden: 'laatste cel' }], KOLOMMEN, dialect, 'slot');
    const text = `${formatHeading([eerste, ...KOLOMMEN, slot], dialect)}${lines.join('')}${einde}`;
    expect(formulasIn(`${dialect}.csv`, text, dialect === 'nederlands' ? ';' : ',')).toEqual([]);
  });
});
