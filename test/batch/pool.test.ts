import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { createOwnProcessor, createWorkerProcessor, type Processor } from '../../src/batch/pool.ts';
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

describe('a mistake of ours in one case', () => {
  it('does not take the others down', async () => {
    const own = createOwnProcessor(({ bestand, verslag }) => {
      if (bestand === 'mis') throw new Error('bug');
      return { bestand, naam: verslag, soort: 'klaar', digest: 'x', zegel: null, csv: {}, feiten: null, meldingen: [] };
    });
    const results = await collect(own, cases(['a', 'mis', 'b']));
    expect(results.map((r) => r.soort)).toEqual(['klaar', 'fout', 'klaar']);
    expect(results[1]?.meldingen[0]?.code).toBe('VASTGELOPEN');
  });
});
