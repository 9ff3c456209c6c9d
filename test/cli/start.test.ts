import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { CASE_1, ROOT, run } from '../support/run.ts';

const LOG = `--import=${pathToFileURL(`${ROOT}test/support/log-imports.mjs`)}`;

/** The outside packages a command loads. */
function loaded(args: string[], exit = 0): string[] {
  const { code, stderr } = run(args, { env: { NODE_OPTIONS: LOG } });
  expect(code).toBe(exit);
  // A compiled schema counts the characters of a text, and compares, with small pieces of these.
  const compiled = /node_modules\/(?:ajv\/dist\/runtime|fast-deep-equal)\//;
  const urls = stderr.split('\n').filter((line) => line.startsWith('IMPORT ') && !compiled.test(line));
  const packages = urls.flatMap(
    (url) => /node_modules\/((?:@[^/]+\/)?[^/]+)|dist\/(js-yaml)\.cjs$/.exec(url)?.slice(1).filter(Boolean) ?? [],
  );
  return [...new Set(packages)].sort();
}

/** An example in which no group is so small that valideer tells of it, with its place. */
const PLAIN = `${ROOT}examples/3-huurders-en-kopers/modelantwoord.yaml`;

describe('starting', () => {
  it('help loads nothing but the command line', () => {
    expect(loaded(['--help'])).toEqual(['commander']);
  });

  it('checking one good file loads neither templates nor the schema compiler, and only the fast parser', () => {
    expect(loaded(['valideer', PLAIN])).toEqual(['commander', 'js-yaml']);
  });

  it('checking a file with a fault loads the careful parser too', () => {
    expect(loaded(['valideer', `${ROOT}test/fixtures/broken/anker.yaml`], 1)).toEqual(['commander', 'yaml']);
  });

  it('a report loads nothing more: its templates are code already', () => {
    expect(loaded(['rapport', CASE_1])).toEqual(loaded(['valideer', PLAIN]));
  });

  it.each([['rapport', CASE_1], ['checklist'], ['checklist', '--formaat', 'html']])('%s makes no code while it runs', (...args) => {
    const { code, stdout, stderr } = run(args, { env: { NODE_OPTIONS: '--disallow-code-generation-from-strings' } });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toBe(run(args).stdout);
  });
});
