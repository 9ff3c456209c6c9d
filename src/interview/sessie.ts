import type { Casus } from '../model/casus.ts';
import type { Pad, Wijziging } from '../model/wijziging.ts';

/** A key that sets a value on a row. */
export interface Keuze {
  toets: string;
  waarde: string;
  label: string;
}

/** One line of a screen that can be answered, ticked, typed or started. */
export interface Rij {
  id: string;
  label: string;
  /** What stands there now, in words; empty where nothing was said. */
  merk: string;
  /** A copied answer waits here for the team to confirm it. */
  onbevestigd?: boolean;
  /** Notes under the label: remark, votes, reasons. */
  regels: string[];
  keuzes: Keuze[];
  /** The changes that a chosen value makes. */
  zet?: (waarde: string) => Wijziging[];
  /** What there is to say once a value is chosen; empty where there is nothing. */
  zegt?: (waarde: string) => string;
  /** What a value would throw away: said first, and done when the same key comes again. */
  bevestigt?: (waarde: string) => string;
  /** A value that needs a reason first: what to ask. */
  vraagt?: (waarde: string) => Invoer | undefined;
  /** The changes that clear the row; `typed` says that words somebody typed would go with it. */
  wis?: { wijzigingen: Wijziging[]; typed: boolean };
  tekst?: Tekst;
  /** What was typed in several lines, to be asked again with what stands there. */
  herzien?: Nieuw;
  /** Why there is no remark here, where one could be expected. */
  geenTekst?: string;
  /** Where an answer stands, for what rests on it: ground and votes; `null` where there is no answer yet. */
  antwoord?: { pad: Pad; huidig: Record<string, unknown> } | null;
  /** The key that starts something new. */
  nieuw?: Nieuw & { toets: string };
  uitleg: string[];
}

/** What is asked with `o`, and what the typed line becomes; a text instead says why it becomes nothing. */
export interface Tekst {
  vraag: string;
  begin: string;
  kort?: string;
  naar: (tekst: string) => Wijziging[] | string;
  /** What there is to say once it is kept. */
  melding?: (tekst: string) => string;
}

/** Something that is asked in one or more typed lines, each kept as it comes; `begin` is what stands there. */
export interface Nieuw {
  vragen: string[];
  begin?: string[];
  naar: (teksten: string[]) => Wijziging[];
  /** The row that holds it, once the first line is kept. */
  rij?: string;
  /** What is wrong with a line; empty where it is good. */
  weigert?: (tekst: string) => string;
  /** What there is to say once the last line is kept. */
  klaar?: (teksten: string[]) => string;
}

/** One screen of the walk. */
export interface Scherm {
  id: string;
  kop: string;
  inleiding: string[];
  /** Choices made on this screen that the answers no longer lead to: kept, not counted. */
  slapend?: string[];
  rijen: Rij[];
}

export type Laag = 'uitleg' | 'menu' | 'stand' | 'grondslag' | 'inlezen' | 'verhaal' | 'feedback' | 'slot';

/** A line being typed: what is asked, and what to do with it. */
export interface Invoer {
  vraag: string;
  begin: string;
  naar: (tekst: string) => Getypt;
}

/** What a typed line does: changes, the next question, something to say, a filter, the row to go to. */
export interface Getypt {
  wijzigingen: Wijziging[];
  volgende?: Invoer;
  melding?: string;
  filter?: string;
  rij?: string;
}

/** What practising adds to the walk: the story, and what is said about the answers. */
export interface Begeleiding {
  titel: string;
  /** Where the story comes from, and its passages, each a piece to read. */
  verhaal: { bron: string; alineas: string[] };
  /** What is said when a step is left behind; nothing where the trainer keeps that for the end. */
  naStap: (casus: Casus, stap: string) => string[];
  /** What is said when the walk is over. */
  aanEind: (casus: Casus) => string[];
}

/** Where the walk stands. Plain and immutable: every key gives a new one. */
export interface Sessie {
  casus: Casus;
  scherm: string;
  rij: number;
  laag: Laag | null;
  menuRij: number;
  /** Figures typed in the menu so far. */
  menuCijfers: string;
  invoer: Invoer | null;
  geparkeerd: string[];
  /** What the practice examples are filtered by: a direction, a group or a method; empty for all. */
  filter: string;
  /** Only these screens, where one part is done by itself; the place in the whole walk then stays as it was. */
  alleen?: 'triage' | undefined;
  /** Today as yyyy-mm-dd, where the walk is told: what is typed cannot lie ahead, and a term can have passed. */
  vandaag?: string | undefined;
  melding: string;
  /** Only while practising. */
  begeleiding: Begeleiding | null;
  /** The lines of the feedback that is being read. */
  feedback: string[];
  /** A row whose typed words go at the next Backspace, or at the same choice again. */
  wistStraks: string | null;
  einde: 'bewaren' | 'rapport' | null;
}
