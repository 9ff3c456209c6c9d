import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { formatFault } from '../../src/faults/format.ts';
import { parseYaml } from '../../src/yaml/parse.ts';
import { toFaults } from '../../src/yaml/shape.ts';

/** What is said of a text, of a list of schemas for its keys or a whole schema. */
function said(text: string, properties: object, rest: object = {}): string[] {
  const validate = new Ajv({ allErrors: true, verbose: true, strict: false }).compile({ type: 'object', properties, ...rest });
  const parsed = parseYaml(text, '');
  return validate(parsed.data) ? [] : toFaults(validate.errors ?? [], parsed, '').map(formatFault);
}
const one = (value: string, schema: object) => said(`a: ${value}\n`, { a: schema });

describe('a value that a schema refuses', () => {
  it.each([
    ['5', { maximum: 4 }, ':1:4: fout: BUITEN_BEREIK dit getal moet 4 of lager zijn; pas het getal aan'],
    ['5', { minimum: 6 }, ':1:4: fout: BUITEN_BEREIK dit getal moet 6 of hoger zijn; pas het getal aan'],
    ['5', { exclusiveMinimum: 5 }, ':1:4: fout: BUITEN_BEREIK dit getal moet hoger dan 5 zijn; pas het getal aan'],
    ['abc', { maxLength: 2 }, ':1:4: fout: TE_LANG deze tekst is langer dan 2 tekens; maak de tekst korter'],
    [
      'abc',
      { minLength: 4 },
      ':1:4: fout: TE_WEINIG deze tekst heeft minstens 4 tekens nodig; vul de tekst aan, of haal de sleutel weg als die niet verplicht is',
    ],
    [
      '[1]',
      { minItems: 2 },
      ':1:4: fout: TE_WEINIG deze lijst heeft minstens 2 onderdelen nodig; vul de lijst aan, of haal de sleutel weg als die niet verplicht is',
    ],
    [
      '{}',
      { minProperties: 1 },
      ':1:4: fout: TE_WEINIG deze groep is leeg; vul de groep aan, of haal de sleutel weg als die niet verplicht is',
    ],
    ['b', { const: 'c' }, ':1:4: fout: ONBEKENDE_WAARDE "b" is hier geen bekende waarde; kies uit: c'],
    [
      'x',
      { type: 'number' },
      ':1:4: fout: VERKEERD_TYPE hier hoort een getal, maar er staat de tekst "x"; schrijf alleen cijfers, zonder aanhalingstekens',
    ],
    [
      'x',
      { type: 'boolean' },
      ':1:4: fout: VERKEERD_TYPE hier hoort true of false, maar er staat de tekst "x"; schrijf true of false, zonder aanhalingstekens',
    ],
    ['x', { type: 'null' }, ':1:4: fout: VERKEERD_TYPE hier hoort niets, maar er staat de tekst "x"; haal de waarde weg'],
    [
      '[a, b, a]',
      { uniqueItems: true },
      ':1:11: fout: DUBBELE_WAARDE a staat twee keer in deze lijst (eerder op regel 1); haal er één weg',
    ],
    ['x', { pattern: '^\\d+$', examples: ['12', '34'] }, ':1:4: fout: VORM "x" heeft niet de goede vorm; schrijf het zo: 12 of 34'],
    ['x', { pattern: '^\\d+$', description: 'cijfers' }, ':1:4: fout: VORM "x" heeft niet de goede vorm; schrijf het zo: cijfers'],
    ['x', { pattern: '^\\d+$' }, ':1:4: fout: VORM "x" heeft niet de goede vorm; schrijf het zo: zoals in de voorbeelden'],
    ['[x]', { not: {} }, ':1:4: fout: VORM een lijst heeft niet de goede vorm; schrijf het zo: zoals in de voorbeelden'],
    ['3', { not: {} }, ':1:4: fout: VORM "3" heeft niet de goede vorm; schrijf het zo: zoals in de voorbeelden'],
  ])('%s for %j', (value, schema, fault) => {
    expect(one(value, schema)).toEqual([fault]);
  });

  it('in a list stands at the item, and a hole in it is called that', () => {
    expect(said('a:\n  - x\n  -\n  - 3\n', { a: { items: { type: 'string' } } })).toEqual([
      ':3:4: fout: LEGE_REGEL achter dit streepje of deze komma staat niets; vul het in of haal het weg',
      ':4:5: fout: TEKST_ALS_GETAL hier hoort tekst, maar YAML leest "3" als het getal 3; zet de waarde tussen aanhalingstekens',
    ]);
  });

  it('is told in the order of the file, and one at each place', () => {
    const schema = { a: { type: 'string', const: 'x' }, b: { enum: ['j'] } };
    expect(said('b: n\na: 3\n', schema).map((line) => line.slice(0, 30))).toEqual([
      ':1:4: fout: ONBEKENDE_WAARDE "',
      ':2:4: fout: TEKST_ALS_GETAL hi',
    ]);
    expect(said('{ b: n, a: 3 }\n', schema).map((line) => line.slice(0, 5))).toEqual([':1:6:', ':1:12']);
  });

  it('by a condition is told by what the condition asks, and not by the condition', () => {
    const rest = { if: { required: ['a'] }, then: { required: ['b'] } };
    expect(said('a: 1\n', {}, rest)).toEqual([':1:1: fout: ONTBREEKT "b" ontbreekt of is leeg; vul "b" in']);
  });
});

describe('keys', () => {
  const rest = { additionalProperties: false };
  it('that are missing are each told, at the group that they are missing from', () => {
    expect(said('x:\n  y: 1\n', { x: { required: ['a', 'b'] } })).toEqual([
      ':1:1: fout: ONTBREEKT "a" ontbreekt of is leeg; vul "a" in',
      ':1:1: fout: ONTBREEKT "b" ontbreekt of is leeg; vul "b" in',
    ]);
  });

  it('that are misspelt are not told as missing too, and another that is missing is', () => {
    expect(said('naan: 1\n', { naam: {}, plek: {} }, { ...rest, required: ['naam', 'plek'] })).toEqual([
      ':1:1: fout: ONTBREEKT "plek" ontbreekt of is leeg; vul "plek" in',
      ':1:1: fout: ONBEKENDE_SLEUTEL "naan" is hier geen bekende sleutel; bedoelde u "naam"?',
    ]);
    // Elsewhere the same misspelling means nothing.
    const schema = { x: { properties: { naam: {} }, ...rest }, y: { required: ['naam'] } };
    expect(said('x: { naan: 1 }\ny: { z: 1 }\n', schema)).toEqual([
      ':1:6: fout: ONBEKENDE_SLEUTEL "naan" is hier geen bekende sleutel; bedoelde u "naam"?',
      ':2:1: fout: ONTBREEKT "naam" ontbreekt of is leeg; vul "naam" in',
    ]);
  });

  it('that belong deeper are told where to go', () => {
    expect(said('voelt: 1\n', { bij: { properties: { denkt: {} } }, onder: { properties: { voelt: {} } } }, rest)).toEqual([
      ':1:1: fout: ONBEKENDE_SLEUTEL "voelt" is hier geen bekende sleutel; zet dit onder onder',
    ]);
  });

  it('of questions may be of a municipality', () => {
    expect(said('zzzz: 1\n', { vraag: { allOf: [{}] }, b: {} }, rest)[0]).toMatch(
      /bekend zijn: vraag, b; bij een eigen vraag van uw gemeente hoort --lokaal$/,
    );
    expect(said('zzzz: 1\n', { vraag: {} }, rest)[0]).toMatch(/bekend zijn: vraag$/);
  });

  it('are named up to thirteen, and never all but one', () => {
    const names = (n: number) => Object.fromEntries(Array.from({ length: n }, (_, i) => [`sleutel${i}`, {}]));
    expect(said('x: 1\n', names(13), rest)[0]).toMatch(/: sleutel0, .*, sleutel12$/);
    expect(said('x: 1\n', names(14), rest)[0]).toMatch(/: sleutel0, .*, sleutel11 en nog 2$/);
  });

  it('beyond twenty wrong ones are counted', () => {
    const text = Array.from({ length: 23 }, (_, i) => `k${i}: 1\n`).join('');
    const lines = said(text, {}, rest);
    expect(lines).toHaveLength(21);
    expect(lines.at(-1)).toMatch(/NOG_MEER.* 3 /);
  });
});
