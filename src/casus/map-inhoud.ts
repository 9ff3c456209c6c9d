import { type Dirent, readdirSync } from 'node:fs';

const CASUS = /\.ya?ml$/i;
const VORIGE = /\.vorige(?:-\d+)?\.ya?ml$/i;
/** How the name of a report ends, of one that was kept aside, or of the folder with its pictures. */
const ENDINGS = [/(?:-beeld|\.(?:md|html|docx))$/, /\.vorige(?:-\d+)?\.(?:md|html|docx)$/];
/** What may stand between the name of a case file and that ending. */
const SOORT = /-(?:verslag|deel-b|delen|buiten|feedback)/g;
/** A copy of a case file: an earlier version, or what a write that was broken off left. */
const VERSIE = /^(.*)\.vorige(?:-\d+)?\.ya?ml$/s;
const HALF = /^\.(.+)\.\d+\.[0-9a-f]{8}\.tmp$/s;

/** One folder, read once: what is in it, by the case file that it has the name of. */
export interface Mapinhoud {
  dir: string;
  entries: Dirent[];
  /** The case files, without the earlier versions of others, by their name without its ending. */
  casussen: ReadonlyMap<string, string[]>;
  /** What has the name of a report, by each name without its ending that it can be of. */
  verslagen: ReadonlyMap<string, Dirent[]>;
  /** Earlier versions, by the name of the case file without its ending. */
  versies: ReadonlyMap<string, string[]>;
  /** Half-written copies, by the name of the case file. */
  halven: ReadonlyMap<string, string[]>;
}

export function readMap(dir: string): Mapinhoud {
  const entries = readdirSync(dir, { withFileTypes: true });
  const files = entries.filter((e) => e.isFile()).map((e) => e.name);
  const cases = entries.map((e) => e.name).filter((name) => CASUS.test(name) && !VORIGE.test(name));
  return {
    dir,
    entries,
    casussen: collect(cases, (name) => [stemOf(name)]),
    verslagen: collect(entries, (e) => stemsOfReport(e.name)),
    versies: collect(files, (name) => VERSIE.exec(name)?.slice(1) ?? []),
    halven: collect(files, (name) => halfOf(name) ?? []),
  };
}

/** The name of a case file without its ending. */
export function stemOf(name: string): string {
  return name.replace(CASUS, '');
}

/** The case file of which this is the name of a half-written copy. */
export function halfOf(name: string): string | undefined {
  return HALF.exec(name)?.[1];
}

/** The names of a case file, without their ending, that this can be the name of a report of. */
export function stemsOfReport(name: string): string[] {
  const stems = ENDINGS.filter((ending) => ending.test(name)).flatMap((ending) => {
    const rest = name.replace(ending, '');
    return [rest, ...[...rest.matchAll(SOORT)].map((soort) => rest.slice(0, soort.index))];
  });
  return [...new Set(stems)];
}

function collect<T>(list: T[], keysOf: (each: T) => string | string[]): Map<string, T[]> {
  const byKey = new Map<string, T[]>();
  for (const each of list)
    for (const key of [keysOf(each)].flat()) {
      const known = byKey.get(key);
      if (known === undefined) byKey.set(key, [each]);
      else known.push(each);
    }
  return byKey;
}
