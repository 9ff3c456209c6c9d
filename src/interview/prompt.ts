import { createPrompt, type KeypressEvent, useEffect, useKeypress, useRef, useState } from '@inquirer/core';

/** What the prompt library asks of the walk: it knows keys and lines, nothing of what they mean. */
export interface Walk<S> {
  begin: S;
  press: (state: S, key: string) => S;
  type: (state: S, text: string) => S;
  cancelType: (state: S) => S;
  /** The text a line being typed starts with; `null` where keys are answers. */
  typing: (state: S) => string | null;
  isDone: (state: S) => boolean;
  render: (state: S, columns: number, rows: number, typed: string | null) => string;
  /** A line at a time: only what is new since the state before; everything where there was none. */
  renderLines: (state: S, before: S | null, columns: number) => string;
}

const NAMES: Record<string, string> = { return: 'enter', enter: 'enter', backspace: 'backspace', delete: 'backspace', escape: 'escape' };
const ARROWS = new Set(['up', 'down', 'left', 'right', 'home', 'end', 'pageup', 'pagedown']);
const SPARE_ROWS = 1;

/** Runs the walk in the terminal until it is done, or no more keys will come. The only file that knows the prompt library. */
export async function runWalk<S>(walk: Walk<S>, output: NodeJS.WriteStream, ended: AbortSignal): Promise<S> {
  const prompt = createPrompt<S, Walk<S>>((config, done) => {
    const [{ state }, setBox] = useState({ state: config.begin });
    const [, setRound] = useState(0);
    const typed = useRef('');
    const pasting = useRef(false);
    const round = useRef(0);
    const redraw = () => setRound(++round.current);

    // Lines of another width cannot be counted back; a new size starts from an empty screen.
    const clear = () => {
      output.write('\u001b[2J\u001b[H');
      redraw();
    };

    useEffect((rl) => {
      // After Ctrl-Z and fg the library's line reader pauses, and nobody else wakes it.
      const resume = () => {
        rl.resume();
        redraw();
      };
      rl.on('SIGCONT', resume);
      output.on('resize', clear);
      return () => {
        rl.removeListener('SIGCONT', resume);
        output.off('resize', clear);
      };
    }, []);

    const go = (next: S) => {
      typed.current = config.typing(next) ?? '';
      setBox({ state: next });
      if (config.isDone(next)) done(next);
    };

    useKeypress((event, rl) => {
      rl.clearLine(0);
      if (config.isDone(state)) return;
      const { name, sequence = '', ctrl, meta } = event as KeypressEvent & { sequence?: string; meta?: boolean };
      if (name === 'paste-start' || name === 'paste-end') {
        pasting.current = name === 'paste-start';
        redraw();
        return;
      }
      if (config.typing(state) === null) {
        const key = NAMES[name] ?? (ARROWS.has(name) ? name : ctrl && name === 's' ? 'q' : sequence === ' ' ? 'j' : sequence);
        // A paste outside a line of typing would be read as answers.
        if (!pasting.current && !meta && key !== '' && key !== 'escape' && !(ctrl && name !== 's')) go(config.press(state, key));
        else if (key === 'escape') go(config.press(state, 'b'));
        return;
      }
      if (NAMES[name] === 'enter' && !pasting.current) return go(config.type(state, typed.current));
      if (name === 'escape') return go(config.cancelType(state));
      if (name === 'backspace') typed.current = [...typed.current].slice(0, -1).join('');
      else if (ctrl && name === 'u') typed.current = '';
      else if (pasting.current && (name === 'return' || name === 'enter')) typed.current += '\n';
      else if (!ctrl && !meta && !ARROWS.has(name) && !sequence.startsWith('\u001b')) typed.current += sequence.replace(/\p{Cc}/gu, ' ');
      if (!pasting.current) redraw();
    });

    const text = config.typing(state) === null ? null : typed.current;
    return config.render(state, Math.max(40, output.columns || 80), Math.max(12, (output.rows || 24) - SPARE_ROWS), text);
  });
  output.write('\u001b[?2004h\u001b[2J\u001b[H');
  try {
    return await prompt(walk, { output, signal: ended });
  } finally {
    output.write('\u001b[?2004l');
  }
}
