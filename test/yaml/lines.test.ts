import { expect, it } from 'vitest';
import { Lines } from '../../src/yaml/lines.ts';
import { childOf, copyWith, resolve } from '../../src/yaml/pointer.ts';
import { Spots } from '../../src/yaml/spots.ts';

const TEXT = 'een\r\ntwee\n\n  \nvijf';
const lines = new Lines(TEXT);

it.each([
  [0, 1, 1],
  [2, 1, 3],
  [4, 1, 5],
  [5, 2, 1],
  [9, 2, 5],
  [10, 3, 1],
  [11, 4, 1],
  [14, 5, 1],
  [17, 5, 4],
  [18, 5, 5],
  [99, 5, 5],
  [-3, 1, 1],
])('offset %i is line %i, column %i', (offset, regel, kolom) => {
  expect(lines.place(offset)).toEqual({ regel, kolom });
});

it('the line around an offset is without its end', () => {
  expect([0, 4, 5, 9, 10, 17].map((offset) => lines.line(offset))).toEqual([
    { start: 0, text: 'een' },
    { start: 0, text: 'een' },
    { start: 5, text: 'twee' },
    { start: 5, text: 'twee' },
    { start: 10, text: '' },
    { start: 14, text: 'vijf' },
  ]);
  expect(new Lines('a\rb\r\n').line(0).text).toBe('a\rb');
  expect(new Lines('').line(0)).toEqual({ start: 0, text: '' });
});

it('the nearest line with something on it is before or after it, or nowhere', () => {
  expect(lines.neighbour(15, -1)).toEqual({ start: 5, text: 'twee' });
  expect(lines.neighbour(5, 1)).toEqual({ start: 14, text: 'vijf' });
  expect(lines.neighbour(5, -1)).toEqual({ start: 0, text: 'een' });
  expect(lines.neighbour(0, -1)).toBeUndefined();
  expect(lines.neighbour(15, 1)).toBeUndefined();
});

it('a place by its pointer is its key or its value, or the key of what it would be in', () => {
  const spots = new Spots('a: bc\nd: e\n', new Lines('a: bc\nd: e\n'));
  spots.set('', 0, [0, 11]);
  spots.set('/a', 0, [3, 5]);
  spots.set('/d', 6, undefined);
  spots.set('/n', 6, null);
  expect(spots.place('/a', 'key')).toEqual({ regel: 1, kolom: 1 });
  expect(spots.place('/a', 'value')).toEqual({ regel: 1, kolom: 4 });
  expect(spots.place('/a/x/y', 'value')).toEqual({ regel: 1, kolom: 1 });
  expect(spots.place('/d', 'value')).toEqual({ regel: 2, kolom: 1 });
  expect(spots.place('/weg', 'value')).toEqual({ regel: 1, kolom: 1 });
  expect([spots.source('/a'), spots.source('/d'), spots.source('/n'), spots.source('/weg')]).toEqual(['bc', '', '', undefined]);
  expect(new Spots('', new Lines('')).place('/x', 'key')).toEqual({ regel: 1, kolom: 1 });
});

it('a pointer names keys with any sign in them, and own keys only', () => {
  const data = { 'a/b~c': [{ d: 1 }], '~1': 2, n: null };
  const pointer = childOf('', 'a/b~c');
  expect(pointer).toBe('/a~1b~0c');
  expect(childOf('/x', '~1')).toBe('/x/~01');
  expect(resolve(data, pointer)).toEqual([{ d: 1 }]);
  expect(resolve(data, `${pointer}/0/d`)).toBe(1);
  expect(resolve(data, '/~01')).toBe(2);
  expect(resolve(data, '')).toBe(data);
  for (const nowhere of ['/weg', '/n/x', '/~01/x', '/toString', `${pointer}/1`, '/']) expect(resolve(data, nowhere)).toBeUndefined();
});

it('a copy has other values at some pointers and leaves the data as it is', () => {
  const data = { a: { b: 1 }, c: [1, 2] };
  expect(
    copyWith(data, [
      ['/a/b', 2],
      ['/c/1', 'x'],
      ['/d', null],
      ['/a/e~1f', 3],
    ]),
  ).toEqual({ a: { b: 2, 'e/f': 3 }, c: [1, 'x'], d: null });
  expect(data).toEqual({ a: { b: 1 }, c: [1, 2] });
});
