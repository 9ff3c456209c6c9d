import fc from 'fast-check';
import Handlebars from 'handlebars';
import { describe, expect, it } from 'vitest';
import { interpretPart } from '../../src/report/eigen/interpret.ts';
import { emitPart } from '../../src/report/emit.ts';
import { type CompiledParts, createParts } from '../../src/report/parts.ts';

const OPTIONS = { noEscape: true, strict: true, knownHelpersOnly: true };

/** The parts as the build writes them, each value between marks instead of escaped. */
function compile(texts: Record<string, string>) {
  const members = Object.entries(texts).map(([name, text]) => `${JSON.stringify(name)}: ${emitPart(Handlebars.parse(text), name)}`);
  const compiled = new Function(`return ({ write, filled, each, part }) => ({ ${members.join(', ')} })`)() as CompiledParts;
  return createParts(compiled, (text) => `<${text}>`);
}

const run = (text: string, data: unknown) => compile({ deel: text, een: 'een', diep: '{{naam}}{{> een}}' })['deel']?.(data);

const TEXT = ['tekst ', '\'"`$x\\n', '\n', 'x  ', '{{! weg }}', '{{> een}}\n', '{{> diep}}', "{{> (lookup . 'deel')}}", '{{naam}}'];

/** The same parts, each read instead of made into code. */
function interpret(text: string, data: unknown): string | undefined {
  const budget = { pieces: 0, depth: 0 };
  const parts = Object.entries({ deel: text, een: 'een', diep: '{{naam}}{{> een}}' });
  const own = new Map(parts.map(([name, part]) => [name, interpretPart(Handlebars.parse(part), name, budget)]));
  return createParts(
    () => ({}),
    (value) => `<${value}>`,
    own,
  )['deel']?.(data);
}

/** A template about a thing with a name, a flag and a list of such things; `up` is how many lists it stands in. */
function template(levels: number, up = 0): fc.Arbitrary<string> {
  const plain = fc.constantFrom(...TEXT);
  if (levels === 0) return plain;
  const inner = template(levels - 1, up);
  const path = fc.tuple(fc.integer({ min: 0, max: up }), fc.constantFrom('naam', 'vlag', 'lijst')).map(([n, key]) => '../'.repeat(n) + key);
  const piece = fc.oneof(
    plain,
    fc.tuple(path, inner, inner).map(([p, a, b]) => `{{#if ${p}}}\n${a}\n{{else}}${b}{{/if}}`),
    fc.tuple(path, inner).map(([p, a]) => `{{#unless ${p}}}${a}{{/unless}}\n`),
    template(levels - 1, up + 1).map((a) => `{{#each lijst}}${a}{{#unless @last}}; {{/unless}}\n{{else}}niets{{/each}}`),
  );
  return fc.array(piece, { maxLength: 4 }).map((pieces) => pieces.join(''));
}

interface Ding {
  naam: string;
  vlag: boolean;
  deel: string;
  lijst: Ding[];
}

function ding(levels: number): fc.Arbitrary<Ding> {
  return fc.record({
    naam: fc.constantFrom('', 'a', '{{x}}', '<b>'),
    vlag: fc.boolean(),
    deel: fc.constantFrom('een', 'diep'),
    lijst: levels === 0 ? fc.constant([]) : fc.array(ding(levels - 1), { maxLength: 3 }),
  });
}

describe('a part as code', () => {
  it('writes what Handlebars writes', () => {
    fc.assert(
      fc.property(template(3), ding(2), (text, data) => {
        const handlebars = Handlebars.create();
        const parts = { deel: text, een: 'een', diep: '{{naam}}{{> een}}' };
        for (const [name, part] of Object.entries(parts)) handlebars.registerPartial(name, part);
        const expected = handlebars.compile('{{> deel}}', OPTIONS)(data);
        expect(run(text, data)?.replace(/<(|a|\{\{x\}\}|<b>)>/g, '$1')).toBe(expected);
        expect(interpret(text, data)).toBe(run(text, data));
      }),
      { numRuns: 400 },
    );
  });

  it('writes every value escaped, a number as text, and adds nothing up', () => {
    expect(run('{{a}}{{b}}{{b}}', { a: '{{b}}', b: 1 })).toBe('<{{b}}>11');
  });

  it('takes only spaces for nothing', () => {
    expect(run('{{#if a}}ja{{else}}nee{{/if}}', { a: '  ' })).toBe('nee');
  });

  it.each([
    ['a value that is not there', '\n{{naam}}', {}, 'deel.hbs:2: naam is not in the data'],
    ['a value that is no text', '{{naam}}', { naam: { a: 1 } }, 'deel.hbs:1: naam is not in the data'],
    ['what an object has by itself', '{{constructor}}', {}, 'deel.hbs:1: constructor is not in the data'],
    ['a part that the data names and is not there', "{{> (lookup . 'naam')}}", { naam: 'weg' }, 'deel.hbs:1: part weg does not exist'],
    ['a part by a name that every object has', "{{> (lookup . 'naam')}}", { naam: 'toString' }, 'toString does not exist'],
  ])('refuses %s, and says where', (_, text, data, message) => {
    expect(() => run(text, data)).toThrow(message);
  });
});
