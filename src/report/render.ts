import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import Handlebars from 'handlebars';

const ROOT = fileURLToPath(new URL('../../templates/', import.meta.url));

/**
 * Renders one folder of templates with data. Each other file in the folder is a part, named by its path. Rendered once: text
 * in the data is never a template. Data for Markdown comes escaped already; for HTML the library escapes.
 */
export function render(folder: string, data: object, target: 'markdown' | 'html'): string {
  const handlebars = Handlebars.create();
  const options = { noEscape: target === 'markdown', strict: true, knownHelpersOnly: true };
  for (const path of listTemplates(join(ROOT, folder))) {
    const name = relative(join(ROOT, folder), path).split(sep).join('/').replace('.hbs', '');
    handlebars.registerPartial(name, handlebars.compile(readFileSync(path, 'utf8'), options));
  }
  const main = handlebars.compile(readFileSync(join(ROOT, folder, `${folder}.hbs`), 'utf8'), options);
  return tidy(main(data));
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

function listTemplates(dir: string): string[] {
  return readdirSync(dir, { withFileTypes: true })
    .flatMap((entry) =>
      entry.isDirectory() ? listTemplates(join(dir, entry.name)) : entry.name.endsWith('.hbs') ? [join(dir, entry.name)] : [],
    )
    .sort();
}
