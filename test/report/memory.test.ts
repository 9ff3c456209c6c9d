import { describe, expect, it } from 'vitest';
import { remember } from '../../src/report/memory.ts';

describe('remembering', () => {
  it('makes each text once, and forgets all when there are many', () => {
    const made: string[] = [];
    const double = remember((text) => {
      made.push(text);
      return text + text;
    }, 2);
    expect(['a', 'b', 'a', 'b', 'c', 'a', 'c'].map(double)).toEqual(['aa', 'bb', 'aa', 'bb', 'cc', 'aa', 'cc']);
    expect(made).toEqual(['a', 'b', 'c', 'a']);
  });
});
