import { readTitel } from '../../oefening/casusmap.ts';
import { casusIdOf, listCasusmappen } from '../../oefening/casussen.ts';
import type { Context } from '../context.ts';
import type { Asker } from '../start/asker.ts';
import { freeName, type NewCase } from '../start/new-case.ts';
import { loadOefencasus } from './find-casus.ts';

/** When feedback is given: after each step, or at the end. */
export type Moment = 'per-stap' | 'aan-eind';

/** What was said already: the folder of the case, and when feedback is given. */
export interface Practice {
  map?: string | undefined;
  feedback?: Moment | undefined;
}

/** Asks what was not said yet, and makes the practice file. */
export async function askPractice({ map, feedback }: Practice, today: string, context: Context, ask: Asker): Promise<NewCase> {
  const casusmap = map ?? (await askCasusmap(ask));
  return createPractice(casusmap, feedback ?? (await askMoment(ask)), today, context);
}

/** Which of the program's cases to practise on. */
function askCasusmap(ask: Asker): Promise<string> {
  return ask.choose(
    'Met welk voorbeeld wilt u oefenen?',
    listCasusmappen().map((map) => ({ naam: readTitel(map), waarde: map })),
  );
}

function askMoment(ask: Asker): Promise<Moment> {
  return ask.choose<Moment>('Wanneer wilt u feedback?', [
    { naam: 'Aan het eind, over alles tegelijk', waarde: 'aan-eind' },
    { naam: 'Na elke stap', waarde: 'per-stap' },
  ]);
}

/** A practice file for a case, with one place that the trainee names after reading the story. */
function createPractice(map: string, moment: Moment, today: string, context: Context): NewCase {
  const { verhaal } = loadOefencasus(map, context);
  const id = casusIdOf(map);
  return {
    path: freeName(`oefening-${id}`),
    data: {
      buurtkompas: 1,
      oefening: { casus: id, feedback: moment },
      buurt: { naam: verhaal.titel },
      overleg: { datum: today },
      situaties: [{ id: 'plek-1', naam: 'Eerste plek' }],
    },
  };
}
