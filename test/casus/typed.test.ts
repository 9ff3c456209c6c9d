import { describe, expect, it } from 'vitest';
import { collectTyped } from '../../src/casus/typed.ts';
import { GOOD } from './support.ts';

/** Every text with the place of its first sign, and of the sign at an offset. */
const typed = (text: string, at = 0) =>
  collectTyped(text, 'casus.yaml').map(({ tekst, place }) => {
    const { regel, kolom } = place(at);
    return `${regel}:${kolom} ${tekst}`;
  });

describe('what somebody could have typed', () => {
  it('is every value that is a text, and every comment, each at its place', () => {
    const text = `# boven\n${GOOD}    plek: bij de bank # achter\nkrachten:\n  - wat: "de school"\n  - 'een club'\n`;
    expect(typed(text)).toEqual([
      '3:16 Voorbeeldbuurt',
      '5:10 2026-11-21',
      '7:9 portieken',
      '8:11 Portieken',
      '9:11 bij de bank',
      '11:11 de school',
      '12:6 een club',
      '1:1 # boven',
      '9:23 # achter',
    ]);
  });

  it('has the place of every sign in it', () => {
    const [plek, remark] = collectTyped(`plek: bij de bank # en daar\n`, 'casus.yaml');
    expect([plek?.place(4), remark?.place(2)]).toEqual([
      { regel: 1, kolom: 11 },
      { regel: 1, kolom: 21 },
    ]);
  });

  it('has the place of a word in a text over several lines', () => {
    const text = 'a:\n  plek: |\n    eerste regel\n    tweede Kees hier\n';
    const [plek] = collectTyped(text, 'casus.yaml');
    expect(plek?.tekst).toBe('eerste regel\ntweede Kees hier\n');
    expect(plek?.place(plek.tekst.indexOf('Kees'))).toEqual({ regel: 4, kolom: 12 });
    expect(plek?.place(plek.tekst.indexOf('eerste'))).toEqual({ regel: 3, kolom: 5 });
  });

  it('has the nearest place that is known where the file writes a sign otherwise', () => {
    const [plek] = collectTyped('plek: "bij \\u0041nna"\n', 'casus.yaml');
    expect(plek?.tekst).toBe('bij Anna');
    expect(plek?.place(4)).toEqual({ regel: 1, kolom: 7 });
    const [ander] = collectTyped("plek: 'foto''s van Anna'\n", 'casus.yaml');
    expect(ander?.place(11)).toEqual({ regel: 1, kolom: 20 });
  });

  it('is the whole of a text that is no YAML', () => {
    const text = 'a: "open\nb: bel 06\n';
    expect(typed(text, 12)).toEqual([`2:4 ${text}`]);
  });

  it('is nothing of numbers, and of what has no value', () => {
    expect(typed('a: 1\nb:\nc: [2, x]\n')).toEqual(['3:8 x']);
  });
});
