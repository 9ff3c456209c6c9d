import { describe, expect, it } from 'vitest';
import { checkMeaning } from '../../src/casus/check-meaning.ts';
import { parseYaml } from '../../src/yaml/parse.ts';
import { brief } from './support.ts';

const said = (text: string) => checkMeaning(parseYaml(text, 'x'), 'x');
const found = (text: string) => brief(said(text));

describe('dates', () => {
  it.each([
    ['overleg: { datum: 2026-02-30 }\n', 'DATUM 1:19'],
    ['overleg: { volgend: 2026-02-29 }\n', 'DATUM 1:21'],
    ['bewaren-tot: 2026-13-01\n', 'DATUM 1:14'],
    ['acties:\n  - wanneer: 2026-12-01\n  - wanneer: 2026-11-31\n', 'DATUM 3:14'],
    ['situaties:\n  - { id: a }\n  - melding: { datum: 2026-00-10 }\n', 'DATUM 3:23'],
  ])('%j has one that does not exist', (text, place) => {
    expect(found(text)).toEqual([place]);
    expect(said(text)[0]?.wat).toMatch(/^"\d{4}-\d\d-\d\d" is geen bestaande datum$/);
  });

  it.each([
    '2026-02-28',
    '2024-02-29',
    '2026-12-31',
    '2026-1-1',
    '30-02-2026',
    'x2026-02-30',
    '2026-02-30x',
    '20260-02-30',
    'morgen',
    '20260230',
    '[2026-02-30]',
  ])('%s exists, or is no date at all', (datum) => {
    expect(found(`overleg: { datum: ${datum} }\n`)).toEqual([]);
  });
});

describe('what is described twice', () => {
  it('is a place by its id, told at the second with the line of the first', () => {
    const faults = said('situaties:\n  - id: a\n  - id: b\n  - id: a\n  - id: a\n');
    expect(brief(faults)).toEqual(['DUBBELE_ID 4:9', 'DUBBELE_ID 5:9']);
    expect(faults.map((f) => f.wat)).toEqual(Array.from({ length: 2 }, () => 'de id "a" is al gebruikt op regel 2'));
  });

  it('is a problem of policy, or an example, and nothing of another list', () => {
    expect(found('beleid:\n  - problematiek: x\n  - problematiek: x\n')).toEqual(['DUBBEL_ONDERDEEL 3:19']);
    expect(found('interventies:\n  - id: x\n  - id: x\n')).toEqual(['DUBBEL_ONDERDEEL 3:9']);
    expect(
      found('beleid:\n  - problematiek: x\ninterventies:\n  - id: x\nsituaties:\n  - id: x\nkrachten:\n  - wat: x\n  - wat: x\n'),
    ).toEqual([]);
  });

  it('is nothing of what is no text', () => {
    expect(found('situaties:\n  - id: 1\n  - id: 1\n  - naam: a\n  - naam: a\n  - a\n  - a\n')).toEqual([]);
  });
});

describe('an action of a plan', () => {
  const plan = (situatie: string) =>
    `situaties: [ { id: noord }, { id: zuid }, { naam: x }, { id: 3 } ]\nacties:\n  - wat: x\n  - escalatie: { situatie: ${situatie} }\n`;

  it('names a place that is there', () => {
    for (const id of ['noord', 'zuid', '3', '[a]']) expect(found(plan(id))).toEqual([]);
  });

  it('is told which places there are, and which was meant', () => {
    const [fault] = said(plan('nord'));
    expect(fault).toMatchObject({ code: 'ONBEKENDE_WAARDE', plaats: { regel: 4, kolom: 28 }, wat: '"nord" is hier geen bekende waarde' });
    expect(fault?.remedie).toBe('bedoelde u "noord"? Kies uit: noord, zuid');
    expect(said(plan('oost-west'))[0]?.remedie).toBe('kies uit: noord, zuid');
  });
});

it.each([
  'a\n',
  '- a\n',
  'overleg: x\nacties: y\nsituaties: { id: a }\nbeleid: 3\n',
  'acties: [ x ]\nsituaties: [ x ]\n',
  'overleg: [ x ]\n',
])('reads around whatever has the wrong shape: %j', (text) => {
  expect(found(text)).toEqual([]);
});
