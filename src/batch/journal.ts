import { closeSync, ftruncateSync, lstatSync, openSync, readSync, renameSync, writeFileSync, writeSync } from 'node:fs';
import { temporaryFor } from '../casus/atomic-write.ts';
import type { Bekend, Verwerkt } from './task.ts';

/** What was processed before, and where its line stands. */
interface Known extends Bekend {
  start: number;
  length: number;
}

const BLOCK = 1 << 20;
const NEWLINE = 10;
/** More than a first line is long, in bytes. */
const HEAD = 1000;

/**
 * The record of a batch: after a first line that says what decides the results, one line of JSON for each case. It lets a
 * batch go on where it stopped, also after a kill, and knows an output folder of our own.
 */
export class Journal {
  private readonly path: string;
  private readonly head: string;
  private readonly fd: number;
  /** Begun anew though somebody asked to go on: what decides the results is not as it was. */
  readonly opnieuw: boolean;
  private known = new Map<string, Known>();
  private lines = 0;
  private end = 0;

  private constructor(path: string, head: string, fd: number, opnieuw: boolean) {
    this.path = path;
    this.head = head;
    this.fd = fd;
    this.opnieuw = opnieuw;
  }

  /** Goes on with a journal of the same print where asked, else begins a new one. */
  static open(path: string, print: string, goOn: boolean, vertrouwelijk: string): Journal {
    const head = `${JSON.stringify({ buurtkompas: 1, soort: 'batch', vingerafdruk: print, vertrouwelijk })}\n`;
    const before = goOn ? readHead(path) : '';
    const fd = openSync(path, before === head ? 'r+' : 'w+', 0o600);
    const journal = new Journal(path, head, fd, before !== '' && before !== head);
    journal.readAll();
    ftruncateSync(fd, journal.end);
    if (journal.end === 0) journal.append(head);
    return journal;
  }

  /** Whether a file is a journal, of whatever batch. */
  static isJournal(path: string): boolean {
    return readHead(path).startsWith('{"buurtkompas":1,"soort":"batch"');
  }

  /** Whether it is what a power cut leaves of one: a file with nothing in it, or that begins with noughts. */
  static isDamaged(path: string): boolean {
    return lstatSync(path, { throwIfNoEntry: false })?.isFile() === true && /^\0*$/.test(readHead(path).slice(0, 16));
  }

  find(key: string): Bekend | undefined {
    return this.known.get(key);
  }

  /** The result as it was written down. */
  recall(key: string): Verwerkt {
    return JSON.parse(this.lineOf(key)) as Verwerkt;
  }

  add({ uitkomst: _, ...result }: Verwerkt): void {
    const line = JSON.stringify(result);
    this.known.set(keyOf(result), { digest: result.digest, zegel: result.zegel, start: this.end, length: Buffer.byteLength(line) });
    this.append(`${line}\n`);
    this.lines += 1;
  }

  /** Leaves exactly these cases in the file, in this order: what is no longer in the input is not kept. */
  finish(keys: string[]): void {
    const inOrder = this.lines === keys.length && [...this.known.keys()].every((key, i) => key === keys[i]);
    if (inOrder) {
      this.close();
      return;
    }
    const temporary = temporaryFor(this.path);
    const fd = openSync(temporary, 'wx', 0o600);
    writeFileSync(fd, this.head);
    for (const key of keys) writeFileSync(fd, `${this.lineOf(key)}\n`);
    closeSync(fd);
    // Windows lets no file take the place of one that is open.
    this.close();
    renameSync(temporary, this.path);
  }

  close(): void {
    closeSync(this.fd);
  }

  private lineOf(key: string): string {
    const { start, length } = this.known.get(key) ?? { start: 0, length: 0 };
    const line = Buffer.alloc(length);
    readSync(this.fd, line, 0, length, start);
    return line.toString('utf8');
  }

  private append(text: string): void {
    const bytes = Buffer.from(text);
    for (let at = 0; at < bytes.length; ) at += writeSync(this.fd, bytes, at, bytes.length - at, this.end + at);
    this.end += bytes.length;
  }

  /** Notes where every line stands; a last line that was cut off by a kill is written over. */
  private readAll(): void {
    const block = Buffer.alloc(BLOCK);
    let rest = Buffer.alloc(0);
    for (let position = 0; ; ) {
      const read = readSync(this.fd, block, 0, BLOCK, position);
      if (read === 0) return;
      position += read;
      rest = Buffer.concat([rest, block.subarray(0, read)]);
      for (let stop = rest.indexOf(NEWLINE); stop >= 0; stop = rest.indexOf(NEWLINE)) {
        this.note(rest.subarray(0, stop));
        this.end += stop + 1;
        rest = rest.subarray(stop + 1);
      }
    }
  }

  private note(line: Buffer): void {
    const result = readLine(line.toString('utf8'));
    if (result === undefined) return;
    this.lines += 1;
    this.known.set(keyOf(result), { digest: result.digest, zegel: result.zegel, start: this.end, length: line.length });
  }
}

/** Tells one case of a batch from all others: a stream can name a file twice. */
export function keyOf({ bestand, naam }: Pick<Verwerkt, 'bestand' | 'naam'>): string {
  return `${naam} ${bestand}`;
}

/** A line of a case; the first line, or one that was damaged, is none. */
function readLine(line: string): Verwerkt | undefined {
  try {
    const result = JSON.parse(line) as Partial<Verwerkt>;
    return typeof result.bestand === 'string' ? (result as Verwerkt) : undefined;
  } catch {
    return undefined;
  }
}

/** The first line of an ordinary file, or the start of it; nothing where it cannot be read. */
export function readHead(path: string): string {
  let fd: number;
  try {
    // A pipe would keep us waiting for ever.
    if (!lstatSync(path).isFile()) return '';
    fd = openSync(path, 'r');
  } catch {
    return '';
  }
  try {
    const bytes = Buffer.alloc(HEAD);
    const text = bytes.subarray(0, readSync(fd, bytes, 0, bytes.length, 0)).toString('utf8');
    return text.slice(0, text.indexOf('\n') + 1) || text;
  } finally {
    closeSync(fd);
  }
}
