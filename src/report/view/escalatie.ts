import type { Analyse, Reden } from '../../model/analyse.ts';
import type { Escalatie, Misstap, Planstap } from '../../model/escalatie.ts';
import { formatDatum, formatLijst, formatReeks, formatZin, lower } from '../words.ts';
import type { Names } from './names.ts';
import { viewBronnen } from './sources.ts';

/** What `core/misstappen.ts` says of a step that was not done in time. */
const TE_LAAT = 'te-laat';

/** What does not help and happens all the same, for the top of whatever is shown. */
export function viewMisstappen(misstappen: Misstap[], names: Names) {
  return misstappen.map(({ titel, tekst, situatieNaam, zeker, redenen, eigen, bron }) => ({
    titel,
    tekst,
    plek: situatieNaam,
    zeker,
    redenen: formatReeks([...new Set(redenen.map(nameReden))]),
    eigen: formatZin(eigen),
    bron: names.bron(bron),
  }));
}

/** A step that is late comes with its day. */
function nameReden({ label, antwoord, toelichting }: Reden): string {
  return antwoord === TE_LAAT && toelichting ? `${label} (dat moest uiterlijk op ${formatDatum(toelichting)})` : label;
}

/** The whole part on the escalation track, one place after another. */
export function viewEscalatie(analyse: Analyse, names: Names) {
  return {
    buurt: { naam: analyse.buurt.naam, gemeente: analyse.buurt.gemeente ?? '' },
    oefening: analyse.oefening ?? '',
    datum: formatDatum(analyse.datum),
    bewarenTot: analyse.bewarenTot === null ? '' : formatDatum(analyse.bewarenTot),
    misstappen: viewMisstappen(analyse.misstappen, names),
    bronnen: viewBronnen(analyse),
    zaken: analyse.escalatie.map((e) => viewZaak(analyse, e, names)),
    los: findLosseActies(analyse).map(({ wat, wie, wanneer, statusLabel, escalatie }) => ({
      wat: formatZin(wat),
      wie: wie ?? '',
      wanneer: wanneer === null ? '' : formatDatum(wanneer),
      status: lower(statusLabel),
      plek: names.plek(escalatie?.situatie),
    })),
  };
}

/** Whether there is anything to say in this part. */
export function hasEscalatie(analyse: Analyse): boolean {
  return analyse.escalatie.length > 0 || findLosseActies(analyse).length > 0;
}

/** Actions of the track that no step of a plan shows: the answers no longer lead to it, or it has another one. */
function findLosseActies({ acties, escalatie }: Analyse): Analyse['acties'] {
  const shown = new Set(escalatie.flatMap((e) => e.stappen.flatMap((s) => s.actie?.plaats ?? [])));
  return acties.filter((a, plaats) => a.escalatie !== null && !shown.has(plaats));
}

function viewZaak(analyse: Analyse, e: Escalatie, names: Names) {
  const triage = analyse.situaties.find((s) => s.id === e.situatie)?.triage;
  const nummers = new Map(e.aanpakken.map((a, i) => [a.id, i + 1]));
  return {
    plek: e.situatieNaam,
    uitkomst: triage?.gevraagd ? triage.label : '',
    waarom: formatReeks((triage?.redenen ?? []).map((r) => lower(r.label))),
    bovengrens: triage?.gevraagd && triage.bovengrens !== triage.uitkomst ? lower(triage.bovengrensLabel) : '',
    melding: e.melding === null ? '' : formatDatum(e.melding),
    verwijzingen: analyse.doorverwijzing
      .filter((d) => d.situatie === e.situatie)
      .map((d) => ({ naar: d.naar, uitleg: d.uitleg, bron: names.bron(d.bron) })),
    acuut: triage?.gevraagd === true && triage.gevonden.includes('acuut'),
    acuutMogelijk: triage?.gevraagd === true && triage.mogelijk.includes('acuut'),
    mogelijk: formatReeks(e.mogelijk.map((m) => m.titel)),
    open: e.open.map(({ label }) => ({ label })),
    omstandigheden: e.omstandigheden.map((o) => ({
      titel: o.antwoord === 'onbekend' ? lower(o.titel) : o.titel,
      tekst: o.tekst,
      onbekend: o.antwoord === 'onbekend',
      eigen: formatZin(o.eigen),
      bron: names.bron(o.bron),
    })),
    perioden: groupStappen(e.stappen).map(({ label, stappen }) => ({ label, stappen: stappen.map((s) => viewStap(s, nummers)) })),
    uit: e.aanpakken.map((a, i) => ({ nummer: i + 1, titel: a.titel })),
    voorbij: e.stappen.filter((s) => s.voorbij).length,
    meerVoorbij: e.stappen.filter((s) => s.voorbij).length > 1,
    eigenTermijnen: e.stappen.some((s) => s.eigen !== null),
    ...viewPartners(e),
    zaaklijsten: e.zaaklijsten.map(({ titel, vraag, punten }) => {
      const labels = (isIn: (antwoord: string) => boolean) =>
        punten.filter((p) => isIn(p.antwoord)).map(({ label, toelichting }) => ({ label, toelichting: toelichting ?? '' }));
      return {
        titel,
        vraag,
        wel: labels((a) => a === 'ja'),
        deels: labels((a) => a === 'deels'),
        niet: labels((a) => a === 'nee'),
        onbekend: labels((a) => a === 'onbekend' || a === 'niet-besproken'),
      };
    }),
    aanpakken: e.aanpakken.map((a) => ({
      titel: a.titel,
      omschrijving: a.omschrijving,
      jaar: a.jaar ?? '',
      jaarToelichting: formatZin(a['jaar-toelichting']),
      status: formatZin(a.status),
      delen: a.delen.map(({ titel, punten, bron }) => ({ titel, punten, bron: names.bron(bron) })),
      contact: a.contact.map(({ organisatie, voor, gegevens, jaar, bron }) => ({
        organisatie,
        voor: formatZin(voor),
        gegevens: formatReeks(gegevens),
        jaar: jaar ?? '',
        bron: names.bron(bron),
      })),
      onderzoek: formatZin(a.onderzoek.tekst),
      bron: names.bron(a.bron),
    })),
  };
}

/** The steps by the part of the plan that they belong to, as the screen has them too. */
export function groupStappen(stappen: Planstap[]): { id: string; label: string; stappen: Planstap[] }[] {
  const groepen = new Map<string, { id: string; label: string; stappen: Planstap[] }>();
  for (const stap of stappen) {
    const groep = groepen.get(stap.periode) ?? { id: stap.periode, label: stap.periodeLabel, stappen: [] };
    groepen.set(stap.periode, { ...groep, stappen: [...groep.stappen, stap] });
  }
  return [...groepen.values()];
}

/** How long after the report, in words. */
export function formatDagen(dagen: number): string {
  return dagen === 0 ? 'op de dag van de melding' : `${dagen} dagen na de melding`;
}

function viewStap(
  { wat, rolLabel, aanpakken, uiterlijk, dagen, eigen, statusLabel, actie, voorbij }: Planstap,
  nummers: Map<string, number>,
) {
  return {
    wat,
    afspraak: actie === null || actie.wat === wat ? '' : formatZin(actie.wat),
    wie: actie?.wie ?? rolLabel,
    uiterlijk: uiterlijk === null ? '' : formatDatum(uiterlijk),
    dagen: formatDagen(dagen),
    afgesproken: actie?.wanneer === undefined || actie.wanneer === null ? '' : formatDatum(actie.wanneer),
    voorbij,
    eigen: eigen !== null,
    status: statusLabel,
    uit: aanpakken.flatMap((id) => nummers.get(id) ?? []).join(', '),
  };
}

/** Who is at the table, who is missed, and whom to think of. */
function viewPartners({ partners }: Escalatie) {
  const weg = partners.filter((p) => !p.aanTafel);
  const toRij = (p: (typeof partners)[number]) => ({
    label: p.label,
    doet: p.doet.join(' '),
    antwoord: lower(p.antwoordLabel),
    toelichting: formatZin(p.toelichting),
  });
  return {
    aanTafel: formatLijst(partners.filter((p) => p.aanTafel).map((p) => p.label)),
    ontbreekt: weg.filter((p) => p.nodig === 'altijd').map(toRij),
    denkAan: weg.filter((p) => p.nodig === 'waar-nodig').map(toRij),
  };
}
