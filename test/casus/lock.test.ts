import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { FileInUse, releaseLock, takeLock } from '../../src/casus/lock.ts';
import { createScratch } from '../support/run.ts';
import { thrown } from '../support/thrown.ts';

// Every call that the lock makes of the system can be made to go wrong, once.
vi.mock('node:fs', async (original) => {
  const real = await original<typeof import('node:fs')>();
  const spied = ['linkSync', 'readFileSync', 'renameSync', 'writeFileSync'] as const;
  return { ...real, ...Object.fromEntries(spied.map((name) => [name, vi.fn(real[name] as () => unknown)])) };
});

const scratch = createScratch();
const HERE = createHash('sha256').update(hostname()).digest('hex').slice(0, 16);
/** No process has it: the highest number that Linux gives out is below it. */
const DEAD = 4_194_305;
let next = 0;

afterEach(() => {
  vi.resetAllMocks();
});

function place(): { dir: string; lock: string } {
  const dir = join(scratch, `map-${next++}`);
  fs.mkdirSync(dir);
  return { dir, lock: join(dir, '.casus.yaml.slot') };
}
const error = (code: string) => Object.assign(new Error(code), { code });
const goesWrong = (call: (...args: never[]) => unknown, code: string) =>
  vi.mocked(call as () => unknown).mockImplementationOnce(() => {
    throw error(code);
  });
const content = (lock: string) => JSON.parse(fs.readFileSync(lock, 'utf8')) as { pid: number; computer: string; sinds: string };
const slot = (pid: unknown, computer = HERE) => JSON.stringify({ pid, computer, sinds: '2026-11-25T10:00:00.000Z' });

describe('a lock', () => {
  it('says which process has it, since when, and on which computer without its name', () => {
    const { dir, lock } = place();
    const from = Date.now();
    takeLock(lock, false);
    expect(fs.linkSync).toHaveBeenCalledTimes(1);
    const { pid, computer, sinds } = content(lock);
    expect([pid, computer]).toEqual([process.pid, HERE]);
    expect(new Date(sinds).toISOString()).toBe(sinds);
    expect(Date.parse(sinds)).toBeGreaterThanOrEqual(from);
    expect(fs.statSync(lock).mode & 0o777).toBe(0o600);
    expect(fs.readdirSync(dir)).toEqual(['.casus.yaml.slot']);
    releaseLock(lock);
    expect(fs.readdirSync(dir)).toEqual([]);
  });

  it('of ourselves is in use too, until it is let go of', () => {
    const { lock } = place();
    takeLock(lock, false);
    const refused = thrown(() => takeLock(lock, false)) as FileInUse;
    expect(refused).toBeInstanceOf(FileInUse);
    expect(refused.message).toBe('In use by another session');
    expect(refused.holder).toEqual({ pid: process.pid, sinds: content(lock).sinds, hier: true });
    releaseLock(lock);
    takeLock(lock, false);
    releaseLock(lock);
  });

  it('with our own number that we do not have is of a process before us', () => {
    const { lock } = place();
    fs.writeFileSync(lock, slot(process.pid));
    takeLock(lock, false);
    expect(content(lock).sinds).not.toBe('2026-11-25T10:00:00.000Z');
    releaseLock(lock);
    fs.writeFileSync(lock, slot(process.pid));
    takeLock(lock, false);
    releaseLock(lock);
  });

  it('that was taken over counts as ours until we let go of it', () => {
    const { lock } = place();
    fs.writeFileSync(lock, slot(DEAD));
    takeLock(lock, false);
    expect(thrown(() => takeLock(lock, false))).toBeInstanceOf(FileInUse);
    releaseLock(lock);
    expect(fs.existsSync(lock)).toBe(false);
  });

  it.each([
    ['a living process here', slot(1), { pid: 1, sinds: '2026-11-25T10:00:00.000Z', hier: true }],
    [
      'a process on another computer, alive here or not',
      slot(DEAD, 'anders'),
      { pid: DEAD, sinds: '2026-11-25T10:00:00.000Z', hier: false },
    ],
    [
      'our own number on another computer',
      slot(process.pid, 'anders'),
      { pid: process.pid, sinds: '2026-11-25T10:00:00.000Z', hier: false },
    ],
  ])('of %s is left, and its holder named', (_, text, holder) => {
    const { dir, lock } = place();
    fs.writeFileSync(lock, text);
    expect(thrown(() => takeLock(lock, false))).toMatchObject({ holder });
    expect(fs.readFileSync(lock, 'utf8')).toBe(text);
    takeLock(lock, true);
    expect(content(lock).pid).toBe(process.pid);
    expect(fs.readdirSync(dir)).toEqual(['.casus.yaml.slot']);
    releaseLock(lock);
  });

  it('of another is not let go of', () => {
    const { lock } = place();
    fs.writeFileSync(lock, slot(1));
    releaseLock(lock);
    expect(fs.readFileSync(lock, 'utf8')).toBe(slot(1));
    fs.writeFileSync(lock, 'kapot');
    releaseLock(lock);
    expect(fs.existsSync(lock)).toBe(true);
    fs.rmSync(lock);
    expect(() => releaseLock(lock)).not.toThrow();
  });
});

describe('a disk that knows no links', () => {
  const CODES = ['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK'];
  const noLinks = (code = 'EPERM') =>
    vi.mocked(fs.linkSync).mockImplementation(() => {
      throw error(code);
    });

  it.each(CODES)('%s: the lock is made the plain way', (code) => {
    const { dir, lock } = place();
    noLinks(code);
    takeLock(lock, false);
    expect(fs.linkSync).toHaveBeenCalledTimes(1);
    expect(content(lock).pid).toBe(process.pid);
    expect(fs.statSync(lock).mode & 0o777).toBe(0o600);
    expect(fs.readdirSync(dir)).toEqual(['.casus.yaml.slot']);
    releaseLock(lock);
  });

  it('still refuses a lock that is there, and takes one over', () => {
    const { dir, lock } = place();
    fs.writeFileSync(lock, slot(1));
    noLinks();
    expect(thrown(() => takeLock(lock, false))).toMatchObject({ holder: { pid: 1 } });
    expect(fs.readFileSync(lock, 'utf8')).toBe(slot(1));
    takeLock(lock, true);
    expect(content(lock).pid).toBe(process.pid);
    expect(fs.readdirSync(dir)).toEqual(['.casus.yaml.slot']);
    releaseLock(lock);
  });

  it('says what else goes wrong there', () => {
    const { dir, lock } = place();
    noLinks();
    vi.mocked(fs.writeFileSync).mockImplementationOnce(() => undefined);
    goesWrong(fs.writeFileSync, 'ENOSPC');
    expect(thrown(() => takeLock(lock, false))).toMatchObject({ code: 'ENOSPC' });
    expect(fs.readdirSync(dir)).toEqual([]);
  });
});

describe('what goes wrong while taking a lock', () => {
  it.each(['EIO', 'ENOSPC', 'EACCES'])('is said, and leaves nothing: %s', (code) => {
    const { dir, lock } = place();
    goesWrong(fs.linkSync, code);
    expect(thrown(() => takeLock(lock, false))).toMatchObject({ code });
    goesWrong(fs.writeFileSync, code);
    expect(thrown(() => takeLock(lock, false))).toMatchObject({ code });
    expect(fs.readdirSync(dir)).toEqual([]);
  });

  it('at taking over is said, and the lock that was there stays', () => {
    const { dir, lock } = place();
    fs.writeFileSync(lock, slot(DEAD));
    goesWrong(fs.renameSync, 'EIO');
    expect(thrown(() => takeLock(lock, false))).toMatchObject({ code: 'EIO' });
    expect(fs.readdirSync(dir)).toEqual(['.casus.yaml.slot']);
    expect(fs.readFileSync(lock, 'utf8')).toBe(slot(DEAD));
  });
});

describe('two that take over at once', () => {
  /** Just before the lock that was found is put aside, something else happens. */
  const meanwhile = (what: (lock: string) => void) => {
    vi.mocked(fs.renameSync).mockImplementationOnce((from, to) => {
      what(String(from));
      fs.cpSync(String(from), String(to));
      fs.rmSync(from);
    });
  };

  it('the lock of whoever was first is put back, and named', () => {
    const { dir, lock } = place();
    fs.writeFileSync(lock, slot(DEAD));
    meanwhile((path) => fs.writeFileSync(path, slot(1)));
    expect(thrown(() => takeLock(lock, true))).toMatchObject({ holder: { pid: 1, hier: true } });
    expect(fs.readFileSync(lock, 'utf8')).toBe(slot(1));
    expect(fs.readdirSync(dir)).toEqual(['.casus.yaml.slot']);
  });

  it('one without a readable name is put back too, and nobody is named', () => {
    const { dir, lock } = place();
    fs.writeFileSync(lock, slot(DEAD));
    meanwhile((path) => fs.writeFileSync(path, 'half'));
    expect(thrown(() => takeLock(lock, true))).toMatchObject({ holder: { pid: 0, hier: true } });
    expect(fs.readFileSync(lock, 'utf8')).toBe('half');
    expect(fs.readdirSync(dir)).toEqual(['.casus.yaml.slot']);
  });

  it('the lock of whoever was first is not ours, also where it cannot be put back', () => {
    const { lock } = place();
    fs.writeFileSync(lock, slot(DEAD));
    meanwhile((path) => fs.writeFileSync(path, slot(1)));
    vi.mocked(fs.linkSync)
      .mockImplementationOnce(() => {
        throw error('EEXIST');
      })
      .mockImplementationOnce(() => {
        throw error('EEXIST');
      });
    expect(thrown(() => takeLock(lock, false))).toMatchObject({ holder: { pid: 1, sinds: '2026-11-25T10:00:00.000Z' } });
    expect(fs.existsSync(lock)).toBe(false);
  });

  it('where the lock is gone already it is simply taken', () => {
    const { dir, lock } = place();
    fs.writeFileSync(lock, slot(DEAD));
    vi.mocked(fs.renameSync).mockImplementationOnce((from) => {
      fs.rmSync(from);
      throw error('ENOENT');
    });
    takeLock(lock, false);
    expect(content(lock).pid).toBe(process.pid);
    expect(fs.readdirSync(dir)).toEqual(['.casus.yaml.slot']);
    releaseLock(lock);
  });

  it('where it went between finding and reading it is simply taken', () => {
    const { lock } = place();
    fs.writeFileSync(lock, slot(1));
    vi.mocked(fs.readFileSync).mockImplementationOnce((path) => {
      fs.rmSync(String(path));
      throw error('ENOENT');
    });
    takeLock(lock, false);
    expect(content(lock).pid).toBe(process.pid);
    releaseLock(lock);
  });

  it('where another makes its lock just before ours, that one has it', () => {
    const { lock } = place();
    fs.writeFileSync(lock, slot(DEAD));
    meanwhile(() => {});
    vi.mocked(fs.linkSync)
      .mockImplementationOnce(() => {
        throw error('EEXIST');
      })
      .mockImplementationOnce((_, to) => {
        fs.writeFileSync(to, slot(1));
        throw error('EEXIST');
      });
    expect(thrown(() => takeLock(lock, false))).toMatchObject({ holder: { pid: 1, hier: true } });
    expect(fs.readFileSync(lock, 'utf8')).toBe(slot(1));
  });

  it('where that one is gone again at once, nobody is named', () => {
    const { lock } = place();
    fs.writeFileSync(lock, slot(DEAD));
    const from = new Date().toISOString();
    vi.mocked(fs.linkSync)
      .mockImplementationOnce(() => {
        throw error('EEXIST');
      })
      .mockImplementationOnce(() => {
        throw error('EEXIST');
      });
    const { holder } = thrown(() => takeLock(lock, false)) as FileInUse;
    expect(holder).toMatchObject({ pid: 0, hier: true });
    expect(holder.sinds >= from).toBe(true);
  });
});
