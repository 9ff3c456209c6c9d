// A large batch with broken files in it: `node bench/load.mjs [files] [seed]`. One in twenty is broken. Every good file must have
// its report and every broken one its fault; a second run and other numbers of workers must give the very same bytes; and
// twenty times as many files may not take much more memory.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, lstatSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeCorpus } from './corpus.mjs';

const BIN = fileURLToPath(new URL('../bin/buurtkompas.js', import.meta.url));
const PEAK = new URL('peak.mjs', import.meta.url).href;
const FEW_OF = 20;
const MOST_MEMORY = 1.5;
/** Under so many files the memory of Node itself is nearly all of it. */
const MEASURED = 2000;
const count = Number(process.argv[2] ?? 10_000);
const seed = Number(process.argv[3] ?? 20261122);
const broken = Math.floor(count / 20);
const dir = mkdtempSync(join(tmpdir(), 'buurtkompas-load-'));
const wrong = [];

try {
  const corpus = join(dir, 'casussen');
  const files = writeCorpus(corpus, count, { kapot: broken, zaad: seed });
  const before = digest(corpus);
  const one = batch(corpus, 'een', 1);
  const { reports, faults } = counted(one.uit);
  const named = new Set(faults);
  // One way to be broken is a folder with the name of a file: the fault is then of the file in it.
  const missed = files.filter(({ path, fault }) => (fault !== undefined) !== (named.has(path) || named.has(`${path}/leeg.yaml`)));
  check(reports === count - broken, `${reports} reports of ${count - broken} good files`);
  check(named.size === broken, `${named.size} files with a fault of ${broken} broken ones`);
  check(missed.length === 0, `${missed.length} files with another verdict than their own${missed.length > 0 ? `: ${missed[0].path}` : ''}`);
  check(one.code === 1, `ended with ${one.code}`);

  const first = digest(one.uit);
  const again = batch(corpus, 'een', 1);
  check(digest(again.uit) === first, 'a second run over the first: the same bytes');
  for (const workers of count < MEASURED ? [2] : [2, 4]) {
    const { uit } = batch(corpus, `uit-${workers}`, workers);
    check(digest(uit) === first, `${workers} workers: the same bytes`);
    rmSync(uit, { recursive: true });
  }
  check(digest(corpus) === before, 'the input is as it was');

  if (count >= MEASURED) {
    const few = join(dir, 'weinig');
    writeCorpus(few, count / FEW_OF, { kapot: broken / FEW_OF, zaad: seed });
    const { mib } = batch(few, 'uit-weinig', 1);
    const ratio = one.mib / mib;
    check(ratio < MOST_MEMORY, `peak memory ${one.mib.toFixed(0)} MiB, ${ratio.toFixed(2)} times that of ${count / FEW_OF} files`);
  }
} finally {
  rmSync(dir, { recursive: true, force: true });
}
process.exitCode = wrong.length === 0 ? 0 : 1;

function check(isGood, what) {
  console.log(`${isGood ? 'ok   ' : 'WRONG'} ${what}`);
  if (!isGood) wrong.push(what);
}

function batch(corpus, name, workers) {
  const uit = join(dir, name);
  const file = join(dir, 'memory');
  rmSync(file, { force: true });
  const { status } = spawnSync(
    process.execPath,
    ['--import', PEAK, BIN, 'batch', corpus, '-o', uit, '--werkers', String(workers), '--stil', '--peildatum', '2026-11-22'],
    {
      stdio: 'ignore',
      env: { ...process.env, BUURTKOMPAS_PEAK: file },
    },
  );
  const taken = existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : [];
  return { uit, code: status, mib: taken.reduce((sum, line) => sum + Number(line.split(' ')[1]), 0) / 1024 };
}

/** How many reports there are, and which files are listed with an error. */
function counted(uit) {
  const { bestanden } = JSON.parse(readFileSync(join(uit, 'fouten.json'), 'utf8'));
  const reports = readdirSync(join(uit, 'verslagen'), { recursive: true }).filter((name) => name.endsWith('.md')).length;
  return { reports, faults: bestanden.filter((b) => !b.geldig).map((b) => b.bestand) };
}

/** One digest of every file below a folder; a workbook has the moment in it. */
function digest(folder) {
  const hash = createHash('sha256');
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    const path = join(folder, name);
    if (!lstatSync(path).isFile() || name.endsWith('.xlsx')) continue;
    hash.update(`${name}\0`).update(readFileSync(path));
  }
  return hash.digest('hex');
}
