import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createScratch, ROOT } from './support/run.ts';

interface LockEntry {
  version?: string;
  integrity?: string;
  license?: string;
  engines?: { node?: string };
  dev?: boolean;
  link?: boolean;
}

const lock = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as { packages: Record<string, LockEntry> };
const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as Record<
  'dependencies' | 'devDependencies',
  Record<string, string>
>;
const packages = Object.entries(lock.packages).filter(([path]) => path !== '');
const LICENCES = new Set(['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', '0BSD', 'BlueOak-1.0.0']);

describe('dependencies', () => {
  it('have exact versions', () => {
    for (const version of Object.values({ ...manifest.dependencies, ...manifest.devDependencies }))
      expect(version).toMatch(/^\d+\.\d+\.\d+$/);
  });

  it('are all pinned by content, and the ones a user gets have a free licence', () => {
    expect(packages.filter(([, p]) => !p.integrity).map(([path]) => path)).toEqual([]);
    const shipped = packages.filter(([, p]) => !p.dev);
    expect(shipped.filter(([, p]) => !LICENCES.has(p.license ?? '')).map(([path]) => path)).toEqual([]);
    expect(shipped.length).toBeLessThanOrEqual(45);
  });

  it('name no host in the lock file', () => {
    expect(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')).not.toMatch(/"resolved": "http/);
  });
});

describe('the packed package', () => {
  const scratch = createScratch();
  const sh = (command: string, cwd: string) => spawnSync('sh', ['-c', command], { cwd, encoding: 'utf8' });

  it('installed in an empty folder, runs', { timeout: 120_000 }, () => {
    const packed = sh(`npm pack --ignore-scripts --silent --pack-destination "${scratch}"`, ROOT);
    const tarball = packed.stdout.trim().split('\n').at(-1) ?? '';
    const empty = join(scratch, 'leeg');
    mkdirSync(empty);
    const installed = sh(`npm init -y && npm install "../${tarball}"`, empty);
    expect(`${installed.status}\n${installed.stderr}`).toMatch(/^0\n/);
    const example = 'node_modules/buurtkompas/examples/1-stapeling/modelantwoord.yaml';
    const report = sh(`npx buurtkompas rapport ${example} -o verslag.md`, empty);
    expect(`${report.status}\n${report.stderr}`).toMatch(/^0\n/);
    expect(readFileSync(join(empty, 'verslag.md'), 'utf8')).toContain('## Samenvatting');
    expect(sh(`npx buurtkompas rapport ${example} --lokaal node_modules/buurtkompas/examples/lokaal`, empty).status).toBe(0);
    expect(sh('npx buurtkompas checklist --formaat html', empty).status).toBe(0);
  });
});
