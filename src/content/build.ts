import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import standalone from 'ajv/dist/standalone/index.js';
import { formatFault } from '../faults/format.ts';
import type { Validator } from '../yaml/shape.ts';
import { createCasusSchema } from './casus-schema.ts';
import { compactSchema } from './compact-schema.ts';
import { loadChecklists } from './load.ts';
import { AJV_OPTIONS, QUICK_OPTIONS, RUNTIME_KINDS } from './validators.ts';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const schemaDir = join(root, 'checklists', 'schema');

/** Makes everything that a run needs from `checklists/`, so that starting the program reads one file and compiles nothing. */
function build(): void {
  const ajv = new Ajv({ ...AJV_OPTIONS, code: { source: true } });
  for (const file of readdirSync(schemaDir)) {
    if (file !== 'casus.schema.json') ajv.addSchema(JSON.parse(readFileSync(join(schemaDir, file), 'utf8')));
  }
  const { instrument, faults } = loadChecklists(join(root, 'checklists'), (kind) => {
    const validator = ajv.getSchema(`${kind}.schema.json`);
    if (validator === undefined) throw new Error(`There is no checklists/schema/${kind}.schema.json`);
    return validator as Validator;
  });
  if (instrument === undefined) {
    for (const fault of faults) console.error(formatFault(fault));
    process.exitCode = 1;
    return;
  }
  const casusSchema = createCasusSchema(instrument);
  ajv.addSchema(casusSchema);
  writeFileSync(join(schemaDir, 'casus.schema.json'), `${JSON.stringify(casusSchema, null, 2)}\n`);
  mkdirSync(join(root, 'dist'), { recursive: true });
  writeFileSync(join(root, 'dist', 'instrument.json'), JSON.stringify(instrument));
  const names = Object.fromEntries(RUNTIME_KINDS.map((kind) => [kind.replace('-', '_'), `${kind}.schema.json`]));
  writeFileSync(join(root, 'dist', 'validators.cjs'), standalone.default(ajv, names));
  const quick = new Ajv({ ...QUICK_OPTIONS, schemas: [compactSchema(casusSchema)], code: { source: true } });
  writeFileSync(join(root, 'dist', 'casus-kort.cjs'), standalone.default(quick, { fits: 'casus.schema.json' }));
  copyParser();
}

/** The fast parser comes along as one file: its package has a command line that no user needs, with a licence that is not on our list. */
function copyParser(): void {
  const { resolve } = createRequire(import.meta.url);
  copyFileSync(resolve('js-yaml'), join(root, 'dist', 'js-yaml.cjs'));
  copyFileSync(join(dirname(resolve('js-yaml/package.json')), 'LICENSE'), join(root, 'dist', 'js-yaml.LICENSE'));
}

build();
