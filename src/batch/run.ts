import type { Fault } from '../faults/fault.ts';
import { createDubbelmelder } from './dubbel.ts';
import { type Journal, keyOf } from './journal.ts';
import type { Processor } from './pool.ts';
import type { Sink } from './sink.ts';
import type { Invoer, Verwerkt } from './task.ts';

/** How many cases came to what. `zonderVerslag`, `gewaarschuwd` and `hergebruikt` count among the others. */
export interface Telling {
  klaar: number;
  /** Done, but a file of somebody else stands where the report should be. */
  zonderVerslag: number;
  /** Done, with something to look at. */
  gewaarschuwd: number;
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
  /** Called for every result, in the order of the cases. */
  watch: (result: Verwerkt, telling: Telling) => void;
  isStopped: () => boolean;
}

export interface Afloop {
  telling: Telling;
  /** `schrijffout` where the output could not be written; `fout` says why. */
  einde: 'klaar' | 'gestopt' | 'schrijffout';
  fout?: Fault;
  /** Keys of the cases in the journal, in order. */
  keys: string[];
  verslagen: Set<string>;
  /** Municipalities of cases outside the filter. */
  gemeenten: Set<string>;
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
export async function runBatch({ cases, processor, sinks, journal, watch, isStopped }: Batch): Promise<Afloop> {
  const telling: Telling = { klaar: 0, zonderVerslag: 0, gewaarschuwd: 0, fout: 0, buitenFilter: 0, oefening: 0, hergebruikt: 0 };
  const afloop: Afloop = { telling, einde: 'klaar', keys: [], verslagen: new Set(), gemeenten: new Set() };
  const noteDubbel = createDubbelmelder();
  let whole = false;
  try {
    for await (const found of processor(untilStopped(recognise(cases, journal), isStopped))) {
      const [fout] = found.soort === 'schrijffout' ? found.meldingen.slice(-1) : [];
      if (fout !== undefined) return { ...afloop, einde: 'schrijffout', fout };
      const key = keyOf(found);
      const known = found.soort === 'ongewijzigd' ? journal?.recall(key) : undefined;
      // What depends on other files is noted after the journal: those may be others next time.
      // A stream has no journal, and no end to what it would have to remember.
      const result = journal === undefined ? found : noteDubbel(known ?? found);
      if (known === undefined) journal?.add(found);
      else telling.hergebruikt += 1;
      telling[KINDS[result.soort]] += 1;
      if (result.soort === 'klaar' && result.meldingen.length > 0) {
        const isFout = result.meldingen.some((m) => m.ernst === 'fout');
        telling[isFout ? 'zonderVerslag' : 'gewaarschuwd'] += 1;
      }
      afloop.keys.push(key);
      if (result.gemeente !== undefined) afloop.gemeenten.add(result.gemeente);
      // Also where somebody changed the report, or another file stands in its place: it is of a case that takes part.
      if (result.soort === 'klaar') afloop.verslagen.add(result.naam);
      for (const sink of sinks) await sink.add(result);
      watch(result, telling);
    }
    if (isStopped()) return { ...afloop, einde: 'gestopt' };
    for (const sink of sinks) await sink.finish();
    whole = true;
    return afloop;
  } finally {
    if (!whole) for (const sink of sinks) sink.abandon();
  }
}

/** Notes with each case what it was before. */
async function* recognise(cases: AsyncIterable<Invoer> | Iterable<Invoer>, journal: Journal | undefined): AsyncGenerator<Invoer> {
  for await (const invoer of cases) {
    const bekend = journal?.find(keyOf({ bestand: invoer.bestand, naam: invoer.verslag }));
    yield bekend === undefined ? invoer : { ...invoer, bekend };
  }
}

async function* untilStopped(cases: AsyncIterable<Invoer>, isStopped: () => boolean): AsyncGenerator<Invoer> {
  for await (const invoer of cases) {
    if (isStopped()) return;
    yield invoer;
  }
}
