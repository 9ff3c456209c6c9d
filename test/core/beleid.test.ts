import { describe, expect, it } from 'vitest';
import { compareBeleid } from '../../src/core/beleid.ts';
import type { Beleidsregel } from '../../src/model/casus.ts';
import { analyseSituatie, createCasus, instrument, pick } from '../support/casus.ts';

const ID = 'claimen-ruimte';
const ITEM = 'B.claimen-ruimte';

function compare(beleid: Beleidsregel[], ...antwoorden: string[]) {
  const situaties = antwoorden.map((a, i) => analyseSituatie({ [ITEM]: a }, { id: `s${i}` }));
  return compareBeleid(instrument, createCasus(undefined, { beleid }), situaties);
}

const GRID: [gedekt: string | undefined, voldoende: Record<string, string>][] = [
  ['ja', { ja: 'match', deels: 'aanscherpen', nee: 'aanscherpen', onbekend: 'onbekend', '-': 'onbekend' }],
  ['deels', { ja: 'onbekend', deels: 'aanscherpen', nee: 'aanscherpen', onbekend: 'onbekend', '-': 'onbekend' }],
  ['nee', { ja: 'witte-vlek', deels: 'witte-vlek', nee: 'witte-vlek', onbekend: 'witte-vlek', '-': 'witte-vlek' }],
  ['onbekend', { ja: 'onbekend', deels: 'onbekend', nee: 'onbekend', onbekend: 'onbekend', '-': 'onbekend' }],
  [undefined, { ja: 'onbekend', deels: 'onbekend', nee: 'onbekend', onbekend: 'onbekend', '-': 'onbekend' }],
];

describe('policy beside a problem', () => {
  it.each(GRID.flatMap(([gedekt, rij]) => Object.entries(rij).map(([voldoende, uitkomst]) => [gedekt, voldoende, uitkomst] as const)))(
    'covered %s and enough %s is %s',
    (gedekt, voldoende, uitkomst) => {
      const regel = {
        problematiek: ID,
        ...(gedekt === undefined ? {} : { gedekt }),
        ...(voldoende === '-' ? {} : { voldoende }),
      };
      const [rij] = compare([regel], 'ja').beleid;
      expect(rij).toMatchObject({
        problematiek: ID,
        uitkomst,
        uitkomstLabel: pick(instrument.regels.begrippen.beleidsuitkomsten, uitkomst).label,
        besproken: true,
      });
    },
  );

  it('is unknown when not discussed', () => {
    expect(compare([], 'ja').beleid).toEqual([
      {
        problematiek: ID,
        label: pick(instrument.problematieken, ID).label,
        uitkomst: 'onbekend',
        uitkomstLabel: 'Nog niet bekend',
        besproken: false,
        situaties: ['s0'],
      },
    ]);
  });
});

describe('rows', () => {
  const regel: Beleidsregel = {
    problematiek: ID,
    gedekt: 'ja',
    voldoende: 'nee',
    huidig: 'Toezicht.',
    ontbreekt: 'Jongerenwerk.',
    sectoren: [{ naam: 'jongerenwerk', betrokken: 'nee' }],
  };

  it.each(['ja', 'deels'])('stand there for a problem that is %s', (antwoord) => {
    expect(compare([regel], antwoord)).toMatchObject({ beleid: [{ problematiek: ID }], beleidZonderBevinding: [] });
  });

  it.each(['nee', 'onbekend'])('are kept apart when the problem is %s', (antwoord) => {
    expect(compare([regel], antwoord)).toMatchObject({ beleid: [], beleidZonderBevinding: [{ ...regel, situaties: [], besproken: true }] });
  });

  it('keep all that the team wrote', () => {
    expect(compare([regel], 'ja').beleid[0]).toMatchObject(regel);
  });

  it('are one per problem, with every place where it plays', () => {
    expect(compare([], 'ja', 'nee', 'deels').beleid).toMatchObject([{ problematiek: ID, situaties: ['s0', 's2'] }]);
  });

  it('are absent where nothing is found and nothing was discussed', () => {
    expect(compare([], 'onbekend')).toEqual({ beleid: [], beleidZonderBevinding: [] });
  });

  it('follow the order of the instrument, not of the file', () => {
    const ids = ['historie', 'botsende-opvattingen', 'claimen-ruimte'];
    const beleid = ids.map((problematiek) => ({ problematiek, gedekt: 'nee' }));
    const { beleidZonderBevinding } = compare(beleid, 'nee');
    expect(beleidZonderBevinding.map((b) => b.problematiek)).toEqual(['botsende-opvattingen', 'claimen-ruimte', 'historie']);
  });
});
