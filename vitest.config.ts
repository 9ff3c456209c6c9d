import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Inside the clone of the clone the terminal has been tried already, a moment ago and on the same machine.
    exclude: process.env.BUURTKOMPAS_IN_CLONE === 'nested' ? ['test/terminal/**'] : [],
    reporters: ['default', './test/support/closing-line.ts'],
    testTimeout: 30_000,
  },
});
