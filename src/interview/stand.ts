import type { Analyse, Situatieuitkomst } from '../model/analyse.ts';
import { describeFilled, WORDS } from './words.ts';

/** The result so far in a few lines. */
export function standOf(a: Analyse): string[] {
  const aangeraden = a.oplossingsrichtingen.filter((r) => r.advies === 'aanbevolen' || r.advies === 'te-overwegen');
  return [
    ...(a.oefening === null ? [] : [WORDS.standOefening]),
    ...a.misstappen.map((m) => `${WORDS.triage.misstap(m.titel)} ${m.situatieNaam}`),
    ...a.doorverwijzing.map((d) => WORDS.standVerwijzing(d.situatieNaam, d.naar, d.uitleg)),
    ...(a.termijnen[0] ? [WORDS.triage.termijnen(a.termijnen.length, a.termijnen[0].uiterlijk)] : []),
    ...a.situaties.flatMap(describePlace),
    WORDS.standProblemen(a.beleid.map((b) => b.label).join('; ')),
    WORDS.standRichtingen(aangeraden.map((r) => `${r.id} ${r.kort} (${r.adviesLabel.toLowerCase()})`).join('; ')),
    `${describeFilled(a.informatie)}.`,
  ];
}

function describePlace({ naam, fase }: Situatieuitkomst): string[] {
  const { oordeel } = fase;
  return [
    WORDS.standFase(naam, fase.label, fase.bovengrens === fase.fase ? '' : fase.bovengrensLabel),
    ...(oordeel ? [WORDS.standOordeel(naam, oordeel.label, oordeel.verouderd)] : []),
  ];
}
