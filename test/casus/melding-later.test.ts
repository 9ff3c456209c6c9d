import { expect, it } from 'vitest';
import { findMeldingLater } from '../../src/casus/melding-later.ts';
import { checkCasus } from '../../src/casus/read-casus.ts';
import { GOOD, validator } from './support.ts';

it('a report of a day still to come is named with its place, one of today is not', () => {
  const text = `${GOOD}    melding: { datum: 2062-11-20 }\n  - { id: plein, naam: Plein, melding: { datum: 2026-11-25 } }\n`;
  const { casus } = checkCasus(text, 'casus.yaml', validator);
  if (casus === undefined) throw new Error('The case is good');
  const faults = findMeldingLater(casus, text, 'casus.yaml', '2026-11-25');
  expect(faults).toMatchObject([{ code: 'MELDING_LATER', ernst: 'waarschuwing', plaats: { regel: 8, kolom: 23 } }]);
  expect(findMeldingLater(casus, text, 'casus.yaml', '2062-11-20')).toEqual([]);
});
