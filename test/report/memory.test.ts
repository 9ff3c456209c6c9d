import { describe, expect, it } from 'vitest';
import { remember } from '../../src/report/memory.ts';

describe('remembering', () => {
  it('makes a text that keeps coming back once, and forgets the others when there are many', () => {
    const made: string[] = [];
    const double = remember((text) => {
      made.push(text);
      return text + text;
    }, 2);
    const asked = ['a', 'b', 'a', 'b', 'c', 'a', 'd', 'a', 'e', 'a', 'b', 'a'];
    expect(asked.map(double)).toEqual(asked.map((text) => text + text));
    expect(made).toEqual(['a', 'b', 'c', 'd', 'e', 'b']);
  });
});
