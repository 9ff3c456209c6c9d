import { join } from 'node:path';
import { type IsOwn, listBeelden } from './companions.ts';
import { halfOf, type Mapinhoud, stemOf, stemsOfReport } from './map-inhoud.ts';

/** So many of one folder are named; of more it is said that there are more. */
const MAX = 10;

/** What this program made in one folder and no case file there is the source of. */
export interface Wezen {
  map: string;
  paden: string[];
  meer: boolean;
}

/** Looks in each folder for reports, pictures and half-written copies of a case that is not there, or is there under another name. */
export function findWezen(mappen: Mapinhoud[], isOwn: IsOwn): Wezen[] {
  return mappen.map((map) => findIn(map, isOwn)).filter(({ paden }) => paden.length > 0);
}

function findIn({ dir: map, entries: found }: Mapinhoud, isOwn: IsOwn): Wezen {
  const entries = found.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const names = new Set(entries.map((e) => e.name));
  const stems = new Set([...names].filter(isYaml).map(stemOf));
  const isOfCase = (name: string) => stemsOfReport(name).some((stem) => stems.has(stem));
  const paden: string[] = [];
  for (const entry of entries) {
    const path = join(map, entry.name);
    const half = halfOf(entry.name);
    const isWees = entry.isDirectory()
      ? entry.name.endsWith('-beeld') && !isOfCase(entry.name) && listBeelden(path).some(isOwn)
      : entry.isFile() &&
        (half === undefined || !isYaml(half)
          ? /\.(?:md|html|docx)$/.test(entry.name) && !isOfCase(entry.name) && isOwn(path)
          : !names.has(half));
    if (isWees) paden.push(path);
    if (paden.length > MAX) return { map, paden: paden.slice(0, MAX), meer: true };
  }
  return { map, paden, meer: false };
}

function isYaml(name: string): boolean {
  return /\.ya?ml$/i.test(name);
}
