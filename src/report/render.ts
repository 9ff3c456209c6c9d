import { createRequire } from 'node:module';
import type Handlebars from 'handlebars';
import runtime from 'handlebars/runtime.js';

type Templates = typeof Handlebars;

const require = createRequire(import.meta.url);
const ready = new Map<string, Templates>();

/** Renders one folder of templates with data. Rendered once: text in the data is never a template. */
export function render(folder: string, data: object): string {
  const main = getTemplates(folder).partials[folder] as HandlebarsTemplateDelegate;
  return tidy(main(data));
}

/** The parts of one folder, made ready once. The build compiled them: a run only loads the runtime of the library. */
export function getTemplates(folder: string): Templates {
  const known = ready.get(folder);
  if (known !== undefined) return known;
  const templates = (runtime as unknown as Templates).create();
  const parts: Record<string, TemplateSpecification> = require(`../../dist/templates/${folder}.cjs`);
  for (const [name, part] of Object.entries(parts)) templates.registerPartial(name, templates.template(part));
  ready.set(folder, templates);
  return templates;
}

/** Takes away the spaces and empty lines that parts leave behind where they had nothing to say. */
function tidy(text: string): string {
  return text
    .replace(/ +\|$/gm, ' |')
    .replace(/[ \t]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trimEnd()
    .concat('\n');
}
