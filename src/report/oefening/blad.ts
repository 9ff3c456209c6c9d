import { render } from '../render.ts';
import { judge, seal } from '../seal.ts';

/** By this a sheet of our own is known from a file of somebody else's. */
const MARKER = '<!-- buurtkompas oefening -->';

export type Formaat = 'md' | 'html';

/** A sheet of the practice: which one, and what stands on it. */
export function renderBlad(blad: 'feedback' | 'groep' | 'trainersblad', view: object, formaat: Formaat): string {
  return seal(`${render(formaat === 'html' ? 'oefening-html' : 'oefening', { ...view, blad })}\n`);
}

/** What a file is to us: somebody else's, a sheet as we wrote it, or one that was changed since. */
export function judgeBlad(existing: string): ReturnType<typeof judge> {
  return judge(existing, (text) => text.slice(0, 100).includes(MARKER));
}
