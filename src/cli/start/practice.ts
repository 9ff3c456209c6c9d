import { isAbsolute, relative } from 'node:path';
import { createId } from '../../interview/schermen/nog-een.ts';
import { listCasussen } from '../../oefening/casussen.ts';
import type { Asker } from './asker.ts';
import { freeName, type NewCase } from './new-case.ts';

/** Which case to practise on, and the text and name of its practice file. */
export async function askPractice(today: string, ask: Asker): Promise<NewCase> {
  const casus = await ask.choose(
    'Met welk voorbeeld wilt u oefenen?',
    listCasussen().map((c) => ({ naam: c.titel, waarde: c })),
  );
  const path = freeName(`oefening-${casus.id}`);
  ask.say(
    `Lees eerst het verhaal: ${shortest(casus.verhaal)}. Kijk nog niet in het modelantwoord. Uw antwoorden komen in ${path}. Dit is een oefening en zo staat het ook in alles wat u ermee maakt.`,
  );
  const plek = await ask.text('Over welke plek uit het verhaal begint u?', '', (tekst) =>
    tekst === '' ? 'Vul dit in, of druk op Ctrl-C om te stoppen' : true,
  );
  return {
    path,
    data: {
      buurtkompas: 1,
      oefening: { casus: casus.id },
      buurt: { naam: casus.titel },
      overleg: { datum: today },
      situaties: [{ id: createId(plek, { situaties: [] }), naam: plek }],
    },
  };
}

/** A path as short as it can be from here. */
function shortest(path: string): string {
  const from = relative('.', path);
  return from.startsWith('..') || isAbsolute(from) ? path : from;
}
