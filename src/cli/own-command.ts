import { basename, relative } from 'node:path';

/** How this program was started, for in advice that people copy: `buurtkompas`, or `node bin/buurtkompas.js`. */
export function ownCommand(): string {
  const script = process.argv[1] ?? 'buurtkompas';
  return basename(script).endsWith('.js') ? `node ${quotePath(relative('.', script))}` : basename(script);
}

/** A word as it can be typed again: in quotes where it has spaces or signs of the shell. */
export function quotePath(path: string): string {
  if (/^[\w./-]+$/.test(path)) return path;
  return process.platform === 'win32' ? `"${path.replaceAll('"', '\\"')}"` : `'${path.replaceAll("'", "'\\''")}'`;
}
