import { createFault } from '../faults/fault.ts';
import type { Analyse } from '../model/analyse.ts';
import { EXIT } from './exit.ts';
import { UserError } from './user-error.ts';

/** Parts of what is written that are shared with different people. */
type Deel = 'buurt' | 'zaak';

/**
 * Strictest here: a part about one case, and the report of its neighbourhood to share, are not made while something that comes
 * into them points to a person. Says where, a line each, and never the text itself.
 */
export function refusePersonalData(bestand: string, { persoonsgegevens }: Analyse, deel: Deel): void {
  const faults = persoonsgegevens
    .filter((p) => p.deel === deel || p.deel === 'beide')
    .map(({ situatie, waar, soorten }) =>
      createFault('PERSOONSGEGEVENS', bestand, undefined, {
        bij: situatie === null ? waar : `${situatie}, ${waar}`,
        soorten: soorten.join(' en '),
      }),
    );
  if (faults.length > 0) throw UserError.fromFaults(faults, EXIT.refused);
}
