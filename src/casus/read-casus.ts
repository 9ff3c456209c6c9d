import { findVondsten } from '../core/privacy.ts';
import { createFault, type Fault } from '../faults/fault.ts';
import { quote } from '../faults/format.ts';
import { byPlace, FaultList, joinLists } from '../faults/list.ts';
import type { Casus } from '../model/casus.ts';
import { couldGoOn } from '../yaml/open-end.ts';
import { type Parsed, parseYaml } from '../yaml/parse.ts';
import { withoutDoubt } from '../yaml/partial.ts';
import { checkEmpties, findCuts } from '../yaml/probe.ts';
import { readStdin, readText } from '../yaml/read-text.ts';
import { toFaults, type Validator } from '../yaml/shape.ts';
import { checkMeaning } from './check-meaning.ts';
import { leadsOutside } from './find-files.ts';
import { readGoodCasus } from './good-casus.ts';

/** A case file as read. `casus` is there only where the file has no errors; warnings may stand beside it. */
export interface CasusResult {
  casus?: Casus;
  faults: Fault[];
  /** How many keys have no value; each counts as not discussed. */
  leeg?: number;
  /** The text, for showing the line a fault points at. */
  text?: string;
  /** The file could not be read at all. */
  unreadable: boolean;
  /** The file is of a newer version and is refused for safety. */
  newer: boolean;
}

const STDIN = '-';
const FORMAT_VERSION = 1;

/** Reads one case file, `-` for standard input. Never throws for what is in the file. */
export function readCasus(path: string, validate: Validator): CasusResult {
  const name = path === STDIN ? 'stdin' : path;
  const result = path === STDIN ? readStdin(name) : readText(path, name);
  if (result.text === undefined) return { faults: result.faults, unreadable: result.unreadable, newer: false };
  const checked = checkCasus(result.text, name, validate);
  return { ...checked, faults: [...result.faults, ...checked.faults], text: result.text, unreadable: false };
}

/** The same for what was found in a folder: a link that leads out of it is named, and not read. */
export function readFound(root: string, path: string, validate: Validator): CasusResult {
  if (!leadsOutside(root, path)) return readCasus(path, validate);
  return { faults: [createFault('LINK_BUITEN', path, undefined, {})], unreadable: true, newer: false };
}

type Checked = Pick<CasusResult, 'casus' | 'faults' | 'newer' | 'leeg'>;

/** Text to case. A file about which there is nothing to say takes the fast path; the careful one finds the words. */
export function checkCasus(text: string, name: string, validate: Validator): Checked {
  const good = readGoodCasus(text, validate);
  return good === undefined ? checkCarefully(text, name, validate) : { ...good, faults: [], newer: false };
}

/** YAML, version, then shape and meaning together, so that all faults are shown at once. */
export function checkCarefully(text: string, name: string, validate: Validator): Checked {
  const parsed = parseYaml(text, name);
  if (parsed.data === undefined) return checkAround(parsed, name, validate);
  const { data } = parsed;
  if (data === null || typeof data !== 'object' || Array.isArray(data))
    return { faults: [createFault('GEEN_CASUS', name, parsed.place('', 'value'), {}), ...parsed.faults], newer: false };
  const version = checkVersion(parsed, name);
  if (version?.code === 'VERSIE_NIEUWER') return { faults: [version], newer: true };
  const shape = validate(data) ? [] : toFaults(validate.errors ?? [], parsed, name);
  const found = [version ?? [], shape, checkEmpties(parsed, validate, name), checkMeaning(parsed, name)].flat();
  const errors = joinLists(unique(found).sort(byPlace), name);
  const warnings = [
    ...parsed.faults.filter((f) => f.code !== 'HEKJE'),
    ...findCuts(parsed.data, parsed.cuts, validate).map((c) => c.fault),
    ...(errors.length === 0 && parsed.end && couldGoOn(data, parsed.end, validate) ? [parsed.end.fault] : []),
    ...(errors.length > 0 ? [] : findHerkenbaar(data as unknown as Casus, parsed, name)),
  ];
  const faults = [...errors, ...limited(unique([...errors, ...warnings]).slice(errors.length), name)];
  const leeg = parsed.empties.length;
  return errors.length > 0 ? { faults, newer: false, leeg } : { casus: data as unknown as Casus, faults, newer: false, leeg };
}

/** What points to a person, in a file with a case of the escalation track. Only a good file is known to hold one. */
function findHerkenbaar(casus: Casus, parsed: Parsed, name: string): Fault[] {
  return findVondsten(casus).map(({ pad, soorten }) =>
    createFault('PERSOONSGEGEVENS', name, parsed.place(`/${pad.join('/')}`, 'value'), { soorten: soorten.join(' en ') }, 'waarschuwing'),
  );
}

/** A text with errors: what is wrong in the data around them is told with them. */
function checkAround(parsed: Parsed, name: string, validate: Validator): Checked {
  const { partial } = parsed;
  const full = parsed.faults.some((f) => f.code === 'NOG_MEER');
  if (full || partial === undefined || partial.data === null || typeof partial.data !== 'object' || Array.isArray(partial.data))
    return { faults: parsed.faults, newer: false };
  const around = { ...parsed, data: partial.data };
  const version = checkVersion(around, name);
  if (version?.code === 'VERSIE_NIEUWER') return { faults: [version], newer: true };
  const errors = validate(partial.data) ? [] : (validate.errors ?? []);
  const shape = toFaults(withoutDoubt(errors, partial), around, name);
  const isError = (f: Fault) => f.ernst === 'fout';
  const found = unique([...parsed.faults.filter(isError), ...[version ?? [], shape, checkMeaning(around, name)].flat()]);
  return { faults: [...joinLists(found.sort(byPlace), name), ...parsed.faults.filter((f) => !isError(f))], newer: false };
}

/** A newer version is refused for safety; any other is one of the faults. */
function checkVersion(parsed: Parsed, name: string): Fault | undefined {
  const data = parsed.data as object;
  if (!Object.hasOwn(data, 'buurtkompas')) return undefined;
  const { buurtkompas } = data as { buurtkompas: unknown };
  if (buurtkompas === FORMAT_VERSION) return undefined;
  const newer = typeof buurtkompas === 'number' && buurtkompas > FORMAT_VERSION;
  const versie = quote(parsed.source('/buurtkompas') ?? '').slice(1, -1);
  return createFault(newer ? 'VERSIE_NIEUWER' : 'VERSIE_ONBEKEND', name, parsed.place('/buurtkompas', 'value'), { versie });
}

function limited(warnings: Fault[], name: string): Fault[] {
  const list = new FaultList(name, 'waarschuwing');
  for (const warning of warnings.sort(byPlace)) list.add(() => warning);
  return list.all();
}

/** The first fault at each place; a missing key and what has no place always count. */
function unique(faults: Fault[]): Fault[] {
  const taken = new Set<string>();
  return faults.filter(({ code, plaats }) => {
    const key = `${plaats?.regel}:${plaats?.kolom}`;
    if (plaats === undefined || code === 'ONTBREEKT') return true;
    if (taken.has(key)) return false;
    taken.add(key);
    return true;
  });
}
