import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { compileFolder } from '../../src/report/compile.ts';
import { createScratch } from '../support/run.ts';

const scratch = createScratch();

function compile(folder: string, files: Record<string, string>) {
  const dir = join(scratch, folder);
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(dir, name)), { recursive: true });
    writeFileSync(join(dir, name), text);
  }
  return compileFolder(dir);
}

describe('compiling a folder of templates', () => {
  it('names every part by its path', () => {
    const { parts, faults } = compile('goed', { 'goed.hbs': '{{> deel/een}}', 'deel/een.hbs': '{{naam}}', 'README.md': '{{#if' });
    expect(faults).toEqual([]);
    expect([...parts.keys()]).toEqual(['deel/een', 'goed']);
  });

  it.each([
    ['a block that is not closed', 'een\n\n{{#if naam}}\nvier', 4, 'Parse error'],
    ['a block that was not opened', 'een\n{{/if}}', 2, 'Parse error'],
    ['a helper that does not exist', 'een\ntwee\n{{hoofdletter naam}}', 3, 'the helper hoofdletter'],
    ['a value that is not escaped', '{{naam}}\n{{{naam}}}', 2, 'not escaped'],
    ['a step out of the part', '{{#each lijst}}\n{{../../naam}}\n{{/each}}', 2, 'steps out of the part'],
    ['a part given more than its data', 'een\n{{> goed naam=1}}', 2, 'a part with these words'],
    ['a part that stands indented', 'een\n  {{> goed}}\n', 2, 'an indented part'],
    ['a part with a block', '{{#> goed}}\n{{/goed}}', 1, 'PartialBlockStatement'],
    ['something of a list outside one', 'een\n{{#if @first}}{{/if}}', 2, '@first'],
    ['a list with a name for each', '{{#each lijst as |x|}}{{x}}{{/each}}', 1, 'a name for each'],
    ['a part that does not exist', 'een\n{{#each lijst}}\n{{> weg}}\n{{/each}}', 3, 'there is no part weg'],
  ])('says where there is %s', (_, text, line, problem) => {
    const { faults } = compile('fout', { 'fout.hbs': text, 'goed.hbs': '{{naam}}' });
    expect(faults).toEqual([{ path: join(scratch, 'fout', 'fout.hbs'), line, problem: expect.stringContaining(problem) }]);
  });

  it('says all faults at once', () => {
    const { faults } = compile('alle', { 'a.hbs': '{{> x}} {{> y}}', 'b.hbs': '{{#each' });
    expect(faults.map((f) => f.path)).toEqual(['a.hbs', 'a.hbs', 'b.hbs'].map((name) => join(scratch, 'alle', name)));
  });

  it('finds nothing in the templates that come with the program', () => {
    for (const folder of ['rapport', 'checklist', 'checklist-html']) {
      expect(compileFolder(fileURLToPath(new URL(`../../templates/${folder}`, import.meta.url))).faults).toEqual([]);
    }
  });
});
