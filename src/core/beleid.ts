import type { Beleidsuitkomst, Situatieuitkomst } from '../model/analyse.ts';
import type { Beleidsregel, Casus } from '../model/casus.ts';
import type { Instrument } from '../model/instrument.ts';
import { isGevonden } from './problematieken.ts';

/** Rule `beleid.match`: one row per problem found; rows of the team about other problems are kept apart, not dropped. */
export function compareBeleid(
  instrument: Instrument,
  casus: Casus,
  situaties: Situatieuitkomst[],
): { beleid: Beleidsuitkomst[]; beleidZonderBevinding: Beleidsuitkomst[] } {
  const gevonden = situaties.map((s) => ({ id: s.id, problematieken: new Set(s.problematieken.filter(isGevonden).map((p) => p.id)) }));
  const waar = (problematiek: string) => gevonden.filter((s) => s.problematieken.has(problematiek)).map((s) => s.id);
  const rijen = instrument.problematieken.map((problematiek) => {
    const regel = casus.beleid?.find((b) => b.problematiek === problematiek.id);
    const uitkomst = compare(regel);
    return {
      ...(regel ?? { problematiek: problematiek.id }),
      label: problematiek.label,
      uitkomst,
      uitkomstLabel: instrument.regels.begrippen.beleidsuitkomsten.find((b) => b.id === uitkomst)?.label ?? uitkomst,
      besproken: regel !== undefined,
      situaties: waar(problematiek.id),
    };
  });
  return {
    beleid: rijen.filter((r) => r.situaties.length > 0),
    beleidZonderBevinding: rijen.filter((r) => r.situaties.length === 0 && r.besproken),
  };
}

function compare(regel: Beleidsregel | undefined): string {
  const { gedekt, voldoende } = regel ?? {};
  if (gedekt === 'nee') return 'witte-vlek';
  if (gedekt === 'ja' && voldoende === 'ja') return 'match';
  const dekt = gedekt === 'ja' || gedekt === 'deels';
  const tekort = voldoende === 'nee' || voldoende === 'deels';
  return dekt && tekort ? 'aanscherpen' : 'onbekend';
}
