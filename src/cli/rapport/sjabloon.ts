import { readStijlen } from '../../report/opmaak/docx/document.ts';
import { readBytes } from '../../yaml/read-text.ts';
import { EXIT } from '../exit.ts';
import { UserError } from '../user-error.ts';
import type { Bestemming } from './bestemming.ts';

const MAX_BYTES = 16 * 1024 * 1024;

/** The styles of a Word document that a municipality made; nothing else of it is used. */
export function readSjabloon(bestand: string | undefined, bestemmingen: Bestemming[]): string | null {
  if (bestand === undefined) return null;
  if (!bestemmingen.some((b) => b.formaat === 'docx'))
    throw new UserError(['buurtkompas: --sjabloon hoort bij een Word-document; kies --formaat docx'], EXIT.usage);
  const read = readBytes(bestand, bestand, MAX_BYTES);
  if (read.bytes === undefined) throw UserError.fromFaults(read.faults, read.unreadable ? EXIT.io : EXIT.faults);
  const stijlen = readStijlen(read.bytes);
  if (stijlen !== undefined) return stijlen;
  throw new UserError([`${bestand}: fout: GEEN_SJABLOON dit is geen Word-document met stijlen; kies een .docx of .dotx`], EXIT.faults);
}
