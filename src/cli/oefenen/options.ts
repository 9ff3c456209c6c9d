import type { Formaat } from '../../report/oefening/blad.ts';
import { EXIT } from '../exit.ts';
import { ownCommand } from '../own-command.ts';
import { UserError } from '../user-error.ts';
import type { Moment } from './new-practice.ts';

export interface Options {
  feedback?: Moment;
  map?: string;
  groep?: string;
  bespreek?: string;
  uitdeelblad?: boolean;
  trainersblad?: boolean;
  formaat?: Formaat;
  uit?: string;
  eenvoudig?: boolean;
  overnemen?: boolean;
  lokaal?: string;
}

const BLADEN = '--groep, --bespreek, --uitdeelblad of --trainersblad';

/** Refuses what does not go together, so that no option is dropped in silence. */
export function refuseOther({ groep, bespreek, uitdeelblad, trainersblad, formaat, uit, feedback, eenvoudig, overnemen }: Options): void {
  const asked = [groep, bespreek, uitdeelblad, trainersblad].filter((o) => o !== undefined && o !== false).length;
  if (asked > 1) refuse(`kies er één: ${BLADEN}`);
  const sheet = { '--formaat': formaat, '-o': uit };
  const walk = { '--feedback': feedback, '--eenvoudig': eenvoudig, '--overnemen': overnemen };
  const given = (options: object) => Object.entries(options).find(([, value]) => value !== undefined)?.[0];
  const [lost, own] = asked === 0 ? [given(sheet), BLADEN] : [given(walk), 'het oefenen zelf, en niet bij een blad'];
  if (lost !== undefined) refuse(`${lost} hoort bij ${own}`);
}

function refuse(wat: string): never {
  throw new UserError([`buurtkompas: ${wat}; zie ${ownCommand()} oefen --help`], EXIT.usage);
}
