import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { CASE_1, ROOT, run } from '../support/run.ts';

const LOG = `--import=${pathToFileURL(`${ROOT}test/support/log-imports.mjs`)}`;

/** The outside packages a command loads. */
function loaded(args: string[]): string[] {
  const { code, stderr } = run(args, { env: { NODE_OPTIONS: LOG } });
  expect(code).toBe(0);
  const urls = stderr.split('\n').filter((line) => line.startsWith('IMPORT '));
  const packages = urls.flatMap((url) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(url)?.[1] ?? []);
  return [...new Set(packages)].sort();
}

describe('starting', () => {
  it('help loads nothing but the command line', () => {
    expect(loaded(['--help'])).toEqual(['commander']);
  });

  it('checking one file loads neither templates nor the schema compiler', () => {
    expect(loaded(['valideer', CASE_1])).toEqual(['commander', 'yaml']);
  });

  it('a report loads nothing more: its templates are code already', () => {
    expect(loaded(['rapport', CASE_1])).toEqual(loaded(['valideer', CASE_1]));
  });

  it.each([['rapport', CASE_1], ['checklist'], ['checklist', '--formaat', 'html']])('%s makes no code while it runs', (...args) => {
    const { code, stdout, stderr } = run(args, { env: { NODE_OPTIONS: '--disallow-code-generation-from-strings' } });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toBe(run(args).stdout);
  });
});
