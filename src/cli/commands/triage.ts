import { analyse } from '../../analyse.ts';
import type { Analyse } from '../../model/analyse.ts';
import { createEscalatierapport, judgeRapport } from '../../report/rapport.ts';
import { loadContext, loadToHandOn } from '../context.ts';
import { EXIT } from '../exit.ts';
import { refusePersonalData } from '../personal-data.ts';
import { refuseAndere } from '../rapport/intern.ts';
import { showTriage } from '../screens/triage.ts';
import { createColour } from '../terminal.ts';
import { UserError } from '../user-error.ts';
import { tell, widthOf } from '../wrap.ts';
import { describeKept, refuseSame, writeOutput } from '../write-file.ts';

interface Options {
  rapport?: boolean;
  uit?: string;
  overschrijf?: boolean;
  lokaal?: string;
  eenvoudig?: boolean;
  overnemen?: boolean;
}

/** The triage by itself: on a terminal the screens of the walk, elsewhere the outcome and the plan of a file. */
export async function triageCommand(bestand: string | undefined, options: Options): Promise<number> {
  const rapport = options.rapport === true || options.uit !== undefined;
  if (!rapport && bestand !== '-' && process.stdin.isTTY && process.stdout.isTTY && process.stderr.isTTY) {
    const { lokaal, eenvoudig, overnemen } = options;
    const { startCommand } = await import('./start.ts');
    return startCommand(bestand, {
      ...(lokaal === undefined ? {} : { lokaal }),
      ...(eenvoudig === undefined ? {} : { eenvoudig }),
      ...(overnemen === undefined ? {} : { overnemen }),
      alleen: 'triage',
    });
  }
  if (bestand === undefined) {
    throw new UserError(['buurtkompas: dit is geen terminal; geef een casusbestand mee: buurtkompas triage <bestand>'], EXIT.usage);
  }
  const context = await loadContext(options.lokaal);
  const { casus } = loadToHandOn(bestand, context, rapport ? { zonder: 'PERSOONSGEGEVENS' } : {});
  const uitkomst = analyse(context.instrument, casus);
  if (rapport) return writeReport(bestand, uitkomst, options);
  process.stdout.write(`${showTriage(uitkomst, createColour(process.stdout), widthOf(process.stdout))}\n`);
  return EXIT.done;
}

function writeReport(bestand: string, uitkomst: Analyse, { uit = '-', overschrijf = false }: Options): number {
  refusePersonalData(bestand, uitkomst, 'zaak');
  const text = createEscalatierapport(uitkomst);
  if (uit === '-') {
    process.stdout.write(text);
    return EXIT.done;
  }
  refuseSame(bestand, uit);
  refuseAndere([uit], 'intern', overschrijf);
  const kept = writeOutput(uit, text, judgeRapport, overschrijf);
  for (const line of [`Deel B staat in ${uit}. Geef het alleen aan wie aan deze zaak werkt.`, ...describeKept(kept)]) tell(line);
  return EXIT.done;
}
