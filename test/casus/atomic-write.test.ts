import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { cleanTemporary, isAlive, writeAtomic } from '../../src/casus/atomic-write.ts';
import { asNobody, built, deadPid, runCode } from '../support/child.ts';
import { createScratch } from '../support/run.ts';

const scratch = createScratch();
let next = 0;

function folder(): string {
  const dir = join(scratch, `map-${next++}`);
  mkdirSync(dir, { mode: 0o777 });
  chmodSync(dir, 0o777);
  return dir;
}

const mode = (path: string) => statSync(path).mode & 0o777;
const codeOf = (run: () => void): string | undefined => {
  try {
    run();
    return undefined;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code;
  }
};

/** A disk of its own of so many kB; undefined where mounting is not allowed. */
function mount(size: number): string | undefined {
  const dir = folder();
  if (spawnSync('/bin/mount', ['-t', 'tmpfs', '-o', `size=${size}k,mode=777`, 'tmpfs', dir]).status !== 0) return undefined;
  onTestFinished(() => void spawnSync('/bin/umount', [dir]));
  return dir;
}

describe('writing whole or not at all', () => {
  it.each([0o022, 0o002, 0o000, 0o077])('makes a file that only its owner reads, with umask %o', (umask) => {
    const path = join(folder(), 'casus.yaml');
    // In a process of its own: the tests share theirs.
    const code = `process.umask(${umask}); (await import(${JSON.stringify(built('casus/atomic-write.js'))})).writeAtomic(${JSON.stringify(path)}, 'a')`;
    expect(runCode(code)).toEqual([0, '']);
    expect(mode(path)).toBe(0o600);
  });

  it.each([0o644, 0o640, 0o666, 0o600])('a file of mode %o is at most as open as it was', (before) => {
    const path = join(folder(), 'casus.yaml');
    writeFileSync(path, 'oud');
    chmodSync(path, before);
    writeAtomic(path, 'nieuw');
    expect(mode(path) & ~before).toBe(0);
    expect(readFileSync(path, 'utf8')).toBe('nieuw');
  });

  it.each([0o664, 0o640, 0o666, 0o600, 0o604])("a file of mode %o keeps that where it is asked, a new one is its owner's", (before) => {
    const path = join(folder(), 'casus.yaml');
    writeAtomic(path, 'oud', { keepRights: true });
    expect(mode(path)).toBe(0o600);
    chmodSync(path, before);
    writeAtomic(path, 'nieuw', { keepRights: true });
    expect(mode(path)).toBe(before);
    expect(readFileSync(path, 'utf8')).toBe('nieuw');
  });

  it('keeps the group with its rights, and gives no other group those rights', ({ skip }) => {
    const nobody = asNobody();
    if (process.getuid?.() !== 0 || nobody === undefined) skip('needs root and setpriv');
    const path = join(folder(), 'casus.yaml');
    writeFileSync(path, 'oud');
    chmodSync(path, 0o664);
    chownSync(path, 0, 4242);
    writeAtomic(path, 'nieuw', { keepRights: true });
    expect([statSync(path).gid, mode(path)]).toEqual([4242, 0o664]);
    const code = `(await import(${JSON.stringify(built('casus/atomic-write.js'))})).writeAtomic(${JSON.stringify(path)}, 'van een ander', { keepRights: true })`;
    chmodSync(scratch, 0o755);
    expect(runCode(code, nobody)).toEqual([0, '']);
    expect([statSync(path).gid, mode(path)]).toEqual([65534, 0o604]);
  });

  it.each(['', 'a', 'é€😀\n'.repeat(1000), 'x'.repeat(300_000)])('writes the text to the byte', (text) => {
    const dir = folder();
    writeAtomic(join(dir, 'casus.yaml'), text);
    expect(readFileSync(join(dir, 'casus.yaml'), 'utf8')).toBe(text);
    expect(readdirSync(dir)).toEqual(['casus.yaml']);
  });

  it.each([
    ['a name that is too long', 'x'.repeat(250), 'ENAMETOOLONG'],
    ['a folder that is not there', 'weg/casus.yaml', 'ENOENT'],
  ])('leaves nothing behind when it fails: %s', (_, name, code) => {
    const dir = folder();
    expect(codeOf(() => writeAtomic(join(dir, name), 'a'))).toBe(code);
    expect(readdirSync(dir)).toEqual([]);
  });

  it('leaves nothing behind when a folder has the name', () => {
    const dir = folder();
    mkdirSync(join(dir, 'casus.yaml'));
    expect(codeOf(() => writeAtomic(join(dir, 'casus.yaml'), 'a'))).toMatch(/EISDIR|EEXIST|ENOTEMPTY/);
    expect(readdirSync(dir)).toEqual(['casus.yaml']);
  });

  it('leaves the old file as it was in a folder where nothing may be written', (context) => {
    const wrapper = asNobody();
    if (wrapper === undefined) return context.skip('no setpriv, or the program cannot be read by another user');
    const dir = folder();
    const path = join(dir, 'casus.yaml');
    writeFileSync(path, 'oud', { mode: 0o666 });
    chmodSync(path, 0o666);
    chmodSync(scratch, 0o755);
    chmodSync(dir, 0o555);
    const code = `
      const { writeAtomic } = await import(${JSON.stringify(built('casus/atomic-write.js'))});
      try { writeAtomic(${JSON.stringify(path)}, 'nieuw'); console.log('geschreven'); } catch (e) { console.log(e.code); }`;
    expect(runCode(code, wrapper)).toEqual([0, 'EACCES']);
    chmodSync(dir, 0o777);
    expect(readFileSync(path, 'utf8')).toBe('oud');
    expect(readdirSync(dir)).toEqual(['casus.yaml']);
  });

  it('leaves the old file as it was on a full disk, at every size, and goes on when there is room again', (context) => {
    const dir = mount(64);
    if (dir === undefined) return context.skip('mounting a small disk is not allowed here');
    const path = join(dir, 'casus.yaml');
    writeAtomic(path, 'oud');
    for (const room of [0, 1, 2, 3]) {
      writeFileSync(join(dir, 'vulling'), '');
      const page = 4096;
      let filled = 0;
      while (codeOf(() => writeFileSync(join(dir, 'vulling'), 'x'.repeat(page), { flag: 'a' })) === undefined) filled += page;
      writeFileSync(join(dir, 'vulling'), 'x'.repeat(Math.max(0, filled - room * page)));
      // Just more than there is room for: the case in which a write is cut short without an error.
      for (const size of [room * page + 1, (room + 1) * page, (room + 2) * page + 100]) {
        expect(
          codeOf(() => writeAtomic(path, 'n'.repeat(size))),
          `${room} pages free, ${size} bytes`,
        ).toBe('ENOSPC');
        expect(readFileSync(path, 'utf8')).toBe('oud');
        expect(readdirSync(dir).sort()).toEqual(['casus.yaml', 'vulling']);
      }
      rmSync(join(dir, 'vulling'));
    }
    writeAtomic(path, 'nieuw');
    expect(readFileSync(path, 'utf8')).toBe('nieuw');
  });
});

describe('what an interrupted write left', () => {
  it('is removed for this file and for processes that are gone only', () => {
    const dir = folder();
    const dead = deadPid();
    const path = join(dir, 'casus.yaml');
    const goes = [`.casus.yaml.${dead}.0123abcd.tmp`, `.casus.yaml.${dead}.ffffffff.tmp`];
    const stays = [
      `.casus.yaml.${process.pid}.0123abcd.tmp`,
      `.casus.yaml.1.0123abcd.tmp`,
      `.andere.yaml.${dead}.0123abcd.tmp`,
      `.x.casus.yaml.${dead}.0123abcd.tmp`,
      `casus.yaml.${dead}.0123abcd.tmp`,
      `.casus.yaml.${dead}.0123abcd.tmp.bak`,
      `.casus.yaml.${dead}.0123ABCD.tmp`,
      `.casus.yaml.${dead}.0123abc.tmp`,
      `.casus.yaml.abc.0123abcd.tmp`,
      '.casus.yaml.slot',
      'casus.yaml',
    ];
    for (const name of [...goes, ...stays]) writeFileSync(join(dir, name), 'x');
    cleanTemporary(path);
    expect(readdirSync(dir).sort()).toEqual([...stays].sort());
    expect(goes.some((name) => existsSync(join(dir, name)))).toBe(false);
  });

  it('knows the living from the dead', () => {
    expect(isAlive(process.pid)).toBe(true);
    expect(isAlive(1)).toBe(true);
    expect(isAlive(deadPid())).toBe(false);
    expect(isAlive(Number.NaN)).toBe(false);
  });
});
