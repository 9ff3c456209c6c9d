import { expect, it } from 'vitest';
import { suggest } from '../../src/yaml/suggest.ts';

const ANSWERS = ['ja', 'deels', 'nee', 'onbekend', 'nvt'];
const PLACES = ['woonomgeving', 'publieke-ruimte', 'school', 'sociale-media', 'anders'];

it.each([
  ...[
    'true',
    'waar',
    'yes',
    'y',
    'j',
    'on',
    'JA',
    '  ja ',
    'ja!',
    '"ja"',
    '“ja”',
    '‘ja’',
    '„ja‚',
    '«ja»',
    '`ja`',
    "'ja'",
    '- ja',
    'ja;',
    ',ja:',
  ].map((typed) => [typed, 'ja']),
  ...['false', 'onwaar', 'niet', 'neen', 'no', 'n', 'off', 'Nee.'].map((typed) => [typed, 'nee']),
  ...['soms', 'gedeeltelijk', 'een beetje', 'een_beetje', 'een-beetje', 'een  beetje', 'deel', 'deelss'].map((typed) => [typed, 'deels']),
  ...['?', 'weet niet', 'weet ik niet', 'geen idee', 'niet bekend', 'onbekent', 'onbkeend', 'onbeknd'].map((typed) => [typed, 'onbekend']),
  ...['n.v.t', 'n.v.t.', 'n/a', 'niet van toepassing', 'Niet_van_toepassing', 'nvt.', 'ntv'].map((typed) => [typed, 'nvt']),
])('%s means %s', (typed = '', meant = '') => {
  expect(suggest(typed, ANSWERS)).toBe(meant);
});

it.each([
  ['publieke ruimte', 'publieke-ruimte'],
  ['Publieke_Ruimte', 'publieke-ruimte'],
  ['publike ruimte', 'publieke-ruimte'],
  ['publieke-ruimten', 'publieke-ruimte'],
  ['pulbieke-riumte', 'publieke-ruimte'],
  ['schol', 'school'],
  ['schoool', 'school'],
  ['shcool', 'school'],
  ['socialemedia', 'sociale-media'],
  ['ander', 'anders'],
])('%s is near %s', (typed, meant) => {
  expect(suggest(typed, PLACES)).toBe(meant);
});

it.each(['misschien', 'x', '1', '', '"-"', '...', 'toString', 'hasOwnProperty', 'constructor', 'jjj', 'eens', 'jaren', 'onbekendheid met'])(
  '%j is near nothing',
  (typed) => {
    expect(suggest(typed, ANSWERS)).toBeUndefined();
  },
);

it('a word is near when at most a third of it differs, and at most the whole of none', () => {
  expect(suggest('abcdxx', ['abcdef'])).toBe('abcdef');
  expect(suggest('abcxxx', ['abcdef'])).toBeUndefined();
  expect(suggest('ab', ['abcdef'])).toBeUndefined();
  expect(suggest('x', ['a'])).toBeUndefined();
  expect(suggest('ax', ['ab'])).toBe('ab');
  expect(suggest('xab', ['ab'])).toBe('ab');
});

it('the nearest of several is meant, and of two the first', () => {
  expect(suggest('plak', ['plank', 'plek', 'plok'])).toBe('plank');
  expect(suggest('plekk', ['plank', 'plek'])).toBe('plek');
});

it('of words that mean the same only one that can stand there is meant', () => {
  expect(suggest('true', ['nee'])).toBeUndefined();
  expect(suggest('yes', ['yes', 'ja'])).toBe('yes');
});

it('as it is written is the word, whatever its capitals', () => {
  expect(suggest('a', ['A', 'B'])).toBe('A');
  expect(suggest('BU03', ['bu03'])).toBe('bu03');
  expect(suggest('cafe\u0301', ['café'])).toBe('café');
});

it('looks at the first eighty signs only', () => {
  expect(suggest(`ja${' '.repeat(90)}nee`, ANSWERS)).toBe('ja');
});
