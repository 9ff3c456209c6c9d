import { cpSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { WORDS } from '../../src/interview/words.ts';
import { createScratch, ROOT, run } from '../support/run.ts';
import { LEGEND, NO_TERMINAL, open, type Terminal } from '../support/terminal.ts';

const WHY = NO_TERMINAL === undefined ? '' : ` (skipped: ${NO_TERMINAL})`;
const dir = createScratch();
let folders = 0;

function createFolder(): string {
  const cwd = join(dir, String(++folders));
  mkdirSync(cwd);
  return cwd;
}

const filesIn = (cwd: string) => readdirSync(cwd).filter((naam) => !naam.startsWith('.'));

/** Reads the story piece by piece, and names the first place. */
async function readStory(terminal: Terminal, aantal: number, plek: string): Promise<void> {
  for (let stuk = 1; stuk <= aantal; stuk++) {
    await terminal.waitFor(`${stuk} van ${aantal}`);
    terminal.keys('Enter');
  }
  await terminal.waitFor(WORDS.eerstePlekVraag.slice(0, 40));
  terminal.text(plek);
  await terminal.waitFor(`${plek}_`);
  terminal.keys('Enter');
  await terminal.waitFor(LEGEND);
}

describe.skipIf(NO_TERMINAL !== undefined)(`practising${WHY}`, () => {
  it('from the start screen: a case, its story, a practice file, the walk, and everywhere that it is practice', async () => {
    const cwd = createFolder();
    const terminal = open([], { cwd });
    await terminal.waitFor('Oefenen met een voorbeeld');
    terminal.keys('Down', 'Enter');
    await terminal.waitFor(/Casus 4/);
    terminal.keys('Down', 'Enter');
    await terminal.waitFor('Wanneer wilt u feedback?');
    terminal.keys('Enter');
    expect(await terminal.waitFor('1 van 12')).toContain('In deze buurt is weinig criminaliteit');
    await readStory(terminal, 12, 'De eigen straat');
    expect(terminal.screen()).toMatch(new RegExp(`^${WORDS.oefening} · \\(1/\\d+\\) De eigen straat`, 'm'));
    terminal.keys('l');
    expect(await terminal.waitFor(WORDS.verhaalKop)).toContain('p1 In deze buurt');
    terminal.keys('b');
    await terminal.waitFor(LEGEND);
    terminal.keys('j');
    await terminal.waitFor('[Ja]');
    terminal.keys('q');
    expect(await terminal.exitCode()).toBe(0);

    const file = 'oefening-2-nieuwkomers-middenklasse.yaml';
    expect(filesIn(cwd)).toEqual([file.replace('.yaml', '.vorige.yaml'), file]);
    expect(parse(readFileSync(join(cwd, file), 'utf8'))).toMatchObject({
      oefening: { casus: '2-nieuwkomers-middenklasse', feedback: 'aan-eind' },
      situaties: [{ id: 'plek-1', naam: 'De eigen straat', verschijningsvormen: { denken: { 'niet-positief': 'ja' } } }],
    });
    expect(run(['valideer', file], { cwd }).code).toBe(0);

    const again = open([], { cwd });
    expect(await again.waitFor('Stoppen')).toMatch(/Verder met .*, oefening/);
    again.keys('C-c');
  });

  it('gives feedback after a step, and at the end feedback and report in files', async () => {
    const cwd = createFolder();
    const terminal = open(['oefen', '4', '--feedback', 'per-stap'], { cwd });
    await readStory(terminal, 9, 'De buurt');
    terminal.keys('n', 'n', 'Enter');
    await terminal.waitFor('2.1 Voelen');
    terminal.keys('Enter');
    await terminal.waitFor('2.1 Gedrag');
    terminal.keys('Enter');
    const feedback = await terminal.waitFor('Minder gezien dan het verhaal');
    expect(feedback).toContain('2.1 VERSCHIJNINGSVORMEN, DE BUURT');
    expect(feedback).toMatch(/Verhaal p8: "/);
    terminal.keys('Enter');
    await terminal.waitFor('2.2 ');
    // Straight to the last screen by the menu.
    terminal.keys('m');
    await terminal.waitFor(WORDS.menuKop.slice(0, 20));
    terminal.keys('PageDown', 'PageDown', 'PageDown', 'PageDown', 'Enter');
    await terminal.waitFor(WORDS.eindeKop);
    terminal.keys('r');
    expect(await terminal.waitFor('PLEKKEN')).toContain('Dit is geen cijfer');
    terminal.keys('Enter');
    expect(await terminal.exitCode()).toBe(0);
    const stem = 'oefening-4-nieuwkomers-volksbuurt';
    expect(filesIn(cwd)).toEqual([`${stem}-feedback.md`, `${stem}-verslag.md`, `${stem}.vorige.yaml`, `${stem}.yaml`]);
    expect(readFileSync(join(cwd, `${stem}-verslag.md`), 'utf8')).toMatch(/^# Oefening: /m);
    expect(readFileSync(join(cwd, `${stem}-feedback.md`), 'utf8')).toContain('Zwijgen gelezen als nee: 1.');
  });

  it('never makes a second file over the first, and goes on where it stopped, a line at a time too', async () => {
    const cwd = createFolder();
    for (const file of ['oefening-4-nieuwkomers-volksbuurt.yaml', 'oefening-4-nieuwkomers-volksbuurt-2.yaml']) {
      const terminal = open(['oefen', '4', '--feedback', 'aan-eind', '--eenvoudig'], { cwd });
      await terminal.waitFor('1 van 9');
      terminal.keys('Enter');
      await terminal.waitFor(/^p2 /m);
      terminal.keys('q', 'Enter');
      expect(await terminal.exitCode()).toBe(0);
      expect(filesIn(cwd)).toContain(file);
    }
    const verder = open(['oefen', 'oefening-4-nieuwkomers-volksbuurt.yaml'], { cwd });
    expect(await verder.waitFor(LEGEND)).toContain('Eerste plek');
    verder.keys('q');
    expect(await verder.exitCode()).toBe(0);
  });

  it('on an own case takes its folder; without it the walk goes on without the story, and says so', async () => {
    const cwd = createFolder();
    cpSync(join(ROOT, 'examples', '4-nieuwkomers-volksbuurt'), join(cwd, 'mijn-casus'), { recursive: true });
    const terminal = open(['oefen', '--map', 'mijn-casus', '--feedback', 'aan-eind'], { cwd });
    await readStory(terminal, 9, 'Ergens');
    terminal.keys('q');
    expect(await terminal.exitCode()).toBe(0);
    // What is said to type is what goes on with this practice; where the screen breaks it off depends on the folder of the program.
    expect(terminal.screen().replace(/\s/g, '')).toContain('oefenoefening-mijn-casus.yaml--mapmijn-casus');
    const zonder = open(['start', 'oefening-mijn-casus.yaml'], { cwd });
    expect(await zonder.waitFor(LEGEND)).toMatch(/niet\s+gevonden[\s\S]*--map/);
    zonder.keys('l');
    await zonder.waitFor(WORDS.kanNiet);
    zonder.keys('q');
    expect(await zonder.exitCode()).toBe(0);
  });
});
