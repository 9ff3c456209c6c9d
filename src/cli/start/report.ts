import { analyse } from '../../analyse.ts';
import { standOf } from '../../interview/stand.ts';
import type { Casus } from '../../model/casus.ts';
import { createRapport, judgeRapport } from '../../report/rapport.ts';
import type { Context } from '../context.ts';
import { tell } from '../wrap.ts';
import { describeKept, writeOutput } from '../write-file.ts';

/** The result on the screen, and the report beside the case file. */
export function makeReport(casus: Casus, path: string, { instrument }: Context): void {
  const uitkomst = analyse(instrument, casus);
  for (const line of standOf(uitkomst)) tell(line);
  const uit = `${path.replace(/\.ya?ml$/i, '')}-verslag.md`;
  const kept = writeOutput(uit, createRapport(uitkomst), judgeRapport, false);
  console.error('');
  tell(`Het verslag staat in ${uit}. Open het met een teksteditor, of zet het met een ander programma om naar Word of PDF.`);
  for (const line of describeKept(kept)) tell(line);
}
