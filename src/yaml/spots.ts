import type { Place } from '../faults/fault.ts';
import type { Lines } from './lines.ts';

/** Offsets of a key and its value in the text. */
interface Spot {
  key: number;
  value: number;
  end: number;
}

/** Where everything in the data stands in the text, by JSON pointer. */
export class Spots {
  private readonly text: string;
  private readonly lines: Lines;
  private readonly spots = new Map<string, Spot>([['', { key: 0, value: 0, end: 0 }]]);

  constructor(text: string, lines: Lines) {
    this.text = text;
    this.lines = lines;
  }

  set(pointer: string, key: number, range: readonly number[] | null | undefined): void {
    this.spots.set(pointer, { key, value: range?.[0] ?? key, end: range?.[1] ?? key });
  }

  /** The key or value at a pointer; the key of its nearest parent where it does not exist. */
  place(pointer: string, at: 'key' | 'value'): Place {
    for (let here = pointer; ; here = here.slice(0, here.lastIndexOf('/'))) {
      const spot = this.spots.get(here);
      if (spot !== undefined) return this.lines.place(here === pointer ? spot[at] : spot.key);
      if (here === '') return this.lines.place(0);
    }
  }

  /** A value as typed. */
  source(pointer: string): string | undefined {
    const spot = this.spots.get(pointer);
    return spot && this.text.slice(spot.value, spot.end);
  }
}
