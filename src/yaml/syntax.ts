import type { YAMLError } from 'yaml';
import { createFault, type Fault } from '../faults/fault.ts';
import { quote } from '../faults/format.ts';
import { FaultList } from '../faults/list.ts';
import type { Lines } from './lines.ts';

/** What the parser reports about one text without losing its way; after any other error the rest says nothing. */
const LOCAL = new Set(['BAD_DQ_ESCAPE', 'BAD_SCALAR_START']);

/** What the parser could not read, in Dutch and at the place to edit. Its own English words are never shown. */
export function explainSyntax(errors: readonly YAMLError[], text: string, name: string, lines: Lines): Fault[] {
  const faults = new FaultList(name);
  const explain = new Explainer(text, name, lines);
  let last = -1;
  for (const error of [...errors].sort((a, b) => a.pos[0] - b.pos[0])) {
    const { start } = lines.line(error.pos[0]);
    if (start !== last) faults.add(() => explain.fault(error));
    if (!LOCAL.has(error.code)) break;
    last = start;
  }
  return faults.all();
}

class Explainer {
  private readonly text: string;
  private readonly name: string;
  private readonly lines: Lines;

  constructor(text: string, name: string, lines: Lines) {
    this.text = text;
    this.name = name;
    this.lines = lines;
  }

  fault({ code, message, pos: [at] }: YAMLError): Fault {
    switch (code) {
      case 'BAD_DQ_ESCAPE':
        return this.create('BACKSLASH', at, { tekst: quote(this.text.slice(at, at + 2)) });
      case 'BAD_SCALAR_START':
        return this.start(at);
      case 'BLOCK_AS_IMPLICIT_KEY':
        return this.nested(at);
      case 'BLOCK_IN_FLOW':
        return this.create('DUBBELEPUNT', this.colonAfter(at) ?? at, { haken: true });
      case 'TAB_AS_INDENT':
        return this.create('TAB_INSPRONG', at, {});
      case 'RESOURCE_EXHAUSTION':
        return this.create('TE_DIEP', at, { grens: 24 });
      case 'KEY_OVER_1024_CHARS':
        return this.create('YAML_FOUT', at, { soort: 'een sleutel van meer dan 1024 tekens' });
      case 'UNEXPECTED_TOKEN':
        return this.unexpected(at);
      case 'MISSING_CHAR':
        if (message.startsWith('Missing ,')) return this.comma(at);
        return this.text[at] === '#' ? this.unexpected(at) : this.noKey(at);
      case 'MULTILINE_IMPLICIT_KEY':
      case 'BAD_INDENT':
        return this.noKey(at);
      default:
        return this.create('YAML_FOUT', at, { soort: 'onbekende opmaak' });
    }
  }

  /** A key inside the text of another key: a colon too many, a dash in the wrong place, or a wrong indentation. */
  private nested(at: number): Fault {
    const here = this.firstOf(at);
    if (this.text[at] === '?') return this.start(at);
    if (here.dash) return this.create('INSPRINGING', here.at, {});
    const colon = this.colonAfter(at);
    if (colon === undefined) return this.create('INSPRINGING', here.at, {});
    const line = this.lines.line(colon);
    const first = this.firstOf(colon);
    const isKey = line.start > at && /^[^\s:]+$/.test(this.text.slice(first.at, colon));
    return isKey ? this.create('INSPRINGING', first.at, {}) : this.create('DUBBELEPUNT', colon, { haken: false });
  }

  private unexpected(at: number): Fault {
    const first = this.firstOf(at);
    const before = this.text.slice(this.lines.line(at).start, at);
    if (this.text[at] === ',') return this.create('KOMMA', at, { teveel: true });
    if (first.dash && first.at >= at) return this.create('INSPRINGING', first.at, {});
    const block = /(?<!\S)[|>]\S*\s*$/.exec(before);
    if (block) return this.start(at - block[0].length);
    if (/[-:]/.test(this.text[at] ?? '')) return this.start(at);
    const closer = before.trimEnd().at(-1) ?? '';
    if (/["'\]}]/.test(closer)) {
      const opener = this.openedEarlier(at, closer);
      return opener === undefined
        ? this.create('TEKST_ERNA', at, { teken: closer })
        : this.create('AANHALINGSTEKEN', opener, { teken: closer });
    }
    if (first.at === at) return this.noKey(at);
    return this.create('YAML_FOUT', at, { soort: `niet verwacht: ${quote(this.lines.line(at).text.slice(before.length))}` });
  }

  /** Where a line is not `key: value`. */
  private noKey(at: number): Fault {
    const { at: first, dash } = this.firstOf(at);
    const { start, text } = this.lines.line(first);
    const hard = /^[ -]*(?:[^\s:-][^\s:]*:|-)(?=(?! )\p{Zs})/u.exec(text);
    if (hard) return this.create('HARDE_SPATIE', start + hard[0].length, {});
    const cut = this.cutBefore(first);
    if (cut) return cut;
    const glued = /^[ -]*(["']?)\w[\w-]*\1:(?=[^\s/:])/.exec(text);
    if (glued) return this.create('SPATIE', start + glued[0].length, { na: 'de dubbele punt' });
    if (dash || /^\s*[^\s:]+:(\s|$)/.test(text) || /[|>][-+]?\s*$/.test(this.lines.neighbour(first, -1)?.text ?? ''))
      return this.create('INSPRINGING', first, {});
    return text.trim() === '---' || text.startsWith('--- ')
      ? this.create('YAML_FOUT', start, { soort: 'achter --- hoort niets te staan' })
      : this.create('GEEN_SLEUTEL', first, { tekst: quote(text) });
  }

  private comma(at: number): Fault {
    return this.cutBefore(at) ?? this.create('KOMMA', at, { teveel: false });
  }

  /** The line before ends in a comment behind words: then the rest of a text went missing there. */
  private cutBefore(at: number): Fault | undefined {
    const before = this.lines.neighbour(at, -1);
    const cut = before && /^(?:[^"'#]|(?<=\S)#)*[^\s"'#:-][ \t]+(?=#)/.exec(before.text);
    return cut ? this.create('HEKJE', before.start + cut[0].length, { tekst: quote(before.text.slice(cut[0].length)) }) : undefined;
  }

  private start(at: number): Fault {
    return this.create('BEGINTEKEN', at, { teken: this.text[at] ?? '' });
  }

  /** A quoted text over several lines that more text follows was most likely meant to end on its first line. */
  private openedEarlier(at: number, quoteMark: string): number | undefined {
    if (quoteMark !== '"' && quoteMark !== "'") return undefined;
    const { start, text } = this.lines.line(at);
    if (text.slice(0, at - start).split(quoteMark).length % 2 === 1) return undefined;
    const before = this.text.lastIndexOf(quoteMark, start);
    return before === -1 ? undefined : before;
  }

  /** The first colon with a space or line end behind it. */
  private colonAfter(at: number): number | undefined {
    const found = /:(?=\s|$)/g;
    found.lastIndex = at;
    return found.exec(this.text)?.index;
  }

  private firstOf(at: number): { at: number; dash: boolean } {
    const { start, text } = this.lines.line(at);
    const indent = text.length - text.trimStart().length;
    return { at: start + indent, dash: /^\s*-(\s|$)/.test(text) };
  }

  private create<C extends Parameters<typeof createFault>[0]>(
    code: C,
    offset: number,
    params: Parameters<typeof createFault<C>>[3],
  ): Fault {
    return createFault(code, this.name, this.lines.place(offset), params);
  }
}
