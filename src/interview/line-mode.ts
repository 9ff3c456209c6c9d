import { createInterface } from 'node:readline';
import type { Walk } from './prompt.ts';
import { WORDS } from './words.ts';
import { wrap } from './wrap.ts';

const WIDE = 78;

/**
 * The same walk a line at a time, for screen readers and plain terminals: prints, reads a line, never moves the cursor. A
 * line is a key (`j`), or a key with the text that it asks for (`o het gaat beter`); an empty line is Enter.
 */
export async function runLines<S>(walk: Walk<S>, output: NodeJS.WriteStream): Promise<S> {
  const lines = createInterface({ input: process.stdin, terminal: false });
  const read = createReader(lines);
  let state = walk.begin;
  let before: S | null = null;
  output.write(`${wrap(WORDS.regelUitleg, WIDE).join('\n')}\n`);
  try {
    while (!walk.isDone(state)) {
      output.write(`\n${walk.renderLines(state, before, WIDE)}\n> `);
      before = state;
      state = walk.line(state, await read());
    }
    return state;
  } finally {
    lines.close();
  }
}

/** Lines in order, also those that came in before they were asked for; Ctrl-C and the end of input stop the walk. */
function createReader(lines: ReturnType<typeof createInterface>): () => Promise<string> {
  const waiting: string[] = [];
  let give: ((line: string) => void) | undefined;
  let fail: ((error: Error) => void) | undefined;
  let ended = false;
  const stopped = () => Object.assign(new Error('Stopped'), { name: 'ExitPromptError' });
  const stop = () => {
    ended = true;
    fail?.(stopped());
  };
  lines.on('line', (line) => {
    const taker = give;
    give = undefined;
    if (taker) taker(line);
    else waiting.push(line);
  });
  lines.on('close', stop);
  process.once('SIGINT', stop);
  return () =>
    new Promise((resolve, reject) => {
      const line = waiting.shift();
      if (line !== undefined) resolve(line);
      else if (ended) reject(stopped());
      else [give, fail] = [resolve, reject];
    });
}
