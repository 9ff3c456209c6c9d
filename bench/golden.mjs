// Writes examples/*/rapport.md anew, where a change of the report is meant: `npm run build && npm run golden`.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { analyse } from '../dist/analyse.js';
import { readCasus } from '../dist/casus/read-casus.js';
import { readBuiltIn } from '../dist/content/built-in.js';
import { getValidator } from '../dist/content/validators.js';
import { createRapport } from '../dist/report/rapport.js';

const EXAMPLES = fileURLToPath(new URL('../examples/', import.meta.url));

for (const example of readdirSync(EXAMPLES).filter((naam) => /^\d-/.test(naam))) {
  const { casus, faults } = readCasus(`${EXAMPLES}${example}/modelantwoord.yaml`, getValidator('casus'));
  if (casus === undefined) throw new Error(`${example}: ${faults.map((f) => f.code).join(', ')}`);
  const path = `${EXAMPLES}${example}/rapport.md`;
  const after = createRapport(analyse(readBuiltIn(), casus));
  const same = existsSync(path) && readFileSync(path, 'utf8') === after;
  if (!same) writeFileSync(path, after);
  console.log(`${example}: ${same ? 'unchanged' : 'written'}`);
}
