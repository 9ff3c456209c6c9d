import { execFile, spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { createProgram } from '../../src/cli/program.ts';
import { createScratch, ROOT } from '../support/run.ts';
import { readWritten } from '../support/written.ts';

const scratch = createScratch();
const PROGRAM = fileURLToPath(new URL('../support/run-commands.mjs', import.meta.url));
/** What an attack on a prototype needs is gone: nothing built in can be changed, and `__proto__` throws. */
const HARDENED = ['--disable-proto=throw', '--frozen-intrinsics', '--no-warnings'];

const example = (map: string) => join(ROOT, 'examples', map, 'modelantwoord.yaml');
const EXAMPLES = readdirSync(join(ROOT, 'examples')).filter((map) => /^\d-/.test(map));
const BROKEN = join(ROOT, 'test', 'fixtures', 'broken');
const PROTOTYPES = readdirSync(BROKEN).filter((name) => /proto|constructor|tostring/.test(name));
const HEAD = 'buurtkompas: 1\nbuurt: { naam: __proto__ }\noverleg: { datum: 2026-11-21 }\nsituaties:\n';

/** Words of a prototype where a text or an id may stand: good files, that may touch nothing. */
const GOOD: Record<string, string> = {
  'waarden.yaml': `${HEAD}  - { id: tostring, naam: __proto__, plek: constructor }\n`,
  'ids.yaml': `${HEAD}  - { id: constructor, naam: toString }\n  - { id: prototype, naam: valueOf }\nkrachten: [{ wat: hasOwnProperty }]\n`,
};
for (const [name, text] of Object.entries(GOOD)) writeFileSync(join(scratch, name), text);

const FILES = [...EXAMPLES.map(example), ...Object.keys(GOOD)];
const COMMANDS: string[][] = [
  ...FILES.flatMap((file) => [
    ['analyse', file, '--json'],
    ['rapport', file],
  ]),
  ['triage', example('4-nieuwkomers-volksbuurt')],
  ['uitleg', 'fase', example('1-stapeling')],
  ...PROTOTYPES.map((name) => ['analyse', join(BROKEN, name)]),
  ['rapport', example('1-stapeling'), '-o', 'verslag.md', '--formaat', 'md,html,docx', '--voor', 'delen'],
  ['redigeer', 'waarden.yaml', '-o', 'schoon.yaml'],
  ['valideer', BROKEN, join(ROOT, 'examples'), ...Object.keys(GOOD)],
  ['batch', join(ROOT, 'examples'), '-o', 'uit', '--stil', '--peildatum', '2026-12-01'],
  ['opruimen', '.', '--peildatum', '2026-12-01'],
  ['voorbeelden'],
  ['checklist'],
  ['oefen', '1-stapeling', '--trainersblad'],
  ['schema', 'casus'],
  ['start', 'waarden.yaml'],
  ['uitleg', 'constructor'],
  ['uitleg', '__proto__', example('1-stapeling')],
  ['voorbeelden', '__proto__'],
];

interface Result {
  args: string[];
  code: number;
  out: string;
  err: string;
  polluted: string[];
}

/** What every command says and writes, in a folder of its own. */
async function runAll(name: string, flags: string[]): Promise<{ results: Result[]; written: { name: string; text: string }[] }> {
  const cwd = join(scratch, name);
  mkdirSync(cwd);
  for (const [file, text] of Object.entries(GOOD)) writeFileSync(join(cwd, file), text);
  const { stdout } = await promisify(execFile)(process.execPath, [...flags, PROGRAM, JSON.stringify(COMMANDS)], {
    cwd,
    timeout: 110_000,
    maxBuffer: 1 << 27,
    env: { PATH: process.env.PATH ?? '', HOME: scratch },
  });
  return { results: JSON.parse(stdout) as Result[], written: readWritten(cwd) };
}

describe('where nothing built in can be changed', () => {
  it('every command says and writes the same, and nothing that all objects share was touched', { timeout: 120_000 }, async () => {
    const [plain, hard] = await Promise.all([runAll('gewoon', []), runAll('hard', HARDENED)]);
    expect(plain.results.filter(({ code }) => code === 70)).toEqual([]);
    expect(plain.results.flatMap(({ polluted }) => polluted)).toEqual([]);
    expect(PROTOTYPES.length).toBeGreaterThan(5);
    expect(plain.results.filter(({ args, code }) => code === 0 && args[0] === 'analyse').length).toBe(FILES.length);
    expect(hard.results).toEqual(plain.results);
    expect(hard.written.map(({ name }) => name)).toEqual(plain.written.map(({ name }) => name));
    expect(hard.written.filter(({ text }, i) => text !== plain.written[i]?.text).map(({ name }) => name)).toEqual([]);
  });

  it('is tried with every command of the program', () => {
    const tried = new Set(COMMANDS.map(([command]) => command));
    expect(
      createProgram(() => {})
        .commands.map((c) => c.name())
        .filter((name) => !tried.has(name)),
    ).toEqual([]);
  });

  it('and a touch would be seen', () => {
    const touch = (code: string) => spawnSync(process.execPath, [...HARDENED, '--input-type=module', '-e', code], { encoding: 'utf8' });
    expect(touch('1').status).toBe(0);
    expect(touch('Object.prototype.x = 1').status).not.toBe(0);
    expect(touch('({}).__proto__').status).not.toBe(0);
  });
});
