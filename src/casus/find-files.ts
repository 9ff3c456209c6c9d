import { readdirSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * A path as it is, or every `.yaml` and `.yml` in a folder and below it, in a fixed order, but not in the folder `except`.
 * Links that go round end, and local additions are no case files.
 */
export function findCaseFiles(path: string, except?: string): string[] {
  if (!isFolder(path)) return [path];
  return listFolder(path, new Set(except !== undefined && isFolder(except) ? [realpathSync(except)] : []));
}

function listFolder(dir: string, seen: Set<string>): string[] {
  const real = realpathSync(dir);
  if (seen.has(real)) return [];
  seen.add(real);
  const names = listNames(dir);
  if (names === undefined) return [dir];
  if (names.includes('lokaal.yaml')) return [];
  return names
    .filter((name) => !name.startsWith('.') && name !== 'node_modules')
    .sort()
    .flatMap((name) => {
      const path = join(dir, name);
      if (isFolder(path)) return listFolder(path, seen);
      return /\.ya?ml$/i.test(name) ? [path] : [];
    });
}

/** What cannot be looked at is treated as a file, so that reading it says what is wrong. */
function isFolder(path: string): boolean {
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
