import type { ChalkInstance } from 'chalk';
import { CasusDocument } from '../../casus/document.ts';
import { type CasusFile, FileChanged } from '../../casus/file.ts';
import { describeWriteError } from '../../faults/write-error.ts';
import { asQuestion, draw, drawLines, type Regel } from '../../interview/draw.ts';
import { type Line, showLine } from '../../interview/edit.ts';
import { begin, cancelType, type Gevolg, press, remember, resume, type } from '../../interview/machine.ts';
import type { Walk } from '../../interview/prompt.ts';
import type { Begeleiding, Sessie } from '../../interview/sessie.ts';
import { takeLine } from '../../interview/take-line.ts';
import { WORDS } from '../../interview/words.ts';
import { wrap } from '../../interview/wrap.ts';
import type { Casus } from '../../model/casus.ts';
import type { Instrument } from '../../model/instrument.ts';
import type { Context } from '../context.ts';
import { today } from '../today.ts';

/** Lines of a long typed text that are shown: its end. */
const TYPED_LINES = 4;

/** The walk over one file, and whether its last answers are on disk. */
export interface FileWalk extends Walk<Sessie> {
  /** Tries once more where the last answers are not on disk yet; whether they are now. */
  saveLast: () => boolean;
}

/** Ties the pure walk to one file: every change is on disk before the next screen is shown, or the screen keeps saying so. */
export function createWalk(
  { instrument, validate }: Context,
  casus: Casus,
  text: string,
  file: CasusFile,
  colour: ChalkInstance,
  begeleiding: Begeleiding | null = null,
  alleen?: Sessie['alleen'],
): FileWalk {
  let document = new CasusDocument(text);
  let good = text;
  let unsaved = '';
  let warned = false;

  const save = (vorige: Sessie, { sessie, wijzigingen }: Gevolg): Sessie => {
    for (const wijziging of wijzigingen) document.apply(wijziging);
    if (wijzigingen.length === 0 && unsaved === '') return sessie;
    let next: string;
    try {
      next = document.toText(validate);
    } catch {
      // Whatever went wrong, the file and the screen stay as they were before this key.
      document = new CasusDocument(good);
      return { ...vorige, invoer: null, melding: WORDS.nietVast };
    }
    good = next;
    try {
      file.save(next);
      unsaved = '';
      return sessie;
    } catch (error) {
      if (error instanceof FileChanged) {
        unsaved = '';
        return { ...sessie, melding: `Iemand anders veranderde dit bestand. Uw versie staat nu in ${error.conflict} en gaat daar verder.` };
      }
      unsaved = `NIET OPGESLAGEN: ${describeWriteError(error)}. Elke toets probeert het opnieuw.`;
      return { ...sessie, melding: `${unsaved} ${sessie.melding}`.trim() };
    }
  };
  const stop = (sessie: Sessie): Sessie => {
    if (sessie.einde === null) return sessie;
    const last = save(sessie, remember(instrument, sessie));
    if (unsaved === '' || warned) return last;
    warned = true;
    return { ...last, einde: null, melding: `${unsaved} Druk nog eens op q om te stoppen zonder te bewaren.` };
  };
  const handlers = {
    press: (sessie: Sessie, key: string) => stop(save(sessie, press(instrument, sessie, key))),
    type: (sessie: Sessie, tekst: string) => save(sessie, type(instrument, sessie, tekst)),
    cancelType,
  };
  return {
    begin: resume(instrument, begin(casus, begeleiding, alleen, today())),
    ...handlers,
    line: (sessie, tekst) => takeLine(sessie, tekst, handlers),
    typing: (sessie) => sessie.invoer?.begin ?? null,
    isDone: (sessie) => sessie.einde !== null,
    saveLast: () => {
      if (unsaved === '') return true;
      try {
        file.save(good);
        unsaved = '';
      } catch (error) {
        if (error instanceof FileChanged) unsaved = '';
      }
      return unsaved === '';
    },
    render: (sessie, columns, rows, typed) => render(instrument, sessie, columns, rows, typed, colour),
    renderLines: (sessie, before, columns) => drawLines(instrument, sessie, before, columns, unsaved === '').join('\n'),
  };
}

function render(instrument: Instrument, sessie: Sessie, columns: number, rows: number, typed: Line | null, colour: ChalkInstance): string {
  const width = Math.min(columns - 1, 100);
  const vraag = sessie.invoer === null ? [] : wrap(asQuestion(sessie.invoer.vraag), width);
  const shown = typed === null ? [] : showLine(typed, width, TYPED_LINES);
  const typing = typed === null ? [] : [...shown, ...wrap(WORDS.typlegenda, width)];
  const lines = draw(instrument, sessie, width, Math.max(8, rows - vraag.length - typing.length)).map((regel) => style(regel, colour));
  return [...lines, ...vraag.map((regel) => colour.bold(regel)), ...typing].join('\n');
}

function style({ tekst, soort }: Regel, colour: ChalkInstance): string {
  if (soort === 'kop') return colour.bold(tekst);
  if (soort === 'actief') return colour.inverse(tekst);
  if (soort === 'stil') return colour.dim(tekst);
  if (soort === 'melding') return colour.yellow(tekst);
  return tekst;
}
