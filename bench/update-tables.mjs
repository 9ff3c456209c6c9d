// Writes the tables and example files in checklists/README.md and the manuals anew. Run after a build: npm run tables
import { readFileSync, writeFileSync } from 'node:fs';
import { readBuiltIn } from '../dist/content/built-in.js';
import { fillBlocks } from '../dist/content/tables.js';

const ROOT = new URL('../', import.meta.url);

for (const name of ['checklists/README.md', 'docs/handleiding/analist.md']) {
  const path = new URL(name, ROOT);
  const before = readFileSync(path, 'utf8');
  const after = fillBlocks(before, readBuiltIn(), (file) => readFileSync(new URL(file, ROOT), 'utf8'));
  if (after !== before) writeFileSync(path, after);
  console.log(after === before ? `${name} was up to date` : `${name} is updated`);
}
