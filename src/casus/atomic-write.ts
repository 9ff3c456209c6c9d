import { randomBytes } from 'node:crypto';
import { closeSync, fstatSync, fsyncSync, openSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/**
 * Writes a file whole or not at all: a temporary file beside it (readable by its owner only), flushed, its size checked,
 * then renamed. A kill or a full disk at any moment leaves the old file as it was. Throws the system's error. What can be
 * made again (`durable: false`) is not flushed, and may be lost when the power fails.
 */
export function writeAtomic(path: string, content: string | Buffer, { durable = true } = {}): void {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  const temporary = temporaryFor(path);
  try {
    const fd = openSync(temporary, 'wx', 0o600);
    try {
      writeFileSync(fd, bytes);
      // A short write on a full disk does not always report itself.
      if (fstatSync(fd).size !== bytes.length) throw Object.assign(new Error('short write'), { code: 'ENOSPC' });
      if (durable) fsyncSync(fd);
    } finally {
      closeSync(fd);
    }
    renameSync(temporary, path);
    if (durable) flushFolder(dirname(path));
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

/** A name beside a file for what is not whole yet; `cleanTemporary` knows it. */
export function temporaryFor(path: string): string {
  return join(dirname(path), `.${basename(path)}.${process.pid}.${randomBytes(4).toString('hex')}.tmp`);
}

/** Makes the rename itself survive a power cut. Windows cannot open a folder. */
function flushFolder(dir: string): void {
  if (process.platform === 'win32') return;
  const fd = openSync(dir, 'r');
  try {
    fsyncSync(fd);
  } finally {
    closeSync(fd);
  }
}

/** Removes what an interrupted write of this file left behind, unless that process is still at it. */
export function cleanTemporary(path: string): void {
  clean(dirname(path), (name) => name === basename(path));
}

/** The same for every file of a folder that is ours. */
export function cleanTemporaries(dir: string): void {
  clean(dir, () => true);
}

function clean(dir: string, isMeant: (name: string) => boolean): void {
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
