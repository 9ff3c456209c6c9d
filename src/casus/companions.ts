import { type Dirent, readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** What lies beside a case file because of it. */
export interface Bijlagen {
  /** Earlier versions, and what a write that was broken off left: copies of the case itself. */
  kopieen: string[];
  /** Reports and pictures with its name, made by this program. */
  verslagen: string[];
  /** Files with the name of a report that this program did not make. */
  vreemd: string[];
}

/** Whether this program made the file at a path. */
export type IsOwn = (path: string) => boolean;

/** Looks beside a case file for its copies and reports, by their names. Only ordinary files: a link is somebody's own. */
export function findBijlagen(path: string, isOwn: IsOwn): Bijlagen {
  const dir = dirname(path);
  const entries = readdirSync(dir, { withFileTypes: true });
  const cases = entries.map((e) => e.name).filter((n) => /\.ya?ml$/i.test(n) && !/\.vorige(?:-\d+)?\.ya?ml$/i.test(n));
  const others = cases.filter((n) => n !== basename(path) && stemOf(n).length >= stemOf(path).length);
  // "p-verslag-2.md" is of "p-verslag-2.yaml" where that is there, and not of "p.yaml".
  const isOf = (name: string) => reportOf(path).test(name) && !others.some((other) => reportOf(other).test(name));
  const named = entries.filter((e) => isOf(e.name));
  const files = named.filter((e) => e.isFile()).map((e) => join(dir, e.name));
  const beelden = named.filter((e) => e.isDirectory()).flatMap((e) => listBeelden(join(dir, e.name)));
  return {
    kopieen: findKopieen(path),
    verslagen: [...files, ...beelden].filter(isOwn),
    vreemd: files.filter((file) => !isOwn(file)),
  };
}

/** The copies of the case itself alone. */
export function findKopieen(path: string): string[] {
  const stem = escapeName(stemOf(path));
  const kopie = new RegExp(`^(?:${stem}\\.vorige(?:-\\d+)?\\.ya?ml|\\.${escapeName(basename(path))}\\.\\d+\\.[0-9a-f]{8}\\.tmp)$`);
  const names = readdirSync(dirname(path), { withFileTypes: true }).flatMap((e) => (e.isFile() ? [e.name] : []));
  return names.filter((n) => kopie.test(n)).map((n) => join(dirname(path), n));
}

/** A name of a report of a case file, also of one that was kept aside, or of the folder with its pictures. */
function reportOf(path: string): RegExp {
  return new RegExp(`^${escapeName(stemOf(path))}(?:-(?:verslag|deel-b)[^/]*?)?(?:-beeld|(?:\\.vorige(?:-\\d+)?)?\\.(?:md|html|docx))$`);
}

function listBeelden(map: string): string[] {
  return readdirSync(map, { withFileTypes: true }).flatMap((e) => (e.isFile() && e.name.endsWith('.svg') ? [join(map, e.name)] : []));
}

function stemOf(path: string): string {
  return basename(path).replace(/\.ya?ml$/i, '');
}

/**
 * Every file that could be a case file in a folder and below it, in a fixed order. No link is followed, whatever it leads to.
 * A folder that may not be read stands among them itself, so that reading it says so.
 */
export function listOwnFiles(dir: string): string[] {
  const entries = listEntries(dir)?.sort((a, b) => (a.name < b.name ? -1 : 1));
  return entries === undefined ? [dir] : entries.flatMap((entry) => listEntry(dir, entry));
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
  if (entry.name.startsWith('.') || entry.name === 'node_modules') return [];
  if (entry.isDirectory()) return listOwnFiles(path);
  return entry.isFile() && /\.ya?ml$/i.test(entry.name) ? [path] : [];
}

function escapeName(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
