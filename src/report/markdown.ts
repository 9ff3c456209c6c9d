/** What Markdown, HTML and the dialects of GitHub and pandoc could read as markup, one kind at a time. */
const MARKUP = new RegExp(
  [
    /[\\`*_{}[\]<>#|~$^@]/u, // signs with a meaning anywhere
    /&(?=#?\w+(?:;|$))/u, // an HTML entity, or one where a stop of ours follows
    /^[-+=:]/u, // a list, an underlined heading, a definition
    /(?<=^(?:\d+|[a-z]|[ivxlcdm]{2,}|[IVXLCDM]{2,}))\.(?= |$)/u, // a numbered list: 1. a. iv.
    /(?<=^(?:\d+|[a-zA-Z]|[ivxlcdm]{2,}|[IVXLCDM]{2,}))\)/u, // a numbered list: 1) a) iv)
    /^\((?=\w+\))/u, // a numbered list: (1) (a)
    /\.(?=\p{L}{2})|(?<=[wW]{3})\./u, // a web address, but not o.a. or 2.1
    /:(?=[\p{L}/+-]|\w+:)/u, // a protocol or :smile:, but not 14:05
    /\/(?=\/)/u, // an address without a protocol
    /([-=+])(?=\1)/u, // a dash, a mark
  ]
    .map((kind) => kind.source)
    .join('|'),
  'gu',
);

/** What is not a letter, a digit or a stop of an ordinary sentence; without it, and with single spaces, nothing is markup. */
const UNUSUAL = /[^\w À-ÿ'"!?,;.%€’“”-]|_|-(?=-)|^[ -]|^\w+\.| (?= |$)|\.(?=[A-Za-zÀ-ÿ]{2})|[wW]\./;

/**
 * Text as Markdown that reads back as the same text: one line, no markup, no HTML, no links. Plain sentences stay as they
 * are, so that the report is also readable without a viewer.
 */
export function escapeMarkdown(text: string): string {
  if (!UNUSUAL.test(text)) return text;
  return text
    .normalize('NFC')
    .replace(/[\s\u0085\u2028\u2029]+/g, ' ')
    .trim()
    .replace(MARKUP, '\\$&');
}
