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
}

type Params<C extends Code> = Parameters<(typeof WORDS)[C]>[0];

/** Makes a fault with the Dutch words that belong to its code. */
export function createFault<C extends Code>(
  code: C,
  bestand: string,
  plaats: Place | undefined,
  params: Params<C>,
  ernst: Fault['ernst'] = 'fout',
): Fault {
  const words = WORDS[code] as (p: Params<C>) => [wat: string, remedie: string];
  const [wat, remedie] = words(params);
  return { code, ernst, bestand, ...(plaats === undefined ? {} : { plaats }), wat, remedie };
}

/** The one-line form: `bestand:regel:kolom: fout: CODE wat er is; wat te doen`. */
export function formatFault({ code, ernst, bestand, plaats, wat, remedie }: Fault): string {
  const waar = plaats ? `${bestand}:${plaats.regel}:${plaats.kolom}` : bestand;
  return showControls(`${waar}: ${ernst}: ${code} ${wat}; ${remedie}`).replace(/[\t\n\u2028\u2029]+/g, ' ');
}

/** Makes control and direction characters visible, so that text from a file can never steer the terminal. */
export function showControls(text: string): string {
  return text.replace(/(?![\t\n])\p{Cc}|[\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, (c) => {
    const code = c.charCodeAt(0);
    return code < 256 ? `\\x${code.toString(16).padStart(2, '0')}` : `\\u${code.toString(16).padStart(4, '0')}`;
  });
}

/** At most 40 characters of what a user typed, for in a message: one line, and nothing hidden in it. */
export function quote(text: string): string {
  const clean = showControls(
    text
      .slice(0, 400)
      .replace(/[\ud800-\udbff]$/, '')
      .replace(/\s+/g, ' ')
      .trim(),
  );
  const characters = Array.from(clean);
  return characters.length > 40 ? `"${characters.slice(0, 39).join('')}…"` : `"${clean}"`;
}
