// How fast good case files are read, as a ratio to merely loading the same texts with js-yaml (P), in one process:
// `node bench/read.mjs [files] [rounds]`. The files are made here, from a seed: about 7 KB each, no two alike.
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { checkCarefully, readCasus } from '../dist/casus/read-casus.js';
import { readBuiltIn } from '../dist/content/built-in.js';
import { getValidator } from '../dist/content/validators.js';
import { readQuick } from '../dist/yaml/quick.js';
import { readText } from '../dist/yaml/read-text.js';

const count = Number(process.argv[2] ?? 2000);
const rounds = Number(process.argv[3] ?? 5);
const { load } = createRequire(import.meta.url)('js-yaml');
const validate = getValidator('casus');
const { items, regels } = readBuiltIn();

let state = 2026;
function random() {
  state = (state + 0x6d2b79f5) | 0;
  let t = Math.imul(state ^ (state >>> 15), 1 | state);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
}
const pick = (list) => list[Math.floor(random() * list.length)];
const WORDS =
  'bewoners zeggen dat het plein vaker leeg is en jongeren elkaar mijden, volgens de wijkagent soms ook overdag: één café sloot'.split(' ');
const sentence = () => Array.from({ length: 6 + Math.floor(random() * 14) }, () => pick(WORDS)).join(' ');
const ids = (list) => list.map((one) => one.id);

/** Answers to some of the questions, one in six of them with a ground and an explanation. */
function answers(target, per, share) {
  for (const item of Object.values(items)) {
    if (item.per !== per || (item.soort !== 'antwoorden' && item.soort !== 'rollen') || random() > share) continue;
    const antwoord = pick(ids(item.soort === 'rollen' ? regels.begrippen.rollen : regels.antwoorden.antwoorden));
    let here = target;
    for (const key of item.pad.slice(0, -1)) {
      here[key] ??= {};
      here = here[key];
    }
    const long = { antwoord, grondslag: pick(ids(regels.antwoorden.grondslagen)), toelichting: sentence() };
    here[item.pad.at(-1)] = random() < 1 / 6 ? long : antwoord;
  }
  return target;
}

function createText(number) {
  const situatie = { id: `plek-${number}`, naam: sentence(), locatie: 'woonomgeving' };
  const casus = {
    buurtkompas: 1,
    buurt: { naam: `Buurt ${number}`, gemeente: 'Voorbeeldstad' },
    overleg: { datum: '2026-11-21', deelnemers: [{ domein: 'sociaal', functie: 'opbouwwerker' }] },
    situaties: [answers(situatie, 'situatie', 0.95)],
    acties: [{ wat: sentence(), wanneer: '2026-12-01' }],
  };
  return `# Ingevuld door het team van buurt ${number}\n${stringify(answers(casus, 'buurt', 0.9), { lineWidth: pick([0, 80, 110]) })}`;
}

const median = (list) => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)];
const dir = mkdtempSync(join(tmpdir(), 'buurtkompas-lezen-'));
try {
  const paths = Array.from({ length: count }, (_, n) => {
    const path = join(dir, `casus-${n}.yaml`);
    writeFileSync(path, createText(n));
    return path;
  });
  const texts = paths.map((path) => readFileSync(path, 'utf8'));
  for (const path of paths) if (readCasus(path, validate).faults.length > 0) throw new Error(`Not a good file: ${path}`);
  const slow = texts.filter((text) => readQuick(text) === undefined).length;
  const size = median(paths.map((path) => statSync(path).size));
  console.log(`${count} files, median ${size} bytes, ${slow} of them by the careful path; Node ${process.version}`);

  const few = texts.slice(0, Math.ceil(count / 20));
  const tasks = {
    'js-yaml load (P)': () => texts.forEach((text) => void load(text)),
    'P with reading': () => paths.forEach((path) => void load(readFileSync(path, 'utf8'))),
    'read only': () => paths.forEach((path) => void readText(path)),
    'text to data': () => texts.forEach((text) => void readQuick(text)),
    'read, check, validate': () => paths.forEach((path) => void readCasus(path, validate)),
    'careful (1 in 20)': () => few.forEach((text) => void checkCarefully(text, 'casus.yaml', validate)),
  };
  const times = Object.fromEntries(Object.keys(tasks).map((name) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    for (const [name, task] of Object.entries(tasks)) {
      const start = process.cpuUsage();
      task();
      const { user, system } = process.cpuUsage(start);
      times[name].push((user + system) / 1000 / (name.startsWith('careful') ? few.length : count));
    }
  }
  const floor = median(times['js-yaml load (P)']);
  for (const [name, list] of Object.entries(times))
    console.log(`${name.padEnd(22)} ${median(list).toFixed(3)} ms of processor a file, ${(median(list) / floor).toFixed(2)} P`);
} finally {
  rmSync(dir, { recursive: true, force: true });
}
