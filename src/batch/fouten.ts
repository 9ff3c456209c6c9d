import type { Fault } from '../faults/fault.ts';
import { formatJson } from '../faults/json.ts';
import { quoteCell } from './csv.ts';
import { rubriceringOf } from './rows.ts';
import type { Sink } from './sink.ts';
import type { Dialect } from './task.ts';

const COLUMNS = ['bestand', 'regel', 'kolom', 'ernst', 'code', 'wat', 'remedie', 'rubricering'];

/** Every fault and warning of every case, as a table and as JSON. `write` gets a name and a whole text. */
export function createFouten(write: (name: string, text: string) => void, dialect: Dialect, vertrouwelijk: string): Sink {
  const [mark, cell] = dialect === 'nederlands' ? ['\ufeff', ';'] : ['', ','];
  const rubricering = quoteCell(rubriceringOf(vertrouwelijk));
  const lines: string[] = [];
  const bestanden: object[] = [];
  return {
    add: ({ bestand, soort, meldingen }) => {
      if (meldingen.length === 0) return;
      bestanden.push({ bestand, geldig: soort !== 'fout', meldingen: meldingen.map(toJson) });
      lines.push(...meldingen.map((m) => [...toCells(bestand, m), rubricering].join(cell)));
    },
    finish: () => {
      write('fouten.csv', `${mark}${[COLUMNS.join(cell), ...lines].join('\r\n')}\r\n`);
      write('fouten.json', `${formatJson({ buurtkompas: 1, vertrouwelijk, bestanden }, 2)}\n`);
    },
    abandon: () => {},
  };
}

function toCells(bestand: string, { plaats, ernst, code, wat, remedie }: Fault): string[] {
  return [quoteCell(bestand), String(plaats?.regel ?? ''), String(plaats?.kolom ?? ''), ernst, code, quoteCell(wat), quoteCell(remedie)];
}

function toJson({ bestand: _, plaats, ...melding }: Fault) {
  return { ...melding, regel: plaats?.regel ?? null, kolom: plaats?.kolom ?? null };
}
