import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { analyse } from '../src/analyse.ts';
import { readCasus } from '../src/casus/read-casus.ts';
import { readBuiltIn } from '../src/content/built-in.ts';
import { getValidator } from '../src/content/validators.ts';
import { createRapport } from '../src/report/rapport.ts';

const EXAMPLES = fileURLToPath(new URL('../examples/', import.meta.url));
const examples = readdirSync(EXAMPLES).filter((naam) => /^\d-/.test(naam));

function reportOf(example: string): string {
  const { casus, faults } = readCasus(`${EXAMPLES}${example}/modelantwoord.yaml`, getValidator('casus'));
  expect(faults).toEqual([]);
  return casus ? createRapport(analyse(readBuiltIn(), casus)) : '';
}

/** Answers with their note, as in the file. */
function answersIn(value: unknown, pad = ''): { pad: string; antwoord: string; toelichting: string }[] {
  if (value === null || typeof value !== 'object') return [];
  const { antwoord, toelichting = '' } = value as { antwoord?: string; toelichting?: string };
  if (antwoord !== undefined) return [{ pad, antwoord, toelichting }];
  return Object.entries(value).flatMap(([key, inner]) => answersIn(inner, `${pad}/${key}`));
}

describe('the model answers', () => {
  it.each(examples)('%s says onbekend where its own note says that the story does not tell', (example) => {
    const { casus } = readCasus(`${EXAMPLES}${example}/modelantwoord.yaml`, getValidator('casus'));
    const stellig = answersIn(casus).filter(
      (a) => a.antwoord !== 'onbekend' && /staat er niet|het verhaal niet|het verhaal niets/.test(a.toelichting),
    );
    expect(stellig).toEqual([]);
    expect(answersIn(casus).length).toBeGreaterThan(50);
  });
});

describe('the example reports', () => {
  it('are four', () => expect(examples).toHaveLength(4));

  it.each(examples)('%s is as kept; where the change is meant: npm run build && npm run golden', (example) => {
    expect(reportOf(example)).toBe(readFileSync(`${EXAMPLES}${example}/rapport.md`, 'utf8'));
  });

  it.each(examples)('%s has a first page that fits on A4', (example) => {
    const [first = ''] = reportOf(example).split(/^## 1\. /m);
    const lines = first.split('\n').reduce((n, line) => n + Math.ceil(line.length / 95), 0);
    expect(lines).toBeLessThanOrEqual(50);
    for (const part of ['Wat valt op', 'Kan nog blijken', '3. ', 'Wat we niet weten']) expect(first).toContain(part);
  });
});
