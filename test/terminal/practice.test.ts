import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { WORDS } from '../../src/interview/words.ts';
import { createScratch, run } from '../support/run.ts';
import { LEGEND, NO_TERMINAL, open } from '../support/terminal.ts';

const WHY = NO_TERMINAL === undefined ? '' : ` (skipped: ${NO_TERMINAL})`;
const dir = createScratch();
let folders = 0;

function createFolder(): string {
  const cwd = join(dir, String(++folders));
  mkdirSync(cwd);
  return cwd;
}

describe.skipIf(NO_TERMINAL !== undefined)(`practising from the start screen${WHY}`, () => {
  it('makes a practice file for the chosen case, goes on into the walk, and says everywhere that it is practice', async () => {
    const cwd = createFolder();
    const terminal = open([], { cwd });
    await terminal.waitFor('Oefenen met een voorbeeld');
    terminal.keys('Down', 'Enter');
    await terminal.waitFor('Met welk voorbeeld wilt u oefenen?');
    terminal.keys('Down', 'Enter');
    const told = await terminal.waitFor('Over welke plek uit het verhaal begint u?');
    expect(told.replace(/\s+/g, '')).toContain('examples/2-nieuwkomers-middenklasse/verhaal.md');
    terminal.text('De straat');
    await terminal.waitFor('De straat');
    terminal.keys('Enter');
    expect(await terminal.waitFor(LEGEND)).toMatch(new RegExp(`^${WORDS.oefening} · \\(1/\\d+\\) De straat`, 'm'));
    terminal.keys('j');
    await terminal.waitFor('[Ja]');
    terminal.keys('q');
    expect(await terminal.exitCode()).toBe(0);

    const file = 'oefening-2-nieuwkomers-middenklasse.yaml';
    expect(readdirSync(cwd).filter((naam) => !naam.startsWith('.'))).toEqual([file]);
    expect(parse(readFileSync(join(cwd, file), 'utf8'))).toMatchObject({
      oefening: { casus: '2-nieuwkomers-middenklasse' },
      situaties: [{ id: 'de-straat', naam: 'De straat', verschijningsvormen: { denken: { 'niet-positief': 'ja' } } }],
    });
    expect(run(['analyse', file], { cwd }).stdout).toMatch(/^OEFENING met casus 2-nieuwkomers-middenklasse/);
    expect(JSON.parse(run(['analyse', file, '--json'], { cwd }).stdout)).toMatchObject({ oefening: '2-nieuwkomers-middenklasse' });
    expect(run(['rapport', file], { cwd }).stdout).toMatch(/^# Oefening: buurtanalyse /m);

    const again = open([], { cwd });
    expect(await again.waitFor('Stoppen')).toMatch(/Verder met .*, oefening/);
    again.keys('C-c');
  });

  it('never makes a second file over the first', async () => {
    const cwd = createFolder();
    for (const file of ['oefening-1-stapeling.yaml', 'oefening-1-stapeling-2.yaml']) {
      const terminal = open(['start', '--eenvoudig'], { cwd });
      await terminal.waitFor('Typ een nummer');
      const number = /^(\d) Oefenen met een voorbeeld/m.exec(terminal.screen())?.[1] ?? '';
      terminal.keys(number, 'Enter');
      await terminal.waitFor('Met welk voorbeeld wilt u oefenen?');
      terminal.keys('1', 'Enter');
      await terminal.waitFor('Over welke plek uit het verhaal begint u?');
      terminal.text('De portieken');
      terminal.keys('Enter');
      await terminal.waitFor(LEGEND);
      terminal.keys('q', 'Enter');
      expect(await terminal.exitCode()).toBe(0);
      expect(readdirSync(cwd)).toContain(file);
    }
  });
});
