import { findStil } from '../core/samenvatting.ts';
import type { Analyse, Antwoordgroep, Bevinding, Richtinguitkomst, Tegenspraak } from '../model/analyse.ts';
import type { Soort } from './casus.ts';

/**
 * The result without what may point to one person although it is no text: votes, and the roles of those involved. They count in
 * the outcome all the same, so it is the same as in the version for the team. Of actions that are left out it does not say that
 * there are none.
 */
export function shareUitkomst(analyse: Analyse, vrij: ReadonlySet<Soort>): Analyse {
  const rollen = new Set(analyse.situaties.flatMap((s) => rolesOf(s.antwoorden)));
  const informatie = { ...analyse.informatie, verdeeld: [], hiaten: analyse.informatie.hiaten.filter((h) => !rollen.has(h.item)) };
  const bevindingen = countAgain(analyse);
  // Votes can be all that stood out; then it says why nothing does, as for a team without votes.
  const stil = bevindingen.length > 0 ? null : findStil({ ...analyse, informatie });
  return {
    ...analyse,
    situaties: analyse.situaties.map((s) => ({
      ...s,
      fase: { ...s.fase, tegenspraak: withoutDivision(s.fase.tegenspraak) },
      antwoorden: withoutVotes(s.antwoorden).filter((g) => g.sleutel !== 'actoren'),
    })),
    tegenspraak: withoutDivision(analyse.tegenspraak),
    oplossingsrichtingen: analyse.oplossingsrichtingen.map(withoutDivided),
    samenvatting: { bevindingen, stil, stappen: withoutActies(analyse.samenvatting.stappen, vrij) },
    antwoorden: withoutVotes(analyse.antwoorden),
    informatie,
  };
}

/** That there were votes, and that the team was divided, would tell of them. */
function withoutDivision(tegenspraak: Tegenspraak[]): Tegenspraak[] {
  return tegenspraak.filter((t) => t.regel !== 'stemmen');
}

function withoutDivided(richting: Richtinguitkomst): Richtinguitkomst {
  return { ...richting, redenen: richting.redenen.filter((r) => r.regel !== 'richting.stemmen-verdeeld') };
}

function withoutActies(stappen: Bevinding[], vrij: ReadonlySet<Soort>): Bevinding[] {
  return vrij.has('acties') ? stappen : stappen.filter((s) => s.soort !== 'acties-maken');
}

/** The findings of the summary, with the contradictions that are still told. */
function countAgain({ samenvatting, situaties, tegenspraak }: Analyse): Analyse['samenvatting']['bevindingen'] {
  const aantal = [...tegenspraak, ...situaties.flatMap((s) => s.fase.tegenspraak)].filter((t) => t.regel !== 'stemmen').length;
  return samenvatting.bevindingen.flatMap((b) => (b.soort !== 'tegenspraak' ? b : aantal === 0 ? [] : { ...b, aantal }));
}

function withoutVotes(groepen: Antwoordgroep[]): Antwoordgroep[] {
  return groepen.map((groep) => ({
    ...groep,
    antwoorden: groep.antwoorden.map(({ stemmen: _stemmen, minderheid: _minderheid, zegt: _zegt, ...rest }) => rest),
  }));
}

function rolesOf(groepen: Antwoordgroep[]): string[] {
  return groepen.filter((g) => g.sleutel === 'actoren').flatMap((g) => g.antwoorden.map((a) => a.item));
}
