import type { Node, Pair, Scalar } from 'yaml';
import { createFault, type Fault, type Place } from '../faults/fault.ts';
import { quote } from '../faults/format.ts';
import { FaultList } from '../faults/list.ts';
import { hiddenIn, MOJIBAKE } from './characters.ts';
import { loadYaml } from './library.ts';
import type { Lines } from './lines.ts';
import { endsInside, type OpenEnd } from './open-end.ts';
import { childOf } from './pointer.ts';
import type { Spots } from './spots.ts';

/** A text with a comment straight after it: more often a cut-off text than a remark. */
export interface Cut {
  pointer: string;
  /** The text as it was meant, if the comment belongs to it. */
  whole: string;
  fault: Fault;
}

const MAX_CHILDREN = 1000;
const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype']);

/** Turns the nodes of the parser into plain data, and finds what would be lost or changed on the way. */
export class Reader {
  readonly errors: FaultList;
  readonly warnings: Fault[] = [];
  readonly cuts: Cut[] = [];
  readonly empties: string[] = [];
  /** What the text ends with, in the middle of a line. */
  end: (OpenEnd & { fault: Fault }) | undefined;
  /** Pointers of values that are left out because the text itself is wrong there. */
  readonly doubtful = new Set<string>();
  /** Pointers of groups from which a key was left out. */
  readonly holes = new Set<string>();
  private readonly suspects: Place[];
  private readonly name: string;
  private readonly text: string;
  private readonly lines: Lines;
  private readonly spots: Spots;
  private readonly yaml = loadYaml();

  /** What the guard found is not told again; a value that it is in is left out. */
  constructor(name: string, text: string, lines: Lines, spots: Spots, guarded: Fault[] = []) {
    this.name = name;
    this.text = text;
    this.lines = lines;
    this.spots = spots;
    this.errors = new FaultList(name);
    this.suspects = guarded.flatMap((f) => f.plaats ?? []);
  }

  read(node: Node | null, pointer: string): unknown {
    const { isMap, isScalar, isSeq } = this.yaml;
    if (isMap(node)) return this.readMap(node.items as Pair<Node, Node | null>[], pointer);
    if (isSeq(node)) return this.readList(node.items as (Node | null)[], pointer);
    return isScalar(node) ? this.readScalar(node, pointer) : null;
  }

  private readList(items: (Node | null)[], pointer: string): unknown[] {
    let from = 0;
    return items.map((item, i) => {
      const child = `${pointer}/${i}`;
      this.spots.set(child, item?.range?.[0] ?? 0, item?.range);
      const until = item?.range?.[1] ?? from;
      const doubtful = this.isLeaf(item) && i > 0 && this.isSuspect(from, until);
      from = until;
      if (doubtful) {
        this.doubtful.add(child);
        return undefined;
      }
      if (i === MAX_CHILDREN) this.tooMany(child, 'deze lijst');
      return this.read(item, child);
    });
  }

  private readMap(pairs: Pair<Node, Node | null>[], pointer: string): Record<string, unknown> {
    const data: Record<string, unknown> = {};
    const seen = new Map<string, number>();
    for (const { key, value } of pairs) {
      const sleutel = this.yaml.isScalar(key) ? String(key.source ?? key.value ?? '') : '';
      const at = key.range?.[0] ?? 0;
      const offset = sleutel === '' ? at + Math.max(0, this.text.slice(at).search(/\S/)) : at;
      const where = this.lines.place(offset);
      const same = sleutel.normalize('NFC').toLowerCase();
      const eerder = seen.get(same);
      const hidden = hiddenIn(sleutel);
      const add = (fault: Fault) => {
        this.holes.add(pointer);
        if (!this.isSuspect(offset, key.range?.[1] ?? offset)) this.errors.add(() => fault);
      };
      if (sleutel === '') add(createFault('SLEUTEL_GEEN_TEKST', this.name, where, {}));
      else if (hidden !== undefined) add(createFault('STUURTEKEN', this.name, where, { teken: hidden }));
      else if (sleutel === '<<') add(createFault('SAMENVOEGSLEUTEL', this.name, where, {}));
      else if (FORBIDDEN.has(same)) add(createFault('VERBODEN_SLEUTEL', this.name, where, { sleutel }));
      else if (eerder !== undefined) add(createFault('DUBBELE_SLEUTEL', this.name, where, { sleutel: quote(sleutel), eerder }));
      else {
        const child = childOf(pointer, sleutel);
        this.spots.set(child, offset, value?.range);
        if (seen.size === MAX_CHILDREN) this.tooMany(child, 'deze groep sleutels');
        if (this.isLeaf(value) && this.isSuspect(offset, value?.range?.[1] ?? offset)) {
          this.doubtful.add(child);
          continue;
        }
        const read = this.read(value, child);
        if (read === null) this.empties.push(child);
        else data[sleutel] = read;
      }
      seen.set(same, eerder ?? where.regel);
    }
    return data;
  }

  private isLeaf(node: Node | null | undefined): boolean {
    return !this.yaml.isMap(node) && !this.yaml.isSeq(node);
  }

  /** Whether the guard found something between two offsets. */
  private isSuspect(start: number, end: number): boolean {
    if (this.suspects.length === 0) return false;
    const [from, until] = [this.lines.place(start), this.lines.place(end)];
    return this.suspects.some((place) => compare(from, place) <= 0 && compare(place, until) <= 0);
  }

  private tooMany(pointer: string, wat: string): void {
    this.errors.add(() => createFault('TE_VEEL', this.name, this.spots.place(pointer, 'key'), { grens: MAX_CHILDREN, wat }));
  }

  private readScalar(node: Scalar, pointer: string): unknown {
    const [start = 0, end = start, after = end] = node.range ?? [];
    const where = this.lines.place(start);
    const { value, source } = node;
    if (typeof value === 'number' && source !== undefined && source !== String(value))
      this.warn('GETAL_VERANDERT', where, { tekst: quote(source), wordt: quote(String(value)).slice(1, -1) });
    if (typeof value === 'string') this.checkText(value, start, end);
    if (node.type === 'PLAIN') this.checkCut(value, pointer, end, after);
    const isOpen = node.type === 'PLAIN' || node.type === 'BLOCK_FOLDED' || node.type === 'BLOCK_LITERAL';
    if (isOpen && (typeof value === 'string' || typeof value === 'number') && endsInside(this.text, end)) {
      const fault = createFault('EINDE_OPEN', this.name, where, { tekst: quote(String(value)) }, 'waarschuwing');
      this.end = { pointer, value, fault };
    }
    return value;
  }

  private checkText(value: string, start: number, end: number): void {
    const hidden = hiddenIn(value);
    if (hidden !== undefined) this.errors.add(() => createFault('STUURTEKEN', this.name, this.lines.place(start), { teken: hidden }));
    else if (value !== '' && value.trim() === '')
      this.errors.add(() => createFault('TE_WEINIG', this.name, this.lines.place(start), { minstens: 1, soort: 'tekst' }));
    const broken = MOJIBAKE.exec(this.text.slice(start, end));
    if (broken) this.warn('MOJIBAKE', this.lines.place(start + broken.index), { tekst: quote(value) });
  }

  /** A comment behind a text; behind nothing only a hash tag counts, since there a remark is common. */
  private checkCut(value: unknown, pointer: string, end: number, after: number): void {
    const rest = this.text.slice(end, value === null ? this.text.indexOf('\n', end) >>> 0 : after).split(/\r?\n/, 1)[0] ?? '';
    if (!(value === null ? /^[ \t]*#(?=[^\s#!])/ : /^[ \t]+#/).test(rest)) return;
    const place = this.lines.place(end + rest.indexOf('#'));
    const fault = createFault('HEKJE', this.name, place, { tekst: quote(rest) }, 'waarschuwing');
    this.cuts.push({ pointer, whole: `${value ?? ''}${rest}`.trim(), fault });
  }

  private warn<C extends 'GETAL_VERANDERT' | 'MOJIBAKE'>(code: C, where: Place, params: Parameters<typeof createFault<C>>[3]): void {
    this.warnings.push(createFault(code, this.name, where, params, 'waarschuwing'));
  }
}

function compare(a: Place, b: Place): number {
  return a.regel - b.regel || a.kolom - b.kolom;
}
