import { readdirSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { isFolder, leadsOutside, OEFENING, VERHAAL } from '../casus/find-files.ts';

/** Every folder, itself or below it, that is meant as a case to practise on: it holds a story, or what goes with one. */
export function findCasusmappen(path: string, seen = new Set<string>(), root = path): string[] {
  if (!isFolder(path) || leadsOutside(root, path)) return [];
  const real = realpathSync(path);
  if (seen.has(real)) return [];
  seen.add(real);
  const names = listNames(path);
  const below = names.filter((name) => !name.startsWith('.') && name !== 'node_modules').map((name) => join(path, name));
  return [
    ...(names.includes(VERHAAL) || names.includes(OEFENING) ? [path] : []),
    ...below.flatMap((map) => findCasusmappen(map, seen, root)),
  ];
}

/** What may not be listed is reported where its files are read. */
function listNames(path: string): string[] {
  try {
    return readdirSync(path).sort();
  } catch {
    return [];
  }
}
