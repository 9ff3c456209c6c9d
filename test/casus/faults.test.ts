import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CasusFile } from '../../src/casus/file.ts';
import { createScratch } from '../support/run.ts';
import { callsIn, NO_STRACE, type Saver, startSaver, underStrace } from '../support/strace.ts';

const WHY = NO_STRACE === undefined ? '' : ` (skipped: ${NO_STRACE})`;
const scratch = createScratch();
const log = join(scratch, 'strace.log');
const TRACE = ['-e', 'trace=%file,%desc'];
let next = 0;

/** One call of one save: of the first of a session, that keeps the version before it too, or of one after it. */
interface Point {
  save: 'first' | 'later';
  name: string;
  turn: number;
}

function existing(): { dir: string; path: string } {
  const dir = join(scratch, `map-${next++}`);
  mkdirSync(dir);
  const path = join(dir, 'casus.yaml');
  writeFileSync(path, 'begin');
  return { dir, path };
}

const start = () => startSaver(join(scratch, `warm-${next++}`));
const read = (path: string) => readFileSync(path, 'utf8');
const rest = (dir: string) => readdirSync(dir).filter((name) => !['casus.yaml', 'casus.vorige.yaml', '.casus.yaml.slot'].includes(name));

/** Opens a file of its own, up to the save that is meant. */
async function openBefore(saver: Saver, save: Point['save']): Promise<{ dir: string; path: string }> {
  const { dir, path } = existing();
  expect(await saver.open(path)).toBe('ok');
  if (save === 'later') expect(await saver.save('eerste')).toBe('ok');
  return { dir, path };
}

/** Every call of a save, in the order in which they are made. */
async function listPoints(saver: Saver, save: Point['save']): Promise<Point[]> {
  await openBefore(saver, save);
  const trace = await underStrace(saver.pid, log, TRACE, async () => {
    expect(await saver.save('tekst')).toBe('ok');
  });
  return callsIn(trace).map((call) => ({ save, ...call }));
}

/** The file before and after one save in which one call goes wrong, and what the session said of it. */
async function saveWith(saver: Saver, path: string, inject: string) {
  const before = read(path);
  let said = '';
  const trace = await underStrace(saver.pid, log, [...TRACE, '-e', `inject=${inject}`], async () => {
    said = await saver.save('nieuw');
  });
  const after = read(path);
  return { said, after, struck: trace.includes('INJECTED'), whole: said === 'ok' ? after === 'nieuw' : [before, 'nieuw'].includes(after) };
}

describe.skipIf(NO_STRACE !== undefined)(`a save in which one system call goes wrong${WHY}`, () => {
  it.each<[string, Point['save'], string, string]>([
    ['no room, once', 'first', 'error=ENOSPC', ''],
    ['a broken disk, once', 'first', 'error=EIO', ''],
    ['a broken disk, once', 'later', 'error=EIO', ''],
    ['a broken disk, from then on', 'first', 'error=EIO', '+'],
  ])(
    '%s, at every call of the %s save: the file is the old or the new one, and the session goes on',
    async (_, save, fault, on) => {
      const saver = await start();
      const points = await listPoints(saver, save);
      expect(points.map((point) => point.name)).toEqual(expect.arrayContaining(['openat', 'write', 'fsync', 'close', 'rename']));
      const wrong: string[] = [];
      for (const { name, turn } of points) {
        const { dir, path } = await openBefore(saver, save);
        const result = await saveWith(saver, path, `${name}:${fault}:when=${turn}${on}`);
        const then = await saver.save('daarna');
        const goesOn = then === 'ok' && read(path) === 'daarna' && rest(dir).length === 0;
        if (!result.struck || !result.whole || !goesOn)
          wrong.push(`${name} ${turn}: ${JSON.stringify({ ...result, then, rest: rest(dir) })}`);
      }
      await saver.end();
      expect(wrong).toEqual([]);
    },
    120_000,
  );

  it('killed at every call: the file is the old or the new one, and the next session starts clean', async () => {
    const saver = await start();
    const points = await listPoints(saver, 'first');
    await saver.end();
    const wrong: string[] = [];
    for (const { name, turn } of points) {
      const victim = await start();
      const { dir, path } = await openBefore(victim, 'first');
      const { said, after, whole } = await saveWith(victim, path, `${name}:signal=SIGKILL:when=${turn}`);
      const file = CasusFile.open(path, false);
      file.save('daarna');
      file.close();
      if (said !== 'dood' || !whole || read(path) !== 'daarna' || rest(dir).length > 0)
        wrong.push(`${name} ${turn}: ${JSON.stringify({ said, after, rest: rest(dir) })}`);
    }
    expect(wrong).toEqual([]);
  }, 120_000);

  it('a write that is cut short without an error is noticed, and so is one that is lost', async () => {
    for (const length of [3, 5]) {
      const saver = await start();
      const { path } = await openBefore(saver, 'later');
      const { after, said } = await saveWith(saver, path, `write:retval=${length}:when=1`);
      expect([said, after]).toEqual(['ENOSPC', 'eerste']);
      expect(await saver.save('daarna')).toBe('ok');
      await saver.end();
    }
  });
});

describe.skipIf(NO_STRACE !== undefined)(`the order of a save${WHY}`, () => {
  it('is: a new file for its owner only, written, flushed, read back, renamed, and the folder flushed', async () => {
    const saver = await start();
    const { path } = await openBefore(saver, 'later');
    const trace = await underStrace(saver.pid, log, ['-e', 'trace=openat,write,fsync,pread64,rename'], async () => {
      expect(await saver.save('tekst')).toBe('ok');
    });
    await saver.end();
    const made = trace.slice(trace.indexOf('O_EXCL'));
    expect(made).toMatch(/^O_EXCL\S*, 0600\)/);
    const calls = [...made.matchAll(/^(\w+)\(/gm)].map(([, name]) => name);
    expect(calls).toEqual(['write', 'fsync', 'pread64', 'rename', 'openat', 'fsync']);
    expect(read(path)).toBe('tekst');
  });
});
