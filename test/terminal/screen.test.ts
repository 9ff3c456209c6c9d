import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { CasusDocument } from '../../src/casus/document.ts';
import { WORDS } from '../../src/interview/words.ts';
import { CASE_1, CASE_4, createScratch, run } from '../support/run.ts';
import { LEGEND, NO_TERMINAL, open, type Terminal, until } from '../support/terminal.ts';

const WHY = NO_TERMINAL === undefined ? '' : ` (skipped: ${NO_TERMINAL})`;
const dir = createScratch();
const ESC = '\u001b';
let folders = 0;

/** A copy of an example in a folder of its own, that opens on a screen of our choice. */
function createCase(example: string, scherm?: string): { cwd: string; file: string } {
  const cwd = join(dir, String(++folders));
  mkdirSync(cwd);
  const file = join(cwd, 'c.yaml');
  const document = new CasusDocument(readFileSync(example, 'utf8'));
  if (scherm) document.apply({ pad: ['sessie'], waarde: { scherm } });
  writeFileSync(file, document.toText(), { mode: 0o600 });
  return { cwd, file };
}

const PLACE = parse(readFileSync(CASE_1, 'utf8')).situaties[0].id as string;
const SIZES = [
  { columns: 80, rows: 24 },
  { columns: 40, rows: 15 },
  { columns: 100, rows: 30 },
];
const RESIZES = [...SIZES.slice(1), ...SIZES.slice(0, 1)];
const SCREENS = [`plek/${PLACE}/2.3/groepen`, `plek/${PLACE}/2.5/E`, 'buurt/3.1', 'buurt/4.1', 'buurt/4.2'];

/** Every word of the walk, from the same screen with all the room it wants. */
async function wordsOf(scherm: string): Promise<Set<string>> {
  const { cwd } = createCase(CASE_1, scherm);
  const wide = open(['start', 'c.yaml'], { cwd, columns: 101, rows: 300 });
  const first = await wide.waitFor(LEGEND);
  wide.keys('End');
  await until(() => wide.screen() !== first);
  return new Set(`${first} ${wide.screen()}`.split(/\s+/));
}

/** Gives the program time to draw what is wanted; what it did draw is for the test to judge. */
async function settle(terminal: Terminal, wanted: string): Promise<void> {
  const end = Date.now() + 2000;
  await until(() => terminal.screen() === wanted || Date.now() > end);
}

async function expectWholeScreen(terminal: Terminal, words: Set<string>, where: string): Promise<void> {
  const shown = terminal.screen();
  expect.soft(shown, `${where}: one active row`).toMatch(/^> \S/m);
  expect.soft(shown, `${where}: legend`).toMatch(LEGEND);
  expect.soft(shown, `${where}: heading`).toMatch(/\(\d+\/\d+\)/);
  expect.soft(terminal.brokenLines(), `${where}: lines broken off by the terminal`).toBe(0);
  const unknown = shown.split(/\s+/).filter((word) => !words.has(word) && !/^(>|…|nog|\d+|hierboven|hieronder|\(\d+\/\d+\))$/.test(word));
  expect.soft(unknown, `${where}: cut words`).toEqual([]);
}

describe.skipIf(NO_TERMINAL !== undefined)(`the screen${WHY}`, () => {
  for (const scherm of SCREENS) {
    it(`${scherm} fits in each size, on its first and on its last row`, async () => {
      const words = await wordsOf(scherm);
      for (const { columns, rows } of SIZES) {
        const { cwd } = createCase(CASE_1, scherm);
        const terminal = open(['start', 'c.yaml'], { cwd, columns, rows });
        const before = await terminal.waitFor(LEGEND);
        await expectWholeScreen(terminal, words, `${columns}x${rows}`);
        terminal.keys('End');
        await until(() => terminal.screen() !== before);
        await expectWholeScreen(terminal, words, `${columns}x${rows}, last row`);
      }
    });
  }

  it('after a resize the screen is as if it had been drawn at that size', async () => {
    const scherm = `plek/${PLACE}/2.3/groepen`;
    const { cwd } = createCase(CASE_1, scherm);
    const terminal = open(['start', 'c.yaml'], { cwd, columns: 80, rows: 24 });
    await terminal.waitFor(LEGEND);
    for (const { columns, rows } of RESIZES) {
      const fresh = open(['start', 'c.yaml'], { cwd: createCase(CASE_1, scherm).cwd, columns, rows });
      const wanted = await fresh.waitFor(LEGEND);
      terminal.resize(columns, rows);
      await settle(terminal, wanted);
      expect.soft(terminal.screen(), `${columns}x${rows}`).toBe(wanted);
    }
  });

  it('after a resize and a key there are no lines of the old size left', async () => {
    const scherm = `plek/${PLACE}/2.3/groepen`;
    const { cwd } = createCase(CASE_1, scherm);
    const terminal = open(['start', 'c.yaml'], { cwd, columns: 80, rows: 24 });
    await terminal.waitFor(LEGEND);
    for (const { columns, rows } of RESIZES) {
      const fresh = open(['start', 'c.yaml'], { cwd: createCase(CASE_1, scherm).cwd, columns, rows });
      const wanted = await fresh.waitFor(LEGEND);
      terminal.resize(columns, rows);
      terminal.keys('End');
      await terminal.waitFor('hierboven');
      terminal.keys('Home');
      await settle(terminal, wanted);
      expect.soft(terminal.screen(), `${columns}x${rows}`).toBe(wanted);
    }
  });

  it('nothing stays on the screen from a longer screen before it', async () => {
    const { cwd } = createCase(CASE_1, `plek/${PLACE}/2.3/groepen`);
    const terminal = open(['start', 'c.yaml'], { cwd });
    const first = await terminal.waitFor(LEGEND);
    terminal.keys('m');
    await terminal.waitFor('Menu: kies een stap');
    terminal.keys('b');
    await terminal.waitFor(LEGEND);
    expect(terminal.screen()).toBe(first);
    terminal.keys('Enter');
    await terminal.waitFor('Wie aanjaagt');
    terminal.keys('b');
    await terminal.waitFor('Kenmerken van de betrokken');
    expect(terminal.screen()).toBe(first);
  });
});

/** What the program itself wrote, without what the shell said around it. */
async function outputOf(terminal: Terminal): Promise<string> {
  await terminal.exitCode();
  await until(() => /einde=\d+:2/.test(terminal.raw()));
  const raw = terminal.raw();
  return raw.slice(raw.indexOf('\n') + 1, raw.lastIndexOf('einde='));
}

describe.skipIf(NO_TERMINAL !== undefined)(`without colours and without a moving cursor${WHY}`, () => {
  const colour = new RegExp(`${ESC}\\[[0-9;]*m`);

  it('NO_COLOR takes the colours away, in the walk and in the start screen; without it they are there', async () => {
    const { cwd } = createCase(CASE_4);
    for (const [env, args, seen, key, wanted] of [
      [{ NO_COLOR: '1' }, ['start', 'c.yaml'], LEGEND, 'q', false],
      [{}, ['start', 'c.yaml'], LEGEND, 'q', true],
      [{ NO_COLOR: '1' }, ['start'], 'Wat wilt u doen?', 'C-c', false],
    ] as const) {
      const terminal = open([...args], { cwd, env });
      await terminal.waitFor(seen);
      terminal.keys(key);
      expect.soft(colour.test(await outputOf(terminal)), JSON.stringify([env, args])).toBe(wanted);
    }
  });

  for (const [name, args, env] of [
    ['--eenvoudig', ['--eenvoudig'], {}],
    ['TERM=dumb', [], { TERM: 'dumb' }],
  ] as const) {
    it(`${name}: a checklist, a remark, back, the menu and stop, line by line`, async () => {
      const { cwd, file } = createCase(CASE_4);
      const terminal = open(['start', 'c.yaml', ...args], { cwd, env, rows: 60 });
      // A line is answered when the next prompt is the last there is; the active row of the menu starts with the same sign.
      const asked = (from: number) => terminal.raw().length > from && terminal.raw().endsWith('\n> ');
      const line = async (text: string, wanted: string) => {
        const from = terminal.raw().length;
        if (text !== '') terminal.text(text);
        terminal.keys('Enter');
        await until(() => asked(from));
        expect(terminal.raw().slice(from)).toContain(wanted);
      };
      await until(() => asked(0));
      await line('', '(2/');
      for (const key of ['j', 'd', 'n', 'w']) await line(key, '[');
      await line('v', 'Niet van toepassing opgeslagen.');
      await line('omhoog', '[Niet van toepassing]');
      await line('o dit bespraken we lang', 'dit bespraken we lang');
      await line('b', '(1/');
      await line('m', 'Menu');
      await line('omlaag', 'Menu');
      await line('', '(2/');
      terminal.text('q');
      terminal.keys('Enter');
      await terminal.waitFor('Gestopt.');
      const output = await outputOf(terminal);
      expect.soft(output.match(new RegExp(`${ESC}.{0,6}`, 'g'))?.slice(0, 3) ?? []).toEqual([]);
      expect(await terminal.exitCode()).toBe(0);
      const { voelen } = parse(readFileSync(file, 'utf8')).situaties[0].verschijningsvormen;
      const said = Object.values(voelen as Record<string, string | { antwoord: string }>).map((v) =>
        typeof v === 'string' ? v : v.antwoord,
      );
      expect(said).toEqual(['ja', 'deels', 'nee', 'onbekend', 'nvt']);
      expect(JSON.stringify(voelen)).toContain('dit bespraken we lang');
    });
  }

  it('the start screen and the first questions do without a moving cursor too where TERM is dumb', async () => {
    const { cwd } = createCase(CASE_4);
    const terminal = open(['start'], { cwd, env: { TERM: 'dumb' } });
    await terminal.waitFor('Wat wilt u doen?');
    terminal.keys('C-c');
    expect(await outputOf(terminal)).not.toContain(ESC);
  });
});

describe.skipIf(NO_TERMINAL !== undefined)(`the start screen${WHY}`, () => {
  it('offers no report of a file with faults, and q stops', async () => {
    const { cwd } = createCase(CASE_4);
    writeFileSync(join(cwd, 'kapot.yaml'), 'buurtkompas: 1\n');
    const terminal = open(['start'], { cwd });
    const shown = await terminal.waitFor('q: stoppen');
    expect(shown).toContain('Verder met kapot.yaml');
    expect(shown.match(/Verslag maken van/g)).toHaveLength(1);
    terminal.keys('q');
    expect(await terminal.exitCode()).toBe(0);
  });
});

describe.skipIf(NO_TERMINAL !== undefined)(`pasting${WHY}`, () => {
  const FIRST = 'Groepen bewoners denken niet positief';
  const remark = (file: string): string =>
    parse(readFileSync(file, 'utf8')).situaties[0].verschijningsvormen.denken['niet-positief'].toelichting;
  const answers = (file: string) => {
    const { denken } = parse(readFileSync(file, 'utf8')).situaties[0].verschijningsvormen;
    return Object.values(denken as Record<string, { antwoord: string }>).map((v) => v.antwoord);
  };
  const lines = (count: number) => Array.from({ length: count }, (_, i) => `jdn regel ${i + 1} met é en “tekst”`).join('\n');
  const TEXTS = {
    '1 line': lines(1),
    '3 lines': lines(3),
    '200 lines': lines(200),
    '8,000 characters on one line': Array.from({ length: 800 }, (_, i) => `woord${String(i).padStart(4, '0')}`).join(' '),
  };

  for (const [name, text] of Object.entries(TEXTS)) {
    it(`${name} into a remark: every character kept, none taken as an answer, and the screen whole again`, async () => {
      const { cwd, file } = createCase(CASE_4);
      const terminal = open(['start', 'c.yaml'], { cwd });
      await terminal.waitFor(`> [Deels] ${FIRST}`);
      const before = answers(file);
      terminal.keys('o');
      await terminal.waitFor('Enter bewaart');
      terminal.keys('C-u');
      await terminal.waitFor(/^_$/m);
      terminal.paste(text);
      // The end of what was pasted is in sight, with the keys under it.
      const typing = await terminal.waitFor(/_\n/);
      await terminal.waitFor(new RegExp(`${text.slice(-3)}_`));
      expect.soft(terminal.screen(), typing).toContain('Enter bewaart');
      terminal.keys('Enter');
      await terminal.waitFor(LEGEND);
      expect(remark(file)).toBe(text);
      expect(answers(file)).toEqual(before);
      expect(run(['valideer', file]).code).toBe(0);
      const after = terminal.screen();
      terminal.keys('C-c');
      expect(await terminal.exitCode()).toBe(130);
      const fresh = open(['start', 'c.yaml'], { cwd });
      expect(after).toBe(await fresh.waitFor(LEGEND));
    });
  }

  it('several lines into a question before the walk become one answer', async () => {
    const { cwd } = createCase(CASE_4);
    const terminal = open(['start'], { cwd });
    await terminal.waitFor('Wat wilt u doen?');
    terminal.keys('Enter');
    await terminal.waitFor('Naam van de buurt: _');
    terminal.paste('Het Lage\nLand');
    await terminal.waitFor('Land_');
    // A key right after Escape is that key, and the arrows move in the text.
    terminal.keys('Escape');
    await new Promise((resolve) => setTimeout(resolve, 150));
    terminal.keys('!', 'Left', 'x');
    await terminal.waitFor('Landx|!');
    terminal.keys('Enter');
    expect(await terminal.waitFor('Gemeente')).toContain('Naam van de buurt: Het Lage Landx!\n');
  });

  it('on a checklist changes nothing, and says so', async () => {
    const { cwd, file } = createCase(CASE_4);
    const terminal = open(['start', 'c.yaml'], { cwd });
    const before = await terminal.waitFor(`> [Deels] ${FIRST}`);
    const text = readFileSync(file, 'utf8');
    terminal.paste('nnjj\nqqq\njjj');
    await terminal.waitFor(WORDS.plakken);
    terminal.keys('Down', 'Up');
    await terminal.waitFor(`> [Deels] ${FIRST}`);
    terminal.keys('m');
    await terminal.waitFor('Menu');
    terminal.keys('b');
    await terminal.waitFor(LEGEND);
    expect(terminal.screen()).toBe(before);
    expect(readFileSync(file, 'utf8')).toBe(text);
  });
});
