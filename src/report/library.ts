import { createRequire } from 'node:module';
import type * as Docx from 'docx';
import type Handlebars from 'handlebars';
import type * as Sanitize from 'hast-util-sanitize';
import type * as ToHtml from 'hast-util-to-html';
import type * as FromMarkdown from 'mdast-util-from-markdown';
import type * as TableTree from 'mdast-util-gfm-table';
import type * as ToHast from 'mdast-util-to-hast';
import type * as TableSyntax from 'micromark-extension-gfm-table';

const require = createRequire(import.meta.url);

type Markup = Pick<typeof FromMarkdown, 'fromMarkdown'> &
  Pick<typeof TableSyntax, 'gfmTable'> &
  Pick<typeof TableTree, 'gfmTableFromMarkdown'> &
  Pick<typeof ToHast, 'toHast'> &
  Pick<typeof Sanitize, 'sanitize' | 'defaultSchema'> &
  Pick<typeof ToHtml, 'toHtml'>;

let markup: Markup | undefined;

/** What reads Markdown and writes HTML, as the build puts it in `dist/`; loaded when the first report needs it. */
export function loadMarkup(): Markup {
  markup ??= require('../../dist/lib/markup.cjs') as Markup;
  return markup;
}

let docx: typeof Docx | undefined;

/** What writes a Word document; loaded when the first one is asked for. */
export function loadDocx(): typeof Docx {
  docx ??= require('../../dist/lib/docx.cjs') as typeof Docx;
  return docx;
}

let handlebars: Pick<typeof Handlebars, 'parse'> | undefined;

/** What reads a template, and no more than that: nothing of it makes code. */
export function loadHandlebars(): Pick<typeof Handlebars, 'parse'> {
  handlebars ??= require('../../dist/lib/handlebars.cjs') as Pick<typeof Handlebars, 'parse'>;
  return handlebars;
}
