// How long a key takes on the largest screen, from the key to the rendered screen with the answer on disk, and where the
// time goes: `node bench/keys.mjs [keys]`. Case 1 with every question answered; the code is the program's own.
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseDocument } from 'yaml';
import { analyse } from '../dist/analyse.js';
import { CasusDocument } from '../dist/casus/document.js';
import { CasusFile } from '../dist/casus/file.js';
import { readCasus } from '../dist/casus/read-casus.js';
import { createWalk } from '../dist/cli/start/walk.js';
import { createColour } from '../dist/cli/terminal.js';
import { readBuiltIn } from '../dist/content/built-in.js';
import { getValidator } from '../dist/content/validators.js';
import { draw } from '../dist/interview/draw.js';
import { begin, press, resume } from '../dist/interview/machine.js';
import { createSchermen } from '../dist/interview/schermen.js';
import { applyTo } from '../dist/interview/wijzigingen.js';
import { parseYaml } from '../dist/yaml/parse.js';

const LIMIT = 50;
const [COLUMNS, ROWS] = [100, 30];
const keys = Number(process.argv[2] ?? 300);
const example = fileURLToPath(new URL('../examples/1-stapeling/modelantwoord.yaml', import.meta.url));
const instrument = readBuiltIn();
const validate = getValidator('casus');
const dir = mkdtempSync(join(tmpdir(), 'buurtkompas-keys-'));
const path = join(dir, 'casus.yaml');

try {
  copyFileSync(example, path);
  const { casus: start, text: before } = readCasus(path, validate);
  const filled = answerEverything(start, new CasusDocument(before));
  const file = CasusFile.open(path, false);
  file.save(filled.toText(validate));
  const { casus, text } = readCasus(path, validate);
  const { schermen } = createSchermen(instrument, { casus, filter: '' });
  const largest = schermen.filter(isChecklist).reduce((a, b) => (b.rijen.length > a.rijen.length ? b : a));

  const walk = createWalk({ instrument, validate }, casus, text, file, createColour(process.stderr));
  let state = { ...walk.begin, scherm: largest.id, rij: 0, geparkeerd: [] };
  const times = [];
  let work = process.cpuUsage();
  for (let n = 0; n < keys + 20; n++) {
    if (n === 20) work = process.cpuUsage();
    if (n % largest.rijen.length === 0) state = { ...state, rij: 0 };
    const key = 'jdnw'[(n + Math.floor(n / largest.rijen.length)) % 4];
    const from = process.hrtime.bigint();
    state = walk.press(state, key);
    walk.render(state, COLUMNS, ROWS, null);
    if (n >= 20) times.push(since(from));
  }
  const { user, system } = process.cpuUsage(work);
  if (state.melding.includes('NIET OPGESLAGEN')) throw new Error(state.melding);
  const { casus: after } = readCasus(path, validate);
  if (after === undefined) throw new Error('The file does not read any more');

  const p95 = quantile(times, 0.95);
  console.log(
    `largest checklist: ${largest.id}, ${largest.rijen.length} questions, ${schermen.length} screens, file of ${text.length} characters`,
  );
  console.log(
    `a key, saved and on the screen: median ${quantile(times, 0.5).toFixed(1)} ms, p95 ${p95.toFixed(1)} ms over ${times.length} keys; ` +
      `under ${LIMIT} ms at p95: ${p95 < LIMIT ? 'yes' : 'NO'}`,
  );
  console.log(`processor time per key, whatever else the computer does: ${((user + system) / 1000 / keys).toFixed(1)} ms on average`);
  showParts(after, largest);
  file.close();
  process.exitCode = p95 < LIMIT ? 0 : 1;
} finally {
  rmSync(dir, { recursive: true, force: true });
}

/** What one key is made of: the same steps as the walk takes, timed one by one, and below each what it is made of itself. */
function showParts(casus, scherm) {
  const parts = CasusFile.open(path, true);
  const { text } = readCasus(path, validate);
  const document = new CasusDocument(text);
  const doc = parseDocument(text, { version: '1.2', schema: 'core', uniqueKeys: false });
  const times = new Map();
  const time = (name, part) => {
    const from = process.hrtime.bigint();
    const result = part();
    times.set(name, [...(times.get(name) ?? []), since(from)]);
    return result;
  };
  let sessie = { ...resume(instrument, begin(casus)), scherm: scherm.id, rij: 0 };
  for (let n = 0; n < 120; n++) {
    if (n === 20) times.clear();
    if (n % scherm.rijen.length === 0) sessie = { ...sessie, rij: 0 };
    const stap = time('press', () => press(instrument, sessie, 'jdnw'[(n + Math.floor(n / scherm.rijen.length)) % 4]));
    time('  analyse, once', () => analyse(instrument, stap.sessie.casus));
    time('  createSchermen, once', () => createSchermen(instrument, stap.sessie));
    time('  applyTo (copy of the case)', () => applyTo(sessie.casus, stap.wijzigingen));
    time('document.apply', () => {
      for (const wijziging of stap.wijzigingen) document.apply(wijziging);
    });
    const next = time('document.toText', () => document.toText(validate));
    time('  yaml toString, about', () => doc.toString({ lineWidth: 0, doubleQuotedAsJSON: true, flowCollectionPadding: true }));
    time('  parse back', () => parseYaml(next, 'casus'));
    time('  check against the schema', () => validate(stap.sessie.casus));
    time('save to disk (temporary, fsync, rename, fsync)', () => parts.save(next));
    time('draw (screen)', () => draw(instrument, stap.sessie, COLUMNS - 1, ROWS));
    sessie = stap.sessie;
  }
  for (const [name, list] of times)
    console.log(
      `  ${name.padEnd(48)} median ${quantile(list, 0.5).toFixed(1).padStart(5)} ms, p95 ${quantile(list, 0.95).toFixed(1).padStart(5)} ms`,
    );
  parts.close();
}

/** Presses an answer on every open row of every screen, as the walk itself would. */
function answerEverything(casus, document) {
  let sessie = resume(instrument, begin(casus));
  for (let at = 0; ; at++) {
    const { schermen } = createSchermen(instrument, sessie);
    const scherm = schermen[at];
    if (scherm === undefined) return document;
    for (const [rij, { merk, keuzes, zet, nieuw }] of scherm.rijen.entries()) {
      const keuze = keuzes[rij % Math.max(1, Math.min(keuzes.length, 3))];
      if (merk !== '' || keuze === undefined || nieuw || zet === undefined) continue;
      const step = press(instrument, { ...sessie, scherm: scherm.id, rij, invoer: null }, keuze.toets);
      for (const wijziging of step.wijzigingen) document.apply(wijziging);
      sessie = { ...step.sessie, invoer: null };
    }
  }
}

function isChecklist({ rijen }) {
  return rijen.length > 0 && rijen.every((rij) => 'jdnw'.split('').every((toets) => rij.keuzes.some((k) => k.toets === toets)));
}

function since(from) {
  return Number(process.hrtime.bigint() - from) / 1e6;
}

function quantile(list, part) {
  return list.toSorted((a, b) => a - b)[Math.min(list.length - 1, Math.floor(list.length * part))];
}
