import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/analyse.ts';
import type { Analyse } from '../../src/model/analyse.ts';
import { createFormaten } from '../../src/report/formaten.ts';
import { judgeDocument, readStijlen } from '../../src/report/opmaak/docx/document.ts';
import { readZipText } from '../../src/report/opmaak/docx/zip.ts';
import { instrument } from '../support/casus.ts';
import { analyseCases, createTalkative } from './cases.ts';

const LIMIT = 1 << 24;
const wens = { voor: 'intern', zonderEscalatie: false, zonderBeeld: false, beeldmap: null, casustekst: null } as const;

async function documentOf(uitkomst: Analyse, stijlen: string | null = null): Promise<Buffer> {
  const [gemaakt] = await createFormaten(uitkomst, ['docx'], { ...wens, stijlen });
  return gemaakt?.inhoud as Buffer;
}

const partOf = (bytes: Buffer, name: string) => readZipText(bytes, name, LIMIT) ?? '';
/** What a reader reads of a part. */
const textOf = (xml: string) => [...xml.matchAll(/<w:t[^>]*>([^<]*)</g)].map(([, text = '']) => text).join('');

const told = analyse(
  instrument,
  createTalkative((n) => `tekst${n}`),
);
const bytes = await documentOf(told);
const xml = partOf(bytes, 'word/document.xml');

describe('a Word document', () => {
  it('has headings, header rows that come back, footnotes, page numbers, Dutch and words with the pictures', () => {
    expect(xml.match(/<w:pStyle w:val="Heading1"\/>/g)).toHaveLength(1);
    expect(xml.match(/<w:pStyle w:val="Heading2"\/>/g)?.length).toBeGreaterThan(10);
    const tables = xml.match(/<w:tbl>/g)?.length ?? 0;
    const described = xml.match(/<w:tblDescription w:val="[^"]{20,}"/g)?.length ?? 0;
    expect(described).toBe(told.situaties.length * 3 + 2);
    expect(xml.match(/<w:tblHeader/g)?.length).toBe(tables - told.situaties.length * 2);
    // A field that is out of date makes Word ask a question before it opens the document.
    expect(xml).not.toContain('w:dirty="true"');
    expect(xml.match(/<w:footnoteReference /g)?.length).toBeGreaterThan(20);
    expect(textOf(partOf(bytes, 'word/footnotes.xml'))).toContain('oplossingsrichting 1');
    expect(partOf(bytes, 'word/styles.xml')).toContain('w:val="nl-NL"');
    expect(partOf(bytes, 'word/footer1.xml')).toMatch(/NUMPAGES/);
    expect(textOf(partOf(bytes, 'word/header1.xml'))).toBe('Vertrouwelijk: alleen voor intern gebruik');
  });

  it('says nothing of who made it, where and when, and reaches nothing outside', () => {
    const core = partOf(bytes, 'docProps/core.xml');
    expect(core).toContain(`<dcterms:modified xsi:type="dcterms:W3CDTF">${told.datum}T00:00:00Z`);
    expect(core.match(/\d{4}-\d\d-\d\d/g)).toEqual([told.datum, told.datum]);
    expect(partOf(bytes, 'word/_rels/document.xml.rels')).not.toContain('External');
    expect(bytes.toString('latin1')).not.toMatch(/vbaProject/);
  });

  it('begins the part about a case on a page of its own, as the page does when printed', async () => {
    const zaak = Object.values(analyseCases()).find((uitkomst) => uitkomst.escalatie.length > 0) as Analyse;
    expect(partOf(await documentOf(zaak), 'word/document.xml').match(/<w:pageBreakBefore\/>/g)).toHaveLength(1);
    const [html] = await createFormaten(zaak, ['html'], { ...wens, stijlen: null });
    expect(String(html?.inhoud).match(/<section class="nieuw-blad"><h2 id="blad-\d+">Deel B/g)).toHaveLength(1);
    expect(String(html?.inhoud).match(/<h1/g)).toHaveLength(1);
  });

  it('has contents that lead to each chapter', () => {
    const links = [...xml.matchAll(/w:anchor="([^"]+)"/g)].map(([, to]) => to);
    const marks = [...xml.matchAll(/<w:bookmarkStart w:name="([^"]+)"/g)].map(([, name]) => name);
    expect(links.length).toBeGreaterThan(10);
    expect(links).toEqual(marks);
  });

  it('is known as ours, until somebody saves it', () => {
    expect(judgeDocument(bytes)).toBe('onveranderd');
    expect(judgeDocument(Buffer.from('PK iets anders'))).toBe('vreemd');
    expect(judgeDocument(Buffer.alloc(0))).toBe('vreemd');
  });

  it('has every sign that a team can type, as text, and none that XML does not know', async () => {
    const nasty = '<b>&"\' ]]> \u0007\ufffe\ud800 \u202e {{x}} 😀';
    const document = await documentOf(
      analyse(
        instrument,
        createTalkative((n) => `${nasty}${n}`),
      ),
    );
    const text = partOf(document, 'word/document.xml');
    expect(text.replaceAll('\n', '').match(/[\p{Cs}\p{Cc}\ufffe\uffff]/u)).toBeNull();
    expect(text).not.toContain('<b>');
    expect(textOf(text)).toContain('&lt;b&gt;&amp;');
    expect(text.match(/<w:p>|<w:p /g)?.length).toBe(xml.match(/<w:p>|<w:p /g)?.length);
  });

  it.each(Object.keys(analyseCases()).filter((_, i) => i % 6 === 0))('can be made of %s', async (naam) => {
    const uitkomst = analyseCases()[naam] as Analyse;
    const text = partOf(await documentOf(uitkomst), 'word/document.xml');
    expect(text).toContain('<w:body>');
    expect(textOf(text)).toContain('Hoe dit is berekend');
  });
});

describe('the styles of a template', () => {
  const style = (id: string, name: string, rest = '') =>
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${rest}</w:style>`;
  const template = `<?xml version="1.0"?><w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${style('Standaard', 'Normal')}${style('Kop1', 'heading 1', '<w:basedOn w:val="Standaard"/><w:rPr><w:color w:val="C00000"/></w:rPr>')}</w:styles>`;

  it('are taken, also where Word calls them by a Dutch name; what is missing is ours', async () => {
    const styles = partOf(await documentOf(told, template), 'word/styles.xml');
    expect(styles).toMatch(/w:styleId="Heading1"[\s\S]*?C00000/);
    expect(styles).toContain('<w:basedOn w:val="Normal"/>');
    expect(styles).not.toContain('Kop1');
    for (const id of ['Heading2', 'Heading3', 'Kader', 'Cel']) expect(styles.split(`w:styleId="${id}"`)).toHaveLength(2);
    expect(styles.split('w:styleId="Heading1"')).toHaveLength(2);
  });

  it('are found in a Word document and nowhere else', () => {
    expect(readStijlen(bytes)).toContain('<w:styles');
    expect(readStijlen(Buffer.from('geen zip'))).toBeUndefined();
    expect(readStijlen(bytes.subarray(0, 2000))).toBeUndefined();
  });
});
