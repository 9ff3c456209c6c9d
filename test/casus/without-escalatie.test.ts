import { expect, it } from 'vitest';
import { withoutEscalatie } from '../../src/casus/without-escalatie.ts';
import type { Casus } from '../../src/model/casus.ts';
import { deepFreeze } from '../support/freeze.ts';

const rest = { id: 'a', naam: 'A', fase: { escalatie: { 'heen-en-weer': 'ja' } } };
const zaak = {
  triage: { 'geweld-bedreiging': 'ja' },
  melding: { datum: '2026-11-21' },
  omgang: { afwachten: 'ja' },
  partners: { politie: 'ja' },
  dossier: { 'eigen-dossier': 'ja' },
  communicatie: { woordvoerder: 'ja' },
  nazorg: { contact: 'ja' },
};
const casus = (over: object) =>
  deepFreeze({
    buurtkompas: 1,
    buurt: { naam: 'B' },
    overleg: { datum: '2026-11-21' },
    situaties: [{ ...rest, ...zaak }, rest],
    ...over,
  }) as unknown as Casus;

it('without the escalation track nothing of it is left, and everything else is', () => {
  const { situaties, ...over } = withoutEscalatie(casus({ krachten: ['de school'] }));
  expect(situaties).toEqual([rest, rest]);
  expect(over).toEqual({ buurtkompas: 1, buurt: { naam: 'B' }, overleg: { datum: '2026-11-21' }, krachten: ['de school'] });
});

it('without it the actions are there that belong to no step of its plan, and no empty list of them', () => {
  const eigen = { wat: 'koffie drinken' };
  const stap = { wat: 'melden', escalatie: { situatie: 'a', stap: 'melden' } };
  expect(withoutEscalatie(casus({ acties: [stap, eigen] })).acties).toEqual([eigen]);
  expect(withoutEscalatie(casus({ acties: [stap] }))).not.toHaveProperty('acties');
  expect(withoutEscalatie(casus({}))).not.toHaveProperty('acties');
});
