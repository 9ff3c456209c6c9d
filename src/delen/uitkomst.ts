import type { Analyse, Antwoordgroep } from '../model/analyse.ts';

/**
 * The result without what may point to one person although it is no text: votes, and the roles of those involved. They count in
 * the outcome all the same, so it is the same as in the version for the team.
 */
export function shareUitkomst(analyse: Analyse): Analyse {
  const rollen = new Set(analyse.situaties.flatMap((s) => rolesOf(s.antwoorden)));
  const { informatie } = analyse;
  return {
    ...analyse,
    situaties: analyse.situaties.map((s) => ({ ...s, antwoorden: withoutVotes(s.antwoorden).filter((g) => g.sleutel !== 'actoren') })),
    antwoorden: withoutVotes(analyse.antwoorden),
    informatie: { ...informatie, verdeeld: [], hiaten: informatie.hiaten.filter((h) => !rollen.has(h.item)) },
  };
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
