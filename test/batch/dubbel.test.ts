import { expect, it } from 'vitest';
import { createDubbelmelder } from '../../src/batch/dubbel.ts';
import type { Verwerkt } from '../../src/batch/task.ts';

const create = (bestand: string, digest: string, soort: Verwerkt['soort'] = 'klaar'): Verwerkt => ({
  bestand,
  naam: bestand,
  soort,
  digest,
  zegel: null,
  csv: {},
  feiten: null,
  meldingen: [],
});

it('names the file that had the same content first, and leaves both in', () => {
  const note = createDubbelmelder();
  const results = [create('a.yaml', 'x'), create('b.yaml', 'y'), create('c.yaml', 'x'), create('d.yaml', 'x')].map(note);
  expect(results.map(({ meldingen }) => meldingen.map((m) => `${m.ernst} ${m.code} ${m.wat}`))).toEqual([
    [],
    [],
    ['waarschuwing INHOUD_DUBBEL precies dezelfde inhoud als a.yaml; deze casus telt nu dubbel'],
    ['waarschuwing INHOUD_DUBBEL precies dezelfde inhoud als a.yaml; deze casus telt nu dubbel'],
  ]);
  expect(results.every(({ soort }) => soort === 'klaar')).toBe(true);
});

it('says nothing of what does not count', () => {
  const note = createDubbelmelder();
  const results = [create('a.yaml', '', 'fout'), create('b.yaml', '', 'fout'), create('c.yaml', 'x', 'oefening'), create('d.yaml', 'x')];
  expect(results.map(note).flatMap(({ meldingen }) => meldingen)).toEqual([]);
});
