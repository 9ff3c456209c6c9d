import { FORMATEN, type Formaat } from '../../report/formaten.ts';
import { EXIT } from '../exit.ts';
import { UserError } from '../user-error.ts';

/** Where a report in one format goes: a path, or `-` for standard output. */
export interface Bestemming {
  formaat: Formaat;
  pad: string;
}

const EXTENSIES: Record<string, Formaat> = { md: 'md', markdown: 'md', html: 'html', htm: 'html', docx: 'docx' };

/**
 * Reads `--formaat` and `-o` together. One format: `-o` is the file, and its end says the format where nothing else does. More:
 * `-o` is the beginning of their names.
 */
export function readBestemmingen(formaat: string | undefined, uit: string): Bestemming[] {
  if (uit === '') throw refuse('achter -o hoort een naam; geef een bestand op, zoals verslag.md');
  const { stam, einde } = splitName(uit);
  const vanNaam = EXTENSIES[einde.toLowerCase()];
  const onbekend = vanNaam === undefined && einde !== '';
  if (onbekend && (formaat === undefined || /^(doc|dotx|odt|pdf|rtf|xhtml)$/i.test(einde)))
    throw refuse(
      `een .${einde} kan dit programma niet maken; kies een naam die eindigt op ${FORMATEN.map((f) => `.${f}`).join(' of ')}${describePdf(einde)}`,
    );
  const formaten = formaat === undefined ? [vanNaam ?? 'md'] : readFormaten(formaat);
  const [eerste] = formaten;
  if (formaten.length > 1) {
    if (uit === '-') throw refuse('meer dan een formaat past niet op het scherm; geef met -o een naam op, zoals -o verslag');
    return formaten.map((f) => ({ formaat: f, pad: `${vanNaam === undefined ? uit : stam}.${f}` }));
  }
  if (eerste === undefined) throw refuse(`achter --formaat hoort een formaat; kies uit: ${FORMATEN.join(', ')}`);
  if (eerste === 'docx' && uit === '-')
    throw refuse('een Word-document past niet op het scherm; geef met -o een naam op, zoals -o verslag.docx');
  if (vanNaam !== undefined && vanNaam !== eerste)
    throw refuse(`-o eindigt op .${einde} en --formaat zegt ${eerste}; kies een naam die eindigt op .${eerste}`);
  return [{ formaat: eerste, pad: uit }];
}

function describePdf(einde: string): string {
  return einde.toLowerCase() === 'pdf' ? '; het .html-bestand drukt u in uw browser af als PDF' : '';
}

/** A path and its extension. A name that starts with its dot, and a date or a number at the end, are none. */
export function splitName(pad: string): { stam: string; einde: string } {
  const [, stam = pad, einde = ''] = /^(.*[^/\\])\.([a-z][a-z0-9]*)$/is.exec(pad) ?? [];
  return { stam, einde };
}

/** `md,html`: each once, in the order asked. */
function readFormaten(tekst: string): Formaat[] {
  const woorden = tekst
    .split(',')
    .map((w) => w.trim().toLowerCase())
    .filter((w) => w !== '');
  const vreemd = woorden.find((w) => !FORMATEN.some((f) => f === w));
  if (vreemd !== undefined) throw refuse(`"${vreemd}" kan niet achter --formaat; kies uit: ${FORMATEN.join(', ')}`);
  return FORMATEN.filter((f) => woorden.includes(f));
}

function refuse(fout: string): UserError {
  return new UserError([`buurtkompas: ${fout}`], EXIT.usage);
}
