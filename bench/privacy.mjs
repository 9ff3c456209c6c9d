// Prints how often the search for personal data calls out on text that holds none: `node bench/privacy.mjs [AANTAL]`.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { collectTyped } from '../dist/casus/typed.js';
import { findGegevens } from '../dist/privacy/vind.js';
import { createCase } from './corpus.mjs';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
const GRENS = 10;
const aantal = Number(process.argv[2] ?? 1000);

/** What somebody could have typed in a file: more than one word; ids and answers are none. */
const typed = (text, name) =>
  collectTyped(text, name)
    .map((t) => t.tekst)
    .filter((t) => /\S\s+\S/.test(t.trim()));
const filesIn = (...parts) =>
  readdirSync(join(ROOT, ...parts), { recursive: true })
    // One fixture holds personal data on purpose.
    .filter((name) => /\.ya?ml$/.test(name) && !name.endsWith('naam-bij-een-zaak.yaml'))
    .flatMap((name) => typed(readFileSync(join(ROOT, ...parts, name), 'utf8'), name));

const sources = {
  'examples/': filesIn('examples'),
  'test/fixtures/': filesIn('test', 'fixtures'),
  'test/fixtures/gewone-zinnen.txt': readFileSync(join(ROOT, 'test', 'fixtures', 'gewone-zinnen.txt'), 'utf8')
    .split('\n')
    .filter(Boolean),
  [`bench/corpus.mjs, ${aantal} files`]: Array.from({ length: aantal }, (_, n) => typed(createCase(n).text, `${n}`)).flat(),
};

for (const [naam, teksten] of Object.entries(sources)) {
  const perSoort = new Map();
  let met = 0;
  for (const tekst of teksten) {
    const soorten = findGegevens(tekst, GRENS).map((v) => v.soort);
    if (soorten.some((s) => s !== 'kleine-groep')) met += 1;
    for (const soort of soorten) perSoort.set(soort, (perSoort.get(soort) ?? 0) + 1);
  }
  const klein = perSoort.get('kleine-groep') ?? 0;
  const rest = [...perSoort].filter(([s]) => s !== 'kleine-groep').map(([s, n]) => `${s} ${n}`);
  const deel = ((100 * met) / teksten.length).toFixed(2);
  console.log(
    `${naam}: ${teksten.length} texts, ${met} with a call that is false (${deel} %)${rest.length > 0 ? `: ${rest.join(', ')}` : ''}; small groups named: ${klein}`,
  );
}
