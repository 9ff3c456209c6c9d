import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { redactCase } from '../../src/casus/redact.ts';
import { GOOD } from './support.ts';

const all = () => true;
const of = (text: string, ...namen: string[]) => redactCase(text, 'casus.yaml', namen, all);

describe('a case without what points to a person', () => {
  it('has a word in its place, in values and in remarks, and says where each stood, in the order of the file', () => {
    const text = `# bel 06-12345678\n${GOOD}    plek: bij Kerkstraat 12 en bel 06-87654321 # mail jan@voorbeeld.nl\nkrachten: [ { wat: de school } ]\n`;
    const { text: after, weg } = of(text);
    expect(after).toBe(
      `# bel [telefoonnummer verwijderd]\n${GOOD}    plek: "bij [adres verwijderd] en bel [telefoonnummer verwijderd]" # mail [e-mailadres verwijderd]\nkrachten: [ { wat: de school } ]\n`,
    );
    expect(weg).toEqual([
      { soort: 'telefoon', plaats: { regel: 1, kolom: 7 } },
      { soort: 'adres', plaats: { regel: 9, kolom: 15 } },
      { soort: 'telefoon', plaats: { regel: 9, kolom: 36 } },
      { soort: 'e-mail', plaats: { regel: 9, kolom: 55 } },
    ]);
  });

  it('says so in the order of the lines, wherever on them it stands', () => {
    const { weg } = of(`# ${'.'.repeat(40)} bel 06-12345678\n${GOOD}    plek: bij Kerkstraat 12\n`);
    expect(weg.map((w) => w.plaats)).toEqual([
      { regel: 1, kolom: 48 },
      { regel: 9, kolom: 15 },
    ]);
  });

  it('without anything to take away is as it was', () => {
    expect(of(GOOD)).toEqual({ text: GOOD, weg: [] });
  });

  it('is without the names that were given too', () => {
    const { text, weg } = of(`${GOOD}    plek: naast Fatima en haar zus\n`, 'fatima');
    expect(text).toContain('plek: "naast [naam verwijderd] en haar zus"');
    expect(weg).toEqual([{ soort: 'naam', plaats: { regel: 8, kolom: 17 } }]);
  });

  it('has another id for a place with a name in its id, the same wherever it is meant', () => {
    const text = `${GOOD.replace('id: portieken', 'id: fatima')}  - { id: kees, naam: Kees woont hier }\n  - { id: plein, naam: Plein }\nacties: [ { wat: kees, situatie: fatima }, { wat: bellen, situatie: kees }, { wat: zwaaien, situatie: fatima } ]\n`;
    const { situaties, acties } = parse(of(text, 'Kees', 'Fatima').text);
    expect(situaties.map((s: { id: string }) => s.id)).toEqual(['verwijderd-1', 'verwijderd-2', 'plein']);
    expect(situaties[1].naam).toBe('[naam verwijderd] woont hier');
    expect(acties.map((a: { situatie: string }) => a.situatie)).toEqual(['verwijderd-1', 'verwijderd-2', 'verwijderd-1']);
    // Under any other key it is a text like others.
    expect(acties[0].wat).toBe('[naam verwijderd]');
  });

  it('is refused where it would not be valid', () => {
    const seen: unknown[] = [];
    const isValid = (data: unknown) => {
      seen.push(data);
      return false;
    };
    expect(() => redactCase(`${GOOD}    plek: bij Kerkstraat 12\n`, 'casus.yaml', [], isValid)).toThrow('not be valid');
    expect(seen).toMatchObject([{ situaties: [{ plek: 'bij [adres verwijderd]' }] }]);
  });
});
