import type { Grondslag } from './instrument.ts';

/** An answer in its long form. `stemmen` counts participants per answer where they differ, `minderheid` says why some differ. */
export interface Antwoordmap {
  antwoord: string;
  grondslag?: Grondslag;
  toelichting?: string;
  bron?: string;
  stemmen?: Record<string, number>;
  minderheid?: string;
}

/** Answers by key; keys nest as the dots in an id do. */
export interface Antwoorden {
  [sleutel: string]: string | Antwoordmap | Antwoorden;
}

export interface Situatie {
  id: string;
  naam: string;
  locatie?: string;
  plek?: string;
  verschijningsvormen?: Antwoorden;
  fase?: Antwoorden;
  /** `regel` is the phase by the rule when the team judged. */
  oordeel?: { fase: string; reden: string; regel?: string };
  /** Answers copied from another place; they do not count until confirmed. */
  onbevestigd?: Antwoorden;
  groepen?: Antwoorden;
  actoren?: Antwoorden;
  risicofactoren?: Antwoorden;
  'andere-problemen'?: Vrij[];
  weging?: Record<string, string>;
  triage?: Antwoorden;
  /** Day of the report that the escalation plan counts from. Nothing about who reported. */
  melding?: { datum: string };
  omgang?: Antwoorden;
  partners?: Antwoorden;
  dossier?: Antwoorden;
  communicatie?: Antwoorden;
  nazorg?: Antwoorden;
  komst?: Antwoorden;
}

export interface Vrij {
  wat: string;
  toelichting?: string;
}

export interface Beleidsregel {
  problematiek: string;
  gedekt?: string;
  voldoende?: string;
  huidig?: string;
  ontbreekt?: string;
  sectoren?: { naam: string; betrokken?: string }[];
}

export interface Actie {
  wat: string;
  wie?: string;
  wanneer?: string;
  status?: string;
  /** The step of an escalation plan that this carries out. */
  escalatie?: { situatie: string; stap: string };
}

/** A case file that has passed the schema and the meaning checks. Keys as in the file. */
export interface Casus {
  buurtkompas: 1;
  /** Only in a practice file: the case it practises on. Such a file says nothing about a real neighbourhood. */
  oefening?: { casus: string; feedback?: string };
  /** The last day that this file is kept. */
  'bewaren-tot'?: string;
  buurt: { naam: string; gemeente?: string; code?: string };
  overleg: { datum: string; volgend?: string; deelnemers?: { domein: string; functie?: string }[] };
  situaties: Situatie[];
  sentimenten?: Antwoorden;
  triggers?: Antwoorden;
  overheid?: Antwoorden;
  informatiepositie?: Antwoorden;
  krachten?: Vrij[];
  oplossingsrichtingen?: { gekozen: number[]; reden?: string };
  doelgroepen?: string[];
  methoden?: string[];
  beleid?: Beleidsregel[];
  interventies?: { id: string; reden?: string }[];
  acties?: Actie[];
  /** Where the walk stopped. */
  sessie?: { scherm: string; rij?: string; geparkeerd?: string[] };
}
