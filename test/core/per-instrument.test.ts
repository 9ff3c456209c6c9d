import { describe, expect, it } from 'vitest';
import { perInstrument } from '../../src/core/per-instrument.ts';
import { changeInstrument, instrument } from '../support/casus.ts';

describe('what follows from the instrument', () => {
  it('is made once for each instrument', () => {
    const made: string[] = [];
    const title = perInstrument(({ titel }) => {
      made.push(titel);
      return { titel };
    });
    const other = changeInstrument((i) => {
      i.titel = 'Anders';
    });
    expect([title(instrument), title(other), title(instrument)].map((t) => t.titel)).toEqual([
      instrument.titel,
      'Anders',
      instrument.titel,
    ]);
    expect(made).toEqual([instrument.titel, 'Anders']);
    expect(title(instrument)).toBe(title(instrument));
  });
});
