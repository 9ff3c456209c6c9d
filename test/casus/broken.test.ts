import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCasus } from '../../src/casus/read-casus.ts';
import { OEFENING_WORDS } from '../../src/faults/words/oefening.ts';
import { PRIVACY_WORDS } from '../../src/faults/words/privacy.ts';
import { WORDS } from '../../src/faults/words.ts';
import { BROKEN, brief, check, EXAMPLES, expectDutch, expectInside, GOOD, validator } from './support.ts';

const WARNINGS = new Set(['HEKJE', 'EINDE_OPEN', 'GETAL_VERANDERT', 'MOJIBAKE', 'PERSOONSGEGEVENS']);
/** Codes that no text file can show: they have a test of their own, or belong to content files or to writing. */
const ELSEWHERE = /^(BESTAND_|LINK_BUITEN|IS_MAP|GEEN_BESTAND|GEEN_TOEGANG|NIET_|TE_GROOT|TE_VEEL|SOORT_|CODERING|NOG_MEER|TE_LANG)/;
const CONTENT =
  /^(VERWIJST_NERGENS|ID_BEZET|DUBBELE_NAAM|BESTANDSNAAM|ONGEBRUIKT|ONBEREIKBAAR|LEEG_VAK|GEVULD_VAK|LOKAAL_LEEG|VREEMD_BESTAND|VERSLAG_VERANDERD|INHOUD_DUBBEL|MELDING_LATER|BEWAREN_TOT_VROEG|GEBIED_ONBEKEND|GEBIEDEN_.*|UITVOER_.*|VASTGELOPEN)$/;

const fixtures = readdirSync(BROKEN).map((file) => {
  const text = readFileSync(join(BROKEN, file), 'utf8');
  const [, expected = ''] = /^# verwacht: (.+)/.exec(text) ?? [];
  return { file, text, expected: expected.split(', ') };
});

describe('each broken file', () => {
  it.each(fixtures)('$file', ({ file, text, expected }) => {
    const result = readCasus(join(BROKEN, file), validator);
    expect(brief(result.faults).sort()).toEqual(expected.toSorted());
    expectDutch(result.faults);
    expectInside(result.faults, text);
    const wrong = result.faults.some((f) => f.ernst === 'fout');
    expect(result.casus === undefined).toBe(wrong);
    expect(result.faults.filter((f) => f.ernst === 'waarschuwing' && !WARNINGS.has(f.code))).toEqual([]);
    expect(result.newer).toBe(expected.some((e) => e.startsWith('VERSIE_NIEUWER')));
  });

  it('are at least 45, and together show every code a case file can have', () => {
    expect(fixtures.length).toBeGreaterThanOrEqual(45);
    const shown = new Set(fixtures.flatMap((f) => f.expected.map((e) => e.split(' ')[0])));
    const codes = Object.keys(WORDS).filter(
      (c) => !ELSEWHERE.test(c) && !CONTENT.test(c) && !(c in OEFENING_WORDS) && !(c in PRIVACY_WORDS),
    );
    expect(codes.filter((c) => !shown.has(c))).toEqual([]);
  });
});

describe('what is fine stays fine', () => {
  it.each(EXAMPLES.map((text) => [text.slice(0, 60), text]))('example %#', (_, text) => {
    const result = check(text);
    expect(result.faults).toEqual([]);
    expect(result.casus).toBeDefined();
  });

  it.each([
    ['a remark after a word from a list', `${GOOD}    locatie: school # 2.4\n`],
    ['a remark after a date', GOOD.replace('2026-11-21', '2026-11-21 # zaterdag')],
    ['a remark after quoted text', `${GOOD}    plek: "hoek" # stap 2.4\n`],
    ['a remark on its own line', `${GOOD}    # let op: hier\n    plek: hoek\n`],
    ['a remark behind an empty key', `${GOOD}    plek: # nog invullen\n`],
    ['a remark after brackets', GOOD.replace('Voorbeeldbuurt }', 'Voorbeeldbuurt } # naam')],
    ['a hash without a space', `${GOOD}    plek: C#\n`],
    ['an ampersand inside', `${GOOD}    plek: Jansen &Co\n`],
    ['a tab inside a block text', `${GOOD}    plek: |\n      hoek\n      \tmet tab\n`],
    ['a tab between key and value', `${GOOD}    plek:\thoek\n`],
    ['a hard space inside a text', `${GOOD}    plek: 12\u00a0huizen\n`],
    ['a hard space in a block text', `${GOOD}    plek: |\n      hoek\n      \u00a0trap\n`],
    ['empty keys at every level', `${GOOD}    plek:\n    fase:\n      rust:\n        onwetendheid:\ntriggers:\n`],
    ['an explicit null', `${GOOD}    plek: ~\n`],
    ['an emoji joined from parts', `${GOOD}    plek: 👨‍👩‍👧 hoek\n`],
    ['a last line without its end, where nothing more can follow', `${GOOD}    locatie: school`],
    ['the same behind a quote', `${GOOD}    plek: "hoek" `],
    ['the same behind a date', `${GOOD}acties:\n  - wat: bellen\n    wanneer: 2026-12-15`],
    ['a start mark', `---\n${GOOD}`],
    ['an end mark', `${GOOD}...\n`],
    [
      'JSON',
      JSON.stringify({ buurtkompas: 1, buurt: { naam: 'B' }, overleg: { datum: '2026-11-21' }, situaties: [{ id: 'a', naam: 'A' }] }),
    ],
    ['words that other YAML reads as true or false', `${GOOD}    plek: no\n`],
  ])('%s', (_, text) => {
    expect(brief(check(text).faults)).toEqual([]);
  });

  it('the example of the contract', () => {
    const text = `buurtkompas: 1                        # format version
buurt: { naam: Voorbeeldbuurt, gemeente: Voorbeeldstad, code: BU03630000 }   # naam required
overleg:
  datum: 2026-11-21                   # required
  deelnemers: [ { domein: sociaal, functie: jongerenwerker } ]   # roles, no names
situaties:                            # at least one; one place each
  - id: portieken-noord
    naam: Portieken Noordblok
    locatie: woonomgeving             # 2.4; also \`onbekend\`
    plek: portieken 12 tot 48
    verschijningsvormen: { denken: { stereotypen: ja }, voelen: { irritaties: deels } }        # 2.1
    fase:                                                                                     # 2.2
      ongemak: { misverstanden: ja, vervreemding: onbekend }
    oordeel: { fase: ongemak, reden: ... }      # the team's own judgement, always with its reason
    groepen: { leeftijd: ja }                                                                  # 2.3
    actoren: { scholen: bemiddelaar }
    risicofactoren:                                                                            # 2.5
      A: { verlies-verbanden: ja, opkroppen-onmacht: { antwoord: ja, grondslag: beleving, toelichting: ... } }
      weerstand-komst: nee
    weging: { A: kern, B: achtergrond }
    triage: { gericht-op-persoon: nee }         # escalation track, only where asked
sentimenten: { onvrede-bestuur: ja }                                                           # 2.6
triggers: { nepnieuws: onbekend, weinig-diverse-buurt: nee }
overheid: { ongenoegen-gericht: ja, eigen-handelen: deels }                                    # 2.7
krachten: [ { wat: actieve bewonersgroep, toelichting: ... } ]     # strengths (kis:2376)
oplossingsrichtingen: { gekozen: [1, 7], reden: ... }                                          # 3.1
doelgroepen: [ouders, kinderen-8-14]                                                           # 3.2
beleid:                                                                                        # 4.1
  - { problematiek: overlast-kinderen, gedekt: deels, voldoende: nee, huidig: ..., ontbreekt: ..., sectoren: [ { naam: jongerenwerk, betrokken: nee } ] }
interventies: [ { id: portiekgesprekken, reden: ... } ]                                        # 4.2
acties: [ { wat: ..., wie: opbouwwerk, wanneer: 2026-12-15, status: open } ]                   # open gedaan vervallen
`;
    const { casus, faults } = check(text);
    expect(brief(faults)).toEqual([]);
    expect(casus?.beleid?.[0]?.sectoren).toEqual([{ naam: 'jongerenwerk', betrokken: 'nee' }]);
  });

  it('reads CRLF as LF', () => {
    expect(check(GOOD.replaceAll('\n', '\r\n')).casus).toEqual(check(GOOD).casus);
  });

  it('leaves empty values out', () => {
    expect(check(`${GOOD}    plek:\ntriggers:\n`).casus).toEqual(check(GOOD).casus);
  });
});

describe('many faults', () => {
  it('shows twenty and counts the rest', () => {
    const faults = check(`${GOOD}doelgroepen: [${Array.from({ length: 50 }, (_, i) => `x${i}`).join(', ')}]\n`).faults;
    expect(faults).toHaveLength(21);
    expect(faults.at(-1)).toMatchObject({ code: 'NOG_MEER', ernst: 'fout', wat: 'er zijn nog 30 fouten die hier niet staan' });
    expectDutch(faults);
  });

  it.each([
    ['hidden characters and labels', `a: [z, ${'\u0001, '.repeat(15)}]\nb:\n${'  - !x y\n'.repeat(15)}`, 30],
    ['labels and double keys', `${GOOD}doelgroepen: [${'!x y, '.repeat(15)}]\n${'buurt: 1\n'.repeat(15)}`, 30],
    ['a label and unknown keys', `${GOOD}    plek: !x y\n${Array.from({ length: 30 }, (_, i) => `    sleutel${i}: 1\n`).join('')}`, 31],
    [
      'unknown keys and dates that do not exist',
      `${GOOD}${Array.from({ length: 15 }, (_, i) => `    sleutel${i}: 1\n`).join('')}acties:\n${'  - { wat: x, wanneer: 2026-02-30 }\n'.repeat(15)}`,
      30,
    ],
  ])('of several kinds are one list: %s', (_, text, count) => {
    const { faults } = check(text);
    expect(faults).toHaveLength(21);
    expect(faults.filter((f) => f.code === 'NOG_MEER')).toMatchObject([{ meer: count - 20 }]);
    expect(faults.at(-1)?.code).toBe('NOG_MEER');
  });

  it('counts warnings apart, and they do not stop the case', () => {
    const { casus, faults } = check(`${GOOD}krachten:\n${'  - wat: veel # x\n'.repeat(21)}`);
    expect(casus).toBeDefined();
    expect(faults.at(-1)).toMatchObject({ code: 'NOG_MEER', ernst: 'waarschuwing', wat: 'er is nog 1 waarschuwing die hier niet staat' });
  });

  it('shows warnings beside errors', () => {
    const { faults } = check(`${GOOD}    plek: hoek # 2\n    plak: x\n`);
    expect(brief(faults)).toEqual(['ONBEKENDE_SLEUTEL 9:5', 'HEKJE 8:16']);
  });

  it('refuses a list or a group of more than a thousand', () => {
    const { faults } = check(`${GOOD}doelgroepen: [${'ouders, '.repeat(1500)}]\n`);
    expect(faults[0]?.code).toBe('TE_VEEL');
    expectDutch(faults);
  });
});
