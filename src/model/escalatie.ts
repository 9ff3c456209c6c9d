import type { Aanpak } from './aanpak.ts';
import type { Reden } from './analyse.ts';
import type { Bron } from './instrument.ts';

/** One step of the plan of one place: who, when at the latest, and how far it is. */
export interface Planstap {
  id: string;
  wat: string;
  rol: string;
  rolLabel: string;
  /** Ids of the approaches that have this step. */
  aanpakken: string[];
  dagen: number;
  /** The part of the plan that it belongs to. */
  periode: string;
  periodeLabel: string;
  /** Why the term is our own proposal; nothing where the source gives it. */
  eigen: string | null;
  /** Days after the report; nothing while the date of the report is not known. */
  uiterlijk: string | null;
  /** `voorstel` until the team made it an action; then the status of that action. */
  status: string;
  statusLabel: string;
  /** Still to be done while its day lies before the day of the meeting. */
  voorbij: boolean;
  /** What the team agreed, where it is an action. */
  actie: { plaats: number; wat: string; wie: string | null; wanneer: string | null } | null;
  bron: Bron;
}

export interface Partneruitkomst {
  id: string;
  label: string;
  nodig: 'altijd' | 'waar-nodig';
  doet: string[];
  antwoord: string;
  antwoordLabel: string;
  aanTafel: boolean;
  toelichting?: string;
}

/** A part of the case's own checklists: what is there, what is not, and what is not known. */
export interface Zaaklijst {
  sleutel: string;
  titel: string;
  vraag: string;
  punten: { item: string; label: string; antwoord: string; antwoordLabel: string; toelichting?: string; bron: Bron }[];
}

export interface Omstandigheiduitkomst {
  id: string;
  titel: string;
  tekst: string;
  antwoord: string;
  partners: string[];
  eigen?: string;
  bron: Bron;
}

/** The plan of one place: kept apart from the neighbourhood, so that the rest can be shared without it. */
export interface Escalatie {
  situatie: string;
  situatieNaam: string;
  /** Day of the report, as in the case file. */
  melding: string | null;
  /** Approaches that a referral leads to, with the referral codes. */
  aanpakken: (Omit<Aanpak, 'stappen' | 'partners'> & { door: string[] })[];
  /** Approaches that may still turn out to be needed. */
  mogelijk: { id: string; titel: string }[];
  /** Questions of the triage that are open. */
  open: { item: string; label: string }[];
  omstandigheden: Omstandigheiduitkomst[];
  stappen: Planstap[];
  partners: Partneruitkomst[];
  zaaklijsten: Zaaklijst[];
}

/** A term that is not met yet, for a list over places or files. Nothing about the case itself. */
export interface OpenTermijn {
  situatie: string;
  stap: string;
  wat: string;
  wie: string;
  uiterlijk: string;
  /** Its day lies before the day of the meeting. */
  voorbij: boolean;
}

/** Something that happens or was chosen and that does not help, shown above everything. */
export interface Misstap {
  id: string;
  titel: string;
  tekst: string;
  situatie: string;
  situatieNaam: string;
  /** False where the triage is still open: then it holds if the heavier outcome turns out to be so. */
  zeker: boolean;
  redenen: Reden[];
  eigen?: string;
  bron: Bron;
}
