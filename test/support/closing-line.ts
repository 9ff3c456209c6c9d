import type { Reporter, TestModule } from 'vitest/node';

/** Closes the run with one plain line that any reader of the log understands. */
export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const states = modules.flatMap((module) => [...module.children.allTests()].map((test) => test.result().state));
    const broken = modules.filter((module) => module.errors().length > 0).length;
    const count = (state: string) => states.filter((s) => s === state).length;
    const skipped = count('skipped') > 0 ? `, ${count('skipped')} skipped` : '';
    console.log(`${count('passed')} passed, ${count('failed') + broken} failed${skipped}`);
  }
}
