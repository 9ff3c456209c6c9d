import type { Place } from '../faults/fault.ts';

/** Turns an offset in the text into a line and column, and the other way around gives the line at an offset. */
export class Lines {
  private readonly text: string;
  private readonly starts = [0];

  constructor(text: string) {
    this.text = text;
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) this.starts.push(at + 1);
  }

  place(offset: number): Place {
    const inside = Math.max(0, Math.min(offset, this.text.length));
    const index = this.index(inside);
    return { regel: index + 1, kolom: inside - this.start(index) + 1 };
  }

  /** The line around an offset, without its line end. */
  line(offset: number): { start: number; text: string } {
    return this.byIndex(this.index(offset));
  }

  /** The nearest line with something on it, before (-1) or after (1) the line of an offset. */
  neighbour(offset: number, step: 1 | -1): { start: number; text: string } | undefined {
    for (let index = this.index(offset) + step; index >= 0 && index < this.starts.length; index += step) {
      const line = this.byIndex(index);
      if (line.text.trim() !== '') return line;
    }
    return undefined;
  }

  private byIndex(index: number): { start: number; text: string } {
    const start = this.start(index);
    return { start, text: this.text.slice(start, (this.starts[index + 1] ?? this.text.length + 1) - 1).replace(/\r$/, '') };
  }

  private start(index: number): number {
    return this.starts[index] ?? 0;
  }

  private index(offset: number): number {
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.start(middle) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}
