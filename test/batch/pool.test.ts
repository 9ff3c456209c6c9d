import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { createOwnProcessor, createWorkerProcessor, type Processor } from '../../src/batch/pool.ts';
import type { Process } from '../../src/batch/process.ts';
import type { Invoer, Settings, Verwerkt } from '../../src/batch/task.ts';

const UNSTEADY = fileURLToPath(new URL('../fixtures/worker/unsteady.mjs', import.meta.url));
const settings: Settings = {
  lokaal: undefined,
  gebieden: undefined,
  filter: {},
  dialect: 'nederlands',
  verslagen: undefined,
  uitkomsten: false,
  oefeningen: false,
  zonderEscalatie: false,
};
const cases = (namen: string[]): Invoer[] => namen.map((bestand) => ({ bestand, verslag: bestand }));

async function collect(processor: Processor, input: Invoer[]): Promise<Verwerkt[]> {
  const results: Verwerkt[] = [];
  for await (const result of processor(input)) results.push(result);
  return results;
}

describe('a worker that goes wrong', () => {
  const failures = (results: Verwerkt[]) => results.filter((r) => r.soort === 'fout').map((r) => [r.bestand, r.meldingen[0]?.code]);

  it('by a crash costs its own case only, in the order of the input', async () => {
    const names = Array.from({ length: 100 }, (_, i) => (i === 41 ? 'stort-in' : `casus-${i}`));
    const results = await collect(createWorkerProcessor(settings, 2, { filename: UNSTEADY }), cases(names));
    expect(results.map((r) => r.bestand)).toEqual(names);
    expect(failures(results)).toEqual([['stort-in', 'VASTGELOPEN']]);
  });

  it('by hanging is ended, and costs its own case only', async () => {
    const results = await collect(createWorkerProcessor(settings, 1, { filename: UNSTEADY, patience: 2000 }), cases(['a', 'hangt', 'b']));
    expect(failures(results)).toEqual([['hangt', 'VASTGELOPEN']]);
  });
});

/** A case in three steps that notes its turns; one goes wrong in its second. */
function createSteps(turns: string[]): Process {
  return function* ({ bestand, verslag }) {
    for (const step of [1, 2]) {
      turns.push(`${bestand}${step}`);
      if (bestand === 'mis' && step === 2) throw new Error('bug');
      yield;
    }
    return { bestand, naam: verslag, soort: 'klaar', digest: 'x', zegel: null, csv: {}, feiten: null, meldingen: [] };
  };
}

describe('in this thread', () => {
  it('a mistake of ours in one case does not take the others down', async () => {
    const turns: string[] = [];
    const results = await collect(createOwnProcessor(createSteps(turns)), cases(['a', 'mis', 'b']));
    expect(results.map((r) => r.soort)).toEqual(['klaar', 'fout', 'klaar']);
    expect(results[1]?.meldingen[0]?.code).toBe('VASTGELOPEN');
    expect(turns).toEqual(['a1', 'mis1', 'b1', 'a2', 'mis2', 'b2']);
  });

  it('also one that goes wrong before its first step, and a case that comes twice has two results', async () => {
    const [geval] = cases(['a']) as [Invoer];
    const steps = createSteps([]);
    const own = createOwnProcessor((invoer) => {
      if (invoer.bestand === 'mis') throw new Error('bug');
      return steps(invoer);
    });
    const results = await collect(own, [geval, ...cases(['mis']), geval]);
    expect(results.map((r) => [r.bestand, r.soort])).toEqual([
      ['a', 'klaar'],
      ['mis', 'fout'],
      ['a', 'klaar'],
    ]);
  });

  it('the results have the order of the cases, however many there are', async () => {
    const names = Array.from({ length: 70 }, (_, i) => `casus-${i}`);
    const turns: string[] = [];
    const results = await collect(createOwnProcessor(createSteps(turns)), cases(names));
    expect(results.map((r) => r.bestand)).toEqual(names);
    expect(turns).toHaveLength(140);
    expect(turns.slice(0, 2)).toEqual(['casus-01', 'casus-11']);
  });

  it('a result does not wait for a case that is still to come', async () => {
    const seen: string[] = [];
    // The next case comes when the result of the one before has been seen, as from a program at the other end of a pipe.
    async function* source(): AsyncGenerator<Invoer> {
      for (const invoer of cases(['a', 'b', 'c'])) {
        yield invoer;
        while (seen.at(-1) !== invoer.bestand) await new Promise((resolve) => setTimeout(resolve, 1));
      }
    }
    for await (const { bestand } of createOwnProcessor(createSteps([]))(source())) seen.push(bestand);
    expect(seen).toEqual(['a', 'b', 'c']);
  });

  it('a fault of the source is not lost, and who has seen enough does not wait for it', async () => {
    async function* failing(): AsyncGenerator<Invoer> {
      yield { bestand: 'a', verslag: 'a' };
      throw new Error('gone');
    }
    const seen: string[] = [];
    await expect(async () => {
      for await (const { bestand } of createOwnProcessor(createSteps([]))(failing())) seen.push(bestand);
    }).rejects.toThrow('gone');
    expect(seen).toEqual(['a']);
    async function* waiting(): AsyncGenerator<Invoer> {
      yield { bestand: 'a', verslag: 'a' };
      await new Promise(() => {});
    }
    for await (const { bestand } of createOwnProcessor(createSteps([]))(waiting())) {
      expect(bestand).toBe('a');
      break;
    }
  });
});
