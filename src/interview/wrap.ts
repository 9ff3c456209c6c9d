import { maskNummers } from '../privacy/mask.ts';

/**
 * Breaks at words; a word wider than the line is cut. A line after the first starts with the indent. A number that may stand nowhere
 * becomes stars: whatever is read from a file comes through here, and only the line being typed does not.
 */
export function wrap(text: string, width: number, indent = ''): string[] {
  const [, voor = '', rest = ''] = /^(\s*)(.*)$/s.exec(maskNummers(text)) ?? [];
  const words = rest
    .split(/[^\S\u00a0]+/)
    .filter(Boolean)
    .flatMap((word) => cut(word, width - Math.max(voor.length, indent.length)));
  const lines: string[] = [];
  let line = voor;
  for (const word of words) {
    const next = line.trim() === '' ? line + word : `${line} ${word}`;
    if (columnsOf(next) > width && line.trim() !== '') {
      lines.push(line);
      line = indent + word;
    } else line = next;
  }
  return [...lines, line];
}

function cut(word: string, width: number): string[] {
  if (columnsOf(word) <= width) return [word];
  const parts = [''];
  for (const sign of word) {
    if (columnsOf(parts.at(-1) + sign) > width) parts.push('');
    parts[parts.length - 1] += sign;
  }
  return parts;
}

/** Signs that take two columns in a terminal. */
const WIDE = /\p{Extended_Pictographic}|[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/u;

export function columnsOf(text: string): number {
  let columns = 0;
  for (const sign of text) columns += WIDE.test(sign) ? 2 : 1;
  return columns;
}

/**
 * What is being typed, with its spaces, as lines that fit: broken behind a space where there is one. The line with the
 * cursor stays in sight when there are more lines than may be shown.
 */
export function wrapTyped(text: string, width: number, most: number, cursor: number): string[] {
  const lines = [''];
  for (const part of text.match(/\S+\s*|\s+/g)?.flatMap((word) => cut(word, width)) ?? []) {
    const line = lines.at(-1) ?? '';
    if (line !== '' && columnsOf((line + part).trimEnd()) > width) lines.push(part);
    else lines[lines.length - 1] = line + part;
  }
  let [at, passed] = [0, lines[0]?.length ?? 0];
  while (passed <= cursor && at < lines.length - 1) passed += lines[++at]?.length ?? 0;
  const from = Math.max(0, Math.min(lines.length - most, at - most + 2));
  return lines.slice(from, from + most).map((line, i) => (i === 0 && from > 0 ? `…${line.slice(1)}` : line).trimEnd());
}
