/** What people write for an answer, and what it is in a case file. */
const SYNONYMS: Record<string, string> = {
  true: 'ja',
  waar: 'ja',
  yes: 'ja',
  y: 'ja',
  j: 'ja',
  on: 'ja',
  false: 'nee',
  onwaar: 'nee',
  niet: 'nee',
  neen: 'nee',
  no: 'nee',
  n: 'nee',
  off: 'nee',
  soms: 'deels',
  gedeeltelijk: 'deels',
  'een beetje': 'deels',
  '?': 'onbekend',
  'weet niet': 'onbekend',
  'weet ik niet': 'onbekend',
  'geen idee': 'onbekend',
  'niet bekend': 'onbekend',
  'n.v.t': 'nvt',
  'n/a': 'nvt',
  'niet van toepassing': 'nvt',
};

/** The valid word nearest to what was typed, if any is near enough to be meant. */
export function suggest(typed: string, valid: readonly string[]): string | undefined {
  const clean = typed
    .slice(0, 80)
    .normalize('NFC')
    .toLowerCase()
    .replace(/["'“”‘’„‚«»`]/g, '')
    .replace(/[\s_]+/g, ' ')
    .replace(/^[\s.,;:!-]+|[\s.,;:!]+$/g, '')
    .trim();
  const joined = clean.replaceAll(' ', '-');
  const exact = valid.find((v) => v.toLowerCase() === clean || v.toLowerCase() === joined);
  if (exact !== undefined) return exact;
  const key = joined.replaceAll('-', ' ');
  const synonym = Object.hasOwn(SYNONYMS, key) ? SYNONYMS[key] : undefined;
  if (synonym !== undefined && valid.includes(synonym)) return synonym;
  let best: { word: string; distance: number } | undefined;
  for (const word of valid) {
    if (Math.abs(word.length - joined.length) > word.length / 3 + 1) continue;
    const distance = editDistance(joined, word.toLowerCase());
    if (best === undefined || distance < best.distance) best = { word, distance };
  }
  // Near: at most a third of the word differs, and never all of it.
  const near = best !== undefined && best.distance < best.word.length && best.distance <= Math.max(1, Math.floor(best.word.length / 3));
  return near ? best?.word : undefined;
}

/** Insertions, deletions, replacements and swaps of neighbours (optimal string alignment). */
function editDistance(a: string, b: string): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, j) => j)];
  const at = (i: number, j: number) => rows[i]?.[j] ?? 0;
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    rows.push(row);
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let distance = Math.min(at(i - 1, j) + 1, (row[j - 1] ?? 0) + 1, at(i - 1, j - 1) + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) distance = Math.min(distance, at(i - 2, j - 2) + 1);
      row.push(distance);
    }
  }
  return at(a.length, b.length);
}
