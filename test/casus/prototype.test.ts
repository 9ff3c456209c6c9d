import { afterEach, describe, expect, it } from 'vitest';
import { parseYaml } from '../../src/yaml/parse.ts';
import { ANSWERS, check, expectDutch, GOOD, validator } from './support.ts';

const NAMES = ['__proto__', 'constructor', 'prototype', '__PROTO__', 'Constructor', '"__proto__"', "'constructor'", '"\\u005f_proto__"'];
const INHERITED = ['toString', 'valueOf', 'hasOwnProperty', '__defineGetter__', 'isPrototypeOf', 'toLocaleString'];

afterEach(() => {
  expect(Reflect.ownKeys(Object.prototype).filter((k) => Object.propertyIsEnumerable.call(Object.prototype, k))).toEqual([]);
  expect(({} as Record<string, unknown>).isAdmin).toBeUndefined();
});

describe('keys of a prototype', () => {
  it.each(NAMES)('%s is refused at every level', (name) => {
    for (const text of [
      `${name}: { isAdmin: true }\n${GOOD}`,
      `${GOOD}    ${name}: { isAdmin: true }\n`,
      `${ANSWERS}        irritaties: { antwoord: ja, ${name}: x }\n`,
      `${ANSWERS}        ? ${name}\n        : { isAdmin: true }\n`,
      `${GOOD}krachten:\n  - ${name}: x\n`,
    ]) {
      const { casus, faults } = check(text);
      expect(casus).toBeUndefined();
      expect(faults.map((f) => f.code)).toEqual(['VERBODEN_SLEUTEL']);
      expectDutch(faults);
    }
  });

  it.each(INHERITED)('%s is just an unknown key, and never counts as present', (name) => {
    const { faults } = check(`${GOOD}    ${name}: x\n`);
    expect(faults.map((f) => f.code)).toEqual(['ONBEKENDE_SLEUTEL']);
    expectDutch(faults);
  });

  it('as a merge changes nothing', () => {
    expect(check(`${GOOD}    <<: { isAdmin: true }\n`).faults.map((f) => f.code)).toEqual(['SAMENVOEGSLEUTEL']);
  });
});

describe('the same words as values', () => {
  it.each([...NAMES.slice(0, 5), ...INHERITED])('%s is no answer', (name) => {
    const { faults } = check(`${ANSWERS}        irritaties: ${name}\n`);
    expect(faults.map((f) => f.code)).toEqual(['ONBEKENDE_WAARDE']);
    expectDutch(faults);
  });

  it.each([...NAMES.slice(0, 5), ...INHERITED])('%s is a good text', (name) => {
    const { casus, faults } = check(`${GOOD}    plek: ${name}\n`);
    expect(faults).toEqual([]);
    expect(casus?.situaties[0]?.plek).toBe(name);
  });
});

describe('reading changes nothing', () => {
  it.each([GOOD, `${ANSWERS}        irritaties: Ja # x\n    plek: een # twee\n`, `${GOOD}    plek:\n    plak: [1, { a: ~ }]\n`])(
    'the validator leaves its input alone',
    (text) => {
      const { data } = parseYaml(text, 'x');
      const before = structuredClone(data);
      validator(data);
      expect(data).toEqual(before);
    },
  );

  it('the check for cut-off texts leaves the case alone', () => {
    expect(check(`${GOOD}    plek: hoek # 2\n`).casus?.situaties[0]?.plek).toBe('hoek');
  });

  it('the same text twice gives the same', () => {
    const text = `${ANSWERS}        irritaties: Ja\n    plak: x\n`;
    expect(check(text)).toEqual(check(text));
  });
});
