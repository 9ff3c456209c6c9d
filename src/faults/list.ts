import { createFault, type Fault } from './fault.ts';

const MAX_FAULTS = 20;

/** Keeps the first faults and counts the rest, so that a file with a million faults costs no memory and hides nothing. */
export class FaultList {
  private readonly name: string;
  private readonly ernst: Fault['ernst'];
  private readonly kept: Fault[] = [];
  private rest = 0;

  constructor(name: string, ernst: Fault['ernst'] = 'fout') {
    this.name = name;
    this.ernst = ernst;
  }

  get size(): number {
    return this.kept.length;
  }

  add(make: () => Fault): void {
    if (this.kept.length < MAX_FAULTS) this.kept.push(make());
    else this.rest += 1;
  }

  /** In the order of the file, closed by how many more there are. */
  all(): Fault[] {
    const sorted = this.kept.toSorted(byPlace);
    return this.rest === 0
      ? sorted
      : [...sorted, createFault('NOG_MEER', this.name, undefined, { aantal: this.rest, soort: this.ernst }, this.ernst)];
  }
}

/** In the order of the file; what has no place comes last. */
export function byPlace(a: Fault, b: Fault): number {
  return line(a) - line(b) || (a.plaats?.kolom ?? 0) - (b.plaats?.kolom ?? 0);
}

function line({ plaats }: Fault): number {
  return plaats?.regel ?? Number.MAX_SAFE_INTEGER;
}
