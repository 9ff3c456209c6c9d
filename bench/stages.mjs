// Where the time of a batch goes, in microseconds a case: `node bench/stages.mjs [FILES] [ROUNDS]`. The stages of one case follow each
// other, so that each finds the caches of the processor cold; a batch takes a step for a few cases together, and is somewhat faster.
// Of each stage the fastest round counts.
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { analyse } from '../dist/analyse.js';
import { collectFeiten } from '../dist/batch/feiten.js';
import { findForbidden } from '../dist/casus/personal-data.js';
import { findPersonalWarnings } from '../dist/casus/personal-warnings.js';
import { checkCasus } from '../dist/casus/read-casus.js';
import { readBuiltIn } from '../dist/content/built-in.js';
import { getCasusValidator } from '../dist/content/validators.js';
import { createRapport } from '../dist/report/rapport.js';
import { render } from '../dist/report/render.js';
import { createView } from '../dist/report/view.js';
import { readText } from '../dist/yaml/read-text.js';
import { writeCorpus } from './corpus.mjs';

const { load } = createRequire(import.meta.url)('js-yaml');
const [files, rounds] = [Number(process.argv[2] ?? 500), Number(process.argv[3] ?? 8)];
const dir = mkdtempSync(join(tmpdir(), 'buurtkompas-stages-'));
const texts = writeCorpus(dir, files).map(({ path }) => readText(join(dir, path), path).text);
rmSync(dir, { recursive: true, force: true });
const [instrument, validate] = [readBuiltIn(), getCasusValidator()];
const grens = instrument.regels.privacy['kleine-groep'];
const [best, taken] = [new Map(), new Map()];

for (let round = 0; round < rounds; round++) {
  taken.clear();
  for (const text of texts) {
    time('only parsed (P)', () => load(text));
    const { casus } = time('check', () => checkCasus(text, 'x.yaml', validate));
    time('forbidden', () => findForbidden(text, casus, 'x.yaml'));
    const uitkomst = time('analyse', () => analyse(instrument, casus));
    const view = time('report: view', () => createView(uitkomst));
    time('report: render', () => render('rapport', view));
    time('report, whole', () => createRapport(uitkomst));
    time('feiten', () => collectFeiten(uitkomst, 'x'));
    time('warnings', () => findPersonalWarnings(text, 'x.yaml', grens, casus, true));
  }
  for (const [name, ns] of taken) best.set(name, Math.min(best.get(name) ?? Infinity, Number(ns) / 1000 / files));
}
for (const [name, us] of best) console.log(`${name.padEnd(16)} ${us.toFixed(0).padStart(6)}`);

function time(name, work) {
  const start = process.hrtime.bigint();
  const result = work();
  taken.set(name, (taken.get(name) ?? 0n) + (process.hrtime.bigint() - start));
  return result;
}
