import type { Event, MappingEvent, ScalarEvent, SequenceEvent } from 'js-yaml';
import { hiddenIn } from './characters.ts';
import { endsInside, type OpenEnd } from './open-end.ts';
import { childOf } from './pointer.ts';

/** Good data, but for what only a schema can tell. */
export interface Quick {
  /** Plain data: own keys only, empty values left out. */
  data: Record<string, unknown>;
  /** JSON pointers of the keys without a value. */
  empties: string[];
  /** Texts with a comment straight after them: as they would be if the comment belongs to them. */
  cuts: { pointer: string; whole: string }[];
  /** What the text ends with, where it ends in the middle of a line. */
  end: OpenEnd | undefined;
}

/** Something that the careful path must look at. */
export class Unusual extends Error {}

/** The kinds of events, lists and texts, as the parser numbers them. */
const DOCUMENT = 1;
const SEQUENCE = 2;
const MAPPING = 3;
const SCALAR = 4;
const POP = 6;
const FLOW = 2;
const PLAIN = 1;
const DOUBLE_QUOTED = 3;
const LITERAL = 4;

const SPACE = 0x20;
const NEWLINE = 0x0a;
const MAX_CHILDREN = 1000;
/** Three dashes that nothing but remarks stands before. */
const START = /^(?:#.*\n|\r?\n)*---\r?\n/;
/** Every key that a checklist can have is one of these. What has other characters is unknown, and so a fault. */
const PLAIN_KEY = /^(?!(?:constructor|prototype)$)[a-z\d-]{1,100}$/;
const KEY = /^(?!(?:__proto__|constructor|prototype)$)[\w-]{1,100}$/i;
const WHOLE_NUMBER = /^(?:0|-?[1-9]\d{0,14})$/;
/** More than what the careful path takes for a number. */
const NUMBER_LIKE = /^[-+]?(?:\.?\d|0[ox]|\.(?:inf|nan))[\da-f.]*(?:e[-+]?\d*)?$/i;
/** Between brackets not every parser takes these for text. */
const MARKER = /^(?:---|\.\.\.)/;
const WORD_LIKE = /^(?:~|null|true|false)$/i;
/** The start of a block text without a number of spaces and without a remark. */
const HEADER = /[ \n][|>][-+]?[ \r]*$/;
const GOOD_ESCAPE = /\\(?:["\\/nrt]|u[\da-fA-F]{4})/g;

/** Makes data of what the parser saw, and stops at the first thing that is not plainly good. */
export class QuickReader {
  private readonly text: string;
  private readonly events: Event[];
  private readonly decode: (text: string, event: ScalarEvent) => string;
  private readonly empties: string[] = [];
  private readonly cuts: Quick['cuts'] = [];
  /** Keys and numbers of what is being read. */
  private readonly path: string[] = [];
  private at = 0;
  /** Where the last text or bracket ended, and how many brackets are open there. */
  private end = 0;
  private brackets = 0;
  private last: OpenEnd | undefined;

  constructor(text: string, events: Event[], decode: (text: string, event: ScalarEvent) => string) {
    this.text = text;
    this.events = events;
    this.decode = decode;
  }

  read(): Quick {
    const document = this.next();
    if (document.type !== DOCUMENT || document.explicitEnd || document.directives.length > 0) throw new Unusual();
    if (document.explicitStart && !START.test(this.text)) throw new Unusual();
    const root = this.next();
    if (root.type !== MAPPING) throw new Unusual();
    const data = this.readMap(root);
    const end = this.last;
    if (this.next().type !== POP || this.at < this.events.length) throw new Unusual();
    // Behind nothing a hash tag may be the text that was meant.
    if (this.empties.length > 0 && /#[^\s#!]/.test(this.text)) throw new Unusual();
    return { data, empties: this.empties, cuts: this.cuts, end };
  }

  private next(): Event {
    const event = this.events[this.at++];
    if (event === undefined) throw new Unusual();
    return event;
  }

  private readValue(event: Event): unknown {
    if (event.type === SCALAR) return this.readScalar(event);
    if (event.type === MAPPING) return this.readMap(event);
    if (event.type === SEQUENCE) return this.readList(event);
    throw new Unusual();
  }

  private readList(start: SequenceEvent): unknown[] {
    this.open(start, '[');
    const data: unknown[] = [];
    for (let event = this.next(); event.type !== POP; event = this.next()) {
      if (data.length === MAX_CHILDREN) throw new Unusual();
      this.path.push(String(data.length));
      const value = this.readValue(event);
      if (value === null) throw new Unusual();
      data.push(value);
      this.path.pop();
    }
    this.close(start);
    return data;
  }

  private readMap(start: MappingEvent): Record<string, unknown> {
    this.open(start, '{');
    const data: Record<string, unknown> = {};
    let size = 0;
    let capitals = false;
    let empty = false;
    for (let event = this.next(); event.type !== POP; event = this.next()) {
      const key = this.readKey(event, size === 0 || start.style === FLOW);
      if (size === MAX_CHILDREN || Object.hasOwn(data, key)) throw new Unusual();
      capitals ||= !PLAIN_KEY.test(key);
      this.path.push(key);
      const value = this.readValue(this.next());
      if (value === null) {
        this.empties.push(this.path.reduce(childOf, ''));
        empty = true;
      }
      data[key] = value;
      this.path.pop();
      size += 1;
    }
    this.close(start);
    // Keys that differ in capitals alone are the same key twice.
    if (capitals && new Set(Object.keys(data).map((key) => key.toLowerCase())).size < size) throw new Unusual();
    return empty ? Object.fromEntries(Object.entries(data).filter(([, value]) => value !== null)) : data;
  }

  private open(event: MappingEvent | SequenceEvent, bracket: '[' | '{'): void {
    if (event.anchorStart !== -1 || event.tagStart !== -1) throw new Unusual();
    if (event.style !== FLOW) return;
    if (this.text[event.start] !== bracket) throw new Unusual();
    this.follow(event.start, event.start + 1);
    this.brackets += 1;
  }

  private close(event: MappingEvent | SequenceEvent): void {
    if (event.style !== FLOW) return;
    let at = this.end;
    while (', \r\n'.includes(this.text[at] ?? '#')) at += 1;
    if (this.text[at] !== ']' && this.text[at] !== '}') throw new Unusual();
    this.end = at + 1;
    this.brackets -= 1;
  }

  /** Goes on to what stands from here to there. Between brackets there are remarks that one parser refuses and the other not. */
  private follow(start: number, end: number): void {
    if (this.brackets > 0 && this.text.slice(this.end, start).includes('#')) throw new Unusual();
    this.end = end;
  }

  /** A key of one line with its colon straight behind it. */
  private readKey(event: Event, anywhere: boolean): string {
    if (event.type !== SCALAR || !event.fast || event.anchorStart !== -1 || event.tagStart !== -1) throw new Unusual();
    const quote = event.style === PLAIN ? 0 : 1;
    const start = event.valueStart - quote;
    const end = event.valueEnd + quote;
    // What is left of a line behind a closed list, the fast parser may take for the next key of a map further out.
    if (this.text[end] !== ':' || !(anywhere || this.isFirst(start))) throw new Unusual();
    this.follow(start, end);
    const key = this.text.slice(event.valueStart, event.valueEnd);
    if (!PLAIN_KEY.test(key) && !KEY.test(key)) throw new Unusual();
    return key;
  }

  /** Whether there are only spaces before it on its line. */
  private isFirst(start: number): boolean {
    let before = start - 1;
    while (this.text.charCodeAt(before) === SPACE) before -= 1;
    return this.text.charCodeAt(before) === NEWLINE;
  }

  private readScalar(event: ScalarEvent): string | number | null {
    const { valueStart, valueEnd, style } = event;
    if (event.anchorStart !== -1 || event.tagStart !== -1) throw new Unusual();
    if (valueStart === -1) return null;
    if (style >= LITERAL) this.checkHeader(valueStart);
    else {
      const quote = style === PLAIN ? 0 : 1;
      // A text on the line below its key: a remark between them makes the careful parser lose its way.
      if (this.brackets === 0 && this.isFirst(valueStart - quote) && this.text.slice(this.end, valueStart - quote).trim() !== ':')
        throw new Unusual();
      this.follow(valueStart - quote, valueEnd + quote);
    }
    if (style === PLAIN) return this.keepEnd(this.readPlain(event), valueEnd);
    const value = this.decode(this.text, event);
    if (style >= LITERAL) this.keepEnd(value, valueEnd);
    if (style === DOUBLE_QUOTED && !event.fast) this.checkEscapes(event, value);
    checkText(value);
    return value;
  }

  private readPlain(event: ScalarEvent): string | number {
    const source = event.fast ? this.text.slice(event.valueStart, event.valueEnd) : this.decode(this.text, event);
    this.checkCut(source, event.valueEnd);
    // Digits, signs and the dot come before the letters.
    if (source.charCodeAt(0) < 0x3a) {
      if (WHOLE_NUMBER.test(source)) return Number(source);
      if (NUMBER_LIKE.test(source) || MARKER.test(source)) throw new Unusual();
    } else if (source.length <= 5 && WORD_LIKE.test(source)) throw new Unusual();
    checkText(source);
    return source;
  }

  /** Only the last text of a file that does not end its last line is near enough to the end to be looked at. */
  private keepEnd<V extends string | number>(value: V, end: number): V {
    if (endsInside(this.text, end)) this.last = { pointer: this.path.reduce(childOf, ''), value };
    return value;
  }

  private checkCut(source: string, end: number): void {
    let at = end;
    while (this.text.charCodeAt(at) === SPACE) at += 1;
    if (at === end || this.text[at] !== '#') return;
    const rest = this.text.slice(end).split(/\r?\n/, 1)[0] ?? '';
    this.cuts.push({ pointer: this.path.reduce(childOf, ''), whole: `${source}${rest}`.trim() });
  }

  private checkEscapes({ valueStart, valueEnd }: ScalarEvent, value: string): void {
    const source = this.text.slice(valueStart, valueEnd);
    if (!source.includes('\\')) return;
    if (source.includes('\n') || source.replace(GOOD_ESCAPE, '').includes('\\') || hiddenIn(value) !== undefined) throw new Unusual();
  }

  private checkHeader(start: number): void {
    const end = this.text[start - 1] === '\n' ? start - 1 : start;
    if (!HEADER.test(this.text.slice(Math.max(0, end - 10), end))) throw new Unusual();
  }
}

/** Only a text that starts with some kind of space can be blank. */
function checkText(text: string): void {
  const first = text.charCodeAt(0);
  if ((first <= 0x20 || first > 0x7e) && text.trim() === '') throw new Unusual();
}
