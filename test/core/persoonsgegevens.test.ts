import { describe, expect, it } from 'vitest';
import { findPersoonsgegevens } from '../../src/core/persoonsgegevens.ts';
import { analyseCasus, createSituatie, instrument } from '../support/casus.ts';

describe('personal data', () => {
  it.each([
    ['mail naar jan.jansen@voorbeeld.nl', 'een e-mailadres'],
    ['bel 06-12345678', 'een telefoonnummer'],
    ['bel 020 123 4567', 'een telefoonnummer'],
    ['BSN 123456782', 'een burgerservicenummer'],
    ['woont op 1234 AB', 'een postcode'],
    ['woont in de Kerkstraat 12', 'een adres'],
    ['woont op nummer 12', 'een huisnummer'],
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
    expect(findPersoonsgegevens(tekst)).toContain(soort);
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
    expect(findPersoonsgegevens(tekst)).toEqual([]);
  });

  it('is not in any text of the content', () => {
    const teksten = (waarde: unknown): string[] =>
      typeof waarde === 'string' ? [waarde] : waarde !== null && typeof waarde === 'object' ? Object.values(waarde).flatMap(teksten) : [];
    const stappen = instrument.stappen.filter((s) => ['triage', 'zaak', 'komst'].includes(s.stap));
    expect(teksten(stappen).filter((t) => findPersoonsgegevens(t).length > 0)).toEqual([]);
  });
});

describe('the scan of a case', () => {
  const met = (rest = {}) =>
    analyseCasus([createSituatie({ 'triage.aanhoudend': { antwoord: 'ja', toelichting: 'mevrouw Jansen' } })], rest);

  it('says where and what kind, and never the text', () => {
    const { persoonsgegevens } = met();
    expect(persoonsgegevens).toEqual([{ situatie: 'plek', waar: 'triage.aanhoudend', soorten: ['een naam'], deel: 'zaak' }]);
  });

  it('says which part of the report an action comes into', () => {
    const acties = [{ wat: 'bel mevrouw Smit' }, { wat: 'bel', wie: 'de heer Bakker', escalatie: { situatie: 'plek', stap: 'rdo' } }];
    expect(met({ acties }).persoonsgegevens.slice(1)).toEqual([
      { situatie: null, waar: 'acties, nummer 1', soorten: ['een naam'], deel: 'buurt' },
      { situatie: 'plek', waar: 'acties, nummer 2', soorten: ['een naam'], deel: 'zaak' },
    ]);
  });

  it('looks at what is said about the neighbourhood only where there is a case', () => {
    const buurt = { 'fase.misverstanden': { antwoord: 'ja', toelichting: 'vooral de familie Jansen', bron: 'mevrouw Smit' } };
    expect(analyseCasus([createSituatie(buurt, { plek: 'Kerkstraat 12' })]).persoonsgegevens).toEqual([]);
    const zaak = createSituatie({ ...buurt, 'triage.aanhoudend': 'ja' }, { plek: 'Kerkstraat 12' });
    const ander = { ...createSituatie(buurt), id: 'ander' };
    expect(analyseCasus([zaak, ander]).persoonsgegevens).toEqual([
      { situatie: 'plek', waar: 'plek', soorten: ['een adres'], deel: 'beide' },
      { situatie: 'plek', waar: 'fase.ongemak.misverstanden', soorten: ['een naam'], deel: 'buurt' },
    ]);
  });
});
