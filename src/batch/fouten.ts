import { join } from 'node:path';
import type { Fault } from '../faults/fault.ts';
import { formatJson } from '../faults/json.ts';
import { quoteCell } from './csv.ts';
import { GrowingFile } from './growing-file.ts';
import { rubriceringOf } from './rows.ts';
import type { Sink } from './sink.ts';
import type { Dialect } from './task.ts';

const COLUMNS = ['bestand', 'regel', 'kolom', 'ernst', 'code', 'wat', 'remedie', 'rubricering'];
/** An entry of a list in a file. */
const INDENT = '    ';

/** Every fault and warning of every case, as a table and as JSON, in files that grow with the cases: there may be many. */
export function createFouten(dir: string, dialect: Dialect, vertrouwelijk: string): Sink {
  const [mark, cell] = dialect === 'nederlands' ? ['\ufeff', ';'] : ['', ','];
  const rubricering = quoteCell(rubriceringOf(vertrouwelijk));
  const leeg = formatJson({ buurtkompas: 1, vertrouwelijk, bestanden: [] }, 2);
  const einde = leeg.lastIndexOf(']');
  const [csv, json] = ['fouten.csv', 'fouten.json'].map((name) => new GrowingFile(join(dir, name))) as [GrowingFile, GrowingFile];
  csv.append(`${mark}${COLUMNS.join(cell)}\r\n`);
  json.append(leeg.slice(0, einde));
  let first = true;
  return {
    add: ({ bestand, soort, meldingen }) => {
      if (meldingen.length === 0) return;
      for (const melding of meldingen) csv.append(`${[...toCells(bestand, melding), rubricering].join(cell)}\r\n`);
      const entry = formatJson({ bestand, geldig: soort !== 'fout', meldingen: meldingen.map(toJson) }, 2);
      json.append(`${first ? '' : ','}\n${entry.replace(/^/gm, INDENT)}`);
      first = false;
    },
    finish: () => {
      json.append(`${first ? '' : '\n  '}${leeg.slice(einde)}\n`);
      for (const file of [csv, json]) file.close();
      for (const file of [csv, json]) file.appear();
    },
    abandon: () => {
      for (const file of [csv, json]) file.abandon();
    },
  };
}

function toCells(bestand: string, { plaats, ernst, code, wat, remedie }: Fault): string[] {
  return [quoteCell(bestand), String(plaats?.regel ?? ''), String(plaats?.kolom ?? ''), ernst, code, quoteCell(wat), quoteCell(remedie)];
}

function toJson({ bestand: _, plaats, ...melding }: Fault) {
  return { ...melding, regel: plaats?.regel ?? null, kolom: plaats?.kolom ?? null };
}
