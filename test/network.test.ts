import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
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

/** The system calls about the network of a program and all that it starts. */
function follow(
  command: string[],
  { input = '', cwd = scratch }: { input?: string; cwd?: string } = {},
): { calls: string[]; status: number | null } {
  const log = join(scratch, 'strace.txt');
  const { status } = spawnSync('strace', ['-f', '-qq', '-e', 'trace=socket,connect,bind,sendto,sendmsg', '-o', log, ...command], {
    cwd,
    input,
    encoding: 'utf8',
    timeout: 60_000,
    env: { PATH: process.env.PATH ?? '', HOME: scratch, TERM: 'dumb' },
  });
  return {
    calls: readFileSync(log, 'utf8')
      .split('\n')
      .filter((line) => /AF_INET|AF_PACKET|AF_NETLINK/.test(line)),
    status,
  };
}

const own = (...args: string[]) => [process.execPath, BIN, ...args];

/** Every command of the program, as the help names them. */
function listCommands(): string[] {
  const { stdout } = spawnSync(process.execPath, [BIN, '--help'], { encoding: 'utf8' });
  return [...(stdout.split('Opdrachten:')[1]?.split('\n\n')[0] ?? '').matchAll(/^ {2}([a-z]+) /gm)].map(([, name = '']) => name);
}

describe.skipIf(OBSTACLE !== undefined)('no command touches the network', () => {
  it('and a socket would be seen', () => {
    const { calls } = follow([process.execPath, '-e', "require('node:net').connect(40001, '127.0.0.1').on('error', () => {})"]);
    expect(calls.length).toBeGreaterThan(0);
    const lookup = follow([process.execPath, '-e', "require('node:dns').resolve4('voorbeeld.invalid', () => {})"]);
    expect(lookup.calls.length).toBeGreaterThan(0);
  });

  it('in a session with every command', { timeout: 120_000 }, () => {
    mkdirSync(join(scratch, 'map'));
    writeFileSync(join(scratch, 'map', 'een.yaml'), readFileSync(CASE_1));
    const een = 'map/een.yaml';
    const session: Record<string, { args: string[]; input?: string }[]> = {
      analyse: [{ args: [een, '--json'] }],
      rapport: [
        { args: [een, '-o', 'verslag.md'] },
        { args: [een, '-o', 'verslag.html', '--met-casus'] },
        { args: [een, '--voor', 'delen', '-o', 'delen.md'] },
      ],
      triage: [{ args: [een, '-o', 'b.md'] }],
      valideer: [{ args: ['map'] }],
      redigeer: [{ args: [een, '-o', 'kopie.yaml'] }],
      opruimen: [{ args: ['map', '--verwijder', '--ja'] }],
      batch: [{ args: ['map', '-o', 'uit', '--xlsx', '--werkers', '2'] }],
      uitleg: [{ args: ['3', een] }],
      voorbeelden: [{ args: [] }],
      checklist: [{ args: ['--formaat', 'html'] }],
      oefen: [{ args: ['1-stapeling', '--trainersblad'] }],
      schema: [{ args: ['casus'] }],
    };
    const rows = Object.entries(session).flatMap(([command, runs]) =>
      runs.map(({ args, input }) => ({ command, ...follow(own(command, ...args), input === undefined ? {} : { input }) })),
    );
    expect(rows.filter(({ status }) => status !== 0)).toEqual([]);
    expect(rows.flatMap(({ command, calls }) => calls.map((call) => `${command}: ${call}`))).toEqual([]);

    // The walk asks for a terminal: one of its own, with lines typed into it.
    const typed = `${['1', 'Proefbuurt', '', '', '1', 'jongerenwerker', 'Plein', 'proef.yaml', 'ja', 'o bel 06-12345678', 'q'].join('\n')}\n`;
    const walk = follow(['script', '-qec', `${own('start', '--eenvoudig').join(' ')}`, '/dev/null'], { input: typed });
    expect(walk.calls).toEqual([]);
    expect(readFileSync(join(scratch, 'proef.yaml'), 'utf8')).toContain('Proefbuurt');
    expect(listCommands().length).toBeGreaterThan(10);
    expect(listCommands().filter((name) => name !== 'start' && session[name] === undefined)).toEqual([]);
  });
});
