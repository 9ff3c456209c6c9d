import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkCasus } from '../src/casus/read-casus.ts';
import { getValidator } from '../src/content/validators.ts';
import { createScratch, ROOT, run } from './support/run.ts';

const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
const blocks = [...readme.matchAll(/```sh\n([\s\S]*?)```/g)].map((m) => m[1]?.trim() ?? '');
const [makeReport = '', passTests = ''] = blocks;
const table = [...readme.matchAll(/^\| `node bin\/buurtkompas\.js ([^`]+)` \|/gm)].map((m) => m[1]?.split(' ') ?? []);

describe('README', () => {
  it.each(table)('buurtkompas %s %s works as it stands there', (...args) => {
    const { code, stdout } = run(args);
    expect(code).toBe(0);
    expect(stdout).not.toBe('');
  });

  it('the case to begin with is valid', () => {
    const yaml = /```yaml\n([\s\S]*?)```/.exec(readme)?.[1] ?? '';
    expect(checkCasus(yaml, 'README.md', getValidator('casus')).faults).toEqual([]);
  });
});

// Inside the clone the tests run once more; there this part would go round for ever.
describe.skipIf(process.env.BUURTKOMPAS_IN_CLONE)('README on a clean clone', () => {
  const clone = join(createScratch(), 'clone');
  const sh = (command: string) =>
    spawnSync('sh', ['-c', command], {
      cwd: clone,
      encoding: 'utf8',
      env: { ...process.env, BUURTKOMPAS_IN_CLONE: 'nested' },
      maxBuffer: 1 << 26,
    });

  it('the first command makes a report and says what to do next', { timeout: 600_000 }, () => {
    execFileSync('git', ['clone', '--quiet', ROOT, clone]);
    const { status, stdout, stderr } = sh(makeReport);
    expect(`${status}\n${stdout}\n${stderr}`).toMatch(/^0\n/);
    expect(stderr).toContain('Het verslag staat in rapport.md');
    expect(readFileSync(join(clone, 'rapport.md'), 'utf8')).toContain('## Samenvatting');
    expect(existsSync(join(clone, 'dist', 'instrument.json'))).toBe(true);
    const { stdout: dirty } = sh('git status --porcelain');
    expect(dirty).toBe('');
  });

  it('the second command passes the tests', { timeout: 1_200_000 }, () => {
    const { status, stdout } = sh(passTests);
    expect(stdout.trimEnd().split('\n').at(-1)).toMatch(/^\d+ passed, 0 failed/);
    expect(status).toBe(0);
  });
});
