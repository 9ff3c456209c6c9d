import { describe, expect, it } from 'vitest';
import { findVondsten, scanZaken } from '../../src/core/privacy.ts';
import type { Casus } from '../../src/model/casus.ts';
import { analyseCasus, createCasus, createSituatie } from '../support/casus.ts';

const NAAM = 'mevrouw Jansen';
const zaak = (rest: object = {}) => createSituatie({ 'triage.aanhoudend': 'ja' }, rest);
const found = (casus: object) => findVondsten(casus as Casus).map(({ pad, situatie, waar, deel }) => [pad.join('/'), situatie, waar, deel]);

describe('a file with a case of the escalation track', () => {
  it.each(['triage', 'melding', 'omgang', 'partners', 'dossier', 'communicatie', 'nazorg'])('is one where a place has %s', (sleutel) => {
    const met = createCasus([{ ...createSituatie(), plek: NAAM, [sleutel]: {} } as never]);
    expect(found(met)).toEqual([['situaties/0/plek', 'plek', 'plek', 'beide']]);
  });

  it('is one where an action belongs to a step of its plan, and no other', () => {
    const acties = [{ wat: NAAM, escalatie: { situatie: 'plek', stap: 'rdo' } }];
    expect(found(createCasus([createSituatie()], { acties } as never))).toEqual([['acties/0/wat', 'plek', 'acties, nummer 1', 'zaak']]);
    expect(found(createCasus([createSituatie({}, { plek: NAAM })], { acties: [{ wat: NAAM }] } as never))).toEqual([]);
    expect(found(createCasus([createSituatie({}, { plek: NAAM })]))).toEqual([]);
  });

  it('is looked at for everything about that place and the whole file, and not for other places', () => {
    const anders = createSituatie({ 'fase.misverstanden': { antwoord: 'ja', toelichting: NAAM } }, { id: 'b', naam: NAAM });
    expect(found(createCasus([anders, zaak({ naam: NAAM })], { krachten: [{ wat: NAAM }] } as never))).toEqual([
      ['situaties/1/naam', 'plek', 'naam', 'beide'],
      ['krachten/0/wat', null, 'krachten, nummer 1', 'buurt'],
    ]);
  });
});

describe('what is looked at', () => {
  it.each([
    ['buurt', { naam: NAAM }, 'buurt/naam', 'buurt.naam', 'beide'],
    [
      'overleg',
      { deelnemers: [{ domein: 'zorg' }, { functie: NAAM }] },
      'overleg/deelnemers/1/functie',
      'overleg.deelnemers, nummer 2',
      'buurt',
    ],
    ['oplossingsrichtingen', { gekozen: [1], reden: NAAM }, 'oplossingsrichtingen/reden', 'oplossingsrichtingen.reden', 'buurt'],
    ['beleid', [{ huidig: NAAM }], 'beleid/0/huidig', 'beleid, nummer 1', 'buurt'],
    ['beleid', [{ ontbreekt: NAAM }], 'beleid/0/ontbreekt', 'beleid, nummer 1', 'buurt'],
    ['acties', [{ wat: 'x' }, { wie: NAAM }], 'acties/1/wie', 'acties, nummer 2', 'buurt'],
    ['sentimenten', { onvrede: { antwoord: 'ja', toelichting: NAAM } }, 'sentimenten/onvrede/toelichting', 'sentimenten.onvrede', 'buurt'],
    ['sentimenten', { onvrede: { antwoord: 'ja', minderheid: NAAM } }, 'sentimenten/onvrede/minderheid', 'sentimenten.onvrede', 'buurt'],
    ['sentimenten', { onvrede: { antwoord: 'ja', bron: NAAM } }, 'sentimenten/onvrede/bron', 'sentimenten.onvrede', 'buurt'],
  ])('in %s %j', (sleutel, waarde, pad, waar, deel) => {
    expect(found({ ...createCasus([zaak()]), [sleutel]: waarde })).toEqual([[pad, null, waar, deel]]);
  });

  it('is no id, no answer and nothing that is no text', () => {
    expect(found({ ...createCasus([zaak()]), andere: { id: NAAM, antwoord: NAAM, wat: null, wie: 3, reden: true } })).toEqual([]);
  });

  it('of a place comes into the part of the report where it stands', () => {
    const met = zaak({ oordeel: { fase: 'rust', reden: NAAM }, plek: NAAM });
    (met as unknown as Record<string, unknown>).melding = { toelichting: NAAM };
    expect(found(createCasus([met]))).toEqual(
      expect.arrayContaining([
        ['situaties/0/oordeel/reden', 'plek', 'oordeel.reden', 'buurt'],
        ['situaties/0/plek', 'plek', 'plek', 'beide'],
        ['situaties/0/melding/toelichting', 'plek', 'melding', 'zaak'],
      ]),
    );
  });
});

it('each place is told once, with all the kinds that stand there', () => {
  const triage = { antwoord: 'ja', toelichting: NAAM, minderheid: 'bel 06-12345678', bron: NAAM };
  const casus = createCasus([createSituatie({ 'triage.aanhoudend': triage as never }), zaak({ id: 'b', naam: NAAM })]);
  expect(scanZaken(casus)).toEqual([
    { situatie: 'plek', waar: 'triage.aanhoudend', soorten: ['een naam', 'een telefoonnummer'], deel: 'zaak' },
    { situatie: 'b', waar: 'naam', soorten: ['een naam'], deel: 'beide' },
  ]);
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
