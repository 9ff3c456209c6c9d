import * as fs from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { cleanTemporaries, isAlive, temporaryFor, writeAtomic } from '../../src/casus/atomic-write.ts';
import { CasusFile, FileChanged } from '../../src/casus/file.ts';
import { createScratch } from '../support/run.ts';
import { thrown } from '../support/thrown.ts';

const { CALLS } = vi.hoisted(() => ({
  CALLS: ['openSync', 'writeFileSync', 'fstatSync', 'fsyncSync', 'readSync', 'closeSync', 'renameSync', 'unlinkSync'] as const,
}));

// Every call that a save makes of the system is written down, and can be made to go wrong, once.
vi.mock('node:fs', async (original) => {
  const real = await original<typeof import('node:fs')>();
  const spied = [...CALLS, 'readFileSync'] as const;
  return { ...real, ...Object.fromEntries(spied.map((name) => [name, vi.fn(real[name] as () => unknown)])) };
});

const disk = fs as unknown as Record<string, () => unknown>;
const scratch = createScratch();
let next = 0;

afterEach(() => {
  vi.resetAllMocks();
  vi.restoreAllMocks();
});

function existing(text = 'oud'): { dir: string; path: string } {
  const dir = join(scratch, `map-${next++}`);
  fs.mkdirSync(dir);
  const path = join(dir, 'casus.yaml');
  fs.writeFileSync(path, text);
  vi.clearAllMocks();
  return { dir, path };
}
const mocked = (name: string) => vi.mocked(disk[name] as () => unknown);
const read = (path: string) => fs.readFileSync(path, 'utf8');
const error = (code?: string) => Object.assign(new Error(code), code === undefined ? {} : { code });
const goesWrong = (call: unknown, code?: string) =>
  vi.mocked(call as () => unknown).mockImplementationOnce(() => {
    throw error(code);
  });

/** The calls in the order in which they were made. */
function calls(): string[] {
  const made = CALLS.flatMap((name) => mocked(name).mock.invocationCallOrder.map((at) => ({ name, at })));
  return made.sort((a, b) => a.at - b.at).map(({ name }) => name);
}
/** Every file that was opened is closed again. */
const isAllClosed = () =>
  vi.mocked(fs.openSync).mock.results.filter((r) => r.type === 'return').length === vi.mocked(fs.closeSync).mock.calls.length;

describe('the steps of a save', () => {
  it('are: write a new file of the owner alone, flush it, read it back, rename it, flush the folder', () => {
    const { dir, path } = existing();
    writeAtomic(path, 'nieuw');
    expect(calls()).toEqual([
      ...['openSync', 'writeFileSync', 'fstatSync', 'fsyncSync', 'readSync', 'closeSync', 'renameSync'],
      ...['openSync', 'fsyncSync', 'closeSync'],
    ]);
    const [first, second] = vi.mocked(fs.openSync).mock.calls;
    expect(first?.slice(1)).toEqual(['wx+', 0o600]);
    expect(second?.slice(0, 2)).toEqual([dir, 'r']);
    expect(vi.mocked(fs.renameSync).mock.calls).toEqual([[first?.[0], path]]);
    expect(read(path)).toBe('nieuw');
    expect(fs.readdirSync(dir)).toEqual(['casus.yaml']);
  });

  it('of what can be made again are without flushing and reading back', () => {
    const { path } = existing();
    writeAtomic(path, Buffer.from('nieuw'), { durable: false });
    expect(calls()).toEqual(['openSync', 'writeFileSync', 'fstatSync', 'closeSync', 'renameSync']);
    expect(read(path)).toBe('nieuw');
  });

  it('are not to flush the folder on Windows, that cannot', () => {
    const { path } = existing();
    vi.spyOn(process, 'platform', 'get').mockReturnValue('win32');
    writeAtomic(path, 'nieuw');
    expect(calls().at(-1)).toBe('renameSync');
  });

  it('are gone on with where the disk reads back in pieces', () => {
    const { path } = existing();
    const text = 'x'.repeat(1000);
    const { readSync } = vi.mocked(fs);
    const real = readSync.getMockImplementation() as (...args: unknown[]) => number;
    for (const most of [1, 7, 500])
      readSync.mockImplementationOnce(((fd: number, bytes: Buffer, at: number, _: number, from: number) =>
        real(fd, bytes, at, most, from)) as never);
    writeAtomic(path, text);
    expect(readSync).toHaveBeenCalledTimes(4);
    expect(read(path)).toBe(text);
  });
});

describe('a step of a save that goes wrong', () => {
  it.each(['openSync', 'writeFileSync', 'fstatSync', 'fsyncSync', 'readSync', 'closeSync', 'renameSync'] as const)(
    '%s: the old file stands, nothing is beside it, and it is said',
    (name) => {
      const { dir, path } = existing();
      goesWrong(mocked(name), 'EIO');
      expect(thrown(() => writeAtomic(path, 'nieuw'))).toMatchObject({ code: 'EIO' });
      expect(read(path)).toBe('oud');
      expect(fs.readdirSync(dir)).toEqual(['casus.yaml']);
      expect(vi.mocked(fs.renameSync).mock.calls.length).toBe(name === 'renameSync' ? 1 : 0);
      if (name !== 'closeSync') expect(isAllClosed()).toBe(true);
    },
  );

  it('a write that is cut short without a word counts as a full disk', () => {
    const { dir, path } = existing();
    vi.mocked(fs.writeFileSync).mockImplementationOnce((fd) => void fs.writeSync(fd as number, 'ni'));
    const caught = thrown(() => writeAtomic(path, 'nieuw', { durable: false })) as Error;
    expect(caught).toMatchObject({ code: 'ENOSPC', message: 'short write' });
    expect(read(path)).toBe('oud');
    expect(fs.readdirSync(dir)).toEqual(['casus.yaml']);
  });

  it.each([
    ['other bytes', 'NIEUW'],
    ['fewer bytes, as if the file ended', ''],
  ])('what reads back as %s is not taken for saved', (_, text) => {
    const { path } = existing();
    vi.mocked(fs.readSync).mockImplementationOnce(((_fd: number, bytes: Buffer) => bytes.write(text)) as never);
    const caught = thrown(() => writeAtomic(path, 'nieuw')) as Error;
    expect(caught).toMatchObject({ code: 'EIO', message: 'read back otherwise' });
    expect(read(path)).toBe('oud');
  });

  it.each(['EINVAL', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS'])('%s at flushing the folder means that the disk cannot: it is saved', (code) => {
    const { path } = existing();
    vi.mocked(fs.fsyncSync).mockImplementationOnce(() => undefined);
    goesWrong(fs.fsyncSync, code);
    writeAtomic(path, 'nieuw');
    expect(read(path)).toBe('nieuw');
    expect(isAllClosed()).toBe(true);
  });

  it.each(['EIO', undefined])('%s at flushing the folder is said', (code) => {
    const { path } = existing();
    vi.mocked(fs.fsyncSync).mockImplementationOnce(() => undefined);
    goesWrong(fs.fsyncSync, code);
    expect(thrown(() => writeAtomic(path, 'nieuw'))).toBeInstanceOf(Error);
    expect(isAllClosed()).toBe(true);
  });

  it('is what is said, also where the rest cannot be removed', () => {
    const { path } = existing();
    goesWrong(fs.renameSync, 'ENOSPC');
    goesWrong(fs.unlinkSync, 'EACCES');
    expect(thrown(() => writeAtomic(path, 'nieuw'))).toMatchObject({ code: 'ENOSPC' });
  });
});

describe('a name for what is not whole yet', () => {
  it('is hidden, beside the file, of this process, and another each time', () => {
    const names = Array.from({ length: 20 }, () => temporaryFor('/map/casus.yaml'));
    for (const name of names) expect(name).toMatch(new RegExp(`^/map/\\.casus\\.yaml\\.${process.pid}\\.[0-9a-f]{8}\\.tmp$`));
    expect(new Set(names).size).toBe(20);
  });

  it('is cleaned away of any file of the folder, where no one file is meant', () => {
    const { dir } = existing();
    const dead = 4_194_305;
    for (const name of [
      `.a.${dead}.0123abcd.tmp`,
      `.b.yaml.${dead}.0123abcd.tmp`,
      `.c.${process.pid}.0123abcd.tmp`,
      `d.e.${dead}.0123abcd.tmp`,
    ])
      fs.writeFileSync(join(dir, name), '');
    cleanTemporaries(dir);
    expect(fs.readdirSync(dir).sort()).toEqual([`.c.${process.pid}.0123abcd.tmp`, 'casus.yaml', `d.e.${dead}.0123abcd.tmp`]);
  });
});

it('a process of somebody else is alive', () => {
  vi.spyOn(process, 'kill').mockImplementationOnce(() => {
    throw error('EPERM');
  });
  expect(isAlive(1)).toBe(true);
  vi.spyOn(process, 'kill').mockImplementationOnce(() => {
    throw error('ESRCH');
  });
  expect(isAlive(1)).toBe(false);
});

describe('what a session cleans up at its start', () => {
  const DEAD = 4_194_305;
  const left = (dir: string, names: string[]) => {
    for (const name of names) fs.writeFileSync(join(dir, `.${name}.${DEAD}.0123abcd.tmp`), '');
  };
  const rest = (dir: string) =>
    fs
      .readdirSync(dir)
      .filter((name) => name.endsWith('.tmp'))
      .map((name) => name.slice(1, -`.${DEAD}.0123abcd.tmp`.length))
      .sort();

  it.each(['casus.yaml', 'casus.yml', 'CASUS.YAML'])('is what was left of %s, its lock, its conflicts and its earlier version', (name) => {
    const { dir } = existing();
    const stem = name.slice(0, name.lastIndexOf('.'));
    const stays = [
      `x${stem}.conflict-1.yaml`,
      `${stem}.conflict-.yaml`,
      `${stem}.conflict-a.yaml`,
      `${stem}.conflict-1.yaml.txt`,
      `${stem}.conflict-x1.yaml`,
      // As long as the name of a conflict, and not one.
      `${'x'.repeat(stem.length + '.conflict-'.length)}1.yaml`,
    ];
    left(dir, [
      name,
      `.${name}.slot`,
      `${stem}.vorige.yaml`,
      `${stem}.conflict-1.yaml`,
      `${stem}.conflict-23.yaml`,
      ...stays,
      'ander.yaml',
      '1.yaml',
    ]);
    CasusFile.open(join(dir, name), false).close();
    expect(rest(dir)).toEqual([...stays, '1.yaml', 'ander.yaml'].sort());
  });

  it.each([
    ['casus.yml', 'casus.conflict-1.yaml'],
    ['Casus.YAML', 'Casus.conflict-1.yaml'],
    ['a.yaml.b.yaml', 'a.yaml.b.conflict-1.yaml'],
  ])('and a conflict of %s is called %s', (name, conflict) => {
    const { dir } = existing();
    const path = join(dir, name);
    const file = CasusFile.open(path, false);
    fs.writeFileSync(path, 'van buiten');
    expect(thrown(() => file.save('van mij'))).toMatchObject({ conflict: join(dir, conflict) });
    file.close();
  });

  it('is no earlier version of a file that was empty', () => {
    const { dir, path } = existing('');
    const file = CasusFile.open(path, false);
    file.save('een');
    file.save('twee');
    file.close();
    expect(fs.readdirSync(dir)).toEqual(['casus.yaml']);
  });
});

describe('a session whose save failed', () => {
  it('saves again over what that save wrote after all', () => {
    const { dir, path } = existing();
    const file = CasusFile.open(path, false);
    file.save('een');
    // The rename was done, and the folder could not be flushed any more.
    vi.mocked(fs.fsyncSync).mockImplementationOnce(() => undefined);
    goesWrong(fs.fsyncSync, 'EIO');
    expect(thrown(() => file.save('twee'))).toMatchObject({ code: 'EIO' });
    expect(read(path)).toBe('twee');
    file.save('drie');
    file.close();
    expect(read(path)).toBe('drie');
    expect(fs.readdirSync(dir)).toEqual(['casus.vorige.yaml', 'casus.yaml']);
  });

  it('saves again over what it did not write', () => {
    const { path } = existing();
    const file = CasusFile.open(path, false);
    file.save('een');
    goesWrong(fs.renameSync, 'EIO');
    expect(thrown(() => file.save('twee'))).toMatchObject({ code: 'EIO' });
    expect(read(path)).toBe('een');
    file.save('drie');
    file.close();
    expect(read(path)).toBe('drie');
  });

  it('uses the same conflict file again', () => {
    const { dir, path } = existing();
    const file = CasusFile.open(path, false);
    fs.writeFileSync(path, 'van buiten');
    vi.mocked(fs.fsyncSync).mockImplementationOnce(() => undefined);
    goesWrong(fs.fsyncSync, 'EIO');
    expect(thrown(() => file.save('een'))).toMatchObject({ code: 'EIO' });
    const changed = thrown(() => file.save('twee'));
    expect(changed).toBeInstanceOf(FileChanged);
    expect(changed).toMatchObject({
      conflict: join(dir, 'casus.conflict-1.yaml'),
      message: 'The case file was changed by another program',
    });
    expect(file.path).toBe(join(dir, 'casus.conflict-1.yaml'));
    file.save('drie');
    file.close();
    expect(fs.readdirSync(dir)).toEqual(['casus.conflict-1.yaml', 'casus.yaml']);
    expect([read(path), read(join(dir, 'casus.conflict-1.yaml'))]).toEqual(['van buiten', 'drie']);
  });

  it('keeps the version before it as soon as there is room for it', () => {
    const { dir, path } = existing('van gisteren');
    const file = CasusFile.open(path, false);
    goesWrong(fs.renameSync, 'ENOSPC');
    file.save('een');
    expect(read(path)).toBe('een');
    expect(fs.readdirSync(dir)).not.toContain('casus.vorige.yaml');
    file.save('twee');
    file.close();
    expect(read(join(dir, 'casus.vorige.yaml'))).toBe('van gisteren');
  });
});

describe('a file that cannot be read', () => {
  it('is not taken for one that is not there', () => {
    const { dir, path } = existing();
    goesWrong(fs.readFileSync, 'EIO');
    expect(thrown(() => CasusFile.open(path, false))).toMatchObject({ code: 'EIO' });
    expect(fs.readdirSync(dir)).toEqual(['casus.yaml']);
    const file = CasusFile.open(path, false);
    goesWrong(fs.readFileSync, 'EIO');
    expect(thrown(() => file.save('nieuw'))).toMatchObject({ code: 'EIO' });
    expect(read(path)).toBe('oud');
    file.close();
  });
});
