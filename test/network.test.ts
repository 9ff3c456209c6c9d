import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createProgram } from '../src/cli/program.ts';
import { BIN, CASE_1, createScratch } from './support/run.ts';

const scratch = createScratch();

/** Whether system calls can be followed here; where not, it is said loudly. */
const OBSTACLE = findObstacle();
if (OBSTACLE !== undefined) console.warn(`SKIPPED, no proof that the network is left alone: ${OBSTACLE}`);

function findObstacle(): string | undefined {
  const { error, status } = spawnSync('strace', ['-o', '/dev/null', 'true']);
  if (error !== undefined) return 'strace is not installed (Debian: apt-get install strace)';
  return status === 0 ? undefined : 'strace may not follow processes here';
}

/** What can open a connection, write, make, move or take away a file, or start a process. */
const CALLS = [
  'socket,connect,bind,sendto,sendmsg',
  'open,openat,openat2,creat,mkdir,mkdirat,mknod,mknodat,rename,renameat,renameat2,link,linkat,symlink,symlinkat',
  'unlink,unlinkat,rmdir,truncate,chmod,fchmodat,chown,lchown,fchownat,utimensat,execve,execveat,fork,vfork,clone,clone3',
].join(',');

interface Followed {
  /** Calls about the network. */
  network: string[];
  /** Paths that were written, made, moved or taken away, from the folder it ran in. */
  writes: string[];
  /** Other programs and processes. */
  processes: string[];
  status: number | null;
}

/** What a program and all that it starts does to the world. With `keys` it runs in a terminal, and they are typed into it. */
function follow(command: string[], { keys, cwd = scratch }: { keys?: string; cwd?: string } = {}): Followed {
  const log = join(scratch, 'strace.txt');
  const words = ['strace', '-f', '--seccomp-bpf', '-qq', '-e', `trace=${CALLS}`, '-o', log, ...command];
  const [program = '', ...rest] = keys === undefined ? words : ['script', '-qec', words.join(' '), '/dev/null'];
  const { status } = spawnSync(program, rest, {
    cwd,
    input: keys ?? '',
    encoding: 'utf8',
    timeout: 60_000,
    env: { PATH: process.env.PATH ?? '', HOME: join(scratch, 'thuis'), TERM: 'dumb' },
  });
  const lines = readFileSync(log, 'utf8').split('\n');
  return {
    network: lines.filter((line) => /AF_INET|AF_PACKET|AF_NETLINK/.test(line)),
    writes: lines.flatMap((line) => writtenBy(line).map((path) => relative(scratch, resolve(cwd, path)))),
    // The first is the program itself; a thread is no process.
    processes: lines.filter((line) => /^\d+ +(?:execve(?:at)?|v?fork|clone3?)\(/.test(line) && !line.includes('CLONE_THREAD')).slice(1),
    status,
  };
}

/** The paths that a line of strace writes to, makes, moves or takes away; devices such as the terminal are no files. */
function writtenBy(line: string): string[] {
  const [, call = '', rest = ''] = /^\d+ +(\w+)\((.*)/.exec(line) ?? [];
  if (/^(?:socket|connect|bind|send|exec|v?fork|clone)/.test(call)) return [];
  if (/^open/.test(call) && !/O_WRONLY|O_RDWR|O_CREAT|O_TRUNC|O_APPEND/.test(rest)) return [];
  return [...rest.matchAll(/"((?:[^"\\]|\\.)*)"/g)].map(([, path = '']) => path).filter((path) => !path.startsWith('/dev/'));
}

const own = (...args: string[]) => [process.execPath, BIN, ...args];

/** A new case, an answer and a stop. */
const TYPED = `${['1', 'Proefbuurt', '', '', '1', 'jongerenwerker', 'Plein', 'proef.yaml', 'ja', 'o bel 06-12345678', 'q'].join('\n')}\n`;

/** Every command of the program. */
function listCommands(): string[] {
  return createProgram(() => {})
    .commands.map((c) => c.name())
    .sort();
}

describe.skipIf(OBSTACLE !== undefined)('no command touches the network, starts a process, or writes where it should not', () => {
  it('and each of these would be seen', () => {
    const { network } = follow([process.execPath, '-e', "require('node:net').connect(40001, '127.0.0.1').on('error', () => {})"]);
    expect(network.length).toBeGreaterThan(0);
    const lookup = follow([process.execPath, '-e', "require('node:dns').resolve4('voorbeeld.invalid', () => {})"]);
    expect(lookup.network.length).toBeGreaterThan(0);
    mkdirSync(join(scratch, 'thuis'));
    const code = `
      const { appendFileSync, mkdirSync, rmSync } = require('node:fs');
      appendFileSync(process.env.HOME + '/spoor', 'x');
      mkdirSync('/tmp/spoor-${process.pid}');
      rmSync('/tmp/spoor-${process.pid}', { recursive: true });
      require('node:child_process').spawnSync('true');`;
    writeFileSync(join(scratch, 'spoor.cjs'), code);
    const { writes, processes } = follow([process.execPath, join(scratch, 'spoor.cjs')]);
    const temporary = relative(scratch, `/tmp/spoor-${process.pid}`);
    expect(new Set(writes)).toEqual(new Set(['thuis/spoor', temporary]));
    expect(processes.some((line) => line.includes('/true'))).toBe(true);
  });

  it('in a session with every command', { timeout: 120_000 }, () => {
    mkdirSync(join(scratch, 'map'));
    writeFileSync(join(scratch, 'map', 'een.yaml'), `${readFileSync(CASE_1, 'utf8')}bewaren-tot: 2026-11-22\n`);
    const een = 'map/een.yaml';
    for (const folder of ['uit', 'gesprek']) mkdirSync(join(scratch, folder));
    /** `writes` is the one folder in which a command may touch anything; most may touch nothing. */
    const session: Record<string, { args: string[]; writes?: string; cwd?: string; keys?: string }[]> = {
      analyse: [{ args: [een, '--json'] }],
      rapport: [
        { args: [een, '-o', 'uit/verslag.md'], writes: 'uit' },
        { args: [een, '-o', 'uit/verslag.html', '--met-casus'], writes: 'uit' },
        { args: [een, '--voor', 'delen', '-o', 'uit/delen.docx'], writes: 'uit' },
      ],
      triage: [{ args: [een, '-o', 'uit/b.md'], writes: 'uit' }],
      valideer: [{ args: ['map'] }],
      redigeer: [{ args: [een, '-o', 'uit/kopie.yaml'], writes: 'uit' }],
      opruimen: [{ args: ['map'] }, { args: ['map', '--verwijder', '--ja'], writes: 'map' }],
      batch: [{ args: ['map', '-o', 'batch', '--xlsx', '--werkers', '2'], writes: 'batch' }],
      uitleg: [{ args: ['3', een] }],
      voorbeelden: [{ args: [] }],
      checklist: [{ args: ['--formaat', 'html'] }],
      oefen: [{ args: ['1-stapeling', '--trainersblad'] }],
      schema: [{ args: ['casus'] }],
      // The walk asks for a terminal: one of its own, with lines typed into it.
      start: [{ args: ['--eenvoudig'], cwd: 'gesprek', writes: 'gesprek', keys: TYPED }],
    };
    // What is taken away is taken away last.
    const runs = Object.entries(session).flatMap(([command, all]) => all.map((one) => ({ command, ...one })));
    const order = [...runs.filter((r) => r.command !== 'opruimen'), ...runs.filter((r) => r.command === 'opruimen')];
    const rows = order.map(({ command, args, writes, cwd = '.', keys }) => {
      const followed = follow(own(command, ...args), { cwd: join(scratch, cwd), ...(keys === undefined ? {} : { keys }) });
      const elsewhere = followed.writes.filter((path) => writes === undefined || !`${path}/`.startsWith(`${writes}/`));
      return { command, ...followed, elsewhere, mayWrite: writes !== undefined };
    });
    expect(rows.filter(({ status }) => status !== 0)).toEqual([]);
    expect(rows.flatMap(({ command, network }) => network.map((call) => `${command}: ${call}`))).toEqual([]);
    expect(rows.flatMap(({ command, elsewhere }) => elsewhere.map((path) => `${command}: ${path}`))).toEqual([]);
    expect(rows.flatMap(({ command, processes }) => processes.map((call) => `${command}: ${call}`))).toEqual([]);
    // Where something was to be written it was seen.
    expect(rows.filter(({ mayWrite, writes }) => mayWrite && writes.length === 0)).toEqual([]);
    expect(readFileSync(join(scratch, 'gesprek', 'proef.yaml'), 'utf8')).toContain('Proefbuurt');
    expect(existsSync(join(scratch, een))).toBe(false);
    expect(Object.keys(session).sort()).toEqual(listCommands());
  });
});
