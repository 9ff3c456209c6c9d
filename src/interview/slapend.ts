import type { Casus } from '../model/casus.ts';
import type { Instrument } from '../model/instrument.ts';
import { outcomeOf } from './uitkomst.ts';
import { WORDS } from './words.ts';

/**
 * Choices of the team that the answers no longer lead to. They stay in the file and do not count; when the answers lead to
 * them again they count again. With `wakker` the choices that do count.
 */
export function findSlapend(instrument: Instrument, casus: Casus, wakker = false): string[] {
  const uitkomst = outcomeOf(instrument, casus);
  const richtingen = uitkomst.oplossingsrichtingen.filter((r) => r.gekozen);
  const aangeraden = (advies: string) => advies === 'aanbevolen' || advies === 'te-overwegen';
  const keuzes = [
    ...richtingen.map((r) => ({ naam: WORDS.richtingNaam(r.id), telt: aangeraden(r.advies) })),
    ...uitkomst.beleid.filter((b) => b.besproken).map((b) => ({ naam: WORDS.beleidBij(b.label), telt: true })),
    ...uitkomst.beleidZonderBevinding.map((b) => ({ naam: WORDS.beleidBij(b.label), telt: false })),
    ...uitkomst.interventies.filter((i) => i.gekozen).map((i) => ({ naam: i.naam, telt: true })),
    ...uitkomst.andereKeuzes.map((k) => ({ naam: k.naam, telt: false })),
  ];
  return keuzes.filter((k) => k.telt === wakker).map((k) => k.naam);
}

/** Judgements given when the rule said something else. They stand, refer where they do, and may need another look. */
export function findVerouderd(instrument: Instrument, casus: Casus): { naam: string; verwijst: boolean }[] {
  const { situaties, doorverwijzing } = outcomeOf(instrument, casus);
  return situaties
    .filter((s) => s.fase.oordeel?.verouderd)
    .map(({ id, naam }) => ({
      naam,
      verwijst: doorverwijzing.some((d) => d.situatie === id && d.redenen.some((r) => r.regel === 'doorverwijzing.oordeel')),
    }));
}
