import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import Handlebars from 'handlebars';

/** What is wrong in a template, in the words of the library. Lines count from 1. */
export interface TemplateFault {
  path: string;
  line: number;
  problem: string;
}

/** The compiled parts of one folder, each as the source of a JavaScript object, by the name of the part. */
export interface CompiledFolder {
  parts: Map<string, string>;
  faults: TemplateFault[];
}

/**
 * Compiles one folder of templates. Each file is a part, named by its path. A folder whose name ends in `-html` has its data
 * escaped by the library; data for Markdown comes escaped already. A part that is named but not there is a fault too.
 */
export function compileFolder(dir: string): CompiledFolder {
  const options = { noEscape: !dir.endsWith('-html'), strict: true, knownHelpersOnly: true };
  const files = listTemplates(dir).map((path) => ({ path, name: relative(dir, path).split(sep).join('/').replace('.hbs', '') }));
  const names = new Set(files.map((f) => f.name));
  const parts = new Map<string, string>();
  const faults: TemplateFault[] = [];
  for (const { path, name } of files) {
    const text = readFileSync(path, 'utf8');
    try {
      const missing = namedParts(text).filter((part) => !names.has(part.name));
      faults.push(...missing.map((part) => ({ path, line: part.line, problem: `there is no part ${part.name}` })));
      parts.set(name, String(Handlebars.precompile(text, options)));
    } catch (error) {
      faults.push({ path, line: lineOf(error as Error), problem: (error as Error).message });
    }
  }
  return { parts, faults };
}

/** Parts named outright; one that is looked up by a value is only known when the report is made. */
function namedParts(text: string): { name: string; line: number }[] {
  const found: { name: string; line: number }[] = [];
  const visitor = new Handlebars.Visitor();
  visitor.PartialStatement = ({ name, loc }) => {
    if (name.type === 'PathExpression') found.push({ name: (name as hbs.AST.PathExpression).original, line: loc.start.line });
  };
  visitor.accept(Handlebars.parse(text));
  return found;
}

/** The parser says the line in its words only, the compiler as a number. */
function lineOf(error: Error & { lineNumber?: number }): number {
  return error.lineNumber ?? Number(/line (\d+)/.exec(error.message)?.[1] ?? 1);
}

function listTemplates(dir: string): string[] {
  return readdirSync(dir, { withFileTypes: true })
    .flatMap((entry) =>
      entry.isDirectory() ? listTemplates(join(dir, entry.name)) : entry.name.endsWith('.hbs') ? [join(dir, entry.name)] : [],
    )
    .sort();
}
