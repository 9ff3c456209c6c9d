/** A place in a case file: keys and positions from the top. */
export type Pad = (string | number)[];

/** One change to a case file: a value at a place, or (`undefined`) nothing there any more. */
export interface Wijziging {
  pad: Pad;
  waarde: unknown;
}
