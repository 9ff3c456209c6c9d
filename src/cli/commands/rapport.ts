import { analyse } from '../../analyse.ts';
import { showControls } from '../../faults/fault.ts';
import { createRapport, MARKER } from '../../report/rapport.ts';
import { loadCasus, loadContext } from '../context.ts';
import { EXIT } from '../exit.ts';
import { ownCommand, quotePath } from '../own-command.ts';
import { refuseSame, writeOutput } from '../write-file.ts';

interface Options {
  uit?: string;
  overschrijf?: boolean;
  lokaal?: string;
}

export async function rapportCommand(bestand: string, { uit = '-', overschrijf = false, lokaal }: Options): Promise<number> {
  const context = await loadContext(lokaal);
  const rapport = createRapport(analyse(context.instrument, loadCasus(bestand, context)));
  if (uit === '-') {
    process.stdout.write(rapport);
    return EXIT.done;
  }
  refuseSame(bestand, uit);
  writeOutput(uit, rapport, (existing) => existing.startsWith(MARKER), overschrijf);
  console.error(showControls(`Het verslag staat in ${uit}.`));
  if (bestand !== '-') {
    const advies = `Verander een antwoord in ${bestand} en maak het opnieuw, of vraag na waarom: ${ownCommand()} uitleg fase ${quotePath(bestand)}`;
    console.error(showControls(advies));
  }
  console.error(`Samen met uw team: ${ownCommand()} start`);
  return EXIT.done;
}
