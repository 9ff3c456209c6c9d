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
    this.fd = openSync(this.temporary, 'wx', 0o600);
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
    renameSync(this.temporary, this.path);
  }

  abandon(): void {
    if (this.open) closeSync(this.fd);
    this.open = false;
    rmSync(this.temporary, { force: true });
  }

  private flush(): void {
    const bytes = Buffer.from(this.buffer);
    this.buffer = '';
    try {
      for (let at = 0; at < bytes.length; ) at += writeSync(this.fd, bytes, at);
    } catch (error) {
      throw cannotWrite(this.path, error);
    }
  }
}
