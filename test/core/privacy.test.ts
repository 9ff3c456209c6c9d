import { describe, expect, it } from 'vitest';
import { analyseCasus, createSituatie } from '../support/casus.ts';

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
