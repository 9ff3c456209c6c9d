import type { Casus } from './casus.ts';
import type { Begrip } from './instrument.ts';

/** One numbered passage of a story. */
export interface Alinea {
  id: string;
  tekst: string;
}

export interface Verhaal {
  titel: string;
  /** Where the story comes from. */
  bron: string;
  alineas: Alinea[];
}

/** What the model thinks of a direction, group or example: `past`, `kan-ook` or `niet-eerst`. */
export type Keuzeoordeel = 'past' | 'kan-ook' | 'niet-eerst';

export interface Keuzereden<Id> {
  id: Id;
  oordeel: Keuzeoordeel;
  reden: string;
}

/** `oefening.yaml` of a case: all that a trainer needs beside the model answer. */
export interface Oefening {
  titel: string;
  leerdoelen: string[];
  programma: { onderdeel: string; minuten: number }[];
  /** Why the model has these places and no others. */
  plekken?: string;
  /** Answers that the model does not give and that can be defended; without `plek` at every place. */
  verdedigbaar: { item: string; plek?: string; antwoorden: string[]; reden: string }[];
  /** What easily passes for the cause here: these items seen, or these factors weighed as the core, where the model does not. */
  aanleidingen: { items?: string[]; kern?: string[]; reden: string }[];
  valkuilen: { stap: string; tekst: string }[];
  vragen: { stap?: string; vraag: string }[];
  richtingen: Keuzereden<number>[];
  doelgroepen: Keuzereden<string>[];
  voorbeelden: Keuzereden<string>[];
  beleid: { problematiek: string; reden: string }[];
}

/** A case to practise on: story, model answer, and what comes with it. */
export interface Oefencasus {
  id: string;
  verhaal: Verhaal;
  model: Casus;
  oefening: Oefening;
}

export type Verschil = 'gelijk' | 'verdedigbaar' | 'meer' | 'minder' | 'zwijgen-als-nee' | 'anders' | 'niet-besproken';

/** Words and limits of practising, from `checklists/regels/oefenen.yaml`. */
export interface Oefenregels {
  verschillen: (Begrip & { id: Verschil })[];
  keuzes: (Begrip & { id: Keuzeoordeel })[];
  overeenstemming: { deelnemers: number; vragen: number; trekkingen: number; zekerheid: number };
  agenda: number;
  /** Words in the name of a place that do not tell which place it is. */
  'gewone-woorden': string[];
}

/** An answer with its words; `niet-besproken` where none was given. */
export interface Gezegd {
  antwoord: string;
  label: string;
  grondslag: string | null;
  toelichting: string | null;
}

/** One question: the trainee's answer beside the model's, and why the model says so. */
export interface Itemvergelijking {
  item: string;
  label: string;
  eigen: Gezegd;
  model: Gezegd;
  verschil: Verschil;
  /** The passages that the model's reason names. */
  alineas: Alinea[];
  verdedigbaar: { labels: string[]; reden: string } | null;
}

/** One step at one place, or for the neighbourhood. */
export interface Stapvergelijking {
  stap: string;
  titel: string;
  /** Ids and names of the trainee's place and the model's; `null` for the neighbourhood. */
  plek: { id: string; naam: string; modelId: string; modelNaam: string } | null;
  items: Itemvergelijking[];
  telling: Record<Verschil, number>;
  /** How often `onbekend` is the model's answer here, and how often the trainee gave it there. */
  weetNiet: { best: number; gekozen: number };
}

/** What differing answers did to an outcome; `door` are the questions it rests on that were answered differently. */
export interface Gevolg {
  wat: string;
  eigen: string;
  model: string;
  gelijk: boolean;
  door: { label: string; eigen: string; model: string }[];
}

export interface Keuzevergelijking {
  id: string;
  naam: string;
  gekozen: boolean;
  /** `null` where the model says nothing about it. */
  oordeel: Begrip | null;
  reden: string;
  alineas: Alinea[];
}

/** A practice file beside the model answer. Without a mark: what counts is the reasoning. */
export interface Vergelijking {
  casus: { id: string; titel: string };
  /** The passages that the reasons point to. */
  verhaal: Alinea[];
  plekken: { samen: { eigen: string; model: string }[]; gemist: string[]; extra: string[]; reden: string };
  stappen: Stapvergelijking[];
  telling: Record<Verschil, number>;
  aanleidingen: string[];
  fasen: Gevolg[];
  richtingen: Gevolg[];
  /** Places for which only one of the two refers on. */
  doorverwijzing: { alleenEigen: string[]; alleenModel: string[] };
  keuzes: { richtingen: Keuzevergelijking[]; doelgroepen: Keuzevergelijking[]; voorbeelden: Keuzevergelijking[] };
  /** `model` is `null` where the model team did not get to it. */
  beleid: { naam: string; eigen: string; model: string | null; reden: string }[];
  /** Questions that the trainee answered and the model does not discuss: no feedback on them, and they are not forgotten either. */
  buitenModel: { stap: string; label: string; eigen: string }[];
}

/** How the answers of a group are spread over one question. */
export interface Itemverdeling {
  item: string;
  label: string;
  stap: string;
  /** Name of the model's place; `null` for the neighbourhood. */
  plek: string | null;
  model: Gezegd;
  alineas: Alinea[];
  verdeling: { antwoord: string; label: string; aantal: number; isModel: boolean; verdedigbaar: boolean }[];
  nietBesproken: number;
  zonderPlek: number;
  /** Share of the pairs of people in the group whose answers differ, between 0 and 1. */
  verdeeldheid: number;
  verdedigbaar: { labels: string[]; reden: string } | null;
}

/** One coefficient with its margin, or why there is none. */
export type Overeenstemming =
  | { alpha: number; onder: number; boven: number; deelnemers: number; vragen: number }
  | { ontbreekt: 'deelnemers' | 'vragen' | 'variatie' };

export interface Teller {
  label: string;
  aantal: number;
}

/** The practice files of a group beside the model answer. No names and no answers per person. */
export interface Groepsbeeld {
  casus: { id: string; titel: string };
  deelnemers: number;
  plekken: { naam: string; gezien: number }[];
  extraPlekken: number;
  agenda: Itemverdeling[];
  stappen: { stap: string; titel: string; plek: string | null; items: Itemverdeling[] }[];
  fasen: { plek: string; model: string; verdeling: Teller[] }[];
  richtingen: { id: string; naam: string; gekozen: number; oordeel: Begrip | null; reden: string }[];
  voorbeelden: { id: string; naam: string; gekozen: number; oordeel: Begrip | null; reden: string }[];
  vragen: { stap: string | null; vraag: string }[];
  overeenstemming: Overeenstemming;
  regels: { deelnemers: number; vragen: number };
}
