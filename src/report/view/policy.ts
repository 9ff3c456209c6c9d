import type { Beleidsuitkomst } from '../../model/analyse.ts';
import { formatReeks, formatZin, lower } from '../words.ts';
import type { Names } from './names.ts';

/** One row of the policy table with what the team noted about it. An answer is the template part that holds its word. */
export function viewPolicy(rij: Beleidsuitkomst, names: Names) {
  const notitie = {
    huidig: formatZin(rij.huidig),
    ontbreekt: formatZin(rij.ontbreekt),
    sectoren: (rij.sectoren ?? []).map(({ naam, betrokken }) => ({
      naam,
      betrokken: betrokken === undefined ? '' : `antwoord/${betrokken}`,
    })),
  };
  return {
    label: rij.label,
    waar: formatReeks(rij.situaties.map(names.plek)),
    wit: rij.uitkomst === 'witte-vlek',
    uitkomst: rij.uitkomstLabel,
    kort: lower(rij.uitkomstLabel),
    gedekt: `antwoord/${rij.gedekt ?? 'niet-besproken'}`,
    voldoende: `antwoord/${rij.voldoende ?? 'niet-besproken'}`,
    genoteerd: Object.values(notitie).some((deel) => deel.length > 0),
    ...notitie,
  };
}
