import type { Aanleiding, Analyse, Interventieuitkomst, Reden, Richtinguitkomst, Situatieuitkomst } from '../model/analyse.ts';
import type { Casus } from '../model/casus.ts';
import type { Instrument, Praktijkvoorbeeld, Vuistregel, Waarschuwing } from '../model/instrument.ts';
import { type Antwoordstand, isAanwezig } from './antwoorden.ts';
import { isGevonden } from './problematieken.ts';

/** What the ranking looks at, gathered once. */
export interface Uitkomsten {
  situaties: Situatieuitkomst[];
  richtingen: Richtinguitkomst[];
  /** Answers of every situatie, in their order, and then of the neighbourhood. */
  standen: Map<string, Antwoordstand>[];
}

/** Rule `interventie.rangorde`: eligible examples, those with most matching criteria first. No claim about effect. */
export function rankInterventies(instrument: Instrument, casus: Casus, uitkomsten: Uitkomsten): Interventieuitkomst[] {
  const gevonden = foundProblematieken(uitkomsten.situaties);
  const gelden = findWaarschuwingen(instrument, uitkomsten);
  return instrument.praktijkvoorbeelden
    .filter((v) => isEligible(instrument, v, uitkomsten))
    .map((voorbeeld) => {
      const redenen = matchCriteria(instrument, casus, voorbeeld, uitkomsten);
      return {
        id: voorbeeld.id,
        naam: voorbeeld.naam,
        omschrijving: voorbeeld.omschrijving,
        rang: 0,
        richtingen: voorbeeld.richtingen,
        criteria: instrument.regels.advies.criteria.map((c) => c.id).filter((id) => redenen.some((r) => r.regel === `interventie.${id}`)),
        vuistregels: instrument.regels.vuistregels.filter((v) => follows(voorbeeld, v, gevonden)).map(({ id, label }) => ({ id, label })),
        gekozen: casus.interventies?.some((i) => i.id === voorbeeld.id) ?? false,
        reden: casus.interventies?.find((i) => i.id === voorbeeld.id)?.reden ?? null,
        redenen,
        waarschuwingen: warn(instrument, voorbeeld, uitkomsten.situaties, gelden),
        evaluatie: voorbeeld.evaluatie,
        bron: voorbeeld.bron,
        ...(voorbeeld.lokaal === undefined ? {} : { lokaal: voorbeeld.lokaal }),
      };
    })
    .sort((a, b) => b.criteria.length - a.criteria.length || b.vuistregels.length - a.vuistregels.length || (a.id < b.id ? -1 : 1))
    .map((interventie, i) => ({ ...interventie, rang: i + 1 }));
}

/** Examples that the team chose although no advised direction or place leads to them: kept and shown as such. */
export function findAndereKeuzes(instrument: Instrument, casus: Casus, interventies: Interventieuitkomst[]): Analyse['andereKeuzes'] {
  return (casus.interventies ?? []).flatMap(({ id, reden }) => {
    const voorbeeld = instrument.praktijkvoorbeelden.find((v) => v.id === id);
    if (voorbeeld === undefined || interventies.some((i) => i.id === id)) return [];
    const { naam, omschrijving, bron, lokaal } = voorbeeld;
    return [{ id, naam, reden: reden ?? null, omschrijving, bron, ...(lokaal === undefined ? {} : { lokaal }) }];
  });
}

function isEligible(instrument: Instrument, voorbeeld: Praktijkvoorbeeld, { situaties, richtingen }: Uitkomsten): boolean {
  const geadviseerd = richtingen.some((r) => voorbeeld.richtingen.includes(r.id) && isAangeraden(r));
  return geadviseerd && (voorbeeld.locaties.length === 0 || fitsPlace(voorbeeld, situaties) || isPlaceUncertain(instrument, situaties));
}

function isAangeraden({ advies }: Richtinguitkomst): boolean {
  return advies === 'aanbevolen' || advies === 'te-overwegen';
}

function fitsPlace(voorbeeld: Praktijkvoorbeeld, situaties: Situatieuitkomst[]): boolean {
  return situaties.some((s) => voorbeeld.locaties.some((l) => l === s.locatie));
}

function isPlaceUncertain(instrument: Instrument, situaties: Situatieuitkomst[]): boolean {
  return situaties.some((s) => instrument.regels.advies['plek-onzeker'].includes(s.locatie));
}

function matchCriteria(instrument: Instrument, casus: Casus, voorbeeld: Praktijkvoorbeeld, { situaties, richtingen }: Uitkomsten): Reden[] {
  const keuze = richtingen.filter((r) => (casus.oplossingsrichtingen?.gekozen.length ? r.gekozen : r.advies === 'aanbevolen'));
  const reden = (criterium: string, item: string, antwoord: string, label: string): Reden => ({
    regel: `interventie.${criterium}`,
    item,
    antwoord,
    bron: voorbeeld.bron,
    label,
  });
  return [
    ...situaties.flatMap((s) =>
      s.problematieken
        .filter((p) => voorbeeld.problematieken.includes(p.id) && isGevonden(p))
        .map((p) => ({ ...reden('problematiek', p.id, p.uitkomst, p.label), situatie: s.id })),
    ),
    ...(casus.doelgroepen ?? [])
      .filter((d) => voorbeeld.doelgroepen.includes(d))
      .map((d) => reden('doelgroep', d, 'gekozen', instrument.items[`doelgroepen.${d}`]?.label ?? d)),
    ...situaties
      .filter((s) => voorbeeld.locaties.some((l) => l === s.locatie))
      .map((s) => ({ ...reden('locatie', s.locatie, s.locatie, s.locatieLabel), situatie: s.id })),
    ...richtingen
      .filter((r) => voorbeeld.richtingen.includes(r.id) && isAangeraden(r))
      .map((r) => reden(keuze.includes(r) ? 'oplossingsrichting' : 'geschikt', String(r.id), r.gekozen ? 'gekozen' : r.advies, r.kort)),
    ...(casus.methoden ?? [])
      .filter((m) => voorbeeld.methoden.includes(m))
      .map((m) => reden('methode', m, 'gekozen', instrument.regels.methoden.find((x) => x.id === m)?.label ?? m)),
  ];
}

function follows(voorbeeld: Praktijkvoorbeeld, vuistregel: Vuistregel, gevonden: Map<string, string>): boolean {
  const geldt = vuistregel['alleen-bij']?.some((id) => gevonden.get(id) === 'ja') ?? true;
  return geldt && vuistregel.kenmerken.every((k) => voorbeeld.kenmerken[k] === 'ja');
}

function warn(
  instrument: Instrument,
  voorbeeld: Praktijkvoorbeeld,
  situaties: Situatieuitkomst[],
  gelden: Map<Waarschuwing, Aanleiding[]>,
): Interventieuitkomst['waarschuwingen'] {
  const waarschuwingen = [...gelden]
    .filter(
      ([{ voor }]) =>
        voor.voorbeelden?.includes(voorbeeld.id) ||
        voor.methoden?.some((m) => voorbeeld.methoden.includes(m)) ||
        voor.richtingen?.some((r) => voorbeeld.richtingen.includes(r)),
    )
    .map(([{ id, tekst, bron }, waar]) => ({ regel: `waarschuwing.${id}`, tekst, bron, waar }));
  const plek = instrument.regels.uitleg.find((u) => u.id === 'interventie.plek-onzeker');
  const onzeker = voorbeeld.locaties.length > 0 && !fitsPlace(voorbeeld, situaties) && plek;
  return [
    ...(onzeker ? [{ regel: onzeker.id, tekst: onzeker.uitleg, bron: onzeker.bron, waar: [] }] : []),
    ...waarschuwingen,
    ...voorbeeld.aandachtspunten.map((tekst) => ({ regel: 'interventie.aandachtspunt', tekst, bron: voorbeeld.bron, waar: [] })),
  ];
}

/** The warnings that these answers call for, each with the places and how strongly; one without a condition has no place. */
function findWaarschuwingen(instrument: Instrument, { situaties, standen }: Uitkomsten): Map<Waarschuwing, Aanleiding[]> {
  const gelden = new Map<Waarschuwing, Aanleiding[]>();
  for (const waarschuwing of instrument.regels.waarschuwingen) {
    const { wanneer } = waarschuwing;
    const waar = wanneer === undefined ? [] : standen.flatMap((map, i) => calls(instrument, wanneer, map, situaties[i]));
    if (wanneer === undefined || waar.length > 0) gelden.set(waarschuwing, waar);
  }
  return gelden;
}

/** How strongly one place calls for a warning, or the neighbourhood where there is no situatie. */
function calls(
  instrument: Instrument,
  wanneer: NonNullable<Waarschuwing['wanneer']>,
  standen: Map<string, Antwoordstand>,
  situatie: Situatieuitkomst | undefined,
): Aanleiding[] {
  const items = (wanneer.items ?? []).flatMap((id) => standen.get(id) ?? []).filter((s) => isAanwezig(s, instrument.regels.antwoorden));
  const sterkten = [
    ...items.map((s) => s.antwoord),
    ...(situatie?.problematieken.filter((p) => wanneer.problematieken?.includes(p.id) && isGevonden(p)).map((p) => p.uitkomst) ?? []),
    ...(situatie !== undefined && wanneer.triage?.includes(situatie.triage.uitkomst) ? ['ja'] : []),
  ];
  return sterkten.length === 0 ? [] : [{ situatie: situatie?.id ?? null, sterkte: sterkten.includes('ja') ? 'ja' : 'deels' }];
}

/** Problems that are ja or deels somewhere, with the firmest outcome. */
function foundProblematieken(situaties: Situatieuitkomst[]): Map<string, string> {
  const gevonden = new Map<string, string>();
  for (const p of situaties.flatMap((s) => s.problematieken)) {
    if (p.uitkomst === 'ja' || (isGevonden(p) && !gevonden.has(p.id))) gevonden.set(p.id, p.uitkomst);
  }
  return gevonden;
}
