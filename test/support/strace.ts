import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { built } from './child.ts';

/** Why no system calls can be made to fail here; `undefined` where they can. */
export const NO_STRACE: string | undefined = findObstacle();

/** A process that holds one case file at a time, saves what it is told and answers `ok` or how it failed. */
export interface Saver {
  pid: number;
  /** Lets go of the file it had, and takes hold of another. */
  open: (path: string) => Promise<string>;
  save: (text: string) => Promise<string>;
  end: () => Promise<void>;
}

// It reads with readv and answers with writev (of two pieces, or they would be a read and a write), and has saved before:
// then every call is of the save, and none of the start of Node.
const CODE = (warm: string) => `
  const { readvSync, rmSync, writevSync } = await import('node:fs');
  const { CasusFile } = await import(${JSON.stringify(built('casus/file.js'))});
  let file = CasusFile.open(${JSON.stringify(warm)}, false);
  for (const text of ['a', 'b']) file.save(text);
  const answer = (text) => writevSync(1, [Buffer.from(text), Buffer.from('\\n')]);
  answer('klaar');
  for (;;) {
    const bytes = Buffer.alloc(65536);
    const length = readvSync(0, [bytes, Buffer.alloc(1)]);
    if (length === 0) break;
    const text = bytes.toString('utf8', 0, length);
    try {
      if (text.startsWith('open ')) { file.close(); file = CasusFile.open(text.slice(5), false); }
      else file.save(text);
      answer('ok');
    } catch (error) { answer(error.code ?? error.constructor.name); }
  }`;

/** Starts such a process; `warm` is a file that it may make. */
export async function startSaver(warm: string): Promise<Saver> {
  const child = spawn(process.execPath, ['--input-type=module', '-e', CODE(warm)], { stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const said = async () => {
    const { value, done } = await lines.next();
    return done ? 'dood' : value;
  };
  const ask = (text: string) => {
    child.stdin.write(text);
    return said();
  };
  child.stdin.on('error', () => {});
  if ((await said()) !== 'klaar') throw new Error('The process does not start');
  return {
    pid: child.pid ?? 0,
    open: (path) => ask(`open ${path}`),
    save: ask,
    end: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.stdin.end();
      await once(child, 'close');
    },
  };
}

/** Looks at the main thread of a process while something is done, with these options of strace; gives what it wrote. */
export async function underStrace(pid: number, log: string, options: string[], run: () => Promise<void>): Promise<string> {
  const strace = spawn('strace', ['-o', log, ...options, '-p', String(pid)], { stdio: ['ignore', 'ignore', 'pipe'] });
  const closed = once(strace, 'close');
  await attached(strace);
  await run();
  strace.kill('SIGINT');
  await closed;
  return readFileSync(log, 'utf8');
}

/** The calls in a log that touch files, each with its turn among those of its name: `rename 1`. */
export function callsIn(log: string): { name: string; turn: number }[] {
  const counts = new Map<string, number>();
  return log.split('\n').flatMap((line) => {
    const name = /^([a-z]\w*)\(/.exec(line)?.[1];
    if (name === undefined || OTHER.has(name)) return [];
    counts.set(name, (counts.get(name) ?? 0) + 1);
    return [{ name, turn: counts.get(name) ?? 0 }];
  });
}

const OTHER = new Set(['readv', 'writev', 'mmap', 'futex', 'epoll_wait', 'epoll_pwait', 'epoll_ctl']);

async function attached(strace: ChildProcess): Promise<void> {
  let said = '';
  for await (const bytes of strace.stderr ?? []) {
    said += bytes;
    if (said.includes('attached')) break;
  }
  if (!said.includes('attached')) throw new Error(`strace: ${said}`);
}

function findObstacle(): string | undefined {
  if (process.platform !== 'linux') return 'strace is of Linux';
  const { error, status, stderr } = spawnSync('strace', ['-o', '/dev/null', 'true'], { encoding: 'utf8' });
  if (error) return 'strace is not installed';
  return status === 0 ? undefined : `strace may not look at processes: ${stderr.trim().split('\n').at(-1)}`;
}
