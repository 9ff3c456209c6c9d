import { describe, expect, it } from 'vitest';
import { findAlineas, namedAlineas, parseVerhaal } from '../../src/oefening/verhaal.ts';

const GOOD = `# Proefbuurt

Bron: *een boek*,
bladzijde 3.

**p1** Eerste alinea
over twee regels.

**p2** Tweede.
`;

const codesOf = (text: string) => parseVerhaal(text, 'verhaal.md').faults.map((f) => `${f.code}:${f.plaats?.regel ?? ''}`);

describe('a story', () => {
  it('has a title, a source and numbered passages', () => {
    expect(parseVerhaal(GOOD, 'verhaal.md')).toEqual({
      verhaal: {
        titel: 'Proefbuurt',
        bron: 'Bron: een boek, bladzijde 3.',
        alineas: [
          { id: 'p1', tekst: 'Eerste alinea over twee regels.' },
          { id: 'p2', tekst: 'Tweede.' },
        ],
      },
      faults: [],
    });
  });

  it('reads Windows line ends and a title without an empty line after it', () => {
    const { verhaal, faults } = parseVerhaal('# T\r\n**p1** Een\r\n\r\n**p2** Twee\r\n', 'v');
    expect(faults).toEqual([]);
    expect(verhaal.alineas.map((a) => a.tekst)).toEqual(['Een', 'Twee']);
  });

  it('takes a number at the start of a line for a new passage, also without an empty line before it', () => {
    const { verhaal, faults } = parseVerhaal('# T\n\n**p1** Een\nen meer\n**p2** Twee **p3** zo\n', 'v');
    expect([faults, verhaal.alineas.map((a) => a.tekst)]).toEqual([[], ['Een en meer', 'Twee **p3** zo']]);
    expect(codesOf('# T\n\n**p1** Een\n**p1** Weer\n')).toEqual(['DUBBEL_ONDERDEEL:4']);
  });

  it('says where a passage has no number, or one that was there already', () => {
    expect(codesOf('# T\n\n**p1** Een\n\nZonder nummer\n')).toEqual(['ALINEA_ZONDER_NUMMER:5']);
    expect(codesOf('# T\n\n**p1** Een\n\n**p1** Weer\n')).toEqual(['DUBBEL_ONDERDEEL:5']);
  });

  it('says that it has no title, or no passage at all', () => {
    expect(codesOf('**p1** Een\n')).toEqual(['VERHAAL_TITEL:1']);
    expect(codesOf('# T\n\nAlleen een bron\n')).toEqual(['VERHAAL_LEEG:']);
  });
});

describe('the passages a reason names', () => {
  it('are each named once, in that order', () => {
    expect(namedAlineas('p4, p12: eerst; zie ook p4 en (p1)')).toEqual(['p4', 'p12', 'p1']);
    expect(namedAlineas('stap p, p0, op3 en p1a')).toEqual([]);
  });

  it('are found in the story, as far as they are there', () => {
    const { verhaal } = parseVerhaal(GOOD, 'v');
    expect(findAlineas(verhaal, 'p2 en p9').map((a) => a.id)).toEqual(['p2']);
  });
});
