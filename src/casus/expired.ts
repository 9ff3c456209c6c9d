import { existsSync, lstatSync, readdirSync, rmdirSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Validator } from '../yaml/shape.ts';
import { type Bijlagen, findBijlagen, findKopieen, type IsOwn, isHalf, listOwnFiles, listOwnFolders } from './companions.ts';
import { MODEL, OEFENING, VERHAAL } from './find-files.ts';
import { releaseLock, takeLock } from './lock.ts';
import { type Mapinhoud, readMap } from './map-inhoud.ts';
import { readCasus } from './read-casus.ts';
import { findWezen, type Wezen } from './wezen.ts';

/** A case file past its last day, with its copies and reports. */
export interface Verlopen extends Bijlagen {
  path: string;
  bewarenTot: string;
  /** As it was read: what changed since is not taken away. */
  text: string;
}

export interface Gezien {
  verlopen: Verlopen[];
  /** How many good case files have their last day still to come. */
  later: number;
  /** Good case files that do not say how long they are kept. */
  zonder: string[];
  /** Files, and folders that may not be read, that cannot be judged: each can hold a case whose day is past. */
  kapot: string[];
  /** What this program made and no case file is the source of: its day is not known. */
  wezen: Wezen[];
}

/** Sorts the case files of a folder by whether their last day is past. What is known to be no case file is not looked at further. */
export function findExpired(dir: string, validate: Validator, vandaag: string, isOwn: IsOwn): Gezien {
  const gezien = { later: 0, zonder: [] as string[], kapot: [] as string[] };
  const voorbij: Pick<Verlopen, 'path' | 'bewarenTot' | 'text'>[] = [];
  const paths = listOwnFiles(dir);
  const inhoudOf = createReader();
  // An earlier version goes with its file; where that is gone, it is a case file like any other.
  const copies = new Set(
    paths.flatMap((path) => (/\.vorige(?:-\d+)?\.ya?ml$/i.test(path) ? [] : findKopieen(path, inhoudOf(dirname(path))))),
  );
  for (const path of paths.filter((p) => !copies.has(p))) {
    const { casus, text } = readCasus(path, validate);
    if (casus === undefined) {
      if (text === undefined || !isKnown(path) || /^buurtkompas:/m.test(text)) gezien.kapot.push(path);
      continue;
    }
    const bewarenTot = casus['bewaren-tot'];
    if (bewarenTot === undefined) gezien.zonder.push(path);
    else if (bewarenTot < vandaag) voorbij.push({ path, bewarenTot, text: text ?? '' });
    else gezien.later += 1;
  }
  const gaan = new Set(voorbij.map(({ path }) => path));
  const verlopen = voorbij.map((each) => ({
    ...each,
    ...findBijlagen(each.path, isOwn, (path) => gaan.has(path), inhoudOf(dirname(each.path))),
  }));
  return { ...gezien, verlopen, wezen: findWezen(listOwnFolders(dir).map(inhoudOf), isOwn) };
}

/** Reads each folder once, however many case files are in it. */
function createReader(): (dir: string) => Mapinhoud {
  const known = new Map<string, Mapinhoud>();
  return (dir) => {
    const inhoud = known.get(dir) ?? readMap(dir);
    known.set(dir, inhoud);
    return inhoud;
  };
}

/** What stands beside a story to practise on, and local additions, have the ending of a case file and are none. */
function isKnown(path: string): boolean {
  const beside = (name: string) => existsSync(join(dirname(path), name));
  const isLokaal = beside('lokaal.yaml') || (/^(?:items|praktijkvoorbeelden)$/.test(basename(dirname(path))) && beside('../lokaal.yaml'));
  return isLokaal || (basename(path) === OEFENING && (beside(VERHAAL) || beside(MODEL)));
}

/**
 * Takes a case file, its copies and its reports away, and says which went. Throws `FileInUse` where somebody has it open, and the system's
 * error. A file that changed since it was looked at stays: somebody is at work.
 */
export function removeExpired({ path, text, kopieen, verslagen, tweelingen }: Verlopen, validate: Validator, isOwn: IsOwn): string[] {
  const lock = join(dirname(path), `.${basename(path)}.slot`);
  takeLock(lock, false);
  try {
    const isSame = lstatSync(path, { throwIfNoEntry: false })?.isFile() && readCasus(path, validate).text === text;
    if (!isSame) return [];
    // The file itself goes last: broken off halfway, the next time finds the rest again.
    const isFile = (each: string) => lstatSync(each, { throwIfNoEntry: false })?.isFile();
    // What is of more cases goes with the last of them: one that stayed after all keeps it.
    const stays = tweelingen.some((each) => lstatSync(each, { throwIfNoEntry: false }) !== undefined);
    const eigen = stays ? [] : verslagen.filter((each) => isFile(each) && isOwn(each));
    const gone = [...eigen, ...kopieen.filter((each) => isFile(each) && (!stays || isHalf(each))), path];
    for (const each of gone) {
      rmSync(each);
      if (dirname(each) !== dirname(path)) removeEmpty(dirname(each));
    }
    return gone;
  } finally {
    releaseLock(lock);
  }
}

/** A folder of pictures goes with its last one; with anything else in it, it stays. */
function removeEmpty(map: string): void {
  if (readdirSync(map).length === 0) rmdirSync(map);
}
