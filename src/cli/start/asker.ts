import { createInterface } from 'node:readline';
import inquirer from 'inquirer';
import { widthOf, wrap } from '../terminal.ts';

export interface Option<T> {
  naam: string;
  waarde: T;
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
  const ask = inquirer.createPromptModule({ output, signal: ended });
  // The library explains its keys in English.
  const keysIn = (dutch: string) => ({ style: { keysHelpTip: () => dutch } });
  const choices = <T>(opties: Option<T>[]) => opties.map(({ naam, waarde }) => ({ name: naam, value: waarde }));
  return {
    say: (tekst) => output.write(`\n${wrap(tekst, widthOf(output))}\n\n`),
    text: async (vraag, begin, check) => {
      const { x } = await ask([
        {
          type: 'input',
          name: 'x',
          message: `${vraag}:`,
          ...(begin === '' ? {} : { default: begin }),
          validate: (t: string) => check(t.trim()),
        },
      ]);
      return String(x).trim();
    },
    choose: async (vraag, opties) => {
      const { x } = await ask([
        { type: 'select', name: 'x', message: vraag, pageSize: 20, choices: choices(opties), theme: keysIn('pijlen bewegen, Enter kiest') },
      ]);
      return x;
    },
    chooseMany: async (vraag, opties) => {
      const { x } = await ask([
        {
          type: 'checkbox',
          name: 'x',
          message: vraag,
          choices: choices(opties),
          theme: keysIn('spatie kiest, pijlen bewegen, Enter is klaar'),
        },
      ]);
      return x;
    },
  };
}

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
      output.write(`${vraag}\n> `);
      lines.once('line', (line) => {
        process.off('SIGINT', stop);
        lines.off('close', stop);
        lines.close();
        resolve(line.trim());
      });
    });
  const numbered = <T>(vraag: string, opties: Option<T>[]) => [vraag, ...opties.map((o, i) => `${i + 1} ${o.naam}`)].join('\n');
  const asker: Asker = {
    say: (tekst) => output.write(`\n${tekst}\n\n`),
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
        const optie = opties[Number(await read(`${numbered(vraag, opties)}\nTyp een nummer`)) - 1];
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
