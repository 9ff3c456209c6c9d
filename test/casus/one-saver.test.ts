import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ROOT } from '../support/run.ts';

const WRITES =
  /\b(?:writeFileSync|writeFile|appendFileSync|appendFile|createWriteStream|writeSync|renameSync|copyFileSync|openSync|linkSync|truncateSync)\b/;

/** Who writes to disk by itself, and what. A case file is written by `atomic-write.ts` alone. */
const WRITERS = {
  'batch/growing-file.ts': 'tables and faults of a batch, under another name until whole',
  'batch/journal.ts': 'the record of a batch, whole lines at a time',
  'batch/ndjson.ts': 'results of a batch, under another name until whole',
  'batch/xlsx.ts': 'a workbook, under another name until whole',
  'casus/atomic-write.ts': 'everything else',
  'casus/lock.ts': 'locks',
  'cli/write-file.ts': 'gives a changed report another name',
  'yaml/read-text.ts': 'opens files to read',
};
const AT_BUILD = /^(?:content|report)\/(?:build|bundle)\.ts$/;

it('only these write, so that the walk, the triage with its plan and practice have one way to save', () => {
  const src = join(ROOT, 'src');
  const found = readdirSync(src, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !AT_BUILD.test(name) && WRITES.test(readFileSync(join(src, name), 'utf8')))
    .sort();
  expect(found).toEqual(Object.keys(WRITERS));
});

it('the walk, the triage and practice go through the same command, that saves through a held case file', () => {
  const read = (name: string) => readFileSync(join(ROOT, 'src', 'cli', name), 'utf8');
  for (const command of ['triage', 'oefen']) expect(read(`commands/${command}.ts`)).toMatch(/startCommand\(/);
  expect(read('commands/start.ts')).toMatch(/openExisting\(path, overnemen\)/);
  expect(read('start/walk.ts')).toMatch(/file\.save\(next\)/);
});
