/** How a count is shown: as it is, or by what may be said of it. */
export type Toon = number | 'weinig' | 'bijna-alle' | 'verborgen';

/** Below this a count could point at a few teams. */
export const SMALL = 5;

/** From this total on a count cannot be below `SMALL` together with the rest of it. */
export const ROOM = 2 * SMALL - 1;

/**
 * The parts of one total as they may be shown to somebody who knows that total and this rule: no part that is not shown can
 * be worked out, each still has at least two values that fit. Noughts stay, and so do counts from `SMALL` on where nothing
 * hidden could be worked out with them. What is hidden depends on the counts alone and not on whose they are, so counts that
 * changed places would look the same.
 *
 * `weinig` is 1 to 4, `bijna-alle` all but 1 to 4, `verborgen` anything.
 */
export function showDelen(delen: number[]): Toon[] {
  const totaal = delen.reduce((a, b) => a + b, 0);
  const most = Math.max(...delen);
  if (totaal > 0 && totaal <= Math.max(delen.length, SMALL - 1) && most < SMALL) return delen.map(() => 'verborgen');
  const others = delen.filter((n) => n > 0).length - 1;
  // Where each of the others can only be 1, even this would say too much.
  if (totaal >= ROOM && isSmall(totaal - most) && others < SMALL - 1)
    return delen.map((n) => (n === most ? 'bijna-alle' : isSmall(n) ? 'weinig' : n));
  const small = delen.filter(isSmall);
  if (!isSolvable(small)) return delen.map((n) => (isSmall(n) ? 'weinig' : n));
  const next = Math.min(...delen.filter((n) => n >= SMALL));
  return delen.map((n) => (isSmall(n) || n === next ? 'verborgen' : n));
}

/** A count beside all that it is a part of; what is left of them is not shown, and may not be worked out either. */
export function showDeel(aantal: number, totaal: number): Toon {
  return showDelen([aantal, totaal - aantal])[0] ?? aantal;
}

function isSmall(n: number): boolean {
  return n > 0 && n < SMALL;
}

/** Whether their sum tells each of them: one by itself, and any number of the least or of the most that they can be. */
function isSolvable(small: number[]): boolean {
  const [first] = small;
  return first !== undefined && (small.length === 1 || ((first === 1 || first === SMALL - 1) && small.every((n) => n === first)));
}
