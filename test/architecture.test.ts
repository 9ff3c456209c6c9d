import { readdirSync, readFileSync } from 'node:fs';
import { join, posix, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const SRC = fileURLToPath(new URL('../src/', import.meta.url));
const MAX_LINES = 300;
const NAMED = ['main.ts', 'analyse.ts'];

interface Import {
  from: string;
  typeOnly: boolean;
}

interface SourceFile {
  path: string;
  room: string;
  text: string;
  imports: Import[];
}

interface Allowed {
  rooms: string[];
  packages: string[];
}

const files: SourceFile[] = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .map((path) => path.split(sep).join('/'))
  .sort()
  .map((path) => {
    const text = readFileSync(join(SRC, path), 'utf8');
    return { path, room: roomOf(path), text, imports: importsOf(text) };
  });

/** A folder under src is a room; so are the few files beside them. */
function roomOf(path: string): string {
  return path.split('/')[0] ?? path;
}

function importsOf(text: string): Import[] {
  const code = withoutComments(text);
  const fixed = [...code.matchAll(/^(?:import|export)\s+(type\s)?(?:[^'";]*?\sfrom\s+)?['"]([^'"]+)['"]/gm)];
  const lazy = [...code.matchAll(/\bimport\(\s*['"]([^'"]+)['"]/g)];
  return [
    ...fixed.map(([, type, from = '']) => ({ from, typeOnly: type !== undefined })),
    ...lazy.map(([, from = '']) => ({ from, typeOnly: false })),
  ];
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1');
}

function isLocal({ from }: Import): boolean {
  return from.startsWith('.');
}

function roomImported(file: SourceFile, { from }: Import): string {
  return roomOf(posix.join(posix.dirname(file.path), from));
}

/** `ajv/dist/standalone/index.js` is of the package ajv. */
function packageOf({ from }: Import): string {
  return from.startsWith('node:') ? from : from.split('/', from.startsWith('@') ? 2 : 1).join('/');
}

/** The rows between the headings "Imports" and the next one: names in backticks, by room. */
function readTable(readme: string): Map<string, Allowed> {
  const section = readme.split(/^## /m).find((s) => s.startsWith('Imports')) ?? '';
  const names = (cell = '') => [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name).sort();
  const rows = section.split('\n').flatMap((line) => (line.startsWith('| `') ? [line.split('|').slice(1, -1)] : []));
  return new Map(rows.map(([room, rooms, packages]) => [names(room)[0] ?? '', { rooms: names(rooms), packages: names(packages) }]));
}

const table = readTable(readFileSync(join(SRC, 'README.md'), 'utf8'));
const rooms = [...new Set(files.map((f) => f.room))].sort();

const distinct = (names: string[]) => [...new Set(names)].sort();

describe('the import table of src/README.md', () => {
  it('has every room and no other', () => {
    expect([...table.keys()].sort()).toEqual(rooms);
  });

  it.each(rooms)('says what %s imports', (room) => {
    const own = files.filter((f) => f.room === room);
    const inside = own.flatMap((f) => f.imports.filter(isLocal).map((i) => roomImported(f, i)));
    const outside = own.flatMap((f) => f.imports.filter((i) => !isLocal(i)).map(packageOf));
    expect({ rooms: distinct(inside.filter((r) => r !== room)), packages: distinct(outside) }).toEqual(table.get(room));
  });

  it('lets no room reach itself by way of others', () => {
    const reach = (room: string, seen: string[]): string[] =>
      seen.includes(room) ? [...seen, room] : (table.get(room)?.rooms ?? []).flatMap((next) => reach(next, [...seen, room]));
    expect(rooms.flatMap((room) => reach(room, []))).toEqual([]);
  });
});

describe('the pure part', () => {
  const impure = /\b(?:Date|Intl|console|process|performance|crypto|globalThis|fetch|require|setTimeout|setInterval)\b|\bMath\.random\b/;

  it.each(files.filter((f) => ['core', 'model', 'privacy', 'analyse.ts'].includes(f.room)))(
    '$path knows no clock, chance or screen',
    ({ text, imports }) => {
      const code = withoutComments(text).replace(/'[^'\n]*'/g, "''");
      expect(code.match(impure)?.[0]).toBeUndefined();
      expect(imports.filter((i) => !isLocal(i))).toEqual([]);
    },
  );
});

describe('every source file', () => {
  it.each(files)('$path is small and of use by itself', ({ path, text }) => {
    expect(text.trimEnd().split('\n').length).toBeLessThanOrEqual(MAX_LINES);
    expect(path).not.toMatch(/(^|\/)(utils?|helpers?|index)\.ts$/);
    const rest = withoutComments(text)
      .replace(/^export\s+(?:type\s+)?(?:\*(?:\s+as\s+\w+)?|\{[^}]*\})\s+from\s+['"][^'"]+['"];?/gm, '')
      .trim();
    expect(rest, 'a file of only re-exports').not.toBe('');
  });

  it('stands in a room, or is one of the two beside them', () => {
    expect(files.map((f) => f.path).filter((path) => !path.includes('/'))).toEqual(NAMED.toSorted());
  });

  it('finds what stands outside src from one room deep, as the files of dist/app do', () => {
    const own = files.filter((f) => /\bimport\.meta\b/.test(withoutComments(f.text)));
    expect(own.length).toBeGreaterThan(5);
    expect(own.map((f) => f.path).filter((path) => path.split('/').length !== 2)).toEqual([]);
    const paths = own.flatMap((f) => [...withoutComments(f.text).matchAll(/['"`](\.\.\/[^'"`]*)/g)].map(([, path = '']) => path));
    const outside = paths.filter((path) => !path.endsWith('.ts'));
    expect(outside.filter((path) => !path.startsWith('../../') || path.startsWith('../../../'))).toEqual([]);
  });

  it('leaves colour to cli/terminal.ts', () => {
    const colours = files.filter((f) => f.imports.some((i) => packageOf(i) === 'chalk' && !i.typeOnly));
    expect(colours.map((f) => f.path)).toEqual(['cli/terminal.ts']);
  });

  it('leaves the end of the program to main.ts', () => {
    const ends = files.filter((f) => /\bprocess\.(?:exit|abort|reallyExit)\b/.test(withoutComments(f.text)));
    expect(ends.map((f) => f.path)).toEqual(['main.ts']);
  });
});
