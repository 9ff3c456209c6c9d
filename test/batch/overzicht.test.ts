import MarkdownIt from 'markdown-it';
import { describe, expect, it } from 'vitest';
import type { Feiten } from '../../src/batch/feiten.ts';
import { createOverzicht, type OverzichtOptions } from '../../src/batch/overzicht.ts';
import { instrument } from '../support/casus.ts';

const options: OverzichtOptions = { peildatum: '2026-11-25', volledig: false, filter: {} };
const feiten = (buurt: string, rest: Partial<Feiten> = {}): Feiten => ({
  buurt,
  gemeente: 'Voorbeeldstad',
  datum: '2026-11-01',
  plekken: [{ naam: 'Plein', fase: 'ongemak', bovengrens: 'incidenten', doorverwijzing: false, niveaus: { A: 'licht' } }],
  richtingen: [7],
  witteVlekken: [],
  open: ['A.lichte-overlast'],
  acties: [],
  ...rest,
});

function make(cases: Feiten[], extra: Partial<OverzichtOptions> = {}): { md: string; html: string } {
  const written = new Map<string, string>();
  const sink = createOverzicht((name, text) => written.set(name, text), instrument, { ...options, ...extra });
  for (const f of cases)
    void sink.add({ bestand: f.buurt, soort: 'klaar', digest: '', verslag: f.buurt, csv: {}, feiten: f, meldingen: [] });
  void sink.finish();
  return { md: written.get('overzicht.md') ?? '', html: written.get('overzicht.html') ?? '' };
}

const times = (n: number) => Array.from({ length: n }, (_, i) => feiten(`Buurt ${i}`));

describe('the overview', () => {
  it('hides counts of 1 to 4 unless all is asked, and never a zero', () => {
    expect(make(times(4)).md).toMatch(/\| Ongemak \| minder dan 5 \|/);
    expect(make(times(4), { volledig: true }).md).toMatch(/\| Ongemak \| 4 \|/);
    expect(make(times(5)).md).toMatch(/\| Ongemak \| 5 \|/);
    expect(make(times(5)).md).toMatch(/\| Escalatie \| 0 \|/);
    expect(make(times(4)).html).toContain('minder dan 5');
  });

  it('lists neighbourhoods by name, whatever their phase', () => {
    const erg = { plekken: [{ naam: 'Plein', fase: 'escalatie', bovengrens: 'escalatie', doorverwijzing: true, niveaus: { A: 'sterk' } }] };
    const { md } = make([feiten('Zuid', erg), feiten('Noord'), feiten('Midden')]);
    expect(md.indexOf('| Midden |')).toBeLessThan(md.indexOf('| Noord |'));
    expect(md.indexOf('| Noord |')).toBeLessThan(md.indexOf('| Zuid |'));
    expect(md).toContain('verwijst het instrument door');
  });

  it('shows every level of a factor in a case, and makes no average of them', () => {
    const plek = (niveau: string) => ({ naam: niveau, fase: 'rust', bovengrens: 'rust', doorverwijzing: false, niveaus: { A: niveau } });
    const { md, html } = make([feiten('Noord', { plekken: [plek('licht'), plek('sterk')] })]);
    expect(md).toContain('Licht, Sterk');
    expect(html).toContain('<span class="licht">Licht</span>, <span class="sterk">Sterk</span>');
  });

  it('lists open actions only once their date has passed', () => {
    const acties = ['2026-11-24', '2026-11-25'].map((wanneer) => ({ wat: `bellen ${wanneer}`, wie: 'opbouwwerk', wanneer }));
    const { md } = make([feiten('Noord', { acties })]);
    expect(md).toContain('bellen 2026');
    expect(md).not.toContain('bellen 2026-11-25');
    expect(make([feiten('Noord', { acties })], { peildatum: '2026-11-01' }).md).toContain('geen open actie over haar datum');
  });

  it('points to the tables where a list would be too long', () => {
    const { md } = make(times(251));
    expect(md).toContain('te veel plekken');
    expect(md).toContain('te veel buurten');
    expect(md).not.toContain('Buurt 17');
    expect(make(times(250)).md).toContain('Buurt 17');
  });

  it('lets no text of a team break Markdown or HTML', () => {
    const { md, html } = make([feiten('<script>alert(1)</script> | # x', { gemeente: '![x](http://x.nl)' })]);
    const shown = new MarkdownIt({ html: true, linkify: true }).render(md.replace(/^<!--.*-->$/m, ''));
    expect(shown).not.toMatch(/<script|<img|<a /);
    expect(shown).toContain('&lt;script&gt;alert(1)&lt;/script&gt; | # x');
    expect(md).not.toContain('fouten.csv');
    expect(html).not.toMatch(/<script/);
    expect(html).toContain("default-src 'none'");
  });

  it('is the same in any order of the cases', () => {
    const cases = times(7);
    expect(make(cases.toReversed())).toEqual(make(cases));
  });
});
