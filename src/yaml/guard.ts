import { createFault, type Fault } from '../faults/fault.ts';
import { quote } from '../faults/format.ts';
import { byPlace, FaultList, joinLists } from '../faults/list.ts';
import { checkCharacters, checkIndents } from './characters.ts';
import { Depth } from './depth.ts';
import { loadYaml } from './library.ts';
import type { Lines } from './lines.ts';

const MAX_DEPTH = 24;
const MAX_NODES = 20_000;
const SCALARS = new Set<string | null>(['scalar', 'single-quoted-scalar', 'double-quoted-scalar']);
const MARKS = new Set<string | null>([
  ...['seq-item-ind', 'explicit-key-ind', 'map-value-ind', 'comma', 'flow-seq-start', 'flow-map-start'],
  ...['anchor', 'alias', 'tag'],
]);

/**
 * Looks at the characters and tokens before the parser does. Some input makes the parser slow without bound, and some
 * (anchors, tags, hidden characters, a second document) it would change or drop without a word.
 */
export function guard(text: string, name: string, lines: Lines): Fault[] {
  const hidden = checkCharacters(text, name, lines);
  if (hidden.some((f) => f.code === 'REGELEINDE')) return hidden;
  const tokens = new Guard(text, name, lines).check();
  if (hidden.length === 0) return tokens;
  return joinLists([...hidden, ...tokens.filter((f) => f.code !== 'LEEG')].sort(byPlace), name);
}

/** Faults at one place, that leave the rest of the file as it is. */
const LOCAL = new Set<Fault['code']>(['ANKER', 'VERWIJZING', 'YAML_LABEL', 'STUURTEKEN', 'BOM_MIDDENIN', 'NOG_MEER']);

/** Whether the parser can safely go on behind these faults. */
export function areLocal(faults: Fault[]): boolean {
  return faults.every((f) => LOCAL.has(f.code));
}

class Guard {
  private readonly text: string;
  private readonly name: string;
  private readonly lines: Lines;
  private readonly faults: FaultList;
  private readonly depth = new Depth();
  private readonly brackets: { haak: string; offset: number }[] = [];
  /** Quoted and block texts. */
  private readonly texts: [start: number, end: number][] = [];
  /** A comment between brackets with a closing bracket in it. */
  private swallowed: number | undefined;
  private started = false;
  private ended = false;
  private scalars = 0;
  private marks = 0;

  constructor(text: string, name: string, lines: Lines) {
    this.text = text;
    this.name = name;
    this.lines = lines;
    this.faults = new FaultList(name);
  }

  check(): Fault[] {
    const { CST, Lexer } = loadYaml();
    let offset = 0;
    let content = false;
    let block = false;
    for (const lexeme of new Lexer().lex(this.text)) {
      // The lexer announces a document, a text and an unclosed bracket by marks that are not in the file.
      const type = content ? 'content' : CST.tokenType(lexeme);
      if (type === 'doc-mode') continue;
      if (type === 'scalar') content = true;
      if (SCALARS.has(type)) this.scalars += 1;
      else if (MARKS.has(type)) this.marks += 1;
      if (type === 'scalar') continue;
      const stop = type === 'flow-error-end' ? this.unclosed() : this.take(type, lexeme, offset);
      if (stop) return this.all(offset);
      if (type === 'flow-error-end') continue;
      if (type === 'content' && block) this.texts.push([offset, offset + lexeme.length]);
      block = type === 'block-scalar-header' || (block && type !== 'content');
      content = false;
      offset += lexeme.length;
    }
    this.unclosed();
    return this.all(this.text.length);
  }

  private all(until: number): Fault[] {
    for (const fault of checkIndents(this.text, this.name, this.lines, this.texts, until)) this.faults.add(fault);
    if (!this.started && this.faults.size === 0) return [createFault('LEEG', this.name, undefined, {})];
    return this.faults.all();
  }

  /** Judges one token; true where what follows makes no sense any more. */
  private take(type: string | null, lexeme: string, offset: number): boolean {
    if (type === 'comment' && this.brackets.length > 0 && /[\]}]/.test(lexeme)) this.swallowed = offset;
    if (type === 'space' || type === 'newline' || type === 'comment') return false;
    const { regel, kolom } = this.lines.place(offset);
    if (this.depth.follow(type, regel, kolom) > MAX_DEPTH) return this.add('TE_DIEP', offset, { grens: MAX_DEPTH });
    if (Math.max(this.scalars, this.marks) > MAX_NODES) return this.add('TE_VEEL', offset, { grens: MAX_NODES });
    if (type === 'doc-end' && !this.ended) this.ended = true;
    else if (this.ended || (type === 'doc-start' && this.started)) return this.add('MEER_DOCUMENTEN', offset, {});
    this.started = true;
    if (type === 'anchor') this.add('ANKER', offset, this.startOf(offset));
    else if (type === 'alias') this.add('VERWIJZING', offset, this.startOf(offset));
    else if (type === 'tag') this.add('YAML_LABEL', offset, this.startOf(offset));
    else if (type === 'directive-line') return this.add('AANWIJZING', offset, {});
    else if (type?.endsWith('-quoted-scalar')) return this.quoted(lexeme, offset);
    else if (type?.startsWith('flow-')) return this.bracket(lexeme, offset);
    return false;
  }

  private startOf(offset: number): { tekst: string } {
    return { tekst: quote(this.text.slice(offset, offset + 60).split('\n', 1)[0] ?? '') };
  }

  private quoted(lexeme: string, offset: number): boolean {
    this.texts.push([offset, offset + lexeme.length]);
    const teken = lexeme[0] === "'" ? "'" : '"';
    return !isClosed(lexeme) && this.add('AANHALINGSTEKEN', offset, { teken });
  }

  private bracket(haak: string, offset: number): boolean {
    if (haak === '[' || haak === '{') {
      this.brackets.push({ haak, offset });
      return false;
    }
    const opened = this.brackets.pop();
    if (opened?.haak === (haak === ']' ? '[' : '{')) return false;
    return this.add('HAAK', offset, { haak, opent: false });
  }

  private unclosed(): boolean {
    this.depth.reset();
    const opened = this.brackets.pop();
    if (opened === undefined) return false;
    const { swallowed } = this;
    if (swallowed === undefined || swallowed < opened.offset) return this.add('HAAK', opened.offset, { haak: opened.haak, opent: true });
    return this.add('HEKJE', swallowed, { tekst: quote(this.lines.line(swallowed).text.slice(this.lines.place(swallowed).kolom - 1)) });
  }

  private add<C extends Parameters<typeof createFault>[0]>(code: C, offset: number, params: Parameters<typeof createFault<C>>[3]): true {
    this.faults.add(() => createFault(code, this.name, this.lines.place(offset), params));
    return true;
  }
}

/** Whether a quoted text ends in the quote that closes it: not in one that is doubled or escaped. */
function isClosed(lexeme: string): boolean {
  if (lexeme[0] === "'") return lexeme.length > 1 && (lexeme.split("'").length - 1) % 2 === 0;
  let backslashes = 0;
  while (lexeme.at(-2 - backslashes) === '\\') backslashes += 1;
  return lexeme.length > 1 && lexeme.endsWith('"') && backslashes % 2 === 0;
}
