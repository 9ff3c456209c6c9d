import { expect, it } from 'vitest';
import { findBewarenVroeg } from '../../src/casus/bewaren-vroeg.ts';
import { checkCasus } from '../../src/casus/read-casus.ts';
import { run } from '../support/run.ts';
import { GOOD, validator } from './support.ts';

const find = (day: string) => {
  const text = `bewaren-tot: ${day}\n${GOOD}`;
  const { casus } = checkCasus(text, 'casus.yaml', validator);
  if (casus === undefined) throw new Error('The case is good');
  return findBewarenVroeg(casus, text, 'casus.yaml');
};

it('a last day before the meeting is named with its place, the day itself is not', () => {
  expect(find('2026-11-20')).toMatchObject([{ code: 'BEWAREN_TOT_VROEG', ernst: 'waarschuwing', plaats: { regel: 1, kolom: 14 } }]);
  expect(find('2026-11-21')).toEqual([]);
});

it('valideer says so', () => {
  const { code, stdout } = run(['valideer', '-'], { input: `bewaren-tot: 2024-11-20\n${GOOD}` });
  expect(stdout).toContain('stdin:1:14: waarschuwing: BEWAREN_TOT_VROEG');
  expect(code).toBe(0);
});
