/** Kinds of files that people rename to `.yaml`, by their first bytes. */
const HEADS: [head: string, soort: string][] = [
  ['PK\x03\x04', 'een zipbestand, Word- of Excelbestand'],
  ['PK\x05\x06', 'een leeg zipbestand'],
  ['\xd0\xcf\x11\xe0', 'een oud Word- of Excelbestand'],
  ['\x1f\x8b', 'een ingepakt bestand'],
  ['%PDF', 'een PDF'],
  ['{\\rtf', 'een RTF-bestand'],
  ['\x89PNG', 'een afbeelding'],
  ['GIF8', 'een afbeelding'],
  ['\xff\xd8\xff', 'een afbeelding'],
  ['\x7fELF', 'een programma'],
  ['\xcf\xfa\xed\xfe', 'een programma'],
];

/** What a file is, if it is plainly not text. */
export function recogniseFile(bytes: Buffer): string | undefined {
  const head = bytes.subarray(0, 256).toString('latin1');
  const known = HEADS.find(([start]) => head.startsWith(start));
  if (known) return known[1];
  const text = head
    .replace(/^\xef\xbb\xbf/, '')
    .trimStart()
    .toLowerCase();
  if (text.startsWith('<!doctype') || text.startsWith('<html')) return 'een webpagina';
  if (text.startsWith('<?xml')) return 'een XML-bestand';
  if (bytes.length > 0 && bytes.every((b) => b === 0)) return 'een bestand met alleen nullen (beschadigd)';
  return isBinary(bytes.subarray(0, 512)) ? 'een bestand zonder leesbare tekst' : undefined;
}

/** Zeros without the pattern of a wide encoding, among other bytes that no text has. */
function isBinary(head: Buffer): boolean {
  const strange = head.filter((b) => b < 0x09 || (b > 0x0d && b < 0x20)).length;
  const zeros = head.filter((b) => b === 0).length;
  return zeros > 0 && strange - zeros > 2 && utf16Mark(head) === undefined && wideEncoding(head) === undefined;
}

export function utf16Mark(bytes: Buffer): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe && !(bytes[2] === 0 && bytes[3] === 0)) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return undefined;
}

/** UTF-16 or UTF-32 without a mark: of western text every other byte, or three of four, is zero, always the same ones. */
export function wideEncoding(bytes: Buffer): string | undefined {
  const head = bytes.subarray(0, 512);
  if (!head.includes(0)) return undefined;
  const mark = head.subarray(0, 4).toString('latin1');
  if (mark === '\xff\xfe\x00\x00' || mark === '\x00\x00\xfe\xff') return 'UTF-32';
  if (head.length < 4) return undefined;
  if (zerosAt(head, 4).filter((share) => share > 0.9).length === 3) return 'UTF-32 zonder merkteken';
  const [even = 0, odd = 0] = zerosAt(head, 2);
  return Math.max(even, odd) > 0.5 && Math.min(even, odd) < 0.1 ? 'UTF-16 zonder merkteken' : undefined;
}

/** The share of zeros at the first, second, ... byte of every so many. */
function zerosAt(head: Buffer, width: number): number[] {
  return Array.from({ length: width }, (_, first) => {
    const bytes = head.filter((_, i) => i % width === first);
    return bytes.filter((b) => b === 0).length / bytes.length;
  });
}

/** Where the bytes stop being UTF-8, and which encoding they look like. */
export function guessEncoding(bytes: Buffer): { vermoeden: string; offset: number } {
  const offset = firstInvalid(bytes);
  const wide = wideEncoding(bytes);
  if (wide !== undefined) return { vermoeden: wide, offset: 0 };
  const rest = bytes.subarray(offset);
  if (rest.length <= 3 && isUtf8Start(rest)) return { vermoeden: 'UTF-8 dat midden in een teken is afgebroken', offset };
  if (bytes.subarray(0, offset).some((b) => b >= 0xc2)) return { vermoeden: 'UTF-8 met kapotte tekens', offset };
  // Windows-1252 has curly quotes, dashes and the euro sign where ISO 8859 has control characters.
  const windows = bytes.some((b) => b >= 0x80 && b <= 0x9f);
  return { vermoeden: windows ? 'Windows-1252 (Kladblok: ANSI)' : 'ISO-8859-15 of Windows-1252 (Kladblok: ANSI)', offset };
}

/** The length of the longest start that is good UTF-8. */
function firstInvalid(bytes: Buffer): number {
  let good = 0;
  let bad = bytes.length;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (decodes(bytes.subarray(0, middle))) good = middle;
    else bad = middle;
  }
  // An unfinished character at the end still decodes as a stream; go back to where it starts.
  while (good > 0 && !decodes(bytes.subarray(0, good), false)) good -= 1;
  return good;
}

function decodes(bytes: Buffer, stream = true): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream });
    return true;
  } catch {
    return false;
  }
}

function isUtf8Start(bytes: Buffer): boolean {
  const [first = 0, ...more] = bytes;
  const length = first >= 0xf0 && first < 0xf5 ? 4 : first >= 0xe0 && first < 0xf0 ? 3 : first >= 0xc2 && first < 0xe0 ? 2 : 0;
  return bytes.length < length && more.every((b) => b >= 0x80 && b < 0xc0);
}
