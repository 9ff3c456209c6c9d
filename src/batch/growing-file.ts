import { closeSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { temporaryFor } from '../casus/atomic-write.ts';
import { cannotWrite } from './output-folder.ts';

const BUFFER = 1 << 16;

/** A file that grows under another name until it is whole. */
export class GrowingFile {
  private readonly path: string;
  private readonly temporary: string;
  private readonly fd: number;
  private buffer = '';
  private open = true;

  constructor(path: string) {
    this.path = path;
    this.temporary = temporaryFor(path);
    this.fd = this.attempt(() => openSync(this.temporary, 'wx', 0o600));
  }

  append(text: string): void {
    this.buffer += text;
    if (this.buffer.length > BUFFER) this.flush();
  }

  close(): void {
    this.flush();
    closeSync(this.fd);
    this.open = false;
  }

  appear(): void {
    this.attempt(() => renameSync(this.temporary, this.path));
  }

  abandon(): void {
    if (this.open) closeSync(this.fd);
    this.open = false;
    rmSync(this.temporary, { force: true });
  }

  private flush(): void {
    const bytes = Buffer.from(this.buffer);
    this.buffer = '';
    this.attempt(() => {
      for (let at = 0; at < bytes.length; ) at += writeSync(this.fd, bytes, at);
    });
  }

  /** What fails, fails for the file by its own name: of the other nobody knows. */
  private attempt<T>(work: () => T): T {
    try {
      return work();
    } catch (error) {
      throw cannotWrite(this.path, error);
    }
  }
}
