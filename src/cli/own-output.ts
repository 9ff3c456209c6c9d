import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { isBeeld } from '../report/beeld/svg.ts';
import { judgeBlad } from '../report/oefening/blad.ts';
import { judgeDocument } from '../report/opmaak/docx/document.ts';
import { isPage } from '../report/opmaak/page.ts';
import { judgeRapport } from '../report/rapport.ts';

const JUDGES: Record<string, (bytes: Buffer) => boolean> = {
  '.md': (bytes) => [judgeRapport, judgeBlad].some((judge) => judge(bytes.toString()) !== 'vreemd'),
  '.html': (bytes) => isPage(bytes.toString()) || judgeBlad(bytes.toString()) !== 'vreemd',
  '.docx': (bytes) => judgeDocument(bytes) !== 'vreemd',
  '.svg': (bytes) => isBeeld(bytes.toString()),
};

/** Whether a file is a report, a sheet of the practice or a picture that this program made, as it was or changed since. What cannot be read is not. */
export function isOwnOutput(path: string): boolean {
  try {
    return JUDGES[extname(path)]?.(readFileSync(path)) ?? false;
  } catch {
    return false;
  }
}
