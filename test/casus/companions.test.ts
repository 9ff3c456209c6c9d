import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findBijlagen, findKopieen, listOwnFiles } from '../../src/casus/companions.ts';
import { createScratch } from '../support/run.ts';

const scratch = createScratch();

/** A folder with these files in it; a name with a slash behind it is a folder, one with an arrow a link. */
function folder(...names: string[]): string {
  const dir = mkdtempSync(join(scratch, 'map-'));
  for (const name of names) {
    const [link, to] = name.split(' -> ');
    if (to !== undefined) symlinkSync(to, join(dir, link ?? ''));
    else if (name.endsWith('/')) mkdirSync(join(dir, name), { recursive: true });
    else writeFileSync(join(dir, name), '');
  }
  return dir;
}
const all = () => true;
const bijlagen = (dir: string, name = 'p.yaml', isOwn: (path: string) => boolean = all, gaat?: (path: string) => boolean) => {
  const { kopieen, verslagen, vreemd } = findBijlagen(join(dir, name), isOwn, gaat);
  const names = (list: string[]) => list.map((path) => relative(dir, path)).sort();
  return { kopieen: names(kopieen), verslagen: names(verslagen), vreemd: names(vreemd) };
};

describe('the copies of a case', () => {
  it('are its earlier versions and what a broken write left, and nothing that only looks like them', () => {
    const copies = ['p.vorige.yaml', 'p.vorige-2.yml', 'p.vorige-13.yaml', '.p.yaml.77.0a1b2c3d.tmp'];
    const others = [
      'p.yaml',
      'p.vorige-.yaml',
      'p.vorige-a.yaml',
      'p.vorige.yaml.txt',
      'op.vorige.yaml',
      'q.vorige.yaml',
      'pxvorige.yaml',
      'p.vorige.y4ml',
      '.p.yaml.77.0a1b2c3.tmp',
      '.p.yaml.77.0a1b2c3d.tmpx',
      '.p.yaml.x7.0a1b2c3d.tmp',
      '.q.yaml.77.0a1b2c3d.tmp',
      'x.p.yaml.77.0a1b2c3d.tmp',
      '.p.yml.77.0a1b2c3d.tmp',
    ];
    const dir = folder(...copies, ...others);
    expect(
      findKopieen(join(dir, 'p.yaml'))
        .map((path) => relative(dir, path))
        .sort(),
    ).toEqual(copies.toSorted());
  });

  it('are files: a folder or a link with such a name is somebody else its own', () => {
    const dir = folder('p.vorige.yaml/', 'p.vorige-2.yaml -> /dev/null');
    expect(findKopieen(join(dir, 'p.yaml'))).toEqual([]);
  });

  it('of a name with signs that mean something in a pattern are of that name alone', () => {
    const dir = folder('p+(1).vorige.yaml', 'pp1.vorige.yaml', 'p.1.vorige.yaml', 'px1.vorige.yaml');
    expect(findKopieen(join(dir, 'p+(1).yaml')).map((path) => basename(path))).toEqual(['p+(1).vorige.yaml']);
    expect(findKopieen(join(dir, 'p.1.yaml')).map((path) => basename(path))).toEqual(['p.1.vorige.yaml']);
  });
});

describe('the reports of a case', () => {
  it('are found by its name, in three formats, also those kept aside, and the pictures in their folder', () => {
    const reports = ['p.md', 'p-verslag.html', 'p-deel-b.docx', 'p-verslag-2.md', 'p-verslag.vorige.md', 'p-verslag.vorige-3.html'];
    const dir = folder(
      'p.yaml',
      ...reports,
      'p-beeld/',
      'p-beeld/een.svg',
      'p-beeld/lees.txt',
      'p-beeld/diep.svg/',
      'p-verslag-beeld/',
      'p-verslag-beeld/twee.svg',
      ...['p.txt', 'p.mdx', 'xp.md', 'pp.md', 'p-ander.md', 'p-beeld.md', 'p.vorige-.md', 'p.md.bak', 'ander-beeld/', 'ander-beeld/x.svg'],
    );
    expect(bijlagen(dir)).toEqual({
      kopieen: [],
      verslagen: [...reports, 'p-beeld/een.svg', 'p-verslag-beeld/twee.svg'].sort(),
      vreemd: [],
    });
  });

  it('are ours only where the file says so; a picture of another is not even named', () => {
    const dir = folder('p.yaml', 'p.md', 'p-verslag.md', 'p-beeld/', 'p-beeld/een.svg', 'p-beeld/vreemd.svg');
    const isOwn = (path: string) => ['p.md', 'een.svg'].includes(basename(path));
    expect(bijlagen(dir, 'p.yaml', isOwn)).toEqual({ kopieen: [], verslagen: ['p-beeld/een.svg', 'p.md'], vreemd: ['p-verslag.md'] });
  });

  it('are not ours behind a link or in a folder with the name of a report', () => {
    const dir = folder('p.yaml', 'p.md -> /dev/null', 'p-verslag.md/', 'p-beeld -> /tmp');
    expect(bijlagen(dir)).toEqual({ kopieen: [], verslagen: [], vreemd: [] });
  });

  it('are of the case with the longest name that fits, and that is there', () => {
    const names = ['p.yaml', 'p-verslag-2.yaml', 'p-verslag-2.md', 'p-verslag-2-beeld/', 'p-verslag-2-beeld/een.svg', 'p-verslag.md'];
    const dir = folder(...names);
    expect(bijlagen(dir).verslagen).toEqual(['p-verslag.md']);
    expect(bijlagen(dir, 'p-verslag-2.yaml').verslagen).toEqual(['p-verslag-2-beeld/een.svg', 'p-verslag-2.md']);
    const alone = folder(...names.filter((name) => name !== 'p-verslag-2.yaml'));
    expect(bijlagen(alone).verslagen).toEqual(['p-verslag-2-beeld/een.svg', 'p-verslag-2.md', 'p-verslag.md']);
  });

  it('are those of a case with an odd name too', () => {
    expect(bijlagen(folder('a.yaml.b.yaml', 'a.yaml.b.md', 'a.b.md'), 'a.yaml.b.yaml').verslagen).toEqual(['a.yaml.b.md']);
    expect(bijlagen(folder('p.yaml', 'p-verslag.vorige.yaml.yaml', 'p-verslag.vorige.yaml.md', 'p.md')).verslagen).toEqual(['p.md']);
  });

  it('are named and left where a case with the same name but for its ending stays', () => {
    const dir = folder('p.yaml', 'p.yml', 'p.md', 'p.vorige.yaml', '.p.yml.77.0a1b2c3d.tmp', 'p-beeld/', 'p-beeld/een.svg');
    const vreemd = ['p-beeld/een.svg', 'p.md', 'p.vorige.yaml'];
    expect(bijlagen(dir)).toEqual({ kopieen: [], verslagen: [], vreemd });
    expect(bijlagen(dir, 'p.yml')).toEqual({ kopieen: ['.p.yml.77.0a1b2c3d.tmp'], verslagen: [], vreemd });
  });

  it('are of the last where all cases with that name go', () => {
    const dir = folder('p.yaml', 'p.YAML', 'p.yml', 'p.md', 'p.vorige.yaml');
    for (const name of ['p.yaml', 'p.YAML'])
      expect(bijlagen(dir, name, all, () => true)).toEqual({ kopieen: [], verslagen: [], vreemd: [] });
    expect(bijlagen(dir, 'p.yml', all, () => true)).toEqual({ kopieen: ['p.vorige.yaml'], verslagen: ['p.md'], vreemd: [] });
    expect(bijlagen(dir, 'p.yml', all, (path) => path.endsWith('.yaml')).verslagen).toEqual([]);
  });

  it('are those with the names that the manuals advise', () => {
    const reports = ['p-buiten.md', 'p-delen.md', 'p-delen.docx', 'p-feedback.md', 'p-feedback.vorige.md'];
    const dir = folder('p.yaml', ...reports, 'p-delen-beeld/', 'p-delen-beeld/een.svg', 'p-deling.md', 'p-delend-.txt');
    expect(bijlagen(dir).verslagen).toEqual([...reports, 'p-delen-beeld/een.svg'].sort());
  });

  it('are not taken for those of an earlier version of another case', () => {
    const dir = folder('p.yaml', 'p-verslag.vorige.yaml', 'p-verslag.vorige-2.yml', 'p-verslag.vorige.md', 'p-verslag.vorige-2.md');
    expect(bijlagen(dir).verslagen).toEqual(['p-verslag.vorige-2.md', 'p-verslag.vorige.md']);
  });
});

describe('the files of a folder that could be a case', () => {
  it('are those in it and below it, in the order of their names, and none behind a link or a dot', () => {
    const dir = folder(
      ...[
        'b.yaml',
        'a.YML',
        'c.txt',
        'd.yaml.bak',
        '.e.yaml',
        'map/',
        'map/f.yaml',
        '.git/',
        '.git/g.yaml',
        'node_modules/',
        'node_modules/h.yaml',
      ],
      ...['i.yaml/', 'i.yaml/j.yml', 'link.yaml -> /dev/null', 'lus -> .'],
    );
    expect(listOwnFiles(dir).map((path) => relative(dir, path))).toEqual(['a.YML', 'b.yaml', 'i.yaml/j.yml', 'map/f.yaml']);
  });
});
