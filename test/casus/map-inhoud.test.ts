import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { findExpired } from '../../src/casus/expired.ts';
import { readMap, stemsOfReport } from '../../src/casus/map-inhoud.ts';
import { getValidator } from '../../src/content/validators.ts';
import { createScratch } from '../support/run.ts';

vi.mock('node:fs', async (original) => {
  const fs = await original<typeof import('node:fs')>();
  return { ...fs, readdirSync: vi.fn(fs.readdirSync) };
});

const scratch = createScratch();
const STUKKEN = ['p', '-', '.', '-verslag', '-deel-b', '-delen', '-beeld', '.vorige', '-2', '.md', '.html', '.docx', '\n', 'x'];
const arbitraryNaam = fc.array(fc.constantFrom(...STUKKEN), { maxLength: 6 }).map((stukken) => stukken.join(''));

/** The name of a report of one case file, as one pattern. */
const isReportOf = (stem: string, name: string) =>
  name.startsWith(stem) &&
  /^(?:-(?:verslag|deel-b|delen|buiten|feedback)[^/]*?)?(?:-beeld|(?:\.vorige(?:-\d+)?)?\.(?:md|html|docx))$/.test(name.slice(stem.length));

it('knows each case file that a name can be of, and no other', () => {
  fc.assert(
    fc.property(arbitraryNaam, arbitraryNaam, fc.boolean(), (begin, rest, erin) => {
      const name = erin ? `${begin}${rest}` : rest;
      expect(stemsOfReport(name).includes(begin)).toBe(isReportOf(begin, name));
    }),
    { numRuns: 5000 },
  );
});

it('has a file by the case that it has the name of', () => {
  const dir = mkdtempSync(join(scratch, 'map-'));
  for (const name of ['p.yaml', 'p.vorige.yaml', '.p.yaml.7.0a1b2c3d.tmp', 'p-verslag-2.md']) writeFileSync(join(dir, name), '');
  const { casussen, verslagen, versies, halven } = readMap(dir);
  expect([[...casussen], [...versies], [...halven]]).toEqual([
    [['p', ['p.yaml']]],
    [['p', ['p.vorige.yaml']]],
    [['p.yaml', ['.p.yaml.7.0a1b2c3d.tmp']]],
  ]);
  expect([...verslagen.keys()]).toEqual(['p-verslag-2', 'p']);
});

it('is read no more often for more case files', () => {
  const count = (aantal: number) => {
    const dir = mkdtempSync(join(scratch, 'veel-'));
    const text =
      'buurtkompas: 1\nbuurt: { naam: A }\noverleg: { datum: 2024-11-21 }\nbewaren-tot: 2025-11-21\nsituaties: [{ id: p, naam: P }]\n';
    for (let n = 0; n < aantal; n++) writeFileSync(join(dir, `p${n}.yaml`), text);
    vi.mocked(readdirSync).mockClear();
    expect(findExpired(dir, getValidator('casus'), '2026-01-01', () => true).verlopen).toHaveLength(aantal);
    return vi.mocked(readdirSync).mock.calls.length;
  };
  expect(count(40)).toBe(count(2));
});
