import { groupAntwoorden, listOnbevestigd } from './core/antwoordgroepen.ts';
import { compareBeleid } from './core/beleid.ts';
import { findDoorverwijzingen, orderDoorverwijzingen } from './core/doorverwijzing.ts';
import { planEscalatie } from './core/escalatie.ts';
import { findOpenTermijnen } from './core/escalatieplan.ts';
import { determineFase } from './core/fase.ts';
import { countInformatie } from './core/informatie.ts';
import { findAndereKeuzes, rankInterventies } from './core/interventies.ts';
import { findMisstappen } from './core/misstappen.ts';
import { adviseOplossingsrichtingen } from './core/oplossingsrichtingen.ts';
import { describeOverleg, labelActies, labelKeuzes } from './core/overleg.ts';
import { perInstrument } from './core/per-instrument.ts';
import { scanZaken } from './core/privacy.ts';
import { findProblematieken } from './core/problematieken.ts';
import { scoreRisicofactoren } from './core/risicofactoren.ts';
import { summarise } from './core/samenvatting.ts';
import { readStanden, type Standen } from './core/standen.ts';
import { findStemmenTegenspraak } from './core/tegenspraak.ts';
import { determineTriage } from './core/triage.ts';
import { findWaarschuwingen } from './core/waarschuwingen.ts';
import type { Analyse, Situatieuitkomst } from './model/analyse.ts';
import type { Casus, Situatie } from './model/casus.ts';
import type { Instrument } from './model/instrument.ts';

const explainRegels = perInstrument(({ regels }) => regels.uitleg.map(({ id, ...rest }) => ({ regel: id, ...rest })));
const labelFasen = perInstrument(({ regels }) => regels.fase.fasen.map(({ id, label }) => ({ id, label })));
const labelDomeinen = perInstrument(({ regels }) => regels.begrippen.domeinen.map(({ id, label }) => ({ id, label })));

/** The spine: a checked case file in, one result out. Pure: the same input always gives the same result. */
export function analyse(instrument: Instrument, casus: Casus): Analyse {
  const buurt = readStanden(instrument, 'buurt', casus);
  const plaatsen = casus.situaties.map((situatie) => {
    const standen = readStanden(instrument, 'situatie', situatie);
    return { situatie: analyseSituatie(instrument, situatie, standen), standen };
  });
  const situaties = plaatsen.map((p) => p.situatie);
  const informatie = countInformatie(instrument, [...plaatsen, { situatie: null, standen: buurt }]);
  const gekozen = casus.oplossingsrichtingen?.gekozen ?? [];
  const richtingen = adviseOplossingsrichtingen(instrument, situaties, buurt, informatie, gekozen);
  const standen = [...plaatsen.map((p) => p.standen), buurt];
  const { doelgroepen, methoden } = labelKeuzes(instrument, casus);
  const waarschuwingen = findWaarschuwingen(instrument, situaties, standen);
  const interventies = rankInterventies(instrument, casus, { situaties, richtingen, waarschuwingen, doelgroepen, methoden });
  const { beleid, beleidZonderBevinding } = compareBeleid(instrument, casus, situaties);

  const doorverwijzing = orderDoorverwijzingen(
    instrument,
    plaatsen.flatMap((p) => findDoorverwijzingen(instrument, p.situatie, p.standen)),
  );
  const escalatie = planEscalatie(instrument, casus, plaatsen, doorverwijzing);

  const uitkomsten: Omit<Analyse, 'samenvatting'> = {
    buurtkompas: 1,
    instrument: { id: instrument.id, versie: instrument.versie, titel: instrument.titel, lokaal: instrument.lokaal ?? null },
    oefening: casus.oefening?.casus ?? null,
    buurt: casus.buurt,
    datum: casus.overleg.datum,
    overleg: describeOverleg(instrument, casus),
    doorverwijzing,
    situaties,
    antwoorden: groupAntwoorden(instrument, buurt),
    tegenspraak: findStemmenTegenspraak(instrument, buurt),
    krachten: casus.krachten ?? [],
    oplossingsrichtingen: richtingen,
    keuze: { gekozen, reden: casus.oplossingsrichtingen?.reden ?? null },
    doelgroepen,
    methoden,
    beleid,
    beleidZonderBevinding,
    interventies,
    andereKeuzes: findAndereKeuzes(instrument, casus, interventies),
    acties: labelActies(instrument, casus),
    misstappen: findMisstappen(instrument, casus, plaatsen, escalatie),
    escalatie,
    termijnen: findOpenTermijnen(escalatie),
    persoonsgegevens: scanZaken(casus),
    vertrouwelijk: instrument.regels.privacy.classificatie,
    bewarenTot: casus['bewaren-tot'] ?? null,
    informatie,
    verantwoording: explainRegels(instrument),
    bronnen: instrument.bronnen,
    domeinen: labelDomeinen(instrument),
    fasen: labelFasen(instrument),
  };
  return { ...uitkomsten, samenvatting: summarise(instrument, uitkomsten) };
}

function analyseSituatie(instrument: Instrument, situatie: Situatie, standen: Standen): Situatieuitkomst {
  const { 'onbekende-locatie': onbekend } = instrument.regels.begrippen;
  const locatie = situatie.locatie ?? onbekend.id;
  return {
    id: situatie.id,
    naam: situatie.naam,
    locatie,
    locatieLabel: instrument.items[`locatie.${locatie}`]?.label ?? onbekend.label,
    locatieBekend: locatie !== onbekend.id,
    plek: situatie.plek ?? null,
    fase: determineFase(instrument, situatie, standen),
    risicofactoren: scoreRisicofactoren(instrument, situatie, standen),
    problematieken: findProblematieken(instrument, situatie.id, standen),
    triage: determineTriage(instrument, situatie.id, standen),
    andereProblemen: situatie['andere-problemen'] ?? [],
    onbevestigd: listOnbevestigd(instrument, situatie, standen),
    antwoorden: groupAntwoorden(instrument, standen),
  };
}
