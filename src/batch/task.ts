import type { Fault } from '../faults/fault.ts';
import type { Feiten } from './feiten.ts';

/** Digest of a case that was processed before, and the seal under its report; `null` where it has none. */
export interface Bekend {
  digest: string;
  zegel: string | null;
}

/** One case to process: a file, or a line that came in with its content. */
export interface Invoer {
  /** The name by which the user knows it, with forward slashes on every system. */
  bestand: string;
  /** Where to read it; absent where the content came along. */
  pad?: string;
  inhoud?: Uint8Array;
  /** A link that leads out of the folder: it is named, and not read. */
  buiten?: true;
  /** Name of the report without ending. */
  verslag: string;
  /** What it was before: the same content, with its report still as it was written, is not processed again. */
  bekend?: Bekend;
}

/** What a case turned into. `csv` has the rows of every table as text, without heading. */
export interface Verwerkt {
  bestand: string;
  /** The name that its report has or would have; with `bestand` it tells one case of a batch from all others. */
  naam: string;
  /** `schrijffout` would go wrong for every case: the batch stops. */
  soort: 'klaar' | 'fout' | 'buiten-filter' | 'oefening' | 'ongewijzigd' | 'schrijffout';
  /** Digest of the content; empty where it could not be read. */
  digest: string;
  /** Seal under the report; `null` where there is none. */
  zegel: string | null;
  csv: Record<string, string>;
  feiten: Feiten | null;
  meldingen: Fault[];
  /** Of a case outside the filter: where it is, to say what there is. */
  gemeente?: string;
  /** The result object as one line of JSON, where asked. */
  uitkomst?: string;
}

/** How Excel in the Netherlands reads a table, or how RFC 4180 has it. */
export type Dialect = 'nederlands' | 'internationaal';

/** Everything that decides what a case turns into. Goes to the workers as it is. */
export interface Settings {
  lokaal: string | undefined;
  gebieden: string | undefined;
  filter: { gemeente?: string; van?: string; tot?: string };
  dialect: Dialect;
  /** Folder for the reports; absent where none are asked. */
  verslagen: string | undefined;
  uitkomsten: boolean;
  /** Whether practice files count among the real ones. */
  oefeningen: boolean;
  /** Everything as if no file had a case of the escalation track. */
  zonderEscalatie: boolean;
}
