import { describe, expect, it } from 'vitest';
import { remember } from '../../src/report/memory.ts';

describe('remembering', () => {
  function ask(asked: string): { answers: string[]; made: string } {
    let made = '';
    const double = remember(
      (text) => {
        made += text;
        return text + text;
      },
      2,
      3,
    );
    return { answers: Array.from(asked, double), made };
  }

  it.each([
    ['a text that keeps coming back', 'ababab', 'ab'],
    ['also while others come and go', 'abacdaefagha', 'abcdefgh'],
    ['not what was asked for once, and long ago', 'abcda', 'abcda'],
    ['not what others took the place of', 'ababccddeeffb', 'abcdefb'],
  ])('makes once %s', (_, asked, made) => {
    expect(ask(asked)).toEqual({ answers: Array.from(asked, (text) => text + text), made });
  });
});
