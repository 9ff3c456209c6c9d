import { describe, expect, it } from 'vitest';
import { ANSWERS, check, GOOD } from './support.ts';

const first = (text: string) => check(text).faults[0];

describe('the remedy', () => {
  it.each([
    ['Ja', 'ja'],
    ['JA', 'ja'],
    ['ja.', 'ja'],
    ['“ja”', 'ja'],
    ['‘nee’', 'nee'],
    ['true', 'ja'],
    ['FALSE', 'nee'],
    ['yes', 'ja'],
    ['No', 'nee'],
    ['y', 'ja'],
    ['n.v.t.', 'nvt'],
    ['N.V.T', 'nvt'],
    ['n/a', 'nvt'],
    ['niet van toepassing', 'nvt'],
    ['"?"', 'onbekend'],
    ['weet niet', 'onbekend'],
    ['weet_niet', 'onbekend'],
    ['soms', 'deels'],
    ['onbekent', 'onbekend'],
    ['deel', 'deels'],
  ])('for the answer %s suggests %s', (typed, meant) => {
    const fault = first(`${ANSWERS}        irritaties: ${typed}\n`);
    expect(fault?.code).toBe('ONBEKENDE_WAARDE');
    expect(fault?.remedie).toContain(`bedoelde u "${meant}"?`);
  });

  it.each(['misschien', '1', '-1', 'toString', 'hasOwnProperty', 'x', '"-"', '"..."'])('for the answer %s lists the choices', (typed) => {
    expect(first(`${ANSWERS}        irritaties: ${typed}\n`)?.remedie).toBe('kies uit: ja, deels, nee, onbekend, nvt');
  });

  it.each([
    ['Plek', 'plek'],
    ['plk', 'plek'],
    ['plkek', 'plek'],
    ['Locatie', 'locatie'],
    ['andere problemen', 'andere-problemen'],
    ['andere_problemen', 'andere-problemen'],
    ['risicofaktoren', 'risicofactoren'],
  ])('for the key %s suggests %s', (typed, meant) => {
    expect(first(`${GOOD}    ${typed}: x\n`)).toMatchObject({ code: 'ONBEKENDE_SLEUTEL', remedie: `bedoelde u "${meant}"?` });
  });

  it.each([
    ['21-11-2026', '2026-11-21'],
    ['1/2/2026', '2026-02-01'],
    ['"21 11 2026"', '2026-11-21'],
    ['2026/11/21', '2026-11-21'],
    ['2026-1-5', '2026-01-05'],
    ['20261121', '2026-11-21'],
    ['2026-11-21T10:00:00Z', '2026-11-21'],
  ])('for the date %s suggests %s', (typed, meant) => {
    expect(first(GOOD.replace('2026-11-21', typed))).toMatchObject({ code: 'VORM', remedie: `bedoelde u "${meant}"?` });
  });

  it.each(['2026-02-29', '2026-13-01', '2026-00-10', '2026-04-31', '2026-11-00'])('names the impossible date %s', (typed) => {
    expect(first(GOOD.replace('2026-11-21', typed))).toMatchObject({ code: 'DATUM', wat: `"${typed}" is geen bestaande datum` });
  });

  it('accepts a leap day', () => {
    expect(check(GOOD.replace('2026-11-21', '2028-02-29')).faults).toEqual([]);
  });

  it.each([
    ['bu03630000', 'BU03630000'],
    ['BU 0363 0000', 'BU03630000'],
  ])('for the code %s suggests %s', (typed, meant) => {
    const fault = first(GOOD.replace('naam: Voorbeeldbuurt', `naam: B, code: ${typed}`));
    expect(fault).toMatchObject({ code: 'VORM', remedie: `bedoelde u "${meant}"?` });
  });

  it('for a spelled id suggests the id', () => {
    expect(first(GOOD.replace('portieken', 'Portieken Noord (café)'))?.remedie).toBe('bedoelde u "portieken-noord-cafe"?');
  });

  it('says where a key belongs that stands one level too high', () => {
    expect(first(`${GOOD}    verschijningsvormen:\n      irritaties: ja\n`)?.remedie).toBe('zet dit onder voelen');
  });

  it.each([
    ['irritaties: { antwoord: ja, stemmen: { ja: -1 } }', 'dit getal moet 0 of hoger zijn'],
    ['irritaties: { antwoord: ja, stemmen: { ja: "3" } }', 'hier hoort een heel getal, maar er staat de tekst "3"'],
    ['irritaties: { antwoord: ja, stemmen: { ja: .inf } }', 'hier hoort een heel getal, maar er staat .inf'],
    ['irritaties: { antwoord: ja, stemmen: { true: 3 } }', '"true" is hier geen bekende sleutel'],
    ['irritaties: { antwoord: ja, bron: Jan }', '"Jan" is hier geen bekende waarde'],
    ['irritaties: []', 'hier hoort één waarde, maar er staat een lijst'],
  ])('%s', (typed, wat) => {
    expect(first(`${ANSWERS}        ${typed}\n`)?.wat).toBe(wat);
  });

  it.each([
    ['buurtkompas: "1"', 'VERSIE_ONBEKEND', '"1" is geen bekende versie'],
    ['buurtkompas: 0', 'VERSIE_ONBEKEND', '0 is geen bekende versie'],
    ['buurtkompas: een', 'VERSIE_ONBEKEND', 'een is geen bekende versie'],
    ['buurtkompas: [1]', 'VERSIE_ONBEKEND', '[1] is geen bekende versie'],
    ['buurtkompas: 2', 'VERSIE_NIEUWER', 'dit bestand heeft versie 2; dit programma kent alleen versie 1'],
    ['buurtkompas: 1.5', 'VERSIE_NIEUWER', 'dit bestand heeft versie 1.5; dit programma kent alleen versie 1'],
    ['buurtkompas: 1e999', 'VERSIE_NIEUWER', 'dit bestand heeft versie 1e999; dit programma kent alleen versie 1'],
    ['buurtkompas:', 'ONTBREEKT', '"buurtkompas" ontbreekt of is leeg'],
  ])('%s', (typed, code, wat) => {
    expect(first(GOOD.replace('buurtkompas: 1', typed))).toMatchObject({ code, wat });
  });

  it('shows a misspelt required key as one fault', () => {
    expect(check(GOOD.replace('datum', 'dattum')).faults).toHaveLength(1);
  });

  it('shows shape and meaning together', () => {
    const text = `${GOOD.replace('2026-11-21', '2026-02-30')}    plak: x\n  - id: portieken\n    naam: B\n`;
    expect(check(text).faults.map((f) => f.code)).toEqual(['DATUM', 'ONBEKENDE_SLEUTEL', 'DUBBELE_ID']);
  });
});

it.each([
  ['1.000', 'het getal 1'],
  ['true', 'waar of niet waar'],
  ['.inf', 'een oneindig getal'],
  ['-.Inf', 'een oneindig getal'],
  ['.nan', 'een getal dat niet bestaat'],
])('the text %s is said to be read as %s, in Dutch', (typed, wordt) => {
  const fault = first(`${GOOD}    plek: ${typed}\n`);
  expect(fault?.wat).toBe(`hier hoort tekst, maar YAML leest "${typed}" als ${wordt}`);
});
