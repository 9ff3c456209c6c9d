import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { basename, join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { CasusFile, FileChanged } from '../../src/casus/file.ts';
import { findCaseFiles } from '../../src/casus/find-files.ts';
import { FileInUse } from '../../src/casus/lock.ts';
import { asNobody, built, deadPid, runCode, startCode } from '../support/child.ts';
import { createScratch } from '../support/run.ts';

const scratch = createScratch();
let next = 0;

function folder(): string {
  const dir = join(scratch, `map-${next++}`);
  mkdirSync(dir);
  return dir;
}

function existing(text = 'oud'): { dir: string; path: string; lock: string } {
  const dir = folder();
  const path = join(dir, 'casus.yaml');
  writeFileSync(path, text);
  return { dir, path, lock: join(dir, '.casus.yaml.slot') };
}

const thrown = (run: () => unknown): unknown => {
  try {
    run();
    return undefined;
  } catch (error) {
    return error;
  }
};
const read = (path: string) => readFileSync(path, 'utf8');
const CODE = JSON.stringify(built('casus/file.js'));
/** On other Nodes and in the clone of the clone a tenth of them. */
const KILLS = process.env.BUURTKOMPAS_IN_CLONE ? 10 : 100;

describe('a case file', () => {
  it('is made for its owner only, with its lock, and leaves nothing else', () => {
    const dir = folder();
    const path = join(dir, 'nieuw.yaml');
    const file = CasusFile.open(path, false);
    expect(existsSync(path)).toBe(false);
    expect(statSync(join(dir, '.nieuw.yaml.slot')).mode & 0o777).toBe(0o600);
    file.save('a');
    expect(statSync(path).mode & 0o777).toBe(0o600);
    file.close();
    expect(readdirSync(dir)).toEqual(['nieuw.yaml']);
  });

  it('keeps the order of saves: the last one stands', () => {
    const { dir, path } = existing();
    const file = CasusFile.open(path, false);
    for (let n = 1; n <= 100; n++) {
      file.save(`versie ${n}\n`);
      expect(read(path)).toBe(`versie ${n}\n`);
    }
    file.save('');
    file.save('het laatste');
    file.close();
    expect(read(path)).toBe('het laatste');
    expect(readdirSync(dir)).toEqual(['casus.vorige.yaml', 'casus.yaml']);
  });

  it('behind a link is written where the link points, with the lock there', () => {
    const { dir, path, lock } = existing();
    const elders = folder();
    const link = join(elders, 'snel.yaml');
    symlinkSync(path, link);
    const file = CasusFile.open(link, false);
    file.save('nieuw');
    expect(existsSync(lock)).toBe(true);
    expect(lstatSync(link).isSymbolicLink()).toBe(true);
    expect(read(path)).toBe('nieuw');
    expect(readdirSync(elders)).toEqual(['snel.yaml']);
    // By its other name it is the same file.
    expect(thrown(() => CasusFile.open(path, false))).toBeInstanceOf(FileInUse);
    file.close();
    expect(readdirSync(dir)).toEqual(['casus.vorige.yaml', 'casus.yaml']);
  });

  it('is found through a linked folder too', () => {
    const { dir, path } = existing();
    const link = join(folder(), 'map');
    symlinkSync(dir, link);
    const file = CasusFile.open(join(link, 'casus.yaml'), false);
    expect(thrown(() => CasusFile.open(path, false))).toBeInstanceOf(FileInUse);
    file.save('nieuw');
    file.close();
    const nieuw = CasusFile.open(join(link, 'ander.yaml'), false);
    nieuw.save('a');
    nieuw.close();
    expect(read(join(dir, 'ander.yaml'))).toBe('a');
  });

  it('with a second hard name keeps the old text under that name', () => {
    const { dir, path } = existing();
    linkSync(path, join(dir, 'tweede.yaml'));
    const file = CasusFile.open(path, false);
    file.save('nieuw');
    file.close();
    expect(read(join(dir, 'tweede.yaml'))).toBe('oud');
  });

  it.each([
    ['a folder that is not there', 'weg/casus.yaml', 'ENOENT'],
    ['a folder with its name', 'map.yaml', 'EISDIR'],
  ])('that cannot be saved is refused before the first question: %s', (_, name, code) => {
    const dir = folder();
    mkdirSync(join(dir, 'map.yaml'));
    expect(thrown(() => CasusFile.open(join(dir, name), false))).toMatchObject({ code });
    expect(readdirSync(dir)).toEqual(['map.yaml']);
  });

  it('that may not be written is refused before the first question, and leaves no lock', (context) => {
    const wrapper = asNobody();
    if (wrapper === undefined) return context.skip('no setpriv, or the program cannot be read by another user');
    const alleenLezen = existing();
    const gesloten = existing();
    chmodSync(scratch, 0o755);
    chmodSync(alleenLezen.path, 0o444);
    chmodSync(alleenLezen.dir, 0o777);
    chmodSync(gesloten.path, 0o666);
    chmodSync(gesloten.dir, 0o555);
    for (const { dir, path } of [alleenLezen, gesloten]) {
      const code = `const { CasusFile } = await import(${CODE});
        try { CasusFile.open(${JSON.stringify(path)}, false); console.log('open'); } catch (e) { console.log(e.code); }`;
      expect(runCode(code, wrapper)).toEqual([0, 'EACCES']);
      expect(readdirSync(dir)).toEqual(['casus.yaml']);
      expect(read(path)).toBe('oud');
    }
    chmodSync(gesloten.dir, 0o777);
  });
});

describe('the version before a session', () => {
  const earlier = (path: string) => path.replace(/\.yaml$/, '.vorige.yaml');

  it('stays beside the file, for its owner only, whatever is saved after it', () => {
    const { path } = existing('van gisteren');
    const file = CasusFile.open(path, false);
    expect(existsSync(earlier(path))).toBe(false);
    for (const tekst of ['een', 'twee']) file.save(tekst);
    file.close();
    expect(read(earlier(path))).toBe('van gisteren');
    expect(statSync(earlier(path)).mode & 0o777).toBe(0o600);
    const later = CasusFile.open(path, false);
    later.save('drie');
    later.close();
    expect(read(earlier(path))).toBe('twee');
  });

  it.each([
    ['of a new file', ''],
    ['where nothing is saved', 'van gisteren'],
  ])('is not there %s', (_, text) => {
    const { dir, path } = existing(text);
    const file = CasusFile.open(path, false);
    if (text === '') file.save('een');
    file.close();
    expect(readdirSync(dir)).toEqual(['casus.yaml']);
  });

  it('never stops the answers from being saved', () => {
    const { path } = existing();
    mkdirSync(earlier(path));
    const file = CasusFile.open(path, false);
    file.save('nieuw');
    file.close();
    expect(read(path)).toBe('nieuw');
  });

  it('is no case of its own among the files of a folder, unless there is no file that it is of', () => {
    const { dir, path } = existing();
    const file = CasusFile.open(path, false);
    file.save('nieuw');
    file.close();
    for (const name of ['los.vorige.yaml', 'b.yml', 'b.vorige.yaml']) writeFileSync(join(dir, name), '');
    expect(findCaseFiles(dir).map((found) => basename(found))).toEqual(['b.yml', 'casus.yaml', 'los.vorige.yaml']);
  });
});

describe('a clock that goes wrong', () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  it.each([-31_536_000_000, -3_600_000, 31_536_000_000])('by %i ms in the midst of a session loses nothing', (jump) => {
    const { dir, path } = existing('van gisteren');
    const file = CasusFile.open(path, false);
    file.save('een');
    vi.useFakeTimers({ now: Date.now() + jump, toFake: ['Date'] });
    // The disk has its times from the same clock.
    const moment = new Date();
    utimesSync(path, moment, moment);
    file.save('twee');
    expect(thrown(() => CasusFile.open(path, false))).toBeInstanceOf(FileInUse);
    file.close();
    const later = CasusFile.open(path, false);
    later.save('drie');
    later.close();
    expect([read(path), read(join(dir, 'casus.vorige.yaml'))]).toEqual(['drie', 'twee']);
    expect(readdirSync(dir)).toEqual(['casus.vorige.yaml', 'casus.yaml']);
  });
});

describe('a second session on the same file', () => {
  it('is refused, and hears who has it', () => {
    const { path, lock } = existing();
    const voor = Date.now();
    const file = CasusFile.open(path, false);
    const error = thrown(() => CasusFile.open(path, false));
    expect(error).toBeInstanceOf(FileInUse);
    const { holder } = error as FileInUse;
    expect(holder).toMatchObject({ pid: process.pid, hier: true });
    expect(Math.abs(Date.parse(holder.sinds) - voor)).toBeLessThan(60_000);
    // The name of the computer stays out of the file.
    expect(read(lock)).not.toContain(hostname());
    file.save('nog van mij');
    file.close();
    expect(existsSync(lock)).toBe(false);
    CasusFile.open(path, false).close();
  });

  it('takes over at once when the first is dead', () => {
    const { path, lock } = existing();
    const [code] = runCode(
      `const { CasusFile } = await import(${CODE}); CasusFile.open(${JSON.stringify(path)}, false); process.kill(process.pid, 'SIGKILL')`,
    );
    expect(code).toBeNull();
    expect(existsSync(lock)).toBe(true);
    const file = CasusFile.open(path, false);
    file.save('verder');
    file.close();
    expect(read(path)).toBe('verder');
  });

  it.each([
    ['of a dead process here', (l: Lock) => ({ ...l, pid: deadPid() }), true],
    ['of a living process here', (l: Lock) => ({ ...l, pid: 1 }), false],
    ['of another computer, whatever its process', (l: Lock) => ({ ...l, pid: deadPid(), computer: 'anders' }), false],
    ['of a living process on another computer', (l: Lock) => ({ ...l, pid: 1, computer: 'anders' }), false],
    ['with a process that cannot be', (l: Lock) => ({ ...l, pid: 'abc' }), true],
    ['without anything in it', () => '', true],
    ['cut off half way', (l: Lock) => JSON.stringify(l).slice(0, 20), true],
  ])('meets a lock %s', (_, maak, mag) => {
    const { path, lock } = existing();
    CasusFile.open(path, false);
    const slot = maak(JSON.parse(read(lock)) as Lock);
    writeFileSync(lock, typeof slot === 'string' ? slot : JSON.stringify(slot));
    const error = thrown(() => CasusFile.open(path, false));
    if (mag) expect(error).toBeUndefined();
    else expect(error).toBeInstanceOf(FileInUse);
    if (!mag) expect(read(lock)).toBe(JSON.stringify(slot));
    if (typeof slot !== 'string' && !mag) expect((error as FileInUse).holder.hier).toBe(slot.computer !== 'anders');
    // Asked for by name it always goes.
    CasusFile.open(path, true).close();
    expect(existsSync(lock)).toBe(false);
  });

  it('that takes over keeps its own lock when the first one stops', () => {
    const { path, lock } = existing();
    const eerste = CasusFile.open(path, false);
    // As if it came from elsewhere: the lock is not that of the first.
    const tweede = CasusFile.open(path, true);
    const ander = JSON.stringify({ ...(JSON.parse(read(lock)) as Lock), pid: 1 });
    writeFileSync(lock, ander);
    eerste.close();
    expect(existsSync(lock) && read(lock)).toBe(ander);
    tweede.close();
  });

  it('that takes over loses nothing of the first: what that still saves goes beside it', () => {
    const { path } = existing();
    const eerste = CasusFile.open(path, false);
    eerste.save('eerste');
    const tweede = CasusFile.open(path, true);
    tweede.save('tweede');
    const error = thrown(() => eerste.save('eerste gaat door'));
    expect(error).toBeInstanceOf(FileChanged);
    expect(read(path)).toBe('tweede');
    expect(read((error as FileChanged).conflict)).toBe('eerste gaat door');
    tweede.save('tweede gaat door');
    expect(read(path)).toBe('tweede gaat door');
  });

  it('of eight that start at once, exactly one gets in', async () => {
    const { path } = existing();
    const code = `const { CasusFile } = await import(${CODE});
      process.stdin.once('data', () => {
        try { CasusFile.open(${JSON.stringify(path)}, false); console.log('open'); setTimeout(() => {}, 10_000); }
        catch (e) { console.log(e.constructor.name); process.stdin.pause(); }
      });
      console.log('klaar');`;
    const children = Array.from({ length: 8 }, () => startCode(code));
    const lines = children.map((child) => createInterface({ input: child.stdout as NodeJS.ReadableStream })[Symbol.asyncIterator]());
    try {
      await Promise.all(lines.map((line) => line.next()));
      for (const child of children) child.stdin?.write('nu\n');
      const said = (await Promise.all(lines.map((line) => line.next()))).map((line) => line.value);
      expect(said.sort()).toEqual([...Array.from({ length: 7 }, () => 'FileInUse'), 'open']);
    } finally {
      for (const child of children) child.kill('SIGKILL');
    }
  });
});

interface Lock {
  pid: number | string;
  computer: string;
  sinds: string;
}

describe('a file that somebody else changed meanwhile', () => {
  it.each([
    ['changed', (path: string) => writeFileSync(path, 'van buiten'), 'van buiten'],
    ['emptied', (path: string) => writeFileSync(path, ''), ''],
    [
      'replaced by another program',
      (path: string) => {
        rmSync(path);
        writeFileSync(path, 'vervangen');
      },
      'vervangen',
    ],
    ['removed', (path: string) => rmSync(path), undefined],
  ])('is not overwritten: %s', (_, buiten, blijft) => {
    const { dir, path } = existing();
    const file = CasusFile.open(path, false);
    file.save('mijn eerste');
    buiten(path);
    const error = thrown(() => file.save('mijn tweede'));
    expect(error).toBeInstanceOf(FileChanged);
    const { conflict } = error as FileChanged;
    expect(conflict).toBe(join(dir, 'casus.conflict-1.yaml'));
    expect(read(conflict)).toBe('mijn tweede');
    expect(statSync(conflict).mode & 0o777).toBe(0o600);
    expect(existsSync(path) ? read(path) : undefined).toBe(blijft);
    file.close();
  });

  it('gets one conflict file for the session, not one for every key', () => {
    const { dir, path } = existing();
    const file = CasusFile.open(path, false);
    writeFileSync(path, 'van buiten');
    expect(thrown(() => file.save('een'))).toBeInstanceOf(FileChanged);
    for (const tekst of ['twee', 'drie', 'vier']) thrown(() => file.save(tekst));
    file.close();
    expect(readdirSync(dir)).toEqual(['casus.conflict-1.yaml', 'casus.yaml']);
    expect(read(join(dir, 'casus.conflict-1.yaml'))).toBe('vier');
    expect(read(path)).toBe('van buiten');
  });

  it('never writes over an earlier conflict file', () => {
    const { dir, path } = existing();
    writeFileSync(join(dir, 'casus.conflict-1.yaml'), 'van vorige week');
    const file = CasusFile.open(path, false);
    writeFileSync(path, 'van buiten');
    expect((thrown(() => file.save('een')) as FileChanged).conflict).toBe(join(dir, 'casus.conflict-2.yaml'));
    expect(read(join(dir, 'casus.conflict-1.yaml'))).toBe('van vorige week');
    file.close();
  });

  it('that was there before a new one was made is not overwritten either', () => {
    const path = join(folder(), 'nieuw.yaml');
    const file = CasusFile.open(path, false);
    writeFileSync(path, 'van iemand anders');
    expect(thrown(() => file.save('van mij'))).toBeInstanceOf(FileChanged);
    expect(read(path)).toBe('van iemand anders');
    file.close();
  });

  it('or only touched is simply saved', () => {
    const { path } = existing();
    const file = CasusFile.open(path, false);
    writeFileSync(path, 'oud');
    file.save('nieuw');
    file.close();
    expect(read(path)).toBe('nieuw');
  });
});

describe('after a kill', () => {
  it('what was left of this file is gone at the next start, and nothing else', () => {
    const { dir, path } = existing();
    const dead = deadPid();
    const gone = ['casus.yaml', 'casus.vorige.yaml', 'casus.conflict-12.yaml', '.casus.yaml.slot'];
    for (const name of gone) writeFileSync(join(dir, `.${name}.${dead}.0123abcd.tmp`), 'gevoelig');
    for (const name of [`.ander.yaml.${dead}.0123abcd.tmp`, `.casus.yaml.${process.pid}.0123abcd.tmp`])
      writeFileSync(join(dir, name), 'gevoelig');
    CasusFile.open(path, false).close();
    expect(readdirSync(dir).sort()).toEqual(
      [`.ander.yaml.${dead}.0123abcd.tmp`, `.casus.yaml.${process.pid}.0123abcd.tmp`, 'casus.yaml'].sort(),
    );
  });

  it('at a random moment every save that was reported is there, and the file is whole', async () => {
    const { dir, path } = existing('0 ');
    const code = `const { CasusFile } = await import(${CODE});
      const { readFileSync, writeSync } = await import('node:fs');
      const file = CasusFile.open(${JSON.stringify(path)}, false);
      for (let n = Number(readFileSync(${JSON.stringify(path)}, 'utf8').split(' ')[0]) + 1; ; n++) {
        file.save(n + ' ' + 'x'.repeat(20_000 + n)); writeSync(1, n + '\\n');
      }`;
    let confirmed = 0;
    for (let kill = 0; kill < KILLS; kill++) {
      const child = startCode(code);
      let out = '';
      child.stdout?.on('data', (data) => {
        out += data;
      });
      await once(child.stdout as NodeJS.ReadableStream, 'data');
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 40));
      child.kill('SIGKILL');
      await once(child, 'close');
      confirmed = Number(out.trimEnd().split('\n').at(-1));
      const [saved = '', rest = ''] = read(path).split(' ');
      expect(Number(saved)).toBeGreaterThanOrEqual(confirmed);
      expect(Number(saved)).toBeLessThanOrEqual(confirmed + 1);
      expect(rest).toHaveLength(20_000 + Number(saved));
    }
    expect(confirmed).toBeGreaterThan(KILLS);
    CasusFile.open(path, false).close();
    expect(readdirSync(dir)).toEqual(['casus.vorige.yaml', 'casus.yaml']);
  }, 120_000);
});
