import { findCaseFiles } from '../../casus/find-files.ts';
import { readCasus } from '../../casus/read-casus.ts';
import { formatFault, showControls } from '../../faults/format.ts';
import type { Casus } from '../../model/casus.ts';
import { casusIdOf, listCasusmappen } from '../../oefening/casussen.ts';
import { type Context, exitCodeOf } from '../context.ts';
import { EXIT } from '../exit.ts';
import { UserError } from '../user-error.ts';

/**
 * The practice files in a folder that belong to one case, and the folder of that case. Files about a real neighbourhood are
 * left out, with a line that says so; a file with faults ends the command, so that nobody is missing without a word.
 */
export function readGroep(folder: string, map: string | undefined, { validate }: Context): { map: string; bestanden: Casus[] } {
  const gelezen = findCaseFiles(folder).map((bestand) => ({ bestand, result: readCasus(bestand, validate) }));
  const fout = gelezen.find(({ result }) => result.casus === undefined);
  if (fout !== undefined) throw new UserError(fout.result.faults.map(formatFault), exitCodeOf(fout.result));
  const alle = gelezen.flatMap(({ result }) => result.casus ?? []);
  const oefeningen = alle.filter((casus) => casus.oefening !== undefined);
  if (oefeningen.length < alle.length)
    console.error(
      showControls(`Overgeslagen omdat het geen oefening is: ${alle.length - oefeningen.length} van ${alle.length} bestanden.`),
    );
  const ids = [...new Set(oefeningen.flatMap((casus) => casus.oefening?.casus ?? []))];
  const id = map === undefined ? ids[0] : casusIdOf(map);
  if (id === undefined || !ids.includes(id))
    throw new UserError(
      [
        `${folder}: fout: GEEN_OEFENING in deze map staat geen oefenbestand${id === undefined ? '' : ` van casus ${id}`}; verzamel hier de bestanden van de deelnemers`,
      ],
      EXIT.faults,
    );
  if (map === undefined && ids.length > 1)
    throw new UserError(
      [`${folder}: hier staan oefeningen met meer dan één casus (${ids.join(', ')}); noem er één: buurtkompas oefen <casus> --groep <map>`],
      EXIT.usage,
    );
  const casusmap = map ?? listCasusmappen().find((m) => casusIdOf(m) === id);
  if (casusmap === undefined)
    throw new UserError([`buurtkompas: casus ${id} hoort niet bij het programma; zeg waar zij staat met --map <map>`], EXIT.usage);
  return { map: casusmap, bestanden: oefeningen.filter((casus) => casus.oefening?.casus === id) };
}
