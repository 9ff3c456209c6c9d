import { describe, expect, it } from 'vitest';
import { ANSWERS, brief, check, expectDutch, GOOD } from './support.ts';

/** What people type behind a key for text, and what YAML would make of it without a word; with the code and column it gets. */
const CHANGED: [typed: string, fault: string][] = [
  ['C# en # dit verdwijnt', 'HEKJE 17'],
  ['tekst #hashtag', 'HEKJE 17'],
  ['#alleen', 'HEKJE 11'],
  ['&Co is leuk', 'ANKER 11'],
  ['*let op* dit', 'VERWIJZING 11'],
  ['!let op dit', 'YAML_LABEL 11'],
  ...['1.000', '1.10', '010', '007', '0612345678', '123456789012345678901', '1e3', '.inf', '.5', '1.', '-0', '0x1F', '0o17', 'true'].map(
    (typed): [string, string] => [typed, 'TEKST_ALS_GETAL 11'],
  ),
  ['Let op: tekst', 'DUBBELEPUNT 17'],
  ["'t is", 'AANHALINGSTEKEN 11'],
  ['"a" b', 'TEKST_ERNA 15'],
  ...['@jan', '`x`', '%50', '- x', '? vraag', '|tekst', '>tekst'].map((typed): [string, string] => [typed, 'BEGINTEKEN 11']),
  ['[let op] x', 'TEKST_ERNA 20'],
  ['{{naam}}', 'SLEUTEL_GEEN_TEKST 12'],
  ['cafÃ©', 'MOJIBAKE 14'],
];

/** What looks as if it might change, and must come through to the letter. */
const KEPT = [
  ...['1,5', 'ja', 'nee', 'NO', 'yes', 'on', 'y', '2024-01-15', '12:30', '<<', '=1+1', '1_000', '+31 6', '?vraag'],
  ...[
    '“gekruld”',
    '‘t is',
    'wijk–noord',
    'wijk\u2011noord',
    'a\u00a0b',
    '• punt',
    "foto's",
    'R&D afdeling',
    'a & b',
    '50% korting',
    'C# en D#',
  ],
];

describe('nothing that people type is changed or lost in silence', () => {
  it.each(CHANGED)('%s', (typed, fault) => {
    const { casus, faults } = check(`${GOOD}    plek: ${typed}\n`);
    const [code, column] = fault.split(' ');
    expect(brief(faults)).toEqual([`${code} 8:${column}`]);
    expect(casus === undefined || faults.every((f) => f.ernst === 'waarschuwing')).toBe(true);
    expectDutch(faults);
  });

  it.each(KEPT)('%s stays as it is', (typed) => {
    const { casus, faults } = check(`${GOOD}    plek: ${typed}\n`);
    expect(faults).toEqual([]);
    expect(casus?.situaties[0]?.plek).toBe(typed);
  });

  it.each([
    ['a hard space as indentation', `${GOOD}\u00a0\u00a0\u00a0\u00a0plek: x\n`, 'HARDE_SPATIE 8:1'],
    ['a hard space behind a key', `${GOOD}    plek:\u00a0x\n`, 'HARDE_SPATIE 8:10'],
    ['a key in smart quotes', `${GOOD}    “plek”: x\n`, 'ONBEKENDE_SLEUTEL 8:5'],
    ['an answer in smart quotes', `${ANSWERS}        irritaties: “ja”\n`, 'ONBEKENDE_WAARDE 10:21'],
    ['an answer with a hard space', `${ANSWERS}        irritaties: ja\u00a0\n`, 'STUURTEKEN 10:23'],
    ["Word's dash before an item", GOOD.replace('  - id', '  – id'), 'INSPRINGING 7:5'],
    ["Word's dashes in a date", GOOD.replace('2026-11-21', '2026–11–21'), 'VORM 4:10'],
    ['a hash between braces', GOOD.replace('{ naam: Voorbeeldbuurt }', '{ naam: Plein #2 }'), 'HEKJE 2:22'],
    ['votes with a zero in front', `${ANSWERS}        irritaties: { antwoord: ja, stemmen: { ja: 010 } }\n`, 'GETAL_VERANDERT 10:52'],
    ['a thousand votes', `${ANSWERS}        irritaties: { antwoord: ja, stemmen: { ja: 1.000 } }\n`, 'GETAL_VERANDERT 10:52'],
    ['a direction with a zero in front', `${GOOD}oplossingsrichtingen: { gekozen: [01, 2] }\n`, 'GETAL_VERANDERT 8:35'],
  ])('%s', (_, text, fault) => {
    const { faults } = check(text);
    expect(brief(faults)).toEqual([fault]);
    expectDutch(faults);
  });
});
