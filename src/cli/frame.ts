import type { Fault } from '../faults/fault.ts';
import { showControls } from '../faults/format.ts';
import { maskGegevens } from '../privacy/mask.ts';

const CONTEXT = 1;
const AROUND = 5;
const MAX_COLUMNS = 120;

/** On a terminal: the lines of the file around a fault, with a mark under the place. Elsewhere nothing. */
export function frame({ plaats }: Fault, text: string | undefined, stream: NodeJS.WriteStream): string[] {
  if (!stream.isTTY || text === undefined || plaats === undefined) return [];
  const all = text.split('\n');
  // What is masked may begin some lines before; the whole file for each of its faults would take minutes.
  const from = Math.max(0, plaats.regel - 1 - AROUND);
  const lines = [...all.slice(0, from), ...maskGegevens(all.slice(from, plaats.regel + AROUND).join('\n')).split('\n')];
  const width = String(plaats.regel + CONTEXT).length;
  const shown: string[] = [];
  for (let regel = Math.max(1, plaats.regel - CONTEXT); regel <= Math.min(lines.length, plaats.regel + CONTEXT); regel++) {
    const line = (lines[regel - 1] ?? '').replace(/\r$/, '').replaceAll('\t', ' ').slice(0, MAX_COLUMNS);
    shown.push(`  ${String(regel).padStart(width)} | ${showControls(line)}`);
    if (regel === plaats.regel && plaats.kolom <= MAX_COLUMNS) shown.push(`  ${' '.repeat(width)} | ${' '.repeat(plaats.kolom - 1)}^`);
  }
  return shown;
}
