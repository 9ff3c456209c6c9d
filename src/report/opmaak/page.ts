import { createHash } from 'node:crypto';
import type { Element, ElementContent, Root, RootContent } from 'hast';
import { hideCasus } from '../casuskopie.ts';
import { loadMarkup } from '../library.ts';
import type { Voor } from '../rapport.ts';
import { getParts } from '../render.ts';
import { seal } from '../seal.ts';
import { type Kop, NIEUW_BLAD, type Verslag } from './tree.ts';

/** Pictures by the name that the text calls them; each a whole `<svg>`. */
export type Beeldbank = ReadonlyMap<string, string>;

const START = /^<!doctype html>\n<!-- buurtkompas rapport -->\n/;

/** For whom the page is, said on every sheet of paper; and the case file that goes along in it, out of sight. */
interface Gebruik {
  voor: Voor;
  casustekst: string | null;
}

/** One HTML page that needs nothing else: no script, no network, its own style. */
export function createPage({ titel, tree, koppen }: Verslag, beelden: Beeldbank, { voor, casustekst }: Gebruik): string {
  const { toHast, sanitize, defaultSchema, toHtml } = loadMarkup();
  const page = getParts('pagina-html');
  const part = (name: string, data: object = {}) => page[name]?.(data) ?? '';
  const raw = toHast(tree, {
    clobberPrefix: '',
    footnoteLabel: part('bronnen'),
    footnoteLabelProperties: {},
    footnoteBackLabel: (noot, keer) => part('terug', { nummer: noot + 1, keer: keer > 1 ? keer : '' }),
  });
  const clean = sanitize(raw, { ...defaultSchema, clobberPrefix: '' }) as Root;
  const [kop, ...delen] = toSections(clean.children);
  markSummary(delen);
  const html = (children: RootContent[]) => toHtml({ type: 'root', children }, { allowDangerousHtml: true });
  for (const deel of [kop, ...delen]) if (deel !== undefined) decorate(deel, beelden);
  const stijl = part('stijl', { delen: voor === 'delen' });
  const csp = `default-src 'none'; style-src 'sha256-${digest(stijl)}'; base-uri 'none'; form-action 'none'`;
  const text = [
    part('kop', { titel, csp }),
    `<style>${stijl}</style>\n`,
    part('begin'),
    html(kop?.children ?? []),
    part('inhoud', { koppen: nest(koppen) }),
    html(delen),
    part('voet'),
  ].join('');
  return seal(casustekst === null ? text : `${text}${hideCasus(casustekst)}`);
}

/** Whether a file was made by `createPage`, as it was or changed since. */
export function isPage(text: string): boolean {
  return START.test(text.replaceAll('\r\n', '\n'));
}

const digest = (text: string) => createHash('sha256').update(text).digest('base64');

/** What stands before the first chapter, and a section for each chapter. */
function toSections(nodes: RootContent[]): Element[] {
  const sections: Element[] = [element('header', {})];
  for (const node of nodes) {
    if (node.type === 'element' && node.tagName === 'h2')
      sections.push(element('section', startsPage(node) ? { className: ['nieuw-blad'] } : {}));
    if (node.type === 'element' && node.tagName === 'section') sections.push(node);
    else if (node.type !== 'doctype') sections.at(-1)?.children.push(node);
  }
  return sections;
}

const startsPage = ({ properties }: Element) => String(properties.id).startsWith(NIEUW_BLAD);

/** The summary is what stands right before the first numbered chapter. It gets a layout that fits one screen. */
function markSummary(sections: Element[]): void {
  const first = sections.findIndex(({ children: [kop] }) => kop?.type === 'element' && /^1\. /.test(textOf(kop)));
  const summary = sections[first - 1];
  if (summary !== undefined) summary.properties.className = ['samenvatting'];
}

function element(tagName: string, properties: Element['properties'], children: ElementContent[] = []): Element {
  return { type: 'element', tagName, properties, children };
}

/** Puts the pictures in their place, and gives tables what a screen reader and a narrow screen need. */
function decorate(section: Element, beelden: Beeldbank): void {
  let kop = '';
  section.children = section.children.map((node) => {
    if (node.type !== 'element') return node;
    if (/^h\d$/.test(node.tagName)) kop = textOf(node);
    if (node.tagName === 'table') return scroller(kop, [withScopes(node)]);
    const [only] = node.children;
    if (node.tagName !== 'p' || only?.type !== 'element' || only.tagName !== 'img') return node;
    const svg = beelden.get(String(only.properties.src));
    if (svg === undefined) return node;
    return element('figure', {}, [scroller(kop, [{ type: 'raw', value: svg } as unknown as ElementContent])]);
  });
  removeImages(section);
}

/** A template of a municipality can name a picture elsewhere; a page never fetches one. */
function removeImages(node: Element): void {
  node.children = node.children.filter((child) => child.type !== 'element' || child.tagName !== 'img');
  for (const child of node.children) if (child.type === 'element') removeImages(child);
}

/** A box that scrolls by itself, also with the keys, so that the page never does. */
function scroller(naam: string, children: ElementContent[]): Element {
  return element('div', { className: ['schuif'], role: 'group', ariaLabel: naam, tabIndex: 0 }, children);
}

/** The first cell of each row says what the row is about. */
function withScopes(table: Element): Element {
  for (const part of table.children) {
    if (part.type !== 'element') continue;
    const rows = part.children.filter((row): row is Element => row.type === 'element');
    for (const row of rows) {
      const cells = row.children.filter((cell): cell is Element => cell.type === 'element');
      for (const cell of part.tagName === 'thead' ? cells : cells.slice(0, 1)) {
        cell.tagName = 'th';
        cell.properties.scope = part.tagName === 'thead' ? 'col' : 'row';
      }
    }
  }
  return table;
}

function textOf(node: ElementContent): string {
  if (node.type === 'text') return node.value;
  return node.type === 'element' ? node.children.map(textOf).join('') : '';
}

/** Chapters with their parts, for the table of contents. */
function nest(koppen: Kop[]): { id: string; tekst: string; delen: Kop[] }[] {
  const chapters: { id: string; tekst: string; delen: Kop[] }[] = [];
  for (const kop of koppen) {
    if (kop.diepte === 2) chapters.push({ ...kop, delen: [] });
    else if (kop.diepte === 3) chapters.at(-1)?.delen.push(kop);
  }
  return chapters;
}
