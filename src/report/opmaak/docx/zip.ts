import { inflateRawSync } from 'node:zlib';

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const STORED = 0;
const DEFLATED = 8;
/** 1 January 1980, the first day that a zip can hold: a file then says nothing of when it was made. */
const DAY = 0x0021;

interface Entry {
  name: string;
  /** Where its line in the list at the end starts, and where the file itself does. */
  line: number;
  start: number;
  method: number;
  size: number;
}

/** The text of one file in a zip, at most so many bytes; nothing where it is not there or the zip is not whole. */
export function readZipText(zip: Buffer, name: string, limit: number): string | undefined {
  try {
    const entry = listEntries(zip).find((e) => e.name === name);
    if (entry === undefined) return undefined;
    const { start, method, size } = entry;
    const from = start + 30 + zip.readUInt16LE(start + 26) + zip.readUInt16LE(start + 28);
    const bytes = zip.subarray(from, from + size);
    if (method === STORED) return size <= limit ? bytes.toString('utf8') : undefined;
    return method === DEFLATED ? inflateRawSync(bytes, { maxOutputLength: limit }).toString('utf8') : undefined;
  } catch {
    return undefined;
  }
}

/** The same zip with one day for all its files, so that the same report is the same bytes. */
export function withoutTimes(zip: Buffer): Buffer {
  const copy = Buffer.from(zip);
  for (const { line, start } of listEntries(copy)) {
    copy.writeUInt32LE(DAY << 16, line + 12);
    copy.writeUInt32LE(DAY << 16, start + 10);
  }
  return copy;
}

/** The list at the end of a zip. Throws where it is none. */
function listEntries(zip: Buffer): Entry[] {
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || zip.readUInt32LE(end) !== END) throw new Error('no zip');
  const entries: Entry[] = [];
  let line = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    if (zip.readUInt32LE(line) !== ENTRY) throw new Error('no zip');
    const length = zip.readUInt16LE(line + 28);
    entries.push({
      name: zip.toString('utf8', line + 46, line + 46 + length),
      line,
      start: zip.readUInt32LE(line + 42),
      method: zip.readUInt16LE(line + 10),
      size: zip.readUInt32LE(line + 20),
    });
    line += 46 + length + zip.readUInt16LE(line + 30) + zip.readUInt16LE(line + 32);
  }
  return entries;
}
