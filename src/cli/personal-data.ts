import { showControls } from '../faults/format.ts';
import type { Analyse } from '../model/analyse.ts';
import { EXIT } from './exit.ts';
import { UserError } from './user-error.ts';

/** Where something seems to point to a person, a line each; never the text itself. */
export function describePersonalData(bestand: string, { persoonsgegevens }: Analyse, ernst: 'fout' | 'waarschuwing'): string[] {
  return persoonsgegevens.map(({ situatie, waar, soorten }) =>
    showControls(
      `${bestand}: ${ernst}: PERSOONSGEGEVENS bij ${situatie}, ${waar} staat zo te zien ${soorten.join(' en ')}; haal het weg of schrijf het anders op`,
    ),
  );
}

/** Strictest here: a part about one case is not made while something in it points to a person. */
export function refusePersonalData(bestand: string, uitkomst: Analyse): void {
  const lines = describePersonalData(bestand, uitkomst, 'fout');
  if (lines.length > 0) throw new UserError(lines, EXIT.refused);
}
