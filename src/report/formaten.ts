import type { Analyse } from '../model/analyse.ts';
import { type Beelden, createBeelden, listRasters } from './beeld/beelden.ts';
import type { Raster } from './beeld/raster.ts';
import { drawFile, drawInline, isBeeld } from './beeld/svg.ts';
import type { EigenDelen } from './eigen/sjablonen.ts';
import { escapeMarkdown } from './markdown.ts';
import { createDocument, judgeDocument } from './opmaak/docx/document.ts';
import { createPage, isPage } from './opmaak/page.ts';
import { readVerslag, type Verslag } from './opmaak/tree.ts';
import { createRapport, judgeRapport, type Voor } from './rapport.ts';
import { judge } from './seal.ts';

export const FORMATEN = ['md', 'html', 'docx'] as const;
export type Formaat = (typeof FORMATEN)[number];

interface Wens {
  voor: Voor;
  /** The kinds of own text of the team that are left out of a version to share. */
  weggelaten?: readonly string[];
  zonderEscalatie: boolean;
  /** Signs in the place of pictures, whatever the format. */
  zonderBeeld: boolean;
  /** The folder for the pictures beside a Markdown report; `null` where no file can stand beside it. */
  beeldmap: string | null;
  /** The case file to put in the report; `null` for none. */
  casustekst: string | null;
  /** The styles of a Word template, as XML. */
  stijlen: string | null;
  /** Parts of the report that come from templates of a municipality. */
  eigen?: EigenDelen;
}

/** A file of a report; `judge` says what a file that is there already is to us. */
interface Gemaakt {
  inhoud: string | Buffer;
  judge: (existing: string) => ReturnType<typeof judge>;
}

/** The report in one of the formats, with the pictures that belong beside it by their name. */
export interface Verslagbestand extends Gemaakt {
  formaat: Formaat;
  beelden: (Gemaakt & { naam: string })[];
}

/** Makes the report in each format asked for, from one text. */
export async function createFormaten(analyse: Analyse, formaten: Formaat[], wens: Wens): Promise<Verslagbestand[]> {
  const needed = wens.beeldmap !== null || formaten.some((f) => f !== 'md');
  const beelden = needed && !wens.zonderBeeld ? createBeelden(analyse) : null;
  const pages = formaten.some((f) => f !== 'md') ? readPages(analyse, beelden, wens) : null;
  const makers: Record<Formaat, (pages: Pages) => Verslagbestand | Promise<Verslagbestand>> = {
    md: () => createMarkdown(analyse, beelden, wens),
    html: (from) => createHtml(from, wens),
    docx: (from) => createDocx(from, analyse, wens),
  };
  return Promise.all(formaten.map((formaat) => makers[formaat](pages as Pages)));
}

/** What every format but Markdown is made from: the text as a tree, and the pictures that it names. */
interface Pages {
  verslag: Verslag;
  rasters: Raster[];
}

function readPages(analyse: Analyse, beelden: Beelden | null, { zonderEscalatie, voor, weggelaten = [], eigen }: Wens): Pages {
  const tekst = createRapport(analyse, {
    zonderEscalatie,
    voor,
    weggelaten,
    ...(eigen && { eigen }),
    beelden: beelden === null ? null : { beelden, map: '' },
  });
  const namen = analyse.bronnen.map((b) => b.kort);
  return { verslag: readVerslag(tekst, namen), rasters: beelden === null ? [] : listRasters(beelden) };
}

function createMarkdown(analyse: Analyse, beelden: Beelden | null, { beeldmap, ...wens }: Wens): Verslagbestand {
  const gemaakt = { formaat: 'md' as const, judge: judgeRapport };
  if (beelden === null || beeldmap === null) return { ...gemaakt, inhoud: createRapport(analyse, wens), beelden: [] };
  return {
    ...gemaakt,
    inhoud: createRapport(analyse, { ...wens, beelden: { beelden, map: encodeMap(beeldmap) } }),
    beelden: drawBeelden(analyse, wens.voor, beelden).map((beeld) => ({ ...beeld, judge: judgeBeeld })),
  };
}

/** The pictures that stand beside a Markdown report, by the names of their files. */
export function drawBeelden(analyse: Analyse, voor: Voor, beelden = createBeelden(analyse)): { naam: string; inhoud: string }[] {
  const gebruik = { delen: voor === 'delen', vertrouwelijk: analyse.vertrouwelijk };
  return listRasters(beelden).map((raster) => ({ naam: fileOf(raster), inhoud: drawFile(raster, gebruik) }));
}

/** What a picture beside a report is to us. */
export function judgeBeeld(existing: string): ReturnType<typeof judge> {
  return judge(existing, isBeeld);
}

function createHtml({ verslag, rasters }: Pages, wens: Wens): Verslagbestand {
  const bank = new Map(rasters.map((raster) => [fileOf(raster), drawInline(raster)]));
  return { formaat: 'html', inhoud: createPage(verslag, bank, wens), judge: (existing) => judge(existing, isPage), beelden: [] };
}

async function createDocx({ verslag, rasters }: Pages, { datum }: Analyse, { voor, stijlen }: Wens): Promise<Verslagbestand> {
  const bank = new Map(rasters.map((raster) => [fileOf(raster), raster]));
  const inhoud = await createDocument(verslag, { rasters: bank, voor, datum, stijlen });
  return { formaat: 'docx', inhoud, judge: (existing) => judgeDocument(Buffer.from(existing, 'latin1')), beelden: [] };
}

const fileOf = ({ naam }: { naam: string }) => `${naam}.svg`;

/** A folder as a link says it: spaces and brackets would end the link, and no sign in it is left to escape. */
function encodeMap(map: string): string {
  const encoded = encodeURIComponent(map).replace(/[()']/g, toPercent);
  return `${escapeMarkdown(encoded).replace(/\\(.)/g, (_, sign: string) => toPercent(sign))}/`;
}

function toPercent(sign: string): string {
  return `%${sign.charCodeAt(0).toString(16).toUpperCase()}`;
}
