import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { createCase } from '../../bench/corpus.mjs';
import { findPersonalData } from '../../src/casus/personal-data.ts';
import { findPersonalWarnings } from '../../src/casus/personal-warnings.ts';
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
