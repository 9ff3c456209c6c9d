import { defineConfig } from 'vitest/config';

/** Many processes, of which the system decides what comes out and not the version of Node. */
const LONG = ['test/casus/faults.test.ts', 'test/cli/controls.test.ts', 'test/bench/load.test.ts'];

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: excluded(process.env.BUURTKOMPAS_IN_CLONE),
    reporters: ['default', './test/support/closing-line.ts'],
    testTimeout: 30_000,
  },
});

/**
 * A browser and an office program try the same bytes on every Node, and the system makes the same calls, so only the first run
 * uses them. Inside the clone of the clone the terminal has been tried already, a moment ago and on the same machine.
 */
function excluded(clone: string | undefined): string[] {
  if (!clone) return [];
  return ['test/browser/**', 'test/office/**', ...LONG, ...(clone === 'nested' ? ['test/terminal/**'] : [])];
}
