import { describe, expect, it } from 'vitest';
import { createFault } from '../../src/faults/fault.ts';
import { formatFault, quote, showControls } from '../../src/faults/format.ts';

describe('formatFault', () => {
  it('gives file, place, weight, code, what and remedy on one line', () => {
    expect(formatFault(createFault('ONTBREEKT', 'a.yaml', { regel: 3, kolom: 5 }, { sleutel: 'naam' }))).toBe(
      'a.yaml:3:5: fout: ONTBREEKT "naam" ontbreekt of is leeg; vul "naam" in',
    );
    expect(formatFault(createFault('CODERING_UTF16', 'a.yaml', undefined, {}, 'waarschuwing'))).toBe(
      'a.yaml: waarschuwing: CODERING_UTF16 het bestand is UTF-16 en is zo gelezen; sla het liever op als UTF-8',
    );
  });

  it('stays one line for any file name', () => {
    expect(formatFault(createFault('IS_MAP', 'a\nb\tc\u2028d\u001b[31m', undefined, {}))).toMatch(
      /^a b c d\\x1b\[31m: fout: IS_MAP [^\n]+$/,
    );
  });
});

describe('quote', () => {
  it('keeps short texts and cuts long ones between characters', () => {
    expect(quote('hoek')).toBe('"hoek"');
    expect(quote('x'.repeat(40))).toBe(`"${'x'.repeat(40)}"`);
    expect(quote('x'.repeat(41))).toBe(`"${'x'.repeat(39)}…"`);
    expect(quote('😀'.repeat(50))).toBe(`"${'😀'.repeat(39)}…"`);
    expect(quote(`${' '.repeat(399)}😀`)).toBe('""');
  });

  it('is one line with nothing hidden', () => {
    expect(quote('a\n  b\tc\u2028d')).toBe('"a b c d"');
    expect(quote('a\u001bb\u202ec\u0085d')).toBe('"a\\x1bb\\u202ec\\x85d"');
  });
});

describe('showControls', () => {
  it('leaves text, tabs and line ends', () => {
    expect(showControls('é😀👨‍👩‍👧\t\n')).toBe('é😀👨‍👩‍👧\t\n');
  });

  it('shows what would steer a terminal', () => {
    expect(showControls('\u0000\u001b\u009b\u007f\u202e\u2066')).toBe('\\x00\\x1b\\x9b\\x7f\\u202e\\u2066');
  });
});
