import Tinypool from 'tinypool';
import { processAll } from './pool.ts';
import { createProcess } from './process.ts';
import type { Invoer, Settings, Verwerkt } from './task.ts';

const ready = createProcess(Tinypool.workerData as Settings);

/** One chunk of cases in a worker. */
export default async function work(chunk: Invoer[]): Promise<Verwerkt[]> {
  const process = await ready;
  return processAll(process, chunk);
}
