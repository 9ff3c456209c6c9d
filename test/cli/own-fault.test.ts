import { execFile } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createProgram } from '../../src/cli/program.ts';
import { BIN, CASE_1, createScratch, ROOT, type Run } from '../support/run.ts';

const scratch = createScratch();
/** Stands in the case file, and in what each fault says of itself. */
const CANARY = 'Kanariestraatje';
const BREAK = new URL('../support/break-function.mjs', import.meta.url).href;
const NEEDS_SCRIPT = process.platform !== 'linux';

interface Case {
  args: string[];
  /** A function of the built program that throws. */
  breaks: string;
  /** Keys for a command that wants a terminal. */
  typed?: string;
}

/** Deep in each command, where it holds the most of a case. */
const CASES: Record<string, Case[]> = {
  start: [
    { args: ['een.yaml', '--eenvoudig'], breaks: 'interview/take-line.js:takeLine', typed: 'j\n' },
    { args: ['een.yaml'], breaks: 'interview/machine.js:press', typed: 'j' },
    { args: ['een.yaml', '--eenvoudig'], breaks: 'interview/draw.js:drawLines', typed: 'q\n' },
  ],
  analyse: [{ args: ['een.yaml'], breaks: 'analyse.js:analyse' }],
  rapport: [{ args: ['een.yaml', '-o', 'uit.docx'], breaks: 'report/formaten.js:createFormaten' }],
  triage: [
    { args: ['een.yaml'], breaks: 'cli/screens/triage.js:showTriage' },
    { args: ['een.yaml', '--eenvoudig'], breaks: 'interview/take-line.js:takeLine', typed: 'j\n' },
  ],
  valideer: [{ args: ['een.yaml'], breaks: 'casus/personal-data.js:findPersonalData' }],
  redigeer: [{ args: ['een.yaml', '-o', 'kopie.yaml'], breaks: 'casus/redact.js:redactCase' }],
  opruimen: [{ args: ['.'], breaks: 'casus/read-casus.js:readCasus' }],
  batch: [{ args: ['.', '-o', 'uit'], breaks: 'batch/run.js:runBatch' }],
  uitleg: [{ args: ['fase', 'een.yaml'], breaks: 'cli/uitleg/why.js:explainWhy' }],
  voorbeelden: [{ args: [], breaks: 'content/open.js:openInstrument' }],
  checklist: [{ args: [], breaks: 'report/checklist.js:createChecklist' }],
  oefen: [
    { args: ['--bespreek', 'oefening.yaml'], breaks: 'report/oefening/feedback.js:createFeedback' },
    { args: ['oefening.yaml', '--eenvoudig'], breaks: 'interview/take-line.js:takeLine', typed: 'j\n' },
  ],
  schema: [{ args: [], breaks: 'content/casus-schema.js:createCasusSchema' }],
};

const ALL = Object.entries(CASES).flatMap(([command, cases]) => cases.map((c) => ({ command, ...c })));

/** A folder with a case file and a practice file that hold the canary. */
function makeFolder(): string {
  const dir = mkdtempSync(join(scratch, 'map-'));
  mkdirSync(dir, { recursive: true });
  writeFileSync(join(dir, 'een.yaml'), readFileSync(CASE_1, 'utf8').replace(/^buurt: .*$/m, `buurt: { naam: ${CANARY} }`));
  copyFileSync(join(ROOT, 'examples', '1-stapeling', 'modelantwoord.yaml'), join(dir, 'oefening.yaml'));
  const practice = readFileSync(CASE_1, 'utf8').replace(/^buurtkompas: 1$/m, 'buurtkompas: 1\noefening: { casus: 1-stapeling }');
  writeFileSync(join(dir, 'oefening.yaml'), practice);
  return dir;
}

function runBroken(
  { command, args, breaks, typed }: Case & { command: string },
  cwd: string,
  env: Record<string, string> = {},
): Promise<Run> {
  const words = [process.execPath, '--import', BREAK, BIN, command, ...args];
  const [file = '', ...rest] = typed === undefined ? words : ['script', '-qefc', words.join(' '), '/dev/null'];
  return new Promise((resolve) => {
    const child = execFile(
      file,
      rest,
      { cwd, timeout: 30_000, env: { PATH: process.env.PATH ?? '', HOME: cwd, TERM: 'xterm', BREEK: breaks, KANARIE: CANARY, ...env } },
      (error, stdout, stderr) => resolve({ code: error === null ? 0 : Number(error.code), stdout, stderr }),
    );
    child.stdin?.end(typed ?? '');
  });
}

describe('a fault of our own is said to be ours, without a word of the case', () => {
  it('in every command of the program', () => {
    expect(Object.keys(CASES).sort()).toEqual(
      createProgram(() => {})
        .commands.map((c) => c.name())
        .sort(),
    );
  });

  it.concurrent.each(ALL.filter(({ typed }) => typed === undefined || !NEEDS_SCRIPT))('$command, where $breaks throws', async (one) => {
    const dir = makeFolder();
    const before = readFileSync(join(dir, 'een.yaml'), 'utf8');
    const { code, stdout, stderr } = await runBroken(one, dir);
    const said = `${stdout}${stderr}`.replace(/\s+/g, ' ');
    expect(said).toContain('fout in het programma zelf, niet in uw invoer');
    expect(said).toMatch(/TypeError bij app\/(?:deel-\w+|main)\.js:\d+/);
    expect(said).toContain('Uw antwoorden staan in');
    if (one.typed !== undefined) expect(said).toContain(`bewaard in ${one.args[0]}`);
    expect(said).not.toContain(CANARY);
    expect(said).not.toMatch(/\bat \w+ \(|file:\/\/|node:internal/);
    expect(code).toBe(70);
    expect(readFileSync(join(dir, 'een.yaml'), 'utf8')).toBe(before);
  });

  it.concurrent('where no command can catch it', async () => {
    const one = { command: 'batch', args: ['.', '-o', 'uit'], breaks: 'batch/run.js:runBatch:later' };
    const { code, stderr } = await runBroken(one, makeFolder());
    expect(stderr).toMatch(/TypeError bij app\/deel-\w+\.js:\d+/);
    expect(stderr).not.toContain(CANARY);
    expect(code).toBe(70);
  });

  it.concurrent('before any command', async () => {
    const { code, stderr } = await runBroken({ command: 'analyse', args: ['een.yaml'], breaks: 'cli/version.js:readVersion' }, scratch);
    expect(stderr).toContain('fout in het programma zelf');
    expect(stderr).not.toContain(CANARY);
    expect(code).toBe(70);
  });

  it.skipIf(NEEDS_SCRIPT).concurrent('and where the answers are is said also when the words for how many there are fail', async () => {
    const one = { command: 'start', args: ['een.yaml', '--eenvoudig'], breaks: 'interview/words.js:describeFilled', typed: 'q\n' };
    const { stdout } = await runBroken(one, makeFolder());
    expect(stdout).toContain('Gestopt. Uw antwoorden, bewaard in een.yaml.');
    expect(stdout).not.toContain('TypeError');
  });

  it.concurrent('and a batch goes on with the other cases', async () => {
    const dir = makeFolder();
    const { code, stderr } = await runBroken({ command: 'batch', args: ['.', '-o', 'uit'], breaks: 'analyse.js:analyse' }, dir);
    expect(stderr).toContain('VASTGELOPEN');
    expect(`${stderr}${readFileSync(join(dir, 'uit', 'fouten.csv'), 'utf8')}`).not.toContain(CANARY);
    expect(code).toBe(1);
  });

  it.concurrent('with all there is to know for who asks for it', async () => {
    const one = { command: 'analyse', args: ['een.yaml'], breaks: 'analyse.js:analyse' };
    const { code, stderr } = await runBroken(one, makeFolder(), { BUURTKOMPAS_DEBUG: '1' });
    expect(stderr).toContain(CANARY);
    expect(stderr).toMatch(/ at analyse \(/);
    expect(stderr).toContain('kan tekst uit uw bestand staan');
    expect(code).toBe(70);
  });
});
