import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { MODEL, VERHAAL } from '../casus/find-files.ts';

const EXAMPLES = fileURLToPath(new URL('../../examples/', import.meta.url));

/** The folders of the cases that come with the program, in the order of the handreiking. */
export function listCasusmappen(): string[] {
  return readdirSync(EXAMPLES)
    .sort()
    .map((naam) => join(EXAMPLES, naam))
    .filter(isCasusmap);
}

/** A folder with a story and a model answer is a case to practise on. */
export function isCasusmap(map: string): boolean {
  return existsSync(join(map, VERHAAL)) && existsSync(join(map, MODEL)) && statSync(map).isDirectory();
}

/** The name of its folder is the id of a case, as a practice file names it. */
export function casusIdOf(map: string): string {
  const words = basename(resolve(map))
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-');
  return words.replace(/^-+|-+$/g, '') || 'casus';
}
