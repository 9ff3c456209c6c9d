import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { findForbidden, findPersonalData } from '../../src/casus/personal-data.ts';
import { brief, expectDutch, GOOD } from './support.ts';

const GRENS = 10;
const found = (text: string, data?: unknown, grens = GRENS) => findPersonalData(text, 'casus.yaml', grens, data);
const BSN = '123456782';
const IBAN = 'NL91 ABNA 0417 1643 00';

describe('what points to a person in a case file', () => {
  it('is found in values and comments, in the order of the file: a number that may stand nowhere is an error', () => {
    const text = `# bel 06-12345678\n${GOOD}    plek: BSN ${BSN} en Kerkstraat 12 # ${IBAN}\n`;
    const faults = found(text);
    expect(faults.map((f) => `${f.code} ${f.ernst} ${f.plaats?.regel}:${f.plaats?.kolom}`)).toEqual([
      'HERKENBAAR waarschuwing 1:7',
      'BSN fout 9:15',
      'HERKENBAAR waarschuwing 9:28',
      'IBAN fout 9:44',
    ]);
    expect(faults[0]?.wat).toBe('hier staat zo te zien een telefoonnummer');
    expect(faults[2]?.wat).toBe('hier staat zo te zien een adres');
    expectDutch(faults);
    for (const { wat, remedie } of faults) expect(wat + remedie).not.toMatch(/12345678|Kerkstraat|ABNA/);
  });

  it.each([
    ['mevrouw Jansen was er', 'NAAM_PERSOON', /naam van een persoon/],
    ['er wonen 3 gezinnen', 'KLEINE_GROEP', /onder de 10/],
  ])('%s is a warning of its own', (plek, code, wat) => {
    const faults = found(`${GOOD}    plek: ${plek}\n`);
    expect(faults).toMatchObject([{ code, ernst: 'waarschuwing', bestand: 'casus.yaml', plaats: { regel: 8 } }]);
    expect(faults[0]?.wat).toMatch(wat);
  });

  it('is no number of people that is not below the limit', () => {
    expect(found(`${GOOD}    plek: er wonen 3 gezinnen\n`, undefined, 3)).toEqual([]);
    expect(found(GOOD)).toEqual([]);
  });

  it('is found in what the data says too, where the file writes it in another way', () => {
    const text = `${GOOD}    plek: "bel 06-1234\\u0035678"\n`;
    expect(brief(found(text, { plek: 'bel 06-12345678' }))).toEqual(['HERKENBAAR 8:11']);
    expect(found(GOOD, { a: [{ b: 'niets' }], c: null, d: 3 })).toEqual([]);
  });

  it('is found in the text where the data does not say it', () => {
    expect(brief(found(`${GOOD}# bel 06-12345678\n`, {}))).toEqual(['HERKENBAAR 8:7']);
  });

  it('does not run from one text into the next', () => {
    expect(found('a: x\n', { a: ['1234', '56782'] })).toEqual([]);
    expect(findForbidden('a: x\n', { a: ['12345', '6782'] }, 'casus.yaml')).toEqual([]);
  });
});

describe('what may not be handed on at all', () => {
  it('are the numbers alone, at their place', () => {
    const text = `${GOOD}    plek: BSN ${BSN} in Kerkstraat 12\n`;
    expect(brief(findForbidden(text, { plek: `BSN ${BSN} in Kerkstraat 12` }, 'casus.yaml'))).toEqual(['BSN 8:15']);
    expect(findForbidden(`${GOOD}    plek: Kerkstraat 12\n`, { plek: 'Kerkstraat 12' }, 'casus.yaml')).toEqual([]);
  });

  it('are also the numbers that are no text', () => {
    expect(brief(findForbidden(GOOD, { stemmen: { ja: 111_222_333 } }, 'casus.yaml'))).toEqual(['BSN -']);
    expect(findForbidden(GOOD, { stemmen: { ja: 12 }, n: 111_222_334 }, 'casus.yaml')).toEqual([]);
  });

  it('are refused in a comment, and without a place where the text has them nowhere', () => {
    expect(brief(findForbidden(`${GOOD}# ${IBAN}\n`, {}, 'casus.yaml'))).toEqual(['IBAN 8:3']);
    const faults = findForbidden(GOOD, { a: IBAN, b: `BSN ${BSN}` }, 'casus.yaml');
    expect(brief(faults)).toEqual(['IBAN -']);
    expect(faults[0]?.ernst).toBe('fout');
  });
});

/** Ways in which a number stands in a file, in its values and around them. */
const PLACES: Record<string, (nummer: string) => string> = {
  plain: (n) => `${GOOD}    plek: zie ${n} voor de rest\n`,
  quoted: (n) => `${GOOD}    plek: "zie ${n}"\n`,
  escaped: (n) => `${GOOD}    plek: "zie \\x3${n.slice(0, 1) === '1' ? '1' : '0'}${n.slice(1)}"\n`,
  folded: (n) => `${GOOD}    plek: >-\n      zie het nummer\n      ${n}\n      van hem\n`,
  literal: (n) => `${GOOD}    plek: |-\n      ${n}\n`,
  flow: (n) => `${GOOD}krachten: [{ wat: ${n} }]\n`.replace(/wat: (\d)/, "wat: '$1").replace(/ \}\]/, /^\d/.test(n) ? "' }]" : ' }]'),
  'own line': (n) => `# ${n}\n${GOOD}`,
  'behind a value': (n) => `${GOOD}    plek: het plein # zie ${n}\n`,
  'over two lines of remarks': (n) => `# van ${n.slice(0, 4)}\n#${n.slice(4)}\n# ${n}\n${GOOD}`,
  'last line': (n) => `${GOOD}# ${n}`,
};

describe('findForbidden', () => {
  it.each(Object.entries(PLACES))('finds a number that may stand nowhere: %s', (name, write) => {
    for (const nummer of name === 'escaped' ? [BSN] : [BSN, IBAN]) {
      const text = write(nummer);
      const codes = findForbidden(text, parse(text), 'casus.yaml').map((f) => f.code);
      expect(codes, text).toEqual([nummer === BSN ? 'BSN' : 'IBAN']);
    }
  });

  it.each(['# dossier', '# einde van de melding', '# tel'])('is not told by a remark far away what a number is: %s', (remark) => {
    const text = `${remark}\n${GOOD}# ${BSN} belt elke week\n`;
    expect(findForbidden(text, parse(text), 'casus.yaml').map((f) => f.code)).toEqual(['BSN']);
  });

  it('finds one in a text that gave no data', () => {
    expect(findForbidden(`${GOOD}    plek: [ zie ${BSN}\n`, undefined, 'casus.yaml').map((f) => f.code)).toEqual(['BSN']);
  });

  it('finds none where there is none', () => {
    for (const write of Object.values(PLACES)) {
      const text = write('123456789');
      expect(findForbidden(text, parse(text), 'casus.yaml'), text).toEqual([]);
    }
  });
});

describe('findPersonalData', () => {
  it.each(Object.entries(PLACES))('finds a telephone number with its place, of a good file and of another: %s', (_, write) => {
    const text = write('06-12345678');
    const [fault, ...more] = findPersonalData(text, 'casus.yaml', 10, parse(text));
    expect(more).toEqual([]);
    expect(fault).toMatchObject({ code: 'HERKENBAAR', ernst: 'waarschuwing', plaats: { regel: expect.any(Number) } });
    expect(findPersonalData(text, 'casus.yaml', 10)).toEqual([fault]);
  });
});
