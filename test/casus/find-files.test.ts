import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findCaseFiles, leadsOutside } from '../../src/casus/find-files.ts';
import { createScratch } from '../support/run.ts';

const scratch = createScratch();

/** A folder with these files in it; a name with an arrow is a link. */
function folder(...names: string[]): string {
  const dir = mkdtempSync(join(scratch, 'map-'));
  for (const name of names) {
    const [link = '', to] = name.split(' -> ');
    mkdirSync(join(dir, link, '..'), { recursive: true });
    if (to !== undefined) symlinkSync(to, join(dir, link));
    else writeFileSync(join(dir, name), '');
  }
  return dir;
}
const found = (dir: string, except?: string) => findCaseFiles(dir, except).map((path) => relative(dir, path));

describe('the case files at a path', () => {
  it('are that path where it is no folder, whatever its name, there or not', () => {
    const dir = folder('a.txt');
    expect(findCaseFiles(join(dir, 'a.txt'))).toEqual([join(dir, 'a.txt')]);
    expect(findCaseFiles(join(dir, 'weg.yaml'))).toEqual([join(dir, 'weg.yaml')]);
  });

  it('are all in a folder and below it, in the order of their names', () => {
    const dir = folder(
      'c.yaml',
      'a.yml',
      'b/z.YAML',
      'b/a/y.yaml',
      'd.txt',
      'e.yaml.bak',
      '.verborgen.yaml',
      '.map/x.yaml',
      'node_modules/x.yaml',
    );
    expect(found(dir)).toEqual(['a.yml', 'b/a/y.yaml', 'b/z.YAML', 'c.yaml']);
  });

  it('are those behind a link within the folder, and once where links go round; a link out of it stands there itself', () => {
    const elders = folder('ver.yaml');
    const dir = folder(
      'a/een.yaml',
      'a/terug -> ..',
      `b -> ${elders}`,
      'c -> a',
      `d.yaml -> ${join(elders, 'ver.yaml')}`,
      'kapot.yaml -> weg',
    );
    expect(found(dir)).toEqual(['a/een.yaml', 'b', 'd.yaml', 'kapot.yaml']);
    const outside = ['a/een.yaml', 'a/terug', 'b', 'c', 'd.yaml', 'kapot.yaml'].filter((name) => leadsOutside(dir, join(dir, name)));
    expect(outside).toEqual(['b', 'd.yaml']);
    // What the user names is never outside, be it a link.
    expect(leadsOutside(join(dir, 'b'), join(dir, 'b'))).toBe(false);
    expect(found(join(dir, 'b'))).toEqual(['ver.yaml']);
  });

  it('are none in the folder that is left out, by whatever name', () => {
    const dir = folder('a.yaml', 'uit/b.yaml', 'ook -> uit');
    expect(found(dir, join(dir, 'uit'))).toEqual(['a.yaml']);
    expect(found(dir, join(dir, 'ook'))).toEqual(['a.yaml']);
    expect(found(dir, join(dir, 'weg'))).toEqual(['a.yaml', 'ook/b.yaml']);
    expect(found(dir, join(dir, 'a.yaml'))).toEqual(['a.yaml', 'ook/b.yaml']);
  });

  it('are none among local additions', () => {
    expect(found(folder('lokaal/lokaal.yaml', 'lokaal/a.yaml', 'lokaal/diep/b.yaml', 'c.yaml'))).toEqual(['c.yaml']);
  });

  it('are not what a trainer needs beside a story or a model answer, but the model answer is', () => {
    expect(found(folder('a/verhaal.md', 'a/oefening.yaml', 'a/ander.yaml'))).toEqual(['a/ander.yaml']);
    expect(found(folder('a/modelantwoord.yaml', 'a/oefening.yaml'))).toEqual(['a/modelantwoord.yaml']);
    expect(found(folder('a/oefening.yaml', 'verhaal.md'))).toEqual(['a/oefening.yaml']);
  });

  it('are not the versions before, where the file itself is there', () => {
    expect(found(folder('a.yaml', 'a.vorige.yaml', 'los.vorige.yaml'))).toEqual(['a.yaml', 'los.vorige.yaml']);
  });
});
