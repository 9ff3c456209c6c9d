import { Chalk, type ChalkInstance } from 'chalk';

/** Colour only on a terminal that wants it: chalk itself does not look at NO_COLOR. */
export function createColour(stream: NodeJS.WriteStream): ChalkInstance {
  const { NO_COLOR, FORCE_COLOR, TERM } = process.env;
  if (NO_COLOR) return new Chalk({ level: 0 });
  if (FORCE_COLOR && FORCE_COLOR !== '0') return new Chalk({ level: 1 });
  return new Chalk({ level: stream.isTTY && TERM !== 'dumb' ? 1 : 0 });
}

/** Columns to write in: those of the terminal, at most 100 for easy reading. */
export function widthOf(stream: NodeJS.WriteStream): number {
  return Math.min(stream.columns || 100, 100);
}

/** Breaks text at words; the first line starts with one text, the lines after it with another of the same width. */
export function wrap(text: string, width: number, first = '', rest = ' '.repeat(first.length)): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).filter(Boolean)) {
    if (line !== '' && first.length + line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line].map((l, i) => (i === 0 ? first : rest) + l).join('\n');
}
