import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { ROOT } from './run.ts';

/** A file of the built program, to load in a process of its own. */
export const built = (file: string) => pathToFileURL(`${ROOT}dist/${file}`).href;

/** Runs a piece of JavaScript in a process of its own; `[code, what it printed]`. */
export function runCode(code: string, wrapper: string[] = []): [number | null, string] {
  const [command = '', ...rest] = [...wrapper, process.execPath, '--input-type=module', '-e', code];
  const { status, stdout, stderr } = spawnSync(command, rest, { encoding: 'utf8', timeout: 20_000, cwd: '/' });
  return [status, `${stdout}${stderr}`.trim()];
}

export function startCode(code: string): ChildProcess {
  return spawn(process.execPath, ['--input-type=module', '-e', code], { stdio: ['pipe', 'pipe', 'inherit'] });
}

/** A process id that no process has any more. */
export function deadPid(): number {
  return spawnSync(process.execPath, ['-e', '']).pid;
}

/** As somebody who is not the administrator; empty where we are that already, undefined where it cannot be done. */
export function asNobody(): string[] | undefined {
  if (process.getuid?.() !== 0) return [];
  const wrapper = ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups', '--'];
  // The program and node itself must be readable for it too.
  const [code] = runCode(`await import(${JSON.stringify(built('casus/file.js'))})`, wrapper);
  return code === 0 ? wrapper : undefined;
}
