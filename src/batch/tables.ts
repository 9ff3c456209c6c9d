import { closeSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFor } from '../casus/atomic-write.ts';
import type { Kolom, Tabelregels } from '../model/tabellen.ts';
import { formatHeading } from './csv.ts';
import { cannotWrite } from './output-folder.ts';
import type { Sink } from './sink.ts';
import type { Dialect, Verwerkt } from './task.ts';

const BUFFER = 1 << 16;

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

/** A file that grows under another name until it is whole. */
class GrowingFile {
  private readonly path: string;
  private readonly temporary: string;
  private readonly fd: number;
  private buffer = '';
  private open = true;

  constructor(path: string) {
    this.path = path;
    this.temporary = temporaryFor(path);
    this.fd = openSync(this.temporary, 'wx', 0o600);
  }

  append(text: string): void {
    this.buffer += text;
    if (this.buffer.length > BUFFER) this.flush();
  }

  close(): void {
    this.flush();
    closeSync(this.fd);
    this.open = false;
  }

  appear(): void {
    renameSync(this.temporary, this.path);
  }

  abandon(): void {
    if (this.open) closeSync(this.fd);
    this.open = false;
    rmSync(this.temporary, { force: true });
  }

  private flush(): void {
    const bytes = Buffer.from(this.buffer);
    this.buffer = '';
    try {
      for (let at = 0; at < bytes.length; ) at += writeSync(this.fd, bytes, at);
    } catch (error) {
      throw cannotWrite(this.path, error);
    }
  }
}
