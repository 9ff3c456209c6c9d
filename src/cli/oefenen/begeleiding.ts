import type { Begeleiding } from '../../interview/sessie.ts';
import type { Casus } from '../../model/casus.ts';
import type { Oefencasus } from '../../model/oefening.ts';
import { casusIdOf, listCasusmappen } from '../../oefening/casussen.ts';
import { compareMetModel } from '../../oefening/vergelijk.ts';
import type { Context } from '../context.ts';
import { EXIT } from '../exit.ts';
import { ownCommand } from '../own-command.ts';
import { showFeedback, showStapfeedback } from '../screens/feedback.ts';
import { UserError } from '../user-error.ts';
import { loadOefencasus } from './find-casus.ts';

/** The case that a practice file belongs to; nothing where it is an own case and its folder was not given. */
export function findOefencasus(casus: Casus, map: string | undefined, context: Context): Oefencasus | undefined {
  const id = casus.oefening?.casus;
  const found = map ?? listCasusmappen().find((m) => casusIdOf(m) === id);
  if (id === undefined || found === undefined) return undefined;
  if (casusIdOf(found) === id) return loadOefencasus(found, context);
  throw new UserError([`buurtkompas: dit bestand is een oefening met casus ${id}, en de map is van casus ${casusIdOf(found)}`], EXIT.usage);
}

/** What is said where the case is not found. */
export function missingCasus(casus: Casus, bestand: string): string {
  return `Het verhaal van casus ${casus.oefening?.casus} is niet gevonden. Met verhaal en feedback: ${ownCommand()} oefen ${bestand} --map <map>`;
}

/** What practising adds to the walk over one file. */
export function createBegeleiding(oefencasus: Oefencasus, feedback: string | undefined, { instrument }: Context): Begeleiding {
  const { verhaal } = oefencasus;
  const regels = instrument.regels.oefenen;
  return {
    titel: verhaal.titel,
    verhaal: { bron: verhaal.bron, alineas: verhaal.alineas.map((a) => `${a.id}  ${a.tekst}`) },
    naStap: (casus, stap) =>
      feedback === 'per-stap' ? showStapfeedback(compareMetModel(instrument, oefencasus, casus), stap, regels) : [],
    aanEind: (casus) => showFeedback(compareMetModel(instrument, oefencasus, casus), regels),
  };
}
