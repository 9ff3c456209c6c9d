import { countDone, type Telling } from '../../batch/run.ts';

const EVERY_MS = 200;
const BAR = 24;

export interface Progress {
  show: (telling: Telling) => void;
  /** Takes the bar away, so that something else can be said. */
  clear: () => void;
}

export const SILENT: Progress = { show: () => {}, clear: () => {} };

/** Where the batch is: a bar on a terminal, elsewhere a line for every tenth part. `totaal` is not known of a stream. */
export function createProgress(output: NodeJS.WriteStream, totaal: number | undefined, now: () => number): Progress {
  const begin = now();
  return output.isTTY && process.env.TERM !== 'dumb' ? createBar() : createLines();

  function createBar(): Progress {
    let last = Number.NEGATIVE_INFINITY;
    return {
      show: (telling) => {
        if (now() - last < EVERY_MS && countDone(telling) !== totaal) return;
        last = now();
        output.write(`\r\u001b[K${describe(countDone(telling), (output.columns || 80) - 1)}`);
      },
      clear: () => output.write('\r\u001b[K'),
    };
  }

  function createLines(): Progress {
    let tenths = 0;
    return {
      show: (telling) => {
        if (totaal === undefined || Math.floor((10 * countDone(telling)) / totaal) <= tenths) return;
        tenths = Math.floor((10 * countDone(telling)) / totaal);
        output.write(`${10 * tenths}% (${countDone(telling)} van ${totaal})\n`);
      },
      clear: () => {},
    };
  }

  /** As much as the line holds, the most useful first: how far, how long still, a bar, the pace. */
  function describe(n: number, width: number): string {
    const speed = n / Math.max(0.001, (now() - begin) / 1000);
    const pace = `${Math.round(speed)} per seconde`;
    if (totaal === undefined) return toWidth([`${n} casussen`, pace], width);
    const filled = Math.round((BAR * n) / totaal);
    const bar = `[${'#'.repeat(filled)}${'-'.repeat(BAR - filled)}]`;
    return toWidth([`${n} van ${totaal}`, `nog ${formatTime(Math.ceil((totaal - n) / Math.max(speed, 0.001)))}`, bar, pace], width);
  }
}

function toWidth(parts: string[], width: number): string {
  return parts.reduce((line, part) => (line.length + 2 + part.length > width ? line : `${line}, ${part}`));
}

function formatTime(seconds: number): string {
  return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}
