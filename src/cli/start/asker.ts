import { createInterface } from 'node:readline';
import inquirer from 'inquirer';
import { answerEscape, askLine } from '../../interview/prompt.ts';
import { maskNummers } from '../../privacy/mask.ts';
import { widthOf, wrap } from '../wrap.ts';

export interface Option<T> {
  naam: string;
  waarde: T;
  /** A key that chooses it at once. */
  toets?: string;
}

/** The few questions before the walk, asked with arrows or a line at a time. */
export interface Asker {
  text(vraag: string, begin: string, check: (tekst: string) => true | string): Promise<string>;
  choose<T>(vraag: string, opties: Option<T>[]): Promise<T>;
  chooseMany<T>(vraag: string, opties: Option<T>[]): Promise<T[]>;
  say(tekst: string): void;
}

/** With arrows, for a terminal that can move the cursor. */
export function createArrowAsker(output: NodeJS.WriteStream, ended: AbortSignal): Asker {
  answerEscape();
  // The library explains its keys in English, and breaks long lines in the middle of a word.
  const keysIn = (dutch: string) => ({ style: { keysHelpTip: () => dutch } });
  const choices = <T>(opties: Option<T>[]) =>
    opties.map(({ naam, waarde }) => ({ name: wrap(naam, widthOf(output) - 4, '', '    '), short: maskNummers(naam), value: waarde }));
  const ask = async (question: object, signal: AbortSignal) =>
    (await inquirer.createPromptModule({ output, signal })([{ name: 'x', ...question } as never])).x;
  return {
    say: (tekst) => output.write(`\n${wrap(tekst, widthOf(output))}\n\n`),
    text: (vraag, begin, check) => askLine({ vraag, begin, check }, output, ended),
    choose: async (vraag, opties) => {
      const uitleg = ['pijlen bewegen', 'Enter kiest', ...opties.flatMap((o) => (o.toets ? `${o.toets}: ${o.naam.toLowerCase()}` : []))];
      const byKey = watchKeys(opties);
      try {
        const theme = keysIn(uitleg.join(', '));
        const signal = AbortSignal.any([ended, byKey.signal]);
        return await ask({ type: 'select', message: vraag, pageSize: 20, choices: choices(opties), theme }, signal);
      } catch (error) {
        const optie = byKey.chosen();
        if (optie === undefined) throw error;
        return optie.waarde;
      } finally {
        byKey.stop();
      }
    },
    chooseMany: (vraag, opties) => {
      const theme = keysIn('spatie kiest, pijlen bewegen, Enter is klaar');
      return ask({ type: 'checkbox', message: vraag, choices: choices(opties), theme }, ended);
    },
  };
}

/** Keys that choose at once, beside the arrows of the library. */
function watchKeys<T>(opties: Option<T>[]) {
  const controller = new AbortController();
  let chosen: Option<T> | undefined;
  const onKey = (_: string, key: { name?: string; ctrl?: boolean }) => {
    chosen ??= opties.find((o) => o.toets !== undefined && o.toets === key.name && !key.ctrl);
    if (chosen) controller.abort();
  };
  process.stdin.on('keypress', onKey);
  return { signal: controller.signal, chosen: () => chosen, stop: () => process.stdin.off('keypress', onKey) };
}

const WIDE = 78;

/** A line at a time, for screen readers: prints, reads a line, never moves the cursor. */
export function createLineAsker(output: NodeJS.WriteStream): Asker {
  const read = (vraag: string) =>
    new Promise<string>((resolve, reject) => {
      const lines = createInterface({ input: process.stdin, terminal: false });
      const stop = () => {
        lines.off('close', stop);
        lines.close();
        reject(Object.assign(new Error('Stopped'), { name: 'ExitPromptError' }));
      };
      process.once('SIGINT', stop);
      lines.once('close', stop);
      output.write(
        `${vraag
          .split('\n')
          .map((line) => wrap(line, WIDE))
          .join('\n')}\n> `,
      );
      lines.once('line', (line) => {
        process.off('SIGINT', stop);
        lines.off('close', stop);
        lines.close();
        resolve(line.trim());
      });
    });
  const numbered = <T>(vraag: string, opties: Option<T>[]) => [vraag, ...opties.map((o, i) => `${i + 1} ${o.naam}`)].join('\n');
  const asker: Asker = {
    say: (tekst) => output.write(`\n${wrap(tekst, WIDE)}\n\n`),
    text: async (vraag, begin, check) => {
      for (;;) {
        const tekst = (await read(begin === '' ? `${vraag}:` : `${vraag} (leeg is ${begin}):`)) || begin;
        const fout = check(tekst);
        if (fout === true) return tekst;
        output.write(`${fout}\n`);
      }
    },
    choose: async (vraag, opties) => {
      for (;;) {
        const typed = await read(`${numbered(vraag, opties)}\nTyp een nummer`);
        const optie = opties.find((o, i) => Number(typed) === i + 1 || (o.toets !== undefined && o.toets === typed.toLowerCase()));
        if (optie !== undefined) return optie.waarde;
      }
    },
    chooseMany: async (vraag, opties) => {
      const nummers = (await read(`${numbered(vraag, opties)}\nTyp de nummers met een spatie ertussen`)).split(/[\s,]+/).map(Number);
      return opties.filter((_, i) => nummers.includes(i + 1)).map((o) => o.waarde);
    },
  };
  return asker;
}
