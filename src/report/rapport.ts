import type { Analyse } from '../model/analyse.ts';
import { render } from './render.ts';
import { judge, seal } from './seal.ts';
import { createView } from './view.ts';

/** First line of every report, by which a report of our own is known from a file of somebody else's. */
export const MARKER = '<!-- buurtkompas rapport -->';

/** The Markdown report, made from the result alone. */
export function createRapport(analyse: Analyse): string {
  return seal(`${render('rapport', createView(analyse))}\n`);
}

/** What a file is to us: somebody else's, a report as we wrote it, or a report that was changed since. */
export function judgeRapport(existing: string): ReturnType<typeof judge> {
  return judge(existing, (text) => text.startsWith(MARKER));
}
