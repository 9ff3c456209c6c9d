import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { MODEL, OEFENING, VERHAAL } from '../../casus/find-files.ts';
import type { CasusResult } from '../../casus/read-casus.ts';
import { byPlace } from '../../faults/list.ts';
import { readCasusmap } from '../../oefening/casusmap.ts';
import type { Context } from '../context.ts';

interface Bestand {
  bestand: string;
  result: CasusResult;
}

/** The checked files, with every file of a case and what only shows beside its story: the story itself, the reasons, the passages they name. */
export function withCasusmappen(los: Bestand[], mappen: string[], { instrument, validate }: Context): Bestand[] {
  const results = new Map(los.map((b) => [b.bestand, b]));
  for (const map of mappen) {
    const { faults } = readCasusmap(map, instrument, validate);
    for (const naam of [VERHAAL, MODEL, OEFENING]) {
      const bestand = join(map, naam);
      const own = faults.filter((f) => f.bestand === bestand).sort(byPlace);
      const known = results.get(bestand)?.result;
      // A file that is not there is only worth a line where it is missed.
      const missing = own.some((f) => f.code === 'BESTAND_ONTBREEKT');
      if (known !== undefined || own.length > 0 || existsSync(bestand))
        results.set(bestand, { bestand, result: { unreadable: missing, newer: false, ...known, faults: own } });
    }
  }
  return [...results.values()];
}
