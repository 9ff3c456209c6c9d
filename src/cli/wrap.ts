import { showControls } from '../faults/format.ts';
import { maskNummers } from '../privacy/mask.ts';

/** Columns to write in: those of the terminal, at most 100 for easy reading. */
export function widthOf(stream: NodeJS.WriteStream): number {
  return Math.min(stream.columns || 100, 100);
}

/**
 * Breaks text at words; the first line starts with one text, the lines after it with another of the same width. A number that may
 * stand nowhere becomes stars.
 */
export function wrap(text: string, width: number, first = '', rest = ' '.repeat(first.length)): string {
  const lines: string[] = [];
  let line = '';
  for (const word of maskNummers(text).split(/\s+/).filter(Boolean)) {
    if (line !== '' && first.length + line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line].map((l, i) => (i === 0 ? first : rest) + l).join('\n');
}

/** A line on stderr. Where people read it, it is broken at words; a line that starts with a space keeps its columns. */
export function tell(text: string): void {
  const shown = maskNummers(showControls(text));
  const asItIs = !process.stderr.isTTY || shown.startsWith(' ');
  console.error(asItIs ? shown : wrap(shown, widthOf(process.stderr)));
}
