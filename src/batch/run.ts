import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Journal } from './journal.ts';
import type { Processor } from './pool.ts';
import type { Sink } from './sink.ts';
import type { Invoer, Verwerkt } from './task.ts';

/** How many cases came to what. `hergebruikt` counts among the others. */
export interface Telling {
  klaar: number;
  fout: number;
  buitenFilter: number;
  oefening: number;
  hergebruikt: number;
}

export interface Batch {
  cases: AsyncIterable<Invoer> | Iterable<Invoer>;
  processor: Processor;
  sinks: Sink[];
  /** Absent where nothing is written to a folder. */
  journal?: Journal;
  /** Folder of the reports: a case whose report is gone is processed again. */
  verslagen?: string;
  /** Called for every result, in the order of the cases. */
  watch: (result: Verwerkt, telling: Telling) => void;
  isStopped: () => boolean;
}

export interface Afloop {
  telling: Telling;
  /** `schrijffout` where the output could not be written; then the fault is that of the last result. */
  einde: 'klaar' | 'gestopt' | 'schrijffout';
  laatste?: Verwerkt;
  bestanden: string[];
  verslagen: Set<string>;
}

const KINDS: Record<Verwerkt['soort'], keyof Telling> = {
  klaar: 'klaar',
  fout: 'fout',
  schrijffout: 'fout',
  'buiten-filter': 'buitenFilter',
  oefening: 'oefening',
  ongewijzigd: 'hergebruikt',
};

/** How many cases are done, however they came out. */
export function countDone({ klaar, fout, buitenFilter, oefening }: Telling): number {
  return klaar + fout + buitenFilter + oefening;
}

/** The spine of a batch: cases in, each processed or recalled, results out in the same order to every sink. */
export async function runBatch({ cases, processor, sinks, journal, verslagen, watch, isStopped }: Batch): Promise<Afloop> {
  const telling: Telling = { klaar: 0, fout: 0, buitenFilter: 0, oefening: 0, hergebruikt: 0 };
  const afloop: Afloop = { telling, einde: 'klaar', bestanden: [], verslagen: new Set() };
  for await (const found of processor(untilStopped(recognise(cases, journal, verslagen), isStopped))) {
    if (found.soort === 'schrijffout') return abandon(sinks, { ...afloop, einde: 'schrijffout', laatste: found });
    const known = found.soort === 'ongewijzigd' ? journal?.recall(found.bestand) : undefined;
    const result = known ?? found;
    if (known === undefined) journal?.add(result);
    else telling.hergebruikt += 1;
    telling[KINDS[result.soort]] += 1;
    afloop.bestanden.push(result.bestand);
    if (result.verslag !== null) afloop.verslagen.add(result.verslag);
    for (const sink of sinks) await sink.add(result);
    watch(result, telling);
  }
  if (isStopped()) return abandon(sinks, { ...afloop, einde: 'gestopt' });
  for (const sink of sinks) await sink.finish();
  return afloop;
}

/** Notes with each case what its content was before, if its report still stands under the same name. */
async function* recognise(
  cases: AsyncIterable<Invoer> | Iterable<Invoer>,
  journal: Journal | undefined,
  verslagen: string | undefined,
): AsyncGenerator<Invoer> {
  for await (const invoer of cases) {
    const known = journal?.find(invoer.bestand);
    const stands =
      known?.verslag === null ||
      (known?.verslag === invoer.verslag && verslagen !== undefined && existsSync(join(verslagen, `${invoer.verslag}.md`)));
    yield known !== undefined && stands ? { ...invoer, bekend: known.digest } : invoer;
  }
}

async function* untilStopped(cases: AsyncIterable<Invoer>, isStopped: () => boolean): AsyncGenerator<Invoer> {
  for await (const invoer of cases) {
    if (isStopped()) return;
    yield invoer;
  }
}

function abandon(sinks: Sink[], afloop: Afloop): Afloop {
  for (const sink of sinks) sink.abandon();
  return afloop;
}
