import { spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { CASE_4, createScratch, ROOT, run } from '../support/run.ts';
import { hasEnded, LEGEND, NO_TERMINAL, open, type Terminal, until } from '../support/terminal.ts';

const WHY = NO_TERMINAL === undefined ? '' : ` (skipped: ${NO_TERMINAL})`;
const dir = createScratch();
/** Root may write anywhere; without these rights it is bound as everybody is. */
const BOUND = process.getuid?.() === 0 ? 'setpriv --bounding-set=-dac_override,-dac_read_search' : '';
const CANNOT_MOUNT = 'a small disk cannot be mounted here';
let folders = 0;

function shell(line: string, cwd: string): boolean {
  return spawnSync('sh', ['-c', line], { cwd }).status === 0;
}

function createFolder(): { cwd: string; file: string } {
  const cwd = join(dir, String(++folders));
  mkdirSync(cwd, { mode: 0o755 });
  const file = join(cwd, 'c.yaml');
  copyFileSync(CASE_4, file);
  return { cwd, file };
}

interface Denken {
  'niet-positief': string | { antwoord: string; toelichting?: string };
  stereotypen: string | { antwoord: string; toelichting?: string };
}

function denken(file: string): Denken {
  return parse(readFileSync(file, 'utf8')).situaties[0].verschijningsvormen.denken;
}

const FIRST = 'Groepen bewoners denken niet positief';
const SECOND = 'Groepen bewoners hebben negatieve';
/** What a program says that ends otherwise than it should. */
const COMPLAINT = /fout in het programma|Warning|\bat .*\.js:\d+/;
const REMARK = 'Welke beelden zijn dat';

/** Where the pointer goes after the last question of a screen. */
const DONE = 'Klaar met dit scherm';

/** Two answers that differ from the example, on the first screen; then the first row of the second. */
async function answerTwo(terminal: Terminal): Promise<void> {
  await terminal.waitFor(`> [Deels] ${FIRST}`);
  terminal.keys('n', 'j');
  await terminal.waitFor(new RegExp(`\\[Nee\\] ${FIRST}[\\s\\S]*\\[Ja\\] ${SECOND}[\\s\\S]*> ${DONE}`));
  terminal.keys('Up');
  await terminal.waitFor(`> [Ja] ${SECOND}`);
}

function expectTwo(file: string): void {
  expect(denken(file)['niet-positief']).toMatchObject({ antwoord: 'nee' });
  expect(denken(file).stereotypen).toMatchObject({ antwoord: 'ja' });
  expect(run(['valideer', file]).code).toBe(0);
}

/** What was said once the walk was over. */
const afterLegend = (shown: string) => shown.split(LEGEND).at(-1) ?? '';

const locked = (cwd: string) => existsSync(join(cwd, '.c.yaml.slot'));

/** The file opens again, on the item where the walk stood. */
async function expectResume(cwd: string, active: string): Promise<void> {
  const again = open(['start', 'c.yaml'], { cwd });
  const shown = await again.waitFor(LEGEND);
  expect(shown).toContain(`[Ja] ${active}`);
  expect(shown).toContain(`> ${DONE}`);
  again.keys('q');
  expect(await again.exitCode()).toBe(0);
  expect(locked(cwd)).toBe(false);
}

const ENDINGS: { name: string; code: number; end: (t: Terminal) => void }[] = [
  { name: 'Ctrl-C', code: 130, end: (t) => t.keys('C-c') },
  { name: 'Ctrl-D', code: 130, end: (t) => t.keys('C-d') },
  { name: 'SIGTERM', code: 143, end: (t) => process.kill(t.pid(), 'SIGTERM') },
  { name: 'SIGHUP', code: 129, end: (t) => process.kill(t.pid(), 'SIGHUP') },
];

describe.skipIf(NO_TERMINAL !== undefined)(`a walk that is broken off${WHY}`, () => {
  for (const { name, code, end } of ENDINGS) {
    for (const typing of [false, true]) {
      it(`${name} ${typing ? 'while typing a remark' : 'at a checklist'}: kept, said, tidy, and resumed on the item`, async () => {
        const { cwd, file } = createFolder();
        const terminal = open(['start', 'c.yaml'], { cwd });
        await answerTwo(terminal);
        if (typing) {
          terminal.keys('o');
          await terminal.waitFor(REMARK);
          terminal.keys('C-u');
          terminal.text('half getypt');
          await terminal.waitFor('half getypt_');
        }
        end(terminal);
        expect(await terminal.exitCode()).toBe(code);
        const shown = terminal.screen();
        expect
          .soft(shown.replace(/\s+/g, ' '))
          .toMatch(/Gestopt\. \d+ van \d+ vragen ingevuld.*, bewaard in c\.yaml\. Verder met: .*start c\.yaml/);
        expect(shown).not.toMatch(COMPLAINT);
        expect(terminal.cursorVisible()).toBe(true);
        expect(terminal.raw().lastIndexOf('\u001b[?2004l')).toBeGreaterThan(terminal.raw().lastIndexOf('\u001b[?2004h'));
        expect(locked(cwd)).toBe(false);
        expectTwo(file);
        expect(readFileSync(file, 'utf8')).not.toContain('half getypt');
        await expectResume(cwd, SECOND);
      });
    }
  }

  for (const typing of [false, true]) {
    it(`kill -9 ${typing ? 'while typing a remark' : 'at a checklist'}: kept, and the lock of the dead is taken over`, async () => {
      const { cwd, file } = createFolder();
      const terminal = open(['start', 'c.yaml'], { cwd });
      await answerTwo(terminal);
      if (typing) {
        terminal.keys('o');
        await terminal.waitFor(REMARK);
      }
      process.kill(terminal.pid(), 'SIGKILL');
      expect(await terminal.exitCode()).toBe(137);
      expectTwo(file);
      expect(locked(cwd)).toBe(true);
      await expectResume(cwd, SECOND);
    });

    it(`a closed terminal ${typing ? 'while typing a remark' : 'at a checklist'}: kept, and no process stays`, async () => {
      const { cwd, file } = createFolder();
      const terminal = open(['start', 'c.yaml'], { cwd });
      await answerTwo(terminal);
      if (typing) {
        terminal.keys('o');
        await terminal.waitFor(REMARK);
      }
      const pid = terminal.pid();
      terminal.kill();
      await until(() => hasEnded(pid));
      expectTwo(file);
      expect(readdirSync(cwd).filter((name) => /tmp$|conflict/.test(name))).toEqual([]);
      await expectResume(cwd, SECOND);
    });
  }

  it('resumes on the next item when the walk had moved on', async () => {
    const { cwd } = createFolder();
    const terminal = open(['start', 'c.yaml'], { cwd });
    await terminal.waitFor(`> [Deels] ${FIRST}`);
    terminal.keys('n');
    await terminal.waitFor(`> [Weet niet] ${SECOND}`);
    terminal.keys('C-c');
    expect(await terminal.exitCode()).toBe(130);
    const again = open(['start', 'c.yaml'], { cwd });
    expect(await again.waitFor(LEGEND)).toContain(`> [Weet niet] ${SECOND}`);
  });

  it('resumes on the screen when the walk had moved to another', async () => {
    const { cwd } = createFolder();
    const terminal = open(['start', 'c.yaml'], { cwd });
    await terminal.waitFor(`> [Deels] ${FIRST}`);
    terminal.keys('n');
    await terminal.waitFor(`> [Weet niet] ${SECOND}`);
    terminal.keys('Enter');
    const [head] = (await terminal.waitFor(/\(2\/\d+\)/)).split('\n');
    terminal.keys('C-c');
    expect(await terminal.exitCode()).toBe(130);
    const again = open(['start', 'c.yaml'], { cwd });
    expect(await again.waitFor(LEGEND)).toContain(head);
  });

  it('a remark in progress survives Ctrl-Z and fg, and so does the walk', async () => {
    const { cwd, file } = createFolder();
    const terminal = open(['start', 'c.yaml'], { cwd });
    await answerTwo(terminal);
    terminal.keys('C-z');
    expect(await terminal.exitCode()).toBe(148);
    expect(terminal.cursorVisible()).toBe(true);
    terminal.type('fg');
    terminal.keys('o');
    await terminal.waitFor(REMARK);
    terminal.keys('C-u');
    terminal.text('voor ');
    await terminal.waitFor('voor _');
    terminal.keys('C-z');
    expect(await terminal.exitCode()).toBe(148);
    terminal.type('fg');
    terminal.text('na de pauze');
    await terminal.waitFor('na de pauze_');
    terminal.keys('Enter');
    await terminal.waitFor(LEGEND);
    terminal.keys('q');
    expect(await terminal.exitCode()).toBe(0);
    expectTwo(file);
    expect(JSON.stringify(denken(file).stereotypen)).toContain('voor na de pauze');
  });

  it('the screen is drawn again after fg, before a key is pressed', async () => {
    const { cwd } = createFolder();
    const terminal = open(['start', 'c.yaml'], { cwd });
    await answerTwo(terminal);
    terminal.keys('C-z');
    expect(await terminal.exitCode()).toBe(148);
    terminal.type('fg');
    // One screen, and not the one of before above it.
    const shown = await terminal.waitFor(/^\(1\/[\s\S]*q\s+stop/, 3000);
    expect(shown).toContain(`> [Ja] ${SECOND}`);
    expect(shown.match(/q\s+stop/g)).toHaveLength(1);
  });

  for (const { name, key } of [
    { name: 'Ctrl-C', key: 'C-c' },
    { name: 'Ctrl-D', key: 'C-d' },
  ]) {
    it(`${name} in the start screen and in the first questions ends quietly with 130`, async () => {
      const { cwd } = createFolder();
      const terminal = open(['start'], { cwd });
      await terminal.waitFor('Wat wilt u doen?');
      terminal.keys(key);
      expect.soft(await terminal.exitCode()).toBe(130);
      expect.soft(terminal.screen()).not.toMatch(COMPLAINT);
      const questions = open(['start'], { cwd });
      await questions.waitFor('Wat wilt u doen?');
      questions.keys('Enter');
      await questions.waitFor('Naam van de buurt');
      questions.keys(key);
      expect(await questions.exitCode()).toBe(130);
      expect(questions.screen()).not.toMatch(COMPLAINT);
      expect(questions.screen().replace(/\s+/g, ' ')).toContain('Er is niets bewaard');
      expect(questions.cursorVisible()).toBe(true);
    });
  }

  it('Ctrl-C in the simple mode says how to go on, with 130', async () => {
    const { cwd, file } = createFolder();
    const terminal = open(['start', 'c.yaml', '--eenvoudig'], { cwd });
    await terminal.waitFor(`> [Deels] ${FIRST}`);
    terminal.keys('n', 'Enter');
    await terminal.waitFor(new RegExp(`> n\\n[\\s\\S]*\\[Weet niet\\] ${SECOND}`));
    terminal.keys('C-c');
    expect(await terminal.exitCode()).toBe(130);
    expect(denken(file)['niet-positief']).toMatchObject({ antwoord: 'nee' });
    expect.soft(locked(cwd)).toBe(false);
    expect(terminal.screen()).toMatch(/Gestopt\.[\s\S]*start c\.yaml --eenvoudig/);
  });

  it('Ctrl-D in the simple mode says how to go on, with 130', async () => {
    const { cwd } = createFolder();
    const terminal = open(['start', 'c.yaml', '--eenvoudig'], { cwd });
    await terminal.waitFor(`> [Deels] ${FIRST}`);
    terminal.keys('C-d');
    expect(await terminal.exitCode()).toBe(130);
    expect(terminal.screen()).toContain('Gestopt.');
    expect(locked(cwd)).toBe(false);
  });
});

describe.skipIf(NO_TERMINAL !== undefined)(`a file that somebody else has too${WHY}`, () => {
  it('a second session is refused with 4, and is told who has it; the first goes on', async () => {
    const { cwd, file } = createFolder();
    const first = open(['start', 'c.yaml'], { cwd });
    await first.waitFor(`> [Deels] ${FIRST}`);
    const second = open(['start', 'c.yaml'], { cwd });
    expect(await second.exitCode()).toBe(4);
    const said = second.screen().replace(/\s+/g, ' ');
    expect(said).toContain(`proces ${first.pid()}`);
    expect(said).toMatch(/op deze computer.*sinds \d+/);
    await answerTwo(first);
    first.keys('q');
    expect(await first.exitCode()).toBe(0);
    expectTwo(file);
  });

  it('--overnemen takes it, and the end of the first session does not open the door of the second', async () => {
    const { cwd } = createFolder();
    const first = open(['start', 'c.yaml'], { cwd });
    await first.waitFor(`> [Deels] ${FIRST}`);
    const second = open(['start', 'c.yaml', '--overnemen'], { cwd });
    await second.waitFor(`> [Deels] ${FIRST}`);
    first.keys('C-c');
    expect(await first.exitCode()).toBe(130);
    expect(locked(cwd)).toBe(true);
  });

  it('a change from outside is not overwritten: said, with our version beside it', async () => {
    const { cwd, file } = createFolder();
    const terminal = open(['start', 'c.yaml'], { cwd });
    await terminal.waitFor(`> [Deels] ${FIRST}`);
    const theirs = `# van iemand anders\n${readFileSync(file, 'utf8')}`;
    writeFileSync(file, theirs);
    terminal.keys('n');
    const said = await terminal.waitFor(/iemand anders veranderde dit bestand/i);
    expect(said).toContain('c.conflict-1.yaml');
    expect(readFileSync(file, 'utf8')).toBe(theirs);
    const conflict = join(cwd, 'c.conflict-1.yaml');
    expect(denken(conflict)['niet-positief']).toMatchObject({ antwoord: 'nee' });
    terminal.keys('j');
    await terminal.waitFor(`> ${DONE}`);
    expect(readFileSync(file, 'utf8')).toBe(theirs);
    terminal.keys('q');
    await terminal.exitCode();
    expect(readFileSync(file, 'utf8')).toBe(theirs);
    const conflicts = readdirSync(cwd).filter((name) => name.includes('conflict'));
    expect.soft(conflicts, 'one file with our version, not one per key').toHaveLength(1);
    const last = conflicts.toSorted().at(-1) ?? '';
    expect(denken(join(cwd, last)).stereotypen).toMatchObject({ antwoord: 'ja' });
    const goodbye = terminal.screen();
    expect(afterLegend(goodbye), 'says at the end where the answers are').toContain('conflict');
  });
});

describe.skipIf(NO_TERMINAL !== undefined)(`a disk that does not take it${WHY}`, () => {
  const disk = join(dir, 'schijf');
  let mounted = false;
  beforeAll(() => {
    mkdirSync(disk);
    mounted = shell(`mount -t tmpfs -o size=64k tmpfs '${disk}'`, dir);
  });
  afterAll(() => {
    if (mounted) shell(`umount '${disk}'`, dir);
  });

  it('a full disk: said, the walk goes on, and the answers are saved once there is room', async ({ skip }) => {
    skip(!mounted, CANNOT_MOUNT);
    const file = join(disk, 'c.yaml');
    copyFileSync(CASE_4, file);
    const terminal = open(['start', 'c.yaml'], { cwd: disk });
    await terminal.waitFor(`> [Deels] ${FIRST}`);
    const before = readFileSync(file, 'utf8');
    shell('cat /dev/zero >vol', disk);
    terminal.keys('n');
    const said = (await terminal.waitFor('NIET OPGESLAGEN')).replace(/\s+/g, ' ');
    expect(said).toMatch(/schijf.*vol|geen ruimte/i);
    expect(said).toContain(`[Nee] ${FIRST}`);
    expect(readFileSync(file, 'utf8')).toBe(before);
    expect(readdirSync(disk).filter((name) => name.endsWith('.tmp'))).toEqual([]);
    shell('rm vol', disk);
    // The screen says that the next key tries again: any key, so also an arrow.
    terminal.keys('Up');
    await terminal.waitFor(`> [Nee] ${FIRST}`);
    expect.soft(denken(file)['niet-positief'], 'the next key saves').toMatchObject({ antwoord: 'nee' });
    terminal.keys('Down', 'j');
    await terminal.waitFor(`> ${DONE}`);
    terminal.keys('q');
    expect(await terminal.exitCode()).toBe(0);
    expectTwo(file);
  });

  it('stopping on a full disk does not say that all is saved', async ({ skip }) => {
    skip(!mounted, CANNOT_MOUNT);
    const file = join(disk, 'c.yaml');
    shell('rm -f vol', disk);
    copyFileSync(CASE_4, file);
    const terminal = open(['start', 'c.yaml'], { cwd: disk });
    await terminal.waitFor(`> [Deels] ${FIRST}`);
    shell('cat /dev/zero >vol', disk);
    terminal.keys('n');
    await terminal.waitFor('NIET OPGESLAGEN');
    terminal.keys('q');
    // Either it stays, or it ends with another code than 0 and says so.
    const code = await terminal.exitCode(2000).catch(() => 'stays');
    expect.soft(code).not.toBe(0);
    const shown = terminal.screen();
    if (code === 'stays') expect(shown).toContain('NIET OPGESLAGEN');
    else expect(afterLegend(shown)).toMatch(/niet opgeslagen/i);
  });

  it('a folder or file that cannot be written is refused with 3 before the first question', async () => {
    const { cwd, file } = createFolder();
    chmodSync(cwd, 0o555);
    const folder = open(['start', 'c.yaml'], { cwd, before: BOUND });
    expect(await folder.exitCode()).toBe(3);
    expect(folder.screen()).toContain('c.yaml');
    expect(folder.screen()).not.toContain('(1/');
    chmodSync(cwd, 0o755);
    chmodSync(file, 0o444);
    const readOnly = open(['start', 'c.yaml'], { cwd, before: BOUND });
    expect(await readOnly.exitCode()).toBe(3);
    expect(readOnly.screen()).not.toContain('(1/');
    expect(statSync(file).mode & 0o777).toBe(0o444);
    expect(locked(cwd)).toBe(false);
  });

  it('a new analysis in a folder that cannot be written is refused before its questions', async () => {
    const { cwd } = createFolder();
    chmodSync(cwd, 0o555);
    const terminal = open(['start'], { cwd, before: BOUND });
    await terminal.waitFor('Wat wilt u doen?');
    terminal.keys('Enter');
    await terminal.waitFor(/einde=\d+:2|Naam van de buurt/);
    expect(terminal.screen()).not.toContain('Naam van de buurt');
    expect(await terminal.exitCode()).toBe(3);
  });
});

describe.skipIf(NO_TERMINAL !== undefined)(`a damaged file${WHY}`, () => {
  it('is never taken for an empty one, and where the version before it is, that is said', async () => {
    const { cwd, file } = createFolder();
    const terminal = open(['start', 'c.yaml'], { cwd });
    await answerTwo(terminal);
    terminal.keys('q');
    expect(await terminal.exitCode()).toBe(0);
    writeFileSync(file, '');
    terminal.type('$B start c.yaml');
    expect(await terminal.exitCode()).toBe(1);
    expect(terminal.screen().replace(/\s+/g, ' ')).toMatch(
      /LEEG .*Zoals dit bestand was voor de laatste keer, staat het nog in c\.vorige\.yaml\./,
    );
    expect(run(['valideer', join(cwd, 'c.vorige.yaml')]).code).toBe(0);
  });
});

describe.skipIf(NO_TERMINAL !== undefined)(`random kills${WHY}`, () => {
  it('no confirmed answer is lost in 10 kills', () => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['bench/kill.mjs', '10'], { cwd: ROOT, encoding: 'utf8' });
    expect(stderr).toBe('');
    expect(stdout).toMatch(/^lost 0 of \d+ confirmed answers in 10 kills/m);
    expect(status).toBe(0);
  }, 60_000);
});
