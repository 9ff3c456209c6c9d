import { isDeepStrictEqual } from 'node:util';
import { Document, isMap, isNode, isPair, isScalar, isSeq, type Node, parseDocument, Scalar, type ToStringOptions, visit } from 'yaml';
import type { Pad, Wijziging } from '../model/wijziging.ts';
import { parseYaml } from '../yaml/parse.ts';
import { MAX_BYTES } from '../yaml/read-text.ts';

const STYLE: ToStringOptions = { lineWidth: 0, doubleQuotedAsJSON: true, flowCollectionPadding: true };
/** Words that no reader of YAML takes for anything but text. */
const PLAIN = /^[A-Za-zÀ-ÿ][\w À-ÿ,;()'./-]*$/;
const RESERVED = /^(true|false|null|yes|no|on|off|y|n|~)$/i;

/** What was changed in the file leaves no case file that can be read. */
export class CasusOngeldig extends Error {
  constructor() {
    super('The case file would not be valid');
  }
}

/** A case file that can be changed a place at a time: comments, order and what we do not change stay as they are. */
export class CasusDocument {
  private readonly doc: Document;

  constructor(text: string) {
    this.doc = text === '' ? new Document({}) : parseDocument(text, { version: '1.2', schema: 'core', uniqueKeys: false });
  }

  apply({ pad, waarde }: Wijziging): void {
    if (waarde === undefined) this.remove(pad);
    else {
      this.openWay(pad);
      const oud = this.doc.getIn(pad, true);
      if (isScalar(oud) && (typeof waarde === 'string' || typeof waarde === 'number')) {
        oud.value = waarde;
        styleScalars(oud);
        delete oud.source;
      } else this.put(pad, createNode(this.doc, waarde), oud);
    }
  }

  /** Changes every text in the file: values, with the key they stand under, and comments (without a key). */
  mapTexts(change: (tekst: string, sleutel: string | undefined) => string): void {
    const comments = (node: { comment?: string | null; commentBefore?: string | null }) => {
      if (node.comment) node.comment = change(node.comment, undefined);
      if (node.commentBefore) node.commentBefore = change(node.commentBefore, undefined);
    };
    comments(this.doc);
    visit(this.doc, (at, node, path) => {
      if (isNode(node)) comments(node);
      if (!isScalar(node) || typeof node.value !== 'string' || at === 'key') return;
      const pair = path.findLast(isPair);
      const value = change(node.value, String(isScalar(pair?.key) ? pair.key.value : ''));
      if (value === node.value) return;
      node.value = value;
      styleScalars(node);
      delete node.source;
    });
  }

  /** Puts a value in place of another; a remark that stood behind the old one stays. */
  private put(pad: Pad, node: Node, oud: unknown): void {
    if (isScalar(oud)) {
      const remark = oud.comment ?? oud.commentBefore;
      const first = isMap(node) ? node.items[0]?.value : node;
      if (remark && oud.value !== null && isScalar(first)) first.comment = remark;
      else if (remark) node.commentBefore = remark;
    }
    this.doc.setIn(pad, node);
  }

  /**
   * The text to save. It is read back first: what would not come out the same, or could not be opened again, is
   * never written.
   */
  toText(isValid: (data: unknown) => boolean = () => true): string {
    const text = this.doc.toString(STYLE);
    const { data } = parseYaml(text, 'casus');
    if (!isDeepStrictEqual(data, withoutEmpty(this.doc.toJS()))) throw new Error('The case file would not read back as it was meant');
    if (!isValid(data)) throw new CasusOngeldig();
    if (Buffer.byteLength(text) > MAX_BYTES) throw Object.assign(new Error('The case file would be too large'), { code: 'EFBIG' });
    return text;
  }

  /** An empty value (`fase:`) on the way becomes a map; a short answer becomes a map with `antwoord`. */
  private openWay(pad: Pad): void {
    for (let depth = 1; depth < pad.length; depth++) {
      const node = this.doc.getIn(pad.slice(0, depth), true) as Node | undefined;
      if (node === undefined || isMap(node) || isSeq(node)) continue;
      const value = isScalar(node) ? node.value : null;
      const empty = this.doc.createNode(typeof pad[depth] === 'number' ? [] : {}) as Node;
      this.put(pad.slice(0, depth), value === null ? empty : createNode(this.doc, { antwoord: value }), node);
    }
  }

  /** Removes a value, and the maps that become empty by it. */
  private remove(pad: Pad): void {
    if (!this.doc.hasIn(pad)) return;
    this.doc.deleteIn(pad);
    for (let up = pad.slice(0, -1); up.length > 0; up = up.slice(0, -1)) {
      const node = this.doc.getIn(up, true);
      if (!isMap(node) || node.items.length > 0) return;
      this.doc.deleteIn(up);
    }
  }
}

function createNode(doc: Document, value: unknown): Node {
  const node = doc.createNode(value) as Node;
  styleScalars(node);
  return node;
}

function styleScalars(node: unknown): void {
  if (isScalar(node)) {
    if (typeof node.value === 'string') node.type = isPlain(node.value) ? Scalar.PLAIN : Scalar.QUOTE_DOUBLE;
  } else if (isMap(node)) for (const pair of node.items) styleScalars(pair.value);
  else if (isSeq(node)) for (const item of node.items) styleScalars(item);
}

function isPlain(text: string): boolean {
  return (PLAIN.test(text) && !RESERVED.test(text) && !text.endsWith(' ')) || /^\d{4}-\d{2}-\d{2}$/.test(text);
}

/** As the reader sees it: an empty value is not there. */
function withoutEmpty(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutEmpty);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, child]) => child !== null)
      .map(([key, child]) => [key, withoutEmpty(child)]),
  );
}
