import { getValidator } from '../../src/content/validators.ts';
import type { Casus } from '../../src/model/casus.ts';
import type { Oefencasus, Oefening } from '../../src/model/oefening.ts';
import { fillOefening, readCasusmap } from '../../src/oefening/casusmap.ts';
import { listCasusmappen } from '../../src/oefening/casussen.ts';
import { createCasus, instrument } from './casus.ts';

/** The four cases as the program has them. */
export const CASUSSEN: Oefencasus[] = listCasusmappen().map((map) => {
  const { casus, faults } = readCasusmap(map, instrument, getValidator('casus'));
  if (casus === undefined) throw new Error(`${map}: ${faults.map((f) => `${f.code} ${f.wat}`).join('; ')}`);
  return casus;
});

/** A small case around a model answer. */
export function createOefencasus(model: Casus = createCasus(), oefening: Partial<Oefening> = {}): Oefencasus {
  return {
    id: 'proef',
    verhaal: {
      titel: 'Proefbuurt',
      bron: 'Bedacht.',
      alineas: [
        { id: 'p1', tekst: 'Buren ergeren zich.' },
        { id: 'p2', tekst: 'Er is ruzie.' },
      ],
    },
    model,
    oefening: fillOefening(oefening, 'Proef'),
  };
}
