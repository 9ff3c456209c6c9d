import type { BlockContent, DefinitionContent, Heading, Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import { loadMarkup } from '../library.ts';

/** So begins the place of a heading that starts on a page of its own. */
export const NIEUW_BLAD = 'blad';

/** A heading that the table of contents names; `id` is its place in the page. */
export interface Kop {
  id: string;
  tekst: string;
  diepte: number;
}

/** The report as a tree, with what it rests on apart. */
export interface Verslag {
  titel: string;
  tree: Root;
  koppen: Kop[];
}

/** Reads a report of ours back. `bronnen` are the short names of the sources, by which a line that names one is known. */
export function readVerslag(markdown: string, bronnen: string[]): Verslag {
  const { fromMarkdown, gfmTable, gfmTableFromMarkdown } = loadMarkup();
  const tree = fromMarkdown(markdown, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] });
  // The marks that a report of ours is known by. A team cannot type HTML: it is escaped.
  tree.children = tree.children.filter((node) => node.type !== 'html');
  const koppen = markHeadings(tree);
  moveSources(tree, bronnen);
  const titel = tree.children.find((node): node is Heading => node.type === 'heading');
  return { titel: titel === undefined ? '' : textOf(titel), tree, koppen };
}

/**
 * One title, no step left out between headings, and a line that is only a bold label is a heading too: so a reader who jumps
 * from heading to heading misses nothing.
 */
function markHeadings(tree: Root): Kop[] {
  const koppen: Kop[] = [];
  let [written, before, under] = [1, 0, 0];
  tree.children = tree.children.map((node, place): RootContent => {
    const label = node.type === 'paragraph' && isLabel(node);
    if (node.type !== 'heading' && !label) return node;
    if (node.type === 'heading') {
      if (node.depth === 1 && place > 0) under = 1;
      written = node.depth + (node.depth === 1 && place === 0 ? 0 : under);
    }
    const depth = Math.min(label ? written + 1 : written, before + 1, 6) as Heading['depth'];
    if (!label) before = depth;
    const heading: Heading = { type: 'heading', depth, children: label ? contentOf(node) : (node as Heading).children };
    if (label || depth === 1) return heading;
    // A second title is a part that is handed out by itself.
    const soort = node.type === 'heading' && node.depth === 1 ? NIEUW_BLAD : 'deel';
    const kop = { id: `${soort}-${koppen.length + 1}`, tekst: textOf(heading), diepte: depth };
    koppen.push(kop);
    return { ...heading, data: { hProperties: { id: kop.id } } };
  });
  return koppen;
}

function isLabel({ children }: Paragraph): boolean {
  const [only, ...rest] = children;
  return only?.type === 'strong' && rest.length === 0 && !/[.:]$/.test(textOf(only));
}

function contentOf(node: RootContent): PhrasingContent[] {
  const [strong] = (node as Paragraph).children;
  return strong?.type === 'strong' ? strong.children : [];
}

/** "Bron: ..." at the end of a paragraph becomes a footnote. On a line of its own it belongs to the first text under the heading. */
function moveSources(tree: Root, bronnen: string[]): void {
  const notes = new Map<string, string>();
  const noteOf = (bron: string) => {
    const known = notes.get(bron) ?? `bron-${notes.size + 1}`;
    notes.set(bron, known);
    return { type: 'footnoteReference', identifier: known, label: known } as const;
  };
  let first: Paragraph | undefined;
  const walk = (nodes: (RootContent | BlockContent | DefinitionContent)[]) => {
    for (const node of [...nodes]) {
      if (node.type === 'heading') first = undefined;
      if (node.type === 'paragraph') {
        const bron = takeSource(node, bronnen);
        const target = node.children.length > 0 ? node : first;
        if (bron !== undefined && target !== undefined) target.children.push(noteOf(bron));
        if (node.children.length === 0) nodes.splice(nodes.indexOf(node), 1);
        first ??= node;
      } else if ('children' in node && node.type !== 'heading' && node.type !== 'table') walk(node.children as BlockContent[]);
    }
  };
  walk(tree.children);
  for (const [bron, identifier] of notes)
    tree.children.push({
      type: 'footnoteDefinition',
      identifier,
      label: identifier,
      children: [{ type: 'paragraph', children: [{ type: 'text', value: bron }] }],
    });
}

/** Takes the source off the end of a paragraph; nothing where there is none that we know. */
function takeSource({ children }: Paragraph, bronnen: string[]): string | undefined {
  const last = children.at(-1);
  if (last?.type !== 'text') return undefined;
  const [, before = '', bron = ''] = /^(|.*\s)Bron: (.+)$/s.exec(last.value) ?? [];
  if (!bronnen.some((naam) => bron.startsWith(`${naam}, `))) return undefined;
  last.value = before.trimEnd();
  if (last.value === '') children.pop();
  return bron;
}

/** The text of a node without its markup. */
export function textOf(node: RootContent | PhrasingContent | Root): string {
  if ('value' in node) return node.value;
  return 'children' in node ? (node.children as RootContent[]).map(textOf).join('') : '';
}
