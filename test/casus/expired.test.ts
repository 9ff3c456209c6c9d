import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findExpired, removeExpired, type Verlopen } from '../../src/casus/expired.ts';
import { FileInUse } from '../../src/casus/lock.ts';
import { createScratch } from '../support/run.ts';
import { GOOD, validator } from './support.ts';

const scratch = createScratch();
const VANDAAG = '2026-11-25';
const until = (day: string) => `bewaren-tot: ${day}\n${GOOD}`;
const OLD = until('2026-11-24');
const all = () => true;

function folder(files: Record<string, string>): string {
  const dir = mkdtempSync(join(scratch, 'map-'));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(dir, name, '..'), { recursive: true });
    writeFileSync(join(dir, name), text);
  }
  return dir;
}
const list = (dir: string) => readdirSync(dir, { recursive: true, encoding: 'utf8' }).sort();
const look = (dir: string) => findExpired(dir, validator, VANDAAG, all);
const first = (dir: string): Verlopen => {
  const [found] = look(dir).verlopen;
  if (found === undefined) throw new Error('Nothing is past its day');
  return found;
};
const remove = (found: Verlopen, isOwn: (path: string) => boolean = all) => removeExpired(found, validator, isOwn);

describe('what is past its last day', () => {
  it('is sorted from what is kept, what does not say, and what cannot be read as the case it calls itself', () => {
    const dir = folder({
      'oud.yaml': OLD,
      'vandaag.yaml': until(VANDAAG),
      'later.yaml': until('2026-11-26'),
      'zonder.yaml': GOOD,
      'kapot.yaml': 'naam: x\nbuurtkompas: 1\n',
      'anders.yaml': 'x: buurtkompas\n  buurtkompas: 1\n',
      'lijst.yaml': '- a\n',
      'hoofdletter.yml': OLD.replace('buurtkompas', 'Buurtkompas'),
      'eigen/lokaal.yaml': '- a\n',
      'eigen/toevoeging.yaml': '- a\n',
      'oefening/verhaal.md': '',
      'oefening/oefening.yaml': '- a\n',
    });
    const windows = Buffer.from(OLD.replace('Voorbeeld', 'Voorb\u00e9\u00e9ld'), 'latin1');
    writeFileSync(join(dir, 'windows.yaml'), windows);
    const { verlopen, zonder, kapot } = look(dir);
    expect(verlopen).toEqual([
      { path: join(dir, 'oud.yaml'), bewarenTot: '2026-11-24', text: OLD, kopieen: [], verslagen: [], vreemd: [], tweelingen: [] },
    ]);
    expect(zonder).toEqual([join(dir, 'zonder.yaml')]);
    const names = ['anders.yaml', 'hoofdletter.yml', 'kapot.yaml', 'lijst.yaml', 'windows.yaml'];
    expect(kapot).toEqual(names.map((name) => join(dir, name)));
  });

  it('has its copies and reports with it, and those are not cases of their own', () => {
    const dir = folder({ 'a.yaml': OLD, 'a.vorige.yaml': OLD, 'a.vorige-2.yml': OLD, 'a.md': '', 'a.html': '' });
    const { verlopen } = findExpired(dir, validator, VANDAAG, (path) => path.endsWith('.md'));
    expect(verlopen.map((v) => basename(v.path))).toEqual(['a.yaml']);
    expect(verlopen[0]?.kopieen.map((path) => basename(path)).sort()).toEqual(['a.vorige-2.yml', 'a.vorige.yaml']);
    expect(verlopen[0]?.verslagen).toEqual([join(dir, 'a.md')]);
    expect(verlopen[0]?.vreemd).toEqual([join(dir, 'a.html')]);
  });

  it('has as copies only what is named as one: a case with nearly such a name is its own', () => {
    const names = ['a.yaml', 'a.vorige-2.yaml', 'a.vorige-12.yml', 'b.vorige.yaml.yaml', 'a.vorige-x.yaml', 'a.vorige-.yaml'];
    const dir = folder(Object.fromEntries(names.map((name) => [name, OLD])));
    expect(look(dir).verlopen.map((v) => basename(v.path))).toEqual(['a.vorige-.yaml', 'a.vorige-x.yaml', 'a.yaml', 'b.vorige.yaml.yaml']);
  });

  it('of a copy has no copies of its own', () => {
    const dir = folder({ 'a.vorige.yml': OLD, 'a.vorige.vorige.yaml': OLD });
    expect(look(dir).verlopen.map((v) => basename(v.path))).toEqual(['a.vorige.vorige.yaml', 'a.vorige.yml']);
  });

  it('is an earlier version too where the case that it was of is gone', () => {
    const dir = folder({ 'weg.vorige.yaml': OLD, 'b.vorige.yaml': GOOD });
    expect(look(dir).verlopen.map((v) => basename(v.path))).toEqual(['weg.vorige.yaml']);
    expect(look(dir).zonder.map((path) => basename(path))).toEqual(['b.vorige.yaml']);
  });
});

describe('taking it away', () => {
  it('takes the copies, the reports and last the case, says so, and leaves no lock', () => {
    const dir = folder({ 'a.yaml': OLD, 'a.vorige.yaml': OLD, 'a.md': '', 'a-verslag.html': '', 'b.md': '', 'a-beeld/een.svg': '' });
    const found = first(dir);
    const gone = remove(found, (path) => !path.endsWith('.html'));
    expect(gone.map((path) => relative(dir, path)).sort()).toEqual(['a-beeld/een.svg', 'a.md', 'a.vorige.yaml', 'a.yaml']);
    expect(gone.at(-1)).toBe(found.path);
    expect(list(dir)).toEqual(['a-verslag.html', 'b.md']);
  });

  it('takes what is of two cases with the last of them, and leaves it where one stayed', () => {
    const files = { 'a.yaml': OLD, 'a.yml': OLD, 'a.vorige.yaml': OLD, 'a.md': '' };
    const dir = folder(files);
    for (const found of look(dir).verlopen) remove(found);
    expect(list(dir)).toEqual([]);
    const other = folder(files);
    const [one, two] = look(other).verlopen;
    if (one === undefined || two === undefined) throw new Error('Two are past their day');
    writeFileSync(one.path, GOOD);
    expect(remove(one)).toEqual([]);
    expect(remove(two)).toEqual([two.path]);
    expect(list(other)).toEqual(['a.md', 'a.vorige.yaml', 'a.yaml']);
  });

  it('leaves a folder of pictures with something else in it', () => {
    const dir = folder({ 'a.yaml': OLD, 'a-beeld/een.svg': '', 'a-beeld/eigen.txt': '' });
    remove(first(dir));
    expect(list(dir)).toEqual(['a-beeld', 'a-beeld/eigen.txt']);
  });

  it('leaves the folder of the case itself, empty as it may be', () => {
    const dir = folder({ 'diep/a.yaml': OLD, 'diep/a.md': '' });
    remove(first(dir));
    expect(list(dir)).toEqual(['diep']);
  });

  it('takes nothing where the case changed, went, or became something else since it was looked at', () => {
    for (const change of [
      (path: string) => writeFileSync(path, `${OLD}# nog even\n`),
      (path: string) => rmSync(path),
      (path: string) => {
        rmSync(path);
        mkdirSync(path);
      },
      (path: string) => {
        const elders = join(folder({ 'elders.yaml': OLD }), 'elders.yaml');
        rmSync(path);
        symlinkSync(elders, path);
      },
    ]) {
      const dir = folder({ 'a.yaml': OLD, 'a.md': '' });
      const found = first(dir);
      change(found.path);
      const before = list(dir);
      expect(remove(found)).toEqual([]);
      expect(list(dir)).toEqual(before);
    }
  });

  it('leaves what became a link or a folder meanwhile, and what is gone already', () => {
    const dir = folder({ 'a.yaml': OLD, 'a.vorige.yaml': OLD, 'a.md': '', 'a.html': '', 'a.docx': '' });
    const found = first(dir);
    const elders = join(folder({ 'elders.md': 'van iemand anders' }), 'elders.md');
    for (const name of ['a.md', 'a.html', 'a.docx', 'a.vorige.yaml']) rmSync(join(dir, name));
    symlinkSync(elders, join(dir, 'a.md'));
    mkdirSync(join(dir, 'a.html'));
    mkdirSync(join(dir, 'a.vorige.yaml'));
    expect(remove(found)).toEqual([found.path]);
    expect(list(dir)).toEqual(['a.html', 'a.md', 'a.vorige.yaml']);
    expect(existsSync(elders)).toBe(true);
  });

  it('leaves a report that is not ours any more', () => {
    const dir = folder({ 'a.yaml': OLD, 'a.md': '' });
    expect(remove(first(dir), () => false).map((path) => basename(path))).toEqual(['a.yaml']);
    expect(list(dir)).toEqual(['a.md']);
  });

  it('waits for nobody: a case that somebody has open is refused, with its lock', () => {
    const dir = folder({ 'a.yaml': OLD, 'a.md': '' });
    const found = first(dir);
    writeFileSync(join(dir, '.a.yaml.slot'), JSON.stringify({ pid: 1, computer: 'elders', sinds: '2026-11-25T10:00:00Z' }));
    expect(() => remove(found)).toThrow(FileInUse);
    expect(list(dir)).toEqual(['.a.yaml.slot', 'a.md', 'a.yaml']);
  });
});
