import type { Beleidsregel, Vrij } from './casus.ts';
import type { Escalatie, Misstap, OpenTermijn } from './escalatie.ts';
import type { Bron, Grondslag } from './instrument.ts';

/** One answer that made an outcome come about: the rule, the answer and its source. */
export interface Reden {
  regel: string;
  item: string;
  antwoord: string;
  bron: Bron;
  label: string;
  situatie?: string;
  problematiek?: string;
  grondslag?: Grondslag;
  toelichting?: string;
}

/** One answer as given, with what a reader needs to understand it. */
export interface Gegeven {
  item: string;
  label: string;
  antwoord: string;
  antwoordLabel: string;
  grondslag?: Grondslag;
  bron: Bron;
  grondslagLabel?: string;
  toelichting?: string;
  zegt?: string;
  stemmen?: Record<string, number>;
  /** Why the minority sees it otherwise. */
  minderheid?: string;
  vervolgvraag?: string;
  lokaal?: string;
}

export interface Antwoordgroep {
  stap: string;
  sleutel: string;
  rubriek: string | null;
  titel: string;
  antwoorden: Gegeven[];
}

export interface Tegenspraak {
  regel: string;
  tekst: string;
  redenen: Reden[];
}

export interface Faseuitkomst {
  fase: string;
  label: string;
  /** The highest phase that would be established with every unknown answered ja. */
  bovengrens: string;
  bovengrensLabel: string;
  oordeel: { fase: string; label: string; reden: string; afwijkend: boolean; verouderd: boolean } | null;
  stevigheid: string;
  stevigheidLabel: string;
  beantwoord: number;
  gevraagd: number;
  /** Points per phase that has a threshold, from light to severe. */
  punten: { fase: string; label: string; punten: number; bovengrens: number; drempel: number }[];
  redenen: Reden[];
  tegenspraak: Tegenspraak[];
}

export interface Risicofactoruitkomst {
  id: string;
  titel: string;
  niveau: string;
  niveauLabel: string;
  niveauBovengrens: string;
  niveauBovengrensLabel: string;
  weging: string;
  wegingLabel: string;
  /** Share of the points that could be given, between 0 and 1. */
  score: number;
  bovengrens: number;
  aanwezig: number;
  onbekend: number;
  items: number;
  redenen: Reden[];
}

export type Uitkomst = 'ja' | 'deels' | 'onbekend' | 'nee';

export interface Problematiekuitkomst {
  id: string;
  label: string;
  uitkomst: Uitkomst;
  redenen: Reden[];
}

export interface Triageuitkomst {
  uitkomst: string;
  label: string;
  /** The heaviest outcome that is still possible; the heaviest of all where nothing was asked. */
  bovengrens: string;
  bovengrensLabel: string;
  gevraagd: boolean;
  /** Answers elsewhere about this place say that the triage belongs to it. */
  aangeboden: boolean;
  aanleiding: Reden[];
  /** Every outcome whose marks hold, from light to heavy. */
  gevonden: string[];
  /** Every other outcome that may still hold, from light to heavy. */
  mogelijk: string[];
  /** Questions whose answer can still lead to another outcome. */
  beslissend: string[];
  redenen: Reden[];
}

export interface Situatieuitkomst {
  id: string;
  naam: string;
  locatie: string;
  locatieLabel: string;
  /** False while the team has not said, or does not know, what kind of place it is. */
  locatieBekend: boolean;
  plek: string | null;
  fase: Faseuitkomst;
  risicofactoren: Risicofactoruitkomst[];
  problematieken: Problematiekuitkomst[];
  triage: Triageuitkomst;
  andereProblemen: Vrij[];
  /** Answers copied from another place that nobody confirmed here; they count nowhere. */
  onbevestigd: Gegeven[];
  antwoorden: Antwoordgroep[];
}

export type Advies = 'aanbevolen' | 'te-overwegen' | 'onbekend' | 'niet-aangewezen';

export interface Richtinguitkomst {
  id: number;
  titel: string;
  kort: string;
  advies: Advies;
  adviesLabel: string;
  situaties: string[];
  gekozen: boolean;
  wanneer: string;
  toelichting: string;
  redenen: Reden[];
  aandachtspunten: { tekst: string; bron: Bron }[];
  hulpmiddelen: { id: string; titel: string }[];
  bron: Bron;
}

/** Where the answers call for a warning, and how strongly; no situatie where it is about the whole neighbourhood. */
export interface Aanleiding {
  situatie: string | null;
  sterkte: 'ja' | 'deels';
}

export interface Interventieuitkomst {
  id: string;
  naam: string;
  omschrijving: string;
  rang: number;
  richtingen: number[];
  /** Ids of the criteria that match, in the order of the rules. */
  criteria: string[];
  vuistregels: { id: string; label: string }[];
  gekozen: boolean;
  /** Why the team chose it, if it did and said so. */
  reden: string | null;
  redenen: Reden[];
  waarschuwingen: { regel: string; tekst: string; bron: Bron; waar: Aanleiding[] }[];
  evaluatie: string | null;
  bron: Bron;
  lokaal?: string;
}

export interface Beleidsuitkomst extends Beleidsregel {
  label: string;
  uitkomst: string;
  uitkomstLabel: string;
  besproken: boolean;
  situaties: string[];
}

export interface Hiaat {
  item: string;
  label: string;
  stap: string;
  situatie: string | null;
  antwoord: 'onbekend' | 'niet-besproken';
  /** 1 may lead to a referral, 2 may change the phase, 3 may change which problems are found, 4 the rest. */
  prioriteit: 1 | 2 | 3 | 4;
  navraag: string[];
}

export interface Doorverwijzing {
  code: string;
  naar: string;
  uitleg: string;
  situatie: string;
  situatieNaam: string;
  bron: Bron;
  redenen: Reden[];
}

/** A line of the summary: `soort` picks the words, the rest fills them. */
export interface Bevinding {
  soort: string;
  [gegeven: string]: string | number | string[] | Record<string, string>[];
}

/** Everything that any report, table or screen shows. Made once, by `analyse`. */
export interface Analyse {
  buurtkompas: 1;
  instrument: { id: string; versie: string; titel: string; lokaal: string | null };
  /** The case that this is practice on; `null` for a real neighbourhood. */
  oefening: string | null;
  buurt: { naam: string; gemeente?: string; code?: string };
  datum: string;
  overleg: {
    deelnemers: { domein: string; domeinLabel: string; functie: string | null }[];
    ontbrekend: { domein: string; domeinLabel: string }[];
    volgend: string | null;
  };
  doorverwijzing: Doorverwijzing[];
  /** `stil` says why nothing stands out: all was answered, some is still open, or too little is known. */
  samenvatting: { bevindingen: Bevinding[]; stil: 'niets' | 'open' | 'te-weinig' | null; stappen: Bevinding[] };
  situaties: Situatieuitkomst[];
  antwoorden: Antwoordgroep[];
  /** What is hard to hold together in the answers about the whole neighbourhood. */
  tegenspraak: Tegenspraak[];
  krachten: Vrij[];
  oplossingsrichtingen: Richtinguitkomst[];
  keuze: { gekozen: number[]; reden: string | null };
  doelgroepen: { id: string; label: string }[];
  methoden: { id: string; label: string }[];
  beleid: Beleidsuitkomst[];
  /** Policy rows of the team about a problem that the answers do not show. */
  beleidZonderBevinding: Beleidsuitkomst[];
  interventies: Interventieuitkomst[];
  /** Examples that the team chose although the analysis does not lead to them. */
  andereKeuzes: { id: string; naam: string; reden: string | null; omschrijving: string; bron: Bron; lokaal?: string }[];
  acties: {
    wat: string;
    wie: string | null;
    wanneer: string | null;
    status: string;
    statusLabel: string;
    /** The step of an escalation plan that it carries out, if any. */
    escalatie: { situatie: string; stap: string } | null;
  }[];
  /** What happens or was chosen and does not help. Shown above everything. */
  misstappen: Misstap[];
  /** The plans of the escalation track, kept apart from the neighbourhood. */
  escalatie: Escalatie[];
  termijnen: OpenTermijn[];
  /** Texts in a file with a case of the escalation track that seem to point to a person, and the parts of the report that have them. */
  persoonsgegevens: { situatie: string | null; waar: string; soorten: string[]; deel: 'buurt' | 'zaak' | 'beide' }[];
  /** The line that stands in all that is written about a neighbourhood. */
  vertrouwelijk: string;
  /** The last day that the case file is kept, where the team chose one. */
  bewarenTot: string | null;
  informatie: {
    gesteld: number;
    beantwoord: number;
    onbekend: number;
    onbesproken: number;
    verdeeld: { item: string; label: string; situatie: string | null; stemmen: Record<string, number>; minderheid?: string }[];
    hiaten: Hiaat[];
  };
  verantwoording: { regel: string; label: string; uitleg: string; eigen: boolean; bron: Bron }[];
  /** `kort` is the name by which a source is called beside what rests on it. */
  bronnen: { id: string; kort: string; titel: string; uitgever: string; jaar?: number }[];
  domeinen: { id: string; label: string }[];
  /** Every phase, from light to severe. */
  fasen: { id: string; label: string }[];
}
