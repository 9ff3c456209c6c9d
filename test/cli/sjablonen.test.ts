import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BIN, CASE_1, createScratch, run } from '../support/run.ts';

const dir = createScratch();
let count = 0;

/** A folder with these templates, by their name. */
function folderWith(templates: Record<string, string>): string {
  const map = join(dir, String(count++));
  mkdirSync(map);
  for (const [name, text] of Object.entries(templates)) {
    mkdirSync(dirname(join(map, name)), { recursive: true });
    writeFileSync(join(map, name), text);
  }
  return map;
}

const rapport = (map: string, ...args: string[]) => run(['rapport', CASE_1, '--sjablonen', map, ...args]);

describe('rapport --sjablonen', () => {
  it('takes the place of one part, leaves the rest, and says so in the report', () => {
    const map = folderWith({
      'stil/open.hbs': '',
      'doorverwijzing.hbs': '## Ons eigen begin\r\n\r\n{{#each situaties}}\r\n- {{naam}}\r\n{{/each}}\r\n',
    });
    const { code, stdout } = rapport(map);
    expect(code).toBe(0);
    expect(stdout).toContain('## Ons eigen begin\n\n- Portieken en directe woonomgeving\n- Straat');
    expect(stdout).toContain('met een eigen sjabloon, en niet met dat van buurtkompas: doorverwijzing; stil/open.');
    expect(stdout).toContain('## Samenvatting');
    expect(run(['rapport', CASE_1]).stdout).not.toContain('eigen sjabloon');
  });

  it('needs no code from text, and puts nothing of a template in a page that fetches or runs', () => {
    const map = folderWith({
      'doorverwijzing.hbs': '![x](http://127.0.0.1/a) <script>1</script> [y](javascript:1)\n\n![x](https://127.0.0.1/b)\n\n',
    });
    const words = ['--disallow-code-generation-from-strings', BIN, 'rapport', CASE_1, '--sjablonen', map, '--formaat', 'html'];
    const { status, stdout } = spawnSync(process.execPath, words, { encoding: 'utf8' });
    expect(status).toBe(0);
    expect(stdout).not.toMatch(/<script|<img|javascript:|127\.0\.0\.1/);
  });

  it('escapes what a team typed as our own templates do', () => {
    const map = folderWith({ 'doorverwijzing.hbs': '{{buurt.naam}}\n\n' });
    const casus = 'buurtkompas: 1\nbuurt: { naam: "<b> *x*" }\noverleg: { datum: 2026-11-21 }\nsituaties: [ { id: a, naam: A } ]\n';
    const { stdout } = run(['rapport', '-', '--sjablonen', map], { input: casus });
    expect(stdout).toContain('\n\\<b\\> \\*x\\*\n');
  });

  it.each([
    [{ 'plek.hbs': '\n{{#if fase}}' }, 'plek.hbs:2: fout: SJABLOON hier staat een haak'],
    [{ 'plek.hbs': 'a\n{{naamm}}' }, 'plek.hbs:2: fout: SJABLOON "naamm" staat hier niet in de gegevens'],
    [{ 'plek.hbs': '{{constructor}}' }, 'plek.hbs:1: fout: SJABLOON "constructor" staat hier niet in de gegevens'],
    [{ 'plek.hbs': '{{naam.constructor.constructor}}' }, 'staat hier niet in de gegevens'],
    [{ 'plek.hbs': '\n\n{{{naam}}}' }, 'plek.hbs:3: fout: SJABLOON "{{{naam}}}" kan niet in een sjabloon'],
    [{ 'plek.hbs': '{{log naam}}' }, 'plek.hbs:1: fout: SJABLOON "log" kan niet in een sjabloon'],
    [{ 'plek.hbs': '{{#with fase}}{{/with}}' }, '"with" kan niet'],
    [{ 'plek.hbs': '{{@root}}' }, '"@root" kan niet'],
    [{ 'plek.hbs': '{{> grop}}' }, 'plek.hbs:1: fout: SJABLOON het deel "grop" bestaat niet; bedoelde u "groep"?'],
    [{ 'plek.hbs': '{{> voorbeeld}}' }, 'plek.hbs:1: fout: SJABLOON het deel "voorbeeld" past niet bij deze gegevens'],
    [{ 'plek.hbs': '{{> plek}}' }, 'plek.hbs:1: fout: SJABLOON dit sjabloon herhaalt zichzelf'],
    [{ 'plekk.hbs': '' }, 'plekk.hbs:1: fout: SJABLOON het verslag heeft geen deel "plekk"; bedoelde u "plek"?'],
    [{ 'rapport.hbs': '' }, 'rapport.hbs:1: fout: SJABLOON het deel "rapport" is in elk verslag hetzelfde'],
    [{ 'plek.hbs': 'x'.repeat(70_000) }, 'groter dan 64 kB'],
    [{ 'leesmij.txt': '' }, 'GEEN_SJABLONEN'],
  ])('%j is a fault with its place', (templates, says) => {
    const { code, stdout, stderr } = rapport(folderWith(templates as Record<string, string>));
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain(says);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  });

  it('tells all faults at once, and a folder that is not there', () => {
    const { stderr } = rapport(folderWith({ 'plek.hbs': '{{log x}}', 'groep.hbs': '{{/if}}', 'zzz.hbs': '' }));
    expect(stderr.match(/fout: SJABLOON/g)).toHaveLength(3);
    expect(rapport(join(dir, 'er-niet')).code).toBe(3);
  });

  it('stops a template that goes on and on', () => {
    const lists = Array.from({ length: 25 }, (_, level) => `{{#each ${'../'.repeat(level)}situaties}}`);
    const loops = `${lists.join('')}x${'{{/each}}'.repeat(lists.length)}`;
    const { code, stderr } = rapport(folderWith({ 'doorverwijzing.hbs': loops }));
    expect(code).toBe(1);
    expect(stderr).toContain('herhaalt zichzelf te vaak');
  });

  it.each([
    ['a\n{{#if fase}}\nnr 111222333\n{{/if}}', 'plek.hbs:3: fout: BSN'],
    ['1112{{! daartussen }}22333', 'plek.hbs:1: fout: BSN'],
    ['\n{{#each dimensies}}x{{else}}\n\nNL91 ABNA 0417 1643 00\n{{/each}}', 'plek.hbs:4: fout: IBAN'],
  ])('%j is refused in every version, with its place and without the number', (text, says) => {
    const map = folderWith({ 'plek.hbs': text });
    for (const args of [[], ['--voor', 'delen'], ['-o', join(map, 'uit.md')]]) {
      const { code, stdout, stderr } = rapport(map, ...args);
      expect({ code, stdout, lines: stderr.trimEnd().split('\n').length }).toEqual({ code: 4, stdout: '', lines: 1 });
      expect(stderr).toContain(says);
      expect(stderr).not.toMatch(/1112|22333|ABNA|1643/);
    }
    expect(existsSync(join(map, 'uit.md'))).toBe(false);
  });

  it.each([
    ['Bel 06-12345678', 'telefoonnummer'],
    ['Vraag mevrouw Jansen', 'naam'],
    ['Er wonen drie gezinnen', 'klein aantal'],
    ['Mail wijkteam@gemeente.example', 'e-mailadres'],
    ['Kom langs: Dorpsstraat 12', 'adres'],
  ])('%j may be of the municipality itself: a version to share comes with a warning, another without', (text, soort) => {
    const map = folderWith({ 'doorverwijzing.hbs': `\n${text}\n` });
    const { code, stdout, stderr } = rapport(map, '--voor', 'delen');
    expect(code).toBe(0);
    expect(stdout).toContain(text.split(' ', 1)[0]);
    expect(stderr).toMatch(/doorverwijzing\.hbs:2: waarschuwing: HERLEIDBAAR /);
    expect(stderr).toContain(soort);
    expect(stderr).not.toMatch(/12345678|Jansen|drie|@|Dorpsstraat/);
    expect(rapport(map)).toMatchObject({ code: 0, stderr: '' });
  });

  it('lets a comment in a template say who made it', () => {
    const map = folderWith({ 'doorverwijzing.hbs': '{{! gemaakt door mevrouw Jansen, 06-12345678 }}\nOns eigen begin\n' });
    expect(rapport(map, '--voor', 'delen').code).toBe(0);
  });
});
