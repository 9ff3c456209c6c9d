import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { findComments } from '../../src/yaml/comments.ts';
import { parseYaml } from '../../src/yaml/parse.ts';
import { withoutDoubt } from '../../src/yaml/partial.ts';
import { checkEmpties, findCuts, findEmpties } from '../../src/yaml/probe.ts';
import type { Validator } from '../../src/yaml/shape.ts';
import { brief } from '../casus/support.ts';

const compile = (schema: object) => new Ajv({ allErrors: true, verbose: true, strict: false }).compile(schema) as Validator;
const SCHEMA = compile({
  type: 'object',
  additionalProperties: false,
  required: ['naam'],
  properties: {
    naam: { type: 'string' },
    plek: { enum: ['school', 'plein'] },
    lijst: { items: { type: 'object', additionalProperties: false, properties: { wat: { type: 'string' } } } },
  },
});

describe('a comment behind a text', () => {
  const cuts = (text: string) => {
    const parsed = parseYaml(text, 'x');
    return findCuts(parsed.data, parsed.cuts, SCHEMA).map((c) => c.pointer);
  };

  it('may be the rest of it where any text can stand, and is a remark where only a word can', () => {
    expect(cuts('naam: Blok # 2\nplek: school # daar\n')).toEqual(['/naam']);
    expect(cuts('naam: x\nlijst:\n  - wat: a # b\n  - wat: c\n')).toEqual(['/lijst/0/wat']);
    expect(cuts('naam: x\n')).toEqual([]);
  });

  it('is not looked at behind a key that is unknown, or below one', () => {
    expect(cuts('naam: x # y\nweg: a # b\nook: { c: d } # e\n')).toEqual(['/naam']);
    expect(cuts('naam: x # y\nweg:\n  diep: a # b\nwegen: c # d\n')).toEqual(['/naam']);
    expect(cuts('naam: x # y\nlijst:\n  - hoe: a # b\n')).toEqual(['/naam']);
  });
});

describe('keys without a value', () => {
  const empties = (text: string) => {
    const { data, empties: found } = parseYaml(text, 'x');
    return findEmpties(data, found, SCHEMA).map((e) => `${e.instancePath} ${e.params.additionalProperty}`);
  };

  it('are faults where they are unknown, and no others', () => {
    expect(empties('naam: x\nplek:\nweg:\nlijst:\n  - wat:\n    hoe:\n')).toEqual([' weg', '/lijst/0 hoe']);
    expect(empties('naam: x\nplek:\n')).toEqual([]);
    expect(empties('naam: x\nweg: y\nplek:\n')).toEqual([]);
    expect(empties('naam: x\n')).toEqual([]);
  });

  it('are told at their place', () => {
    expect(brief(checkEmpties(parseYaml('naam: x\nweg:\n', 'x'), SCHEMA, 'x'))).toEqual(['ONBEKENDE_SLEUTEL 2:1']);
  });
});

describe('what a schema says about a value that could not be read', () => {
  const left = (text: string) => {
    const { partial } = parseYaml(text, 'x');
    if (partial === undefined) throw new Error('Nothing could be read');
    SCHEMA(partial.data);
    return withoutDoubt(SCHEMA.errors ?? [], partial).map((e) => `${e.instancePath} ${e.keyword}`);
  };

  it('is left out, and so is that it is missing', () => {
    expect(left('naam: &x y\n')).toEqual([]);
    expect(left('naam: x\nplek: &x zee\n')).toEqual([]);
    expect(left('plek: &x zee\n')).toEqual([' required']);
    expect(left('naam: &x y\nplek: zee\n')).toEqual(['/plek enum']);
    expect(left('naam: x\nlijst:\n  - { wat: a }\n  - &x b\n')).toEqual([]);
  });

  it('is left out of what a group misses where a key of it was left out, and not of what it has', () => {
    expect(left('plek: zee\nplek: meer\n')).toEqual(['/plek enum']);
    expect(left('naam: x\nnaam: y\nweg: z\n')).toEqual([' additionalProperties']);
  });
});

describe('comments', () => {
  it.each([
    ['# a\nb: c # d\n  # e\n', ['0 # a', '9 # d', '15 # e']],
    ['a: "# b" # c\n', ['9 # c']],
    ["a: '# b'\n# c", ['9 # c']],
    ['a: |\n  # b\n# c\n', ['11 # c']],
    ['a: | # b\n  c\n', ['5 # b']],
    ['a: [b, # c\n  d] # e\n', ['7 # c', '16 # e']],
    ['a: b#c\nd: e # f', ['12 # f']],
    ['---\na: b # c\n---\nd: e # f\n', ['9 # c', '22 # f']],
    ['a: [b # c\nd: e # f\n', ['6 # c', '15 # f']],
    ['a: b\n', []],
    ['', []],
  ] as [string, string[]][])('of %j', (text, found) => {
    const comments = findComments(text);
    expect(comments.map(({ tekst, offset }) => `${offset} ${tekst}`)).toEqual(found);
    for (const { tekst, offset } of comments) expect(text.startsWith(tekst, offset)).toBe(true);
  });
});
