import { describe, expect, it } from 'vitest';
import { decode } from '../../src/yaml/read-text.ts';
import { below, excerpt, mutate, pick, type Random, random } from '../support/mutate.ts';
import { check, EXAMPLES, expectDutch, expectInside } from './support.ts';

function judge(bytes: Buffer): void {
  const { text, faults } = decode(bytes, 'casus.yaml');
  if (text === undefined) {
    expect(faults).toHaveLength(1);
    expectDutch(faults);
    return;
  }
  const result = check(text);
  expect(result.casus !== undefined || result.faults.some((f) => f.ernst === 'fout')).toBe(true);
  expect(result.casus === undefined || result.faults.every((f) => f.ernst === 'waarschuwing')).toBe(true);
  expectDutch(result.faults);
  expectInside(result.faults, text);
  if (result.faults.length === 0) expectNothingLost(text, result.casus);
}

/** Without a fault, every word of the file is in the case; but for remarks and keys without a value. */
function expectNothingLost(text: string, casus: unknown): void {
  const typed = text
    .replace(/(?<!\S)#[^\n]*/g, '')
    .replace(/(?<![^\n])[ -]*[\w-]+:[ \t\r]*(?![^\n])/g, '')
    .match(/[a-z]{4,}/gi);
  const read = JSON.stringify(casus);
  expect((typed ?? []).filter((word) => !read.includes(word))).toEqual([]);
}

/** Runs the mutations of one seed, and says which text was the trouble. */
function run(seed: number, times: number, source: (text: string, next: Random) => string): void {
  const next = random(seed);
  for (let i = 0; i < times; i++) {
    let text = source(pick(next, EXAMPLES), next);
    for (let m = 1 + below(next, 4); m > 0; m--) text = mutate(text, next);
    const bytes = Buffer.from(text);
    // Some changes are of bytes, and may break the encoding.
    if (next() < 0.1) bytes[below(next, bytes.length)] = below(next, 256);
    try {
      judge(bytes);
    } catch (error) {
      throw new Error(`Mutation ${i} of seed ${seed}: ${JSON.stringify(text.slice(0, 4000))}`, { cause: error });
    }
  }
}

describe('10,000 mutations get a verdict in Dutch, with a place inside the file', () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8, 9])('a thousand excerpts, seed %i', (seed) => run(seed, 1050, excerpt), 30_000);
  it('600 whole examples', () => run(10, 600, (text) => text), 60_000);
});
