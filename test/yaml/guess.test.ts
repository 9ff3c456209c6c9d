import { describe, expect, it } from 'vitest';
import { guessEncoding, recogniseFile, utf16Mark, wideEncoding } from '../../src/yaml/encoding.ts';

const bytes = (...parts: (string | number[] | Buffer)[]) =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))));
const TEXT = 'naam: Voorbeeldbuurt in de stad\n';

describe('what a file is by its first bytes', () => {
  it.each([
    [[0x50, 0x4b, 3, 4], 'een zipbestand, Word- of Excelbestand'],
    [[0x50, 0x4b, 5, 6], 'een leeg zipbestand'],
    [[0xd0, 0xcf, 0x11, 0xe0], 'een oud Word- of Excelbestand'],
    [[0x1f, 0x8b], 'een ingepakt bestand'],
    [[0x25, 0x50, 0x44, 0x46], 'een PDF'],
    [[0x7b, 0x5c, 0x72, 0x74, 0x66], 'een RTF-bestand'],
    [[0x89, 0x50, 0x4e, 0x47], 'een afbeelding'],
    [[0x47, 0x49, 0x46, 0x38], 'een afbeelding'],
    [[0xff, 0xd8, 0xff], 'een afbeelding'],
    [[0x7f, 0x45, 0x4c, 0x46], 'een programma'],
    [[0xcf, 0xfa, 0xed, 0xfe], 'een programma'],
  ])('%j is %s', (head, soort) => {
    expect(recogniseFile(bytes(head, TEXT))).toBe(soort);
    expect(recogniseFile(bytes('a', head, TEXT))).not.toBe(soort);
    expect(recogniseFile(Buffer.from(head.slice(0, -1)))).not.toBe(soort);
  });

  it.each([
    ['<!doctype html>', 'een webpagina'],
    ['<!DOCTYPE HTML>', 'een webpagina'],
    ['\n  <HTML lang="nl">', 'een webpagina'],
    ['\ufeff<html>', 'een webpagina'],
    ['<?XML version="1.0"?>', 'een XML-bestand'],
    ['\ufeff \n<?xml ?>', 'een XML-bestand'],
  ])('%j is %s', (text, soort) => {
    expect(recogniseFile(bytes(text))).toBe(soort);
    expect(recogniseFile(bytes(`x${text}`))).toBeUndefined();
  });

  it('is broken where it is all zeros, however short, but not where it is empty', () => {
    expect(recogniseFile(Buffer.alloc(1))).toBe('een bestand met alleen nullen (beschadigd)');
    expect(recogniseFile(Buffer.alloc(5000))).toBe('een bestand met alleen nullen (beschadigd)');
    expect(recogniseFile(Buffer.alloc(0))).toBeUndefined();
  });

  it('is no text where it has zeros and three or more other bytes that no text has', () => {
    const none = 'een bestand zonder leesbare tekst';
    expect(recogniseFile(bytes(TEXT, [0, 1, 2, 3]))).toBe(none);
    expect(recogniseFile(bytes(TEXT, [0, 8, 14, 31]))).toBe(none);
    expect(recogniseFile(bytes(TEXT, [0, 1, 2]))).toBeUndefined();
    expect(recogniseFile(bytes(TEXT, [1, 2, 3, 4, 5]))).toBeUndefined();
    expect(recogniseFile(bytes(TEXT, [0, 9, 10, 13, 32]))).toBeUndefined();
    expect(recogniseFile(bytes(TEXT, Buffer.alloc(600), [1, 2, 3, 4]))).toBeUndefined();
    expect(recogniseFile(Buffer.from(`\ufeff\u0001\u0002\u0003${TEXT}`, 'utf16le'))).toBeUndefined();
    expect(recogniseFile(Buffer.from(`\u0001\u0002\u0003\u0004${TEXT}`, 'utf16le'))).toBeUndefined();
  });
});

describe('an encoding of two or four bytes', () => {
  it('is told by its mark', () => {
    expect(utf16Mark(bytes([0xff, 0xfe]))).toBe('utf-16le');
    expect(utf16Mark(bytes([0xff, 0xfe, 0x61, 0]))).toBe('utf-16le');
    expect(utf16Mark(bytes([0xff, 0xfe, 0, 0x61]))).toBe('utf-16le');
    expect(utf16Mark(bytes([0xff, 0xfe, 0, 0]))).toBeUndefined();
    expect(utf16Mark(bytes([0xfe, 0xff]))).toBe('utf-16be');
    for (const no of [[], [0xff], [0xfe], [0xff, 0xff], [0xfe, 0xfe], [0x61, 0xfe], [0x61, 0xff]])
      expect(utf16Mark(bytes(no))).toBeUndefined();
    expect(wideEncoding(bytes([0xff, 0xfe, 0, 0]))).toBe('UTF-32');
    expect(wideEncoding(bytes([0, 0, 0xfe, 0xff]))).toBe('UTF-32');
    expect(wideEncoding(bytes([0xff, 0xfe, 0, 1]))).toBeUndefined();
  });

  const wide = (text: string, width: number, at: number) =>
    Buffer.concat(Array.from(text, (c) => Buffer.from(Array.from({ length: width }, (_, i) => (i === at ? c.charCodeAt(0) : 0)))));

  it('is told without a mark by where the zeros stand', () => {
    for (const at of [0, 1]) expect(wideEncoding(wide(TEXT, 2, at))).toBe('UTF-16 zonder merkteken');
    for (const at of [0, 3]) expect(wideEncoding(wide(TEXT, 4, at))).toBe('UTF-32 zonder merkteken');
    expect(wideEncoding(wide('ab', 2, 0))).toBe('UTF-16 zonder merkteken');
    expect(wideEncoding(wide('a', 4, 0))).toBe('UTF-32 zonder merkteken');
    // Some signs are of another alphabet and have no zero.
    expect(wideEncoding(Buffer.from('naam: Łódź Łódź\n', 'utf16le'))).toBe('UTF-16 zonder merkteken');
  });

  it('is not told of a text with few zeros, or with zeros anywhere', () => {
    expect(wideEncoding(bytes(TEXT))).toBeUndefined();
    expect(wideEncoding(bytes('a', [0]))).toBeUndefined();
    expect(wideEncoding(bytes('ab', [0]))).toBeUndefined();
    expect(wideEncoding(bytes(TEXT, [0, 0], TEXT))).toBeUndefined();
    expect(wideEncoding(bytes(...Array.from({ length: 20 }, (_, i) => (i % 3 === 0 ? [0, 0] : 'ab'))))).toBeUndefined();
    // Half of every other byte is not enough, and one in ten of the others too many.
    expect(wideEncoding(bytes(...Array.from({ length: 20 }, (_, i) => (i % 2 === 0 ? 'ab' : ['a'.charCodeAt(0), 0]))))).toBeUndefined();
    expect(wideEncoding(bytes(...Array.from({ length: 10 }, (_, i) => (i === 0 ? [0, 0] : [97, 0]))))).toBeUndefined();
    expect(wideEncoding(bytes(...Array.from({ length: 11 }, (_, i) => (i === 0 ? [0, 0] : [97, 0]))))).toBe('UTF-16 zonder merkteken');
    // Only the beginning is looked at.
    expect(wideEncoding(bytes('a'.repeat(512), wide(TEXT.repeat(40), 2, 0)))).toBeUndefined();
  });
});

describe('bytes that are no UTF-8', () => {
  const CUT = 'UTF-8 dat midden in een teken is afgebroken';
  const BROKEN = 'UTF-8 met kapotte tekens';
  const WINDOWS = 'Windows-1252 (Kladblok: ANSI)';
  const LATIN = 'ISO-8859-15 of Windows-1252 (Kladblok: ANSI)';
  it.each([
    ['two of three, at the end', bytes('ab', [0xe2, 0x82]), CUT, 2],
    ['one of three, at the end', bytes('ab', [0xe2]), CUT, 2],
    ['one of two, at the end', bytes('ab', [0xc3]), CUT, 2],
    ['three of four, at the end', bytes('ab', [0xf0, 0x9f, 0x8f]), CUT, 2],
    ['one of four, the last that there is', bytes('ab', [0xf4]), CUT, 2],
    ['the first of nothing', bytes('ab', [0xf5]), LATIN, 2],
    ['the first of two that nothing has', bytes('ab', [0xc1]), LATIN, 2],
    ['the first of two, at least', bytes('ab', [0xc2]), CUT, 2],
    ['the first of three, at least', bytes('ab', [0xe0]), CUT, 2],
    ['a second byte that is none', bytes('ab', [0xe2, 0x41]), LATIN, 2],
    ['a second byte that is another first', bytes('ab', [0xe2, 0xc0]), LATIN, 2],
    ['a second byte alone', bytes('ab', [0x82]), WINDOWS, 2],
    ['one in the middle', bytes('a', [0xe9], 'b'), LATIN, 1],
    ['one in the middle, of Windows alone', bytes('a', [0x93], 'b'), WINDOWS, 1],
    ['the first of those of Windows', bytes('a', [0x80], 'b'), WINDOWS, 1],
    ['the last of those of Windows', bytes('a', [0x9f], 'b'), WINDOWS, 1],
    ['after the last of those of Windows', bytes('a', [0xa0], 'b'), LATIN, 1],
    ['at the start', bytes([0xe9], 'ab'), LATIN, 0],
    ['behind good ones', bytes('é', [0xe9], 'b'), BROKEN, 2],
    ['behind good ones, before more good ones', bytes('€', [0x93], 'é'), BROKEN, 3],
    ['before good ones', bytes([0xe9], 'é'), LATIN, 0],
    ['far in a long text', bytes('a'.repeat(3000), [0xe9], 'b'.repeat(3000)), LATIN, 3000],
    ['in UTF-16 without a mark', bytes([0xe9, 0, 0x61, 0, 0x62, 0]), 'UTF-16 zonder merkteken', 0],
  ])('%s', (_, found, vermoeden, offset) => {
    expect(guessEncoding(found)).toEqual({ vermoeden, offset });
  });
});
