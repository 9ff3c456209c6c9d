import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hideCasus } from '../../src/report/casuskopie.ts';
import { MARKER } from '../../src/report/rapport.ts';
import { CASE_1, createScratch, run } from '../support/run.ts';

const scratch = createScratch();
const fresh = () => mkdtempSync(join(scratch, 'map-'));
const RAW = /(?![\t\n\r])\p{Cc}|\u202e/u;
const SIGNS = ['\x1b[2J', '\u202e', '\x9b'];

/** What comes from a stranger steers no terminal: it is refused with its place, or its name is shown. */
describe('files of a stranger', () => {
  it.each(SIGNS)('a story with %j is refused with its place', (sign) => {
    const map = fresh();
    for (const name of readdirSync(dirname(CASE_1)).filter((n) => /\.(?:yaml|md)$/.test(n)))
      copyFileSync(join(dirname(CASE_1), name), join(map, name));
    const story = join(map, 'verhaal.md');
    writeFileSync(story, `${readFileSync(story, 'utf8').trimEnd()} en${sign}\n`);
    for (const formaat of ['md', 'html']) {
      const { code, stdout, stderr } = run(['oefen', '--map', map, '--uitdeelblad', '--formaat', formaat]);
      expect(stderr).toMatch(/verhaal\.md:\d+:\d+: fout: STUURTEKEN/);
      expect(code).toBe(1);
      expect(stdout + stderr).not.toMatch(RAW);
    }
  });

  it.each(SIGNS)('a template with %j is refused with its place', (sign) => {
    const map = fresh();
    writeFileSync(join(map, 'plek.hbs'), `een\ntwee${sign}\n`);
    const { code, stdout, stderr } = run(['rapport', CASE_1, '--sjablonen', map]);
    expect(stderr).toMatch(/plek\.hbs:2: fout: SJABLOON hier staat een onzichtbaar stuurteken \(U\+/);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  });

  it.each(SIGNS)('an area file with %j is refused with its place', (sign) => {
    const map = fresh();
    copyFileSync(CASE_1, join(map, 'een.yaml'));
    const csv = join(scratch, 'gebieden.csv');
    writeFileSync(csv, `code;naam;gemeente\nBU03630000;Kop${sign};Stad\n`);
    const { code, stderr } = run(['batch', map, '-o', `${map}-uit`, '--gebieden', csv]);
    expect(stderr).toMatch(/gebieden\.csv:2:15: fout: STUURTEKEN/);
    expect(code).toBe(1);
    expect(stderr).not.toMatch(RAW);
  });

  it('what stands in a report is no case file', () => {
    const map = fresh();
    for (const text of ['\x1b]0;kwaad\x07', 'rm -rf *\n', 'a: 1\n', '- buurtkompas: 1\n']) {
      writeFileSync(join(map, 'x.md'), `${MARKER}\n${hideCasus(text)}`);
      for (const uit of [[], ['-o', join(map, 'uit.yaml')]]) {
        const { code, stdout, stderr } = run(['rapport', join(map, 'x.md'), '--casus-terug', ...uit]);
        expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
        expect(stderr).toMatch(/x\.md, casusbestand.*fout: /);
        expect(stderr).not.toMatch(RAW);
        expect(existsSync(join(map, 'uit.yaml'))).toBe(false);
      }
    }
  });

  it('a name is shown, on the screen and in every table', () => {
    const map = fresh();
    const uit = `${map}-uit`;
    mkdirSync(join(map, 'a\x1b[31m'));
    copyFileSync(CASE_1, join(map, 'a\x1b[31m', 'goed\u202e.yaml'));
    writeFileSync(join(map, 'fout\x1b[2J.yaml'), 'buurtkompas: 1\n');
    const { code, stdout, stderr } = run(['batch', map, '-o', uit]);
    expect(code).toBe(1);
    const files = readdirSync(uit, { recursive: true, withFileTypes: true }).filter((e) => e.isFile() && !e.name.endsWith('.xlsx'));
    for (const text of [stdout, stderr, ...files.map((e) => readFileSync(join(e.parentPath, e.name), 'utf8'))])
      expect(text).not.toMatch(RAW);
    expect(readFileSync(join(uit, 'fouten.csv'), 'utf8')).toContain('fout\\x1b[2J.yaml');
    expect(readFileSync(join(uit, 'tabellen', 'situaties.csv'), 'utf8')).toContain('a\\x1b[31m/goed\\u202e.yaml');
    expect(files.map((e) => e.name).join('')).not.toMatch(RAW);
  });
});
