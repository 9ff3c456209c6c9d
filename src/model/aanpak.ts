import type { Begrip, Bron } from './instrument.ts';

/** One step of an approach. A step that several approaches share has the same id in each. */
export interface Aanpakstap {
  id: string;
  wat: string;
  /** Who does it: a role of `regels/escalatie.yaml`, never a person. */
  rol: string;
  /** Whole days after the report; `eigen` says why where the source gives no term. */
  termijn: { dagen: number; eigen?: string };
  /** Only where one of these referrals holds. */
  'alleen-bij'?: string[];
  /** Only while the triage has not found one of these outcomes and does not rule it out. */
  'zolang-mogelijk'?: string[];
  /** Not where each of these questions was answered with nee. */
  'tenzij-nee'?: string[];
  bron: Bron;
}

export interface Aanpakdeel {
  id: string;
  soort: 'betrokkenen' | 'doel' | 'onderdeel' | 'niveau' | 'stap' | 'fase' | 'overleg' | 'werkt' | 'werkt-niet' | 'valkuil';
  titel: string;
  punten: { id: string; titel: string; tekst: string }[];
  bron: Bron;
}

/** What takes over where the instrument does not fit: parties, content, steps with terms, and where to turn. */
export interface Aanpak {
  id: string;
  titel: string;
  volgorde: number;
  omschrijving: string;
  /** Year of the source; missing where the source names none. */
  jaar?: number;
  'jaar-toelichting': string;
  /** Where the approach, or the network behind it, is no longer there. */
  status?: string;
  /** Referral codes; one is enough. `onbeslist`: also where the triage refers to nothing yet, and still can. */
  wanneer: { doorverwijzing: string[]; onbeslist?: true };
  /** `id` is the last part of an item under `partners`. Always needed, unless each of some questions was answered with nee. */
  partners: { id: string; nodig: 'altijd' | 'waar-nodig'; 'tenzij-nee'?: string[]; doet: string }[];
  delen: Aanpakdeel[];
  stappen: Aanpakstap[];
  /** Parts of the step `zaak` that belong to it. */
  checklists: string[];
  contact: { organisatie: string; voor: string; gegevens: string[]; jaar?: number; bron: Bron }[];
  onderzoek: { tekst: string; bron: Bron };
  bron: Bron;
}

/** A circumstance that changes who must be there, never the outcome. */
export interface Omstandigheid {
  id: string;
  item: string;
  titel: string;
  tekst: string;
  partners: string[];
  eigen?: string;
  bron: Bron;
}

/** Something that does not help, by answers or by what the team chose. */
export interface Toets {
  id: string;
  titel: string;
  tekst: string;
  items?: string[];
  /** A step whose term had passed on the day of the meeting. */
  termijn?: string;
  voorbeelden?: string[];
  methoden?: string[];
  /** Triage outcomes at which it matters, also where they are still possible. */
  bij: string[];
  eigen?: string;
  bron: Bron;
}

export interface Escalatieregels {
  /** Items of which a ja or deels offers the triage. */
  aanbieden: string[];
  /** The plan in parts, by the term of a step: up to and including `tot` days after the report; the last has no end. */
  perioden: (Begrip & { tot?: number })[];
  rollen: Begrip[];
  omstandigheden: Omstandigheid[];
  toetsen: Toets[];
}
