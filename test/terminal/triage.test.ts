import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { createScratch, ROOT } from '../support/run.ts';
import { LEGEND, NO_TERMINAL, open } from '../support/terminal.ts';

const WHY = NO_TERMINAL === undefined ? '' : ` (skipped: ${NO_TERMINAL})`;
const dir = createScratch();
const EMPTY = `buurtkompas: 1
buurt: { naam: Proefbuurt }
overleg: { datum: 2026-11-21 }
situaties: [{ id: straat, naam: Straat }]
sessie: { scherm: plek/straat/2.3/actoren }
`;

describe.skipIf(NO_TERMINAL !== undefined)(`the triage by itself${WHY}`, () => {
  it('shows its screens alone, leaves the place in the whole walk, and makes the part about the case', async () => {
    const cwd = join(dir, 'alleen');
    mkdirSync(cwd);
    writeFileSync(join(cwd, 'zaak.yaml'), EMPTY);
    const terminal = open(['triage', 'zaak.yaml'], { cwd });
    expect(await terminal.waitFor(LEGEND)).toMatch(/^\(1\/3\) Straat · triage · Vragen voor de triage/m);
    terminal.keys('j', 'j');
    await terminal.waitFor('(1/13) Straat');
    terminal.keys('m');
    await terminal.waitFor('Menu');
    terminal.keys('1', '3', 'Enter');
    await terminal.waitFor('Klaar');
    terminal.keys('r');
    expect(await terminal.exitCode()).toBe(0);
    expect(parse(readFileSync(join(cwd, 'zaak.yaml'), 'utf8'))).toMatchObject({
      situaties: [{ triage: { 'gericht-op-persoon': 'ja', aanhoudend: 'ja' } }],
      sessie: { scherm: 'plek/straat/2.3/actoren' },
    });
    expect(readFileSync(join(cwd, 'zaak-deel-b.md'), 'utf8')).toContain('Uitkomst van de triage: Treitersituatie');
  });

  it('says at the start which terms are open, and that the first has passed', async () => {
    const cwd = join(dir, 'termijnen');
    mkdirSync(cwd);
    const from = join(ROOT, 'test', 'fixtures', 'escalatie', 'gezin-weggepest.yaml');
    // A year ago, whenever this runs.
    writeFileSync(join(cwd, 'gezin.yaml'), readFileSync(from, 'utf8').replaceAll('2026-', '2020-'));
    const terminal = open([], { cwd });
    expect((await terminal.waitFor('Stoppen')).replace(/\s+/g, ' ')).toMatch(
      /gezin\.yaml, alleen de triage gedaan, \d+ termijnen open, DE EERSTE IS VOORBIJ: 16 november 2020/,
    );
    terminal.keys('C-c');
  });
});
