import type { Analyse, Interventieuitkomst, Reden, Richtinguitkomst, Situatieuitkomst } from '../model/analyse.ts';
import type { Casus } from '../model/casus.ts';
import type { Instrument, Praktijkvoorbeeld, Vuistregel } from '../model/instrument.ts';
import { type Antwoordstand, isAanwezig } from './antwoorden.ts';
import { isGevonden } from './problematieken.ts';

/** What the ranking looks at, gathered once. */
export interface Uitkomsten {
  situaties: Situatieuitkomst[];
  richtingen: Richtinguitkomst[];
  /** Answers of the neighbourhood and of every situatie. */
  standen: Map<string, Antwoordstand>[];
}

/** Rule `interventie.rangorde`: eligible examples, those with most matching criteria first. No claim about effect. */
export function rankInterventies(instrument: Instrument, casus: Casus, uitkomsten: Uitkomsten): Interventieuitkomst[] {
  const gevonden = foundProblematieken(uitkomsten.situaties);
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
        waarschuwingen: warn(instrument, voorbeeld, uitkomsten, gevonden),
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
  { situaties, standen }: Uitkomsten,
  gevonden: Map<string, string>,
): Interventieuitkomst['waarschuwingen'] {
  const waarschuwingen = instrument.regels.waarschuwingen
    .filter(({ voor, wanneer }) => {
      const raakt =
        voor.voorbeelden?.includes(voorbeeld.id) ||
        voor.methoden?.some((m) => voorbeeld.methoden.includes(m)) ||
        voor.richtingen?.some((r) => voorbeeld.richtingen.includes(r));
      if (!raakt || wanneer === undefined) return raakt;
      const aanwezig = (id: string) =>
        standen.some((map) => {
          const stand = map.get(id);
          return stand !== undefined && isAanwezig(stand, instrument.regels.antwoorden);
        });
      return (
        wanneer.items?.some(aanwezig) ||
        wanneer.problematieken?.some((id) => gevonden.has(id)) ||
        situaties.some((s) => wanneer.triage?.includes(s.triage.uitkomst))
      );
    })
    .map(({ id, tekst, bron }) => ({ regel: `waarschuwing.${id}`, tekst, bron }));
  const plek = instrument.regels.uitleg.find((u) => u.id === 'interventie.plek-onzeker');
  const onzeker = voorbeeld.locaties.length > 0 && !fitsPlace(voorbeeld, situaties) && plek;
  return [
    ...(onzeker ? [{ regel: onzeker.id, tekst: onzeker.uitleg, bron: onzeker.bron }] : []),
    ...waarschuwingen,
    ...voorbeeld.aandachtspunten.map((tekst) => ({ regel: 'interventie.aandachtspunt', tekst, bron: voorbeeld.bron })),
  ];
}

/** Problems that are ja or deels somewhere, with the firmest outcome. */
function foundProblematieken(situaties: Situatieuitkomst[]): Map<string, string> {
  const gevonden = new Map<string, string>();
  for (const p of situaties.flatMap((s) => s.problematieken)) {
    if (p.uitkomst === 'ja' || (isGevonden(p) && !gevonden.has(p.id))) gevonden.set(p.id, p.uitkomst);
  }
  return gevonden;
}
