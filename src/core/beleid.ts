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
  const beleid: Beleidsuitkomst[] = [];
  const beleidZonderBevinding: Beleidsuitkomst[] = [];
  for (const [i, { id: problematiek, label }] of instrument.problematieken.entries()) {
    const waar = situaties.filter((s) => s.problematieken[i] !== undefined && isGevonden(s.problematieken[i])).map((s) => s.id);
    const regel = casus.beleid?.find((b) => b.problematiek === problematiek);
    if (waar.length === 0 && regel === undefined) continue;
    const uitkomst = compare(regel);
    const uitkomstLabel = instrument.regels.begrippen.beleidsuitkomsten.find((b) => b.id === uitkomst)?.label ?? uitkomst;
    const rij =
      regel === undefined
        ? { problematiek, label, uitkomst, uitkomstLabel, besproken: false, situaties: waar }
        : { ...regel, label, uitkomst, uitkomstLabel, besproken: true, situaties: waar };
    (waar.length > 0 ? beleid : beleidZonderBevinding).push(rij);
  }
  return { beleid, beleidZonderBevinding };
}

function compare(regel: Beleidsregel | undefined): string {
  const { gedekt, voldoende } = regel ?? {};
  if (gedekt === 'nee') return 'witte-vlek';
  if (gedekt === 'ja' && voldoende === 'ja') return 'match';
  const dekt = gedekt === 'ja' || gedekt === 'deels';
  const tekort = voldoende === 'nee' || voldoende === 'deels';
  return dekt && tekort ? 'aanscherpen' : 'onbekend';
}
