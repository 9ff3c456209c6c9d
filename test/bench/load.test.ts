import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { ROOT } from '../support/run.ts';

it('a batch of 200 with ten broken: 190 reports, ten faults, and the same bytes every time', () => {
  const { stdout, stderr } = spawnSync(process.execPath, ['bench/load.mjs', '200'], { cwd: ROOT, encoding: 'utf8' });
  expect(stderr).toBe('');
  expect(stdout.match(/^WRONG.*$/gm)).toBeNull();
  expect(stdout).toContain('190 reports of 190 good files');
  expect(stdout).toContain('10 files with a fault of 10 broken ones');
  expect(stdout.match(/^ok/gm)).toHaveLength(7);
}, 120_000);
