import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judge, seal, sealBytes, sealOf } from '../../src/report/seal.ts';

describe('seal', () => {
  it('gives the same as bytes and as text, for long and short texts after each other', () => {
    const texts = fc.array(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.string().map((text) => `${text}■é`.repeat(3000)),
      ),
      { maxLength: 5 },
    );
    fc.assert(
      fc.property(texts, (all) => {
        // In pieces, as a report comes.
        const sealed = all.map((text) => sealBytes(text.split(/(?<=■é)/)));
        expect(sealed.map(({ bytes }) => bytes.toString())).toEqual(all.map((text) => Buffer.from(seal(text)).toString()));
        expect(sealed.map(({ zegel }) => zegel)).toEqual(all.map((text) => sealOf(seal(text))));
      }),
    );
  });

  it('knows a sheet that was changed, and not by the ends of its lines', () => {
    const sheet = seal('een\ntwee\n');
    expect(sheet).toMatch(/^een\ntwee\n<!-- controle [0-9a-f]{16} -->\n$/);
    expect(judge(sheet, () => true)).toBe('onveranderd');
    expect(judge(sheet.replaceAll('\n', '\r\n'), () => true)).toBe('onveranderd');
    expect(judge(sheet.replace('een', 'Een'), () => true)).toBe('veranderd');
    expect(judge(sheet, () => false)).toBe('vreemd');
  });
});
