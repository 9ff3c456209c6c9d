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
  /** Notes under the label: remark, votes, reasons. */
  regels: string[];
  keuzes: Keuze[];
  /** The changes that a chosen value makes. */
  zet?: (waarde: string) => Wijziging[];
  /** What a chosen value leaves behind that belonged to the one before it; empty where there is nothing to say. */
  waarschuwt?: (waarde: string) => string;
  /** A value that needs a reason first: what to ask. */
  vraagt?: (waarde: string) => Invoer | undefined;
  /** The changes that clear the row; `typed` says that words somebody typed would go with it. */
  wis?: { wijzigingen: Wijziging[]; typed: boolean };
  /** What a typed line becomes, and what is asked. */
  tekst?: { vraag: string; begin: string; kort?: string; melding?: string; naar: (tekst: string) => Wijziging[] | string };
  /** What was typed in several lines, to be asked again with what stands there. */
  herzien?: { vragen: string[]; begin: string[]; naar: (teksten: string[]) => Wijziging[] };
  /** Where an answer stands, for what rests on it: ground and votes. */
  antwoord?: { pad: Pad; huidig: Record<string, unknown>; stemmen: boolean };
  /** A question that starts something new, asked in one or more typed lines. */
  nieuw?: { toets: string; vragen: string[]; naar: (teksten: string[]) => Wijziging[] };
  uitleg: string[];
}

/** One screen of the walk. */
export interface Scherm {
  id: string;
  kop: string;
  inleiding: string[];
  rijen: Rij[];
}

export type Laag = 'uitleg' | 'menu' | 'stand' | 'grondslag';

/** A line being typed: what is asked, and what to do with it. */
export interface Invoer {
  vraag: string;
  begin: string;
  naar: (tekst: string) => { wijzigingen: Wijziging[]; volgende?: Invoer; melding?: string; filter?: string };
}

/** Where the walk stands. Plain and immutable: every key gives a new one. */
export interface Sessie {
  casus: Casus;
  scherm: string;
  rij: number;
  laag: Laag | null;
  menuRij: number;
  invoer: Invoer | null;
  geparkeerd: string[];
  /** What the practice examples are filtered by: a direction, a group or a method; empty for all. */
  filter: string;
  melding: string;
  /** A row whose typed words go at the next Backspace. */
  wistStraks: string | null;
  einde: 'bewaren' | 'rapport' | null;
}
