import type * as Docx from 'docx';
import type { Raster } from '../../beeld/raster.ts';
import { loadDocx } from '../../library.ts';
import type { Voor } from '../../rapport.ts';
import { getParts } from '../../render.ts';
import type { Verslag } from '../tree.ts';
import { createBlocks } from './blocks.ts';
import { clean } from './clean.ts';
import { createStyles } from './styles.ts';
import { readZipText, withoutTimes } from './zip.ts';

export interface Document {
  /** Pictures by the name that the text calls them. */
  rasters: ReadonlyMap<string, Raster>;
  voor: Voor;
  /** The day of the meeting, which stands as the day of the document. */
  datum: string;
  /** The styles of a template, as the XML of its `word/styles.xml`. */
  stijlen: string | null;
}

const MARK = 'buurtkompas';
/** No property of a document is longer. */
const LIMIT = 64 * 1024;
const STYLES_LIMIT = 4 * 1024 * 1024;

/** A Word document of a report. The same report gives the same bytes: nothing in it says who made it, where or when. */
export async function createDocument({ titel, tree, koppen }: Verslag, { rasters, voor, datum, stijlen }: Document): Promise<Buffer> {
  const { Document, Packer, Header, Footer, Paragraph, TextRun, PageNumber, TableOfContents, AlignmentType } = loadDocx();
  const words = getParts('docx-tekst');
  const word = (name: string) => words[name]?.({ delen: voor === 'delen' }).trim() ?? '';
  const { children, footnotes } = createBlocks(tree, rasters);
  const start = children.findIndex((_, i) => isChapter(tree, i));
  const inhoud = [
    new Paragraph({ style: 'Inhoudskop', children: [new TextRun(word('inhoud'))] }),
    new TableOfContents(word('inhoud'), {
      hyperlink: true,
      headingStyleRange: '2-2',
      tabLeader: 'none',
      // Without page numbers and not out of date: else Word asks a question before it opens the document.
      beginDirty: false,
      cachedEntries: koppen.filter((k) => k.diepte === 2).map(({ id, tekst }) => ({ title: clean(tekst), level: 2, href: id })),
    }),
  ];
  const file = new Document({
    title: clean(titel),
    creator: MARK,
    lastModifiedBy: MARK,
    customProperties: [{ name: MARK, value: 'rapport' }],
    footnotes,
    numbering: { config: [createNumbering('punten'), createNumbering('nummers')] },
    ...createStyles(stijlen),
    sections: [
      {
        properties: { page: { size: { width: 11906, height: 16838 }, margin: { top: 1250, bottom: 1130, left: 1020, right: 1020 } } },
        headers: { default: new Header({ children: [new Paragraph({ style: 'Header', children: [new TextRun(word('gebruik'))] })] }) },
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                style: 'Footer',
                alignment: AlignmentType.RIGHT,
                children: [
                  new TextRun({ children: [`${word('bladzijde')} `, PageNumber.CURRENT, ` ${word('van')} `, PageNumber.TOTAL_PAGES] }),
                ],
              }),
            ],
          }),
        },
        children: [...children.slice(0, start), ...inhoud, ...children.slice(start)],
      },
    ],
  });
  const core = { path: 'docProps/core.xml', data: createCore(titel, datum) };
  return withoutTimes(await Packer.toBuffer(file, false, [core]));
}

/** What a file is to us. Word and LibreOffice write who saved it and when, so a saved document is no longer as we wrote it. */
export function judgeDocument(bytes: Buffer): 'vreemd' | 'onveranderd' | 'veranderd' {
  if (!readZipText(bytes, 'docProps/custom.xml', LIMIT)?.includes(`name="${MARK}"`)) return 'vreemd';
  const core = readZipText(bytes, 'docProps/core.xml', LIMIT) ?? '';
  return core.includes(`<cp:lastModifiedBy>${MARK}</cp:lastModifiedBy><cp:revision>1</cp:revision>`) ? 'onveranderd' : 'veranderd';
}

/** Whether a file was made by `createDocument`, as it was or changed since. */
export function isDocument(bytes: Buffer): boolean {
  return judgeDocument(bytes) !== 'vreemd';
}

/** What stands above every sheet, as XML; empty where that cannot be read. */
export function readKopregel(bytes: Buffer): string {
  return readZipText(bytes, 'word/header1.xml', LIMIT) ?? '';
}

/** The styles in a Word document or template; nothing where it is none, or where they cannot be taken over. */
export function readStijlen(bytes: Buffer): string | undefined {
  const xml = readZipText(bytes, 'word/styles.xml', STYLES_LIMIT);
  // The library goes down on a list of styles that says of no prefix what it is; no Word makes one.
  return xml !== undefined && /<w:styles\s+[\w:]+\s*=/.test(xml) && canTakeOver(xml) ? xml : undefined;
}

/** Tried by itself: XML that is broken, or has entities of its own, is refused by the library. */
function canTakeOver(stijlen: string): boolean {
  const { Document } = loadDocx();
  try {
    new Document({ sections: [], externalStyles: stijlen });
    return true;
  } catch {
    return false;
  }
}

/** Whether a block is the first heading under the title: there the contents go in front. */
function isChapter(tree: Verslag['tree'], index: number): boolean {
  const node = tree.children[index];
  return node?.type === 'heading' && node.depth === 2;
}

function createNumbering(reference: 'punten' | 'nummers'): Docx.INumberingOptions['config'][number] {
  const { AlignmentType, LevelFormat } = loadDocx();
  return {
    reference,
    levels: [0, 1, 2].map((level) => ({
      level,
      format: reference === 'punten' ? LevelFormat.BULLET : LevelFormat.DECIMAL,
      text: reference === 'punten' ? '•' : `%${level + 1}.`,
      alignment: AlignmentType.LEFT,
      style: { paragraph: { indent: { left: 400 * (level + 1), hanging: 300 } } },
    })),
  };
}

function createCore(titel: string, datum: string): string {
  const text = clean(titel).replace(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign] ?? '');
  const day = (key: string) => `<dcterms:${key} xsi:type="dcterms:W3CDTF">${datum}T00:00:00Z</dcterms:${key}>`;
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:title>${text}</dc:title><dc:creator>${MARK}</dc:creator><dc:language>nl-NL</dc:language>` +
    `<cp:lastModifiedBy>${MARK}</cp:lastModifiedBy><cp:revision>1</cp:revision>${day('created')}${day('modified')}</cp:coreProperties>`
  );
}
