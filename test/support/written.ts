import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { unzip } from './unzip.ts';

/** Every file below a folder, with what is in a zip by itself: its name and its bytes as text, a sign for each byte or as UTF-8. */
export function readWritten(dir: string): { name: string; text: string }[] {
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((e) => e.isFile())
    .flatMap((e) => {
      const path = join(e.parentPath, e.name);
      const bytes = readFileSync(path);
      const name = relative(dir, path);
      const parts = /\.(xlsx|docx)$/.test(name)
        ? [...unzip(bytes)].map(([part, content]) => ({ name: `${name}/${part}`, bytes: content }))
        : [{ name, bytes }];
      return parts.map((part) => ({ name: part.name, text: part.bytes.toString('utf8') }));
    });
}
