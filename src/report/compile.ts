import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import Handlebars from 'handlebars';
import { emitPart, TemplateError } from './emit.ts';

export interface TemplateFault {
  path: string;
  /** Counts from 1. */
  line: number;
  problem: string;
}

/** The parts of one folder, each as the source of a function, by name; and what is wrong in them. */
export interface CompiledFolder {
  parts: Map<string, string>;
  faults: TemplateFault[];
}

/** Compiles one folder of templates. Each file is a part, named by its path. A part that is named but not there is a fault. */
export function compileFolder(dir: string): CompiledFolder {
  const files = listTemplates(dir).map((path) => ({ path, name: relative(dir, path).split(sep).join('/').replace('.hbs', '') }));
  const names = new Set(files.map((f) => f.name));
  const parts = new Map<string, string>();
  const faults: TemplateFault[] = [];
  for (const { path, name } of files) {
    try {
      const program = Handlebars.parse(readFileSync(path, 'utf8'));
      const missing = namedParts(program).filter((part) => !names.has(part.name));
      faults.push(...missing.map((part) => ({ path, line: part.line, problem: `there is no part ${part.name}` })));
      parts.set(name, emitPart(program, name));
    } catch (error) {
      faults.push({ path, line: lineOf(error as Error), problem: (error as Error).message });
    }
  }
  return { parts, faults };
}

/** Parts named outright; one that is looked up by a value is only known when the report is made. */
function namedParts(program: hbs.AST.Program): { name: string; line: number }[] {
  const found: { name: string; line: number }[] = [];
  const visitor = new Handlebars.Visitor();
  visitor.PartialStatement = ({ name, loc }) => {
    if (name.type === 'PathExpression') found.push({ name: (name as hbs.AST.PathExpression).original, line: loc.start.line });
  };
  visitor.accept(program);
  return found;
}

/** The parser says the line in its words only. */
function lineOf(error: Error): number {
  return error instanceof TemplateError ? error.line : Number(/line (\d+)/.exec(error.message)?.[1] ?? 1);
}

function listTemplates(dir: string): string[] {
  return readdirSync(dir, { withFileTypes: true })
    .flatMap((entry) =>
      entry.isDirectory() ? listTemplates(join(dir, entry.name)) : entry.name.endsWith('.hbs') ? [join(dir, entry.name)] : [],
    )
    .sort();
}
