// The floor that the batch is compared with: reads and parses every case file below a folder, and nothing else.
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

// The CommonJS build: on Node 20 it is more than twice as fast as the module that `import` takes.
const require = createRequire(import.meta.url);
const { load } = require('js-yaml');

const dir = process.argv[2];
let cases = 0;
for (const path of readdirSync(dir, { recursive: true, encoding: 'utf8' })) {
  if (path.endsWith('.yaml') && load(readFileSync(join(dir, path), 'utf8')).buurtkompas === 1) cases += 1;
}
if (cases !== Number(process.argv[3])) throw new Error(`${cases} cases instead of ${process.argv[3]}`);
