import { showControls } from '../faults/format.ts';
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
  const lines = persoonsgegevens
    .filter((p) => p.deel === deel || p.deel === 'beide')
    .map(({ situatie, waar, soorten }) =>
      showControls(
        `${bestand}: fout: PERSOONSGEGEVENS ${situatie === null ? 'bij' : `bij ${situatie},`} ${waar} staat zo te zien ${soorten.join(' en ')}; haal het weg of schrijf het anders op`,
      ),
    );
  if (lines.length > 0) throw new UserError(lines, EXIT.refused);
}
