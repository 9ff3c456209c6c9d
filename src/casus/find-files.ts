import { lstatSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { isAbsolute, join, relative, sep } from 'node:path';
import { withoutPrevious } from './previous.ts';

/** The files of a case to practise on: its story, the model answer, and what a trainer needs beside them. */
export const VERHAAL = 'verhaal.md';
export const MODEL = 'modelantwoord.yaml';
export const OEFENING = 'oefening.yaml';

/**
 * A path as it is, or every `.yaml` and `.yml` in a folder and below it, in a fixed order, but not in the folder `except`.
 * Links that go round end. One that leads out of the folder stands there itself, and is not to be read (`leadsOutside`). Local additions are no case files, and neither is what a trainer needs beside a story, or a
 * case as it was before.
 */
export function findCaseFiles(path: string, except?: string): string[] {
  if (!isFolder(path)) return [path];
  return listFolder(path, path, new Set(except !== undefined && isFolder(except) ? [realpathSync(except)] : []));
}

function listFolder(root: string, dir: string, seen: Set<string>): string[] {
  const real = realpathSync(dir);
  if (seen.has(real)) return [];
  seen.add(real);
  const names = listNames(dir);
  if (names === undefined) return [dir];
  if (names.includes('lokaal.yaml')) return [];
  return withoutPrevious(names)
    .filter((name) => !name.startsWith('.') && name !== 'node_modules')
    .sort()
    .flatMap((name) => {
      const path = join(dir, name);
      if (isFolder(path)) return leadsOutside(root, path) ? [path] : listFolder(root, path, seen);
      return /\.ya?ml$/i.test(name) && !(name === OEFENING && (names.includes(VERHAAL) || names.includes(MODEL))) ? [path] : [];
    });
}

/**
 * Whether what was found in a folder is a link to something outside it: in a folder of a stranger that could be any file of the
 * user. A link that leads nowhere does not lead outside; reading it says what is wrong.
 */
export function leadsOutside(root: string, path: string): boolean {
  if (root === path || !lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink()) return false;
  try {
    const way = relative(realpathSync(root), realpathSync(path));
    return way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way);
  } catch {
    return false;
  }
}

/** What cannot be looked at is treated as a file, so that reading it says what is wrong. */
export function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

/** The names in a folder; nothing where it may not be read, so that reading it says so. */
function listNames(dir: string): string[] | undefined {
  try {
    return readdirSync(dir);
  } catch {
    return undefined;
  }
}
