import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { createCase, writeCorpus } from '../../bench/corpus.mjs';
import { CasusDocument } from '../../src/casus/document.ts';
import { readCasus } from '../../src/casus/read-casus.ts';
import type { Casus } from '../../src/model/casus.ts';
import { validator } from '../casus/support.ts';

const dir = mkdtempSync(join(tmpdir(), 'buurtkompas-corpus-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const cases = Array.from({ length: 120 }, (_, nummer) => createCase(nummer));
const casussen: Casus[] = cases.map(({ text }) => parse(text));
const median = (list: number[]) => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)] ?? 0;

describe('the corpus of case files', () => {
  it('is the same for the same seed, and another for another', () => {
    expect(Array.from({ length: 120 }, (_, nummer) => createCase(nummer))).toEqual(cases);
    expect(createCase(3, 1).text).not.toBe(createCase(3).text);
  });

  it('has no two files alike, and none at the place of another', () => {
    expect(new Set(cases.map((c) => c.text)).size).toBe(cases.length);
    expect(new Set(cases.map((c) => c.path)).size).toBe(cases.length);
  });

  it('is valid without a warning', () => {
    const good = writeCorpus(join(dir, 'good'), 40);
    expect(good.flatMap(({ path }) => readCasus(join(dir, 'good', path), validator).faults)).toEqual([]);
  });

  it('is about as long as what teams fill in', () => {
    const bytes = median(cases.map(({ text }) => Buffer.byteLength(text)));
    const lines = median(cases.map(({ text }) => text.split('\n').length));
    expect(bytes).toBeGreaterThan(5500);
    expect(bytes).toBeLessThan(8500);
    expect(lines).toBeGreaterThan(160);
    expect(lines).toBeLessThan(260);
  });

  it('has one to three places, and everything a case may hold', () => {
    expect(new Set(casussen.map((c) => c.situaties.length))).toEqual(new Set([1, 2, 3]));
    const keys = new Set(casussen.flatMap((c) => [...Object.keys(c), ...c.situaties.flatMap((s) => Object.keys(s))]));
    for (const key of ['sentimenten', 'triggers', 'overheid', 'beleid', 'interventies', 'acties', 'weging', 'oordeel', 'triage'])
      expect(keys).toContain(key);
    expect(new Set(casussen.flatMap((c) => c.acties ?? []).map((a) => a.status))).toContain('gedaan');
  });

  it('names a neighbourhood by one code, in one municipality', () => {
    const names = new Map<string, string>();
    for (const { buurt } of casussen) {
      const name = `${buurt.gemeente}/${buurt.naam}`;
      expect(names.get(buurt.code ?? '') ?? name).toBe(name);
      names.set(buurt.code ?? '', name);
    }
  });

  it('has files as our own saver writes them, and others', () => {
    const saved = cases.filter((c) => c.saved);
    expect(saved.length).toBeGreaterThan(20);
    expect(saved.length).toBeLessThan(100);
    for (const { text } of saved.slice(0, 10)) {
      const document = new CasusDocument('');
      for (const [sleutel, waarde] of Object.entries(parse(text))) document.apply({ pad: [sleutel], waarde });
      expect(text).toBe(document.toText());
    }
  });
});

describe('the broken ones in it', () => {
  const files = writeCorpus(dir, 150, { kapot: 150 });

  it('are broken in many ways', () => {
    expect(new Set(files.map((file) => file.fault)).size).toBeGreaterThan(120);
    const first = new Set(files.slice(0, 30).map((file) => file.fault));
    for (const fault of ['leeg', 'windows-1252', 'te-groot', 'map-als-bestand', 'verwijzing-naar-niets', 'alias-bom'])
      expect(first).toContain(fault);
  });

  it.each(files)('$fault', ({ path, fault }) => {
    const whole = join(dir, path);
    // A folder with the name of a file is walked into; what stands in it is broken.
    for (const file of fault === 'map-als-bestand' ? [whole, join(whole, 'leeg.yaml')] : [whole])
      expect(readCasus(file, validator).casus).toBeUndefined();
  });

  it('are as many as asked, spread over the whole', () => {
    const some = writeCorpus(join(dir, 'some'), 30, { kapot: 3 });
    expect(some.flatMap((file, i) => (file.fault ? i : []))).toEqual([9, 19, 29]);
    const good = some.filter((file) => file.fault === undefined);
    expect(good.flatMap(({ path }) => readCasus(join(dir, 'some', path), validator).faults)).toEqual([]);
  });
});
