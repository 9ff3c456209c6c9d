import { copyFileSync, lstatSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { CASE_1, createScratch, run } from '../support/run.ts';

const dir = createScratch();
const path = (name: string) => join(dir, name);

it.skipIf(process.platform === 'win32').each([
  ['a file of somebody else', 'doel.txt', 'BESTAAT_AL'],
  ['the case file', 'casus.yaml', 'ZELFDE_BESTAND'],
  ['nothing', 'nergens', 'BESTAAT_AL'],
])('no report is written through a link to %s, whatever is asked', (_, target, code) => {
  copyFileSync(CASE_1, path('casus.yaml'));
  writeFileSync(path('doel.txt'), 'van een ander');
  const link = path(`naar-${target}.md`);
  symlinkSync(target, link);
  const result = run(['rapport', path('casus.yaml'), '-o', link, '--overschrijf']);
  expect(result.code).toBe(4);
  expect(result.stderr).toContain(code);
  expect(lstatSync(link).isSymbolicLink()).toBe(true);
  expect(readFileSync(path('doel.txt'), 'utf8')).toBe('van een ander');
  expect(readFileSync(path('casus.yaml'))).toEqual(readFileSync(CASE_1));
});

it.skipIf(process.platform === 'win32')('links to nowhere and to themselves are named, and what else is there is checked', () => {
  const folder = createScratch();
  symlinkSync('zelf.yaml', join(folder, 'zelf.yaml'));
  symlinkSync('weg.yaml', join(folder, 'dood.yaml'));
  copyFileSync(CASE_1, join(folder, 'goed.yaml'));
  const { code, stdout } = run(['valideer', folder]);
  expect(code).toBe(1);
  expect(stdout).toMatch(/zelf\.yaml: fout: NIET_LEESBAAR .*de verwijzing wijst naar zichzelf/);
  expect(stdout).toMatch(/dood\.yaml: fout: NIET_LEESBAAR .*de verwijzing wijst naar een bestand dat er niet is/);
  expect(stdout).toContain('1 van 3 bestanden in orde');
});

it.skipIf(process.platform === 'win32')('a link out of a folder is named and not read; one within it is', () => {
  const geheim = createScratch();
  writeFileSync(join(geheim, 'shadow'), 'root:GEHEIM:1:0\n');
  copyFileSync(CASE_1, join(geheim, 'elders.yaml'));
  const folder = join(createScratch(), 'van-een-vreemde');
  mkdirSync(folder);
  copyFileSync(CASE_1, join(folder, 'goed.yaml'));
  symlinkSync('goed.yaml', join(folder, 'ook.yaml'));
  symlinkSync(join(geheim, 'shadow'), join(folder, 'sh.yaml'));
  symlinkSync(geheim, join(folder, 'map'));
  mkdirSync(join(folder, 'oefenmap'));
  symlinkSync(join(geheim, 'shadow'), join(folder, 'oefenmap', 'verhaal.md'));
  const { code, stdout, stderr } = run(['valideer', folder]);
  expect(code).toBe(1);
  for (const name of ['sh.yaml', 'map', 'oefenmap/verhaal.md']) expect(stdout).toContain(`${folder}/${name}: fout: LINK_BUITEN`);
  expect(stdout + stderr).not.toContain('GEHEIM');
  const uit = `${folder}-uit`;
  const batch = run(['batch', folder, '-o', uit]);
  expect(batch.code).toBe(1);
  expect(batch.stderr).toContain('LINK_BUITEN');
  expect(readdirSync(join(uit, 'verslagen')).sort()).toEqual(['goed.md', 'ook.md']);
  expect(readFileSync(join(uit, 'fouten.csv'), 'utf8') + batch.stderr).not.toContain('GEHEIM');
});
