import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { NASTY } from '../support/nasty.ts';
import { BIN, CASE_1, createScratch, ROOT } from '../support/run.ts';

const dir = createScratch();
/** Everything that would move a cursor, ring, colour, hide or turn text around: as a C0 or C1 character, or a mark of direction. */
const HOSTILE = '\u001b[31m\u001b]0;titel\u0007\u009b2J\u0085\b\r\u202e\u2066\u200f';
const NAME = `boos${HOSTILE.replaceAll('/', '')}.yaml`;
const path = (name: string) => join(dir, name);
const GOOD = readFileSync(CASE_1, 'utf8');

/** What people and attackers can put into a file: as the characters themselves, and spelled as escapes. */
const FILES: Record<string, string> = {
  'naam.yaml': GOOD.replace(/^buurt:.*$/m, `buurt: { naam: "x${HOSTILE}" }\nweg:`),
  'ontsnapt.yaml': 'buurtkompas: 1\nbuurt: { naam: "a\\e[31m\\x9b2J\\u202e\\a" }\noverleg: { datum: 2026-11-21 }\nsituaties: []\n',
  'sleutel.yaml': `buurtkompas: 1\n"a\\e[31m": 1\nb${HOSTILE}: 2\n`,
  'waarde.yaml': GOOD.replace(/: ja$/m, ': "j\\e[2Ja"').replace(/: nee$/m, `: n${HOSTILE}`),
  'nel.yaml': 'buurtkompas: 1\nbuurt: { naam: "a\\Nb\\Lc\\Pd" }\noverleg: { datum: 2026-11-21 }\nsituaties: [{ id: x, naam: "p\\Nq" }]\n',
  // Text that is allowed, and that a careless program would still send on in another form.
  'raar.yaml': `buurtkompas: 1\nbuurt: { naam: ${JSON.stringify(
    NASTY.filter((t) => !/[\r\u0085]/.test(t))
      .join(' ')
      .slice(0, 3000),
  )} }\noverleg: { datum: 2026-11-21 }\nsituaties: [{ id: x, naam: "tab\\tregel\\nregel" }]\n`,
  [NAME]: GOOD,
  [`fout-${NAME}`]: 'buurtkompas: 1\n',
};
mkdirSync(path('map'));
for (const [name, text] of Object.entries(FILES)) {
  writeFileSync(path(name), text);
  writeFileSync(path(join('map', name)), text);
}

const COLOUR = new RegExp(`${String.fromCharCode(27)}\\[[\\d;]*m`, 'g');
/** Our own colours, and nothing else, may be left of the control characters. */
const raw = (output: string) => output.replace(COLOUR, '').match(/(?![\t\n])\p{Cc}|[\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu) ?? [];

/** On a terminal, where the program shows lines of the file too; and without one. */
function outputOf(args: string[], terminal: boolean): string {
  const env = { PATH: process.env.PATH ?? '', HOME: dir, TERM: 'xterm', SHELL: '/bin/sh' };
  const words = [process.execPath, BIN, ...args];
  const [command, rest] = terminal
    ? ['script', ['-qefc', words.map((word) => `'${word.replaceAll("'", "'\\''")}'`).join(' '), '/dev/null']]
    : [process.execPath, words.slice(1)];
  const { stdout, stderr } = spawnSync(command, rest, { cwd: dir, env, encoding: 'utf8', input: '', timeout: 30_000, maxBuffer: 1 << 26 });
  // The end of a line in a terminal is two characters; the first is not ours.
  return terminal ? `${stdout}${stderr}`.replaceAll('\r\n', '\n') : `${stdout}${stderr}`;
}

/** Every command that takes a word or a file of the user. */
const COMMANDS: [name: string, make: (file: string) => string[]][] = [
  ['analyse', (file) => ['analyse', file]],
  ['analyse --json', (file) => ['analyse', file, '--json']],
  ['rapport', (file) => ['rapport', file]],
  ['rapport --formaat html', (file) => ['rapport', file, '--formaat', 'html']],
  ['triage', (file) => ['triage', file]],
  ['valideer --json', (file) => ['valideer', file, '--json']],
  ['uitleg', (file) => ['uitleg', 'fase', file]],
  ['oefen --bespreek', (file) => ['oefen', '--bespreek', file]],
  ['redigeer', (file) => ['redigeer', file, '-o', `schoon-${Object.keys(FILES).indexOf(file)}.yaml`]],
  ['opruimen', () => ['opruimen', 'map']],
];

describe('no control character of a file, a name or a word ever reaches the terminal', () => {
  for (const [name, make] of COMMANDS) {
    it(name, () => {
      for (const file of ['nel.yaml', 'raar.yaml', 'ontsnapt.yaml', NAME]) expect(raw(outputOf(make(file), false)), file).toEqual([]);
    });
  }

  it('valideer of all of them, on a terminal too', () => {
    for (const terminal of [false, true]) {
      const shown = outputOf(['valideer', ...Object.keys(FILES)], terminal);
      expect(shown).toContain('STUURTEKEN');
      expect(shown).toContain('\\x1b');
      expect(raw(shown)).toEqual([]);
    }
  });

  it('batch, and what it makes', () => {
    expect(raw(outputOf(['batch', 'map', '-o', 'uit', '--stil'], false))).toEqual([]);
    expect(raw(outputOf(['batch', 'map', '--ndjson', '-', '--stil'], false))).toEqual([]);
    expect(raw(readFileSync(join(dir, 'uit', 'overzicht.md'), 'utf8'))).toEqual([]);
  });

  it.each<[string, string[]]>([
    ['a command', [HOSTILE]],
    ['an option', [`--${HOSTILE}`]],
    ['a file that is not there', ['analyse', HOSTILE]],
    ['a file that is not there, to check', ['valideer', `${HOSTILE}/x.yaml`]],
    ['an id', ['uitleg', HOSTILE]],
    ['an example', ['voorbeelden', HOSTILE]],
    ['a filter', ['voorbeelden', '--methode', HOSTILE]],
    ['a step', ['checklist', HOSTILE]],
    ['a format', ['checklist', '--formaat', HOSTILE]],
    ['a kind of schema', ['schema', HOSTILE]],
    ['a practice case', ['oefen', '--uitdeelblad', HOSTILE]],
    ['a folder of a practice case', ['oefen', '--uitdeelblad', '--map', HOSTILE]],
    ['a folder of local additions', ['analyse', CASE_1, '--lokaal', HOSTILE]],
    ['a place to write to', ['rapport', CASE_1, '-o', `${HOSTILE}/x.md`]],
    ['a report with a name', ['rapport', CASE_1, '-o', `${HOSTILE}.md`]],
    ['a file that is no report', ['rapport', CASE_1, '-o', NAME]],
    ['the case file itself', ['rapport', NAME, '-o', NAME]],
    ['an output folder', ['batch', 'map', '-o', `u${HOSTILE}`, '--stil']],
    ['a date', ['batch', 'map', '-o', 'uit2', '--van', HOSTILE]],
    ['a folder of cases', ['batch', HOSTILE, '-o', 'uit3']],
    ['a CSV of areas', ['batch', 'map', '-o', 'uit4', '--gebieden', HOSTILE]],
    ['a start', ['start', HOSTILE]],
    ['a file to clean', ['redigeer', HOSTILE]],
    ['a name to take away', ['redigeer', NAME, '-o', 'schoon.yaml', '--naam', HOSTILE]],
    ['a folder to clear', ['opruimen', HOSTILE]],
  ])('%s on the command line', (_, args) => {
    const shown = outputOf(args, false);
    expect(shown).not.toBe('');
    expect(raw(shown)).toEqual([]);
  });

  it('in the scripts that this file stands for: every command of the program is among them', () => {
    const tried = new Set([
      ...COMMANDS.map(([name]) => name.split(' ')[0]),
      'valideer',
      'batch',
      'voorbeelden',
      'checklist',
      'schema',
      'start',
    ]);
    const source = readFileSync(join(ROOT, 'src', 'cli', 'program.ts'), 'utf8');
    const commands = [...source.matchAll(/add\(program, '(\w+)/g)].map(([, name]) => name ?? '');
    expect(commands.length).toBeGreaterThan(9);
    expect(commands.filter((name) => !tried.has(name))).toEqual([]);
  });
});
