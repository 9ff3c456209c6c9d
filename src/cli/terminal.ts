import { Chalk, type ChalkInstance } from 'chalk';

/** Colour only on a terminal that wants it: chalk itself does not look at NO_COLOR. */
export function createColour(stream: NodeJS.WriteStream): ChalkInstance {
  const { NO_COLOR, FORCE_COLOR, TERM } = process.env;
  if (NO_COLOR) return new Chalk({ level: 0 });
  if (FORCE_COLOR && FORCE_COLOR !== '0') return new Chalk({ level: 1 });
  return new Chalk({ level: stream.isTTY && TERM !== 'dumb' ? 1 : 0 });
}
