import type { Aanleiding, Analyse, Interventieuitkomst, Reden, Richtinguitkomst, Situatieuitkomst } from '../model/analyse.ts';
import type { Casus } from '../model/casus.ts';
import type { Instrument, Praktijkvoorbeeld, Vuistregel, Waarschuwing } from '../model/instrument.ts';
import { createReden } from './antwoorden.ts';
import { perInstrument } from './per-instrument.ts';
import { isGevonden } from './problematieken.ts';
import { numbersOf, type Standen } from './standen.ts';

/** What the ranking looks at, gathered once. */
export interface Uitkomsten {
  situaties: Situatieuitkomst[];
  richtingen: Richtinguitkomst[];
  /** Answers of every situatie, in their order, and then of the neighbourhood. */
  standen: Standen[];
  keuzes: Pick<Analyse, 'doelgroepen' | 'methoden'>;
}

/** An example with what follows from the instrument alone: made once, because there are many examples. */
interface Kandidaat {
  voorbeeld: Praktijkvoorbeeld;
  /** Numbers of the problems that it is about. */
  problematieken: number[];
  /** The rules of thumb that it follows, and as the result shows them. */
  vuistregels: Vuistregel[];
  gevolgd: Interventieuitkomst['vuistregels'];
  /** The warnings that are about it. */
  waarschuwingen: Set<Waarschuwing>;
  /** Cautions that depend on no answer, as the result shows them. */
  aandachtspunten: Interventieuitkomst['waarschuwingen'];
}

const listKandidaten = perInstrument(({ praktijkvoorbeelden, problematieken, regels }): Kandidaat[] => {
  const kandidaten = praktijkvoorbeelden.map((voorbeeld) => {
    const gevolgd = regels.vuistregels.filter(({ kenmerken }) => kenmerken.every((k) => voorbeeld.kenmerken[k] === 'ja'));
    return {
      voorbeeld,
      problematieken: problematieken.flatMap(({ id }, i) => (voorbeeld.problematieken.includes(id) ? i : [])),
      vuistregels: gevolgd,
      gevolgd: gevolgd.map(({ id, label }) => ({ id, label })),
      waarschuwingen: new Set(regels.waarschuwingen.filter(({ voor }) => concerns(voor, voorbeeld))),
      aandachtspunten: voorbeeld.aandachtspunten.map((tekst) => ({
        regel: 'interventie.aandachtspunt',
        tekst,
        bron: voorbeeld.bron,
        waar: [],
      })),
    };
  });
  return kandidaten.sort((a, b) => (a.voorbeeld.id < b.voorbeeld.id ? -1 : 1));
});

function concerns({ voorbeelden, methoden, richtingen }: Waarschuwing['voor'], voorbeeld: Praktijkvoorbeeld): boolean {
  return (
    voorbeelden?.includes(voorbeeld.id) ||
    methoden?.some((m) => voorbeeld.methoden.includes(m)) ||
    richtingen?.some((r) => voorbeeld.richtingen.includes(r)) ||
    false
  );
}

/** Rule `interventie.rangorde`: eligible examples, those with most matching criteria first. No claim about effect. */
export function rankInterventies(instrument: Instrument, casus: Casus, uitkomsten: Uitkomsten): Interventieuitkomst[] {
  const gronden = gather(instrument, casus, uitkomsten);
  const interventies = listKandidaten(instrument)
    .filter(({ voorbeeld }) => isEligible(voorbeeld, gronden))
    .map((kandidaat) => judge(instrument, casus, kandidaat, gronden))
    // The candidates are in the order of their ids, and stay so among equals.
    .sort((a, b) => b.criteria.length - a.criteria.length || b.vuistregels.length - a.vuistregels.length);
  for (const [i, interventie] of interventies.entries()) interventie.rang = i + 1;
  return interventies;
}

function judge(instrument: Instrument, casus: Casus, kandidaat: Kandidaat, gronden: Gronden): Interventieuitkomst {
  const { voorbeeld } = kandidaat;
  const { redenen, passend } = matchCriteria(kandidaat, gronden);
  const keuze = casus.interventies?.find((i) => i.id === voorbeeld.id);
  const interventie: Interventieuitkomst = {
    id: voorbeeld.id,
    naam: voorbeeld.naam,
    omschrijving: voorbeeld.omschrijving,
    rang: 0,
    richtingen: voorbeeld.richtingen,
    criteria: gronden.criteria.filter((id) => passend.includes(id)),
    vuistregels: listVuistregels(kandidaat, gronden),
    gekozen: keuze !== undefined,
    reden: keuze?.reden ?? null,
    redenen,
    waarschuwingen: warn(instrument, kandidaat, gronden),
    evaluatie: voorbeeld.evaluatie,
    bron: voorbeeld.bron,
  };
  if (voorbeeld.lokaal !== undefined) interventie.lokaal = voorbeeld.lokaal;
  return interventie;
}

function listVuistregels({ vuistregels, gevolgd }: Kandidaat, gronden: Gronden): Interventieuitkomst['vuistregels'] {
  const gelden = vuistregels.map((regel) => gronden.vuistregels.has(regel));
  return gelden.every(Boolean) ? gevolgd : gevolgd.filter((_, i) => gelden[i]);
}

/** What every example is held against: made once, because there are many examples. */
interface Gronden {
  situaties: Situatieuitkomst[];
  plekOnzeker: boolean;
  criteria: string[];
  /** Directions that are advised or chosen to consider; of these what the team chose, or else the firmest, is a criterion of its own. */
  richtingen: { id: number; criterium: Criterium; item: string; antwoord: string; label: string }[];
  doelgroepen: { id: string; label: string }[];
  methoden: { id: string; label: string }[];
  vuistregels: Set<Vuistregel>;
  waarschuwingen: { waarschuwing: Waarschuwing; getoond: Interventieuitkomst['waarschuwingen'][number] }[];
}

function gather(instrument: Instrument, casus: Casus, uitkomsten: Uitkomsten): Gronden {
  const { advies, vuistregels } = instrument.regels;
  const { situaties, richtingen, keuzes } = uitkomsten;
  const isJa = (id: string) => situaties.some((s) => s.problematieken.some((p) => p.id === id && p.uitkomst === 'ja'));
  const isKeuze = (r: Richtinguitkomst) => (casus.oplossingsrichtingen?.gekozen.length ? r.gekozen : r.advies === 'aanbevolen');
  return {
    situaties,
    plekOnzeker: situaties.some((s) => advies['plek-onzeker'].includes(s.locatie)),
    criteria: advies.criteria.map((c) => c.id),
    richtingen: richtingen.filter(isAangeraden).map((r) => ({
      id: r.id,
      criterium: isKeuze(r) ? 'oplossingsrichting' : 'geschikt',
      item: String(r.id),
      antwoord: r.gekozen ? 'gekozen' : r.advies,
      label: r.kort,
    })),
    doelgroepen: keuzes.doelgroepen,
    methoden: keuzes.methoden,
    vuistregels: new Set(vuistregels.filter((v) => v['alleen-bij']?.some(isJa) ?? true)),
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

const REGELS = {
  problematiek: 'interventie.problematiek',
  doelgroep: 'interventie.doelgroep',
  locatie: 'interventie.locatie',
  oplossingsrichting: 'interventie.oplossingsrichting',
  geschikt: 'interventie.geschikt',
  methode: 'interventie.methode',
};
type Criterium = keyof typeof REGELS;

/** The reasons of one example, in the order of the criteria, and the criteria that they speak of. */
function matchCriteria({ voorbeeld, problematieken }: Kandidaat, gronden: Gronden): { redenen: Reden[]; passend: string[] } {
  const { bron } = voorbeeld;
  const redenen: Reden[] = [];
  const passend: string[] = [];
  const add = (criterium: Criterium, item: string, antwoord: string, label: string, situatie?: string) => {
    redenen.push(createReden(REGELS[criterium], { item, antwoord, bron, label, situatie }));
    if (!passend.includes(criterium)) passend.push(criterium);
  };
  for (const s of gronden.situaties) {
    for (const nummer of problematieken) {
      const p = s.problematieken[nummer];
      if (p !== undefined && isGevonden(p)) add('problematiek', p.id, p.uitkomst, p.label, s.id);
    }
  }
  for (const { id, label } of gronden.doelgroepen) {
    if (voorbeeld.doelgroepen.includes(id)) add('doelgroep', id, 'gekozen', label);
  }
  for (const s of gronden.situaties) {
    if (isPlaceOf(voorbeeld, s)) add('locatie', s.locatie, s.locatie, s.locatieLabel, s.id);
  }
  for (const { id, criterium, item, antwoord, label } of gronden.richtingen) {
    if (voorbeeld.richtingen.includes(id)) add(criterium, item, antwoord, label);
  }
  for (const { id, label } of gronden.methoden) {
    if (voorbeeld.methoden.includes(id)) add('methode', id, 'gekozen', label);
  }
  return { redenen, passend };
}

function warn(instrument: Instrument, kandidaat: Kandidaat, gronden: Gronden): Interventieuitkomst['waarschuwingen'] {
  const { voorbeeld, waarschuwingen, aandachtspunten } = kandidaat;
  const elders = voorbeeld.locaties.length > 0 && !fitsPlace(voorbeeld, gronden.situaties);
  const geroepen = gronden.waarschuwingen.filter(({ waarschuwing }) => waarschuwingen.has(waarschuwing));
  if (!elders && geroepen.length === 0) return aandachtspunten;
  return [...(elders ? warnOnzeker(instrument) : []), ...geroepen.map((w) => w.getoond), ...aandachtspunten];
}

/** The caution at an example for another kind of place, where a place of the case is uncertain. */
const warnOnzeker = perInstrument(({ regels }) =>
  regels.uitleg
    .filter((u) => u.id === 'interventie.plek-onzeker')
    .map(({ id, uitleg, bron }) => ({ regel: id, tekst: uitleg, bron, waar: [] })),
);

/** The warnings with the numbers of the questions and problems that call for them. */
const listWaarschuwingen = perInstrument((instrument) =>
  instrument.regels.waarschuwingen.map((waarschuwing) => {
    const { items = [], problematieken = [] } = waarschuwing.wanneer ?? {};
    return {
      waarschuwing,
      situatie: numbersOf(instrument, 'situatie', items),
      buurt: numbersOf(instrument, 'buurt', items),
      problematieken: instrument.problematieken.flatMap(({ id }, i) => (problematieken.includes(id) ? i : [])),
    };
  }),
);
type Gevraagd = ReturnType<typeof listWaarschuwingen>[number];

/** The warnings that these answers call for, each with the places and how strongly; one without a condition has no place. */
function findWaarschuwingen(instrument: Instrument, { situaties, standen }: Uitkomsten): Gronden['waarschuwingen'] {
  const gevonden: Gronden['waarschuwingen'] = [];
  for (const gevraagd of listWaarschuwingen(instrument)) {
    const { waarschuwing } = gevraagd;
    const { id, tekst, wanneer, bron } = waarschuwing;
    const waar: Aanleiding[] = [];
    for (const [i, hier] of standen.entries()) {
      const sterkten = calls(gevraagd, hier, situaties[i]);
      if (sterkten.length > 0) waar.push({ situatie: situaties[i]?.id ?? null, sterkte: sterkten.includes('ja') ? 'ja' : 'deels' });
    }
    if (wanneer !== undefined && waar.length === 0) continue;
    gevonden.push({ waarschuwing, getoond: { regel: `waarschuwing.${id}`, tekst, bron, waar } });
  }
  return gevonden;
}

/** How strongly the answers of one place call for a warning, or those of the neighbourhood where there is no situatie. */
function calls(gevraagd: Gevraagd, standen: Standen, situatie: Situatieuitkomst | undefined): string[] {
  const sterkten: string[] = [];
  for (const { antwoord, gewicht } of standen.at(gevraagd[standen.per])) if (gewicht.aanwezig) sterkten.push(antwoord);
  if (situatie === undefined) return sterkten;
  for (const nummer of gevraagd.problematieken) {
    const p = situatie.problematieken[nummer];
    if (p !== undefined && isGevonden(p)) sterkten.push(p.uitkomst);
  }
  const { triage } = gevraagd.waarschuwing.wanneer ?? {};
  if (triage?.some((uitkomst) => situatie.triage.gevonden.includes(uitkomst))) sterkten.push('ja');
  return sterkten;
}
