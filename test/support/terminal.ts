import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach } from 'vitest';
import { BIN } from './run.ts';

/** Why there are no tests in a real terminal here; `undefined` where they can run. */
export const NO_TERMINAL: string | undefined = findObstacle();

/** The last word of the legend: all above it is on the screen too. */
export const LEGEND = /q\s+stop/;

const POLL = 20;
const PATIENCE = 10_000;
const opened = new Set<() => void>();
let count = 0;

export interface Options {
  cwd: string;
  columns?: number;
  rows?: number;
  env?: Record<string, string>;
  /** What stands before the command, such as another user or another way to start it. */
  before?: string;
}

export interface Terminal {
  /** Keys by their tmux names: `j`, `Enter`, `C-c`. */
  keys: (...keys: string[]) => void;
  text: (literal: string) => void;
  /** As a terminal pastes: between the brackets that the program asked for, if it did. */
  paste: (text: string) => void;
  screen: () => string;
  /** How many lines the terminal had to break off at its edge, since the program wrote more than fits. */
  brokenLines: () => number;
  waitFor: (what: string | RegExp, timeout?: number) => Promise<string>;
  resize: (columns: number, rows: number) => void;
  /** Another line in the shell that the program was started from. */
  type: (line: string) => void;
  /** With what the last line ended, once the shell is back. */
  exitCode: (timeout?: number) => Promise<number>;
  /** Everything that came out of the terminal, as bytes. */
  raw: () => string;
  pid: () => number;
  cursorVisible: () => boolean;
  /** Closes the terminal under the program. */
  kill: () => void;
}

/** Starts the program from an interactive shell in a terminal of its own (a tmux server with one window). */
export function open(args: string[], { cwd, columns = 80, rows = 24, env = {}, before = '' }: Options): Terminal {
  const name = `buurtkompas-${process.pid}-${++count}`;
  const scratch = mkdtempSync(join(tmpdir(), 'buurtkompas-terminal-'));
  const rawFile = join(scratch, 'raw');
  writeFileSync(join(scratch, 'inputrc'), 'set enable-bracketed-paste off\n');
  const variables = {
    PATH: process.env.PATH ?? '',
    HOME: cwd,
    // A history written as the shell ends would land in the folder that is being removed.
    HISTFILE: '/dev/null',
    LANG: 'C.UTF-8',
    INPUTRC: join(scratch, 'inputrc'),
    // The number counts the lines typed, so that a prompt tells which of them it follows.
    PS1: 'einde=$?:\\# ',
    B: `${before} ${process.execPath} ${BIN}`,
    ...env,
  };
  const tryTmux = (...words: string[]) =>
    spawnSync('tmux', ['-u', '-L', name, '-f', '/dev/null', ...words], {
      encoding: 'utf8',
      // The socket stands in our own folder, and goes with it.
      env: { PATH: process.env.PATH ?? '', HOME: cwd, LANG: 'C.UTF-8', TMUX_TMPDIR: scratch },
    });
  const tmux = (...words: string[]): string => {
    const result = tryTmux(...words);
    if (result.status !== 0) throw new Error(`tmux ${words[0]}: ${result.stderr}`);
    return result.stdout;
  };
  const close = () => {
    const shell = Number(tryTmux('display', '-p', '#{pane_pid}').stdout);
    const processes = shell > 0 ? [shell, ...childrenOf(shell)] : [];
    tryTmux('kill-server');
    waitNow(() => processes.every(hasEnded), 'The terminal does not end');
    rmSync(scratch, { recursive: true, force: true });
  };
  opened.add(close);

  const size = ['-x', String(columns), '-y', String(rows)];
  const settings = { status: 'off', 'escape-time': '0', 'default-terminal': 'screen-256color', 'window-size': 'manual' };
  const set = Object.entries(settings).flatMap(([key, value]) => [';', 'set', '-g', key, value]);
  const assignments = Object.entries(variables).map(([key, value]) => `${key}=${value}`);
  // The window first holds `cat`, so that the settings are there before the shell is.
  tmux('new-session', '-d', ...size, '-c', cwd, 'cat', ...set, ';', 'pipe-pane', `cat >'${rawFile}'`);
  tmux('respawn-pane', '-k', '-c', cwd, 'env', '-i', ...(env.TERM ? [] : ['TERM=screen-256color']), ...assignments, ...SHELL);

  const screen = () => tmux('capture-pane', '-p').replace(/\n+$/, '\n');
  const waitFor = async (what: string | RegExp, timeout = PATIENCE): Promise<string> => {
    const end = Date.now() + timeout;
    for (;;) {
      const now = screen();
      if (typeof what === 'string' ? now.includes(what) : what.test(now)) return now;
      if (Date.now() > end) throw new Error(`Not on the screen within ${timeout} ms: ${what}\n${now}`);
      await sleep(POLL);
    }
  };
  let lines = 0;
  const text = (literal: string) => void tmux('send-keys', '-l', '--', literal);
  const type = (line: string) => {
    lines += 1;
    text(line);
    tmux('send-keys', 'Enter');
  };
  waitNow(() => /einde=0:1 ?$/m.test(screen()), 'No shell in the terminal');
  type(['$B', ...args].join(' '));
  return {
    keys: (...keys) => void tmux('send-keys', ...keys),
    text,
    paste: (pasted) => {
      const file = join(scratch, 'paste');
      writeFileSync(file, pasted);
      tmux('load-buffer', file, ';', 'paste-buffer', '-p', '-d');
    },
    screen,
    brokenLines: () => screen().split('\n').length - tmux('capture-pane', '-p', '-J').replace(/\n+$/, '\n').split('\n').length,
    waitFor,
    resize: (x, y) => void tmux('resize-window', '-x', String(x), '-y', String(y)),
    type,
    exitCode: async (timeout) => {
      const shown = await waitFor(new RegExp(`einde=\\d+:${lines + 1} *\\n$`), timeout);
      return Number(/einde=(\d+):\d+ *\n$/.exec(shown)?.[1]);
    },
    raw: () => (existsSync(rawFile) ? readFileSync(rawFile, 'utf8') : ''),
    pid: () => findProgram(Number(tmux('display', '-p', '#{pane_pid}'))),
    cursorVisible: () => tmux('display', '-p', '#{cursor_flag}').trim() === '1',
    kill: () => void tmux('kill-session'),
  };
}

const SHELL = ['bash', '--norc', '--noprofile', '-i'];

afterEach(() => {
  for (const close of opened) close();
  opened.clear();
});

/** Waits until something is so, by asking often. */
export async function until(what: () => boolean, timeout = PATIENCE): Promise<void> {
  const end = Date.now() + timeout;
  while (!what()) {
    if (Date.now() > end) throw new Error(`Not so within ${timeout} ms: ${what}`);
    await sleep(POLL);
  }
}

function waitNow(what: () => boolean, otherwise: string): void {
  const end = Date.now() + PATIENCE;
  const pause = new Int32Array(new SharedArrayBuffer(4));
  while (!what()) {
    if (Date.now() > end) throw new Error(otherwise);
    Atomics.wait(pause, 0, 0, POLL);
  }
}

/** The program under the shell: its process was started by it. */
function findProgram(shell: number): number {
  const pid = childrenOf(shell).find((child) => readFileSync(`/proc/${child}/cmdline`, 'utf8').includes('buurtkompas.js'));
  if (pid === undefined) throw new Error('The program does not run');
  return pid;
}

/** Whether a process is over, also where nobody has asked for its exit code yet. */
export function hasEnded(pid: number): boolean {
  try {
    return /^State:\tZ/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return true;
  }
}

function childrenOf(pid: number): number[] {
  const file = `/proc/${pid}/task/${pid}/children`;
  return existsSync(file) ? readFileSync(file, 'utf8').split(' ').filter(Boolean).map(Number) : [];
}

function findObstacle(): string | undefined {
  if (process.platform !== 'linux') return 'these tests look in /proc, so they run on Linux only';
  return spawnSync('tmux', ['-V']).error ? 'tmux is not installed' : undefined;
}
