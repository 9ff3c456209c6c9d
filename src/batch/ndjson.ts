import { once } from 'node:events';
import { createWriteStream, existsSync, openSync, renameSync, rmSync } from 'node:fs';
import type { Writable } from 'node:stream';
import { cleanTemporary, temporaryFor } from '../casus/atomic-write.ts';
import { createFault } from '../faults/fault.ts';
import { readHead } from './journal.ts';
import { cannotWrite, FolderRefused } from './output-folder.ts';
import type { Sink } from './sink.ts';

/** The result objects, one a line, to a stream that may be slower than we are. */
export function createNdjson(out: Writable): Sink {
  // Who reads may have seen enough; the rest of the batch goes on.
  let ended = false;
  out.on('error', () => {
    ended = true;
  });
  return {
    add: async ({ uitkomst }) => {
      if (ended || uitkomst === undefined || out.write(`${uitkomst}\n`)) return;
      await once(out, 'drain').catch(() => undefined);
    },
    finish: () => {},
    abandon: () => {},
  };
}

/** How every line of ours begins. */
const OURS = '{"bestand":';

/** The same to a file, which appears when it is whole and takes the place of none but an earlier one of ours. */
export function createNdjsonFile(path: string): Sink {
  if (existsSync(path) && !readHead(path).startsWith(OURS))
    throw new FolderRefused(createFault('VREEMD_BESTAND', path, undefined, {}), true);
  const temporary = temporaryFor(path);
  let out: Writable;
  try {
    cleanTemporary(path);
    // Opened here and now, so that what is wrong with the place is known before the work begins.
    out = createWriteStream(temporary, { fd: openSync(temporary, 'wx', 0o600) });
  } catch (error) {
    throw cannotWrite(path, error);
  }
  let failure: Error | undefined;
  out.on('error', (error) => {
    failure = error;
  });
  const { add } = createNdjson(out);
  return {
    add: (result) => {
      if (failure !== undefined) throw cannotWrite(path, failure);
      return add(result);
    },
    finish: async () => {
      if (failure === undefined) await new Promise((resolve) => out.end(resolve));
      if (failure !== undefined) throw cannotWrite(path, failure);
      renameSync(temporary, path);
    },
    abandon: () => {
      out.destroy();
      rmSync(temporary, { force: true });
    },
  };
}
