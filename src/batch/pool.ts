import Tinypool from 'tinypool';
import { createFault } from '../faults/fault.ts';
import type { Process } from './process.ts';
import type { Invoer, Settings, Verwerkt } from './task.ts';

/** Cases that go to a worker together: fewer messages, and still often a moment to stop. */
const CHUNK = 32;
/**
 * Cases that take each step one after the other. The code and the data of a step are then near to the processor for all but the
 * first: a batch takes a fifth less time than a case at a time. With more the cases are in each other's way.
 */
const TOGETHER = 4;
/** Chunks under way for each worker, so that none waits for the slowest. */
const AHEAD = 3;
/** Far more than a chunk needs, also where it waits its turn on a slow disk; what takes longer hangs. */
const PATIENCE_MS = 300_000;

/** Where cases are processed: in this thread, or in workers beside it. The order of the results is that of the cases. */
export type Processor = (cases: AsyncIterable<Invoer> | Iterable<Invoer>) => AsyncGenerator<Verwerkt>;

export function createOwnProcessor(process: Process): Processor {
  return async function* (cases) {
    for await (const group of inGroups(cases)) {
      yield* processAll(process, group);
      // Signals and the clock have their turn.
      await pause();
    }
  };
}

/** The results of some cases, in their order. A mistake of ours in one case does not take the others down. */
export function processAll(process: Process, cases: Invoer[]): Verwerkt[] {
  return Array.from({ length: Math.ceil(cases.length / TOGETHER) }, (_, n) =>
    processTogether(process, cases.slice(n * TOGETHER, (n + 1) * TOGETHER)),
  ).flat();
}

function processTogether(process: Process, cases: Invoer[]): Verwerkt[] {
  const runs = cases.map((invoer) => createRun(process, invoer));
  const results: (Verwerkt | undefined)[] = runs.map(() => undefined);
  while (results.includes(undefined)) for (const [i, takeStep] of runs.entries()) results[i] ??= takeStep();
  return results.filter((result) => result !== undefined);
}

/** Takes the next step of a case at each call; gives the result where that was the last. */
function createRun(process: Process, invoer: Invoer): () => Verwerkt | undefined {
  let steps: Generator<void, Verwerkt> | undefined;
  return () => {
    try {
      steps ??= process(invoer);
      const { done, value } = steps.next();
      return done ? value : undefined;
    } catch {
      return crashed(invoer);
    }
  };
}

/** Cases that are there together. Where a stream keeps us waiting they go on, because its other end may wait for them. */
async function* inGroups(cases: AsyncIterable<Invoer> | Iterable<Invoer>): AsyncGenerator<Invoer[]> {
  const source = (async function* () {
    yield* cases;
  })();
  const ask = () => {
    const next = source.next();
    // Where nobody waits for it any more, a fault of the source is nobody's.
    next.catch(() => {});
    return next;
  };
  const group: Invoer[] = [];
  try {
    for (let next = ask(); ; ) {
      const found = await (group.length === 0 ? next : Promise.race([next, pause()]));
      if (found?.done) break;
      if (found !== undefined) {
        group.push(found.value);
        next = ask();
        if (group.length < TOGETHER) continue;
      }
      yield group.splice(0);
    }
  } catch (error) {
    yield group.splice(0);
    throw error;
  } finally {
    // Not waited for: a stream may never come to it.
    source.return(undefined).catch(() => {});
  }
  if (group.length > 0) yield group;
}

function pause(): Promise<undefined> {
  return new Promise((resolve) => setImmediate(() => resolve(undefined)));
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
