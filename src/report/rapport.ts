import { createHash } from 'node:crypto';
import type { Analyse } from '../model/analyse.ts';
import { render } from './render.ts';
import { createView } from './view.ts';

/** First line of every report, by which a report of our own is known from a file of somebody else's. */
export const MARKER = '<!-- buurtkompas rapport -->';

/** Last line: a digest of all before it, by which a report that somebody changed is known. */
const SEAL = /<!-- controle ([0-9a-f]{16}) -->\n$/;

/** The Markdown report, made from the result alone. */
export function createRapport(analyse: Analyse): string {
  const text = `${render('rapport', createView(analyse))}\n`;
  return `${text}<!-- controle ${digest(text)} -->\n`;
}

/** What a file is to us: somebody else's, a report as we wrote it, or a report that was changed since. */
export function judgeRapport(existing: string): 'vreemd' | 'onveranderd' | 'veranderd' {
  if (!existing.startsWith(MARKER)) return 'vreemd';
  // Git and mail programs change line ends; people do not.
  const text = existing.replaceAll('\r\n', '\n');
  return SEAL.exec(text)?.[1] === digest(text.replace(SEAL, '')) ? 'onveranderd' : 'veranderd';
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
