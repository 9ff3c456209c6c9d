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
    return this.rest === 0 ? sorted : [...sorted, more(this.rest, this.name, this.ernst)];
  }
}

/** Several lists of one file as one: no longer than a single one, and closed once. The order stays. */
export function joinLists(faults: Fault[], name: string, ernst: Fault['ernst'] = 'fout'): Fault[] {
  const shown = faults.filter((f) => f.code !== 'NOG_MEER');
  const rest = faults.reduce((n, f) => n + (f.meer ?? 0), Math.max(0, shown.length - MAX_FAULTS));
  return rest === 0 ? shown : [...shown.slice(0, MAX_FAULTS), more(rest, name, ernst)];
}

function more(rest: number, name: string, ernst: Fault['ernst']): Fault {
  return { ...createFault('NOG_MEER', name, undefined, { aantal: rest, soort: ernst }, ernst), meer: rest };
}

/** In the order of the file; what has no place comes last. */
export function byPlace(a: Fault, b: Fault): number {
  return line(a) - line(b) || (a.plaats?.kolom ?? 0) - (b.plaats?.kolom ?? 0);
}

function line({ plaats }: Fault): number {
  return plaats?.regel ?? Number.MAX_SAFE_INTEGER;
}
