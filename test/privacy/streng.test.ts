import { describe, expect, it } from 'vitest';
import { listStreng } from '../../src/privacy/streng.ts';
import { findGegevens } from '../../src/privacy/vind.ts';
import { instrument } from '../support/casus.ts';

describe('listStreng', () => {
  it.each([
    ['mail naar jan.jansen@voorbeeld.nl', 'een e-mailadres'],
    ['bel 06-12345678', 'een telefoonnummer'],
    ['bel 020 123 4567', 'een telefoonnummer'],
    ['BSN 123456782', 'een burgerservicenummer'],
    ['woont op 1234 AB', 'een postcode'],
    ['woont in de Kerkstraat 12', 'een adres'],
    ['woont op nummer 12', 'een adres'],
    ['geboren op 3 mei 1980', 'een geboortedatum'],
    ['NL91ABNA0417164300', 'een rekeningnummer'],
    ['auto met 12-AB-34', 'een kenteken'],
    ['mevrouw Jansen belde', 'een naam'],
    ['dhr. De Vries', 'een naam'],
    ['de familie van den Berg', 'een naam'],
    ['gezin Amrani in de Merelstraat', 'een naam'],
    ['de buurman Jansen', 'een naam'],
    ['het slachtoffer El Amrani', 'een naam'],
  ])('%s is %s', (tekst, soort) => {
    expect(listStreng(tekst)).toContain(soort);
  });

  it.each([
    'al jaren, door een grote groep jongeren uit de wijk',
    'de wijkagent belt voor 15-12-2026',
    'op 2026-11-20 om 14:05, drie keer in 2026',
    'portieken 12 tot 48',
    'contact binnen 48 uur, zie stap 2.5',
    'meneer van de corporatie komt langs',
    'de familie voelt zich niet serieus genomen',
    'het gezin heeft 3 kinderen en 2 buren als getuige',
    'een gezin. De buren zagen het; de dader: een bewoner. Niemand anders',
    'het slachtoffer is doorverwezen door het OM',
    'het gezin van vijf',
  ])('%s is none', (tekst) => {
    expect(listStreng(tekst)).toEqual([]);
  });

  it('finds what docs/privacy.md says that it finds and does not', () => {
    const soorten = (tekst: string) => [findGegevens(tekst, 0).map((v) => v.soort), listStreng(tekst)];
    expect(soorten('woont op 3511 EK')).toEqual([[], ['een postcode']]);
    expect(soorten('postcode 3511 EK')).toEqual([['postcode'], ['een postcode']]);
    expect(soorten('woont op ３５１１ ＡＢ')).toEqual([[], []]);
  });

  it('is not in any text of the content', () => {
    const teksten = (waarde: unknown): string[] =>
      typeof waarde === 'string' ? [waarde] : waarde !== null && typeof waarde === 'object' ? Object.values(waarde).flatMap(teksten) : [];
    const stappen = instrument.stappen.filter((s) => ['triage', 'zaak', 'komst'].includes(s.stap));
    expect(teksten(stappen).filter((t) => listStreng(t).length > 0)).toEqual([]);
  });
});

it.each([
  ...['mw. K.', 'fam. B.', 'dhr. X'].map((tekst) => [tekst, 'een naam']),
  ...['geboren in 1999', 'geb. 1987'].map((tekst) => [tekst, 'een geboortedatum']),
  ...['Op nummer 4 staat elke avond politie', 'op nummer 12 tot 14', 'Kerkstraat 12-48', 'Marktplein 12'].map((tekst) => [
    tekst,
    'een adres',
  ]),
  ...['3511 EK', '1012 OV'].map((tekst) => [tekst, 'een postcode']),
  ['NL91 ABNA 0417164301', 'een rekeningnummer'],
])('is stricter than in any text: %s is %s', (tekst, soort) => {
  expect(listStreng(tekst ?? '')).toContain(soort);
});

describe('what is too much only where nothing may point to a person', () => {
  it.each([
    ...['123456789', 'nr 123456789 dus', '(123456789)', 'a123456789b'].map((tekst) => [tekst, 'een burgerservicenummer']),
    ...['12-AB-34', 'AB-123-C', 'G-123-AB', '1-ABC-23', '(12-AB-34)'].map((tekst) => [tekst, 'een kenteken']),
    ...['slachtoffer', 'Dader', 'verdachte', 'bewoner', 'Bewoonster'].flatMap((woord) => [
      [`de ${woord} Jansen`, 'een naam'],
      [`${woord} van de Él`, 'een naam'],
      [`${woord}  El Amrani`, 'een naam'],
    ]),
  ])('%s is %s and nothing else', (tekst, soort) => {
    expect(listStreng(tekst ?? '')).toEqual([soort]);
  });

  it.each([
    ...['1234567890', '12345678', '.123456789', '123456789,5', '-123456789'],
    ...['12-34-56', 'AB-CD-EF', '12-AB-345', '12-ab-34', '12 AB 34', 'X12-AB-34', '2026-11-20', '12-A-345'],
    ...['bewoner jansen', 'slachtofferhulp Nederland', 'onbewoner Jansen', 'bewoner, Jansen', 'dader OM'],
  ])('%s is none', (tekst) => {
    expect(listStreng(tekst)).toEqual([]);
  });
});
