import { basename } from 'node:path';
import { analyse } from '../../analyse.ts';
import { withoutEscalatie } from '../../casus/without-escalatie.ts';
import { createFormaten } from '../../report/formaten.ts';
import { loadCasus, loadContext } from '../context.ts';
import { EXIT } from '../exit.ts';
import { ownCommand, quotePath } from '../own-command.ts';
import { describePersonalData } from '../personal-data.ts';
import { findBeeldmap, writeWithBeelden } from '../rapport/beeldmap.ts';
import { readBestemmingen } from '../rapport/bestemming.ts';
import { tell } from '../wrap.ts';
import { describeKept, refuseSame } from '../write-file.ts';

interface Options {
  uit?: string;
  formaat?: string;
  overschrijf?: boolean;
  lokaal?: string;
  /** Commander turns `--zonder-escalatie` into this. */
  zonderEscalatie?: boolean;
  zonderBeeld?: boolean;
}

export async function rapportCommand(
  bestand: string,
  { uit = '-', formaat, overschrijf = false, lokaal, zonderEscalatie = false, zonderBeeld = false }: Options,
): Promise<number> {
  const bestemmingen = readBestemmingen(formaat, uit);
  const context = await loadContext(lokaal);
  const casus = loadCasus(bestand, context);
  const uitkomst = analyse(context.instrument, zonderEscalatie ? withoutEscalatie(casus) : casus);
  const beeldmap = findBeeldmap(bestemmingen, zonderBeeld);
  const gemaakt = createFormaten(
    uitkomst,
    bestemmingen.map((b) => b.formaat),
    { voor: 'intern', zonderEscalatie, zonderBeeld, beeldmap: beeldmap === null ? null : basename(beeldmap) },
  );
  for (const line of describePersonalData(bestand, uitkomst, 'waarschuwing')) console.error(line);
  if (uit === '-') {
    for (const { inhoud } of gemaakt) process.stdout.write(inhoud);
    return EXIT.done;
  }
  for (const { pad } of bestemmingen) refuseSame(bestand, pad);
  const verslagen = gemaakt.map(({ inhoud, judge }, i) => ({ path: bestemmingen[i]?.pad ?? uit, content: inhoud, judge }));
  const kept = writeWithBeelden(
    verslagen,
    beeldmap,
    gemaakt.flatMap((g) => g.beelden),
    overschrijf,
  );
  tell(`Het verslag staat in ${bestemmingen.map((b) => b.pad).join(', ')}.`);
  if (beeldmap !== null) tell(`De beelden staan in ${beeldmap}. Geef die map mee met het verslag.`);
  for (const line of kept.flatMap(describeKept)) tell(line);
  if (bestand !== '-') {
    tell(`Verander een antwoord in ${bestand} en maak het opnieuw, of vraag na waarom:`);
    tell(`  ${ownCommand()} uitleg fase ${quotePath(bestand)}`);
  }
  tell(`Samen met uw team: ${ownCommand()} start`);
  return EXIT.done;
}
