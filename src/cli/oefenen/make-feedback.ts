import type { Casus } from '../../model/casus.ts';
import type { Oefencasus } from '../../model/oefening.ts';
import { compareMetModel } from '../../oefening/vergelijk.ts';
import { judgeBlad } from '../../report/oefening/blad.ts';
import { createFeedback } from '../../report/oefening/feedback.ts';
import type { Context } from '../context.ts';
import { tell } from '../wrap.ts';
import { describeKept, writeOutput } from '../write-file.ts';

/** The feedback beside the practice file. */
export function makeFeedback(oefencasus: Oefencasus, casus: Casus, path: string, { instrument }: Context): void {
  const uit = `${path.replace(/\.ya?ml$/i, '')}-feedback.md`;
  const text = createFeedback(compareMetModel(instrument, oefencasus, casus), instrument.regels.oefenen, 'md');
  const kept = writeOutput(uit, text, judgeBlad);
  for (const line of [`De feedback op uw oefening staat in ${uit}.`, ...describeKept(kept)]) tell(line);
}
