import type { Begrip, Instrument } from '../model/instrument.ts';
import type { Woordenlijst } from '../model/tabellen.ts';
import { quoteCell } from './csv.ts';
import { columnsOf } from './tables.ts';
import type { Dialect } from './task.ts';

/** One row of the data dictionary: what stands in a column of a table. */
export interface Uitleg {
  tabel: string;
  kolom: string;
  soort: string;
  betekenis: string;
  /** The words that may stand there, each with what a reader sees for it. */
  woorden: { id: string; label: string }[];
}

/** The data dictionary, from the same content that makes the tables and their words. */
export function createUitleg(instrument: Instrument): Uitleg[] {
  const { tabellen } = instrument.regels;
  return tabellen.tabellen.flatMap((tabel) =>
    columnsOf(tabellen, tabel).map(({ id, soort, betekenis, woorden }) => ({
      tabel: tabel.id,
      kolom: id,
      soort,
      betekenis,
      woorden: woorden === undefined ? [] : woordenOf(instrument, woorden),
    })),
  );
}

/** The data dictionary as a table beside the others; its last row says of all of them that they are confidential. */
export function createGegevensboek(instrument: Instrument, dialect: Dialect): string {
  const [mark, cell] = dialect === 'nederlands' ? ['\ufeff', ';'] : ['', ','];
  const alle = ['alle', '', '', instrument.regels.privacy.classificatie, ''];
  const lines = [...createBlad(instrument), alle].map((row) => row.map(quoteCell).join(cell));
  return `${mark}${lines.join('\r\n')}\r\n`;
}

/** The data dictionary as rows of plain text, the first one its heading. */
export function createBlad(instrument: Instrument): string[][] {
  const rows = createUitleg(instrument).map(({ tabel, kolom, soort, betekenis, woorden }) => [
    tabel,
    kolom,
    soort,
    betekenis,
    woorden.map((w) => `${w.id} = ${w.label}`).join('; '),
  ]);
  return [['tabel', 'kolom', 'soort', 'betekenis', 'woorden'], ...rows];
}

function woordenOf({ items, problematieken, oplossingsrichtingen, regels, stappen }: Instrument, lijst: Woordenlijst): Begrip[] {
  const { begrippen, antwoorden, fase, risicofactoren } = regels;
  const titled = (r: { id: string; titel: string }) => ({ id: r.id, label: r.titel });
  const lists: Record<Woordenlijst, () => Begrip[]> = {
    locaties: () => [
      ...Object.values(items).flatMap((i) => (i.sleutel === 'locatie' ? [{ id: i.id.replace(/^.*\./, ''), label: i.label }] : [])),
      begrippen['onbekende-locatie'],
    ],
    fasen: () => [...fase.fasen, ...fase['zonder-fase']],
    stevigheden: () => antwoorden.stevigheden,
    problematieken: () => problematieken,
    triageuitkomsten: () => begrippen.triageuitkomsten,
    triagestanden: () => [...begrippen.triageuitkomsten, begrippen['triage-open'].onbeslist],
    doorverwijzingen: () => regels.doorverwijzing.map((d) => ({ id: d.code, label: d.naar })),
    factoren: () =>
      stappen.flatMap((s) => s.onderdelen.filter((o) => o.sleutel === 'risicofactoren').flatMap((o) => o.rubrieken.map(titled))),
    niveaus: () => [...risicofactoren.niveaus, risicofactoren.onbekend],
    wegingen: () => risicofactoren.wegingen,
    richtingen: () => oplossingsrichtingen.map((r) => titled({ id: String(r.id), titel: r.titel })),
    adviezen: () => begrippen.adviezen,
    'ja-nee': () => antwoorden.antwoorden.filter((a) => a.id === 'ja' || a.id === 'nee'),
    antwoorden: () => antwoorden.antwoorden,
    beleidsuitkomsten: () => begrippen.beleidsuitkomsten,
    actiestatussen: () => begrippen.actiestatussen,
  };
  return lists[lijst]().map(({ id, label }) => ({ id, label }));
}
