import { createHash } from 'node:crypto';
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { isAlive, temporaryFor } from './atomic-write.ts';

/** Who has the file or folder in use. */
export interface Holder {
  pid: number;
  sinds: string;
  /** The session runs on this computer, so it is known whether it still lives. */
  hier: boolean;
}

export class FileInUse extends Error {
  readonly holder: Holder;

  constructor(holder: Holder) {
    super('In use by another session');
    this.holder = holder;
  }
}

/** Locks that this process has. */
const held = new Set<string>();

/** Takes a lock, or throws `FileInUse`. One of a process on this computer that is over counts for nothing. */
export function takeLock(lock: string, takeOver: boolean): void {
  // Not the name itself: only whether it is the same one. Who guesses the name can check the guess, and docs/privacy.md says so.
  const computer = createHash('sha256').update(hostname()).digest('hex').slice(0, 16);
  const mine = JSON.stringify({ pid: process.pid, computer, sinds: new Date().toISOString() });
  if (createWhole(lock, mine)) {
    held.add(lock);
    return;
  }
  const found = readText(lock);
  const holder = toHolder(found, computer);
  const gone = found === undefined || holder === undefined || (holder.hier && isOver(holder.pid, lock));
  if (!gone && !takeOver) throw new FileInUse(holder);
  if (found !== undefined) putAside(lock, found, computer);
  if (!createWhole(lock, mine))
    throw new FileInUse(toHolder(readText(lock), computer) ?? { pid: 0, sinds: new Date().toISOString(), hier: true });
  held.add(lock);
}

/** In a container numbers and names come back: our own number on a lock that we do not have is of a process before us. */
function isOver(pid: number, lock: string): boolean {
  return pid === process.pid ? !held.has(lock) : !isAlive(pid);
}

/** Makes the lock with its content in one go, so that nobody ever finds it half written; false where it is there already. */
function createWhole(lock: string, text: string): boolean {
  const temporary = temporaryFor(lock);
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
  const aside = temporaryFor(lock);
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

/** Lets go of a lock; one that somebody took over stays theirs. */
export function releaseLock(lock: string): void {
  held.delete(lock);
  if (toHolder(readText(lock), '')?.pid === process.pid) rmSync(lock, { force: true });
}
