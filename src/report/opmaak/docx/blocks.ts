import type * as Docx from 'docx';
import type { List, ListItem, PhrasingContent, Root, RootContent, Table } from 'mdast';
import type { Raster } from '../../beeld/raster.ts';
import { tekenVan } from '../../beeld/raster.ts';
import { loadDocx } from '../../library.ts';
import { NIEUW_BLAD, textOf } from '../tree.ts';
import { clean } from './clean.ts';
import { createRasterTable, createTable, widthsFor } from './table.ts';

/** What stands in a document, and the footnotes by their number. */
export interface Blocks {
  children: (Docx.Paragraph | Docx.Table)[];
  footnotes: Record<string, { children: Docx.Paragraph[] }>;
}

/** What a paragraph is besides its text. */
type Look = Omit<Docx.IParagraphOptions, 'children' | 'text'>;
interface Letters {
  bold?: boolean;
  italics?: boolean;
}

/** The tree of a report as the parts of a Word document; each note of a source at the foot of its own page. */
export function createBlocks(tree: Root, rasters: ReadonlyMap<string, Raster>): Blocks {
  const { Bookmark, Paragraph, TextRun, FootnoteReferenceRun } = loadDocx();
  const footnotes: Blocks['footnotes'] = {};
  const sources = new Map(
    tree.children.flatMap((n) => (n.type === 'footnoteDefinition' ? [[n.identifier, textOf(n as RootContent)]] : [])),
  );
  let lists = 0;

  const runs = (nodes: PhrasingContent[], look: Letters = {}): Docx.ParagraphChild[] => nodes.flatMap((node) => run(node, look));

  function run(node: PhrasingContent, look: Letters): Docx.ParagraphChild[] {
    if (node.type === 'strong') return runs(node.children, { ...look, bold: true });
    if (node.type === 'emphasis') return runs(node.children, { ...look, italics: true });
    if (node.type === 'inlineCode') return [new TextRun({ text: clean(node.value), font: 'Courier New', ...look })];
    if (node.type === 'footnoteReference') return [new FootnoteReferenceRun(addNote(node.identifier))];
    return [new TextRun({ text: clean(textOf(node)), ...look })];
  }

  function addNote(identifier: string): number {
    const number = Object.keys(footnotes).length + 1;
    footnotes[number] = { children: [new Paragraph({ children: [new TextRun(clean(sources.get(identifier) ?? ''))] })] };
    return number;
  }

  function block(node: RootContent, look: Look = {}): (Docx.Paragraph | Docx.Table)[] {
    if (node.type === 'heading') {
      const id = node.data?.hProperties?.['id'];
      const start = String(id).startsWith(NIEUW_BLAD) ? { pageBreakBefore: true } : {};
      const words = runs(node.children);
      const children = typeof id === 'string' && node.depth === 2 ? [new Bookmark({ id, children: words })] : words;
      return [new Paragraph({ style: `Heading${node.depth}`, keepNext: true, children, ...start, ...look })];
    }
    if (node.type === 'paragraph') {
      const [first] = node.children;
      const raster = first?.type === 'image' ? rasters.get(first.url) : undefined;
      return raster === undefined ? [new Paragraph({ children: runs(node.children), ...look })] : picture(raster);
    }
    if (node.type === 'blockquote') return node.children.flatMap((child) => block(child, { ...look, style: 'Kader' }));
    if (node.type === 'list') return list(node, 0);
    return node.type === 'table' ? [table(node), new Paragraph({ spacing: { before: 0, after: 60 }, children: [] })] : [];
  }

  function list(node: List, level: number): Docx.Paragraph[] {
    const numbering = node.ordered ? { reference: 'nummers', level, instance: ++lists } : { reference: 'punten', level };
    return node.children.flatMap((item: ListItem) =>
      item.children.flatMap((child) => {
        if (child.type === 'list') return list(child, level + 1);
        return block(child, { numbering, style: 'Punt' }) as Docx.Paragraph[];
      }),
    );
  }

  function table({ children: rows }: Table): Docx.Table {
    const texts = rows.map((r) => r.children.map((cell) => textOf(cell as unknown as RootContent)));
    const columns = (texts[0] ?? []).map((_, i) => texts.map((r) => r[i] ?? ''));
    const cells = rows.map((r, i) =>
      r.children.map((cell) => new Paragraph({ style: 'Cel', children: runs(cell.children, i === 0 ? { bold: true } : {}) })),
    );
    return createTable(cells, widthsFor(columns));
  }

  function picture(raster: Raster): (Docx.Paragraph | Docx.Table)[] {
    const legend = raster.legenda.map((cel) => `${cel.merk ? '▣' : tekenVan(cel)} ${cel.tekst}`).join('   ');
    return [
      createRasterTable(raster),
      new Paragraph({ spacing: { before: 40, after: 140 }, children: [new TextRun({ text: legend, size: 17 })] }),
    ];
  }

  // What stands above a picture goes with it to the next page.
  const above = (place: number) => (isPicture(tree.children[place + 1]) ? { keepNext: true } : {});
  return { children: tree.children.flatMap((node, place) => block(node, above(place))), footnotes };
}

function isPicture(node: RootContent | undefined): boolean {
  return node?.type === 'paragraph' && node.children[0]?.type === 'image';
}
