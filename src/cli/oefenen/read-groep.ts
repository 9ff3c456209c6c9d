import { findCaseFiles } from '../../casus/find-files.ts';
import { findForbidden } from '../../casus/personal-data.ts';
import { readFound } from '../../casus/read-casus.ts';
import { formatFault } from '../../faults/format.ts';
import type { Casus } from '../../model/casus.ts';
import { casusIdOf, listCasusmappen } from '../../oefening/casussen.ts';
import { type Context, exitCodeOf } from '../context.ts';
import { EXIT } from '../exit.ts';
import { ownCommand } from '../own-command.ts';
import { UserError } from '../user-error.ts';
import { tell } from '../wrap.ts';

interface Groep {
  /** The folder of the case. */
  map: string;
  bestanden: Casus[];
  /** Files that could not be read, and whose answers are missing. */
  kapot: number;
}

/**
 * The practice files in a folder that belong to one case, and the folder of that case. What is left out is said: files about a real
 * neighbourhood, practice on another case, and files with faults, with every fault. Refused while one that counts holds a
 * number that may stand nowhere.
 */
export function readGroep(folder: string, map: string | undefined, { validate }: Context): Groep {
  const gelezen = findCaseFiles(folder).map((bestand) => ({ bestand, result: readFound(folder, bestand, validate) }));
  const kapot = gelezen.filter(({ result }) => result.casus === undefined);
  const lines = kapot.flatMap(({ result }) => result.faults.map(formatFault));
  const [first] = kapot;
  if (first !== undefined && kapot.length === gelezen.length)
    throw new UserError(lines, kapot.length === 1 ? exitCodeOf(first.result) : EXIT.faults);
  for (const line of lines) tell(line);
  if (kapot.length > 0)
    tell(`LET OP: ${describeKapot(kapot.length, gelezen.length)}. Herstel wat hierboven staat en maak het blad opnieuw.`);

  const alle = gelezen.flatMap(({ result }) => result.casus ?? []);
  const oefeningen = alle.filter((casus) => casus.oefening !== undefined);
  if (oefeningen.length < alle.length)
    tell(`Overgeslagen omdat het geen oefening is: ${alle.length - oefeningen.length} van ${gelezen.length} bestanden.`);
  const id = chooseCasus(folder, oefeningen, map);
  const casusmap = map ?? listCasusmappen().find((m) => casusIdOf(m) === id);
  if (casusmap === undefined)
    throw new UserError([`buurtkompas: casus ${id} hoort niet bij het programma; zeg waar zij staat met --map <map>`], EXIT.usage);
  const bestanden = oefeningen.filter((casus) => casus.oefening?.casus === id);
  const verboden = gelezen.flatMap(({ bestand, result: { casus, text = '' } }) =>
    casus !== undefined && bestanden.includes(casus) ? findForbidden(text, casus, bestand) : [],
  );
  if (verboden.length > 0) throw UserError.fromFaults(verboden, EXIT.refused);
  if (bestanden.length < oefeningen.length)
    tell(`Overgeslagen omdat het over een andere casus gaat: ${oefeningen.length - bestanden.length} van ${gelezen.length} bestanden.`);
  return { map: casusmap, bestanden, kapot: kapot.length };
}

function describeKapot(kapot: number, alle: number): string {
  return kapot === 1
    ? `1 van ${alle} bestanden heeft fouten en telt niet mee`
    : `${kapot} van ${alle} bestanden hebben fouten en tellen niet mee`;
}

/** The one case that the group practised on, or the one that was asked for. */
function chooseCasus(folder: string, oefeningen: Casus[], map: string | undefined): string {
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
      [
        `${folder}: hier staan oefeningen met meer dan één casus (${ids.join(', ')}); noem er één: ${ownCommand()} oefen <casus> --groep <map>`,
      ],
      EXIT.usage,
    );
  return id;
}
