import { join } from 'node:path';
import type { Kolom, Tabelregels } from '../model/tabellen.ts';
import { formatHeading } from './csv.ts';
import { GrowingFile } from './growing-file.ts';
import type { Sink } from './sink.ts';
import type { Dialect, Verwerkt } from './task.ts';

/** Every column of a table, between those that all tables begin and end with. */
export function columnsOf({ gedeeld, slot }: Tabelregels, { kolommen }: { kolommen: Kolom[] }): Kolom[] {
  return [...gedeeld, ...kolommen, ...slot];
}

/** One CSV file a table. They appear under their names when all of them are whole. */
export function createTables(dir: string, regels: Tabelregels, dialect: Dialect): Sink {
  const files = new Map(regels.tabellen.map((t) => [t.id, new GrowingFile(join(dir, `${t.id}.csv`))]));
  for (const tabel of regels.tabellen) files.get(tabel.id)?.append(formatHeading(columnsOf(regels, tabel), dialect));
  return {
    add: ({ csv }: Verwerkt) => {
      for (const [id, text] of Object.entries(csv)) files.get(id)?.append(text);
    },
    finish: () => {
      for (const file of files.values()) file.close();
      for (const file of files.values()) file.appear();
    },
    abandon: () => {
      for (const file of files.values()) file.abandon();
    },
  };
}
