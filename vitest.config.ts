import { availableParallelism } from 'node:os';
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
/** In the clone of the clone enough is left to see that the README's command installs, builds and tests there: the run around it does the rest. */
const REST = [
  ...['batch', 'bench', 'casus', 'delen', 'docs', 'faults', 'interview', 'oefening', 'privacy', 'report', 'terminal', 'yaml'].map(
    (room) => `test/${room}/**`,
  ),
  'test/cli/!(commands|start).test.ts',
];

const { BUURTKOMPAS_IN_CLONE: clone } = process.env;

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: [...(clone === undefined ? [] : ONCE), ...(clone === 'nested' ? REST : [])],
    reporters: ['default', './test/support/closing-line.ts'],
    testTimeout: 30_000,
    // Most of the time a test waits for a program that it started; on two processors the runner would take one test at a time.
    maxWorkers: Math.max(2, availableParallelism() - 1),
  },
});
