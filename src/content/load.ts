import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { createFault, type Fault } from '../faults/fault.ts';
import type { Hulpmiddel, Instrument, Oplossingsrichting, Praktijkvoorbeeld, Regels } from '../model/instrument.ts';
import { type Parsed, parseYaml } from '../yaml/parse.ts';
import { checkEmpties, findCuts } from '../yaml/probe.ts';
import { readText } from '../yaml/read-text.ts';
import { toFaults, type Validator } from '../yaml/shape.ts';
import type { RawAanpak } from './aanpakken.ts';
import { assemble, type RawContent, type RawStap } from './assemble.ts';
import { lintContent } from './lint.ts';

/** One content file that has the right shape. */
export interface ContentFile {
  kind: string;
  /** File name without folder and `.yaml`. */
  stem: string;
  name: string;
  data: Record<string, unknown>;
  parsed: Parsed;
}

/** Files in `escalatie` that ask questions; the others are approaches. */
const ASKED_AT_ESCALATION = ['triage', 'zaak'];

/** Which schema belongs to which folder, or to which file in it; in `regels` the file name is the schema. */
const FOLDERS: Record<string, string | ((stem: string) => string) | undefined> = {
  stappen: 'stap',
  escalatie: (stem) => (ASKED_AT_ESCALATION.includes(stem) ? 'stap' : 'aanpak'),
  oplossingsrichtingen: 'oplossingsrichting',
  hulpmiddelen: 'hulpmiddel',
  praktijkvoorbeelden: 'praktijkvoorbeeld',
  regels: undefined,
};

/** Loads and checks the whole `checklists/` folder: shape first, then meaning. Faults of all files come together. */
export function loadChecklists(dir: string, getSchema: (kind: string) => Validator): { instrument?: Instrument; faults: Fault[] } {
  const results = [readContentFile(join(dir, 'instrument.yaml'), 'instrument', getSchema)];
  for (const [folder, kind] of Object.entries(FOLDERS)) results.push(...readFolder(join(dir, folder), kind, getSchema));
  const faults = results.flatMap((r) => r.faults);
  const files = results.flatMap((r) => r.file ?? []);
  if (faults.length > 0) return { faults };
  const instrument = assemble(toRaw(files));
  const meaning = lintContent(instrument, files);
  return meaning.length > 0 ? { faults: meaning } : { instrument, faults: [] };
}

export function readFolder(
  dir: string,
  kind: string | ((stem: string) => string) | undefined,
  getSchema: (kind: string) => Validator,
): ContentResult[] {
  if (!existsSync(dir)) return [];
  const names = listNames(dir);
  if (names === undefined) return [{ faults: [createFault('GEEN_TOEGANG', dir, undefined, {})], unreadable: true }];
  return names
    .filter((f) => /\.ya?ml$/i.test(f))
    .sort()
    .map((f) => {
      const stem = basename(f, '.yaml');
      return readContentFile(join(dir, f), typeof kind === 'function' ? kind(stem) : (kind ?? stem), getSchema);
    });
}

/** What reading one content file gave. Warnings may stand beside a file that can be used. */
interface ContentResult {
  file?: ContentFile;
  faults: Fault[];
  unreadable: boolean;
}

export function readContentFile(path: string, kind: string, getSchema: (kind: string) => Validator): ContentResult {
  const { text, faults, unreadable } = readText(path);
  if (text === undefined) return { faults, unreadable };
  const parsed = parseYaml(text, path);
  if (parsed.data === undefined) return { faults: parsed.faults, unreadable };
  const validate = getSchema(kind);
  const shape = validate(parsed.data) ? [] : toFaults(validate.errors ?? [], parsed, path);
  const wrong = [...shape, ...checkEmpties(parsed, validate, path)];
  if (wrong.length > 0) return { faults: wrong, unreadable };
  const stem = basename(path).replace(/\.ya?ml$/i, '');
  const file = { kind, stem, name: path, data: parsed.data as Record<string, unknown>, parsed };
  return { file, faults: [...faults, ...parsed.faults, ...findCuts(parsed.data, parsed.cuts, validate).map((c) => c.fault)], unreadable };
}

function listNames(dir: string): string[] | undefined {
  try {
    return readdirSync(dir);
  } catch {
    return undefined;
  }
}

function toRaw(files: ContentFile[]): RawContent {
  const all = <T>(kind: string) => files.filter((f) => f.kind === kind).map((f) => withEmpty(f.data) as T);
  const one = <T>(kind: string) => files.find((f) => f.kind === kind)?.data as T;
  const { doorverwijzing, triage } = one<Pick<Regels, 'doorverwijzing' | 'triage'>>('doorverwijzing');
  return {
    instrument: one('instrument'),
    stappen: all<RawStap>('stap'),
    problematieken: one<{ problematieken: RawContent['problematieken'] }>('problematieken').problematieken,
    oplossingsrichtingen: all<Oplossingsrichting>('oplossingsrichting'),
    hulpmiddelen: all<Hulpmiddel>('hulpmiddel'),
    praktijkvoorbeelden: all<Praktijkvoorbeeld>('praktijkvoorbeeld'),
    aanpakken: all<RawAanpak>('aanpak'),
    regels: {
      antwoorden: one('antwoorden'),
      oefenen: one('oefenen'),
      privacy: one('privacy'),
      fase: one('fase'),
      risicofactoren: one('risicofactoren'),
      advies: one('advies'),
      begrippen: one('begrippen'),
      tegenspraak: one<Pick<Regels, 'tegenspraak'>>('tegenspraak').tegenspraak,
      doorverwijzing,
      triage,
      escalatie: one('escalatie'),
      vuistregels: one<Pick<Regels, 'vuistregels'>>('vuistregels').vuistregels,
      waarschuwingen: one<Pick<Regels, 'waarschuwingen'>>('waarschuwingen').waarschuwingen,
      methoden: one<Pick<Regels, 'methoden'>>('methoden').methoden,
      uitleg: one<Pick<Regels, 'uitleg'>>('uitleg').uitleg,
      tabellen: one('tabellen'),
    },
  };
}

/** The reader leaves empty values out; in a practice example `trede: null` and `evaluatie: null` are statements. */
export function withEmpty(data: Record<string, unknown>): Record<string, unknown> {
  return 'kenmerken' in data ? { trede: null, evaluatie: null, ...data } : data;
}
