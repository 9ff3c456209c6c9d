import { createFault, type Fault } from '../faults/fault.ts';
import type { Casus } from '../model/casus.ts';
import { parseYaml } from '../yaml/parse.ts';

/** A last day before the day of the meeting: a wrong year, by which `opruimen` would take away a file that is still in use. */
export function findBewarenVroeg(casus: Casus, text: string, name: string): Fault[] {
  const tot = casus['bewaren-tot'];
  if (tot === undefined || tot >= casus.overleg.datum) return [];
  const place = parseYaml(text, name).place('/bewaren-tot', 'value');
  return [createFault('BEWAREN_TOT_VROEG', name, place, { datum: casus.overleg.datum }, 'waarschuwing')];
}
