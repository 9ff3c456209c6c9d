import { accessSync, constants, existsSync, readFileSync, realpathSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { cleanTemporaries, writeAtomic } from './atomic-write.ts';
import { releaseLock, takeLock } from './lock.ts';
import { isPrevious, previousOf } from './previous.ts';

/** The file was changed by somebody else meanwhile; our version stands in `conflict`. */
export class FileChanged extends Error {
  readonly conflict: string;

  constructor(conflict: string) {
    super('The case file was changed by another program');
    this.conflict = conflict;
  }
}

/**
 * One case file, held by one session at a time, saved whole or not at all, never over somebody else's change. As it was
 * before this session it stays beside it (`naam.vorige.yaml`).
 */
export class CasusFile {
  /** Where the answers are saved: the file itself, or the conflict file once somebody else changed it. */
  path: string;
  private readonly lock: string;
  private last: string | null;
  /** What a save that failed was writing: it may be on disk after all, and is ours then. */
  private tried: string | undefined;
  /** The file as it was before this session, until it stands beside it. */
  private before: string | null;

  private constructor(path: string, lock: string, last: string | null) {
    this.path = path;
    this.lock = lock;
    this.last = last;
    this.before = last;
  }

  /** Takes hold of the file. Throws `FileInUse`, or the system's error where it cannot be read or written. */
  static open(name: string, takeOver: boolean): CasusFile {
    const path = existsSync(name) ? realpathSync(name) : join(realpathSync(dirname(name)), basename(name));
    accessSync(dirname(path), constants.W_OK);
    const last = readIfThere(path);
    if (last !== null) accessSync(path, constants.W_OK);
    const lock = join(dirname(path), `.${basename(path)}.slot`);
    takeLock(lock, takeOver);
    cleanTemporaries(dirname(path), isOursBeside(basename(path)));
    return new CasusFile(path, lock, last);
  }

  save(text: string): void {
    const current = readIfThere(this.path);
    if (current !== this.last && current !== this.tried) {
      const conflict = nextConflict(this.path, this.tried);
      this.tried = text;
      writeAtomic(conflict, text);
      this.path = conflict;
      this.last = text;
      this.before = null;
      throw new FileChanged(conflict);
    }
    this.keepBefore();
    this.tried = text;
    writeAtomic(this.path, text, { keepRights: true });
    this.last = text;
  }

  /** Without room for it the answers still go first. */
  private keepBefore(): void {
    if (this.before === null || this.before === '') return;
    try {
      writeAtomic(previousOf(this.path), this.before);
      this.before = null;
    } catch {}
  }

  /** Lets go of the file; a lock that somebody took over stays theirs. */
  close(): void {
    releaseLock(this.lock);
  }
}

/** The text of a file, `null` where there is none. That it cannot be read does not mean that it is gone. */
function readIfThere(path: string): string | null {
  try {
    // As bytes: asked for text, Node itself goes down where closing the file fails.
    return readFileSync(path).toString('utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/** Which names beside a case file this one makes, before they are whole. */
function isOursBeside(name: string): (other: string) => boolean {
  const stem = stemOf(name);
  return (other) =>
    other === name ||
    other === `.${name}.slot` ||
    isPrevious(other, name) ||
    (other.startsWith(`${stem}.conflict-`) && /^\d+\.yaml$/.test(other.slice(stem.length + '.conflict-'.length)));
}

/** The first name that is free, or has what we tried to write there before. */
function nextConflict(path: string, tried: string | undefined): string {
  for (let n = 1; ; n++) {
    const conflict = `${stemOf(path)}.conflict-${n}.yaml`;
    const found = readIfThere(conflict);
    if (found === null || found === tried) return conflict;
  }
}

function stemOf(path: string): string {
  return path.replace(/\.ya?ml$/i, '');
}
