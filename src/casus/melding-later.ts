import { createFault, type Fault } from '../faults/fault.ts';
import type { Casus } from '../model/casus.ts';
import { parseYaml } from '../yaml/parse.ts';

/** Reports that are of a day still to come: a wrong year moves every term of the plan. `vandaag` is yyyy-mm-dd. */
export function findMeldingLater(casus: Casus, text: string, name: string, vandaag: string): Fault[] {
  const later = casus.situaties.flatMap(({ melding }, index) => (melding !== undefined && melding.datum > vandaag ? [index] : []));
  if (later.length === 0) return [];
  const parsed = parseYaml(text, name);
  return later.map((index) =>
    createFault('MELDING_LATER', name, parsed.place(`/situaties/${index}/melding/datum`, 'value'), {}, 'waarschuwing'),
  );
}
