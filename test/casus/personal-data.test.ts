import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { findForbidden, findPersonalData } from '../../src/casus/personal-data.ts';
import { GOOD } from './support.ts';

const BSN = '123456782';
const IBAN = 'NL91 ABNA 0417 1643 00';
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
