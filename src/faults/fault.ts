import { maskNummers } from '../privacy/mask.ts';
import { type Code, WORDS } from './words.ts';

/** Line and column as editors and language servers count them: from 1, columns in UTF-16 units (an emoji counts for two). */
export interface Place {
  regel: number;
  kolom: number;
}

/** Something wrong in the user's input: where, what, and what to do about it. */
export interface Fault {
  code: Code;
  ernst: 'fout' | 'waarschuwing';
  bestand: string;
  plaats?: Place;
  wat: string;
  remedie: string;
  /** Of `NOG_MEER`: how many it stands for. */
  meer?: number;
}

type Params<C extends Code> = Parameters<(typeof WORDS)[C]>[0];

/** Makes a fault with the Dutch words that belong to its code. What they quote never holds a number that may stand nowhere. */
export function createFault<C extends Code>(
  code: C,
  bestand: string,
  plaats: Place | undefined,
  params: Params<C>,
  ernst: Fault['ernst'] = 'fout',
): Fault {
  const words = WORDS[code] as (p: Params<C>) => [wat: string, remedie: string];
  const [wat, remedie] = words(params).map(maskNummers) as [string, string];
  return { code, ernst, bestand, ...(plaats === undefined ? {} : { plaats }), wat, remedie };
}
