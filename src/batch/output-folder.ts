import { existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { cleanTemporaries, writeAtomic } from '../casus/atomic-write.ts';
import { releaseLock, takeLock } from '../casus/lock.ts';
import { createFault, type Fault } from '../faults/fault.ts';
import { describeWriteError } from '../faults/write-error.ts';
import { judgeRapport } from '../report/rapport.ts';
import { Journal } from './journal.ts';

/** The folder cannot be used: because of what is there (`refused`), or because it cannot be written. */
export class FolderRefused extends Error {
  readonly fault: Fault;
  readonly refused: boolean;

  constructor(fault: Fault, refused: boolean) {
    super(fault.wat);
    this.fault = fault;
    this.refused = refused;
  }
}

/** The lock in the folder, by its name. */
export const LOCK = '.buurtkompas.slot';
const JOURNAL = 'voortgang.ndjson';
/** All that a batch leaves in its folder, its temporary files too: by these a folder is known whose journal a power cut took. */
const OWN = /^\.?(?:verslagen|tabellen|(?:overzicht\.(?:md|html)|fouten\.(?:csv|json)|voortgang\.ndjson)(?:\..*)?)$/;

/** Where a batch writes: a folder of its own, held by one batch at a time, readable by its owner only. */
export class OutputFolder {
  readonly path: string;
  readonly verslagen: string;
  readonly tabellen: string;
  readonly journal: string;

  private constructor(path: string) {
    this.path = path;
    this.verslagen = join(path, 'verslagen');
    this.tabellen = join(path, 'tabellen');
    this.journal = join(path, JOURNAL);
  }

  /** Looks whether the folder can serve, and makes nothing yet. Throws `FolderRefused`. */
  static check(path: string, map: string | undefined): void {
    refuseAround(path, map);
    refuseForeign(new OutputFolder(path));
  }

  /** Makes or takes a folder that was checked. Throws `FolderRefused`, or `FileInUse` where another batch is at it. */
  static open(path: string): OutputFolder {
    const folder = new OutputFolder(path);
    try {
      for (const dir of [path, folder.verslagen, folder.tabellen]) makeFolder(dir);
      takeLock(join(path, LOCK), false);
      for (const dir of [path, folder.verslagen, folder.tabellen]) cleanTemporaries(dir);
      return folder;
    } catch (error) {
      throw (error as NodeJS.ErrnoException).code === undefined ? error : cannotWrite(path, error);
    }
  }

  write(name: string, text: string): void {
    const path = join(this.path, name);
    try {
      writeAtomic(path, text);
    } catch (error) {
      throw cannotWrite(path, error);
    }
  }

  /**
   * Reports of ours of cases that are no longer in the input: how many were taken away, where that was asked, and how many stay.
   * What was changed stays.
   */
  settleOthers(verslagen: Set<string>, remove: boolean): { removed: number; left: number } {
    const others = listOthers(this.verslagen, verslagen);
    const gone = remove ? others.filter(({ stands }) => stands === 'onveranderd') : [];
    for (const { path } of gone) rmSync(path);
    return { removed: gone.length, left: others.length - gone.length };
  }

  /** How many reports of ours stand in a folder that was checked and is not opened, because there is nothing to do. */
  static countIn(path: string): number {
    const { verslagen } = new OutputFolder(path);
    return existsSync(verslagen) ? listOthers(verslagen, new Set()).length : 0;
  }

  close(): void {
    releaseLock(join(this.path, LOCK));
  }
}

function listOthers(map: string, verslagen: Set<string>): { path: string; stands: ReturnType<typeof judgeRapport> }[] {
  return readdirSync(map)
    .filter((name) => name.endsWith('.md') && !verslagen.has(name.slice(0, -3)))
    .map((name) => join(map, name))
    .filter((path) => lstatSync(path).isFile())
    .map((path) => ({ path, stands: judgeRapport(readFileSync(path, 'utf8')) }))
    .filter(({ stands }) => stands !== 'vreemd');
}

/** One folder after the other: Node's own way of making several goes round for ever where the system takes none, as below /proc. */
function makeFolder(path: string): void {
  if (existsSync(path)) return;
  const parent = dirname(path);
  if (parent !== path) makeFolder(parent);
  mkdirSync(path, { mode: 0o700 });
}

export function cannotWrite(path: string, error: unknown): FolderRefused {
  return new FolderRefused(createFault('NIET_SCHRIJFBAAR', path, undefined, { reden: describeWriteError(error) }), false);
}

/** The input itself, or a folder around it, is no place for the output. */
function refuseAround(path: string, map: string | undefined): void {
  if (map === undefined || !existsSync(path)) return;
  const inside = relative(realpathSync(path), realpathSync(map));
  if (!/^\.\.($|[\\/])/.test(inside) && resolve(inside) !== inside)
    throw new FolderRefused(createFault('UITVOER_IS_INVOER', path, undefined, {}), true);
}

function refuseForeign(folder: OutputFolder): void {
  const { path } = folder;
  if (!existsSync(path)) return;
  if (!lstatSync(realpathSync(path)).isDirectory()) throw new FolderRefused(createFault('UITVOER_GEEN_MAP', path, undefined, {}), true);
  const names = readdirSync(path).filter((name) => name !== LOCK);
  const linked = [folder.verslagen, folder.tabellen].filter((dir) => lstatSync(dir, { throwIfNoEntry: false })?.isDirectory() === false);
  const isOurs = Journal.isJournal(folder.journal) || (Journal.isDamaged(folder.journal) && names.every((name) => OWN.test(name)));
  if ((names.length > 0 && !isOurs) || linked.length > 0) throw new FolderRefused(createFault('UITVOER_VREEMD', path, undefined, {}), true);
}
