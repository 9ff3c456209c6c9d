import type { Antwoordgroep, Situatieuitkomst, Tegenspraak } from '../../model/analyse.ts';
import { tekensVan } from '../beeld/risico.ts';
import { formatReeks, formatZin, lower } from '../words.ts';
import { viewAnswers } from './answers.ts';
import type { Names } from './names.ts';
import type { Gevraagd } from './open.ts';
import { viewLabels, viewReason } from './reasons.ts';

/** One place: phase, risk factors and problems, each with what it rests on. */
export function viewPlace(s: Situatieuitkomst, names: Names, gevraagd: Gevraagd, zonderEscalatie = false) {
  const { fase, triage } = s;
  const gevonden = s.problematieken.filter((p) => p.uitkomst === 'ja' || p.uitkomst === 'deels');
  return {
    naam: s.naam,
    locatieLabel: s.locatieLabel,
    locatieBekend: s.locatieBekend,
    plek: formatZin(s.plek),
    fase: {
      label: fase.label,
      bovengrens: lower(fase.bovengrensLabel),
      open: fase.bovengrens !== fase.fase,
      beantwoord: fase.beantwoord,
      gevraagd: fase.gevraagd,
      stevigheid: lower(fase.stevigheidLabel),
      onvoldoende: fase.fase === 'onvoldoende-informatie',
      redenen: fase.redenen.map((r) => viewReason(r, names)),
      oordeel: fase.oordeel ? { label: fase.oordeel.label, reden: formatZin(fase.oordeel.reden), verouderd: fase.oordeel.verouderd } : '',
    },
    triage: {
      gevraagd: triage.gevraagd,
      doen: triage.aangeboden && !triage.gevraagd && !zonderEscalatie,
      label: lower(triage.label),
      bovengrens: lower(triage.bovengrensLabel),
      open: triage.bovengrens !== triage.uitkomst,
      redenen: triage.redenen.map((r) => viewReason(r, names)),
      labels: viewLabels(triage.aanleiding, names),
    },
    risicofactoren: s.risicofactoren.map((f) => ({
      id: f.id,
      titel: f.titel,
      niveau: f.niveau,
      niveauLabel: f.niveauLabel,
      niveauBovengrens: lower(f.niveauBovengrensLabel),
      niveauBovengrensLabel: f.niveauBovengrensLabel,
      open: f.niveau !== f.niveauBovengrens,
      weging: f.weging,
      wegingLabel: f.wegingLabel,
      score: f.score,
      bovengrens: f.bovengrens,
      aanwezig: f.aanwezig,
      items: f.items,
      onbekend: f.onbekend,
      tekens: tekensVan(s, f),
    })),
    problematieken: gevonden.map((p) => ({ label: p.label, deels: p.uitkomst === 'deels', labels: viewLabels(p.redenen, names) })),
    onbekendeProblematieken: formatReeks(s.problematieken.filter((p) => p.uitkomst === 'onbekend').map((p) => lower(p.label))),
    onbevestigd: formatReeks(s.onbevestigd.map((o) => `${lower(o.label)} (${o.antwoordLabel.toLowerCase()})`)),
    andereProblemen: s.andereProblemen.map((p) => ({ wat: p.wat, toelichting: p.toelichting ?? '' })),
    antwoorden: viewAnswers(s.antwoorden.filter(isShown), names, gevraagd.get(s.id)),
  };
}

/** What is asked only where it fits is shown only where somebody answered it. */
function isShown({ stap, antwoorden }: Antwoordgroep): boolean {
  return /^\d/.test(stap) || antwoorden.some((a) => a.antwoord !== 'niet-besproken');
}

/** Answers that are hard to hold together, and a team that judges otherwise than the rule. */
export function viewTegenspraak({ naam: plek, fase }: Situatieuitkomst, names: Names) {
  const { oordeel, label, tegenspraak } = fase;
  const afwijkend = { plek, oordeel: true, regel: lower(label), team: lower(oordeel?.label ?? ''), reden: formatZin(oordeel?.reden) };
  return tegenspraak.map(({ regel, tekst, redenen }) =>
    regel === 'fase.oordeel' ? afwijkend : { plek, oordeel: false, tekst, redenen: redenen.map((r) => viewReason(r, names)) },
  );
}

export function viewBuurtTegenspraak(tegenspraak: Tegenspraak[], names: Names) {
  return tegenspraak.map(({ tekst, redenen }) => ({ plek: '', oordeel: false, tekst, redenen: redenen.map((r) => viewReason(r, names)) }));
}
