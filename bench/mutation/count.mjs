import { createHash } from 'node:crypto';

/** The share of the mutants that must be noticed, in every group. */
export const LEAST = 0.9;

const FOUND = new Set(['Killed', 'Timeout']);
const MISSED = new Set(['Survived', 'NoCoverage']);

/**
 * So many of the mutants, by chance, but the same ones for the same seed, in whatever order they come. A mutant has an `id`, the
 * name of its file, the place, the kind of change and what it puts there.
 */
export function pickSample(mutants, aantal, zaad) {
  const turn = new Map(mutants.map((mutant) => [mutant, hash(`${zaad} ${describe(mutant)}`)]));
  return mutants.toSorted((a, b) => (turn.get(a) < turn.get(b) ? -1 : 1)).slice(0, aantal);
}

function describe({ fileName, location: { start, end }, mutatorName, replacement }) {
  return JSON.stringify([fileName, start.line, start.column, end.line, end.column, mutatorName, replacement]);
}

function hash(text) {
  return createHash('sha256').update(text).digest('hex');
}

/** The mutants of a report of Stryker that were tried, with their file. What was not picked or not run is not among them. */
export function listTried(report) {
  return Object.entries(report.files).flatMap(([file, { mutants }]) =>
    mutants.filter(({ status }) => FOUND.has(status) || MISSED.has(status) || status === 'RuntimeError').map((m) => ({ ...m, file })),
  );
}

/** Which of them no test noticed. */
export function listMissed(tried) {
  return tried.filter(({ status }) => MISSED.has(status));
}

/** The first results, with those of a second try in the place of the same mutants where that noticed them. */
export function mergeTried(first, second) {
  const again = new Map(second.flatMap((mutant) => (FOUND.has(mutant.status) ? [[mutant.id, mutant]] : [])));
  return first.map((mutant) => again.get(mutant.id) ?? mutant);
}

/** How many were tried and what came of them. One that breaks the test runner itself says nothing, and counts neither way. */
export function count(tried) {
  const of = (status) => tried.filter((mutant) => mutant.status === status).length;
  const counts = {
    killed: of('Killed'),
    timeout: of('Timeout'),
    survived: of('Survived'),
    untouched: of('NoCoverage'),
    broken: of('RuntimeError'),
  };
  const valid = tried.length - counts.broken;
  return { ...counts, tried: tried.length, share: valid === 0 ? 0 : (counts.killed + counts.timeout) / valid };
}

/** Whether every group has been tried and reaches the share. */
export function isEnough(groups) {
  return groups.length > 0 && groups.every(({ tried, share }) => tried > 0 && share >= LEAST);
}
