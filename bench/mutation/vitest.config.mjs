import { defineConfig } from 'vitest/config';
import { BaseSequencer } from 'vitest/node';

/** The tests of this run, the quickest first: one that fails is enough. */
const tests = JSON.parse(process.env.BUURTKOMPAS_MUTATION_TESTS);

class InOrder extends BaseSequencer {
  async sort(files) {
    const turn = ({ moduleId }) => tests.findIndex((test) => moduleId.includes(`/${test}`));
    return files.toSorted((a, b) => turn(a) - turn(b));
  }
}

export default defineConfig({
  test: {
    include: tests.map((test) => (test.endsWith('/') ? `${test}**/*.test.ts` : test)),
    testTimeout: 30_000,
    sequence: { sequencer: InOrder },
  },
});
