import type { Analyse } from '../model/analyse.ts';
import { render } from './render.ts';
import { createView } from './view.ts';

/** First line of every report, by which a report of our own is known from a file of somebody else's. */
export const MARKER = '<!-- buurtkompas rapport -->';

/** The Markdown report, made from the result alone. */
export function createRapport(analyse: Analyse): string {
  return render('rapport', createView(analyse));
}
