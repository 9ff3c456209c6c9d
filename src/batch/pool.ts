import Tinypool from 'tinypool';
import { createFault } from '../faults/fault.ts';
import type { Process } from './process.ts';
import type { Invoer, Settings, Verwerkt } from './task.ts';

/** Cases that go to a worker together: fewer messages, and still often a moment to stop. */
const CHUNK = 32;
/** Chunks under way for each worker, so that none waits for the slowest. */
const AHEAD = 3;
/** Between so many cases a single worker lets signals and the clock have their turn. */
const PAUSE = 16;
/** Far more than a chunk needs, also where it waits its turn on a slow disk; what takes longer hangs. */
const PATIENCE_MS = 300_000;

/** Where cases are processed: in this thread, or in workers beside it. The order of the results is that of the cases. */
export type Processor = (cases: AsyncIterable<Invoer> | Iterable<Invoer>) => AsyncGenerator<Verwerkt>;

export function createOwnProcessor(process: Process): Processor {
  return async function* (cases) {
    let n = 0;
    for await (const invoer of cases) {
      yield protect(process, invoer);
      if (++n % PAUSE === 0) await new Promise(setImmediate);
    }
  };
}

/** A mistake of ours in one case does not take the others down. */
export function protect(process: Process, invoer: Invoer): Verwerkt {
  try {
    return process(invoer);
  } catch {
    return crashed(invoer);
  }
}

/** Another program than our own worker, and less patience, are for tests. */
interface WorkerOptions {
  filename?: string;
  patience?: number;
}

export function createWorkerProcessor(
  settings: Settings,
  workers: number,
  { filename = workerFile(), patience = PATIENCE_MS }: WorkerOptions = {},
): Processor {
  return async function* (cases) {
    const pool = new Tinypool({ filename, workerData: settings, minThreads: workers, maxThreads: workers });
    const underWay: Promise<Verwerkt[]>[] = [];
    try {
      for await (const chunk of inChunks(cases)) {
        underWay.push(runChunk(pool, chunk, patience));
        if (underWay.length >= workers * AHEAD) yield* (await underWay.shift()) ?? [];
      }
      while (underWay.length > 0) yield* (await underWay.shift()) ?? [];
    } finally {
      await pool.destroy();
    }
  };
}

function workerFile(): string {
  return new URL('./worker.js', import.meta.url).href;
}

async function* inChunks(cases: AsyncIterable<Invoer> | Iterable<Invoer>): AsyncGenerator<Invoer[]> {
  let chunk: Invoer[] = [];
  for await (const invoer of cases) {
    chunk.push(invoer);
    if (chunk.length < CHUNK) continue;
    yield chunk;
    chunk = [];
  }
  if (chunk.length > 0) yield chunk;
}

/** A worker that crashes or hangs is replaced; its cases are tried one by one, to find the one that did it. */
async function runChunk(pool: Tinypool, chunk: Invoer[], patience: number): Promise<Verwerkt[]> {
  try {
    return await pool.run(chunk, { signal: AbortSignal.timeout(patience) });
  } catch {
    if (chunk.length > 1) {
      const results: Verwerkt[] = [];
      for (const invoer of chunk) results.push(...(await runChunk(pool, [invoer], patience)));
      return results;
    }
    return chunk.map(crashed);
  }
}

function crashed({ bestand, verslag }: Invoer): Verwerkt {
  const melding = createFault('VASTGELOPEN', bestand, undefined, {});
  return { bestand, naam: verslag, soort: 'fout', digest: '', zegel: null, csv: {}, feiten: null, meldingen: [melding] };
}
