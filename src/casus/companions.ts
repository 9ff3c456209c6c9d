import { type Dirent, readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { type Mapinhoud, readMap, stemOf, stemsOfReport } from './map-inhoud.ts';

/** What lies beside a case file because of it. */
export interface Bijlagen {
  /** Earlier versions, and what a write that was broken off left: copies of the case itself. */
  kopieen: string[];
  /** Reports and pictures with its name, made by this program. */
  verslagen: string[];
  /** Files with the name of a report or copy of it that stay: not made by this program, or of a case that stays too. */
  vreemd: string[];
  /** Case files with the same name but for its ending: what lies beside them is of them as well. */
  tweelingen: string[];
}

/** Whether this program made the file at a path. */
export type IsOwn = (path: string) => boolean;

/**
 * Looks beside a case file for its copies and reports, by their names. Only ordinary files: a link is somebody's own. What is of
 * more cases is of the last of them where `gaat` says that all of them go, and otherwise stays.
 */
export function findBijlagen(
  path: string,
  isOwn: IsOwn,
  gaat: (path: string) => boolean = () => false,
  inhoud: Mapinhoud = readMap(dirname(path)),
): Bijlagen {
  const dir = dirname(path);
  const stem = stemOf(basename(path));
  const tweelingen = (inhoud.casussen.get(stem) ?? []).filter((name) => name !== basename(path)).map((name) => join(dir, name));
  // "p-verslag-2.md" is of "p-verslag-2.yaml" where that is there, and not of "p.yaml".
  const isOfOther = (name: string) => stemsOfReport(name).some((other) => other.length > stem.length && inhoud.casussen.has(other));
  const named = (inhoud.verslagen.get(stem) ?? []).filter((e) => !isOfOther(e.name));
  const files = named.filter((e) => e.isFile()).map((e) => join(dir, e.name));
  const beelden = named.filter((e) => e.isDirectory()).flatMap((e) => listBeelden(join(dir, e.name)));
  const kopieen = findKopieen(path, inhoud);
  const ours = new Set([...files, ...beelden].filter(isOwn));
  const eigen = [...ours];
  const vreemd = files.filter((file) => !ours.has(file));
  if (tweelingen.length === 0) return { kopieen, verslagen: eigen, vreemd, tweelingen };
  const halven = kopieen.filter(isHalf);
  if (!tweelingen.every(gaat)) {
    const gedeeld = kopieen.filter((kopie) => !isHalf(kopie));
    return { kopieen: halven, verslagen: [], vreemd: [...gedeeld, ...eigen, ...vreemd], tweelingen };
  }
  const isLast = tweelingen.every((tweeling) => tweeling < path);
  return isLast ? { kopieen, verslagen: eigen, vreemd, tweelingen } : { kopieen: halven, verslagen: [], vreemd: [], tweelingen };
}

/** What a write that was broken off left is of one file, whatever others are named alike. */
export function isHalf(kopie: string): boolean {
  return kopie.endsWith('.tmp');
}

/** The copies of the case itself alone. */
export function findKopieen(path: string, { versies, halven }: Mapinhoud = readMap(dirname(path))): string[] {
  const name = basename(path);
  return [...(versies.get(stemOf(name)) ?? []), ...(halven.get(name) ?? [])].map((each) => join(dirname(path), each));
}

/** The pictures in a folder; none where it may not be read. */
export function listBeelden(map: string): string[] {
  return (listEntries(map) ?? []).flatMap((e) => (e.isFile() && e.name.endsWith('.svg') ? [join(map, e.name)] : []));
}

/**
 * Every file that could be a case file in a folder and below it, in a fixed order. No link is followed, whatever it leads to.
 * A folder that may not be read stands among them itself, so that reading it says so.
 */
export function listOwnFiles(dir: string): string[] {
  const entries = listEntries(dir)?.sort((a, b) => (a.name < b.name ? -1 : 1));
  return entries === undefined ? [dir] : entries.flatMap((entry) => listEntry(dir, entry));
}

/** The folders that `listOwnFiles` looks in, as far as they may be read. */
export function listOwnFolders(dir: string): string[] {
  const entries = listEntries(dir);
  if (entries === undefined) return [];
  const below = entries.filter((e) => e.isDirectory() && !isPassedOver(e.name)).map((e) => join(dir, e.name));
  return [dir, ...below.sort().flatMap(listOwnFolders)];
}

function isPassedOver(name: string): boolean {
  return name.startsWith('.') || name === 'node_modules';
}

function listEntries(dir: string): Dirent[] | undefined {
  try {
    return readdirSync(dir, { withFileTypes: true });
  } catch {
    return undefined;
  }
}

function listEntry(dir: string, entry: Dirent): string[] {
  const path = join(dir, entry.name);
  if (isPassedOver(entry.name)) return [];
  if (entry.isDirectory()) return listOwnFiles(path);
  return entry.isFile() && /\.ya?ml$/i.test(entry.name) ? [path] : [];
}
