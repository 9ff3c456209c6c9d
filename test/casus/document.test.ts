import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { CasusDocument } from '../../src/casus/document.ts';
import type { Wijziging } from '../../src/model/wijziging.ts';
import { arbitraryNasty, NASTY } from '../support/nasty.ts';
import { check, EXAMPLES, GOOD } from './support.ts';

const MANIEREN = `# boven het bestand
buurtkompas: 1
buurt: { naam: Voorbeeldbuurt, gemeente: 'Voorbeeldstad' } # in één regel
overleg:
  # boven de datum
  datum: 2026-11-21 # achter de datum

situaties:
  # boven de plek
  - id: portieken
    naam: "Portieken: noord"
    plek: portieken 12 tot 48
    verschijningsvormen: # achter een sleutel
      denken: { stereotypen: ja, niet-positief: { antwoord: nee, grondslag: beleving } }
      voelen:
        irritaties:
          antwoord: deels # achter een antwoord
          toelichting: >-
            een lange tekst over twee
            regels gevouwen
        ongemak:
          antwoord: onbekend
          toelichting: |-
            eerste regel
              tweede regel
        vervreemd: ja
    fase:
      ongemak: { misverstanden: ja } # ruim

  # onder de plek
krachten:
  - wat: 'het speeltuinteam'
  - { wat: de sportclub, toelichting: "zegt: 'kom maar'" }
# helemaal onderaan
`;

function change(text: string, ...wijzigingen: Wijziging[]): string {
  const document = new CasusDocument(text);
  for (const wijziging of wijzigingen) document.apply(wijziging);
  return document.toText();
}

const set = (pad: string, waarde: unknown): Wijziging => ({ pad: pad.split('.').map((p) => (/^\d+$/.test(p) ? Number(p) : p)), waarde });

/** Lines of the first text that are not in the second, in order. */
function gone(before: string, after: string): string[] {
  const lines = after.split('\n');
  let at = 0;
  return before.split('\n').filter((line) => {
    const found = lines.indexOf(line, at);
    if (found !== -1) at = found + 1;
    return found === -1;
  });
}

/** The same, as the program writes it. */
const NETJES = change(MANIEREN);

const remarks = (text: string) => text.match(/(?<=^|\s)# .*$/gm) ?? [];

describe("the user's own YAML", () => {
  it.each([['every way of writing', MANIEREN], ...EXAMPLES.map((text, i) => [`example ${i + 1}`, text])])(
    'keeps its words, its order and its remarks: %s',
    (_, text = '') => {
      const after = change(text);
      expect(JSON.stringify(parse(after))).toBe(JSON.stringify(parse(text)));
      expect(remarks(after)).toEqual(remarks(text));
      expect(change(after)).toBe(after);
    },
  );

  it.each([
    ['an answer in a block', set('situaties.0.verschijningsvormen.voelen.vervreemd', 'nee'), '        vervreemd: ja'],
    ['a name in a flow map', set('buurt.naam', 'Andere, buurt'), 'buurt: { naam: Voorbeeldbuurt'],
    ['a quoted name', set('situaties.0.naam', 'Zuid'), '    naam: "Portieken: noord"'],
    ['an answer beside a comment', set('situaties.0.verschijningsvormen.voelen.irritaties.antwoord', 'ja'), '          antwoord: deels'],
    ['a date beside a comment', set('overleg.datum', '2026-12-01'), '  datum: 2026-11-21'],
    ['an answer in a flow map', set('situaties.0.fase.ongemak.misverstanden', 'nee'), '      ongemak: { misverstanden: ja }'],
    ['a plain text', set('situaties.0.plek', '- het plein'), '    plek: portieken 12 tot 48'],
  ])('changes its own line only: %s', (_, wijziging, line) => {
    const after = change(NETJES, wijziging);
    const lost = gone(NETJES, after);
    expect(lost).toHaveLength(1);
    expect(lost[0]?.startsWith(line)).toBe(true);
    // The remark behind it is still there.
    const [, remark] = / # (.*)$/.exec(lost[0] ?? '') ?? [];
    if (remark !== undefined) expect(after).toContain(`# ${remark}`);
  });

  it('grows without moving anything', () => {
    const after = change(
      NETJES,
      set('situaties.0.groepen.leeftijd', 'ja'),
      set('krachten.2', { wat: 'nieuw' }),
      set('sentimenten.onveiligheid', 'nee'),
      set('sessie', { scherm: 'buurt/3.1' }),
    );
    expect(gone(NETJES, after)).toEqual([]);
    expect(parse(after)).toMatchObject({ situaties: [{ groepen: { leeftijd: 'ja' } }], sessie: { scherm: 'buurt/3.1' } });
    expect(parse(after).krachten[2]).toEqual({ wat: 'nieuw' });
  });

  it('keeps a remark behind an answer that gets a ground, and behind a key without a value', () => {
    const text = `${GOOD}    fase:\n      ongemak:\n        misverstanden: ja # volgens de wijkagent\n    groepen: # nog te doen\n`;
    expect(change(text, set('situaties.0.fase.ongemak.misverstanden.grondslag', 'beleving'))).toContain('# volgens de wijkagent');
    expect(change(text, set('situaties.0.groepen.leeftijd', 'ja'))).toContain('# nog te doen');
  });

  it('keeps remarks above a key that is removed beside it', () => {
    const after = change(NETJES, set('krachten.0', undefined));
    expect(gone(NETJES, after)).toEqual(["  - wat: 'het speeltuinteam'"]);
  });

  it('with the line ends of Windows keeps its words and remarks', () => {
    const after = change(NETJES.replaceAll('\n', '\r\n'), set('situaties.0.groepen.leeftijd', 'ja'));
    expect(gone(NETJES, after.replaceAll('\r\n', '\n'))).toEqual([]);
    expect(after).not.toMatch(/\r(?!\n)/);
  });

  it.each([
    "gemeente: 'Voorbeeldstad' }",
    'naam: "Portieken: noord"',
    'denken: { stereotypen: ja, niet-positief: { antwoord: nee, grondslag: beleving } }',
    'toelichting: >-\n',
    'toelichting: |-\n            eerste regel\n              tweede regel\n',
    "- wat: 'het speeltuinteam'",
    `- { wat: de sportclub, toelichting: "zegt: 'kom maar'" }`,
  ])('is written in the way it was: %j', (piece) => {
    expect(MANIEREN).toContain(piece);
    expect(NETJES).toContain(piece);
  });

  it('stays valid and keeps all remarks through every change of an example', () => {
    const [text = ''] = EXAMPLES;
    const document = new CasusDocument(text);
    document.apply(set('situaties.0.verschijningsvormen.denken.niet-positief.antwoord', 'ja'));
    document.apply(set('situaties.1.fase.ongemak.misverstanden', undefined));
    document.apply(set('overleg.volgend', '2027-01-16'));
    const after = document.toText();
    expect(check(after).casus).toBeDefined();
    expect(text.match(/#.*$/gm)?.filter((remark) => !after.includes(remark))).toEqual([]);
  });
});

describe('a place in the file', () => {
  it('opens a short answer into a map, and keeps what was said', () => {
    const after = change(
      `${GOOD}    fase: { ongemak: { misverstanden: ja } }\n`,
      set('situaties.0.fase.ongemak.misverstanden.grondslag', 'beleving'),
      set('situaties.0.fase.ongemak.misverstanden.toelichting', 'zegt: #1'),
    );
    expect(parse(after).situaties[0].fase.ongemak.misverstanden).toEqual({
      antwoord: 'ja',
      grondslag: 'beleving',
      toelichting: 'zegt: #1',
    });
  });

  it('opens what stands there without a value, a map or a list as it has to be', () => {
    const after = change(
      `${GOOD}    fase:\nacties:\nkrachten: ~\n`,
      set('situaties.0.fase.ongemak.misverstanden', 'ja'),
      set('acties.0', { wat: 'bellen' }),
      set('krachten.0', { wat: 'de school' }),
    );
    expect(parse(after)).toMatchObject({ acties: [{ wat: 'bellen' }], krachten: [{ wat: 'de school' }] });
    expect(parse(after).situaties[0].fase).toEqual({ ongemak: { misverstanden: 'ja' } });
  });

  it('starts from nothing', () => {
    const after = change('', set('buurtkompas', 1), set('buurt', { naam: 'A' }), set('overleg', { datum: '2026-11-21' }), {
      pad: ['situaties'],
      waarde: [{ id: 'a', naam: '- a' }],
    });
    expect(check(after).casus).toEqual(parse(after));
  });

  it('cleans up the maps that become empty, and no further', () => {
    const text = `${GOOD}    fase: { ongemak: { misverstanden: ja } }\n    groepen:\n      leeftijd: ja\n      sekse: nee\n`;
    expect(parse(change(text, set('situaties.0.fase.ongemak.misverstanden', undefined))).situaties[0]).not.toHaveProperty('fase');
    expect(parse(change(text, set('situaties.0.groepen.leeftijd', undefined))).situaties[0].groepen).toEqual({ sekse: 'nee' });
    expect(change(text, set('situaties.0.actoren.media', undefined))).toBe(change(text));
    expect(change(text, set('situaties.0.groepen.leeftijd.grondslag', undefined))).toBe(change(text));
    // An item of a list goes without the list.
    expect(parse(change(`${GOOD}krachten: [ { wat: a } ]\n`, set('krachten.0', undefined))).krachten).toEqual([]);
    expect(parse(change(`${GOOD}krachten: [ { wat: a }, { wat: b } ]\n`, set('krachten.0', undefined))).krachten).toEqual([{ wat: 'b' }]);
  });

  it('that was changed and changed back leaves the file as it was', () => {
    const weer = [set('situaties.0.groepen.leeftijd', 'ja'), set('situaties.0.groepen.leeftijd', undefined)];
    expect(change(MANIEREN, ...weer)).toBe(NETJES);
  });
});

describe('hostile texts', () => {
  const schoon = (tekst: string) => tekst.trim() !== '';

  /** All texts in one file: as a name, a remark in a block, a remark in a flow map, an item of a list. */
  function file(texts: string[]): { after: string; expected: unknown } {
    const start = `${GOOD}    fase: { ongemak: { misverstanden: ja } }\nkrachten:\n  - wat: eerste\n`;
    const document = new CasusDocument(start);
    const expected = parse(start);
    for (const [i, tekst] of texts.entries()) {
      if (i % 2 === 0) {
        document.apply({ pad: ['krachten', expected.krachten.length], waarde: { wat: tekst, toelichting: tekst } });
        expected.krachten.push({ wat: tekst, toelichting: tekst });
      } else {
        document.apply({ pad: ['krachten', expected.krachten.length - 1, 'toelichting'], waarde: tekst });
        expected.krachten[expected.krachten.length - 1].toelichting = tekst;
      }
    }
    const [laatste = 'x'] = texts;
    document.apply(set('situaties.0.naam', laatste));
    document.apply(set('situaties.0.fase.ongemak.misverstanden.toelichting', laatste));
    document.apply(set('buurt.naam', laatste));
    expected.situaties[0].naam = laatste;
    expected.situaties[0].fase.ongemak.misverstanden = { antwoord: 'ja', toelichting: laatste };
    expected.buurt.naam = laatste;
    return { after: document.toText(), expected };
  }

  it.each(NASTY.filter(schoon))('comes back as it was typed: %j', (tekst) => {
    const { after, expected } = file([tekst, tekst]);
    expect(parse(after)).toEqual(expected);
    expect(check(after).casus).toEqual(expected);
    // Once more from the file: it does not change by being saved again.
    expect(change(after)).toBe(after);
  });

  it('20,000 texts come back as they were typed, by this reader and by another', () => {
    const seed = Number(process.env.SEED ?? Date.now() % 1_000_000);
    const all = fc.sample(arbitraryNasty.filter(schoon), { numRuns: 20_000, seed });
    const wrong: string[] = [];
    for (let i = 0; i < all.length; i += 200) {
      const texts = all.slice(i, i + 200);
      const { after, expected } = file(texts);
      const { casus, faults } = check(after);
      if (!isDeepStrictEqual(casus, expected)) wrong.push(`SEED=${seed} ${faults[0]?.code} ${JSON.stringify(texts).slice(0, 200)}`);
      if (!isDeepStrictEqual(parse(after), expected)) wrong.push(`SEED=${seed} other reader ${JSON.stringify(texts).slice(0, 200)}`);
    }
    expect(wrong).toEqual([]);
  });

  it.each([
    ['an escape character', 'a\u001bb'],
    ['a zero', 'a\u0000b'],
    ['a direction override', 'a\u202eb'],
    ['half an emoji', 'a\ud83d'],
    ['a byte order mark', 'a\ufeffb'],
  ])('are never written when they would not read back: %s', (_, tekst) => {
    const document = new CasusDocument(GOOD);
    document.apply(set('situaties.0.plek', tekst));
    expect(() => document.toText()).toThrow();
    // The next change of that place makes it right again.
    document.apply(set('situaties.0.plek', 'het plein'));
    expect(parse(document.toText()).situaties[0].plek).toBe('het plein');
  });
});
