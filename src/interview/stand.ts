import type { Analyse, Situatieuitkomst } from '../model/analyse.ts';
import { showDatum } from './datum.ts';
import { describeFilled, WORDS } from './words.ts';

/** The result so far in a few lines; in the triage by itself nothing about the steps that were not taken. */
export function standOf(a: Analyse, alleen?: 'triage'): string[] {
  return [
    ...(a.oefening === null ? [] : [WORDS.standOefening]),
    ...a.situaties.flatMap(describeTriage),
    ...a.misstappen.map((m) => `${WORDS.triage.misstap(m.titel)} ${m.situatieNaam}`),
    ...a.doorverwijzing.map((d) => WORDS.standVerwijzing(d.situatieNaam, d.naar, d.uitleg)),
    ...describeTermijnen(a),
    ...(alleen === 'triage' ? [] : describeBuurt(a)),
  ];
}

function describeTermijnen({ termijnen }: Analyse): string[] {
  const [eerste] = termijnen;
  if (eerste === undefined) return [];
  return [WORDS.triage.termijnen(termijnen.length, showDatum(eerste.uiterlijk), termijnen.filter((t) => t.voorbij).length)];
}

function describeBuurt(a: Analyse): string[] {
  const aangeraden = a.oplossingsrichtingen.filter((r) => r.advies === 'aanbevolen' || r.advies === 'te-overwegen');
  return [
    ...a.situaties.flatMap(describePlace),
    WORDS.standProblemen(a.beleid.map((b) => b.label).join('; ')),
    WORDS.standRichtingen(aangeraden.map((r) => `${r.id} ${r.kort} (${r.adviesLabel.toLowerCase()})`).join('; ')),
    `${describeFilled(a.informatie)}.`,
  ];
}

function describeTriage({ naam, triage }: Situatieuitkomst): string[] {
  if (!triage.gevraagd) return [];
  const boven = triage.bovengrens === triage.uitkomst ? '' : triage.bovengrensLabel.toLowerCase();
  return [
    WORDS.triage.standUitkomst(naam, triage.label, boven),
    ...(triage.gevonden.includes('acuut') ? [WORDS.triage.acuut] : []),
    ...(triage.mogelijk.includes('acuut') ? [WORDS.triage.acuutMogelijk] : []),
  ];
}

function describePlace({ naam, fase }: Situatieuitkomst): string[] {
  const { oordeel } = fase;
  return [
    WORDS.standFase(naam, fase.label, fase.bovengrens === fase.fase ? '' : fase.bovengrensLabel),
    ...(oordeel ? [WORDS.standOordeel(naam, oordeel.label, oordeel.verouderd)] : []),
  ];
}
