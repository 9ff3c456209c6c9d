import type { Document } from 'yaml';
import { createFault, type Fault, type Place } from '../faults/fault.ts';
import { byPlace, joinLists } from '../faults/list.ts';
import { areLocal, guard } from './guard.ts';
import { loadYaml } from './library.ts';
import { Lines } from './lines.ts';
import type { OpenEnd } from './open-end.ts';
import type { PartialData } from './partial.ts';
import { type Cut, Reader } from './reader.ts';
import { Spots } from './spots.ts';
import { explainSyntax } from './syntax.ts';

export interface Parsed {
  /** Plain data: own keys only, empty values left out. Only where the text has no errors. */
  data?: unknown;
  /** The data around what is wrong in the text, only to look for more that is wrong. */
  partial?: PartialData;
  faults: Fault[];
  /** Texts with a comment straight after them; only the schema can tell which were cut off. */
  cuts: Cut[];
  /** What the text ends with, where it ends in the middle of a line; only the schema can tell whether that is all. */
  end?: (OpenEnd & { fault: Fault }) | undefined;
  /** JSON pointers of the keys without a value. */
  empties: string[];
  /** Place of the value (or its key) at a JSON pointer; of the nearest parent where it does not exist. */
  place: (pointer: string, at: 'key' | 'value') => Place;
  /** The value at a JSON pointer as typed. */
  source: (pointer: string) => string | undefined;
}

const OPTIONS = {
  version: '1.2',
  schema: 'core',
  merge: false,
  resolveKnownTags: false,
  strict: true,
  stringKeys: false,
  uniqueKeys: false,
  prettyErrors: false,
  keepSourceTokens: false,
  // Not 'silent': that drops a second document without an error.
  logLevel: 'error',
} as const;

/** Text to data with a place for everything in it. Anything that would be lost or changed in silence is a fault. */
export function parseYaml(text: string, name: string): Parsed {
  const lines = new Lines(text);
  const spots = new Spots(text, lines);
  const rest = {
    cuts: [] as Cut[],
    empties: [] as string[],
    place: (pointer: string, at: 'key' | 'value') => spots.place(pointer, at),
    source: (pointer: string) => spots.source(pointer),
  };
  const guarded = guard(text, name, lines);
  if (!areLocal(guarded)) return { ...rest, faults: guarded };

  const { isScalar, parseDocument } = loadYaml();
  let doc: Document.Parsed;
  try {
    doc = withoutStacks(() => parseDocument(text, OPTIONS));
  } catch {
    // The guard keeps nesting shallow, so this should not happen; if it does, it is still a fault of this file.
    return { ...rest, faults: [createFault('YAML_FOUT', name, { regel: 1, kolom: 1 }, { soort: 'te ingewikkeld' })] };
  }
  const problems = [...doc.errors, ...doc.warnings];
  if (problems.length > 0 && guarded.length === 0) return { ...rest, faults: explainSyntax(problems, text, name, lines) };
  // What the parser minds may come from what the guard found; a warning is about a tag.
  if (doc.errors.length > 0) return { ...rest, faults: guarded };
  if (doc.contents === null || (isScalar(doc.contents) && doc.contents.value === null))
    return { ...rest, faults: guarded.length > 0 ? guarded : [createFault('LEEG', name, undefined, {})] };

  spots.set('', doc.contents.range[0], doc.contents.range);
  const reader = new Reader(name, text, lines, spots, guarded);
  const data = reader.read(doc.contents, '');
  const warnings = [...reader.warnings, ...reader.cuts.filter(isLikely).map((c) => c.fault)].sort(byPlace);
  const errors = joinLists([...guarded, ...reader.errors.all()].sort(byPlace), name);
  const faults = [...errors, ...warnings];
  if (errors.length === 0) return { ...rest, data, faults, cuts: reader.cuts, end: reader.end, empties: reader.empties };
  if (errors.some((f) => f.code === 'TE_VEEL')) return { ...rest, faults };
  return { ...rest, faults, partial: { data, doubtful: reader.doubtful, holes: reader.holes } };
}

/** The parser makes an Error for each thing it cannot read. With a stack in each, 100,000 of them take seconds. */
function withoutStacks<T>(run: () => T): T {
  const limit = Error.stackTraceLimit;
  Reflect.set(Error, 'stackTraceLimit', 0);
  try {
    return run();
  } finally {
    Reflect.set(Error, 'stackTraceLimit', limit);
  }
}

/** Without a schema: behind words of a sentence a comment is more often the rest of the text. */
function isLikely({ whole }: Cut): boolean {
  return (whole.split(/\s#/, 1)[0] ?? '').includes(' ');
}
