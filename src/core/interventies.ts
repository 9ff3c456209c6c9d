import type {
  Aanleiding,
  Analyse,
  Interventieuitkomst,
  Problematiekuitkomst,
  Reden,
  Richtinguitkomst,
  Situatieuitkomst,
} from '../model/analyse.ts';
import type { Casus } from '../model/casus.ts';
import type { Instrument, Praktijkvoorbeeld, Vuistregel, Waarschuwing } from '../model/instrument.ts';
import { type Antwoordstand, isAanwezig, pickStanden } from './antwoorden.ts';
import { perInstrument } from './per-instrument.ts';
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
  const { criteria } = instrument.regels.advies;
  const gronden = gather(instrument, casus, uitkomsten);
  const interventies = instrument.praktijkvoorbeelden
    .filter((v) => isEligible(v, gronden))
    .map((voorbeeld): Interventieuitkomst => {
      const { redenen, passend } = matchCriteria(instrument, casus, voorbeeld, gronden);
      const keuze = casus.interventies?.find((i) => i.id === voorbeeld.id);
      const interventie: Interventieuitkomst = {
        id: voorbeeld.id,
        naam: voorbeeld.naam,
        omschrijving: voorbeeld.omschrijving,
        rang: 0,
        richtingen: voorbeeld.richtingen,
        criteria: criteria.flatMap(({ id }) => (passend.has(id) ? id : [])),
        vuistregels: gronden.vuistregels.filter((v) => follows(voorbeeld, v)).map(({ id, label }) => ({ id, label })),
        gekozen: keuze !== undefined,
        reden: keuze?.reden ?? null,
        redenen,
        waarschuwingen: warn(instrument, voorbeeld, gronden),
        evaluatie: voorbeeld.evaluatie,
        bron: voorbeeld.bron,
      };
      if (voorbeeld.lokaal !== undefined) interventie.lokaal = voorbeeld.lokaal;
      return interventie;
    })
    .sort((a, b) => b.criteria.length - a.criteria.length || b.vuistregels.length - a.vuistregels.length || (a.id < b.id ? -1 : 1));
  for (const [i, interventie] of interventies.entries()) interventie.rang = i + 1;
  return interventies;
}

/** What every example is held against: made once, because there are many examples. */
interface Gronden {
  situaties: Situatieuitkomst[];
  plekOnzeker: boolean;
  /** Directions that are advised or chosen to consider, and of these what the team chose, or else the firmest. */
  richtingen: Richtinguitkomst[];
  keuze: Set<number>;
  problemen: { situatie: string; problematiek: Problematiekuitkomst }[];
  vuistregels: Vuistregel[];
  waarschuwingen: { voor: Waarschuwing['voor']; getoond: Interventieuitkomst['waarschuwingen'][number] }[];
}

function gather(instrument: Instrument, casus: Casus, uitkomsten: Uitkomsten): Gronden {
  const { advies, vuistregels } = instrument.regels;
  const { situaties, richtingen } = uitkomsten;
  const gevonden = foundProblematieken(situaties);
  const isKeuze = (r: Richtinguitkomst) => (casus.oplossingsrichtingen?.gekozen.length ? r.gekozen : r.advies === 'aanbevolen');
  return {
    situaties,
    plekOnzeker: situaties.some((s) => advies['plek-onzeker'].includes(s.locatie)),
    richtingen: richtingen.filter(isAangeraden),
    keuze: new Set(richtingen.filter(isKeuze).map((r) => r.id)),
    problemen: situaties.flatMap((s) => s.problematieken.filter(isGevonden).map((problematiek) => ({ situatie: s.id, problematiek }))),
    vuistregels: vuistregels.filter((v) => v['alleen-bij']?.some((id) => gevonden.get(id) === 'ja') ?? true),
    waarschuwingen: findWaarschuwingen(instrument, uitkomsten),
  };
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

function isEligible(voorbeeld: Praktijkvoorbeeld, { situaties, richtingen, plekOnzeker }: Gronden): boolean {
  const geadviseerd = richtingen.some((r) => voorbeeld.richtingen.includes(r.id));
  return geadviseerd && (voorbeeld.locaties.length === 0 || plekOnzeker || fitsPlace(voorbeeld, situaties));
}

function isAangeraden({ advies }: Richtinguitkomst): boolean {
  return advies === 'aanbevolen' || advies === 'te-overwegen';
}

function fitsPlace(voorbeeld: Praktijkvoorbeeld, situaties: Situatieuitkomst[]): boolean {
  return situaties.some((s) => isPlaceOf(voorbeeld, s));
}

function isPlaceOf({ locaties }: Praktijkvoorbeeld, { locatie }: Situatieuitkomst): boolean {
  return locaties.some((l) => l === locatie);
}

/** The reasons of one example, in the order of the criteria, and the criteria that they speak of. */
function matchCriteria(
  instrument: Instrument,
  casus: Casus,
  voorbeeld: Praktijkvoorbeeld,
  { situaties, richtingen, keuze, problemen }: Gronden,
): { redenen: Reden[]; passend: Set<string> } {
  const redenen: Reden[] = [];
  const passend = new Set<string>();
  const add = (criterium: string, item: string, antwoord: string, label: string, situatie?: string) => {
    const reden: Reden = { regel: `interventie.${criterium}`, item, antwoord, bron: voorbeeld.bron, label };
    if (situatie !== undefined) reden.situatie = situatie;
    redenen.push(reden);
    passend.add(criterium);
  };
  for (const { situatie, problematiek: p } of problemen) {
    if (voorbeeld.problematieken.includes(p.id)) add('problematiek', p.id, p.uitkomst, p.label, situatie);
  }
  for (const d of casus.doelgroepen ?? []) {
    if (voorbeeld.doelgroepen.includes(d)) add('doelgroep', d, 'gekozen', instrument.items[`doelgroepen.${d}`]?.label ?? d);
  }
  for (const s of situaties) {
    if (isPlaceOf(voorbeeld, s)) add('locatie', s.locatie, s.locatie, s.locatieLabel, s.id);
  }
  for (const r of richtingen) {
    if (!voorbeeld.richtingen.includes(r.id)) continue;
    add(keuze.has(r.id) ? 'oplossingsrichting' : 'geschikt', String(r.id), r.gekozen ? 'gekozen' : r.advies, r.kort);
  }
  for (const m of casus.methoden ?? []) {
    if (voorbeeld.methoden.includes(m)) add('methode', m, 'gekozen', instrument.regels.methoden.find((x) => x.id === m)?.label ?? m);
  }
  return { redenen, passend };
}

function follows(voorbeeld: Praktijkvoorbeeld, { kenmerken }: Vuistregel): boolean {
  return kenmerken.every((k) => voorbeeld.kenmerken[k] === 'ja');
}

function warn(instrument: Instrument, voorbeeld: Praktijkvoorbeeld, gronden: Gronden): Interventieuitkomst['waarschuwingen'] {
  const { onzeker, perVoorbeeld } = wordWarnings(instrument);
  const raakt = ({ voor }: Pick<Waarschuwing, 'voor'>) =>
    voor.voorbeelden?.includes(voorbeeld.id) ||
    voor.methoden?.some((m) => voorbeeld.methoden.includes(m)) ||
    voor.richtingen?.some((r) => voorbeeld.richtingen.includes(r));
  const elders = voorbeeld.locaties.length > 0 && !fitsPlace(voorbeeld, gronden.situaties);
  return [
    ...(elders ? onzeker : []),
    ...gronden.waarschuwingen.filter(raakt).map((w) => w.getoond),
    ...(perVoorbeeld.get(voorbeeld) ?? []),
  ];
}

/** Cautions that depend on no answer, as the result shows them. */
const wordWarnings = perInstrument(({ regels, praktijkvoorbeelden }) => ({
  onzeker: regels.uitleg
    .filter((u) => u.id === 'interventie.plek-onzeker')
    .map(({ id, uitleg, bron }) => ({ regel: id, tekst: uitleg, bron, waar: [] })),
  perVoorbeeld: new Map(
    praktijkvoorbeelden.map((v) => [
      v,
      v.aandachtspunten.map((tekst) => ({ regel: 'interventie.aandachtspunt', tekst, bron: v.bron, waar: [] })),
    ]),
  ),
}));

/** The warnings that these answers call for, each with the places and how strongly; one without a condition has no place. */
function findWaarschuwingen(instrument: Instrument, { situaties, standen }: Uitkomsten): Gronden['waarschuwingen'] {
  return instrument.regels.waarschuwingen.flatMap(({ id, tekst, voor, wanneer, bron }) => {
    const waar = wanneer === undefined ? [] : standen.flatMap((map, i) => calls(instrument, wanneer, map, situaties[i]));
    return wanneer === undefined || waar.length > 0 ? [{ voor, getoond: { regel: `waarschuwing.${id}`, tekst, bron, waar } }] : [];
  });
}

/** How strongly one place calls for a warning, or the neighbourhood where there is no situatie. */
function calls(
  instrument: Instrument,
  wanneer: NonNullable<Waarschuwing['wanneer']>,
  standen: Map<string, Antwoordstand>,
  situatie: Situatieuitkomst | undefined,
): Aanleiding[] {
  const items = pickStanden(standen, wanneer.items ?? []).filter((s) => isAanwezig(s, instrument.regels.antwoorden));
  const sterkten = [
    ...items.map((s) => s.antwoord),
    ...(situatie?.problematieken.filter((p) => wanneer.problematieken?.includes(p.id) && isGevonden(p)).map((p) => p.uitkomst) ?? []),
    ...(situatie !== undefined && wanneer.triage?.some((uitkomst) => situatie.triage.gevonden.includes(uitkomst)) ? ['ja'] : []),
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
