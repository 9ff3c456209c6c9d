import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { listInputs, readInputs } from '../../src/batch/inputs.ts';
import type { Invoer } from '../../src/batch/task.ts';
import { createScratch } from '../support/run.ts';

const dir = createScratch();

async function readAll(chunks: string[]): Promise<Invoer[]> {
  async function* stream() {
    for (const chunk of chunks) yield Buffer.from(chunk);
  }
  const found: Invoer[] = [];
  for await (const invoer of readInputs(stream(), undefined)) found.push(invoer);
  return found;
}

describe('the files of a folder', () => {
  mkdirSync(join(dir, 'wijk', 'diep'), { recursive: true });
  mkdirSync(join(dir, 'uit'));
  for (const name of ['b.yaml', 'wijk/a.yml', 'wijk/diep/c.YAML', 'wijk/niet.txt', 'uit/oud.yaml', '.verborgen.yaml'])
    writeFileSync(join(dir, name), '');
  symlinkSync('..', join(dir, 'wijk', 'rond'));

  it('come in a fixed order, also through links that go round, and never from the output folder', () => {
    expect(listInputs(dir, join(dir, 'uit'), undefined).map((i) => i.bestand)).toEqual(['b.yaml', 'wijk/a.yml', 'wijk/diep/c.YAML']);
  });

  it('fall apart in parts that do not depend on each other', () => {
    const all = listInputs(dir, undefined, undefined).map((i) => i.bestand);
    const parts = [1, 2, 3].map((nummer) => listInputs(dir, undefined, { nummer, van: 3 }).map((i) => i.bestand));
    expect(parts.flat().sort()).toEqual(all.toSorted());
    writeFileSync(join(dir, 'a-nieuw.yaml'), '');
    const later = [1, 2, 3].map((nummer) => listInputs(dir, undefined, { nummer, van: 3 }).map((i) => i.bestand));
    expect(later.map((part) => part.filter((b) => b !== 'a-nieuw.yaml'))).toEqual(parts);
  });
});

describe('the lines of a stream', () => {
  it('are JSON or a path, whole whatever the pieces they come in', async () => {
    const text = '{"a":"é"}\r\n\r\nmap/x.yaml\r\n{"b":1}';
    for (let cut = 0; cut <= text.length; cut++) {
      const found = await readAll([text.slice(0, cut), text.slice(cut)]);
      expect(found.map((i) => [i.bestand, i.pad, i.inhoud && Buffer.from(i.inhoud).toString()])).toEqual([
        ['stdin-1', undefined, '{"a":"é"}'],
        ['map/x.yaml', 'map/x.yaml', undefined],
        ['stdin-4', undefined, '{"b":1}'],
      ]);
    }
  });

  it('that are too long are kept only so far that they are refused', async () => {
    const [first, second] = await readAll([`{${'x'.repeat(700_000)}`, 'y'.repeat(700_000), 'z'.repeat(700_000), '\n{}']);
    expect(first?.inhoud?.length).toBeGreaterThan(1024 * 1024);
    expect(first?.inhoud?.length).toBeLessThan(2_000_000);
    expect(second?.inhoud?.toString()).toBe('{}');
  });
});
