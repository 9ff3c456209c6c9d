import type { Instrument } from '../model/instrument.ts';
import { createFouten } from './fouten.ts';
import { createGegevensboek } from './gegevensboek.ts';
import type { Deel } from './inputs.ts';
import type { OutputFolder } from './output-folder.ts';
import { createOverzicht } from './overzicht.ts';
import type { Afloop } from './run.ts';
import type { Sink } from './sink.ts';
import { createTables } from './tables.ts';
import type { Settings } from './task.ts';
import { createXlsx, MAX_ROWS } from './xlsx.ts';

/** Everything that a batch leaves in its folder beside the reports. */
export function createFolderSinks(
  folder: OutputFolder,
  instrument: Instrument,
  { dialect, filter, oefeningen }: Settings,
  { peildatum, volledig, zonderLijsten, deel }: { peildatum: string; volledig: boolean; zonderLijsten: boolean; deel: Deel | undefined },
): Sink[] {
  const write = (name: string, text: string) => folder.write(name, text);
  return [
    createTables(folder.tabellen, instrument.regels.tabellen, dialect),
    createFouten(folder.path, dialect, instrument.regels.privacy.classificatie),
    createOverzicht(write, instrument, { peildatum, volledig, zonderLijsten, filter, oefeningen, ...(deel === undefined ? {} : { deel }) }),
  ];
}

/** What is made from the whole: the data dictionary and the workbook. Gives the lines that tell what was left out or taken away. */
export async function finishFolder(
  folder: OutputFolder,
  instrument: Instrument,
  { dialect }: Settings,
  { verslagen, telling }: Afloop,
  xlsx: boolean,
): Promise<string[]> {
  folder.write('tabellen/gegevensboek.csv', createGegevensboek(instrument, dialect));
  const made = xlsx && (await createXlsx(folder.tabellen, instrument, dialect));
  // Where nothing came out, a filter is wrong sooner than every report.
  const { removed, left } = folder.settleOthers(verslagen, telling.klaar > 0);
  return [
    ...(made
      ? []
      : [
          xlsx
            ? `Geen Excel-bestand: er zijn meer dan ${MAX_ROWS} rijen. Gebruik de CSV-bestanden in tabellen.`
            : 'Geen Excel-bestand bij zo veel casussen; met --xlsx komt het er wel. De CSV-bestanden staan in tabellen.',
        ]),
    ...(removed === 0 ? [] : [`Verslagen weggehaald van casussen die nu niet meedoen: ${removed}.`]),
    ...describeLeft(folder.verslagen, left),
  ];
}

/** What to say where reports of an earlier time stay: nobody may take them for those of this time. */
export function describeLeft(map: string, left: number): string[] {
  if (left === 0) return [];
  return [`Verslagen van casussen die nu niet meedoen en in ${map} blijven staan: ${left}. Haal ze zelf weg als ze weg moeten.`];
}
