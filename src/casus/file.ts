import { createHash, randomBytes } from 'node:crypto';
import { accessSync, constants, existsSync, linkSync, readFileSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { cleanTemporary, isAlive, writeAtomic } from './atomic-write.ts';

/** Somebody has the file open. */
export interface Holder {
  pid: number;
  sinds: string;
  /** The session runs on this computer, so it is known whether it still lives. */
  hier: boolean;
}

export class FileInUse extends Error {
  readonly holder: Holder;

  constructor(holder: Holder) {
    super('The case file is open in another session');
    this.holder = holder;
  }
}

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
    if (toHolder(readText(this.lock), '')?.pid === process.pid) rmSync(this.lock, { force: true });
  }
}

function takeLock(lock: string, takeOver: boolean): void {
  // The name of a computer is nobody's business: only whether it is the same one.
  const computer = createHash('sha256').update(hostname()).digest('hex').slice(0, 16);
  const mine = JSON.stringify({ pid: process.pid, computer, sinds: new Date().toISOString() });
  if (createWhole(lock, mine)) return;
  const found = readText(lock);
  const holder = toHolder(found, computer);
  const gone = found === undefined || holder === undefined || (holder.hier && !isAlive(holder.pid));
  if (!gone && !takeOver) throw new FileInUse(holder);
  if (found !== undefined) putAside(lock, found, computer);
  if (!createWhole(lock, mine))
    throw new FileInUse(toHolder(readText(lock), computer) ?? { pid: 0, sinds: new Date().toISOString(), hier: true });
}

/** Makes the lock with its content in one go, so that nobody ever finds it half written; false where it is there already. */
function createWhole(lock: string, text: string): boolean {
  const temporary = `${lock}.${process.pid}.${randomBytes(4).toString('hex')}`;
  try {
    writeFileSync(temporary, text, { flag: 'wx', mode: 0o600 });
    linkSync(temporary, lock);
    return true;
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    if (code === 'EEXIST') return false;
    // Some disks know no links; there a lock is made the plain way.
    if (!['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK'].includes(code)) throw error;
    return createPlain(lock, text);
  } finally {
    rmSync(temporary, { force: true });
  }
}

function createPlain(lock: string, text: string): boolean {
  try {
    writeFileSync(lock, text, { flag: 'wx', mode: 0o600 });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** Takes the lock that was found away, and nothing else: one that somebody made meanwhile is put back. */
function putAside(lock: string, found: string, computer: string): void {
  const aside = `${lock}.${process.pid}.oud`;
  try {
    renameSync(lock, aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw error;
  }
  const taken = readText(aside);
  if (taken !== found && taken !== undefined) createWhole(lock, taken);
  rmSync(aside, { force: true });
  const holder = toHolder(taken, computer);
  if (taken !== found && holder !== undefined) throw new FileInUse(holder);
}

function readText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

function toHolder(text: string | undefined, computer: string): Holder | undefined {
  try {
    const { pid, sinds, computer: other } = JSON.parse(text ?? '') as Record<string, unknown>;
    return { pid: Number(pid), sinds: String(sinds), hier: other === computer };
  } catch {
    return undefined;
  }
}

function nextConflict(path: string): string {
  const stem = path.replace(/\.ya?ml$/i, '');
  for (let n = 1; ; n++) {
    const conflict = `${stem}.conflict-${n}.yaml`;
    if (!existsSync(conflict)) return conflict;
  }
}
