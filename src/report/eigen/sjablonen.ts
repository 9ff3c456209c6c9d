import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { loadHandlebars } from '../library.ts';
import type { Part, Tools } from '../parts.ts';
import { getParts } from '../render.ts';
import { SjabloonFout } from './fout.ts';
import { type Budget, interpretPart } from './interpret.ts';
import { collectTeksten, type Teksten } from './teksten.ts';

/** Parts of a report that come from somebody else, by name; each made with the tools of one report. */
export type EigenDelen = ReadonlyMap<string, (tools: Tools) => Part>;

const FOLDER = 'rapport';
/** What says what a report is, and how it came about, is the same in every report. */
const VAST = new Set(['rapport', 'verantwoording']);
const MAX_BYTES = 64 * 1024;

/** The names that a template can have. */
export function listDelen(): string[] {
  return Object.keys(getParts(FOLDER)).filter((name) => !VAST.has(name));
}

/** A folder of own templates: the parts, what each of them says by itself, and what is wrong. */
interface Gelezen {
  delen: EigenDelen;
  teksten: ReadonlyMap<string, Teksten>;
  faults: SjabloonFout[];
}

/** Reads a folder of own templates. All faults in it come at once. Throws the system's error where it cannot be read. */
export function readSjablonen(map: string): Gelezen {
  const known = new Set(Object.keys(getParts(FOLDER)));
  const delen = new Map<string, (tools: Tools) => Part>();
  const teksten = new Map<string, Teksten>();
  const faults: SjabloonFout[] = [];
  const budget: Budget = { pieces: 0, depth: 0 };
  for (const path of listTemplates(map)) {
    const deel = relative(map, path)
      .split(sep)
      .join('/')
      .replace(/\.hbs$/, '');
    try {
      if (!known.has(deel)) throw new SjabloonFout(deel, 1, 'onbekend-deel', deel);
      if (VAST.has(deel)) throw new SjabloonFout(deel, 1, 'vast-deel', deel);
      if (lstatSync(path).size > MAX_BYTES) throw new SjabloonFout(deel, 1, 'te-groot', deel);
      const text = readFileSync(path, 'utf8')
        .replace(/^\ufeff/, '')
        .replaceAll('\r\n', '\n');
      refuseHidden(text, deel);
      const program = parse(text, deel);
      faults.push(...findMissing(program, deel, known));
      delen.set(deel, interpretPart(program, deel, budget));
      teksten.set(deel, collectTeksten(program));
    } catch (error) {
      if (!(error instanceof SjabloonFout)) throw error;
      faults.push(error);
    }
  }
  return { delen, teksten, faults };
}

/** Control and direction characters would steer a terminal, or turn what stands in a report round. */
function refuseHidden(text: string, deel: string): void {
  const found = /(?![\t\n])\p{Cc}|[\ufeff\u200e\u200f\u202a-\u202e\u2066-\u2069]/u.exec(text);
  if (found === null) return;
  const teken = `U+${found[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
  throw new SjabloonFout(deel, text.slice(0, found.index).split('\n').length, 'stuurteken', teken);
}

function parse(text: string, deel: string): hbs.AST.Program {
  try {
    return loadHandlebars().parse(text);
  } catch (error) {
    // The parser says the line in its words only.
    throw new SjabloonFout(deel, Number(/line (\d+)/i.exec((error as Error).message)?.[1] ?? 1), 'zinsbouw', deel);
  }
}

/** Parts that a template names outright and that are not there. */
function findMissing(node: unknown, deel: string, known: ReadonlySet<string>): SjabloonFout[] {
  if (node === null || typeof node !== 'object') return [];
  const { type, name, loc } = node as hbs.AST.PartialStatement;
  const called = type === 'PartialStatement' && name.type === 'PathExpression' ? (name as hbs.AST.PathExpression).original : undefined;
  const own = called === undefined || known.has(called) ? [] : [new SjabloonFout(deel, loc.start.line, 'geen-deel', called)];
  return [...own, ...Object.values(node).flatMap((inner) => findMissing(inner, deel, known))];
}

function listTemplates(dir: string): string[] {
  return readdirSync(dir, { withFileTypes: true })
    .flatMap((entry) => {
      const path = join(dir, entry.name);
      if (entry.isDirectory()) return listTemplates(path);
      return entry.isFile() && entry.name.endsWith('.hbs') ? [path] : [];
    })
    .sort();
}
