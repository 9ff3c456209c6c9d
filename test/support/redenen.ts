import type { Analyse, Reden } from '../../src/model/analyse.ts';

/** Every reason anywhere in a result, however deep. */
export function collectRedenen(value: unknown): Reden[] {
  if (Array.isArray(value)) return value.flatMap(collectRedenen);
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) => (key === 'redenen' ? (inner as Reden[]) : collectRedenen(inner)));
}

/** Every rule that an outcome, a contradiction or a warning names. */
export function collectRegels(analyse: Analyse): string[] {
  const warnings = analyse.interventies.flatMap((i) => i.waarschuwingen.map((w) => w.regel));
  return [...collectRedenen(analyse).map((r) => r.regel), ...warnings];
}
