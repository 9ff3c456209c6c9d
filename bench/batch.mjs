// How fast `batch` is, and how much memory it takes, beside what one would compare it with: `node bench/batch.mjs [--snel]`.
// Whole processes in turn, in one run, on a corpus made for it. `--snel` is a quick look at fewer files, in one round.
// `--programma PAD` measures another build, `--in MAP` works below another folder than one in memory.
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statfsSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { writeCorpus } from './corpus.mjs';
import { measureInTurn, measureNode, median, timeProcess } from './measure.mjs';
import { comparePeer, hasPeer, PEER, PYTHON } from './peer/compare.mjs';
import { measureStart } from './start.mjs';

const MEMORY = '/dev/shm';
/** Room for the reports and tables of the large corpus. */
const ROOM = 8e9;
const { values: options } = parseArgs({
  options: {
    snel: { type: 'boolean', default: false },
    programma: { type: 'string', default: fileURLToPath(new URL('../bin/buurtkompas.js', import.meta.url)) },
    in: { type: 'string', default: hasRoom(MEMORY) ? MEMORY : tmpdir() },
  },
});
// Never so few that an Excel file is made as well.
const [few, many] = options.snel ? [600, 2000] : [2000, 20_000];
const [rounds, longRounds, starts] = options.snel ? [1, 1, 5] : [5, 3, 15];
const dir = mkdtempSync(join(options.in, 'buurtkompas-bench-'));
let reached = true;

// Ctrl-C ends the process that is measured; this one then cleans up.
process.on('SIGINT', () => {});
try {
  const sizes = Object.fromEntries([few, many].map((count) => [count, createCorpus(count)]));
  console.log(
    `Node ${process.version}, ${availableParallelism()} processors, in ${options.in}; seeded corpus of ${few} and ${many} files,`,
  );
  console.log(`median ${(sizes[many] / 1000).toFixed(1)} kB; medians of ${rounds} and ${longRounds} rounds in turn after a warm-up:`);
  console.log('time by the clock, of the processors, and peak memory; the ratios are by the clock\n');
  const peer = hasPeer() ? PEER : undefined;
  if (peer) console.log(`${comparePeer(dir)}\n`);
  else console.log(`The peer is left out: ${PYTHON} needs python3-yaml, python3-jsonschema and python3-jinja2 (Debian)\n`);

  const short = run(rounds, {
    parse: () => measureNode([fileURLToPath(new URL('parse.mjs', import.meta.url)), corpus(few), few]),
    one: () => batch(few, 1),
    ...(peer ? { peer: () => runPeer(few) } : {}),
  });
  report(`${few} files, only read and parsed (P)`, short.parse);
  report(`${few} files, one worker`, short.one);
  check('one worker, against P', short.one.ms / short.parse.ms, { most: 3, goal: 2 });
  if (peer) {
    report(`${few} files, the peer in Python`, short.peer);
    check('the peer, against one worker', short.peer.ms / short.one.ms, { least: 5 });
  }

  const long = run(longRounds, { few: () => batch(few, 1), one: () => batch(many, 1), two: () => batch(many, 2) });
  report(`${many} files, one worker`, long.one);
  report(`${many} files, two workers`, long.two);
  check('two workers, against one', long.two.ms / long.one.ms, { most: 0.65 });
  check(`time a file, at ${many} against ${few}`, long.one.ms / many / (long.few.ms / few), { most: 1.1 });
  check(`peak memory, at ${many} against ${few}`, long.one.mib / long.few.mib, { most: 1.35 });
  if (peer) {
    // Once: it takes minutes, and its warm-up has been.
    const once = runPeer(many);
    report(`${many} files, the peer in Python, once`, once);
    check('the peer, against two workers', once.ms / long.two.ms, { least: 8 });
  }

  for (const { name, ms, ratio } of measureStart(starts)) {
    report(name, { ms });
    if (name === '--help') check('--help, against bare node', ratio, { most: 1.5 });
    if (name.startsWith('valideer')) check('valideer of one file, against bare node', ratio, { most: 2.5 });
  }
} finally {
  rmSync(dir, { recursive: true, force: true });
}
process.exitCode = reached ? 0 : 1;

function hasRoom(path) {
  if (!existsSync(path)) return false;
  const { bavail, bsize } = statfsSync(path);
  return bavail * bsize > ROOM;
}

function corpus(count) {
  return join(dir, `casussen-${count}`);
}

/** Makes a corpus and gives the median size of its files in bytes. */
function createCorpus(count) {
  return median(writeCorpus(corpus(count), count).map(({ path }) => readFileSync(join(corpus(count), path)).length));
}

/** The medians of each measure. */
function run(times, measures) {
  return Object.fromEntries(
    Object.entries(measureInTurn(measures, times)).map(([name, results]) => [
      name,
      Object.fromEntries(Object.keys(results[0]).map((key) => [key, median(results.map((result) => result[key]))])),
    ]),
  );
}

function batch(count, werkers) {
  return intoNew(count, (uit) =>
    measureNode([options.programma, 'batch', corpus(count), '-o', uit, '--werkers', String(werkers), '--stil']),
  );
}

function runPeer(count) {
  return intoNew(count, (uit) => ({ ms: timeProcess(PYTHON, [PEER, corpus(count), uit]) }));
}

/** Into an output folder of its own, made anew and taken away outside the measure. What wrote too little is no result. */
function intoNew(count, measure) {
  const uit = join(dir, 'uit');
  const result = measure(uit);
  const reports = readdirSync(uit, { recursive: true }).filter((path) => path.endsWith('.md')).length;
  if (reports < count) throw new Error(`${reports} reports of ${count} files`);
  rmSync(uit, { recursive: true });
  return result;
}

function report(name, { ms, cpu, mib }) {
  const more = mib === undefined ? '' : `  ${cpu.toFixed(0).padStart(7)} ms  ${mib.toFixed(0).padStart(5)} MiB`;
  console.log(`${name.padEnd(46)} ${ms.toFixed(0).padStart(7)} ms${more}`);
}

function check(name, ratio, { most, least, goal }) {
  const ok = most === undefined ? ratio >= least : ratio <= most;
  reached &&= ok;
  const limit = most === undefined ? `at least ${least}` : `at most ${most}`;
  const wish = goal === undefined ? '' : `, goal ${goal} ${ratio <= goal ? 'ok' : 'not reached'}`;
  console.log(`  ${name.padEnd(44)} ${ratio.toFixed(2).padStart(7)} x   ${limit.padEnd(13)} ${ok ? 'ok' : 'NOT REACHED'}${wish}`);
}
