import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { count, isEnough, listMissed, listTried, mergeTried, pickSample } from '../../bench/mutation/count.mjs';
import { GROUPS } from '../../bench/mutation/groups.mjs';
import { ROOT } from '../support/run.ts';

const mutant = (n: number) => ({
  id: String(n),
  fileName: `src/core/${n % 3}.ts`,
  location: { start: { line: n, column: 1 }, end: { line: n, column: 9 } },
  mutatorName: 'BooleanLiteral',
  replacement: 'true',
});
const MUTANTS = Array.from({ length: 200 }, (_, n) => mutant(n));
const ids = (list: { id: string }[]) => list.map(({ id }) => id).sort();
const tried = (statuses: string[]) => statuses.map((status, i) => ({ id: String(i), file: 'src/core/fase.ts', status }));

describe('the sample', () => {
  it('has as many as are asked, none twice, and all of them where there are no more', () => {
    expect(new Set(ids(pickSample(MUTANTS, 30, 1))).size).toBe(30);
    expect(ids(pickSample(MUTANTS, 500, 1))).toEqual(ids(MUTANTS));
  });

  it('is the same for the same seed, in whatever order and under whatever number they come, and another for another seed', () => {
    const first = pickSample(MUTANTS, 30, 1);
    expect(ids(pickSample(MUTANTS.toReversed(), 30, 1))).toEqual(ids(first));
    const renumbered = pickSample(
      MUTANTS.map((m) => ({ ...m, id: `x${m.id}` })),
      30,
      1,
    );
    expect(ids(renumbered)).toEqual(first.map(({ id }) => `x${id}`).sort());
    expect(ids(pickSample(MUTANTS, 30, 2))).not.toEqual(ids(first));
  });

  it('takes from the whole list', () => {
    const lines = pickSample(MUTANTS, 50, 1).map((m) => m.location.start.line);
    for (const from of [0, 50, 100, 150]) expect(lines.filter((line) => line >= from && line < from + 50).length).toBeGreaterThan(3);
  });
});

describe('the count', () => {
  it('leaves out what was not picked, and keeps what no test reaches', () => {
    const report = {
      files: {
        'src/a.ts': { mutants: [{ id: '1', status: 'CompileError' }, ...tried(['Killed', 'NoCoverage'])] },
        'src/b.ts': {
          mutants: [
            { id: '9', status: 'Survived' },
            { id: '10', status: 'Ignored' },
          ],
        },
      },
    };
    expect(listTried(report).map(({ file, status }) => `${file} ${status}`)).toEqual([
      'src/a.ts Killed',
      'src/a.ts NoCoverage',
      'src/b.ts Survived',
    ]);
  });

  it('takes out of time for noticed, no test for missed, and what broke the runner for neither', () => {
    const list = tried(['Killed', 'Killed', 'Timeout', 'Survived', 'NoCoverage', 'RuntimeError']);
    expect(count(list)).toEqual({ killed: 2, timeout: 1, survived: 1, untouched: 1, broken: 1, tried: 6, share: 3 / 5 });
    expect(ids(listMissed(list))).toEqual(['3', '4']);
  });

  it('of nothing is nothing', () => {
    expect(count([]).share).toBe(0);
    expect(isEnough([count([])])).toBe(false);
    expect(isEnough([])).toBe(false);
  });

  it('takes the second try for what the first missed', () => {
    const first = tried(['Killed', 'Survived', 'NoCoverage', 'Survived']);
    const second = [
      { id: '1', file: 'src/core/fase.ts', status: 'Killed' },
      { id: '2', file: 'src/core/fase.ts', status: 'Survived' },
      { id: '3', file: 'src/core/fase.ts', status: 'NoCoverage' },
    ];
    expect(mergeTried(first, second).map(({ status }) => status)).toEqual(['Killed', 'Killed', 'NoCoverage', 'Survived']);
  });
});

describe('the verdict', () => {
  const of = (killed: number, all: number) => count(tried(Array.from({ length: all }, (_, i) => (i < killed ? 'Killed' : 'Survived'))));
  it('asks nine in ten of every group, and not of all together', () => {
    expect(isEnough([of(9, 10), of(90, 100)])).toBe(true);
    expect(isEnough([of(1000, 1000), of(89, 100)])).toBe(false);
  });
});

describe('the groups', () => {
  const names = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' }).map((name) => `src/${name}`);
  const tests = readdirSync(join(ROOT, 'test'), { recursive: true, encoding: 'utf8' }).map((name) => `test/${name}`);

  /** A folder with a star for every name in it, or a file. */
  const isOf = (name: string, glob: string) => name === glob || (name.endsWith('.ts') && join(name, '..', '*.ts') === glob);

  it('have every file of core, yaml and casus, and the analysis, once', () => {
    const meant = names.filter((name) => /^src\/(?:(?:core|yaml|casus)\/.+|analyse)\.ts$/.test(name));
    const found = Object.values(GROUPS).flatMap(({ mutate }) => mutate.flatMap((glob) => names.filter((name) => isOf(name, glob))));
    expect(found.sort()).toEqual(meant.sort());
  });

  it('name tests that there are, and none twice in a group', () => {
    for (const { quick, slow } of Object.values(GROUPS)) {
      const all = [...quick, ...slow];
      expect(all.filter((test) => !tests.some((name) => name.startsWith(test.replace(/\/$/, ''))))).toEqual([]);
      expect(new Set(all).size).toBe(all.length);
    }
  });
});
