import { describe, expect, it } from 'vitest';
import { ANSWERS, check, expectDutch, expectInside, GOOD } from '../casus/support.ts';

const MIB = 1024 * 1024;
const fill = (part: string, times = MIB) => part.repeat(Math.min(times, Math.floor((MIB - 1000) / part.length)));
const list = (times: number, make: (i: number) => string) => {
  let text = '';
  for (let i = 0; i < times && text.length < MIB - 1000; i++) text += make(i);
  return text;
};

/** Texts that make a YAML parser or a validator slow, deep or large, with the code each gets. */
const HOSTILE: [name: string, code: string, text: string][] = [
  ['20,000 [', 'TE_DIEP', `x: ${fill('[', 20_000)}`],
  ['1 MiB of [', 'TE_DIEP', fill('[')],
  ['20,000 {a:', 'TE_DIEP', fill('{a: ', 20_000)],
  ['20,000 a: in braces', 'TE_DIEP', `{${fill('a: ', 20_000)}`],
  ['20,000 a: in a row', 'TE_DIEP', fill('a: ', 20_000)],
  ['20,000 dashes in a row', 'TE_DIEP', `x:\n${fill('- ', 20_000)}`],
  ['20,000 question marks', 'TE_DIEP', fill('? ', 20_000)],
  ['deep indentation', 'TE_DIEP', list(1400, (i) => `${' '.repeat(i)}a:\n`)],
  ['deep indentation under long keys', 'TE_DIEP', list(1000, (i) => `${' '.repeat(i)}${'a'.repeat(60)}:\n`)],
  ['colons', 'TE_DIEP', fill(': ')],
  ['a bomb of aliases', 'ANKER', `a: &a [x, x]\n${list(9, (i) => `b${i}: &b${i} [*a, *a, *a, *a, *a, *a, *a]\n`)}`],
  ['20,000 anchors', 'ANKER', list(20_000, (i) => `- &a${i} x\n- *a${i}\n`)],
  ['350,000 tags', 'YAML_LABEL', fill('!a ')],
  ['50,000 keys', 'TE_VEEL', list(50_000, (i) => `k${i}: 1\n`)],
  ['50,000 keys in braces', 'TE_VEEL', `{${list(50_000, (i) => `k${i}: 1,`)}}`],
  ['the same key 50,000 times', 'TE_VEEL', fill('a: 1\n', 50_000)],
  ['9,000 empty keys', 'TE_VEEL', list(9_000, (i) => `k${i}:\n`)],
  ['empty keys', 'TE_VEEL', fill(':\n')],
  ['empty dashes', 'TE_VEEL', fill('-\n')],
  ['empty brackets', 'TE_VEEL', `a: [${fill('[],')}]`],
  ['commas', 'TE_VEEL', `[${fill(',')}`],
  ['quotes', 'TE_VEEL', fill('"')],
  ['100,000 bad escapes on one line', 'BACKSLASH', `a: "${fill('\\q', 100_000)}"`],
  ['backslashes', 'AANHALINGSTEKEN', `a: "${fill('\\', MIB - 999)}`],
  ['an open quote over a million lines', 'AANHALINGSTEKEN', `a: "x\n${fill(' \n')}`],
  ['an open quote on every line', 'AANHALINGSTEKEN', `a:\n${fill(" b: '\n")}`],
  ['brackets open on every line', 'HAAK', fill('a: [\n')],
  ['documents', 'MEER_DOCUMENTEN', fill('---\n')],
  ['ends of documents', 'MEER_DOCUMENTEN', fill('...\n')],
  ['directives', 'AANWIJZING', fill('%a\n')],
  ['control characters', 'STUURTEKEN', fill('\u0001')],
  ['carriage returns', 'REGELEINDE', fill('\r')],
  ['marks', 'BOM_MIDDENIN', fill('\ufeff')],
  ['tabs before text', 'TAB_INSPRONG', fill('\tx\n')],
  ['lines of hard spaces', 'HARDE_SPATIE', fill('\u00a0\n')],
  ['a million spaces', 'LEEG', fill(' ')],
  ['a million tabs', 'LEEG', fill('\t')],
  ['a million empty lines', 'LEEG', fill('\n')],
  ['comments', 'LEEG', fill('# c\n')],
  ['block texts', 'TE_VEEL', list(MIB, (i) => `k${i}: |\n`)],
  ['@ on every line', 'TE_VEEL', list(MIB, (i) => `k${i}: @x\n`)],
  ['a key of 1 MiB', 'YAML_FOUT', `${fill('a')}: x`],
  ['a text that never becomes a key', 'GEEN_CASUS', fill('x y\n')],
  ['a number of 1 MiB', 'TEKST_ALS_GETAL', `${GOOD}    plek: ${fill('9')}\n`],
  ['a date of 1 MiB', 'VORM', GOOD.replace('2026-11-21', `"${fill('2026-11-21 ')}"`)],
  ['an id of 1 MiB', 'VORM', GOOD.replace('id: portieken', `id: ${fill('a-')}`)],
  ['an id of 1 MiB with a wrong end', 'VORM', GOOD.replace('id: portieken', `id: ${fill('a')}!`)],
  ['an answer of 1 MiB', 'ONBEKENDE_WAARDE', `${ANSWERS}        irritaties: "${fill('ja ')}"\n`],
  ['9,000 unknown values', 'TE_VEEL', `${GOOD}doelgroepen: [${list(9_000, (i) => `oudres${i}, `)}]\n`],
  ['900 unknown values', 'ONBEKENDE_WAARDE', `${GOOD}doelgroepen: [${list(900, (i) => `oudres${i}, `)}]\n`],
  ['3,600 unknown keys', 'ONBEKENDE_SLEUTEL', `${GOOD}${list(900, (i) => `  - { id: a${i}, nam: b, oordel: c, q: d }\n`)}`],
  ['900 equal values', 'DUBBELE_WAARDE', `${GOOD}doelgroepen: [${fill('ouders, ', 900)}]\n`],
  ['20,000 groups', 'ONTBREEKT', list(20, (j) => `g${j}:\n${list(480, (i) => `  k${i}: 1\n`)}`)],
];

describe('hostile texts are refused within the time limit', () => {
  it.each(HOSTILE)('%s: %s', (_, code, text) => {
    expect(text.length).toBeLessThanOrEqual(MIB);
    const { casus, faults } = check(text);
    expect(casus).toBeUndefined();
    expect(faults.map((f) => f.code)).toContain(code);
    expect(faults.length).toBeLessThanOrEqual(22);
    expectDutch(faults);
    expectInside(faults, text);
  });
});

/** A quarter of a MiB of junk in each place where our own search for the cause looks. */
const JUNK = [
  '-',
  '- ',
  ':',
  'x',
  'x ',
  'x:',
  ' ',
  '\t',
  '|',
  '| ',
  '>',
  '"',
  '" ',
  "'",
  "' ",
  '#',
  ' #',
  'x #',
  '""',
  ',',
  ', ',
  '\\',
  'é',
  '“',
  '\u00a0',
  'Ã',
  '[]',
  '{} ',
  '?',
  '1',
  '0.',
  '~',
  '%',
  '@',
];
const PLACES: [name: string, make: (junk: string) => string][] = [
  ['a line between keys', (junk) => `a: 1\n${junk}\nb: 1\n`],
  ['a line before a faulty line', (junk) => `a: x ${junk}\n  y\nb: 1\n`],
  ['the value of a key', (junk) => `${GOOD}    plek: x${junk}\n    locatie: school\n`],
  ['a double-quoted text', (junk) => `${GOOD}    plek: "${junk}" x\n`],
  ['a single-quoted text', (junk) => `${GOOD}    plek: '${junk}' x\n`],
  ['brackets', (junk) => `${GOOD}    plek: { a: ${junk} } x\n`],
  ['a key', (junk) => `${GOOD}    x${junk}: hoek\n`],
  ['the end', (junk) => `${GOOD}    plek: hoek ${junk}`],
];

describe('junk gets a verdict within the time limit', () => {
  for (const [name, make] of PLACES) {
    it.each(JUNK)(`${name}: %j`, (junk) => {
      const text = make(junk.repeat((MIB / 4 / junk.length) | 0));
      const { casus, faults } = check(text);
      expect(casus !== undefined || faults.length > 0).toBe(true);
      expectDutch(faults);
      expectInside(faults, text);
    });
  }
});

describe('large texts that are good are read within the time limit', () => {
  it.each([
    ['a text of 1 MiB', `${GOOD}    plek: ${fill('x')}\n`],
    ['a quoted text of 1 MiB', `${GOOD}    plek: "${fill('x \\" ')}x"\n`],
    ['a block text of 1 MiB', `${GOOD}    plek: |\n${fill('      tekst met # en &\n')}`],
    ['a folded text of 1 MiB', `${GOOD}    plek: x\n${fill('      y\n')}`],
    ['emoji', `${GOOD}    plek: ${fill('😀')}\n`],
    ['900 situations', `${GOOD}${list(900, (i) => `  - { id: a${i}, naam: b, locatie: school }\n`)}`],
    ['a comment of 1 MiB', `${GOOD}# ${fill('#')}\n`],
    ['half a million empty lines', `${GOOD}${fill('\n', 500_000)}`],
  ])('%s', (_, text) => {
    const { casus, faults } = check(text);
    expect(faults).toEqual([]);
    expect(casus).toBeDefined();
  });
});
