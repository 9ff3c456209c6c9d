import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, it } from 'vitest';
import { listOwnFolders } from '../../src/casus/companions.ts';
import { readMap } from '../../src/casus/map-inhoud.ts';
import { findWezen } from '../../src/casus/wezen.ts';
import { createScratch } from '../support/run.ts';

const scratch = createScratch();

function folder(...names: string[]): string {
  const dir = mkdtempSync(join(scratch, 'map-'));
  for (const name of names) {
    mkdirSync(join(dir, name, '..'), { recursive: true });
    writeFileSync(join(dir, name), '');
  }
  return dir;
}
const isOwn = (path: string) => !path.includes('vreemd');
const wezen = (dir: string) =>
  findWezen(listOwnFolders(dir).map(readMap), isOwn).flatMap(({ paden, meer }) => [
    ...paden.map((path) => relative(dir, path)),
    ...(meer ? ['meer'] : []),
  ]);

it('finds what is left of a case that somebody took away, in every folder', () => {
  const left = ['.b.yaml.77.0a1b2c3d.tmp', 'b-beeld/een.svg', 'b-verslag.html', 'b.md', 'diep/c.docx'];
  const dir = folder(
    ...left,
    'a.yaml',
    'a.md',
    'a-beeld/een.svg',
    '.a.yaml.77.0a1b2c3d.tmp',
    'b.txt',
    'vreemd.md',
    'x-beeld/vreemd.svg',
    '.git/d.md',
  );
  symlinkSync('/dev/null', join(dir, 'link.md'));
  expect(wezen(dir)).toEqual(['.b.yaml.77.0a1b2c3d.tmp', 'b-beeld', 'b-verslag.html', 'b.md', 'diep/c.docx']);
});

it('names ten of one folder', () => {
  const dir = folder(...Array.from({ length: 12 }, (_, n) => `${n + 10}.md`));
  expect(wezen(dir)).toEqual([...Array.from({ length: 10 }, (_, n) => `${n + 10}.md`), 'meer']);
  expect(wezen(folder(...Array.from({ length: 10 }, (_, n) => `${n + 10}.md`)))).not.toContain('meer');
});
