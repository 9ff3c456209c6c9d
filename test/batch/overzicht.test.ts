import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { describe, expect, it } from 'vitest';
import type { Feiten } from '../../src/batch/feiten.ts';
import { createOverzicht, type OverzichtOptions } from '../../src/batch/overzicht.ts';
import { instrument } from '../support/casus.ts';

const options: OverzichtOptions = { peildatum: '2026-11-25', volledig: false, filter: {}, oefeningen: false, zonderLijsten: false };
const niveau = (id: string, veelOpen = false) => ({ niveau: id, veelOpen });
const feiten = (buurt: string, rest: Partial<Feiten> = {}): Feiten => ({
  buurt,
  gemeente: 'Voorbeeldstad',
  datum: '2026-11-01',
  bewarenTot: null,
  plekken: [{ naam: 'Plein', fase: 'ongemak', bovengrens: 'incidenten', doorverwijzing: false, niveaus: { A: niveau('licht') } }],
  richtingen: instrument.oplossingsrichtingen.map(({ id }) => ({ id, advies: id === 7 ? 'aanbevolen' : 'niet-aangewezen' })),
  witteVlekken: [],
  beleidBesproken: true,
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

const plek = (fase: string, A = niveau('licht')) => ({ naam: 'Plein', fase, bovengrens: fase, doorverwijzing: false, niveaus: { A } });
const times = (n: number) => Array.from({ length: n }, (_, i) => feiten(`Buurt ${i}`));

/** How many values the tightest hidden cell can still have, when the cells are parts of this total. */
function countSolutions(cells: string[], totaal: number): number {
  const bounds = cells.map((cell): [number, number] => {
    if (cell === 'minder dan 5') return [1, 4];
    if (cell === 'bijna alle') return [totaal - 4, totaal - 1];
    return cell === 'niet getoond' ? [0, totaal] : [Number(cell), Number(cell)];
  });
  expect(bounds.flat().every(Number.isInteger), cells.join()).toBe(true);
  const [low, high] = [0, 1].map((k) => bounds.reduce((sum, b) => sum + (b[k] ?? 0), 0));
  const hidden = bounds.filter(([a, b]) => a < b);
  const counts = hidden.map(([a, b]) => Math.min(b, totaal - (low ?? 0) + a) - Math.max(a, totaal - (high ?? 0) + b) + 1);
  return Math.min(Number.POSITIVE_INFINITY, ...counts);
}

describe('the overview', () => {
  it('hides counts of 1 to 4 unless all is asked, and never a zero', () => {
    const anders = (n: number) => Array.from({ length: n }, (_, i) => feiten(`Rust ${i}`, { plekken: [plek('rust')] }));
    const few = [...times(4), ...anders(12)];
    expect(make(few).md).toMatch(/\| Ongemak \| minder dan 5 \|/);
    expect(make(few).md).toMatch(/\| Rust \| bijna alle \|/);
    expect(make(few, { volledig: true }).md).toMatch(/\| Ongemak \| 4 \|/);
    expect(make(few).html).toContain('minder dan 5');
    expect(make(times(5)).md).toMatch(/\| Ongemak \| 5 \|/);
    expect(make(times(5)).md).toMatch(/\| Escalatie \| 0 \|/);
    expect(make(times(4), { volledig: true }).md).toMatch(/\| Ongemak \| 4 \|/);
    for (const text of Object.values(make(times(4)))) {
      expect(text).toContain('te weinig plekken');
      expect(text).toContain('minder dan 5 analyses');
      expect(text).not.toMatch(/Richting 7|Escalatie/);
    }
  });

  it('lists neighbourhoods by name, whatever their phase', () => {
    const erg = {
      plekken: [{ naam: 'Plein', fase: 'escalatie', bovengrens: 'escalatie', doorverwijzing: true, niveaus: { A: niveau('sterk') } }],
    };
    const { md } = make([feiten('Zuid', erg), feiten('Noord'), feiten('Midden')]);
    expect(md.indexOf('| Midden |')).toBeLessThan(md.indexOf('| Noord |'));
    expect(md.indexOf('| Noord |')).toBeLessThan(md.indexOf('| Zuid |'));
    expect(md).toContain('verwijst het instrument door');
  });

  it('shows every level of a factor in a case, and makes no average of them', () => {
    const plekken = ['licht', 'sterk', 'licht'].map((id) => plek('rust', niveau(id)));
    const { md, html } = make([feiten('Noord', { plekken })]);
    expect(md).toContain('| Sterk, Licht |');
    expect(html).toContain('<span class="sterk">Sterk</span>, <span class="licht">Licht</span>');
  });

  it('marks a level that rests on fewer answers than are open', () => {
    const plekken = [niveau('niet-gezien', true), niveau('niet-gezien')].map((n) => plek('rust', n));
    const { md, html } = make([feiten('Noord', { plekken })]);
    expect(md).toContain('| Niet gezien, Niet gezien (veel open) |');
    expect(html).toContain('<span class="niet-gezien">Niet gezien</span> (veel open)');
    for (const text of [md, html]) expect(text).toContain('minder dan de helft van de vragen beantwoord');
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

  it('counts late actions for each neighbourhood, by name, where a list of them would be long', () => {
    const { actierijen } = instrument.regels.tabellen.overzicht;
    const acties = (n: number) => Array.from({ length: n }, (_, i) => ({ wat: `bellen ${i}`, wie: '', wanneer: '2026-01-01' }));
    expect(make([feiten('Noord', { acties: acties(actierijen) })]).md).toContain('bellen 17');
    const { md, html } = make([
      feiten('Zuid', { acties: acties(actierijen) }),
      feiten('Noord', { acties: acties(2) }),
      feiten('Noord', { acties: acties(1), datum: '2026-11-02' }),
      feiten('Oost'),
    ]);
    for (const text of [md, html]) {
      expect(text).toContain(`${actierijen + 3} acties`);
      expect(text).not.toMatch(/bellen \d/);
    }
    expect(md).toMatch(new RegExp(`\\| Noord \\| 3 \\|\n\\| Voorbeeldstad \\| Zuid \\| ${actierijen} \\|\n\n`));
    const veel = Array.from({ length: 251 }, (_, i) => feiten(`Buurt ${i}`, { acties: acties(1) }));
    expect(make(veel).md).toContain('251 acties');
    expect(make(veel).md).not.toContain('Buurt 17');
  });

  it('has the late actions last', () => {
    const acties = [{ wat: 'bellen', wie: '', wanneer: '2026-01-01' }];
    for (const text of Object.values(make([feiten('Noord', { acties })])))
      expect(text.indexOf('Open acties over hun datum')).toBeGreaterThan(Math.max(text.indexOf('Hoe u dit leest'), text.indexOf('Plein')));
  });

  it('can do without every list with a name', () => {
    const acties = [{ wat: 'aanbellen', wie: 'opbouwwerk', wanneer: '2026-01-01' }];
    const cases = Array.from({ length: 30 }, (_, i) => feiten(`Buurt ${i}`, { acties }));
    for (const [formaat, text] of Object.entries(make(cases, { zonderLijsten: true }))) {
      expect(text).not.toMatch(/Buurt \d|Plein|Voorbeeldstad|aanbellen|opbouwwerk|Open acties|uittellen/);
      expect(text).toContain('zijn weggelaten');
      expect(text).toContain('Ongemak');
      expect(make(cases)[formaat as 'md' | 'html']).toContain('--zonder-lijsten');
    }
  });

  it('shows of every direction how often it is advised, may be, and cannot be told', () => {
    const adviezen = (advies: string) =>
      instrument.oplossingsrichtingen.map(({ id }) => ({ id, advies: id === 7 ? 'aanbevolen' : advies }));
    const cases = ['te-overwegen', 'onbekend'].flatMap((advies) =>
      Array.from({ length: 6 }, (_, i) => feiten(`${advies} ${i}`, { richtingen: adviezen(advies) })),
    );
    const { md, html } = make(cases);
    expect(md).toContain('| Richting | | Aanbevolen | Te overwegen | Nog niet te zeggen | Niet aangewezen |');
    expect(md).toMatch(/^\| 1 \| [^|]+ \| 0 \| 6 \| 6 \| 0 \|$/m);
    expect(md).toMatch(/^\| 7 \| [^|]+ \| 12 \| 0 \| 0 \| 0 \|$/m);
    expect(html).toMatch(/<th scope="row">1\. [^<]+<\/th><td class="number">0<\/td><td class="number">6<\/td>/);
  });

  it('says of white spots what they are counted in, and in how many analyses policy was not spoken about', () => {
    const met = (n: number, rest: Partial<Feiten>) =>
      Array.from({ length: n }, (_, i) => feiten(`Buurt ${i} ${JSON.stringify(rest)}`, rest));
    const historie = { witteVlekken: ['historie'] };
    for (const text of Object.values(make([...met(8, historie), ...met(6, { beleidBesproken: false }), ...met(7, {})]))) {
      expect(text).toContain('niet over beleid is gesproken: 6.');
      expect(text).toContain('van de 15 analyses waarin over beleid is gesproken');
      expect(text).toMatch(/Geschiedenis[^|<]*(?: \| |<\/th><td class="number">)8/i);
    }
    for (const text of Object.values(make([...met(8, historie), ...met(2, { beleidBesproken: false })]))) {
      expect(text).toContain('niet over beleid is gesproken: minder dan 5.');
      expect(text).toContain('van de 10 analyses. Ook');
    }
    expect(make([...met(5, historie), ...met(1, { beleidBesproken: false })]).md).toContain('Er zijn witte vlekken. Hoe vaak');
    expect(make(met(6, { beleidBesproken: false })).md).toContain('In geen enkele analyse is over beleid gesproken');
    expect(make(met(6, { beleidBesproken: false })).md).not.toContain('Geen team noteerde');
    expect(make(met(6, {})).md).toMatch(/In elke analyse is over beleid gesproken\.\n\nGeen team noteerde een probleem zonder beleid\./);
    const bijna = make([...met(16, historie), ...met(1, {})]).md;
    expect(bijna).toMatch(/\| bijna alle \|/);
    expect(bijna).not.toMatch(/\| 16 \|/);
    expect(make([...met(16, historie), ...met(1, {})], { volledig: true }).md).toMatch(/\| 16 \|/);
  });

  it('shows the same of open questions whatever the hidden counts are, order and all', () => {
    const ids = Object.keys(instrument.items).slice(0, 14);
    const cases = (aantallen: number[]) =>
      Array.from({ length: 20 }, (_, i) => feiten(`Buurt ${i}`, { open: ids.filter((_, j) => i < (aantallen[j] ?? 0)) }));
    const few = fc.integer({ min: 1, max: 4 });
    fc.assert(
      fc.property(fc.array(fc.tuple(few, few), { minLength: 14, maxLength: 14 }), (paren) => {
        // The first are open in all but a few analyses, the last in a few.
        const [een, ander] = [0, 1].map((k) => make(cases(paren.map((p, j) => (j < 7 ? 20 - (p[k] ?? 1) : (p[k] ?? 1))))));
        expect(een).toEqual(ander);
      }),
      { numRuns: 20 },
    );
  });

  it('leaves no hidden count that the rest of the page tells', () => {
    const fasen = [...instrument.regels.fase.fasen, ...instrument.regels.fase['zonder-fase']].map((f) => f.id);
    const adviezen = instrument.regels.begrippen.adviezen.map((a) => a.id);
    // A few that are frequent and the rest seldom, as it is with neighbourhoods.
    const oneOf = (ids: string[]) => fc.oneof({ weight: 4, arbitrary: fc.constant(ids[0] ?? '') }, fc.constantFrom(...ids));
    const zaak = fc.record({
      fase: oneOf(fasen),
      adviezen: fc.array(oneOf(adviezen), { minLength: 7, maxLength: 7 }),
      beleidBesproken: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(zaak, { minLength: 5, maxLength: 40 }), (zaken) => {
        const { md } = make(
          zaken.map((z, i) =>
            feiten(`Buurt ${i}`, {
              plekken: [plek(z.fase)],
              richtingen: instrument.oplossingsrichtingen.map(({ id, grond }, j) => ({
                id,
                advies: grond === 'altijd' ? 'aanbevolen' : (z.adviezen[j] ?? ''),
              })),
              beleidBesproken: z.beleidBesproken,
            }),
          ),
          { zonderLijsten: true },
        );
        const rows = md.split('\n').map((line) => line.split('|').map((cell) => cell.trim()));
        const labels = [...instrument.regels.fase.fasen, ...instrument.regels.fase['zonder-fase']].map((f) => f.label);
        const perFase = rows.filter(([, label = '']) => labels.includes(label)).map((cells) => cells[2] ?? '');
        expect([0, fasen.length]).toContain(perFase.length);
        if (perFase.length > 0) expect(countSolutions(perFase, zaken.length)).toBeGreaterThan(1);
        const perRichting = rows.filter(([, id = '']) => /^[1-7]$/.test(id)).map((cells) => cells.slice(3, 3 + adviezen.length));
        expect(perRichting).toHaveLength(7);
        for (const cells of perRichting) expect(countSolutions(cells, zaken.length)).toBeGreaterThan(1);
      }),
      { numRuns: 60 },
    );
  });

  it('says that a file with faults may belong elsewhere, where a filter was asked', () => {
    const fout = (filter: OverzichtOptions['filter']) => {
      const written = new Map<string, string>();
      const sink = createOverzicht((name, text) => written.set(name, text), instrument, { ...options, filter });
      void sink.add({ bestand: 'x', soort: 'fout', digest: '', naam: 'x', zegel: null, csv: {}, feiten: null, meldingen: [] });
      void sink.finish();
      return [...written.values()];
    };
    for (const text of fout({ gemeente: 'Utrecht' })) expect(text).toContain('er kunnen bestanden van andere gemeenten bij zijn');
    for (const text of fout({ van: '2026-01-01' })) expect(text).toContain('van buiten de gekozen dagen');
    for (const text of fout({})) expect(text).not.toMatch(/Niet van elk/);
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
