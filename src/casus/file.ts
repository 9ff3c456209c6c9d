import { accessSync, constants, existsSync, readFileSync, realpathSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { cleanTemporary, writeAtomic } from './atomic-write.ts';
import { releaseLock, takeLock } from './lock.ts';

/** The file was changed by somebody else meanwhile; our version stands in `conflict`. */
export class FileChanged extends Error {
  readonly conflict: string;

  constructor(conflict: string) {
    super('The case file was changed by another program');
    this.conflict = conflict;
  }
}

/** One case file, held by one session at a time, saved whole or not at all, never over somebody else's change. */
export class CasusFile {
  /** Where the answers are saved: the file itself, or the conflict file once somebody else changed it. */
  path: string;
  private readonly lock: string;
  private last: string | null;

  private constructor(path: string, lock: string, last: string | null) {
    this.path = path;
    this.lock = lock;
    this.last = last;
  }

  /** Takes hold of the file. Throws `FileInUse`, or the system's error where it cannot be read or written. */
  static open(name: string, takeOver: boolean): CasusFile {
    const path = existsSync(name) ? realpathSync(name) : join(realpathSync(dirname(name)), basename(name));
    accessSync(dirname(path), constants.W_OK);
    const last = existsSync(path) ? readFileSync(path, 'utf8') : null;
    if (last !== null) accessSync(path, constants.W_OK);
    const lock = join(dirname(path), `.${basename(path)}.slot`);
    takeLock(lock, takeOver);
    cleanTemporary(path);
    return new CasusFile(path, lock, last);
  }

  save(text: string): void {
    const current = existsSync(this.path) ? readFileSync(this.path, 'utf8') : null;
    if (current !== this.last) {
      const conflict = nextConflict(this.path);
      writeAtomic(conflict, text);
      this.path = conflict;
      this.last = text;
      throw new FileChanged(conflict);
    }
    writeAtomic(this.path, text);
    this.last = text;
  }

  /** Lets go of the file; a lock that somebody took over stays theirs. */
  close(): void {
    releaseLock(this.lock);
  }
}

function nextConflict(path: string): string {
  const stem = path.replace(/\.ya?ml$/i, '');
  for (let n = 1; ; n++) {
    const conflict = `${stem}.conflict-${n}.yaml`;
    if (!existsSync(conflict)) return conflict;
  }
}
