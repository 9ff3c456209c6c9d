import { describe, expect, it } from 'vitest';
import type { Instrument } from '../../src/model/instrument.ts';
import { createChecklist } from '../../src/report/checklist.ts';
import { changeInstrument, instrument } from '../support/casus.ts';
import { readLokaal } from './cases.ts';
import { decode, RENDERERS, tagsOf } from './places.ts';

const lokaal = readLokaal();
const HTML_ONLY_OPEN = ['<!doctype', '<!--', '<meta'];

/** Every line to answer: the first cell of each row, and each point of a list. */
function linesOf(html: string): string[] {
  return [...html.matchAll(/<tr>\s*<td>(.*?)<\/td>|<li>(.*?)<\/li>/gs)].map(([, cell, point]) =>
    decode((cell ?? point ?? '').replace(/<[^>]+>/g, ''))
      .replace(/^☐ | _+$| ☐ .*$/g, '')
      .trim(),
  );
}

function expectedLines({ items, oplossingsrichtingen }: Instrument): string[] {
  const richtingen = oplossingsrichtingen.map((r) => `${r.id}. ${r.kort}`);
  const vragen = Object.values(items).flatMap(({ sleutel, label, lokaal: van, vervolgvraag, soort }) => {
    const asked = (soort === 'antwoorden' || soort === 'rollen') && vervolgvraag ? `. ${vervolgvraag}` : '';
    const line = `${label}${van === undefined ? '' : ` (lokaal: ${van})`}${asked}`;
    // Policy is asked per problem, with room for several.
    return sleutel === 'beleid' ? Array<string>(5).fill(line) : [line];
  });
  return [...richtingen, ...vragen];
}

/** Tags that close nothing, or that nothing closes. */
function unbalanced(html: string): string[] {
  const open: string[] = [];
  const wrong: string[] = [];
  for (const tag of html.match(/<\/?[a-z!][^>]*>/gi) ?? []) {
    const name = tag.match(/^<\/?([a-z0-9!]+)/i)?.[1] ?? '';
    if (HTML_ONLY_OPEN.some((start) => tag.toLowerCase().startsWith(start))) continue;
    if (!tag.startsWith('</')) open.push(name);
    else if (open.pop() !== name) wrong.push(tag);
  }
  return [...wrong, ...open];
}

describe.each([
  { naam: 'of KIS', inhoud: instrument },
  { naam: 'with local questions', inhoud: lokaal },
])('the checklists $naam', ({ inhoud }) => {
  const html = createChecklist(inhoud, undefined, 'html');
  const markdown = createChecklist(inhoud, undefined, 'md');

  it('have every item once', () => {
    const expected = expectedLines(inhoud).sort();
    expect(linesOf(html).sort()).toEqual(expected);
    for (const render of Object.values(RENDERERS)) expect(linesOf(render(markdown)).sort()).toEqual(expected);
  });

  it('have a column for every answer, and rows of that width', () => {
    const columns = inhoud.regels.antwoorden.antwoorden.map((a) => a.label);
    for (const table of html.match(/<table>.*?<\/table>/gs) ?? []) {
      const widths = [...table.matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, row = '']) => (row.match(/<t[hd][ >]/g) ?? []).length);
      expect(new Set(widths).size).toBe(1);
    }
    expect(markdown).toContain(`| Vraag | ${columns.join(' | ')} |\n`);
    expect(html).toContain(`<th scope="col">${columns.join('</th><th scope="col">')}</th></tr>`);
  });

  it('are one well-formed page in Dutch that fetches nothing', () => {
    expect(unbalanced(html)).toEqual([]);
    expect(html).toMatch(/^<!doctype html>\n<html lang="nl">\n/);
    expect(html.match(/<h1>/g)).toHaveLength(1);
    expect(html).toContain(`<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`);
    expect(html).not.toMatch(/https?:|\bsrc=|\bhref=|url\(|@import|<script|<link|<iframe/i);
  });
});

describe('the checklist of one step', () => {
  it.each(instrument.stappen)('$stap holds that step and no other', ({ stap, titel, onderdelen }) => {
    const own = Object.values(instrument.items).filter((i) => i.stap === stap);
    for (const formaat of ['md', 'html'] as const) {
      const text = createChecklist(instrument, stap, formaat);
      const html = formaat === 'html' ? text : (RENDERERS['marked']?.(text) ?? '');
      expect(tagsOf(html).filter((tag) => tag.startsWith('<h2'))).toHaveLength(1);
      expect(decode(html)).toContain(`${stap} ${titel}`);
      const richtingen = stap === '3.1' ? instrument.oplossingsrichtingen.length : 0;
      expect(new Set(linesOf(html)).size).toBe(new Set(own.map((i) => i.label)).size + richtingen);
      expect(html.match(/<h3/g)).toHaveLength(onderdelen.length);
    }
  });
});

describe('the checklists behind a story', () => {
  const verhaal = { titel: 'Proefbuurt', bron: 'Bedacht.', alineas: [{ id: 'p1', tekst: 'Buren ergeren zich.' }] };

  it.each(['md', 'html'] as const)('as %s are marked as practice, and ask what a story can tell', (formaat) => {
    const text = createChecklist(instrument, undefined, formaat, verhaal);
    const html = formaat === 'html' ? text : (RENDERERS['marked']?.(text) ?? '');
    const stappen = [...html.matchAll(/<h2[^>]*>(\S+)/g)].map(([, stap]) => stap);
    expect(stappen).toEqual(['2.1', '2.2', '2.3', '2.4', '2.5', '2.6', '2.7', '3.1', '3.2', '4.1', '4.2']);
    if (formaat === 'html') expect(html).toContain('<title>Oefening: Proefbuurt</title>');
    expect(unbalanced(html)).toEqual([]);
  });
});

describe('local questions', () => {
  it('carry the name of the municipality, and so does the page', () => {
    for (const formaat of ['md', 'html'] as const) {
      const text = createChecklist(lokaal, undefined, formaat);
      expect(text).toContain('slecht verlicht zijn (lokaal: Voorbeeldstad)');
      expect(text).toContain('Met lokale vragen van Voorbeeldstad.');
      expect(createChecklist(instrument, undefined, formaat)).not.toContain('Met lokale vragen');
    }
  });
});

describe('a label with markup', () => {
  const label = 'Is <b>dit</b> | *zo*? [x](http://x.nl) {{x}} <img src=x>';
  const changed = changeInstrument((copy) => {
    for (const id of ['A.lichte-overlast', 'doelgroepen.ouders', 'locatie.school']) Object.assign(copy.items[id] ?? {}, { label });
  });

  it('is text in both formats', () => {
    const html = createChecklist(changed, undefined, 'html');
    expect(unbalanced(html)).toEqual([]);
    expect(html).not.toMatch(/<b>|<img/);
    for (const render of Object.values(RENDERERS)) {
      const rendered = render(createChecklist(changed, undefined, 'md'));
      expect(linesOf(rendered).filter((line) => line.startsWith(label))).toHaveLength(3);
      expect(tagsOf(rendered)).toEqual(tagsOf(render(createChecklist(instrument, undefined, 'md'))));
    }
  });
});
