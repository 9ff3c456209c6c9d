import { describe, expect, it } from 'vitest';
import { describeOverleg, labelActies, labelKeuzes } from '../../src/core/overleg.ts';
import { createCasus, instrument } from '../support/casus.ts';

const overleg = (...deelnemers: { domein: string; functie?: string }[]) =>
  describeOverleg(instrument, createCasus(undefined, { overleg: { datum: '2026-11-21', deelnemers } }));

describe('who was there', () => {
  it('is named with domain and role', () => {
    expect(overleg({ domein: 'wonen', functie: 'buurtbeheerder' }, { domein: 'zorg' }).deelnemers).toEqual([
      { domein: 'wonen', domeinLabel: 'Wonen', functie: 'buurtbeheerder' },
      { domein: 'zorg', domeinLabel: 'Zorg', functie: null },
    ]);
  });

  it('is nobody when not recorded', () => {
    expect(describeOverleg(instrument, createCasus()).deelnemers).toEqual([]);
  });
});

describe('who was missed', () => {
  const missing = (...domeinen: string[]) => overleg(...domeinen.map((domein) => ({ domein }))).ontbrekend.map((d) => d.domein);

  it('is every domain of the handreiking when nobody is recorded', () => {
    expect(missing()).toEqual(['sociaal', 'veilig', 'onderwijs', 'zorg']);
  });

  it('is the rest of them', () => {
    expect(missing('zorg', 'sociaal', 'sociaal')).toEqual(['veilig', 'onderwijs']);
  });

  it('is not a domain that the handreiking does not name', () => {
    expect(missing('sociaal', 'veilig', 'onderwijs', 'zorg')).toEqual([]);
    expect(missing('wonen', 'anders')).toEqual(['sociaal', 'veilig', 'onderwijs', 'zorg']);
  });

  it('is named in words', () => {
    expect(overleg().ontbrekend[1]).toEqual({ domein: 'veilig', domeinLabel: 'Veiligheid' });
  });
});

describe('choices', () => {
  it('are named in words, in the order of the file', () => {
    const casus = createCasus(undefined, { doelgroepen: ['ouders', 'jongeren'], methoden: ['dialoog'] });
    expect(labelKeuzes(instrument, casus)).toEqual({
      doelgroepen: [
        { id: 'ouders', label: instrument.items['doelgroepen.ouders']?.label },
        { id: 'jongeren', label: instrument.items['doelgroepen.jongeren']?.label },
      ],
      methoden: [{ id: 'dialoog', label: 'Dialoog' }],
    });
  });

  it('are empty when not made', () => {
    expect(labelKeuzes(instrument, createCasus())).toEqual({ doelgroepen: [], methoden: [] });
  });
});

describe('actions', () => {
  it('keep the order of the file and are open unless said otherwise', () => {
    const acties = [
      { wat: 'Bellen', wie: 'opbouwwerker', wanneer: '2027-01-01', status: 'gedaan' },
      { wat: 'Vragen' },
      { wat: 'Wachten', wanneer: '2026-12-01', status: 'vervallen' },
    ];
    expect(labelActies(instrument, createCasus(undefined, { acties }))).toEqual([
      { wat: 'Bellen', wie: 'opbouwwerker', wanneer: '2027-01-01', status: 'gedaan', statusLabel: 'Gedaan', escalatie: null },
      { wat: 'Vragen', wie: null, wanneer: null, status: 'open', statusLabel: 'Open', escalatie: null },
      { wat: 'Wachten', wie: null, wanneer: '2026-12-01', status: 'vervallen', statusLabel: 'Vervallen', escalatie: null },
    ]);
  });

  it('are none when none are recorded', () => {
    expect(labelActies(instrument, createCasus())).toEqual([]);
  });
});
