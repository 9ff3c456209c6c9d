import MarkdownIt from 'markdown-it';
import { Marked } from 'marked';

const IT = new MarkdownIt({ html: true, linkify: true });
const MARKED = new Marked({ gfm: true });

/** The two readers that disagree most on what is markup. */
export const RENDERERS: Record<string, (markdown: string) => string> = {
  'markdown-it': (markdown) => IT.render(markdown),
  marked: (markdown) => MARKED.parse(markdown, { async: false }),
};

/** Every kind of place where the templates put a text, each with a neighbour that must not change. */
export function fillPlaces(text: string): string {
  return `# Buurt ${text}

### ${text}

${text}

Plek: ${text}.

Reden: ${text}

**${text}.** Daarna.

Wie **${text}**: daarna ${text}

- ${text}
- Eerst ${text} (${text}): ${text}; ${text}.

1. ${text}
2. Volgende. Wie: ${text}. Wanneer: morgen.

| Wat | Wie | Stand |
|---|---|---|
| ${text} | **${text}** | Open |
| Iets: ${text} | ${text}; ${text} | 1 van 5 |

Einde.
`;
}

/** Tags and texts in the order in which they stand. */
export function tokenise(html: string): string[] {
  return html.split(/(<[^>]*>)/).flatMap((part) => (part.startsWith('<') ? [part] : part.trim() === '' ? [] : [decode(part)]));
}

/** The tags alone: headings, lists, cells, links, and whatever else a reader would see as structure. */
export function tagsOf(html: string): string[] {
  return tokenise(html).filter((token) => token.startsWith('<') && token.endsWith('>'));
}

const ENTITIES: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'", '&amp;': '&' };

export function decode(html: string): string {
  return html.replace(/&(?:lt|gt|quot|#39|amp);/g, (entity) => ENTITIES[entity] ?? entity);
}
