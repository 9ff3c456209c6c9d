import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/analyse.ts';
import type { Analyse } from '../../src/model/analyse.ts';
import { createTijdlijn } from '../../src/report/beeld/acties.ts';
import { createBeelden, listRasters } from '../../src/report/beeld/beelden.ts';
import type { Raster, Toon } from '../../src/report/beeld/raster.ts';
import { drawFile, drawInline, isBeeld } from '../../src/report/beeld/svg.ts';
import { createFormaten } from '../../src/report/formaten.ts';
import { judge } from '../../src/report/seal.ts';
import { instrument } from '../support/casus.ts';
import { analyseCases, createTalkative } from './cases.ts';

const cases = Object.entries(analyseCases()).map(([naam, uitkomst]) => ({ naam, uitkomst, beelden: createBeelden(uitkomst) }));
const GEBRUIK = { delen: false, vertrouwelijk: 'Vertrouwelijk: x' };
const count = (cellen: { toon: Toon }[] | undefined, toon: Toon) => (cellen ?? []).filter((c) => c.toon === toon).length;

describe.each(cases)('the pictures of $naam', ({ uitkomst, beelden }) => {
  it('show in each factor as many as the result has, what is open apart, and nothing over factors', () => {
    for (const [i, { risicofactoren }] of uitkomst.situaties.entries()) {
      const rijen = beelden.plekken[i]?.risico.rijen ?? [];
      expect(rijen).toHaveLength(risicofactoren.length);
      for (const f of risicofactoren) {
        const rij = rijen.find(([titel]) => titel?.tekst === f.titel)?.slice(1, -1);
        const boxes = (['vol', 'half', 'leeg', 'open'] as const).reduce((n, toon) => n + count(rij, toon), 0);
        expect(boxes).toBe(f.items);
        expect(count(rij, 'open')).toBeGreaterThanOrEqual(f.onbekend);
        expect(count(rij, 'vol') + count(rij, 'half')).toBeLessThanOrEqual(f.aanwezig);
      }
    }
  });

  it('show one phase at most by the rule, what was found beside it, and as open what may still turn out, also where it is lighter', () => {
    for (const [i, { fase }] of uitkomst.situaties.entries()) {
      const [lijn = []] = beelden.plekken[i]?.fase.rijen ?? [];
      const plaats = (id: string) => uitkomst.fasen.findIndex((f) => f.id === id);
      expect(count(lijn, 'vol')).toBe(plaats(fase.fase) >= 0 ? 1 : 0);
      for (const [n, cel] of lijn.entries()) {
        const rij = fase.punten.find((p) => p.fase === uitkomst.fasen[n]?.id);
        if (rij === undefined || n === plaats(fase.fase)) continue;
        const open = rij.bovengrens >= rij.drempel || (n > plaats(fase.fase) && n <= plaats(fase.bovengrens));
        expect(cel.toon, cel.tekst).toBe(rij.punten >= rij.drempel ? 'half' : open ? 'open' : 'leeg');
      }
      expect(lijn.filter((c) => c.merk)).toHaveLength(fase.oordeel === null ? 0 : 1);
    }
  });

  it('say of every actor who is unknown, and of every problem what is not known of its policy', () => {
    for (const [i, situatie] of uitkomst.situaties.entries()) {
      const actoren = situatie.antwoorden.filter((g) => g.sleutel === 'actoren').flatMap((g) => g.antwoorden);
      const rijen = beelden.plekken[i]?.betrokken?.rijen ?? [];
      const open = actoren.filter((a) => a.antwoord === 'onbekend' || a.antwoord === 'niet-besproken').map((a) => a.label);
      expect(rijen.filter((rij) => rij.at(-1)?.toon === 'open').map(([naam]) => naam?.tekst)).toEqual(open);
    }
    const wit = uitkomst.beleid.filter((b) => b.uitkomst === 'witte-vlek').length;
    expect((beelden.beleid?.rijen ?? []).filter((rij) => rij.at(-1)?.merk)).toHaveLength(wit);
  });

  it('are said in words too, and every text stays in its cell', () => {
    for (const raster of listRasters(beelden)) {
      const svg = drawInline(raster);
      expect(svg).toContain('role="img"');
      expect(raster.alt).not.toMatch(/undefined|\[object| {2}/);
      expect(svg).not.toMatch(/NaN|undefined/);
      for (const [, x = '', anchor = '', text = ''] of svg.matchAll(/<text x="([\d.]+)"[^>]*?( text-anchor="middle")?[^>]*>([^<]*)</g)) {
        const width = text.length * 6;
        expect(Number(x) + (anchor ? width / 2 : width)).toBeLessThanOrEqual(765);
      }
    }
  });
});

/** The actions alone: nothing else is looked at. */
function tijdlijn(dagen: (string | null)[]): Raster {
  const acties = dagen.map((wanneer, i) => ({
    wat: `actie ${i}`,
    wie: null,
    wanneer,
    status: 'open',
    statusLabel: 'Open',
    escalatie: null,
  }));
  return createTijdlijn({ datum: '2026-11-21', acties } as unknown as Analyse);
}

describe('the time line', () => {
  it('gives every action exactly one place, whatever its day', () => {
    const day = fc
      .date({ min: new Date('2025-01-01'), max: new Date('2029-12-31'), noInvalidDate: true })
      .map((d) => d.toISOString().slice(0, 10));
    fc.assert(
      fc.property(fc.array(fc.option(day, { nil: null }), { minLength: 1, maxLength: 8 }), (dagen) => {
        const { rijen, kop, kolommen } = tijdlijn(dagen);
        for (const [i, rij] of rijen.entries()) {
          expect(rij).toHaveLength(kop.length);
          expect(rij.filter((c) => c.toon === (dagen[i] === null ? 'open' : 'half'))).toHaveLength(1);
        }
        expect(kolommen.length).toBe(kop.length);
        expect(kop.length).toBeLessThanOrEqual(14);
      }),
      { numRuns: 200 },
    );
  });
});

describe('a picture as a file', () => {
  it('is known as ours, unchanged or changed', () => {
    const [raster] = listRasters(
      createBeelden(
        analyse(
          instrument,
          createTalkative((n) => `tekst ${n}`),
        ),
      ),
    );
    const svg = drawFile(raster as Raster, GEBRUIK);
    expect(judge(svg, isBeeld)).toBe('onveranderd');
    expect(judge(svg.replace('tekst', 'iets'), isBeeld)).toBe('veranderd');
    expect(judge('<svg/>', isBeeld)).toBe('vreemd');
  });

  it('holds what a team typed as text and nothing else', () => {
    const nasty = '"><script>x</script><!-- ]]> & \' `';
    for (const raster of listRasters(
      createBeelden(
        analyse(
          instrument,
          createTalkative((n) => `${nasty}${n}`),
        ),
      ),
    )) {
      const svg = drawFile(raster, GEBRUIK);
      expect(svg).not.toContain('<script');
      expect(svg.match(/<!--/g)).toHaveLength(2);
      expect(svg.match(/&(?!amp;|lt;|gt;|quot;|#x27;|#x60;|#x3D;)/g)).toBeNull();
    }
  });
});

describe('the place of a picture in a Markdown report', () => {
  const [{ uitkomst }] = cases as [(typeof cases)[number]];
  const plaatsen = async (beeldmap: string) => {
    const wens = { voor: 'intern' as const, zonderEscalatie: false, zonderBeeld: false, beeldmap, casustekst: null, stijlen: null };
    const [verslag] = await createFormaten(uitkomst, ['md'], wens);
    const tekst = String(verslag?.inhoud);
    const found: string[] = [];
    const walk = (node: Nodes) => {
      if (node.type === 'image') found.push(node.url);
      if ('children' in node) node.children.forEach(walk);
    };
    walk(fromMarkdown(tekst));
    return {
      geschreven: [...tekst.matchAll(/^!\[.*\]\((.*)\)$/gm)].map(([, pad]) => pad),
      found,
      namen: verslag?.beelden.map((b) => b.naam),
    };
  };

  it('has no sign that has to be escaped, and leads to the file', async () => {
    for (const map of [
      'verslag-beeld',
      'ons (eerste) verslag_2-beeld',
      '-x--y.md-beeld',
      'www.z~*!`<b>]-beeld',
      'één\\twee-beeld',
      '1.-beeld',
    ]) {
      const { geschreven, found, namen } = await plaatsen(map);
      expect(found.map(decodeURIComponent).sort(), map).toEqual(namen?.map((naam) => `${map}/${naam}`).sort());
      expect(found).toEqual(geschreven);
      for (const pad of found) expect(pad).toMatch(/^[\w%.!/-]+\.svg$/);
    }
    expect((await plaatsen('verslag.2026-beeld')).found[0]).toBe('verslag.2026-beeld/fase-1.svg');
  });
});
