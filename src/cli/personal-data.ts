import { createFault, type Fault } from '../faults/fault.ts';
import { formatFault } from '../faults/format.ts';
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
  const faults = persoonsgegevens.filter((p) => p.deel === deel || p.deel === 'beide').map((p) => toFault(bestand, p, 'fout'));
  if (faults.length > 0) throw UserError.fromFaults(faults, EXIT.refused);
}

/** The same as a warning, for who gets a report for the team. */
export function describePersonalData(bestand: string, { persoonsgegevens }: Analyse): string[] {
  return persoonsgegevens.map((p) => formatFault(toFault(bestand, p, 'waarschuwing')));
}

function toFault(bestand: string, { situatie, waar, soorten }: Analyse['persoonsgegevens'][number], ernst: Fault['ernst']): Fault {
  const bij = situatie === null ? waar : `${situatie}, ${waar}`;
  return createFault('PERSOONSGEGEVENS', bestand, undefined, { bij, soorten: soorten.join(' en ') }, ernst);
}
