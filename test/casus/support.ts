import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import { checkCasus } from '../../src/casus/read-casus.ts';
import { getValidator } from '../../src/content/validators.ts';
import type { Fault } from '../../src/faults/fault.ts';
import { formatFault } from '../../src/faults/format.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

export const validator = getValidator('casus');

/** The smallest good case, and the same up to the answers of one section. */
export const GOOD = `buurtkompas: 1
buurt: { naam: Voorbeeldbuurt }
overleg:
  datum: 2026-11-21
situaties:
  - id: portieken
    naam: Portieken
`;
export const ANSWERS = `${GOOD}    verschijningsvormen:\n      voelen:\n`;

export const EXAMPLES = readdirSync(join(root, 'examples'))
  .filter((dir) => /^\d-/.test(dir))
  .sort()
  .map((dir) => readFileSync(join(root, 'examples', dir, 'modelantwoord.yaml'), 'utf8'));

export const BROKEN = join(root, 'test', 'fixtures', 'broken');

export const check = (text: string) => checkCasus(text, 'casus.yaml', validator);

/** `CODE regel:kolom` of every fault, in the order given. */
export const brief = (faults: Fault[]) => faults.map((f) => `${f.code} ${f.plaats ? `${f.plaats.regel}:${f.plaats.kolom}` : '-'}`);

const ENGLISH =
  /\b(the|must|should|expected|unexpected|invalid|unknown|missing|error|found|values?|keys?|strings?|numbers?|objects?|arrays?|undefined|null|NaN|tokens?|scalar|duplicate|allowed|cannot|character|nodes?|items?|not|and|with|have)\b/i;
const STACK = /\bat .+:\d+|Error\b|node_modules/;

/** What every message promises: one line, Dutch, what and remedy, nothing hidden, no stack. */
export function expectDutch(faults: Fault[]): void {
  for (const fault of faults) {
    const line = formatFault(fault);
    const own = `${fault.wat}; ${fault.remedie}`.replace(/"[^"]*"+/g, '""');
    expect(line).not.toMatch(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u);
    expect(line).not.toMatch(/ {2}/);
    expect(own).not.toMatch(ENGLISH);
    expect(own).not.toMatch(STACK);
    expect(fault.wat).not.toBe('');
    expect(fault.remedie).not.toBe('');
    expect(fault.remedie).not.toMatch(/\.$/);
  }
}

/** Every place lies inside the text. */
export function expectInside(faults: Fault[], text: string): void {
  const lines = text.split('\n');
  for (const { plaats } of faults) {
    if (plaats === undefined) continue;
    const line = lines[plaats.regel - 1];
    expect(line).toBeDefined();
    expect(plaats.kolom).toBeGreaterThan(0);
    expect(plaats.kolom).toBeLessThanOrEqual((line ?? '').length + 1);
  }
}
