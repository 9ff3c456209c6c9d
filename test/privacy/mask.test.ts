import { describe, expect, it } from 'vitest';
import { maskGegevens, maskNummers } from '../../src/privacy/mask.ts';

describe('a mask', () => {
  it.each([
    ['BSN 111222333 en meer', 'BSN ********* en meer'],
    [`BSN 11${' '.repeat(10)}222${' '.repeat(10)}3333`, `BSN ${'*'.repeat(29)}`],
    ['op 2026-11-21 om 14:05', 'op 2026-11-21 om 14:05'],
  ])('of %j is as long as the text', (tekst, masked) => {
    expect(maskNummers(tekst)).toBe(masked);
  });

  it('hides any long number of a text that nobody could read, also behind a dash, and no date', () => {
    expect(maskGegevens('zaak-123456789 van 2026-11-21, BU03630000')).toBe('zaak-********* van 2026-11-21, BU03630000');
  });

  it('hides all that is found where one thing stands in another', () => {
    expect(maskGegevens('mevrouw Jansen, Kerkstraat 12, jan@voorbeeld.nl')).not.toMatch(/Jansen|Kerkstraat|voorbeeld/);
  });
});
