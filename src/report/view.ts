import type { Analyse, Richtinguitkomst } from '../model/analyse.ts';
import { viewAnswers, viewVotes } from './view/answers.ts';
import { type Beeldplaats, viewBeeld, viewPlaatsbeeld } from './view/beeld.ts';
import { hasEscalatie, viewMisstappen } from './view/escalatie.ts';
import { viewExamples } from './view/examples.ts';
import { createNames } from './view/names.ts';
import { listGevraagd } from './view/open.ts';
import { viewBuurtTegenspraak, viewPlace, viewTegenspraak } from './view/place.ts';
import { viewPolicy } from './view/policy.ts';
import { viewAantalOpen, viewQuestions, viewSoortOpen } from './view/questions.ts';
import { viewPerRegel } from './view/reasons.ts';
import { viewNietUitgesloten, viewReferrals } from './view/referral.ts';
import { viewBronnen } from './view/sources.ts';
import { viewSummary } from './view/summary.ts';
import { formatDatum, formatLijst, formatReeks, formatZin, lower } from './words.ts';

/** What kind of report it is; without pictures there are signs in their place. */
interface Soort {
  zonderEscalatie?: boolean;
  beelden?: Beeldplaats | null;
  delen?: boolean;
  /** The kinds of own text that are left out of a version to share, whether there was any or not. */
  weggelaten?: readonly string[];
  /** Names of the parts that are not ours. */
  eigen?: string[];
}

/** The result arranged for the templates. Every leaf is what a reader sees, as plain text or a number, or a flag. */
export function createView(analyse: Analyse, soort: Soort = {}): object {
  const { zonderEscalatie = false, beelden = null, delen = false, weggelaten = [], eigen = [] } = soort;
  const names = createNames(analyse);
  const gevraagd = listGevraagd(analyse.informatie.hiaten);
  const { buurt, instrument, oplossingsrichtingen: richtingen, informatie, overleg } = analyse;
  const isGeadviseerd = ({ advies }: Richtinguitkomst) => advies === 'aanbevolen' || advies === 'te-overwegen';
  const toRichting = (r: Richtinguitkomst) => ({
    id: r.id,
    titel: r.titel,
    kort: r.kort,
    advies: r.advies,
    adviesLabel: r.adviesLabel,
    gekozen: r.gekozen,
    toelichting: r.toelichting,
    redenen: viewPerRegel(r.redenen, r.advies, names),
    aandachtspunten: r.aandachtspunten,
    hulpmiddelen: r.hulpmiddelen,
    bron: names.bron(r.bron),
  });
  const vragen = viewQuestions(informatie.hiaten, names);
  return {
    buurt: { naam: buurt.naam, gemeente: buurt.gemeente ?? '', code: buurt.code ?? '' },
    oefening: analyse.oefening ?? '',
    datum: formatDatum(analyse.datum),
    vertrouwelijk: analyse.vertrouwelijk,
    bewarenTot: analyse.bewarenTot === null ? '' : formatDatum(analyse.bewarenTot),
    instrument: { ...instrument, lokaal: formatZin(instrument.lokaal) },
    misstappen: viewMisstappen(analyse.misstappen, names),
    deelB: hasEscalatie(analyse),
    zonderEscalatie,
    delen,
    weggelaten: weggelaten.map((w) => ({ sjabloon: `weggelaten/${w}` })),
    zonder: { acties: weggelaten.includes('acties'), krachten: weggelaten.includes('krachten') },
    eigenSjablonen: formatReeks(eigen),
    doorverwijzing: viewReferrals(analyse.doorverwijzing, names),
    nietUitgesloten: viewNietUitgesloten(analyse, names),
    samenvatting: viewSummary(analyse, names),
    stil: `stil/${analyse.samenvatting.stil}`,
    situaties: analyse.situaties.map((s, i) => ({
      ...viewPlace(s, names, gevraagd, zonderEscalatie),
      beeld: viewPlaatsbeeld(analyse.fasen, s, i, beelden),
    })),
    beeld: viewBeeld(beelden),
    tegenspraak: [...analyse.situaties.flatMap((s) => viewTegenspraak(s, names)), ...viewBuurtTegenspraak(analyse.tegenspraak, names)],
    verdeeld: informatie.verdeeld.map((v) => ({
      label: v.label,
      lokaal: names.lokaal(v.item),
      plek: names.plek(v.situatie),
      stemmen: viewVotes(v.stemmen),
      minderheid: formatZin(v.minderheid),
    })),
    antwoorden: viewAnswers(analyse.antwoorden, names, gevraagd.get(null)),
    krachten: analyse.krachten.map((k) => ({ wat: k.wat, toelichting: k.toelichting ?? '' })),
    richtingen: richtingen.filter(isGeadviseerd).map(toRichting),
    andereRichtingen: richtingen.filter((r) => !isGeadviseerd(r)).map(toRichting),
    keuze: { richtingen: richtingen.filter((r) => r.gekozen).map(({ id, kort }) => ({ id, kort })), reden: formatZin(analyse.keuze.reden) },
    doelgroepen: formatLijst(analyse.doelgroepen.map((d) => lower(d.label))),
    methoden: formatLijst(analyse.methoden.map((m) => lower(m.label))),
    beleid: analyse.beleid.map((b) => viewPolicy(b, names)),
    beleidZonderBevinding: analyse.beleidZonderBevinding.map((b) => viewPolicy(b, names)),
    voorbeelden: viewExamples(analyse, names),
    acties: analyse.acties
      .filter((a) => a.escalatie === null)
      .map((a) => ({ ...a, wie: a.wie ?? '', wanneer: a.wanneer === null ? '' : formatDatum(a.wanneer) })),
    vragen,
    aantalOpen: viewAantalOpen(informatie.hiaten, vragen),
    soortPlekOpen: formatReeks(analyse.situaties.filter((s) => !s.locatieBekend).map((s) => s.naam)),
    soortOpen: viewSoortOpen(informatie.hiaten),
    overleg: {
      volgend: overleg.volgend === null ? '' : formatDatum(overleg.volgend),
      deelnemers: overleg.deelnemers.map((d) => ({ domein: d.domeinLabel, functie: d.functie ?? '' })),
      ontbrekend: formatLijst(overleg.ontbrekend.map((d) => lower(d.domeinLabel))),
    },
    verantwoording: analyse.verantwoording.map((v) => ({ ...v, bron: names.bron(v.bron) })),
    bronnen: viewBronnen(analyse),
  };
}
