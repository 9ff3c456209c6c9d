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
        output.write(`\r\u001b[K${describe(countDone(telling))}`.slice(0, (output.columns || 80) + 3));
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

  function describe(n: number): string {
    const speed = n / Math.max(0.001, (now() - begin) / 1000);
    const pace = `${Math.round(speed)} bestanden per seconde`;
    if (totaal === undefined) return `${n} bestanden, ${pace}`;
    const filled = Math.round((BAR * n) / totaal);
    const left = Math.ceil((totaal - n) / speed);
    return `[${'#'.repeat(filled)}${'-'.repeat(BAR - filled)}] ${n} van ${totaal}, ${pace}, nog ${formatTime(left)}`;
  }
}

function formatTime(seconds: number): string {
  return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}
