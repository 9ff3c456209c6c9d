import type * as Docx from 'docx';

type Styles = Pick<Docx.IPropertiesOptions, 'styles' | 'externalStyles'>;

const INK = '16202A';
/** On every Windows and Mac, and with a twin of the same widths elsewhere. */
const FONT = 'Arial';

const heading = (
  size: number,
  before: number,
  extra: Docx.IBaseParagraphStyleOptions['paragraph'] = {},
): Docx.IBaseParagraphStyleOptions => ({
  run: { size, bold: true, color: INK, font: FONT },
  paragraph: { spacing: { before, after: 90, line: 264, lineRule: 'auto' }, keepNext: true, ...extra },
});

const HEADINGS: Record<string, Docx.IBaseParagraphStyleOptions> = {
  heading1: heading(36, 0),
  heading2: heading(28, 420),
  heading3: heading(24, 280),
  heading4: heading(22, 200),
  heading5: heading(21, 160),
  heading6: heading(21, 160),
};

const NOTE: Docx.IBaseParagraphStyleOptions = { run: { size: 17 }, paragraph: { spacing: { before: 0, after: 20 } } };

/** Our own looks, for what no template has. */
const OWN: Docx.IParagraphStyleOptions[] = [
  {
    id: 'Kader',
    name: 'Kader',
    basedOn: 'Normal',
    paragraph: {
      indent: { left: 160 },
      spacing: { before: 80, after: 80 },
      border: { left: { style: 'single', size: 24, space: 8, color: '78838E' } },
    },
  },
  { id: 'Punt', name: 'Punt', basedOn: 'Normal', paragraph: { spacing: { before: 20, after: 40 } } },
  { id: 'Cel', name: 'Cel', basedOn: 'Normal', run: { size: 18 }, paragraph: { spacing: { before: 0, after: 0 } } },
  {
    id: 'Inhoudskop',
    name: 'Inhoudskop',
    basedOn: 'Normal',
    run: { size: 24, bold: true },
    paragraph: { spacing: { before: 240, after: 80 }, keepNext: true },
  },
  { id: 'TOC2', name: 'toc 2', basedOn: 'Normal', paragraph: { spacing: { before: 0, after: 20 } } },
  { id: 'Header', name: 'header', basedOn: 'Normal', run: { size: 18, color: '333333' } },
  { id: 'Footer', name: 'footer', basedOn: 'Normal', run: { size: 18, color: '333333' } },
];

/** The looks of a document: ours, or those of a template with ours for what it lacks. */
export function createStyles(template: string | null): Styles {
  if (template === null) {
    const document = {
      run: { font: FONT, size: 20, language: { value: 'nl-NL' } },
      paragraph: { spacing: { before: 60, after: 100, line: 264, lineRule: 'auto' as const } },
    };
    return { styles: { default: { document, ...HEADINGS, footnoteText: NOTE }, paragraphStyles: OWN } };
  }
  const named = renameStyles(template);
  const has = (id: string) => named.includes(`w:styleId="${id}"`);
  const missing = Object.fromEntries(Object.entries(HEADINGS).filter(([key]) => !has(`H${key.slice(1, -1)}${key.slice(-1)}`)));
  return { externalStyles: named, styles: { default: missing, paragraphStyles: OWN.filter(({ id }) => !has(id)) } };
}

/** A Dutch Word calls "heading 1" `Kop1`; the report calls it `Heading1`. The names inside are the same in every language. */
function renameStyles(xml: string): string {
  const wanted = new Map([1, 2, 3, 4, 5, 6].map((n) => [`heading ${n}`, `Heading${n}`]));
  for (const [name, id] of [
    ['Normal', 'Normal'],
    ['header', 'Header'],
    ['footer', 'Footer'],
    ['toc 2', 'TOC2'],
    ['Hyperlink', 'Hyperlink'],
    ['footnote text', 'FootnoteText'],
    ['footnote reference', 'FootnoteReference'],
  ] as const)
    wanted.set(name, id);
  const renamed = new Map<string, string>();
  for (const [style] of xml.matchAll(/<w:style [\s\S]*?<\/w:style>/g)) {
    const id = /w:styleId="([^"]*)"/.exec(style)?.[1];
    const name = /<w:name w:val="([^"]*)"/.exec(style)?.[1];
    const ours = wanted.get(name ?? '') ?? wanted.get((name ?? '').toLowerCase());
    if (id !== undefined && ours !== undefined && id !== ours) renamed.set(id, ours);
  }
  return xml.replace(/(w:styleId|<w:(?:basedOn|next|link) w:val)="([^"]*)"/g, (whole, key: string, id: string) => {
    const ours = renamed.get(id);
    return ours === undefined ? whole : `${key}="${ours}"`;
  });
}
