import { emitKeypressEvents } from 'node:readline';
import { createPrompt, type KeypressEvent, useEffect, useKeypress, useRef, useState } from '@inquirer/core';
import { edit, type Key, type Line, showLine, startLine } from './edit.ts';
import { wrap } from './wrap.ts';

/** What the prompt library asks of the walk: it knows keys and lines, nothing of what they mean. */
export interface Walk<S> {
  begin: S;
  press: (state: S, key: string) => S;
  type: (state: S, text: string) => S;
  cancelType: (state: S) => S;
  /** The text a line being typed starts with; `null` where keys are answers. */
  typing: (state: S) => string | null;
  isDone: (state: S) => boolean;
  render: (state: S, columns: number, rows: number, typed: Line | null) => string;
  /** A whole line at a time: a key, with the text that it asks for. */
  line: (state: S, line: string) => S;
  /** A line at a time: only what is new since the state before; everything where there was none. */
  renderLines: (state: S, before: S | null, columns: number) => string;
}

/** A question that is answered in one typed line. */
export interface Question {
  vraag: string;
  /** What an empty line stands for. */
  begin: string;
  check: (text: string) => true | string;
}

const NAMES: Record<string, string> = { return: 'enter', enter: 'enter', backspace: 'backspace', delete: 'backspace', escape: 'escape' };
const ARROWS = new Set(['up', 'down', 'left', 'right', 'home', 'end', 'pageup', 'pagedown']);
const SPARE_ROWS = 1;
/** How long a lone Escape may still become an arrow, in ms. A key pressed after it is a key of its own. */
const ESCAPE_TIMEOUT = 50;
const PASTE_ON = '\u001b[?2004h';
const PASTE_OFF = '\u001b[?2004l';

/** Runs the walk in the terminal until it is done, or no more keys will come. With `askLine` all that knows the prompt library. */
export async function runWalk<S>(walk: Walk<S>, output: NodeJS.WriteStream, ended: AbortSignal): Promise<S> {
  const prompt = createPrompt<S, Walk<S>>((config, done) => {
    const [{ state }, setBox] = useState({ state: config.begin });
    const typed = useRef(startLine(''));
    const redraw = useRedraw();

    // Lines of another width cannot be counted back, and after fg the shell has written among them: begin on an empty screen.
    const clear = () => {
      output.write('\u001b[2J\u001b[H');
      redraw();
    };

    useResume(output, clear);
    useEffect(() => {
      output.on('resize', clear);
      return () => output.off('resize', clear);
    }, []);

    const go = (next: S) => {
      typed.current = startLine(config.typing(next) ?? '');
      setBox({ state: next });
      if (config.isDone(next)) done(next);
    };

    useKeys((key, pasted) => {
      if (config.isDone(state)) return;
      if (config.typing(state) === null) {
        // A paste outside a line of typing would be read as answers.
        if (pasted) return go(config.press(state, 'paste'));
        const name = nameOf(key);
        if (!key.pasting && name !== '') go(config.press(state, name));
        return;
      }
      if (pasted) return redraw();
      if (NAMES[key.name ?? ''] === 'enter' && !key.pasting) return go(config.type(state, typed.current.text));
      if (key.name === 'escape') return go(config.cancelType(state));
      typed.current = edit(typed.current, key);
      if (!key.pasting) redraw();
    });

    const line = config.typing(state) === null ? null : typed.current;
    return config.render(state, Math.max(40, output.columns || 80), Math.max(12, (output.rows || 24) - SPARE_ROWS), line);
  });
  output.write('\u001b[2J\u001b[H');
  return await run(output, () => prompt(walk, { output, signal: ended }));
}

/** Asks one line; what is pasted over several lines becomes one. */
export async function askLine(question: Question, output: NodeJS.WriteStream, ended: AbortSignal): Promise<string> {
  const prompt = createPrompt<string, Question>(({ vraag, begin, check }, done) => {
    const [wrong, setWrong] = useState('');
    const [answer, setAnswer] = useState<string | null>(null);
    const typed = useRef(startLine(''));
    const redraw = useRedraw();
    useResume(output, redraw);
    const width = Math.max(20, Math.min(output.columns || 80, 100) - 1);
    const ask = begin === '' ? `${vraag}: ` : `${vraag} (alleen Enter: ${begin}): `;

    useKeys((key, pasted) => {
      if (answer !== null) return;
      if (!pasted && NAMES[key.name ?? ''] === 'enter' && !key.pasting) {
        const text = typed.current.text.replace(/\s+/g, ' ').trim() || begin;
        const verdict = check(text);
        if (verdict !== true) return setWrong(verdict);
        setAnswer(text);
        return done(text);
      }
      if (!pasted) typed.current = edit(typed.current, key);
      setWrong('');
      if (!key.pasting) redraw();
    });

    const line = answer === null ? typed.current : startLine(answer);
    const shown = showLine(line, width, 8, answer === null ? ask : `${vraag}: `);
    const lines = answer === null ? shown : shown.map((l, i) => (i === shown.length - 1 ? l.replace(/_$/, '') : l));
    return [...lines, ...(wrong === '' ? [] : wrap(wrong, width))].join('\n');
  });
  return await run(output, () => prompt(question, { output, signal: ended }));
}

/** A lone Escape is answered at once. Before the first question: who asks for keys first sets this for all after. */
export function answerEscape(): void {
  emitKeypressEvents(process.stdin, { escapeCodeTimeout: ESCAPE_TIMEOUT } as never);
}

/** With pasted text told apart from keys. */
async function run<T>(output: NodeJS.WriteStream, prompt: () => Promise<T>): Promise<T> {
  answerEscape();
  output.write(PASTE_ON);
  try {
    return await prompt();
  } finally {
    output.write(PASTE_OFF);
  }
}

/** After Ctrl-Z and fg the library's line reader pauses, and nobody else wakes it. */
function useResume(output: NodeJS.WriteStream, redraw: () => void): void {
  useEffect((rl) => {
    const resume = () => {
      output.write(PASTE_ON);
      rl.resume();
      redraw();
    };
    rl.on('SIGCONT', resume);
    return () => rl.removeListener('SIGCONT', resume);
  }, []);
}

function useRedraw(): () => void {
  const [, setRound] = useState(0);
  const round = useRef(0);
  return () => setRound(++round.current);
}

/** Every key, and `pasted` where a paste is over. The library's own line stays empty, or it would move the cursor. */
function useKeys(take: (key: Key, pasted: boolean) => void): void {
  const pasting = useRef(false);
  useKeypress((event, rl) => {
    rl.clearLine(0);
    const { name, sequence = '', ctrl, meta = false } = event as KeypressEvent & { sequence?: string; meta?: boolean };
    if (name === 'paste-start' || name === 'paste-end') pasting.current = name === 'paste-start';
    if (name !== 'paste-start') take({ name, sequence, ctrl, meta, pasting: pasting.current }, name === 'paste-end');
  });
}

/** What the walk calls a key; empty where it is no key of the walk. Escape goes back. The space bar is none: a hand on it says nothing. */
function nameOf({ name = '', sequence, ctrl, meta }: Key): string {
  if (name === 'escape') return 'b';
  if (meta) return '';
  if (ctrl) return name === 's' ? 'q' : '';
  return NAMES[name] ?? (ARROWS.has(name) ? name : sequence);
}
