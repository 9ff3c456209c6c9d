import { createHash } from 'node:crypto';

/** Last line: a digest of all before it, by which a sheet that somebody changed is known. */
const SEAL = /<!-- controle ([0-9a-f]{16}) -->\n$/;

/** The text with its digest under it. */
export function seal(text: string): string {
  return `${text}<!-- controle ${digest(text)} -->\n`;
}

/** The same as the bytes of a file, and the digest by itself: encoded once, which for a batch is worth it. */
export function sealBytes(text: string): { bytes: Buffer; zegel: string } {
  const body = Buffer.from(text);
  const zegel = digest(body);
  return { bytes: Buffer.concat([body, Buffer.from(`<!-- controle ${zegel} -->\n`)]), zegel };
}

/** What a file is to us: somebody else's, a sheet as we wrote it, or one that was changed since. */
export function judge(existing: string, isOurs: (existing: string) => boolean): 'vreemd' | 'onveranderd' | 'veranderd' {
  if (!isOurs(existing)) return 'vreemd';
  // Git and mail programs change line ends; people do not.
  const text = existing.replaceAll('\r\n', '\n');
  return SEAL.exec(text)?.[1] === digest(text.replace(SEAL, '')) ? 'onveranderd' : 'veranderd';
}

/** The digest that stands under a text; nothing where there is none. A copy: a piece of a text would keep all of it in memory. */
export function sealOf(text: string): string {
  return Buffer.from(SEAL.exec(text)?.[1] ?? '', 'hex').toString('hex');
}

function digest(text: string | Buffer): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
