import { once } from 'node:events';
import { createWriteStream, existsSync, renameSync, rmSync } from 'node:fs';
import type { Writable } from 'node:stream';
import { createFault } from '../faults/fault.ts';
import { readHead } from './journal.ts';
import { cannotWrite, FolderRefused } from './output-folder.ts';
import type { Sink } from './sink.ts';

/** The result objects, one a line, to a stream that may be slower than we are. */
export function createNdjson(out: Writable): Sink {
  return {
    add: async ({ uitkomst }) => {
      if (uitkomst !== undefined && !out.write(`${uitkomst}\n`)) await once(out, 'drain');
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
  const temporary = `${path}.${process.pid}.tmp`;
  const out = createWriteStream(temporary, { flags: 'wx', mode: 0o600 });
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
