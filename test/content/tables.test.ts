import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fillBlocks, TABLES } from '../../src/content/tables.ts';
import { changeInstrument, instrument } from '../support/casus.ts';

const ROOT = new URL('../../', import.meta.url);
const readYaml = (path: string) => readFileSync(new URL(path, ROOT), 'utf8');
const texts = ['checklists/README.md', 'docs/handleiding/analist.md'].map((name) => readFileSync(new URL(name, ROOT), 'utf8'));
const blocks = texts.flatMap((text) => [...text.matchAll(/^<!-- begin: (\S+) -->$/gm)].map(([, name = '']) => name));

const fill = (name: string, over = instrument) => fillBlocks(`a\n<!-- begin: ${name} -->\nold\n<!-- end: ${name} -->\nb`, over, readYaml);
const rowsOf = (name: string, over = instrument) => (TABLES[name]?.(over) ?? '').split('\n').slice(2);

describe('the documents with tables', () => {
  it.each(texts)('say what the instrument and the example folder say (else: npm run build && npm run tables)', (text) => {
    expect(fillBlocks(text, instrument, readYaml)).toBe(text);
  });

  it('have every table and every file of the example folder once', () => {
    const folder = ['lokaal.yaml', 'items/verlichting.yaml', 'praktijkvoorbeelden/buurtkeuken.yaml'].map((f) => `examples/lokaal/${f}`);
    expect(blocks.toSorted()).toEqual([...Object.keys(TABLES), ...folder].sort());
    expect(texts.flatMap((text) => [...text.matchAll(/^<!-- end: \S+ -->$/gm)])).toHaveLength(blocks.length);
  });
});

describe('a table', () => {
  it.each([
    ['stappen', instrument.stappen.length],
    ['problematieken', instrument.problematieken.length],
    ['oplossingsrichtingen', 7],
    ['praktijkvoorbeelden', instrument.praktijkvoorbeelden.length],
  ])('of %s has %i rows of equal length', (name, rows) => {
    expect(rowsOf(name)).toHaveLength(rows);
    const cells = (TABLES[name]?.(instrument) ?? '').split('\n').map((line) => line.replaceAll('\\|', '').split('|').length);
    expect(new Set(cells).size).toBe(1);
  });

  it('counts every item once', () => {
    const counts = rowsOf('stappen').map((row) => Number(row.split('|').at(-2)));
    expect(counts.reduce((a, b) => a + b, 0)).toBe(Object.keys(instrument.items).length);
  });

  it('changes with the instrument', () => {
    const changed = changeInstrument((i) => {
      for (const p of i.problematieken) if (p.id === 'historie') p.label = 'Een | andere naam';
      i.stappen[0]?.onderdelen[0]?.items.push('informatiepositie.extra');
    });
    expect(rowsOf('problematieken', changed).at(-1)).toContain('| Een \\| andere naam |');
    expect(rowsOf('stappen', changed)[0]).not.toBe(rowsOf('stappen')[0]);
  });

  it('replaces what stood between its marks, and nothing else', () => {
    const filled = fill('stappen');
    expect(filled).toMatch(/^a\n<!-- begin: stappen -->\n\| step /);
    expect(filled).toMatch(/\|\n<!-- end: stappen -->\nb$/);
    expect(filled).not.toContain('old');
  });

  it('is refused by a name that is not there, or a mark that closes another', () => {
    expect(() => fill('oorzaken')).toThrow('oorzaken');
    expect(() => fillBlocks('<!-- begin: stappen -->\n<!-- end: problematieken -->', instrument, readYaml)).toThrow('problematieken');
  });
});
