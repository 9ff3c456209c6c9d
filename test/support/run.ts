import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll } from 'vitest';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));
export const BIN = join(ROOT, 'bin', 'buurtkompas.js');
export const CASE_1 = join(ROOT, 'examples', '1-stapeling', 'modelantwoord.yaml');
export const CASE_4 = join(ROOT, 'examples', '4-nieuwkomers-volksbuurt', 'modelantwoord.yaml');

export interface Run {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** Runs the built program as a user would: no terminal, its own process. */
export function run(
  args: string[],
  { input, env, cwd }: { input?: string | Buffer; env?: Record<string, string>; cwd?: string } = {},
): Run {
  const result = spawnSync(process.execPath, [BIN, ...args], {
    cwd: cwd ?? ROOT,
    encoding: 'utf8',
    env: { PATH: process.env.PATH ?? '', HOME: process.env.HOME ?? '', ...env },
    timeout: 20_000,
    maxBuffer: 1 << 26,
    ...(input === undefined ? {} : { input }),
  });
  return { code: result.status, stdout: result.stdout, stderr: result.stderr };
}

/** A folder of its own for a test file, removed afterwards. */
export function createScratch(): string {
  const dir = mkdtempSync(join(tmpdir(), 'buurtkompas-test-'));
  afterAll(() => rmSync(dir, { recursive: true, force: true }));
  return dir;
}
