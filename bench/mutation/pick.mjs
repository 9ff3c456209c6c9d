import { relative } from 'node:path';
import { pickSample } from './count.mjs';

/**
 * A checker of Stryker that lets through a sample, or the mutants with the ids of a list; the others go by without being run. It is
 * asked about all of them at once.
 */
class Pick {
  static inject = ['options'];

  constructor({ pick }) {
    this.pick = pick;
  }

  async init() {}

  async group(mutants) {
    return [mutants.map(({ id }) => id)];
  }

  async check(mutants) {
    const { ids, aantal, zaad } = this.pick;
    const named = mutants.map((mutant) => ({ ...mutant, fileName: relative(process.cwd(), mutant.fileName) }));
    const picked = new Set(ids ?? pickSample(named, aantal ?? named.length, zaad).map(({ id }) => id));
    return Object.fromEntries(
      mutants.map(({ id }) => [id, picked.has(id) ? { status: 'passed' } : { status: 'compileError', reason: 'not picked' }]),
    );
  }
}

export const strykerPlugins = [{ kind: 'Checker', name: 'pick', injectableClass: Pick }];
