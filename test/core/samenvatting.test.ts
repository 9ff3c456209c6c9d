import { describe, expect, it } from 'vitest';
import type { Analyse } from '../../src/model/analyse.ts';
import type { Casus, Situatie } from '../../src/model/casus.ts';
import { analyseCasus, createSituatie, fill, type Invoer, idsOf, instrument, knownBuurt, knownSituatie } from '../support/casus.ts';

const KNOWN: Partial<Casus> = {
  oplossingsrichtingen: { gekozen: [7] },
  interventies: [{ id: 'bondgenoten' }],
  acties: [{ wat: 'Bellen', wie: 'opbouwwerker', wanneer: '2026-12-01' }],
};

const place = (id: string, invoer: Invoer = {}) => createSituatie({ ...knownSituatie(), ...invoer }, { id, naam: id.toUpperCase() });

function summarise(situaties: Situatie[], rest: Partial<Casus> = {}, buurt: Invoer = {}): Analyse['samenvatting'] {
  return analyseCasus(situaties, rest, { ...knownBuurt(), ...buurt }).samenvatting;
}

const findings = (situaties: Situatie[], rest: Partial<Casus> = {}, buurt: Invoer = {}) => summarise(situaties, rest, buurt).bevindingen;
const steps = (situaties: Situatie[], rest: Partial<Casus> = KNOWN, buurt: Invoer = {}) => summarise(situaties, rest, buurt).stappen;

describe('findings', () => {
  it('are none where nothing was found', () => {
    expect(findings([place('a')])).toEqual([]);
  });

  it('claim no phase where too little is known', () => {
    expect(analyseCasus([createSituatie()]).samenvatting).toMatchObject({ bevindingen: [], stil: 'te-weinig' });
  });

  it('say of silence whether all was answered', () => {
    expect(summarise([place('a')]).stil).toBe('niets');
    expect(summarise([place('a', { 'groepen.leeftijd': 'onbekend' })]).stil).toBe('open');
    expect(summarise([place('a'), createSituatie({}, { id: 'b' })]).stil).toBe('open');
    expect(summarise([place('a', { 'fase.misverstanden': 'ja' })]).stil).toBeNull();
  });

  it('name a problem that is ja before one that is deels, and first where the team sees the core', () => {
    const invoer = { 'A.lichte-overlast': 'deels', 'B.claimen-ruimte': 'ja', 'F.intolerantie': 'ja', 'G.eerdere-gebeurtenissen': 'ja' };
    const namen = (weging: Record<string, string>) =>
      findings([{ ...place('a', invoer), weging }]).find((b) => b.soort === 'problemen')?.['problemen'];
    const label = (id: string) => instrument.problematieken.find((p) => p.id === id)?.label;
    expect(namen({})).toEqual(['claimen-ruimte', 'radicale-opvattingen', 'historie'].map(label));
    expect(namen({ G: 'kern', A: 'kern' })).toEqual(['historie', 'claimen-ruimte', 'radicale-opvattingen'].map(label));
  });

  it('start with the heaviest phase and every place in it', () => {
    const incident = { 'fase.schuurt-gedrag': 'ja' };
    const situaties = [place('a', { 'fase.misverstanden': 'ja' }), place('b', incident), place('c'), place('d', incident)];
    expect(findings(situaties)[0]).toEqual({ soort: 'fase', fase: 'Incidenten', plekken: 'B; D' });
  });

  it('take rust as a phase', () => {
    expect(findings([place('a', { 'weerstand-komst': 'ja' })])[0]).toEqual({ soort: 'fase', fase: 'Rust', plekken: 'A' });
  });

  it('name the first risk factor of each place, of the three places with the heaviest phase', () => {
    const antwoorden = { ...fill(idsOf('risicofactoren', 'C'), 'ja'), 'A.lichte-overlast': 'ja' };
    const situaties = [{ ...place('a', antwoorden), weging: { A: 'kern' } }, place('b', antwoorden), place('c'), place('d', antwoorden)];
    const [a, c] = ['A', 'C'].map((id) =>
      instrument.stappen.flatMap((s) => s.onderdelen.flatMap((o) => o.rubrieken)).find((r) => r.id === id),
    );
    expect(findings(situaties)[1]).toEqual({
      soort: 'factor',
      factoren: [
        { plek: 'A', factor: a?.titel, niveau: 'Licht', weging: 'kern' },
        { plek: 'B', factor: c?.titel, niveau: 'Sterk', weging: 'onbekend' },
        { plek: 'D', factor: c?.titel, niveau: 'Sterk', weging: 'onbekend' },
      ],
    });
  });

  it('name no factor without a present item', () => {
    const situatie = { ...place('a', { 'fase.misverstanden': 'ja' }), weging: { B: 'kern' } };
    expect(findings([situatie]).map((b) => b.soort)).toEqual(['fase']);
  });

  it('name the found problems, three at most, and count them all', () => {
    const invoer = fill(['B.claimen-ruimte', 'G.eerdere-gebeurtenissen', 'F.intolerantie', 'D.opeenstapeling'], 'ja');
    const problemen = findings([place('a', invoer)]).find((b) => b.soort === 'problemen');
    expect(problemen).toMatchObject({ aantal: 4 });
    expect(problemen?.['problemen']).toHaveLength(3);
  });

  it('name the strengths', () => {
    const krachten = ['een', 'twee', 'drie', 'vier'].map((wat) => ({ wat }));
    expect(findings([place('a')], { krachten })).toEqual([{ soort: 'krachten', krachten: ['een', 'twee', 'drie'] }]);
  });

  it('name problems without policy', () => {
    const beleid = [{ problematiek: 'claimen-ruimte', gedekt: 'nee' }];
    const gevonden = findings([place('a', { 'B.claimen-ruimte': 'ja' })], { beleid });
    expect(gevonden.find((b) => b.soort === 'witte-vlek')).toEqual({ soort: 'witte-vlek', problemen: ['Claimen van openbare ruimte'] });
    expect(findings([place('a')], { beleid })).toEqual([]);
  });

  it('name what lies under it in the whole neighbourhood, only where it is ja', () => {
    const buurt = { 'triggers.nepnieuws': 'ja', 'overheid.eigen-handelen': 'ja', 'sentimenten.afvoerputje': 'deels' };
    const labels = ['triggers.nepnieuws', 'overheid.eigen-handelen'].map((id) => instrument.items[id]?.label);
    expect(findings([place('a')], {}, buurt)).toEqual([{ soort: 'onderliggend', items: labels }]);
  });

  it('do not take the information check for what lies under it', () => {
    expect(findings([place('a')], {}, { 'informatiepositie.meer-uitwisseling': 'ja' })).toEqual([]);
  });

  it('count the contradictions of all places', () => {
    const twee = { 'gedrag.negatief-gedrag': 'ja', 'voelen.spanning-angst': 'ja' };
    expect(findings([place('a', twee), place('b', twee)])).toEqual([{ soort: 'tegenspraak', aantal: 4 }]);
  });

  it('are five at most', () => {
    const invoer = { 'fase.misverstanden': 'ja', 'B.claimen-ruimte': 'ja', 'gedrag.negatief-gedrag': 'ja' };
    const rest = { krachten: [{ wat: 'bewoners' }], beleid: [{ problematiek: 'claimen-ruimte', gedekt: 'nee' }] };
    const soorten = findings([place('a', invoer)], rest, { 'triggers.nepnieuws': 'ja' }).map((b) => b.soort);
    expect(soorten).toEqual(['fase', 'factor', 'problemen', 'krachten', 'witte-vlek']);
  });
});

describe('next steps', () => {
  it('are the open action when all else is done', () => {
    expect(steps([place('a')])).toEqual([{ soort: 'actie', wat: 'Bellen', wie: 'opbouwwerker', wanneer: '2026-12-01' }]);
  });

  it('start with a referral', () => {
    expect(steps([place('a', { 'fase.heen-en-weer': 'ja' })])[0]).toEqual({
      soort: 'doorverwijzing',
      naar: 'gemeente en politie, met de KIS-handreiking Omgaan met maatschappelijke spanningen',
      plek: 'A',
    });
  });

  it('then name what may lead to a referral', () => {
    const invoer = { 'fase.heen-en-weer': 'onbekend', 'fase.schuurt-gedrag': 'onbekend', 'groepen.leeftijd': 'onbekend' };
    expect(steps([place('a', invoer)])[0]).toEqual({
      soort: 'uitzoeken',
      aantal: 2,
      vraag: instrument.items['fase.schuurt-gedrag']?.label,
    });
  });

  it('take the open action with the earliest date', () => {
    const acties = [
      { wat: 'zonder datum' },
      { wat: 'gedaan', wanneer: '2026-01-01', status: 'gedaan' },
      { wat: 'later', wanneer: '2027-01-01' },
      { wat: 'eerder', wanneer: '2026-12-24' },
    ];
    expect(steps([place('a')], { ...KNOWN, acties })[0]).toEqual({ soort: 'actie', wat: 'eerder', wie: '', wanneer: '2026-12-24' });
  });

  it('leave an action without date for last', () => {
    expect(steps([place('a')], { ...KNOWN, acties: [{ wat: 'ooit' }, { wat: 'eens', wanneer: '2030-01-01' }] })[0]).toMatchObject({
      wat: 'eens',
    });
  });

  it('ask for actions where none is open', () => {
    const acties = [{ wat: 'gedaan', status: 'gedaan' }];
    expect(steps([place('a')], { ...KNOWN, acties })).toEqual([{ soort: 'acties-maken' }]);
  });

  it('ask for a direction and an example that were not chosen', () => {
    expect(steps([place('a')], {})).toEqual([{ soort: 'richting-kiezen' }, { soort: 'voorbeeld-kiezen' }, { soort: 'acties-maken' }]);
  });

  it('do not ask for an example where the team chose another one', () => {
    expect(steps([place('a')], { ...KNOWN, interventies: [{ id: 'inkr8' }] }).map((s) => s.soort)).toEqual(['actie']);
  });

  it('ask to discuss policy that is not known, and to fill a gap in it', () => {
    const situaties = [place('a', { 'B.claimen-ruimte': 'ja' })];
    expect(steps(situaties)[1]).toEqual({ soort: 'beleid-bespreken', probleem: 'Claimen van openbare ruimte' });
    const beleid = [{ problematiek: 'claimen-ruimte', gedekt: 'nee' }];
    expect(steps(situaties, { ...KNOWN, beleid })[1]).toEqual({ soort: 'witte-vlek', probleem: 'Claimen van openbare ruimte' });
  });

  it('count what is still unknown', () => {
    expect(steps([place('a', { 'groepen.leeftijd': 'onbekend' })])[1]).toEqual({ soort: 'hiaten', aantal: 1 });
  });

  it('start with the open questions where almost nothing was answered', () => {
    expect(analyseCasus([createSituatie()]).samenvatting.stappen[0]).toMatchObject({ soort: 'hiaten' });
    expect(steps([createSituatie({}, { id: 'a' }), place('b', { 'fase.misverstanden': 'ja' })])[0]?.soort).not.toBe('hiaten');
  });

  it('take the white spot that weighs most', () => {
    const situatie = { ...place('a', { 'A.lichte-overlast': 'deels', 'B.claimen-ruimte': 'ja' }) };
    const beleid = ['botsende-opvattingen', 'claimen-ruimte'].map((problematiek) => ({ problematiek, gedekt: 'nee' }));
    expect(steps([situatie], { ...KNOWN, beleid })[1]).toEqual({ soort: 'witte-vlek', probleem: 'Claimen van openbare ruimte' });
  });

  it('are three at most', () => {
    expect(analyseCasus([createSituatie({ 'fase.heen-en-weer': 'ja' })]).samenvatting.stappen.map((s) => s.soort)).toEqual([
      'doorverwijzing',
      'uitzoeken',
      'richting-kiezen',
    ]);
  });
});
