import { createHash } from 'node:crypto';
import { relative, sep } from 'node:path';
import { findCaseFiles, leadsOutside } from '../casus/find-files.ts';
import { showName } from '../faults/format.ts';
import { MAX_BYTES } from '../yaml/read-text.ts';
import { ReportNames } from './report-names.ts';
import type { Invoer } from './task.ts';

/** One of so many equal parts of the input, from 1. */
export interface Deel {
  nummer: number;
  van: number;
}

const NEWLINE = 10;
const RETURN = 13;

/** Every case file in a folder and below it, in a fixed order. What the batch itself wrote is no input. */
export function listInputs(map: string, uit: string | undefined, deel: Deel | undefined): Invoer[] {
  const names = new ReportNames();
  // The name as the tables have it can steer no terminal; the place to read it stays as it is.
  return findCaseFiles(map, uit)
    .map((pad) => ({
      bestand: relative(map, pad).split(sep).join('/') || pad,
      pad,
      ...(leadsOutside(map, pad) && { buiten: true as const }),
    }))
    .sort((a, b) => (a.bestand < b.bestand ? -1 : 1))
    .map((invoer) => ({ ...invoer, verslag: names.next(invoer.bestand) }))
    .filter(({ bestand }) => isOfDeel(bestand, deel))
    .map((invoer) => ({ ...invoer, bestand: showName(invoer.bestand) }));
}

/** Lines of a stream, each a case as a JSON object or the path of a case file. Empty lines are passed over. */
export async function* readInputs(stream: AsyncIterable<Uint8Array>, deel: Deel | undefined): AsyncGenerator<Invoer> {
  try {
    yield* toInputs(splitLines(stream), deel);
  } catch (error) {
    // The batch was stopped while it waited for a line.
    if ((error as NodeJS.ErrnoException).code !== 'ERR_STREAM_PREMATURE_CLOSE') throw error;
  }
}

async function* toInputs(lines: AsyncIterable<Buffer>, deel: Deel | undefined): AsyncGenerator<Invoer> {
  let nummer = 0;
  for await (const line of lines) {
    nummer += 1;
    const text = line.toString('utf8').trim();
    if (text === '' || !isOfDeel(text, deel)) continue;
    const verslag = `invoer-${String(nummer).padStart(6, '0')}`;
    if (text.startsWith('{')) yield { bestand: `stdin-${nummer}`, inhoud: line, verslag };
    else yield { bestand: showName(text), pad: text, verslag };
  }
}

/** Lines as bytes; of a line longer than a case file may be only so much that it is refused. */
async function* splitLines(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let parts: Buffer[] = [];
  let length = 0;
  const keep = (part: Buffer) => {
    if (length <= MAX_BYTES) parts.push(part.subarray(0, MAX_BYTES + 1));
    length += part.length;
  };
  for await (const chunk of stream) {
    let rest = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    for (let end = rest.indexOf(NEWLINE); end >= 0; end = rest.indexOf(NEWLINE)) {
      keep(rest.subarray(0, end));
      yield withoutReturn(Buffer.concat(parts));
      parts = [];
      length = 0;
      rest = rest.subarray(end + 1);
    }
    keep(rest);
  }
  if (length > 0) yield withoutReturn(Buffer.concat(parts));
}

/** A line as Windows ends it is the same line. */
function withoutReturn(line: Buffer): Buffer {
  return line.at(-1) === RETURN ? line.subarray(0, -1) : line;
}

/** Falls to the same part whatever else is in the input, so that parts can run on different days and machines. */
function isOfDeel(key: string, deel: Deel | undefined): boolean {
  if (deel === undefined) return true;
  return createHash('sha256').update(key.normalize('NFC')).digest().readUInt32BE(0) % deel.van === deel.nummer - 1;
}
