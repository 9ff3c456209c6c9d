import type { Deel } from '../../batch/inputs.ts';
import type { Dialect, Settings } from '../../batch/task.ts';
import { EXIT } from '../exit.ts';
import { UserError } from '../user-error.ts';

/** The words on the command line. */
export interface BatchOptions {
  uit?: string;
  ndjson?: string;
  csv: Dialect;
  xlsx?: boolean;
  gemeente?: string;
  van?: string;
  tot?: string;
  gebieden?: string;
  deel?: string;
  peildatum?: string;
  volledig?: boolean;
  /** Commander turns `--zonder-lijsten` into this. */
  zonderLijsten?: boolean;
  hervat?: boolean;
  werkers?: string;
  stil?: boolean;
  metOefeningen?: boolean;
  /** Commander turns `--zonder-escalatie` into this. */
  zonderEscalatie?: boolean;
  lokaal?: string;
}

const MAX_WORKERS = 64;
export const STDIO = '-';

/** What is asked, once it makes sense; a stream without more is answered on standard output. */
export interface Plan {
  map: string;
  uit: string | undefined;
  ndjson: string | undefined;
  deel: Deel | undefined;
  werkers: number | undefined;
  peildatum: string;
  volledig: boolean;
  zonderLijsten: boolean;
  settings: Omit<Settings, 'verslagen'>;
}

export function readPlan(map: string, options: BatchOptions, today: string): Plan {
  const { uit, hervat, csv, lokaal, gebieden, gemeente } = options;
  const ndjson = options.ndjson ?? (map === STDIO && uit === undefined ? STDIO : undefined);
  if (uit === undefined && ndjson === undefined) throw wrong('geef met -o een map voor de uitvoer op');
  if (uit === undefined && hervat) throw wrong('--hervat heeft een uitvoermap nodig; geef die op met -o');
  if (hervat && ndjson !== undefined) throw wrong('--hervat gaat niet samen met --ndjson; laat een van de twee weg');
  if (uit === STDIO) throw wrong('achter -o hoort een map; met --ndjson - komen de uitkomsten op de standaarduitvoer');
  const empty = (['uit', 'ndjson', 'gemeente', 'gebieden'] as const).find((optie) => options[optie]?.trim() === '');
  if (empty !== undefined) throw wrong(`achter --${empty} hoort een waarde`);
  const van = readDate('--van', options.van);
  const tot = readDate('--tot', options.tot);
  if (van !== undefined && tot !== undefined && van > tot) throw wrong('--van ligt na --tot; draai de twee datums om');
  return {
    map,
    uit,
    ndjson,
    deel: readDeel(options.deel),
    werkers: readWorkers(options.werkers),
    peildatum: readDate('--peildatum', options.peildatum) ?? today,
    volledig: options.volledig ?? false,
    zonderLijsten: options.zonderLijsten ?? false,
    settings: {
      lokaal,
      gebieden,
      filter: {
        ...(gemeente === undefined ? {} : { gemeente }),
        ...(van === undefined ? {} : { van }),
        ...(tot === undefined ? {} : { tot }),
      },
      dialect: csv,
      uitkomsten: ndjson !== undefined,
      oefeningen: options.metOefeningen ?? false,
      zonderEscalatie: options.zonderEscalatie ?? false,
    },
  };
}

function readDate(optie: string, waarde: string | undefined): string | undefined {
  if (waarde === undefined) return undefined;
  const date = new Date(`${waarde}T00:00:00Z`);
  if (/^\d{4}-\d{2}-\d{2}$/.test(waarde) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(waarde)) return waarde;
  throw wrong(`"${waarde}" kan niet achter ${optie}; schrijf een datum als 2026-11-21`);
}

function readDeel(waarde: string | undefined): Deel | undefined {
  if (waarde === undefined) return undefined;
  const [, nummer = 0, van = 0] = (/^(\d{1,4})\/(\d{1,4})$/.exec(waarde) ?? []).map(Number);
  if (nummer >= 1 && nummer <= van) return { nummer, van };
  throw wrong(`"${waarde}" kan niet achter --deel; schrijf bijvoorbeeld 2/8 voor het tweede van acht delen`);
}

function readWorkers(waarde: string | undefined): number | undefined {
  if (waarde === undefined) return undefined;
  if (/^\d{1,2}$/.test(waarde) && Number(waarde) >= 1 && Number(waarde) <= MAX_WORKERS) return Number(waarde);
  throw wrong(`"${waarde}" kan niet achter --werkers; schrijf een getal van 1 tot en met ${MAX_WORKERS}`);
}

function wrong(regel: string): UserError {
  return new UserError([`buurtkompas: ${regel}`], EXIT.usage);
}
