// How many confirmed answers are lost when the program is killed at random: `node bench/kill.mjs [kills] [seed]`.
// The real program runs in a pseudo-terminal (`script`). An answer counts as confirmed as soon as the screen shows it.
import { spawn } from 'node:child_process';
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual, stripVTControlCharacters } from 'node:util';
import { CasusDocument } from '../dist/casus/document.js';
import { readCasus } from '../dist/casus/read-casus.js';
import { readBuiltIn } from '../dist/content/built-in.js';
import { getValidator } from '../dist/content/validators.js';
import { begin, press, resume } from '../dist/interview/machine.js';
import { createSchermen } from '../dist/interview/schermen.js';
import { valueAt } from '../dist/interview/wijzigingen.js';
import { createRandom } from './random.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const kills = Number(process.argv[2] ?? 200);
const seed = Number(process.argv[3] ?? 20261122);
const example = join(root, 'examples', '4-nieuwkomers-volksbuurt', 'modelantwoord.yaml');
const PATIENCE = 20_000;
const LEGEND = 'q stop';
const instrument = readBuiltIn();
const validate = getValidator('casus');
const random = createRandom(seed);
const dir = mkdtempSync(join(tmpdir(), 'buurtkompas-kill-'));

let [confirmed, lost, broken, leftovers] = [0, 0, 0, 0];
try {
  for (let round = 0; round < kills; round++) {
    const path = join(dir, `${round}.yaml`);
    copyFileSync(example, path);
    startAnywhere(path);
    const answers = await answerUntilKilled(path);
    confirmed += answers.confirmed.length;
    const { casus } = readCasus(path, validate);
    if (casus === undefined) broken += 1;
    const missing = answers.confirmed.filter((a) => casus === undefined || !stands(casus, a, answers.underway));
    lost += missing.length;
    for (const { pad, waarde } of missing) console.error(`kill ${round}: lost ${pad.join('.')} = ${waarde}`);
  }
  leftovers = readdirSync(dir).filter((name) => name.endsWith('.tmp')).length;
} finally {
  rmSync(dir, { recursive: true, force: true });
}
console.log(`lost ${lost} of ${confirmed} confirmed answers in ${kills} kills`);
console.log(`files that do not read: ${broken}; unfinished writes left beside them: ${leftovers}; seed ${seed}`);
process.exitCode = lost === 0 && broken === 0 && confirmed > 0 ? 0 : 1;

/** Puts the walk on a random screen with questions. */
function startAnywhere(path) {
  const { casus, text } = readCasus(path, validate);
  const { schermen } = createSchermen(instrument, { casus, filter: '' });
  const withQuestions = schermen.filter((s) => s.rijen.some(isQuestion));
  const document = new CasusDocument(text);
  document.apply({ pad: ['sessie'], waarde: { scherm: withQuestions[Math.floor(random() * withQuestions.length)].id } });
  writeFileSync(path, document.toText(validate));
}

/** Answers as fast as the screen follows; the kill comes at a moment of its own. */
async function answerUntilKilled(path) {
  const terminal = openTerminal(path);
  const { casus } = readCasus(path, validate);
  let sessie = resume(instrument, begin(casus));
  await terminal.shows(LEGEND);
  const pid = terminal.pid();
  const before = Math.floor(random() * 12);
  const wait = random() * 60;
  // By place: a later answer goes over an earlier one.
  const done = new Map();
  let given = 0;
  let underway;
  let killed = false;
  while (!terminal.closed()) {
    const move = nextMove(sessie);
    const step = press(instrument, sessie, move.key);
    const mark = terminal.mark();
    underway = move.answer;
    terminal.press(move.raw);
    // The clock starts at a key, so that it also strikes in the midst of a save.
    if (given >= before && !killed) {
      killed = true;
      setTimeout(() => process.kill(pid, 'SIGKILL'), wait);
    }
    if (!(await terminal.shows(move.shown(step.sessie), mark))) break;
    sessie = step.sessie;
    if (move.answer) {
      given += 1;
      done.set(move.answer.pad.join('.'), move.answer);
    }
    underway = undefined;
  }
  return { confirmed: [...done.values()], underway };
}

/** Another answer than what stands on this row, or on to the next screen. */
function nextMove(sessie) {
  const { schermen } = createSchermen(instrument, sessie);
  const scherm = schermen.find((s) => s.id === sessie.scherm);
  const rij = scherm.rijen[sessie.rij];
  if (isQuestion(rij)) {
    const keuzes = rij.keuzes.filter((k) => k.label !== rij.merk);
    const keuze = keuzes[Math.floor(random() * keuzes.length)];
    const [wijziging] = rij.zet(keuze.waarde);
    return {
      key: keuze.toets,
      raw: keuze.toets,
      // The whole label: some begin with the same words, and the end of the frame before may still be on its way.
      shown: () => `[${keuze.label}] ${rij.label}`,
      answer: { pad: wijziging.pad, waarde: wijziging.waarde },
    };
  }
  const at = schermen.indexOf(scherm);
  const menuBack = at === schermen.length - 1 || !schermen.slice(at + 1).some((s) => s.rijen.some(isQuestion));
  const head = (na) => `(${createSchermen(instrument, na).schermen.findIndex((s) => s.id === na.scherm) + 1}/`;
  return menuBack ? { key: 'b', raw: 'b', shown: head } : { key: 'enter', raw: '\r', shown: head };
}

function isQuestion(rij) {
  return rij?.antwoord !== undefined || (rij?.zet !== undefined && rij.keuzes.length >= 4 && !rij.vraagt);
}

/** A confirmed answer stands in the file, unless the one sent after it went over it. */
function stands(casus, { pad, waarde }, underway) {
  const found = valueAt(casus, pad);
  const answer = typeof found === 'object' && found !== null ? found.antwoord : found;
  if (answer === waarde) return true;
  return underway !== undefined && isDeepStrictEqual(underway.pad, pad) && answer === underway.waarde;
}

function openTerminal(path) {
  const command = `stty rows 60 cols 120; exec '${process.execPath}' '${join(root, 'bin', 'buurtkompas.js')}' start '${path}'`;
  const child = spawn('/usr/bin/env', ['script', '-qfec', command, '/dev/null'], {
    env: { PATH: process.env.PATH, HOME: dir, TERM: 'xterm', SHELL: '/bin/sh' },
  });
  let seen = '';
  let ended = false;
  let wake = () => {};
  child.stdin.on('error', () => {});
  child.stdout.on('data', (bytes) => {
    seen += bytes;
    wake();
  });
  child.on('close', () => {
    ended = true;
    wake();
  });
  return {
    mark: () => seen.length,
    press: (key) => child.stdin.write(key),
    closed: () => ended,
    pid: () => Number(readFileSync(`/proc/${child.pid}/task/${child.pid}/children`, 'utf8').trim().split(' ')[0]),
    /** Whether it came on the screen before the program was dead. */
    shows: async (text, from = 0) => {
      const end = Date.now() + PATIENCE;
      for (;;) {
        if (plain(seen.slice(from)).includes(plain(text))) return true;
        if (ended) return false;
        if (Date.now() > end) {
          child.kill('SIGKILL');
          throw new Error(`Not on the screen: ${text}\n${plain(seen.slice(from))}`);
        }
        await new Promise((resolve) => {
          const timer = setTimeout(resolve, 1000);
          wake = () => {
            clearTimeout(timer);
            resolve();
          };
        });
      }
    },
  };
}

/** The letters alone: without colours, and however the lines were broken. */
function plain(text) {
  return stripVTControlCharacters(text).replace(/\s/g, '');
}
