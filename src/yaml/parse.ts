import type { Document } from 'yaml';
import { createFault, type Fault, type Place } from '../faults/fault.ts';
import { byPlace } from '../faults/list.ts';
import { guard } from './guard.ts';
import { loadYaml } from './library.ts';
import { Lines } from './lines.ts';
import { type Cut, Reader } from './reader.ts';
import { Spots } from './spots.ts';
import { explainSyntax } from './syntax.ts';

export interface Parsed {
  /** Plain data: own keys only, empty values left out. */
  data?: unknown;
  faults: Fault[];
  /** Texts with a comment straight after them; only the schema can tell which were cut off. */
  cuts: Cut[];
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
  if (guarded.length > 0) return { ...rest, faults: guarded };

  const { isScalar, parseDocument } = loadYaml();
  let doc: Document.Parsed;
  try {
    doc = withoutStacks(() => parseDocument(text, OPTIONS));
  } catch {
    // The guard keeps nesting shallow, so this should not happen; if it does, it is still a fault of this file.
    return { ...rest, faults: [createFault('YAML_FOUT', name, { regel: 1, kolom: 1 }, { soort: 'te ingewikkeld' })] };
  }
  const problems = [...doc.errors, ...doc.warnings];
  if (problems.length > 0) return { ...rest, faults: explainSyntax(problems, text, name, lines) };
  if (doc.contents === null || (isScalar(doc.contents) && doc.contents.value === null))
    return { ...rest, faults: [createFault('LEEG', name, undefined, {})] };

  spots.set('', doc.contents.range[0], doc.contents.range);
  const reader = new Reader(name, text, lines, spots);
  const data = reader.read(doc.contents, '');
  const warnings = [...reader.warnings, ...reader.cuts.filter(isLikely).map((c) => c.fault)].sort(byPlace);
  const faults = [...reader.errors.all(), ...warnings];
  return reader.errors.size > 0 ? { ...rest, faults } : { ...rest, data, faults, cuts: reader.cuts, empties: reader.empties };
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
