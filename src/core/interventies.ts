import type { Analyse, Interventieuitkomst, Reden, Richtinguitkomst, Situatieuitkomst } from '../model/analyse.ts';
import type { Casus } from '../model/casus.ts';
import type { Instrument, Vuistregel } from '../model/instrument.ts';
import { createReden } from './antwoorden.ts';
import { type Kandidaat, listKandidaten } from './kandidaten.ts';
import { perInstrument } from './per-instrument.ts';
import { isGevonden } from './problematieken.ts';
import type { Waarschuwinguitkomst } from './waarschuwingen.ts';

/** What the ranking looks at, gathered once. */
export interface Uitkomsten extends Pick<Analyse, 'doelgroepen' | 'methoden'> {
  situaties: Situatieuitkomst[];
  richtingen: Richtinguitkomst[];
  waarschuwingen: Waarschuwinguitkomst[];
}

/** Rule `interventie.rangorde`: eligible examples, those with most matching criteria first. No claim about effect. */
export function rankInterventies(instrument: Instrument, casus: Casus, uitkomsten: Uitkomsten): Interventieuitkomst[] {
  const gronden = gather(instrument, casus, uitkomsten);
  const interventies: Interventieuitkomst[] = [];
  for (const kandidaat of listKandidaten(instrument)) {
    const plekken = gronden.situaties.filter((s) => kandidaat.locaties.has(s.locatie));
    if (isEligible(kandidaat, plekken, gronden)) interventies.push(judge(instrument, casus, kandidaat, plekken, gronden));
  }
  // The candidates are in the order of their ids, and stay so among equals.
  interventies.sort((a, b) => b.criteria.length - a.criteria.length || b.vuistregels.length - a.vuistregels.length);
  for (const [i, interventie] of interventies.entries()) interventie.rang = i + 1;
  return interventies;
}

/** What every example is held against: made once, because there are many examples. */
interface Gronden extends Omit<Uitkomsten, 'richtingen'> {
  plekOnzeker: boolean;
  criteria: string[];
  /** By number, the directions that are advised or chosen to consider; what the team chose, or else the firmest, is a criterion of its own. */
  grondrichtingen: ({ criterium: Criterium; item: string; antwoord: string; label: string } | undefined)[];
  vuistregels: Set<Vuistregel>;
}

function gather(instrument: Instrument, casus: Casus, uitkomsten: Uitkomsten): Gronden {
  const { advies, vuistregels } = instrument.regels;
  const { situaties, richtingen, waarschuwingen, doelgroepen, methoden } = uitkomsten;
  const isJa = (id: string) => situaties.some((s) => s.problematieken.some((p) => p.id === id && p.uitkomst === 'ja'));
  const isKeuze = (r: Richtinguitkomst) => (casus.oplossingsrichtingen?.gekozen.length ? r.gekozen : r.advies === 'aanbevolen');
  return {
    situaties,
    waarschuwingen,
    doelgroepen,
    methoden,
    plekOnzeker: situaties.some((s) => advies['plek-onzeker'].includes(s.locatie)),
    criteria: advies.criteria.map((c) => c.id),
    grondrichtingen: richtingen.map((r) => {
      if (!isAangeraden(r)) return undefined;
      const criterium = isKeuze(r) ? 'oplossingsrichting' : 'geschikt';
      return { criterium, item: String(r.id), antwoord: r.gekozen ? 'gekozen' : r.advies, label: r.kort };
    }),
    vuistregels: new Set(vuistregels.filter((v) => v['alleen-bij']?.some(isJa) ?? true)),
  };
}

function isAangeraden({ advies }: Richtinguitkomst): boolean {
  return advies === 'aanbevolen' || advies === 'te-overwegen';
}

/** A direction leads to it, and it is for places like these, for any place, or a place is uncertain. */
function isEligible({ richtingen, locaties }: Kandidaat, plekken: Situatieuitkomst[], gronden: Gronden): boolean {
  const geadviseerd = richtingen.some((nummer) => gronden.grondrichtingen[nummer] !== undefined);
  return geadviseerd && (locaties.size === 0 || gronden.plekOnzeker || plekken.length > 0);
}

function judge(
  instrument: Instrument,
  casus: Casus,
  kandidaat: Kandidaat,
  plekken: Situatieuitkomst[],
  gronden: Gronden,
): Interventieuitkomst {
  const { voorbeeld } = kandidaat;
  const { redenen, passend } = matchCriteria(kandidaat, plekken, gronden);
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
    waarschuwingen: warn(instrument, kandidaat, plekken, gronden),
    evaluatie: voorbeeld.evaluatie,
    bron: voorbeeld.bron,
  };
  if (voorbeeld.lokaal !== undefined) interventie.lokaal = voorbeeld.lokaal;
  return interventie;
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
function matchCriteria(
  kandidaat: Kandidaat,
  plekken: Situatieuitkomst[],
  { situaties, doelgroepen, grondrichtingen, methoden }: Gronden,
): { redenen: Reden[]; passend: string[] } {
  const { bron } = kandidaat.voorbeeld;
  const redenen: Reden[] = [];
  const passend: string[] = [];
  const add = (criterium: Criterium, item: string, antwoord: string, label: string, situatie?: string) => {
    redenen.push(createReden(REGELS[criterium], { item, antwoord, bron, label, situatie }));
    if (!passend.includes(criterium)) passend.push(criterium);
  };
  for (const s of situaties) {
    for (const nummer of kandidaat.problematieken) {
      const p = s.problematieken[nummer];
      if (p !== undefined && isGevonden(p)) add('problematiek', p.id, p.uitkomst, p.label, s.id);
    }
  }
  for (const { id, label } of doelgroepen) if (kandidaat.doelgroepen.has(id)) add('doelgroep', id, 'gekozen', label);
  for (const s of plekken) add('locatie', s.locatie, s.locatie, s.locatieLabel, s.id);
  for (const nummer of kandidaat.richtingen) {
    const richting = grondrichtingen[nummer];
    if (richting !== undefined) add(richting.criterium, richting.item, richting.antwoord, richting.label);
  }
  for (const { id, label } of methoden) if (kandidaat.methoden.has(id)) add('methode', id, 'gekozen', label);
  return { redenen, passend };
}

function listVuistregels({ vuistregels, gevolgd }: Kandidaat, gronden: Gronden): Interventieuitkomst['vuistregels'] {
  const geldt = (regel: Vuistregel | undefined) => regel !== undefined && gronden.vuistregels.has(regel);
  return vuistregels.every(geldt) ? gevolgd : gevolgd.filter((_, i) => geldt(vuistregels[i]));
}

function warn(
  instrument: Instrument,
  { locaties, gewaarschuwd, aandachtspunten }: Kandidaat,
  plekken: Situatieuitkomst[],
  { waarschuwingen }: Gronden,
): Interventieuitkomst['waarschuwingen'] {
  const elders = locaties.size > 0 && plekken.length === 0;
  const eigen = waarschuwingen.filter(({ nummer }) => gewaarschuwd[nummer]);
  if (!elders && eigen.length === 0) return aandachtspunten;
  return [...(elders ? warnOnzeker(instrument) : []), ...eigen.map((w) => w.getoond), ...aandachtspunten];
}

/** The caution at an example for another kind of place, where a place of the case is uncertain. */
const warnOnzeker = perInstrument(({ regels }) =>
  regels.uitleg
    .filter((u) => u.id === 'interventie.plek-onzeker')
    .map(({ id, uitleg, bron }) => ({ regel: id, tekst: uitleg, bron, waar: [] })),
);

/** Examples that the team chose although no advised direction or place leads to them: kept and shown as such. */
export function findAndereKeuzes(instrument: Instrument, casus: Casus, interventies: Interventieuitkomst[]): Analyse['andereKeuzes'] {
  return (casus.interventies ?? []).flatMap(({ id, reden }) => {
    const voorbeeld = instrument.praktijkvoorbeelden.find((v) => v.id === id);
    if (voorbeeld === undefined || interventies.some((i) => i.id === id)) return [];
    const { naam, omschrijving, bron, lokaal } = voorbeeld;
    return [{ id, naam, reden: reden ?? null, omschrijving, bron, ...(lokaal === undefined ? {} : { lokaal }) }];
  });
}
