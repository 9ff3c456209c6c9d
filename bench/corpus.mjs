// Writes a corpus of invented case files, the same for the same seed: `node bench/corpus.mjs MAP AANTAL [--kapot N] [--zaad S]`.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { readBuiltIn } from '../dist/content/built-in.js';
import { listFaults } from './corpus/broken.mjs';
import { createCasusData, pickBuurt } from './corpus/casus.mjs';
import { writeAsSaved, writeByHand } from './corpus/text.mjs';
import { createChoices, createRandom } from './random.mjs';

const SEED = 20261122;
const instrument = readBuiltIn();
const antwoorden = new Set(instrument.regels.antwoorden.antwoorden.map((a) => a.id));

/** One case file by its number: where it stands, its text, and whether it has the form of our own saver. */
export function createCase(nummer, zaad = SEED) {
  const choices = createChoices(createRandom(Math.imul(nummer + 1, 0x9e3779b1) ^ zaad));
  const { wijk, buurt } = pickBuurt(choices);
  const data = createCasusData(instrument, choices, nummer, buurt);
  const saved = choices.chance(0.5);
  const text = saved ? writeAsSaved(data) : writeByHand(data, choices, antwoorden);
  const path = `${buurt.gemeente}/wijk-${wijk}/${buurt.naam}-${data.overleg.datum}-${nummer}.yaml`.toLowerCase();
  return { path, text, saved };
}

/**
 * Writes so many files below a folder, `kapot` of them broken, each in the next way and spread over the whole. Says of
 * every file what is wrong with it, if anything. A smaller corpus without broken files is the start of a larger one.
 */
export function writeCorpus(dir, aantal, { kapot = 0, zaad = SEED } = {}) {
  const faults = kapot > 0 ? listFaults() : [];
  const files = [];
  for (let nummer = 0; nummer < aantal; nummer++) {
    const { path, text } = createCase(nummer, zaad);
    const whole = join(dir, path);
    mkdirSync(dirname(whole), { recursive: true });
    // The fault of this number, where the share of broken files passes the next whole one.
    const turn = Math.floor((nummer * kapot) / aantal);
    const fault = Math.floor(((nummer + 1) * kapot) / aantal) > turn ? faults[turn % faults.length] : undefined;
    if (fault) fault.write(whole, text);
    else writeFileSync(whole, text);
    files.push({ path, fault: fault?.name });
  }
  return files;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { positionals, values } = parseArgs({ allowPositionals: true, options: { kapot: { type: 'string' }, zaad: { type: 'string' } } });
  const [dir, aantal] = positionals;
  if (dir === undefined || !(Number(aantal) > 0)) throw new Error('Give a folder and how many files: node bench/corpus.mjs MAP AANTAL');
  const files = writeCorpus(resolve(dir), Number(aantal), { kapot: Number(values.kapot ?? 0), zaad: Number(values.zaad ?? SEED) });
  const broken = files.filter((file) => file.fault);
  console.log(`${files.length} files in ${dir}, ${broken.length} of them broken`);
  for (const { path, fault } of broken) console.log(`${path}: ${fault}`);
}
