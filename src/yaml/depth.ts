/**
 * How deep the structure is nested, seen from tokens alone. It may count too little by a factor of two (a list at the
 * column of its key), never more: what matters is that no text can make the parser run out of stack.
 */
export class Depth {
  private readonly indents: number[] = [];
  private flow = 0;
  private colons = 0;
  private line = 0;
  private fresh = false;

  /** Takes a token that is not space or comment, and gives the depth at it. */
  follow(type: string | null, line: number, column: number): number {
    if (this.flow === 0 && line !== this.line) {
      this.fresh = true;
      this.colons = 0;
      while ((this.indents.at(-1) ?? -1) >= column) this.indents.pop();
    }
    this.line = line;
    if (this.flow === 0 && this.fresh) this.indents.push(column);
    this.fresh = type === 'seq-item-ind' || type === 'explicit-key-ind';
    if (type === 'map-value-ind') this.colons += 1;
    else if (type === 'comma' || type?.startsWith('flow-')) this.colons = 0;
    if (type === 'flow-seq-start' || type === 'flow-map-start') this.flow += 1;
    if ((type === 'flow-seq-end' || type === 'flow-map-end') && this.flow > 0) this.flow -= 1;
    return this.indents.length + this.flow + Math.max(0, this.colons - 1);
  }

  /** The brackets were never closed. */
  reset(): void {
    this.flow = 0;
  }
}
