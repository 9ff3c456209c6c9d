import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { compactSchema } from '../../src/content/compact-schema.ts';
import { getCasusValidator, getValidator } from '../../src/content/validators.ts';
import { EXAMPLES } from '../casus/support.ts';
import { below, pick, type Random, random } from '../support/mutate.ts';

const full = getValidator('casus');
const validate = getCasusValidator();
const CASUSSEN = EXAMPLES.map((text) => parse(text) as unknown);

/** Every map and list in the data, itself too. */
function listNodes(value: unknown): Record<string, unknown>[] {
  if (value === null || typeof value !== 'object') return [];
  return [value as Record<string, unknown>, ...Object.values(value).flatMap(listNodes)];
}

const VALUES = [null, true, 0, -1, 1.5, '', 'ja', 'aanjager', 'vastgesteld', 'x', [], ['ja'], {}, { antwoord: 'ja' }, { wat: 'x' }];
const KEYS = ['antwoord', 'toelichting', 'stemmen', 'ja', 'rust', 'onbekend', 'weinig-contact', 'toString', '__proto__', 'melding', 'x'];

/** One place in it left out, filled in otherwise, or with a key more. */
function damage(data: unknown, next: Random): void {
  const node = pick(next, listNodes(data));
  const key = pick(next, [...Object.keys(node), ...KEYS]);
  if (below(next, 3) === 0) delete node[key];
  else
    Object.defineProperty(node, key, { value: structuredClone(pick(next, VALUES)), enumerable: true, configurable: true, writable: true });
}

describe('compactSchema', () => {
  it('takes and refuses what the full schema does', () => {
    const next = random(11);
    const taken = { yes: 0, no: 0 };
    for (let n = 0; n < 800; n++) {
      const data = structuredClone(CASUSSEN[n % CASUSSEN.length]);
      for (let times = below(next, 3); times >= 0; times--) damage(data, next);
      const fits = full(data);
      taken[fits ? 'yes' : 'no'] += 1;
      const errors = fits ? [] : full.errors;
      if (validate(data) !== fits) throw new Error(`Another answer about ${JSON.stringify(data)}`);
      expect(validate.errors?.length ?? 0).toBe(errors?.length);
    }
    expect(taken.yes).toBeGreaterThan(80);
    expect(taken.no).toBeGreaterThan(80);
  });

  it('refuses what is no map at all', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (data) => {
        expect(validate(data)).toBe(full(data));
      }),
    );
  });

  it('has one rule for keys that may hold the same, and each part once', () => {
    const map = { type: 'object', additionalProperties: false, properties: { a: { title: 'A', enum: [1] }, b: { enum: [1] } } };
    const other = { type: 'object', properties: { a: { enum: [1] }, b: { enum: [2] } } };
    expect(compactSchema({ type: 'object', properties: { een: map, twee: { description: 'Twee', ...map }, drie: other } })).toEqual({
      type: 'object',
      properties: { een: { $ref: '#/definitions/deel-0' }, twee: { $ref: '#/definitions/deel-0' }, drie: { $ref: '#/definitions/deel-1' } },
      definitions: {
        'deel-0': { type: 'object', additionalProperties: { enum: [1] }, propertyNames: { enum: ['a', 'b'] } },
        'deel-1': other,
      },
    });
  });
});
