// Writes the tables and example files in checklists/README.md anew. Run after a build: npm run tables
import { readFileSync, writeFileSync } from 'node:fs';
import { readBuiltIn } from '../dist/content/built-in.js';
import { fillBlocks } from '../dist/content/tables.js';

const README = new URL('../checklists/README.md', import.meta.url);
const ROOT = new URL('../', import.meta.url);

const before = readFileSync(README, 'utf8');
const after = fillBlocks(before, readBuiltIn(), (path) => readFileSync(new URL(path, ROOT), 'utf8'));
if (after !== before) writeFileSync(README, after);
console.log(after === before ? 'checklists/README.md was up to date' : 'checklists/README.md is updated');
