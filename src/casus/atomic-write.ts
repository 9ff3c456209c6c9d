import { randomBytes } from 'node:crypto';
import {
  closeSync,
  fchmodSync,
  fchownSync,
  fstatSync,
  fsyncSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';

/**
 * Writes a file whole or not at all: a temporary file beside it (readable by its owner only while it is not whole), flushed, read back, then
 * renamed. A kill or a full disk at any moment leaves the old file as it was. Throws the system's error; then the file is
 * the old or the new one. What can be made again (`durable: false`) is not flushed or read back, and may be lost when the
 * power fails. With `keepRights` a file that was there stays open to whom it was open to: colleagues share it.
 */
export function writeAtomic(path: string, content: string | Buffer, { durable = true, keepRights = false } = {}): void {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  const temporary = temporaryFor(path);
  try {
    const fd = openSync(temporary, 'wx+', 0o600);
    try {
      writeFileSync(fd, bytes);
      // A short write on a full disk does not always report itself.
      if (fstatSync(fd).size !== bytes.length) throw Object.assign(new Error('short write'), { code: 'ENOSPC' });
      if (keepRights) giveRights(fd, path);
      if (durable) {
        fsyncSync(fd);
        if (!readBack(fd, bytes.length).equals(bytes)) throw Object.assign(new Error('read back otherwise'), { code: 'EIO' });
      }
    } finally {
      closeSync(fd);
    }
    renameSync(temporary, path);
    if (durable) flushFolder(dirname(path));
  } catch (error) {
    removeQuietly(temporary);
    throw error;
  }
}

/** The group and rights of the file at a path. Never the rights of its group for another group, where that cannot be given. */
function giveRights(fd: number, path: string): void {
  const old = statSync(path, { throwIfNoEntry: false });
  if (old === undefined) return;
  const { gid, uid, mode } = fstatSync(fd);
  const isSameGroup = gid === old.gid || succeeds(() => fchownSync(fd, uid, old.gid));
  const rights = old.mode & (isSameGroup ? 0o777 : 0o707);
  if (rights !== (mode & 0o777)) succeeds(() => fchmodSync(fd, rights));
}

/** Not every disk knows rights, and not everybody may give them; the save goes first. */
function succeeds(change: () => void): boolean {
  try {
    change();
    return true;
  } catch {
    return false;
  }
}

function readBack(fd: number, length: number): Buffer {
  const bytes = Buffer.alloc(length);
  let at = 0;
  while (at < length) {
    const read = readSync(fd, bytes, at, length - at, at);
    if (read === 0) break;
    at += read;
  }
  return bytes.subarray(0, at);
}

/** What went wrong before is what there is to tell; what cannot be removed goes at the next start. */
function removeQuietly(path: string): void {
  try {
    unlinkSync(path);
  } catch {}
}

/** A name beside a file for what is not whole yet; `cleanTemporary` knows it. */
export function temporaryFor(path: string): string {
  return join(dirname(path), `.${basename(path)}.${process.pid}.${randomBytes(4).toString('hex')}.tmp`);
}

/** Makes the rename itself survive a power cut. Windows cannot open a folder, and some network disks cannot flush one. */
function flushFolder(dir: string): void {
  if (process.platform === 'win32') return;
  const fd = openSync(dir, 'r');
  try {
    fsyncSync(fd);
  } catch (error) {
    if (!['EINVAL', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
  } finally {
    closeSync(fd);
  }
}

/** Removes what an interrupted write of this file left behind, unless that process is still at it. */
export function cleanTemporary(path: string): void {
  cleanTemporaries(dirname(path), (name) => name === basename(path));
}

/** The same for every file of a folder that is meant. */
export function cleanTemporaries(dir: string, isMeant: (name: string) => boolean = () => true): void {
  const pattern = /^\.(.+)\.(\d+)\.[0-9a-f]{8}\.tmp$/;
  for (const name of readdirSync(dir)) {
    const match = pattern.exec(name);
    if (match?.[1] !== undefined && isMeant(match[1]) && !isAlive(Number(match[2]))) rmSync(join(dir, name), { force: true });
  }
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
