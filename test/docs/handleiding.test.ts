import { spawnSync } from 'node:child_process';
import { copyFileSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCasus } from '../../src/casus/read-casus.ts';
import { readBuiltIn } from '../../src/content/built-in.ts';
import { getValidator } from '../../src/content/validators.ts';
import { begin } from '../../src/interview/machine.ts';
import { createSchermen } from '../../src/interview/schermen.ts';
import { WORDS } from '../../src/interview/words.ts';
import { CASE_1, createScratch, ROOT, run } from '../support/run.ts';

const FOLDER = join(ROOT, 'docs', 'handleiding');
const manuals = readdirSync(FOLDER).filter((name) => name.endsWith('.md'));
const textOf = (name: string) => readFileSync(join(FOLDER, name), 'utf8');
const commandsOf = (text: string) =>
  [...text.matchAll(/^```sh\n([\s\S]*?)^```/gm)].flatMap(([, block = '']) => block.split('\n').filter((line) => line.trim() !== ''));

/** What the walk leaves behind in the meeting that the manual is about; put back where a command took it away. */
function layOut(folder: string): void {
  if (!existsSync(join(folder, 'bin'))) {
    symlinkSync(join(ROOT, 'bin'), join(folder, 'bin'), 'junction');
    cpSync(join(ROOT, 'examples'), join(folder, 'examples'), { recursive: true });
    for (const name of readdirSync(join(ROOT, 'examples')).filter((x) => /^\d-/.test(x)))
      cpSync(join(ROOT, 'examples', name, 'modelantwoord.yaml'), join(folder, 'casussen', name, 'casus.yaml'));
    writeFileSync(join(folder, 'cbs.csv'), 'gwb_code_10;regio;gm_naam\nBU00000000;Voorbeeldbuurt;Voorbeeldstad\n');
  }
  layOutPractice(folder);
  for (const name of ['onze-buurt.yaml', 'onze-buurt.conflict-1.yaml', 'onze-buurt-verslag.md']) {
    const from = name.endsWith('.md') ? CASE_1.replace('modelantwoord.yaml', 'rapport.md') : CASE_1;
    if (!existsSync(join(folder, name))) copyFileSync(from, join(folder, name));
  }
}

/** What five trainees leave behind, and an own case of the trainer. */
function layOutPractice(folder: string): void {
  if (existsSync(join(folder, 'groep'))) return;
  mkdirSync(join(folder, 'groep'));
  const practice = readFileSync(CASE_1, 'utf8').replace('buurtkompas: 1', 'buurtkompas: 1\noefening: { casus: 1-stapeling }');
  for (const n of [1, 2, 3, 4, 5])
    writeFileSync(join(folder, 'groep', `${n}.yaml`), practice.replace('antwoord: ja', n > 2 ? 'antwoord: nee' : 'antwoord: ja'));
  writeFileSync(join(folder, 'oefening-1-stapeling.yaml'), practice);
  mkdirSync(join(folder, 'groep-eigen'));
  for (const n of [1, 2]) writeFileSync(join(folder, 'groep-eigen', `${n}.yaml`), practice.replace('1-stapeling', 'mijn-casus'));
  cpSync(join(ROOT, 'examples', '1-stapeling'), join(folder, 'mijn-casus'), { recursive: true });
  writeFileSync(join(folder, 'oefening-mijn-casus.yaml'), practice.replace('1-stapeling', 'mijn-casus'));
}

/** Commands that ask questions, so that they need a terminal. */
const ASKS = /^buurtkompas( start .*| oefen(?!.*--(groep|bespreek|uitdeelblad|trainersblad)).*)?$/;

const helpOf = (command: string) => run([command, '--help']).stdout;

describe.each(manuals)('%s', (name) => {
  const folder = createScratch();
  const text = textOf(name);

  it.each(commandsOf(text))('%s', (command) => {
    layOut(folder);
    const { status, stdout, stderr } = spawnSync('sh', ['-c', command.replaceAll(/\bbuurtkompas(?= |$)/g, 'node bin/buurtkompas.js')], {
      cwd: folder,
      encoding: 'utf8',
      input: '',
      env: { PATH: process.env.PATH ?? '', HOME: process.env.HOME ?? '' },
    });
    if (!ASKS.test(command)) return expect(`${status} ${/: fout: |fout in het programma/.test(stderr) ? stderr : ''}`).toBe('0 ');
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain('dit is geen terminal');
    const [, name = 'start', ...words] = command.split(' ');
    for (const word of words.filter((w) => /\.yaml$/.test(w))) expect(existsSync(join(folder, word)), word).toBe(true);
    for (const option of words.filter((w) => w.startsWith('--'))) expect(helpOf(name)).toContain(`  ${option} `);
  });

  it('has every command in a block that this test runs', () => {
    expect(commandsOf(text).length).toBeGreaterThan(0);
    expect(text.match(/```(?!sh\n|\n)\w*/g)).toBeNull();
    expect(text.match(/`(?:node bin\/)?buurtkompas(?:\.js)? [^`]*`/g)).toBeNull();
  });

  it('links to what exists', () => {
    const targets = [...text.matchAll(/\]\(([^)#]+)\)/g)].map(([, target = '']) => target);
    expect(targets.filter((target) => !existsSync(join(FOLDER, target)))).toEqual([]);
    const anchors = [...text.matchAll(/\]\(#([^)]+)\)/g)].map(([, anchor = '']) => anchor);
    const headings = [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => heading.toLowerCase().replaceAll(' ', '-'));
    expect(anchors.filter((anchor) => !headings.includes(anchor))).toEqual([]);
  });

  it('uses no long dashes', () => {
    expect(text).not.toMatch(/[—–]/);
  });
});

const walkManual = textOf('wijkcoordinator.md');

/** The rows of the table under a heading, as cells. */
function tableUnder(heading: string): string[][] {
  const section = walkManual.split(/^### /m).find((s) => s.startsWith(`${heading}\n`)) ?? '';
  const rows = section.split('\n').filter((line) => line.startsWith('|'));
  return rows
    .slice(2)
    .map((row) => row.split(/(?<!\\)\|/).flatMap((cell, i, all) => (i === 0 || i === all.length - 1 ? [] : [cell.trim()])));
}

/** What each key is called in the manual: `1` tot en met `6` stands for six of them. */
const told = new Map(
  tableUnder('De toetsen').flatMap(([cell = '', meaning = '']) => {
    const keys = [...cell.matchAll(/`([^`]+)`/g)].map(([, key = '']) => key);
    const [from, to] = keys.map(Number);
    const all = cell.includes('tot en met') && from && to ? Array.from({ length: to - from + 1 }, (_, i) => String(from + i)) : keys;
    return all.map((key) => [key, meaning] as const);
  }),
);

/** What the legend calls its keys: the first word is the key. */
function keysOfLegend(): Map<string, string> {
  const { altijd, ...rest } = WORDS.legenda;
  const menu = WORDS.legendaMenu.split(', ')[0] ?? '';
  return new Map([
    ...[...Object.values(rest), ...altijd].map((line) => [line.split(' ')[0] ?? '', line.split(' ').slice(1).join(' ')] as const),
    [menu, ''],
  ]);
}

/** The keys that answer or begin something, on every screen of every example. */
function keysOfAnswers(): Map<string, string[]> {
  const instrument = readBuiltIn();
  const found = new Map<string, string[]>();
  const cases = readdirSync(join(ROOT, 'examples')).filter((name) => /^\d-/.test(name));
  for (const example of cases) {
    const { casus } = readCasus(join(ROOT, 'examples', example, 'modelantwoord.yaml'), getValidator('casus'));
    if (casus === undefined) throw new Error(`${example} cannot be read`);
    for (const rij of createSchermen(instrument, begin(casus)).schermen.flatMap((s) => s.rijen)) {
      for (const { toets, label } of rij.keuzes) found.set(toets, [...(found.get(toets) ?? []), label.toLowerCase()]);
      if (rij.nieuw) found.set(rij.nieuw.toets, found.get(rij.nieuw.toets) ?? []);
    }
  }
  return found;
}

describe('the keys in the manual', () => {
  const legend = keysOfLegend();
  const answers = keysOfAnswers();

  it('are those of the program, no more and no fewer', () => {
    expect([...told.keys()].sort()).toEqual([...new Set([...legend.keys(), ...answers.keys()])].sort());
  });

  it.each([...legend])('%s is called %s, as in the legend', (key, word) => {
    expect(told.get(key)?.toLowerCase()).toContain(word.toLowerCase());
  });

  it.each(['j', 'd', 'n', 'w', 'v', 'e'])('%s is the answer that the screen says it is', (key) => {
    const labels = [...new Set(answers.get(key))];
    expect(labels).toHaveLength(1);
    expect(told.get(key)).toContain(labels[0]);
  });

  it('the words for a screen reader are known to the program', () => {
    const words = tableUnder('Voorleessoftware, of een terminal die weinig kan').map(([cell = '']) => cell.replaceAll('`', ''));
    const special = words.filter((word) => !/^\w( |$)/.test(word));
    expect(special).toEqual(['omlaag', 'omhoog', 'wis', 'terug']);
    for (const word of special) expect(WORDS.regelToetsen).toHaveProperty(word);
  });
});

describe('the small case in the manual', () => {
  const fences = [...textOf('trainer.md').matchAll(/^```(\w*)\n([\s\S]*?)^```/gm)];
  const blocks = fences.flatMap(([, taal, block]) => (taal === '' ? [block ?? ''] : []));
  const [verhaal, model, oefening] = blocks;
  const put = (map: string, files: Record<string, string | undefined>) => {
    mkdirSync(map, { recursive: true });
    for (const [name, inhoud] of Object.entries(files)) if (inhoud !== undefined) writeFileSync(join(map, name), inhoud);
    return run(['valideer', map]);
  };

  it.each([
    ['without what a trainer adds', { 'verhaal.md': verhaal, 'modelantwoord.yaml': model }],
    ['with it', { 'verhaal.md': verhaal, 'modelantwoord.yaml': model, 'oefening.yaml': oefening }],
  ])('is whole %s', (_, files) => {
    const { code, stdout } = put(join(createScratch(), 'linden'), files);
    expect([code, stdout]).toEqual([0, expect.stringMatching(/^\d bestanden: alle in orde\n$/)]);
  });

  it('says which passage is missing once one is', () => {
    const { code, stdout } = put(join(createScratch(), 'linden'), {
      'verhaal.md': verhaal,
      'modelantwoord.yaml': model?.replace('p1:', 'p7:'),
    });
    expect([code, stdout]).toEqual([1, expect.stringContaining('alinea p7 staat niet in verhaal.md')]);
  });
});

it('the time plan adds up to the minutes in its heading', () => {
  const heading = 'Tijd: 90 minuten voor één plek';
  const minutes = tableUnder(heading).map(([, cell]) => Number(cell));
  expect(minutes.reduce((a, b) => a + b, 0)).toBe(Number(/\d+/.exec(heading)?.[0]));
});
