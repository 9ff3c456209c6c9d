import { type Dirent, readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** What lies beside a case file because of it. */
export interface Bijlagen {
  /** Earlier versions, and what a write that was broken off left: copies of the case itself. */
  kopieen: string[];
  /** Reports with its name: the same data, in a file that is its own. */
  verslagen: string[];
}

/** Looks beside a case file for its copies and reports, by their names. Only ordinary files: a link is somebody's own. */
export function findBijlagen(path: string): Bijlagen {
  const name = basename(path);
  const stem = escapeName(name.replace(/\.ya?ml$/i, ''));
  const kopie = new RegExp(`^(?:${stem}\\.vorige(?:-\\d+)?\\.ya?ml|\\.${escapeName(name)}\\.\\d+\\.[0-9a-f]{8}\\.tmp)$`);
  const verslag = new RegExp(`^${stem}-(?:verslag|deel-b)[^/]*\\.(?:md|html|docx)$`);
  const names = readdirSync(dirname(path), { withFileTypes: true }).flatMap((e) => (e.isFile() ? [e.name] : []));
  const matching = (vorm: RegExp) => names.filter((n) => vorm.test(n)).map((n) => join(dirname(path), n));
  return { kopieen: matching(kopie), verslagen: matching(verslag) };
}

/** Every file that could be a case file in a folder and below it, in a fixed order. No link is followed, whatever it leads to. */
export function listOwnFiles(dir: string): string[] {
  const entries = readdirSync(dir, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  return entries.flatMap((entry) => listEntry(dir, entry));
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
