interface Mutant {
  id: string;
  fileName: string;
  location: { start: { line: number; column: number }; end: { line: number; column: number } };
  mutatorName: string;
  replacement: string;
}
interface Tried {
  id: string;
  file: string;
  status: string;
}
interface Counts {
  killed: number;
  timeout: number;
  survived: number;
  untouched: number;
  broken: number;
  tried: number;
  share: number;
}

export const LEAST: number;
export function pickSample<M extends Mutant>(mutants: M[], aantal: number, zaad: number): M[];
export function listTried(report: { files: Record<string, { mutants: { id: string; status: string }[] }> }): Tried[];
export function listMissed(tried: Tried[]): Tried[];
export function mergeTried(first: Tried[], second: Tried[]): Tried[];
export function count(tried: Tried[]): Counts;
export function isEnough(groups: Pick<Counts, 'tried' | 'share'>[]): boolean;
