import type { Verwerkt } from './task.ts';

/** Takes the results in the order of the cases, and makes something of them when all are there. */
export interface Sink {
  add: (result: Verwerkt) => void | Promise<void>;
  finish: () => void | Promise<void>;
  /** The batch stopped: nothing half-made stays behind. */
  abandon: () => void;
}
