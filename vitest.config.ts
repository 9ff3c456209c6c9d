import { defineConfig } from 'vitest/config';

/** Many processes, of which the system decides what comes out and not the version of Node. */
const LONG = [
  'test/casus/faults.test.ts',
  'test/cli/controls.test.ts',
  'test/cli/hardened.test.ts',
  'test/cli/own-fault.test.ts',
  'test/bench/load.test.ts',
];
/** A browser and an office program try the same bytes on every Node, and the system makes the same calls. */
const ONCE = ['test/browser/**', 'test/office/**', ...LONG];
/** Enough to see that the command of the README installs, builds and tests in a clone: the run around it does the rest. */
const SAMPLE = ['test/*.test.ts', 'test/content/**', 'test/core/**', 'test/cli/commands.test.ts', 'test/cli/start.test.ts'];

const { BUURTKOMPAS_IN_CLONE: clone } = process.env;

export default defineConfig({
  test: {
    include: clone === 'nested' ? SAMPLE : ['test/**/*.test.ts'],
    exclude: clone === undefined ? [] : ONCE,
    reporters: ['default', './test/support/closing-line.ts'],
    testTimeout: 30_000,
  },
});
