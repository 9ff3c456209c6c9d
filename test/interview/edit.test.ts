import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { edit, type Key, showLine, startLine } from '../../src/interview/edit.ts';
import { columnsOf } from '../../src/interview/wrap.ts';

const key = (name: string, rest: Partial<Key> = {}): Key => ({ name, sequence: '', ctrl: false, meta: false, pasting: false, ...rest });
const sign = (sequence: string): Key => ({ name: undefined, sequence, ctrl: false, meta: false, pasting: false });

/** `<` and `>` are arrows, `{` and `}` Home and End, `-` Backspace, `x` Delete; anything else is typed. */
const KEYS: Record<string, string> = { '<': 'left', '>': 'right', '{': 'home', '}': 'end', '-': 'backspace', x: 'delete' };
const typed = (keys: string, begin = '') => [...keys].reduce((line, k) => edit(line, KEYS[k] ? key(KEYS[k]) : sign(k)), startLine(begin));

describe('a line being typed', () => {
  it.each([
    ['weer', '', 'weer'],
    ['{het ', 'weer', 'het weer'],
    ['<<h', 'wer', 'wher'],
    ['<<-', 'abc', 'bc'],
    ['{x', 'abc', 'bc'],
    ['{>x}!', 'abc', 'ac!'],
    ['--', 'een 👩‍👧', 'een'],
    ['<a', 'é', 'aé'],
    ['{<-', 'abc', 'abc'],
    ['}>x', 'abc', 'abc'],
  ])('takes %s in "%s"', (keys, begin, result) => {
    expect(typed(keys, begin).text).toBe(result);
  });

  it('Ctrl-U clears it, other keys with Ctrl or Alt change nothing', () => {
    expect(edit(startLine('abc'), key('u', { ctrl: true, sequence: '\u0015' })).text).toBe('');
    expect(edit(startLine('abc'), key('j', { meta: true, sequence: '\u001bj' })).text).toBe('abc');
    expect(edit(startLine('abc'), key('up', { sequence: '\u001b[A' })).text).toBe('abc');
  });

  it('keeps the line ends of a paste', () => {
    expect(edit(startLine('a'), key('return', { pasting: true, sequence: '\r' })).text).toBe('a\n');
  });

  it('is broken at words, with the cursor in sight', () => {
    expect(showLine(startLine('een twee drie vier'), 10, 4)).toEqual(['een twee', 'drie vier_']);
    expect(showLine({ text: 'een twee drie vier', at: 0 }, 10, 4)).toEqual(['|een twee', 'drie vier']);
    expect(showLine({ text: 'een twee drie vier vijf', at: 0 }, 6, 2)).toEqual(['|een', 'twee']);
  });

  it('always fits, never breaks a word that fits, and shows the cursor', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 'woord', ' ', '  ', 'é', '日本', '😀', '\n', 'x'.repeat(30))), fc.nat(), (parts, n) => {
        const text = parts.join('');
        const at = parts.slice(0, n % (parts.length + 1)).join('').length;
        const lines = showLine({ text, at }, 20, 3);
        expect(lines.length).toBeLessThanOrEqual(3);
        for (const line of lines) expect(columnsOf(line)).toBeLessThanOrEqual(20);
        expect(lines.join('')).toContain(at === text.length ? '_' : '|');
      }),
    );
  });
});
