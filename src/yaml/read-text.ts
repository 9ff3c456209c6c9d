import { closeSync, constants, fstatSync, lstatSync, openSync, readSync } from 'node:fs';
import { createFault, type Fault, type Place } from '../faults/fault.ts';
import { guessEncoding, recogniseFile, utf16Mark, wideEncoding } from './encoding.ts';
import { Lines } from './lines.ts';

export const MAX_BYTES = 1024 * 1024;
/** What a pipe mostly holds. */
const PIPE_BYTES = 64 * 1024;

export interface TextResult {
  text?: string;
  faults: Fault[];
  /** The file could not be read at all, as opposed to having faults inside. */
  unreadable: boolean;
}

/** Bytes as read, or why there are none. */
export type BytesResult = { bytes: Buffer; faults?: undefined } | { bytes?: undefined; faults: Fault[]; unreadable: boolean };

/** Reads one regular file of at most 1 MiB as UTF-8 (or UTF-16 with a mark). Never waits on a pipe, never reads more. */
export function readText(path: string, name = path): TextResult {
  const read = readBytes(path, name);
  return read.bytes === undefined ? read : decode(read.bytes, name);
}

/** The bytes of one regular file of at most so many bytes. */
export function readBytes(path: string, name: string, limit: number = MAX_BYTES): BytesResult {
  let fd: number;
  try {
    fd = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  } catch (error) {
    return unreadable(openFault(error, name, path));
  }
  try {
    const stat = fstatSync(fd);
    if (stat.isDirectory()) return unreadable(createFault('IS_MAP', name, undefined, {}));
    if (!stat.isFile()) return unreadable(createFault('GEEN_BESTAND', name, undefined, {}));
    if (stat.size > limit) return wrong(createFault('TE_GROOT', name, undefined, { bytes: stat.size, grens: limit }));
    return { bytes: readAtMost(fd, limit + 1, stat.size) };
  } catch (error) {
    return unreadable(openFault(error, name));
  } finally {
    closeSync(fd);
  }
}

/** Reads standard input, to its end but no further than a case file goes. */
export function readStdin(name: string): TextResult {
  try {
    return decode(readAtMost(0, MAX_BYTES + 1, PIPE_BYTES), name);
  } catch (error) {
    return unreadable(openFault(error, name));
  }
}

/** Reads to the end or the limit. The expected size may be wrong: a file can grow meanwhile, and some say they are empty. */
function readAtMost(fd: number, limit: number, expected: number): Buffer {
  let buffer = Buffer.allocUnsafe(Math.min(limit, expected + 1));
  let length = 0;
  while (length < limit) {
    if (length === buffer.length) buffer = Buffer.concat([buffer], Math.min(limit, 2 * length));
    const read = readSome(fd, buffer, length);
    if (read === 0) break;
    length += read;
  }
  return buffer.subarray(0, length);
}

/** Waits where standard input has nothing yet; on Windows the end of a pipe is an error. */
function readSome(fd: number, buffer: Buffer, offset: number): number {
  for (;;) {
    try {
      return readSync(fd, buffer, offset, buffer.length - offset, null);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EOF') return 0;
      if (code !== 'EAGAIN') throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);
    }
  }
}

const REASONS: Record<string, string> = {
  EIO: 'de schijf geeft een leesfout',
  EBUSY: 'een ander programma gebruikt het bestand',
  EMFILE: 'er staan te veel bestanden open',
  ENFILE: 'er staan te veel bestanden open',
  ELOOP: 'de verwijzing wijst naar zichzelf',
  ENAMETOOLONG: 'de naam is te lang',
  ERR_INVALID_ARG_VALUE: 'de naam bevat een verboden teken',
};

/** What a system gives in the place of letters that are no Unicode. */
const NO_LETTER = '\ufffd';

function openFault(error: unknown, name: string, path = name): Fault {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  const gone = code === 'ENOENT' ? describeGone(path) : undefined;
  if (gone !== undefined) return createFault('NIET_LEESBAAR', name, undefined, { reden: gone });
  if (code === 'ENOENT' || code === 'ENOTDIR') return createFault('BESTAND_ONTBREEKT', name, undefined, {});
  if (code === 'EISDIR') return createFault('IS_MAP', name, undefined, {});
  if (code === 'EACCES' || code === 'EPERM') return createFault('GEEN_TOEGANG', name, undefined, {});
  if (code === 'ENXIO' || code === 'ENODEV') return createFault('GEEN_BESTAND', name, undefined, {});
  const reden = Object.hasOwn(REASONS, code) ? REASONS[code] : undefined;
  return createFault('NIET_LEESBAAR', name, undefined, { reden: reden ?? (code || 'onbekende oorzaak') });
}

/** Why a file that is listed cannot be found; nothing where it is simply not there. */
function describeGone(path: string): string | undefined {
  if (path.includes(NO_LETTER)) return 'de naam van het bestand heeft tekens die geen UTF-8 zijn; geef het een andere naam';
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ? 'de verwijzing wijst naar een bestand dat er niet is' : undefined;
}

/** Bytes to text. Only UTF-8 is taken without a mark; other encodings are named, never guessed at in silence. */
export function decode(bytes: Buffer, name: string, limit: number = MAX_BYTES): TextResult {
  if (bytes.length > limit) return wrong(createFault('TE_GROOT', name, undefined, { grens: limit }));
  const soort = recogniseFile(bytes);
  if (soort !== undefined) return wrong(createFault('SOORT_BESTAND', name, undefined, { soort }));
  const utf16 = utf16Mark(bytes);
  const wide = utf16 === undefined ? wideEncoding(bytes) : undefined;
  if (wide !== undefined) return wrong(createFault('CODERING', name, undefined, { vermoeden: wide }));
  try {
    const text = new TextDecoder(utf16 ?? 'utf-8', { fatal: true }).decode(bytes);
    const faults = utf16 === undefined ? [] : [createFault('CODERING_UTF16', name, undefined, {}, 'waarschuwing')];
    return { text, faults, unreadable: false };
  } catch {
    if (utf16 !== undefined) return wrong(createFault('CODERING', name, undefined, { vermoeden: 'UTF-16 met kapotte tekens' }));
    const { vermoeden, offset } = guessEncoding(bytes);
    return wrong(createFault('CODERING', name, placeOf(bytes, offset), { vermoeden }));
  }
}

/** The place of the first byte that is not UTF-8. */
function placeOf(bytes: Buffer, offset: number): Place {
  const before = new TextDecoder('utf-8').decode(bytes.subarray(0, offset));
  return new Lines(before).place(before.length);
}

function wrong(fault: Fault): { faults: Fault[]; unreadable: boolean } {
  return { faults: [fault], unreadable: false };
}

function unreadable(fault: Fault): { faults: Fault[]; unreadable: boolean } {
  return { faults: [fault], unreadable: true };
}
