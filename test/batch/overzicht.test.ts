import MarkdownIt from 'markdown-it';
import { describe, expect, it } from 'vitest';
import type { Feiten } from '../../src/batch/feiten.ts';
import { createOverzicht, type OverzichtOptions } from '../../src/batch/overzicht.ts';
import { instrument } from '../support/casus.ts';

const options: OverzichtOptions = { peildatum: '2026-11-25', volledig: false, filter: {}, oefeningen: false };
const feiten = (buurt: string, rest: Partial<Feiten> = {}): Feiten => ({
  buurt,
  gemeente: 'Voorbeeldstad',
  datum: '2026-11-01',
  bewarenTot: null,
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
    void sink.add({ bestand: f.buurt, soort: 'klaar', digest: '', naam: f.buurt, zegel: null, csv: {}, feiten: f, meldingen: [] });
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
    expect(md).toContain('Sterk, Licht');
    expect(html).toContain('<span class="sterk">Sterk</span>, <span class="licht">Licht</span>');
  });

  it('lists one row for the plan of a case, with its first step and how many are late', () => {
    const stap = (wanneer: string, zaak = 'plein') => ({ wat: `stap ${wanneer}`, wie: 'politie', wanneer, zaak });
    const acties = [
      stap('2026-11-20'),
      stap('2026-11-18'),
      stap('2026-11-30'),
      stap('2026-11-19', 'flat'),
      { wat: 'bellen', wie: '', wanneer: '2026-11-01' },
    ];
    const { md, html } = make([feiten('Noord', { acties })]);
    for (const text of [md, html]) {
      expect(text).toContain('Bij een zaak, 2 stappen over hun datum, de eerste: stap 2026-11-18');
      expect(text).toContain('Bij een zaak: stap 2026-11-19');
      expect(text).not.toMatch(/stap 2026-11-(?:20|30)/);
      expect(text).toContain('bellen');
    }
    const veel = Array.from({ length: 300 }, () => stap('2026-11-02'));
    expect(make([feiten('Noord', { acties: veel })]).md).toContain('Bij een zaak, 300 stappen over hun datum');
  });

  it('lists open actions only once their date has passed', () => {
    const acties = ['2026-11-24', '2026-11-25'].map((wanneer) => ({ wat: `bellen ${wanneer}`, wie: 'opbouwwerk', wanneer }));
    const { md } = make([feiten('Noord', { acties })]);
    expect(md).toContain('bellen 2026');
    expect(md).not.toContain('bellen 2026-11-25');
    expect(make([feiten('Noord', { acties })], { peildatum: '2026-11-01' }).md).toContain('Geen open actie heeft een datum');
  });

  it('points to the tables where a list would be too long', () => {
    const { md } = make(times(251));
    expect(md).toContain('te veel plekken');
    expect(md).toContain('te veel analyses');
    expect(md).not.toContain('Buurt 17');
    expect(make(times(250)).md).toContain('Buurt 17');
  });

  it('says how many actions are late, and not which, where a list would not be whole', () => {
    const acties = Array.from({ length: 251 }, (_, i) => ({ wat: `bellen ${i}`, wie: '', wanneer: '2026-01-01' }));
    const { md, html } = make([feiten('Noord', { acties })]);
    for (const text of [md, html]) {
      expect(text).toContain('251 acties');
      expect(text).not.toContain('bellen 17');
    }
  });

  it('orders names as a Dutch index does', () => {
    const { md } = make(['Zwolle', 'Échten', 'zeist', 'Delft'].map((gemeente) => feiten('Noord', { gemeente })));
    const order = [...md.matchAll(/^\| (\p{L}+) \| Noord \| [^|]+ \| Plein/gmu)].map(([, gemeente]) => gemeente);
    expect(order).toEqual(['Delft', 'Échten', 'zeist', 'Zwolle']);
  });

  it('says so where no case takes part, and of which part it is', () => {
    const { md, html } = make([], { filter: { gemeente: 'Nergens' }, deel: { nummer: 2, van: 8 } });
    for (const text of [md, html]) {
      expect(text).toContain('Geen enkele casus doet mee');
      expect(text).toContain('Alleen deel 2 van 8');
      expect(text).not.toContain('te veel');
    }
  });

  it('says nothing of what is possible where too little was answered', () => {
    const plek = { naam: 'Plein', fase: 'onvoldoende-informatie', bovengrens: 'escalatie', doorverwijzing: false, niveaus: {} };
    const { md } = make([feiten('Noord', { plekken: [plek] })]);
    expect(md).toContain('| Onvoldoende informatie | nog niet te zeggen |');
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
