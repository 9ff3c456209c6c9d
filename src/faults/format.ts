import { maskGegevens } from '../privacy/mask.ts';
import type { Fault } from './fault.ts';

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

/** The same for a name in a line of its own: what would end the line is shown too, so that a name can never look like more lines. */
export function showName(name: string): string {
  return showControls(name).replace(/[\t\n\u2028\u2029]/g, (c) => {
    const code = c.charCodeAt(0).toString(16);
    return code.length > 2 ? `\\u${code}` : `\\x${code.padStart(2, '0')}`;
  });
}

/** At most 40 characters of what a user typed, for in a message: one line, and nothing hidden in it. */
export function quote(text: string): string {
  const clean = showControls(
    // Before anything is cut off: half a number would no longer be known for one.
    maskGegevens(text.slice(0, 400))
      .replace(/[\ud800-\udbff]$/, '')
      .replace(/\s+/g, ' ')
      .trim(),
  );
  const characters = Array.from(clean);
  return characters.length > 40 ? `"${characters.slice(0, 39).join('')}…"` : `"${clean}"`;
}
