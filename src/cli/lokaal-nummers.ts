import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { findForbiddenTyped } from '../casus/personal-data.ts';
import { readText } from '../yaml/read-text.ts';
import { EXIT } from './exit.ts';
import { UserError } from './user-error.ts';

const MAPPEN = ['', 'praktijkvoorbeelden', 'items'];

/** Throws where a number that may stand nowhere is in the additions of a municipality: they come into every report. */
export function refuseNummersInLokaal(dir: string): void {
  const bestanden = MAPPEN.map((map) => join(dir, map))
    .filter((map) => existsSync(map))
    .flatMap((map) =>
      readdirSync(map)
        .filter((naam) => /\.ya?ml$/i.test(naam))
        .sort()
        .map((naam) => join(map, naam)),
    );
  const faults = bestanden.flatMap((bestand) => findForbiddenTyped(readText(bestand).text ?? '', bestand));
  if (faults.length > 0) throw UserError.fromFaults(faults, EXIT.refused);
}
