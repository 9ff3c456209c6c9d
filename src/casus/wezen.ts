import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type IsOwn, listBeelden, reportOf } from './companions.ts';

/** So many of one folder are named; of more it is said that there are more. */
const MAX = 10;

/** What this program made in one folder and no case file there is the source of. */
export interface Wezen {
  map: string;
  paden: string[];
  meer: boolean;
}

/** What a write of a case file that was broken off leaves. */
const HALF = /^\.(.+\.ya?ml)\.\d+\.[0-9a-f]{8}\.tmp$/i;

/** Looks in each folder for reports, pictures and half-written copies of a case that is not there, or is there under another name. */
export function findWezen(mappen: Iterable<string>, isOwn: IsOwn): Wezen[] {
  return [...mappen].map((map) => findIn(map, isOwn)).filter(({ paden }) => paden.length > 0);
}

function findIn(map: string, isOwn: IsOwn): Wezen {
  const entries = readdirSync(map, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  const names = new Set(entries.map((e) => e.name));
  const patterns = [...names].filter((name) => /\.ya?ml$/i.test(name)).map(reportOf);
  const isOfCase = (name: string) => patterns.some((pattern) => pattern.test(name));
  const paden: string[] = [];
  for (const entry of entries) {
    const path = join(map, entry.name);
    const half = HALF.exec(entry.name)?.[1];
    const isWees = entry.isDirectory()
      ? entry.name.endsWith('-beeld') && !isOfCase(entry.name) && listBeelden(path).some(isOwn)
      : entry.isFile() &&
        (half === undefined ? /\.(?:md|html|docx)$/.test(entry.name) && !isOfCase(entry.name) && isOwn(path) : !names.has(half));
    if (isWees) paden.push(path);
    if (paden.length > MAX) return { map, paden: paden.slice(0, MAX), meer: true };
  }
  return { map, paden, meer: false };
}
