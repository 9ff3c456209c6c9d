import type { Analyse, Doorverwijzing } from '../../model/analyse.ts';
import { formatReeks } from '../words.ts';
import { groupBy } from './group.ts';
import type { Names } from './names.ts';
import { viewReason } from './reasons.ts';

/** Referrals, together where one place is sent to the same address for more than one reason. */
export function viewReferrals(doorverwijzing: Doorverwijzing[], names: Names) {
  return groupBy(doorverwijzing, (d) => `${d.situatie} ${d.naar}`).map((groep) => ({
    plek: groep[0].situatieNaam,
    naar: groep[0].naar,
    gronden: groep.map((d) => ({
      uitleg: d.uitleg,
      bron: names.bron(d.bron),
      redenen: d.redenen.map((r) => viewReason(r, names)),
    })),
  }));
}

/** Places where something heavier is still possible, with the questions that settle it. */
export function viewNietUitgesloten({ situaties, informatie }: Analyse, names: Names) {
  const dringend = informatie.hiaten.filter((h) => h.prioriteit === 1);
  const questionsOf = (situatie: string) =>
    dringend.filter((h) => h.situatie === situatie).map(({ item, label }) => ({ label, lokaal: names.lokaal(item) }));
  const triage = situaties.filter((s) => dringend.some((h) => h.situatie === s.id && h.stap === 'triage'));
  return {
    incidenten: dringend.some((h) => h.stap !== 'triage'),
    burenruzie: triage.every((s) => s.triage.bovengrens === 'burenruzie'),
    plekken: groupBy(
      situaties.map((s) => ({ plek: s.naam, vragen: questionsOf(s.id) })).filter((p) => p.vragen.length > 0),
      ({ vragen }) => vragen.map((v) => v.label).join(),
    ).map((groep) => ({ plek: formatReeks(groep.map((p) => p.plek)), vragen: groep[0].vragen })),
  };
}
