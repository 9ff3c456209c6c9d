import { appendFileSync, readFileSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Journal } from '../../src/batch/journal.ts';
import type { Verwerkt } from '../../src/batch/task.ts';
import { createScratch } from '../support/run.ts';

const dir = createScratch();
let n = 0;
const fresh = () => join(dir, `${++n}.ndjson`);
const result = (bestand: string, digest = bestand): Verwerkt => ({
  bestand,
  soort: 'klaar',
  digest,
  naam: bestand,
  zegel: 'z',
  csv: { acties: 'é;x\r\n' },
  feiten: null,
  meldingen: [],
});

function write(path: string, results: Verwerkt[]): void {
  const journal = Journal.open(path, 'p', false, 'Vertrouwelijk: x');
  for (const r of results) journal.add(r);
  journal.close();
}

describe('the journal of a batch', () => {
  it('gives back what was written, also the latest of two', () => {
    const path = fresh();
    write(path, [result('a'), result('b'), result('a', 'nieuw')]);
    const journal = Journal.open(path, 'p', true, 'Vertrouwelijk: x');
    expect(journal.find('a a')).toMatchObject({ digest: 'nieuw', zegel: 'z' });
    expect(journal.recall('b b')).toEqual(result('b'));
    expect(journal.find('c c')).toBeUndefined();
    journal.close();
  });

  it('begins anew where the print is another or nobody asked to go on', () => {
    for (const [print, goOn] of [
      ['ander', true],
      ['p', false],
    ] as const) {
      const path = fresh();
      write(path, [result('a')]);
      const journal = Journal.open(path, print, goOn, 'Vertrouwelijk: x');
      expect(journal.find('a a')).toBeUndefined();
      journal.close();
      expect(readFileSync(path, 'utf8').split('\n')).toHaveLength(2);
    }
  });

  it('survives a kill at every byte: whole lines count, the rest is written over', () => {
    const whole = fresh();
    write(whole, [result('a'), result('b')]);
    const bytes = readFileSync(whole);
    for (let length = 0; length <= bytes.length; length += 7) {
      const path = fresh();
      appendFileSync(path, bytes.subarray(0, length));
      const journal = Journal.open(path, 'p', true, 'Vertrouwelijk: x');
      const known = ['a', 'b'].filter((x) => journal.find(`${x} ${x}`) !== undefined);
      for (const x of known) expect(journal.recall(`${x} ${x}`)).toEqual(result(x));
      for (const x of ['a', 'b'].filter((y) => !known.includes(y))) journal.add(result(x));
      journal.finish(['a a', 'b b']);
      expect(readFileSync(path, 'utf8')).toBe(bytes.toString('utf8'));
    }
  });

  it('keeps at its end only what is in the input, in that order', () => {
    const path = fresh();
    write(path, [result('weg'), result('b'), result('a')]);
    const journal = Journal.open(path, 'p', true, 'Vertrouwelijk: x');
    journal.finish(['a a', 'b b']);
    const expected = fresh();
    write(expected, [result('a'), result('b')]);
    expect(readFileSync(path, 'utf8')).toBe(readFileSync(expected, 'utf8'));
  });

  it('is known by its first line', () => {
    const path = fresh();
    write(path, []);
    expect(Journal.isJournal(path)).toBe(true);
    truncateSync(path, 10);
    expect(Journal.isJournal(path)).toBe(false);
    expect(Journal.isJournal(join(dir, 'nergens'))).toBe(false);
  });
});
