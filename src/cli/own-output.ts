import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { isBeeld } from '../report/beeld/svg.ts';
import { judgeBlad } from '../report/oefening/blad.ts';
import { judgeDocument } from '../report/opmaak/docx/document.ts';
import { isPage } from '../report/opmaak/page.ts';
import { judgeRapport } from '../report/rapport.ts';

const VERSLAG = 'een verslag van buurtkompas';
const BLAD = 'een blad van een oefening van buurtkompas';

const KINDS: Record<string, (bytes: Buffer) => string | undefined> = {
  '.md': (bytes) => kindOf(judgeRapport(bytes.toString()) !== 'vreemd', bytes),
  '.html': (bytes) => kindOf(isPage(bytes.toString()), bytes),
  '.docx': (bytes) => (judgeDocument(bytes) === 'vreemd' ? undefined : VERSLAG),
  '.svg': (bytes) => (isBeeld(bytes.toString()) ? 'een beeld van buurtkompas' : undefined),
};

function kindOf(isVerslag: boolean, bytes: Buffer): string | undefined {
  if (isVerslag) return VERSLAG;
  return judgeBlad(bytes.toString()) === 'vreemd' ? undefined : BLAD;
}

/** Which report, sheet of the practice or picture of ours a file is, as it was or changed since. What cannot be read is none. */
export function describeOwnOutput(path: string): string | undefined {
  try {
    return KINDS[extname(path)]?.(readFileSync(path));
  } catch {
    return undefined;
  }
}

/** Whether this program made a file. */
export function isOwnOutput(path: string): boolean {
  return describeOwnOutput(path) !== undefined;
}
