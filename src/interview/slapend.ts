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
  const oordelen = casus.situaties.flatMap((s, i) => {
    const fase = uitkomst.situaties[i]?.fase.fase;
    return s.oordeel?.regel === undefined ? [] : [{ naam: WORDS.oordeelOver(s.naam), telt: s.oordeel.regel === fase }];
  });
  const keuzes = [
    ...richtingen.map((r) => ({ naam: WORDS.richtingNaam(r.id), telt: aangeraden(r.advies) })),
    ...uitkomst.beleid.filter((b) => b.besproken).map((b) => ({ naam: WORDS.beleidBij(b.label), telt: true })),
    ...uitkomst.beleidZonderBevinding.map((b) => ({ naam: WORDS.beleidBij(b.label), telt: false })),
    ...uitkomst.interventies.filter((i) => i.gekozen).map((i) => ({ naam: i.naam, telt: true })),
    ...uitkomst.andereKeuzes.map((k) => ({ naam: k.naam, telt: false })),
    ...oordelen,
  ];
  return keuzes.filter((k) => k.telt === wakker).map((k) => k.naam);
}
