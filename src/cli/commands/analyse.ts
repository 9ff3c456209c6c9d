import { analyse } from '../../analyse.ts';
import { formatJson } from '../../faults/json.ts';
import { loadContext, loadToHandOn } from '../context.ts';
import { EXIT } from '../exit.ts';
import { showAnalyse } from '../screens/analyse.ts';
import { createColour } from '../terminal.ts';
import { widthOf } from '../wrap.ts';

export async function analyseCommand(bestand: string, { json, lokaal }: { json?: boolean; lokaal?: string }): Promise<number> {
  const context = await loadContext(lokaal);
  const uitkomst = analyse(context.instrument, loadToHandOn(bestand, context).casus);
  const text = json ? formatJson(uitkomst, 2) : showAnalyse(uitkomst, createColour(process.stdout), widthOf(process.stdout));
  process.stdout.write(`${text}\n`);
  return EXIT.done;
}
