import { describe, expect, it } from 'vitest';
import type { Place } from '../../src/faults/fault.ts';
import { decode } from '../../src/yaml/read-text.ts';
import { ANSWERS, brief, check, expectDutch, GOOD } from '../casus/support.ts';

const CAFE = GOOD.replace('Voorbeeldbuurt', 'Café “de Hoek” €');

/** Bytes per character, for what `Buffer` cannot write. */
const latin = (text: string, more: Record<string, number> = {}) => Buffer.from(Array.from(text, (c) => more[c] ?? c.codePointAt(0) ?? 0));
const utf32 = (text: string, mark: boolean, big: boolean) => {
  const points = Array.from((mark ? '\ufeff' : '') + text, (c) => c.codePointAt(0) ?? 0);
  const buffer = Buffer.alloc(points.length * 4);
  points.forEach((p, i) => {
    if (big) buffer.writeUInt32BE(p, i * 4);
    else buffer.writeUInt32LE(p, i * 4);
  });
  return buffer;
};
const utf16be = (text: string) => Buffer.from(text, 'utf16le').swap16();

describe('encodings that are read', () => {
  it.each([
    ['UTF-8', Buffer.from(CAFE), []],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${CAFE}`), []],
    ['UTF-16LE with a mark', Buffer.from(`\ufeff${CAFE}`, 'utf16le'), ['CODERING_UTF16 -']],
    ['UTF-16BE with a mark', utf16be(`\ufeff${CAFE}`), ['CODERING_UTF16 -']],
  ])('%s', (_, bytes, notes) => {
    const { text, faults, unreadable } = decode(bytes, 'casus.yaml');
    expect(text).toBe(CAFE);
    expect(brief(faults)).toEqual(notes);
    expect(faults.every((f) => f.ernst === 'waarschuwing')).toBe(true);
    expect(unreadable).toBe(false);
    expectDutch(faults);
  });

  it('finds the place behind a mark as an editor shows it', () => {
    const { text = '' } = decode(Buffer.from('\ufeffplak: x\n'), 'casus.yaml');
    expect(check(text).faults.map((f) => f.plaats)).toContainEqual({ regel: 1, kolom: 1 });
  });

  it('refuses a second mark', () => {
    const { text = '' } = decode(Buffer.from(`\ufeff\ufeff${GOOD}`), 'casus.yaml');
    expect(brief(check(text).faults)).toEqual(['BOM_MIDDENIN 1:1']);
  });
});

describe('encodings that are refused by name', () => {
  const windows = { '“': 0x93, '”': 0x94, '€': 0x80 };
  const at = (regel: number, kolom: number): Place => ({ regel, kolom });
  it.each<[string, Buffer, RegExp, Place | undefined]>([
    ['Windows-1252', latin(CAFE, windows), /Windows-1252 \(Kladblok: ANSI\)/, at(2, 19)],
    ['Windows-1252 with one accent', latin(GOOD.replace('Voorbeeldbuurt', 'Café')), /ISO-8859-15 of Windows-1252/, at(2, 19)],
    ['ISO-8859-15', latin(GOOD.replace('Voorbeeldbuurt', 'Café €'), { '€': 0xa4 }), /ISO-8859-15 of Windows-1252/, at(2, 19)],
    ['UTF-16LE without a mark', Buffer.from(GOOD, 'utf16le'), /UTF-16 zonder merkteken/, undefined],
    ['UTF-16BE without a mark', utf16be(GOOD), /UTF-16 zonder merkteken/, undefined],
    [
      'UTF-16 with a stray byte',
      Buffer.concat([Buffer.from(`\ufeff${GOOD}`, 'utf16le'), Buffer.from('x')]),
      /UTF-16 met kapotte/,
      undefined,
    ],
    ['UTF-16 with half a character', Buffer.from('\ufeffnaam: \ud83d x', 'utf16le'), /UTF-16 met kapotte/, undefined],
    ['UTF-32LE with a mark', utf32(GOOD, true, false), /UTF-32/, undefined],
    ['UTF-32BE with a mark', utf32(GOOD, true, true), /UTF-32/, undefined],
    ['UTF-32LE without a mark', utf32(GOOD, false, false), /UTF-32 zonder merkteken/, undefined],
    ['UTF-32BE without a mark', utf32(GOOD, false, true), /UTF-32 zonder merkteken/, undefined],
    ['a character cut off at the end', Buffer.from('naam: Café').subarray(0, -1), /midden in een teken is afgebroken/, at(1, 10)],
    ['an emoji cut off at the end', Buffer.from('naam: 🏠').subarray(0, -1), /midden in een teken is afgebroken/, at(1, 7)],
    [
      'a broken byte among good characters',
      Buffer.concat([Buffer.from('a: é\nb: '), Buffer.from([0xe9, 0x20])]),
      /UTF-8 met kapotte/,
      at(2, 4),
    ],
    ['an overlong slash', Buffer.from([0x61, 0x3a, 0x20, 0xc0, 0xaf]), /het lijkt op/, at(1, 4)],
    [
      'half a character as three bytes (CESU-8)',
      Buffer.from([0x61, 0x3a, 0x20, 0xed, 0xa0, 0xbd, 0xed, 0xb8, 0x80]),
      /het lijkt op/,
      at(1, 4),
    ],
    ['a byte above Unicode', Buffer.from([0x61, 0x3a, 0x20, 0xf5, 0x80, 0x80, 0x80]), /het lijkt op/, at(1, 4)],
  ])('%s', (_, bytes, message, place) => {
    const { text, faults, unreadable } = decode(bytes, 'casus.yaml');
    expect(text).toBeUndefined();
    expect(unreadable).toBe(false);
    expect(faults).toMatchObject([{ code: 'CODERING', ernst: 'fout' }]);
    expect(faults[0]?.wat).toMatch(message);
    expect(faults[0]?.plaats).toEqual(place);
    expectDutch(faults);
  });

  it('never lets a replacement character in', () => {
    for (let i = 0; i < 256; i++) {
      const { text } = decode(Buffer.concat([Buffer.from('naam: '), Buffer.from([i, 0x41, i])]), 'x');
      expect(text ?? '').not.toContain('\ufffd');
    }
  });
});

describe('files that are not text', () => {
  it.each<[string, Buffer, RegExp]>([
    ['zip, docx or xlsx', Buffer.from('PK\x03\x04\x14\x00', 'latin1'), /zipbestand/],
    ['an empty zip', Buffer.from('PK\x05\x06\x00\x00', 'latin1'), /zipbestand/],
    ['old doc or xls', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), /oud Word/],
    ['gzip', Buffer.from([0x1f, 0x8b, 0x08]), /ingepakt/],
    ['PDF', Buffer.from('%PDF-1.7\n'), /PDF/],
    ['RTF', Buffer.from('{\\rtf1\\ansi x}'), /RTF/],
    ['HTML', Buffer.from('\ufeff\n <!DOCTYPE html><p>x'), /webpagina/],
    ['HTML without a head', Buffer.from('<html><body>'), /webpagina/],
    ['XML', Buffer.from('<?xml version="1.0"?><a/>'), /XML/],
    ['PNG', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]), /afbeelding/],
    ['JPEG', Buffer.from([0xff, 0xd8, 0xff, 0xe0]), /afbeelding/],
    ['only zeros', Buffer.alloc(4096), /alleen nullen/],
  ])('%s', (_, bytes, message) => {
    const { text, faults } = decode(bytes, 'casus.yaml');
    expect(text).toBeUndefined();
    expect(faults).toMatchObject([{ code: 'SOORT_BESTAND' }]);
    expect(faults[0]?.wat).toMatch(message);
    expectDutch(faults);
  });
});

describe('hidden characters', () => {
  it.each([0x00, 0x01, 0x07, 0x08, 0x0b, 0x0c, 0x1b, 0x7f, 0x80, 0x9b, 0x200e, 0x200f, 0x202a, 0x202e, 0x2066, 0x2069])('U+%i', (point) => {
    const character = String.fromCodePoint(point);
    const { faults } = check(`${GOOD}    plek: hoek ${character}x\n`);
    expect(brief(faults)).toEqual(['STUURTEKEN 8:16']);
    expectDutch(faults);
  });

  it.each(['\\0', '\\a', '\\b', '\\e', '\\v', '\\f', '\\x1b', '\\x7f', '\\u0000', '\\u009b', '\\u202e', '\\ud800', '\\udfff', '\\uFEFF'])(
    'spelled as %s',
    (spelled) => {
      const { faults } = check(`${GOOD}    plek: "hoek ${spelled}x"\n`);
      expect(brief(faults)).toEqual(['STUURTEKEN 8:11']);
      expect(brief(check(`${GOOD}    "plek${spelled}": x\n`).faults)).toEqual(['STUURTEKEN 8:5']);
      expectDutch(faults);
    },
  );

  it.each(['\\n', '\\t', '\\"', '\\\\', '\\xe9', '\\u00e9', '\\U0001F600', '\\ud83d\\ude00'])('lets %s through', (spelled) => {
    expect(check(`${GOOD}    plek: "hoek ${spelled}x"\n`).faults).toEqual([]);
  });

  it.each(['\u00a0', '\u200b', '\u200d', '\u2060', '\u00ad', '\u3000'])('points at an invisible character in a good word (%j)', (c) => {
    expect(brief(check(`${ANSWERS}        irritaties: ja${c}\n`).faults)).toEqual(['STUURTEKEN 10:23']);
    expect(brief(check(`${ANSWERS}        irri${c}taties: ja\n`).faults)).toEqual(['STUURTEKEN 10:13']);
  });
});

describe('files that are no text', () => {
  const elf = Buffer.concat([Buffer.from('\x7fELF\x02\x01\x01', 'latin1'), Buffer.alloc(200), Buffer.from([1, 2, 3, 4, 5, 6])]);
  const binary = Buffer.concat([Buffer.from([0, 1, 2, 3, 0, 0, 0, 0, 4, 5]), Buffer.alloc(300), Buffer.from('abc')]);
  it.each([
    ['a program', elf, /een programma/],
    ['anything else', binary, /zonder leesbare tekst/],
  ])('%s is not taken for an encoding', (_, bytes, says) => {
    const { faults } = decode(bytes, 'casus.yaml');
    expect(brief(faults)).toEqual(['SOORT_BESTAND -']);
    expect(faults[0]?.wat).toMatch(says);
  });

  it('text with zeros at its end is text', () => {
    expect(decode(Buffer.concat([Buffer.from(GOOD), Buffer.alloc(400)]), 'casus.yaml').text).toContain('buurtkompas: 1');
  });
});
