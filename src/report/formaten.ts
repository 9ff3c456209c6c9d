import type { Analyse } from '../model/analyse.ts';
import { type Beelden, createBeelden, listRasters } from './beeld/beelden.ts';
import { drawFile, drawInline, isBeeld } from './beeld/svg.ts';
import { createPage, isPage } from './opmaak/page.ts';
import { readVerslag } from './opmaak/tree.ts';
import { createRapport, judgeRapport, type Voor } from './rapport.ts';
import { judge } from './seal.ts';

export const FORMATEN = ['md', 'html'] as const;
export type Formaat = (typeof FORMATEN)[number];

interface Wens {
  voor: Voor;
  zonderEscalatie: boolean;
  /** Signs in the place of pictures, whatever the format. */
  zonderBeeld: boolean;
  /** The folder for the pictures beside a Markdown report; `null` where no file can stand beside it. */
  beeldmap: string | null;
  /** The case file to put in the report; `null` for none. */
  casustekst: string | null;
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
export function createFormaten(analyse: Analyse, formaten: Formaat[], wens: Wens): Verslagbestand[] {
  const needed = wens.beeldmap !== null || formaten.some((f) => f !== 'md');
  const beelden = needed && !wens.zonderBeeld ? createBeelden(analyse) : null;
  return formaten.map((formaat) => (formaat === 'md' ? createMarkdown : createHtml)(analyse, beelden, wens));
}

function createMarkdown(analyse: Analyse, beelden: Beelden | null, { beeldmap, ...wens }: Wens): Verslagbestand {
  const gemaakt = { formaat: 'md' as const, judge: judgeRapport };
  if (beelden === null || beeldmap === null) return { ...gemaakt, inhoud: createRapport(analyse, wens), beelden: [] };
  return {
    ...gemaakt,
    inhoud: createRapport(analyse, { ...wens, beelden: { beelden, map: encodeMap(beeldmap) } }),
    beelden: listRasters(beelden).map((raster) => ({
      naam: fileOf(raster),
      inhoud: drawFile(raster),
      judge: (existing) => judge(existing, isBeeld),
    })),
  };
}

function createHtml(analyse: Analyse, beelden: Beelden | null, { zonderEscalatie, voor, casustekst }: Wens): Verslagbestand {
  const tekst = createRapport(analyse, { zonderEscalatie, voor, beelden: beelden === null ? null : { beelden, map: '' } });
  const titels = analyse.bronnen.map((b) => b.titel);
  const rasters = beelden === null ? [] : listRasters(beelden);
  const bank = new Map(rasters.map((raster) => [fileOf(raster), drawInline(raster)]));
  return {
    formaat: 'html',
    inhoud: createPage(readVerslag(tekst, titels), bank, { voor, casustekst }),
    judge: (existing) => judge(existing, isPage),
    beelden: [],
  };
}

const fileOf = ({ naam }: { naam: string }) => `${naam}.svg`;

/** A folder as a link says it: spaces and brackets would end the link. */
function encodeMap(map: string): string {
  return `${encodeURIComponent(map).replace(/[()']/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)}/`;
}
