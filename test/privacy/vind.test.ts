import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findToRedact, redact } from '../../src/privacy/redact.ts';
import { findGegevens } from '../../src/privacy/vind.ts';
import { ROOT } from '../support/run.ts';

const found = (tekst: string) => findGegevens(tekst, 10).map((v) => `${v.soort}: ${tekst.slice(v.van, v.tot)}`);

describe('what points to a person', () => {
  it.each([
    ['mail naar jan.jansen@voorbeeld.nl', 'e-mail: jan.jansen@voorbeeld.nl'],
    ['jan (at) voorbeeld.nl', 'e-mail: jan (at) voorbeeld.nl'],
    ['bel 06-12345678.', 'telefoon: 06-12345678'],
    ['06 12 34 56 78', 'telefoon: 06 12 34 56 78'],
    ['(020) 123 45 67', 'telefoon: (020) 123 45 67'],
    ['0612345678', 'telefoon: 0612345678'],
    ['+31 (0)6 12345678', 'telefoon: +31 (0)6 12345678'],
    ['0031-6-12345678', 'telefoon: 0031-6-12345678'],
    ['+90 532 123 45 67', 'telefoon: +90 532 123 45 67'],
    ['tel. 6123456', 'telefoon: 6123456'],
    ['woont op 1234 AB', 'postcode: 1234 AB'],
    ['1234AB', 'postcode: 1234AB'],
    ['in de Kerkstraat 12', 'adres: Kerkstraat 12'],
    ['Burgemeester Van Dam-laan 3a belt', 'adres: Burgemeester Van Dam-laan 3a'],
    ['kerkstraat 12 hs', 'adres: kerkstraat 12 hs'],
    ['bij Kerkstraat 12 wonen mensen', 'adres: Kerkstraat 12'],
    ['woont op nummer 12', 'adres: op nummer 12'],
    ['geboren op 3 mei 1980', 'geboortedatum: 3 mei 1980'],
    ['geb. 12-03-1999', 'geboortedatum: 12-03-1999'],
    ['(12/3/99 geboren)', 'geboortedatum: 12/3/99'],
    ['geboortedatum: 1999-03-12', 'geboortedatum: 1999-03-12'],
    ['mevrouw Jansen-de Vries belde', 'naam: Jansen-de Vries'],
    ['dhr. J. de Vries', 'naam: J. de Vries'],
    ['buurman Piet klaagt', 'naam: Piet'],
    ['de familie El Amrani', 'naam: El Amrani'],
    ['Wijkagent J. Jansen zei het.', 'naam: J. Jansen'],
    ['Dat zei J. Jansen.', 'naam: J. Jansen'],
    ['Volgens J.Jansen-Smit klopt het', 'naam: J.Jansen-Smit'],
    ['het gezin Yilmaz klaagt', 'naam: Yilmaz'],
    ['woont Laan van Meerdervoort 12', 'adres: Laan van Meerdervoort 12'],
    ['Plein van de Arbeid 3a belt', 'adres: Plein van de Arbeid 3a'],
    ['bel 0 6 1 2 3 4 5 6 7 8', 'telefoon: 0 6 1 2 3 4 5 6 7 8'],
    ['drie gezinnen', 'kleine-groep: drie gezinnen'],
    ['MEVROUW JANSEN', 'naam: JANSEN'],
    ['DHR. VAN DEN BERG', 'naam: VAN DEN BERG'],
    ['MEVROUW Jansen', 'naam: Jansen'],
    ['mevrouw  Jansen', 'naam: Jansen'],
    ['mevrouw\nJansen', 'naam: Jansen'],
    ['bij dr. Bakker', 'naam: Bakker'],
    ['KERKSTRAAT 12', 'adres: KERKSTRAAT 12'],
    ['Kerkstr. 12', 'adres: Kerkstr. 12'],
    ['Kerkstr 12', 'adres: Kerkstr 12'],
    ['Kerkstraat, 12', 'adres: Kerkstraat, 12'],
    ['Kerkstraat\u00a012', 'adres: Kerkstraat\u00a012'],
    ['drie Roma-families', 'kleine-groep: drie Roma-families'],
    ['een vijftal jongeren', 'kleine-groep: vijftal jongeren'],
    ['drie\ngezinnen', 'kleine-groep: drie\ngezinnen'],
    ['bel 06-1234\n5678', 'telefoon: 06-1234\n5678'],
    ['2 jongens', 'kleine-groep: 2 jongens'],
    ['vier jonge moeders', 'kleine-groep: vier jonge moeders'],
  ])('%s', (tekst, verwacht) => {
    expect(found(tekst)).toEqual([verwacht]);
  });

  it.each([
    'A. Vervreemding en B. Overlast',
    'Factor C. Gebrek aan contact',
    'bij deel B. Overlast',
    'loopt via uitgang C. Daarna is het stil',
    'leerlingen van R. Vinkeschool',
    'het gezin en de buren',
    'in de Dr. Schaepmanstraat en bij de Prof. Lorentzschool',
    'in de Kerkstraat, 12 jongeren',
    'Kerkstraat, 14 november',
    'meneer van de GGD en mevrouw van het COA',
    'MEVROUW EN MENEER',
    'het drietal kwam terug',
    'Laan van Meerdervoort 12 tot 40',
    'Plein van de Vrijheid 1945',
    'de reeks 0 1 2 3 4 5 6 7 8 9 10',
    'Laan van Meerdervoort 50 km per uur',
  ])('%s is none of it', (tekst) => {
    expect(found(tekst)).toEqual([]);
  });

  it('is found in one sentence, each part once', () => {
    const tekst = 'Mevrouw Smit, Kerkstraat 12, 1234 AB, 06-12345678, smit@voorbeeld.nl, geb. 1-2-1980';
    expect(findGegevens(tekst, 10).map((v) => v.soort)).toEqual(['naam', 'adres', 'postcode', 'telefoon', 'e-mail', 'geboortedatum']);
  });

  it('is not in the sentences that teams write all day', () => {
    const zinnen = readFileSync(join(ROOT, 'test', 'fixtures', 'gewone-zinnen.txt'), 'utf8')
      .split('\n')
      .filter(Boolean);
    expect(zinnen.length).toBeGreaterThan(100);
    expect(zinnen.flatMap((zin) => found(zin).map((f) => `${f} <- ${zin}`))).toEqual([]);
  });

  it.each([
    'a'.repeat(64_000),
    '1 '.repeat(32_000),
    'a.'.repeat(32_000),
    '1-'.repeat(32_000),
    'Aa '.repeat(21_000),
    '@'.repeat(64_000),
    'De van der '.repeat(6000),
    'bsn '.repeat(16_000),
    'geboren '.repeat(8000),
    '0 ('.repeat(21_000),
    '0 '.repeat(32_000),
    'zei J. '.repeat(9000),
    'Laan van Aa '.repeat(5000),
    `${'é'.repeat(64_000)} @`,
    'piet at '.repeat(8000),
    'a @ '.repeat(16_000),
    `${"a'".repeat(32_000)}@`,
    '020 - 1 '.repeat(8000),
    'geboren xde mei '.repeat(4000),
    'jarig op '.repeat(7000),
    'bsn a b c d '.repeat(5000),
    '1  \u200b'.repeat(16_000),
    '1/'.repeat(32_000),
    'bsn 1 - '.repeat(8000),
    'nl91 - '.repeat(9000),
    '\n'.repeat(64_000),
    ' \u00ad'.repeat(32_000),
  ])('a text of 64 kB is looked through (%#)', (tekst) => {
    expect(findGegevens(tekst, 10).length).toBeGreaterThanOrEqual(0);
  });
});

describe('taking away', () => {
  it('puts a word in its place, and leaves nothing', () => {
    const typed = 'Mevrouw Smit (06-12345678), BSN 123456782, drie gezinnen';
    const clean = redact(typed, []);
    expect(clean).toBe('Mevrouw [naam verwijderd] ([telefoonnummer verwijderd]), BSN [burgerservicenummer verwijderd], drie gezinnen');
    expect(findToRedact(typed, []).map((v) => v.soort)).toEqual(['naam', 'telefoon', 'bsn']);
    expect(findToRedact(clean, [])).toEqual([]);
  });

  it('takes names that were given as whole words, whatever their capitals', () => {
    expect(redact('Fatima en fatima bouzid; Fatimastraat', ['fatima  bouzid', 'Fatima'])).toBe(
      '[naam verwijderd] en [naam verwijderd]; Fatimastraat',
    );
  });
});
