import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { createCase } from '../../bench/corpus.mjs';
import { findPersonalData } from '../../src/casus/personal-data.ts';
import { findPersonalWarnings } from '../../src/casus/personal-warnings.ts';
import { Lines } from '../../src/yaml/lines.ts';
import { EXAMPLES, GOOD } from './support.ts';

const GRENS = 10;
const brief = (faults: ReturnType<typeof findPersonalData>) =>
  faults.filter((f) => f.ernst === 'waarschuwing').map(({ code, plaats, wat }) => ({ code, plaats, wat }));
const careful = (text: string) => brief(findPersonalData(text, 'x', GRENS));
const quick = (text: string) => brief(findPersonalWarnings(text, 'x', GRENS, parse(text), true));

/** The same things in every way in which a text can stand in a file. */
const STYLES = `# bel 06-12345678
${GOOD}    plek: drie gezinnen bij de hoek # mail a@b.nl
    weging: { A: kern } # twee gezinnen
krachten:
  - wat: "mevrouw Jansen, \\"tel\\" 06 12345678"
    toelichting: 'drie gezinnen en ''nog'' vier gezinnen'
  - wat: >-
      eerst een regel en dan drie
      gezinnen aan de Dorpsstraat
      12, en mevrouw Jansen
    toelichting: |
      vijf jongeren
      # zes jongeren
      geboren op 12 mei 1980
  - { wat: drie gezinnen, toelichting: "mail
      c@d.nl #7 drie gezinnen" }
`;

describe('the warnings about persons, found in a quick way', () => {
  it('are those of the careful way in every style of text', () => {
    expect(careful(STYLES).length).toBeGreaterThan(14);
    expect(quick(STYLES)).toEqual(careful(STYLES));
  });

  it('are those of the careful way in the examples and in thirty cases', () => {
    const texts = [...EXAMPLES, ...Array.from({ length: 30 }, (_, n) => createCase(n).text)];
    expect(texts.flatMap(careful).length).toBeGreaterThan(20);
    for (const text of texts) expect(quick(text)).toEqual(careful(text));
  });

  it('end a text where it ends, whatever comes behind it', () => {
    const text = `${GOOD}    plek: Kerkstraat, 12\nkrachten:\n  - wat: iets\n`;
    expect(careful(text)).toHaveLength(1);
    expect(quick(text)).toEqual(careful(text));
    expect(brief(findPersonalData(text, 'x', GRENS, parse(text)))).toEqual(careful(text));
  });

  it('stand where their words stand first, whatever space the file puts between them', () => {
    const stuk = fc.constantFrom('drie', 'gezinnen', 'x', ' ', ' ', '\n  ', 'drie\n  gezinnen', 'drie gezinnen');
    fc.assert(
      fc.property(fc.array(stuk, { maxLength: 12 }), (stukken) => {
        const text = stukken.join('');
        const whole = text.indexOf('drie gezinnen');
        const at = whole === -1 ? text.search(/drie\s+gezinnen/) : whole;
        const [fault] = findPersonalWarnings(text, 'x', GRENS, ['drie gezinnen'], false);
        expect(fault?.plaats).toEqual(at === -1 ? undefined : new Lines(text).place(at));
      }),
    );
  });

  it('have no place where the file holds their words no more', () => {
    const data = ['twee gezinnen', 'drie gezinnen', 'vier gezinnen', 'drie gezinnen', 'vijf gezinnen', 'twee gezinnen'];
    const found = findPersonalWarnings('twee gezinnen\nvier gezinnen\nvijf gezinnen', 'x', GRENS, data, false);
    expect(found.map((f) => f.plaats?.regel)).toEqual([1, 2, 3, undefined, undefined, undefined]);
  });

  it('leave the remarks out where the file itself is not handed on', () => {
    const text = `# bel 06-12345678\n${GOOD}    plek: drie gezinnen\n`;
    expect(findPersonalWarnings(text, 'x', GRENS, parse(text), false).map((f) => f.code)).toEqual(['KLEINE_GROEP']);
  });

  it('are no more than a list of faults holds', () => {
    const text = `${GOOD}krachten:\n${'  - wat: drie gezinnen\n'.repeat(50)}`;
    const found = findPersonalWarnings(text, 'x', GRENS, parse(text), true);
    expect(found.length).toBe(21);
    expect(found.at(-1)?.code).toBe('NOG_MEER');
  });
});
