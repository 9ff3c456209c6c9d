import { statSync } from 'node:fs';
import { createFault } from '../../faults/fault.ts';
import { formatFault } from '../../faults/format.ts';
import { byPlace } from '../../faults/list.ts';
import type { Oefencasus } from '../../model/oefening.ts';
import { readCasusmap } from '../../oefening/casusmap.ts';
import { casusIdOf, isCasusmap, listCasusmappen } from '../../oefening/casussen.ts';
import { suggest } from '../../yaml/suggest.ts';
import type { Context } from '../context.ts';
import { EXIT } from '../exit.ts';
import { UserError } from '../user-error.ts';

/** A word of so many letters may stand for the one case that has it in its name. */
const PART = 4;

/** The folder of a case: an own one, or one of the program's by its number, its id or a part of it. `undefined` where no word was given. */
export function findCasusmap(woord: string | undefined, map: string | undefined): string | undefined {
  if (map !== undefined) {
    refuseOther(map, woord);
    return map;
  }
  if (woord === undefined) return undefined;
  const mappen = listCasusmappen();
  const found = mappen.find((m) => casusIdOf(m) === woord || casusIdOf(m).startsWith(`${woord}-`));
  if (found !== undefined) return found;
  const part = mappen.filter((m) => woord.length >= PART && casusIdOf(m).includes(woord.toLowerCase()));
  if (part.length === 1) return part[0];
  const ids = mappen.map(casusIdOf);
  const bedoeld = suggest(woord, ids);
  const remedie = bedoeld === undefined ? `kies uit: ${ids.join(', ')}.` : `bedoelde u "${bedoeld}"?`;
  throw new UserError([`buurtkompas: "${woord}" is geen casus; ${remedie} Een eigen casus: --map <map>`], EXIT.usage);
}

/** Reads a case whole; its errors end the command, in the order of the files. Its warnings are for `valideer`. */
export function loadOefencasus(map: string, { instrument, validate }: Context): Oefencasus {
  const { casus, faults, unreadable } = readCasusmap(map, instrument, validate);
  const fouten = faults.filter((f) => f.ernst === 'fout');
  const lines = fouten.sort((a, b) => a.bestand.localeCompare(b.bestand) || byPlace(a, b)).map(formatFault);
  if (casus !== undefined) return casus;
  const isRefused = fouten.every((f) => f.code === 'BSN' || f.code === 'IBAN');
  throw new UserError(lines, unreadable ? EXIT.io : isRefused ? EXIT.refused : EXIT.faults);
}

function refuseOther(map: string, woord: string | undefined): void {
  if (!isFolder(map)) throw UserError.fromFaults([createFault('BESTAND_ONTBREEKT', map, undefined, {})], EXIT.io);
  if (woord !== undefined && woord !== casusIdOf(map))
    throw new UserError([`buurtkompas: --map is al de casus (${casusIdOf(map)}); laat "${woord}" weg`], EXIT.usage);
  if (!isCasusmap(map))
    throw new UserError(
      [
        `${map}: fout: GEEN_OEFENCASUS in deze map staan geen verhaal.md en modelantwoord.yaml; zie "Een eigen casus" in docs/handleiding/trainer.md`,
      ],
      EXIT.faults,
    );
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
