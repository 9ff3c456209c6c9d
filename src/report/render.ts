import { createRequire } from 'node:module';
import type { EigenDelen } from './eigen/sjablonen.ts';
import { escapeHtml } from './html.ts';
import { escapeMarkdown } from './markdown.ts';
import { remember } from './memory.ts';
import { type CompiledParts, createParts, type Parts } from './parts.ts';

const require = createRequire(import.meta.url);
const EMPTY_LINES = '\n\n\n';
const NEWLINE = 0x0a;
const ready = new Map<string, Parts>();

/** Renders one folder of templates with data, by the part that has the folder's name. */
export function render(folder: string, data: object, eigen?: EigenDelen): string {
  return renderPieces(folder, data, eigen).join('');
}

/** The same as the pieces that it is put together of: a long text that is written to a file need not be copied first. */
export function renderPieces(folder: string, data: object, eigen?: EigenDelen): string[] {
  const main = (eigen === undefined ? getParts(folder) : makeParts(folder, eigen))[folder];
  if (main === undefined) throw new Error(`templates/${folder} has no ${folder}.hbs`);
  return tidy(main(data));
}

/** The parts of one folder as the build compiled them, made ready once: HTML, plain text or Markdown, by how its name ends. */
export function getParts(folder: string): Parts {
  const known = ready.get(folder);
  if (known !== undefined) return known;
  const parts = makeParts(folder);
  ready.set(folder, parts);
  return parts;
}

function makeParts(folder: string, eigen?: EigenDelen): Parts {
  const compiled: CompiledParts = require(`../../dist/templates/${folder}.cjs`);
  return createParts(compiled, escaperOf(folder), eigen);
}

function escaperOf(folder: string): (text: string) => string {
  if (folder.endsWith('-tekst')) return (text) => text;
  return remember(folder.endsWith('-html') ? escapeHtml : escapeMarkdown);
}

/** Takes away the empty lines that parts leave behind where they had nothing to say. To look for a text is faster than an expression. */
function tidy(whole: string): string[] {
  const text = whole.trimEnd();
  const pieces: string[] = [];
  let from = 0;
  for (let at = text.indexOf(EMPTY_LINES); at !== -1; at = text.indexOf(EMPTY_LINES, from)) {
    pieces.push(text.slice(from, at + 2));
    from = at + EMPTY_LINES.length;
    while (text.charCodeAt(from) === NEWLINE) from += 1;
  }
  pieces.push(text.slice(from), '\n');
  return pieces;
}
