import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/analyse.ts';
import type { Analyse, Interventieuitkomst } from '../../src/model/analyse.ts';
import type { Casus, Situatie } from '../../src/model/casus.ts';
import {
  analyseCasus,
  answerable,
  changeInstrument,
  createCasus,
  createSituatie,
  fill,
  type Invoer,
  instrument,
  itemsOfProblematiek,
  knownBuurt,
  knownSituatie,
  pick,
} from '../support/casus.ts';

const place = (locatie: string, invoer: Invoer = {}, rest: Partial<Situatie> = {}) =>
  createSituatie({ ...knownSituatie(), ...invoer }, { locatie, ...rest });

function run(situaties: Situatie[], rest: Partial<Casus> = {}): Analyse {
  return analyseCasus(situaties, rest, knownBuurt());
}

const rank = (situaties: Situatie[], rest: Partial<Casus> = {}) => run(situaties, rest).interventies;
const ids = (interventies: Interventieuitkomst[]) => interventies.map((i) => i.id);
const all = (problematiek: string) => fill(itemsOfProblematiek(problematiek), 'ja');

/** The whole checklist answered ja: every direction and every example comes in sight. */
const alles = (locatie: string, id: string) => createSituatie(fill(answerable('situatie', 'antwoorden'), 'ja'), { id, locatie });

describe('which examples come in sight', () => {
  it('are those of an advised direction', () => {
    expect(ids(rank([place('woonomgeving')]))).not.toContain('portiekgesprekken');
    expect(ids(rank([place('woonomgeving', { 'A.lichte-overlast': 'ja' })]))).toContain('portiekgesprekken');
  });

  it('are those of a direction to consider', () => {
    expect(ids(rank([place('woonomgeving', { 'A.lichte-overlast': 'deels' })]))).toContain('portiekgesprekken');
  });

  it.each(['onbekend', { antwoord: 'ja', grondslag: 'verwacht' } as const])(
    'are not those of a direction that is unknown: %j',
    (antwoord) => {
      expect(ids(rank([place('woonomgeving', { 'A.lichte-overlast': antwoord })]))).not.toContain('portiekgesprekken');
    },
  );

  it('are always those of direction 7', () => {
    expect(ids(rank([place('woonomgeving')]))).toEqual(['burgertop', 'bondgenoten']);
  });

  it('are not those of a direction that the team chose without advice', () => {
    expect(ids(rank([place('woonomgeving')], { oplossingsrichtingen: { gekozen: [1] } }))).not.toContain('portiekgesprekken');
  });

  it('fit one of the places', () => {
    const school = place('school', { 'E.twee-maten': 'ja' });
    expect(ids(rank([school]))).not.toContain('buurtpraatjes');
    expect(ids(rank([school, place('publieke-ruimte', {}, { id: 'b' })]))).toContain('buurtpraatjes');
  });

  it('are those without a place wherever it plays', () => {
    expect(ids(rank([place('school', { 'E.twee-maten': 'ja' })]))).toContain('nieuw-wij');
  });

  it('are those for social media only there', () => {
    expect(ids(rank([place('sociale-media', { 'denken.stereotypen': 'ja' })]))).toContain('dare-to-be-grey');
    expect(ids(rank([place('woonomgeving', { 'denken.stereotypen': 'ja' })]))).not.toContain('dare-to-be-grey');
  });

  it.each(['anders', 'onbekend'])('may fit a place that is %s, and say so', (locatie) => {
    const gevonden = pick(rank([place(locatie, { 'A.lichte-overlast': 'ja' })]), 'portiekgesprekken');
    expect(gevonden.waarschuwingen[0]?.regel).toBe('interventie.plek-onzeker');
    expect(gevonden.criteria).not.toContain('locatie');
  });

  it('may fit an uncertain place among others that do not fit', () => {
    const situaties = [place('school', { 'A.lichte-overlast': 'ja' }), place('onbekend', { 'A.lichte-overlast': 'ja' }, { id: 'b' })];
    const gevonden = pick(rank(situaties), 'portiekgesprekken');
    expect(gevonden.waarschuwingen.map((w) => w.regel)).toContain('interventie.plek-onzeker');
    expect(gevonden.waarschuwingen[0]?.waar).toEqual([]);
  });

  it('do not warn about the place where one place is certain', () => {
    const situaties = [place('onbekend', { 'A.lichte-overlast': 'ja' }), place('woonomgeving', {}, { id: 'b' })];
    expect(pick(rank(situaties), 'portiekgesprekken').waarschuwingen).toEqual([]);
  });

  it('do not warn about the place where the example has none', () => {
    const regels = pick(rank([place('onbekend', { 'E.twee-maten': 'ja' })]), 'nieuw-wij').waarschuwingen.map((w) => w.regel);
    expect(regels).not.toContain('interventie.plek-onzeker');
  });

  it.each(instrument.praktijkvoorbeelden.map((v) => v.id))('%s comes in sight for some case', (id) => {
    const voorbeeld = pick(instrument.praktijkvoorbeelden, id);
    const problemen = instrument.oplossingsrichtingen.filter((r) => voorbeeld.richtingen.includes(r.id)).flatMap((r) => r.problematieken);
    const answers = Object.assign({}, ...problemen.map(all)) as Invoer;
    // Direction 6 rests on what is not known, not on a problem.
    const onbekend = voorbeeld.richtingen.includes(6)
      ? fill(answerable('situatie', 'rollen').concat(['groepen.leeftijd']), 'onbekend')
      : {};
    const situaties = (voorbeeld.locaties.length > 0 ? voorbeeld.locaties : ['woonomgeving']).map((locatie, i) =>
      place(locatie, { ...onbekend, ...answers }, { id: `s${i}` }),
    );
    const buurt = { ...knownBuurt(), 'informatiepositie.vaste-afspraken': 'nee' };
    expect(ids(analyse(instrument, createCasus(situaties, {}, buurt)).interventies)).toContain(id);
  });
});

describe('criteria', () => {
  const BASE = { 'A.lichte-overlast': 'ja' };
  const portiek = (invoer: Invoer, rest: Partial<Casus> = {}, locatie = 'woonomgeving') =>
    pick(rank([place(locatie, invoer)], rest), 'portiekgesprekken');

  it('are all five where all match, in their order', () => {
    const rest = { doelgroepen: ['directe-buren'], methoden: ['burengesprek'], oplossingsrichtingen: { gekozen: [1] } };
    expect(portiek(BASE, rest).criteria).toEqual(instrument.regels.advies.criteria.map((c) => c.id));
  });

  it('count each once, however many answers match', () => {
    const situaties = [place('woonomgeving', { ...BASE, ...all('onmacht-aanspreken') }), place('woonomgeving', BASE, { id: 'b' })];
    const gevonden = pick(rank(situaties, { methoden: ['burengesprek', 'gedragsregels'] }), 'portiekgesprekken');
    expect(gevonden.criteria).toEqual(['problematiek', 'locatie', 'oplossingsrichting', 'methode']);
    expect(gevonden.redenen.length).toBeGreaterThan(4);
  });

  it('are problem, place and direction without any choice of the team', () => {
    expect(portiek(BASE).criteria).toEqual(['problematiek', 'locatie', 'oplossingsrichting']);
  });

  it.each(['ja', 'deels'])('take a problem that is %s', (antwoord) => {
    expect(portiek({ 'A.lichte-overlast': antwoord }).redenen[0]).toMatchObject({
      regel: 'interventie.problematiek',
      item: 'botsende-opvattingen',
      antwoord,
      situatie: 'plek',
    });
  });

  it('take no problem that the example is not for', () => {
    const situatie = place('publieke-ruimte', all('claimen-ruimte'));
    expect(pick(rank([situatie]), 'straatportiers').criteria).toEqual(['locatie', 'oplossingsrichting']);
  });

  it('take no target group or method that the example is not for', () => {
    expect(portiek(BASE, { doelgroepen: ['jongeren'], methoden: ['dialoog'] }).criteria).toEqual([
      'problematiek',
      'locatie',
      'oplossingsrichting',
    ]);
  });

  it('take an advised direction as long as the team chose none', () => {
    expect(portiek({ 'A.lichte-overlast': 'deels' }).criteria).toEqual(['problematiek', 'locatie']);
    expect(portiek(BASE, { oplossingsrichtingen: { gekozen: [] } }).criteria).toContain('oplossingsrichting');
  });

  it('take the chosen directions instead once the team chose', () => {
    expect(portiek(BASE, { oplossingsrichtingen: { gekozen: [4] } }).criteria).not.toContain('oplossingsrichting');
    const gekozen = portiek({ 'A.lichte-overlast': 'deels' }, { oplossingsrichtingen: { gekozen: [1] } });
    expect(gekozen.redenen.at(-1)).toMatchObject({ regel: 'interventie.oplossingsrichting', item: '1', antwoord: 'gekozen' });
  });

  it('name what the team chose, in the words of the content', () => {
    const { redenen } = portiek(BASE, { doelgroepen: ['directe-buren'], methoden: ['burengesprek'] });
    expect(redenen.filter((r) => ['interventie.doelgroep', 'interventie.methode'].includes(r.regel))).toMatchObject([
      { item: 'directe-buren', antwoord: 'gekozen', label: instrument.items['doelgroepen.directe-buren']?.label },
      { item: 'burengesprek', antwoord: 'gekozen', label: pick(instrument.regels.methoden, 'burengesprek').label },
    ]);
    expect(redenen.every((r) => r.label)).toBe(true);
  });

  it('name what has no words by its id', () => {
    const kaal = changeInstrument((i) => {
      i.regels.methoden = [];
      delete i.items['doelgroepen.directe-buren'];
    });
    const casus = createCasus([place('woonomgeving', BASE)], { doelgroepen: ['directe-buren'], methoden: ['burengesprek'] });
    const { redenen } = pick(analyse(kaal, casus).interventies, 'portiekgesprekken');
    expect(redenen.filter((r) => r.antwoord === 'gekozen').map((r) => r.label)).toEqual(['directe-buren', 'burengesprek']);
  });

  it('name the place they match', () => {
    expect(portiek(BASE).redenen.filter((r) => r.regel === 'interventie.locatie')).toMatchObject([
      { item: 'woonomgeving', situatie: 'plek', label: instrument.items['locatie.woonomgeving']?.label },
    ]);
  });

  it('give every example in sight at least one reason', () => {
    const rest = { oplossingsrichtingen: { gekozen: [1] } };
    const zonder = rank([place('woonomgeving', BASE)], rest).filter((i) => i.redenen.length === 0);
    expect(ids(zonder)).toEqual([]);
  });
});

describe('order', () => {
  const volgorde = rank([alles('woonomgeving', 'a'), alles('publieke-ruimte', 'b')], {
    doelgroepen: ['jongeren', 'directe-buren'],
    methoden: ['training'],
  });
  const pairs = volgorde.slice(1).map((b, i) => [volgorde[i] as Interventieuitkomst, b] as const);
  const ties = pairs.filter(([a, b]) => a.criteria.length === b.criteria.length);

  it('is by criteria, then rules of thumb, then id', () => {
    for (const [a, b] of pairs) {
      const key = (i: Interventieuitkomst) => [9 - i.criteria.length, 9 - i.vuistregels.length, i.id].join(' ');
      expect(key(a) < key(b)).toBe(true);
    }
  });

  it('is tested on ties of both kinds', () => {
    expect(pairs.length).toBeGreaterThan(ties.length);
    expect(ties.some(([a, b]) => a.vuistregels.length > b.vuistregels.length && a.id > b.id)).toBe(true);
    expect(ties.some(([a, b]) => a.vuistregels.length === b.vuistregels.length)).toBe(true);
    expect(pairs.some(([a, b]) => a.criteria.length > b.criteria.length && a.vuistregels.length < b.vuistregels.length)).toBe(true);
  });

  it('is numbered from one', () => {
    expect(volgorde.map((i) => i.rang)).toEqual(volgorde.map((_, i) => i + 1));
  });

  it('does not follow the choice of the team for one example', () => {
    const laatste = volgorde.at(-1)?.id ?? '';
    const situaties = [alles('woonomgeving', 'a'), alles('publieke-ruimte', 'b')];
    const rest = { doelgroepen: ['jongeren', 'directe-buren'], methoden: ['training'], interventies: [{ id: laatste }] };
    expect(ids(rank(situaties, rest))).toEqual(ids(volgorde));
  });

  it('does not follow the order of the instrument', () => {
    const omgekeerd = changeInstrument((i) => {
      i.praktijkvoorbeelden.reverse();
    });
    const casus = createCasus([alles('woonomgeving', 'a')]);
    expect(ids(analyse(omgekeerd, casus).interventies)).toEqual(ids(analyse(instrument, casus).interventies));
  });
});

describe('rules of thumb', () => {
  const thumbs = (situatie: Situatie, id: string) => pick(rank([situatie]), id).vuistregels.map((v) => v.id);

  it('count when every feature of theirs is there', () => {
    const situatie = place('woonomgeving', all('botsende-opvattingen'));
    expect(thumbs(situatie, 'samen-schoon')).toEqual([
      'kleinschalig-terugkerend',
      'gedeeld-belang',
      'samenwerking',
      'directe-woonomgeving',
    ]);
    expect(thumbs(situatie, 'portiekgesprekken')).toEqual(['gedeeld-belang', 'directe-woonomgeving']);
  });

  it('count the combined approach only where serious problems are certain', () => {
    const koppelwerk = (antwoord: string) => thumbs(place('woonomgeving', { 'C.terugtrekken': antwoord }), 'koppelwerk');
    expect(koppelwerk('ja')).toEqual(['gebiedsgericht-integraal']);
    expect(koppelwerk('deels')).toEqual([]);
  });

  it('count the combined approach where one place is certain, whatever other places come before or after it', () => {
    const [ja, deels] = ['ja', 'deels'].map((antwoord) => place('woonomgeving', { 'C.terugtrekken': antwoord }, { id: antwoord })) as [
      Situatie,
      Situatie,
    ];
    for (const situaties of [
      [ja, deels],
      [deels, ja],
    ])
      expect(pick(rank(situaties), 'koppelwerk').vuistregels.map((v) => v.id)).toEqual(['gebiedsgericht-integraal']);
  });

  it('count where one of the problems that they are for is certain', () => {
    const over = changeInstrument((i) => {
      pick(i.regels.vuistregels, 'gebiedsgericht-integraal')['alleen-bij'] = ['historie', 'onveiligheid-stapeling-terugtrekken'];
    });
    const casus = createCasus([place('woonomgeving', { 'C.terugtrekken': 'ja' })], {}, knownBuurt());
    expect(pick(analyse(over, casus).interventies, 'koppelwerk').vuistregels.map((v) => v.id)).toEqual(['gebiedsgericht-integraal']);
  });

  it('come from the content with their words', () => {
    const [eerste] = pick(rank([place('woonomgeving', all('botsende-opvattingen'))]), 'samen-schoon').vuistregels;
    expect(eerste).toEqual({ id: 'kleinschalig-terugkerend', label: 'Klein en steeds terugkerend' });
  });
});

describe('warnings', () => {
  const rules = (id: string, invoer: Invoer, buurt: Invoer = {}, over = instrument) => {
    const casus = createCasus([place('publieke-ruimte', invoer)], {}, { ...knownBuurt(), ...buurt });
    return pick(analyse(over, casus).interventies, id).waarschuwingen.map((w) => w.regel);
  };
  const contact = all('negatieve-beeldvorming-ontwijken');
  const samen = { 'voelen.ongemak': 'ja' };
  const wegpesten = { 'triage.gericht-op-persoon': 'ja', 'triage.discriminatoire-grond': 'ja' };

  it.each([
    ['dialoog-bij-verlies', 'dialoogtafels', samen, { 'A.verlies-verbanden': 'deels' }],
    ['dialoog-zonder-norm', 'dialoogtafels', samen, { 'E.twee-maten': 'ja' }],
    ['eigen-kracht-bij-overlast', 'dialoogtafels', samen, { 'C.onveilig-verloederd': 'ja' }],
    ['ruggensteun-bij-toezicht', 'portiekportiers', { 'B.claimen-ruimte': 'ja' }, { 'C.terugtrekken': 'deels' }],
    ['contact-op-gelijke-voet', 'dialoogtafels', samen, contact],
    ['bemiddeling-bij-discriminatie', 'jolo', { 'B.claimen-ruimte': 'ja' }, {}],
    ['geen-gewone-burenruzie', 'jolo', { 'B.claimen-ruimte': 'ja' }, wegpesten],
    ['geweld-altijd-politie', 'jolo', { 'B.claimen-ruimte': 'ja' }, { 'triage.geweld-bedreiging': 'ja' }],
  ] as [string, string, Invoer, Invoer][])('%s at %s depends on the answers', (regel, id, basis, aanleiding) => {
    expect(rules(id, basis)).not.toContain(`waarschuwing.${regel}`);
    if (Object.keys(aanleiding).length > 0) expect(rules(id, { ...basis, ...aanleiding })).toContain(`waarschuwing.${regel}`);
  });

  it.each([
    ['discriminatie-uitsluiting', { 'E.twee-maten': 'ja' }],
    ['wegpesten', wegpesten],
    ['treitersituatie', { 'triage.gericht-op-persoon': 'ja', 'triage.aanhoudend': 'ja' }],
    ['acuut', { 'triage.geweld-bedreiging': 'ja' }],
  ] as [string, Invoer][])('bemiddeling-bij-discriminatie stands at buurtbemiddeling only, with %s', (_, aanleiding) => {
    const both = (invoer: Invoer) => {
      const casus = createCasus([place('publieke-ruimte', invoer), place('woonomgeving', all('botsende-opvattingen'), { id: 'b' })]);
      return analyse(instrument, casus)
        .interventies.filter((i) => i.waarschuwingen.some((w) => w.regel === 'waarschuwing.bemiddeling-bij-discriminatie'))
        .map((i) => i.id);
    };
    expect(both({})).toEqual([]);
    expect(both(aanleiding)).toEqual(['buurtbemiddeling']);
  });

  it.each(['nee', 'onbekend', { antwoord: 'ja', grondslag: 'verwacht' } as const])('do not follow from %j', (antwoord) => {
    expect(rules('dialoogtafels', { ...samen, 'B.claimen-ruimte': antwoord })).not.toContain('waarschuwing.dialoog-bij-verlies');
  });

  it('follow from what was said of the whole neighbourhood', () => {
    expect(rules('dialoogtafels', samen, { 'sentimenten.verlies-cohesie': 'ja' })).toContain('waarschuwing.dialoog-bij-verlies');
  });

  it('stand only at the methods they are about', () => {
    expect(rules('gemeenschappelijke-identiteit', { ...samen, 'A.verlies-verbanden': 'ja' })).not.toContain(
      'waarschuwing.dialoog-bij-verlies',
    );
  });

  it('end with what the example itself says', () => {
    const { aandachtspunten, bron } = pick(instrument.praktijkvoorbeelden, 'dialoogtafels');
    const casus = createCasus([place('publieke-ruimte', { ...samen, 'A.verlies-verbanden': 'ja' })], {}, knownBuurt());
    const { waarschuwingen } = pick(analyse(instrument, casus).interventies, 'dialoogtafels');
    expect(waarschuwingen.slice(-aandachtspunten.length)).toEqual(
      aandachtspunten.map((tekst) => ({ regel: 'interventie.aandachtspunt', tekst, bron, waar: [] })),
    );
    expect(waarschuwingen[0]).toMatchObject(
      (({ tekst, bron: b }) => ({ tekst, bron: b }))(pick(instrument.regels.waarschuwingen, 'dialoog-bij-verlies')),
    );
  });

  it('say at which places, and how strongly', () => {
    const plek = (id: string, invoer: Invoer) => place('publieke-ruimte', { ...samen, ...invoer }, { id });
    const situaties = [
      plek('a', { 'C.onveilig-verloederd': 'deels' }),
      plek('b', {}),
      plek('c', { 'C.onveilig-verloederd': 'deels', 'B.jongeren-intimiderend': 'ja' }),
    ];
    const { waarschuwingen } = pick(analyse(instrument, createCasus(situaties, {}, knownBuurt())).interventies, 'dialoogtafels');
    expect(waarschuwingen.find((w) => w.regel === 'waarschuwing.eigen-kracht-bij-overlast')?.waar).toEqual([
      { situatie: 'a', sterkte: 'deels' },
      { situatie: 'c', sterkte: 'ja' },
    ]);
    const buurt = createCasus([plek('a', {})], {}, { ...knownBuurt(), 'sentimenten.verlies-cohesie': 'deels' });
    expect(pick(analyse(instrument, buurt).interventies, 'dialoogtafels').waarschuwingen[0]?.waar).toEqual([
      { situatie: null, sterkte: 'deels' },
    ]);
  });

  it('that follow from the triage are as strong as can be', () => {
    const situatie = place('woonomgeving', { ...all('botsende-opvattingen'), 'triage.geweld-bedreiging': 'deels' });
    const { waarschuwingen } = pick(rank([situatie]), 'buurtbemiddeling');
    expect(waarschuwingen.find((w) => w.regel === 'waarschuwing.bemiddeling-bij-discriminatie')?.waar).toEqual([
      { situatie: 'plek', sterkte: 'ja' },
    ]);
  });

  it('may be about a direction, and need no occasion', () => {
    const altijd = changeInstrument((i) => {
      i.regels.waarschuwingen = [{ id: 'proef', tekst: 'Let op.', voor: { richtingen: [3, 7] }, bron: { document: 'kis', plaats: 'x' } }];
    });
    expect(rules('bondgenoten', {}, {}, altijd)).toContain('waarschuwing.proef');
    expect(rules('dialoogtafels', samen, {}, altijd)).not.toContain('waarschuwing.proef');
  });
});

describe('choice of the team', () => {
  const situatie = place('woonomgeving', { 'A.lichte-overlast': 'ja' });

  it('is marked, with its reason', () => {
    const { interventies, andereKeuzes } = run([situatie], { interventies: [{ id: 'portiekgesprekken', reden: 'Dichtbij.' }] });
    expect(interventies.filter((i) => i.gekozen).map((i) => [i.id, i.reden])).toEqual([['portiekgesprekken', 'Dichtbij.']]);
    expect(andereKeuzes).toEqual([]);
  });

  it('is kept apart where the analysis does not lead to it', () => {
    const { interventies, andereKeuzes } = run([situatie], {
      interventies: [{ id: 'thuis-op-straat', reden: 'Het plein.' }, { id: 'inkr8' }, { id: 'samen-schoon' }],
    });
    const { naam, omschrijving, bron } = pick(instrument.praktijkvoorbeelden, 'thuis-op-straat');
    expect(andereKeuzes[0]).toEqual({ id: 'thuis-op-straat', naam, omschrijving, bron, reden: 'Het plein.' });
    expect(andereKeuzes.map((k) => [k.id, k.reden])).toEqual([
      ['thuis-op-straat', 'Het plein.'],
      ['inkr8', null],
    ]);
    expect(interventies.filter((i) => i.gekozen).map((i) => i.id)).toEqual(['samen-schoon']);
  });

  it('is empty where nothing was chosen', () => {
    const { interventies, andereKeuzes } = run([situatie]);
    expect(andereKeuzes).toEqual([]);
    expect(interventies.every((i) => !i.gekozen && i.reden === null)).toBe(true);
  });
});

describe('local examples', () => {
  const lokaal = changeInstrument((i) => {
    for (const v of i.praktijkvoorbeelden) if (['burgertop', 'inkr8'].includes(v.id)) v.lokaal = 'Voorbeeldstad';
  });

  it('say where they come from', () => {
    const casus = createCasus([place('woonomgeving')], { interventies: [{ id: 'inkr8' }] }, knownBuurt());
    const { interventies, andereKeuzes } = analyse(lokaal, casus);
    expect(pick(interventies, 'burgertop').lokaal).toBe('Voorbeeldstad');
    expect(pick(interventies, 'bondgenoten')).not.toHaveProperty('lokaal');
    expect(andereKeuzes[0]?.lokaal).toBe('Voorbeeldstad');
  });
});
