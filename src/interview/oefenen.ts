import type { Invoer, Sessie } from './sessie.ts';
import { WORDS } from './words.ts';

/** Lines that a key goes on or back while reading. */
export const READING: Record<string, number | undefined> = { up: -1, down: 1, pageup: -10, pagedown: 10 };

/** Reading the story for the first time, a piece at a time; after the last piece the walk asks for the first place. */
export function pressInlezen(sessie: Sessie, toets: string): Sessie {
  const aantal = sessie.begeleiding?.verhaal.alineas.length ?? 0;
  if (toets === 'q') return { ...sessie, einde: 'bewaren' };
  if (toets === 'b' || toets === 'up' || toets === 'left') return { ...sessie, menuRij: Math.max(0, sessie.menuRij - 1) };
  if (toets !== 'enter' && toets !== 'down' && toets !== 'right') return { ...sessie, melding: WORDS.kanNiet };
  if (sessie.menuRij + 1 < aantal) return { ...sessie, menuRij: sessie.menuRij + 1 };
  return { ...sessie, laag: null, menuRij: 0, invoer: askFirstPlace() };
}

/** Which places there are is part of the exercise, so the trainee names the first one. */
function askFirstPlace(): Invoer {
  return {
    vraag: WORDS.eerstePlekVraag,
    begin: '',
    naar: (naam) =>
      naam === ''
        ? { wijzigingen: [], volgende: askFirstPlace(), melding: WORDS.leegTekst }
        : { wijzigingen: [{ pad: ['situaties', 0, 'naam'], waarde: naam }] },
  };
}

/** The whole story again, from anywhere in the walk. */
export function openVerhaal(sessie: Sessie): Sessie {
  return sessie.begeleiding === null ? { ...sessie, melding: WORDS.kanNiet } : { ...sessie, laag: 'verhaal', menuRij: 0 };
}

/** Feedback on the step that was just left behind, if there is any. */
export function feedbackAfter(sessie: Sessie, vanaf: string): Sessie {
  const stap = stepOf(vanaf);
  if (sessie.begeleiding === null || stap === stepOf(sessie.scherm)) return sessie;
  const feedback = sessie.begeleiding.naStap(sessie.casus, stap);
  return feedback.length === 0 ? sessie : { ...sessie, feedback, laag: 'feedback', menuRij: 0 };
}

/** A practice ends with its feedback; anything else with its report. */
export function feedbackAtEnd(sessie: Sessie): Sessie {
  const feedback = sessie.begeleiding?.aanEind(sessie.casus) ?? [];
  return feedback.length === 0 ? { ...sessie, einde: 'rapport' } : { ...sessie, feedback, laag: 'slot', menuRij: 0 };
}

/** Feedback is long and takes a while to read: only the keys that the legend names close it, and the last one ends the walk. */
export function pressFeedback(sessie: Sessie, toets: string): Sessie {
  const stap = READING[toets];
  if (stap !== undefined) return { ...sessie, menuRij: Math.max(0, sessie.menuRij + stap) };
  if (toets === 'home') return { ...sessie, menuRij: 0 };
  const slot = sessie.laag === 'slot';
  if (toets === 'b' || toets === 'left') return { ...sessie, laag: null };
  if (toets === 'q') return { ...sessie, einde: slot ? 'rapport' : 'bewaren' };
  if (toets !== 'enter') return { ...sessie, melding: WORDS.kanNiet };
  return slot ? { ...sessie, einde: 'rapport' } : { ...sessie, laag: null };
}

/** `plek/<place>/<step>` or `buurt/<step>`: what one piece of feedback is about. */
function stepOf(scherm: string): string {
  return scherm
    .split('/')
    .slice(0, scherm.startsWith('plek/') ? 3 : 2)
    .join('/');
}
