// Changes the code in one small way at a time and looks whether a test notices: `node bench/mutation.mjs [group ...]`. The groups are
// in mutation/groups.mjs. A seeded sample of 300 changes a group; `--aantal N` and `--zaad N` take another, `--alles` takes all of
// them, `--bestand src/core/fase.ts` those of one file. The changes are made by Stryker, which is no dependency of this project: it
// is installed into a copy of it in a temporary folder (`--map DIR` keeps that folder, for a next time).
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { constants, setPriority, tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { count, isEnough, LEAST, listMissed, listTried, mergeTried } from './mutation/count.mjs';
import { GROUPS } from './mutation/groups.mjs';

const STRYKER = ['@stryker-mutator/core@9.6.1', '@stryker-mutator/vitest-runner@9.6.1'];
const ROOT = fileURLToPath(new URL('..', import.meta.url));
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    aantal: { type: 'string', default: '300' },
    zaad: { type: 'string', default: '20261125' },
    alles: { type: 'boolean', default: false },
    bestand: { type: 'string', multiple: true },
    map: { type: 'string' },
  },
});
const names = positionals.length > 0 ? positionals : Object.keys(GROUPS);
const unknown = names.filter((name) => !(name in GROUPS));
if (unknown.length > 0) throw new Error(`no group ${unknown.join(', ')}; there are ${Object.keys(GROUPS).join(', ')}`);

setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
const dir = values.map ?? mkdtempSync(join(tmpdir(), 'buurtkompas-mutation-'));
try {
  copyProject();
  const counts = names.map(tryGroup);
  for (const [i, name] of names.entries()) console.log(tell(name, counts[i]));
  process.exitCode = isEnough(counts) ? 0 : 1;
} finally {
  if (values.map === undefined) rmSync(dir, { recursive: true, force: true });
}

/** The project as it is on disk, built, with Stryker beside its libraries. */
function copyProject() {
  mkdirSync(dir, { recursive: true });
  const isNew = !existsSync(join(dir, 'node_modules'));
  const left = new Set(['.git', ...(isNew ? [] : ['node_modules'])]);
  cpSync(ROOT, dir, { recursive: true, verbatimSymlinks: true, filter: (path) => !left.has(relative(ROOT, path)) });
  if (isNew) run('npm', ['install', '--no-save', '--ignore-scripts', '--no-audit', '--no-fund', ...STRYKER]);
  run('npm', ['run', 'build']);
}

/** The quick tests first, then the slower ones with what those missed. */
function tryGroup(name) {
  const { mutate, quick, slow } = GROUPS[name];
  const files = values.bestand ?? mutate;
  const first = stryker(`${name}-1`, files, quick, {
    aantal: values.alles || values.bestand ? undefined : Number(values.aantal),
    zaad: Number(values.zaad),
  });
  const ids = listMissed(first).map(({ id }) => id);
  const tried = ids.length === 0 ? first : mergeTried(first, stryker(`${name}-2`, files, slow, { ids }));
  for (const { file, location, mutatorName, replacement, status } of listMissed(tried))
    console.log(
      `${file}:${location.start.line}:${location.start.column} ${status} ${mutatorName}: ${replacement.replace(/\s+/g, ' ').slice(0, 100)}`,
    );
  return count(tried);
}

/** One run; the configuration of TypeScript that it would like to change is kept out of its way, as it does not know version 7. */
function stryker(name, mutate, tests, pick) {
  const report = join(dir, `mutation-${name}.json`);
  rmSync(report, { force: true });
  const config = {
    testRunner: 'vitest',
    vitest: { configFile: 'bench/mutation/vitest.config.mjs', related: false },
    plugins: ['@stryker-mutator/vitest-runner', './bench/mutation/pick.mjs'],
    checkers: ['pick'],
    pick,
    mutate,
    coverageAnalysis: 'perTest',
    ignoreStatic: false,
    concurrency: 1,
    // Generous: on a busy machine what is only slow would seem to be noticed.
    timeoutMS: 20_000,
    reporters: ['json', 'progress-append-only'],
    jsonReporter: { fileName: report },
    tsconfigFile: 'geen.json',
    warnings: false,
  };
  writeFileSync(join(dir, 'stryker.config.json'), JSON.stringify(config));
  run('npx', ['stryker', 'run', 'stryker.config.json'], { BUURTKOMPAS_MUTATION_TESTS: JSON.stringify(tests), BUURTKOMPAS_IN_CLONE: '1' });
  return listTried(JSON.parse(readFileSync(report, 'utf8')));
}

function run(command, args, env = {}) {
  const { status } = spawnSync(command, args, { cwd: dir, stdio: ['ignore', 2, 2], env: { ...process.env, ...env } });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${status}`);
}

function tell(name, { tried, killed, timeout, survived, untouched, broken, share }) {
  const verdict = share >= LEAST ? 'ok   ' : 'WRONG';
  const parts = `${killed} noticed, ${timeout} out of time, ${survived} survived, ${untouched} reached by no test`;
  return `${verdict} ${name}: ${(share * 100).toFixed(1)} % of ${tried - broken} (${parts}${broken > 0 ? `; ${broken} not to be run` : ''})`;
}
