import type { Event } from 'js-yaml';
import { MOJIBAKE } from './characters.ts';
import { loadJsYaml } from './library.ts';
import { type Quick, QuickReader, Unusual } from './quick-reader.ts';

/** Deeper than a case file ever goes, and far less than the careful path allows. */
const MAX_DEPTH = 16;
/** The careful path allows 20,000 texts and as many marks; a thing of the parser has at most one text and two marks. */
const MAX_EVENTS = 10_000;
/** Other than what a Dutch keyboard and word processor give; then the next three are worth a look. */
const RARE = /[^\n -~\u00a1-\u02ff\u2010-\u2027\u20ac]/;
/** Tabs, and what is refused or reported wherever it stands: control and direction characters, lone surrogates. */
const HIDDEN = /[^\n\r -~\u00a0-\u200d\u2010-\u2029\u202f-\u2065\u206a-\ud7ff\ue000-\ufefe\uff00-\ufffc\u{10000}-\u{10ffff}]/u;
const OLD_MAC = /\r(?!\n)/;
const HARD_INDENT = /(?:^|\n) *(?! )\p{Zs}/u;
/** What may be an anchor or a label: where these are nested, the fast parser looks at everything inside them twice. */
const PROPERTY = /(?:^|[\s,[{:])(?:&\S|!)/;

/**
 * Text to data by the fast parser, for plain good files only. Answers undefined for all that `parseYaml` would complain
 * about or read in another way, and for much that is merely unusual: the two may never differ in what they accept or mean.
 */
export function readQuick(text: string): Quick | undefined {
  if (isUnusual(text)) return undefined;
  const { parseEvents, getScalarValue } = loadJsYaml();
  let events: Event[];
  try {
    events = parseEvents(text, { maxDepth: MAX_DEPTH });
  } catch {
    return undefined;
  }
  if (events.length > MAX_EVENTS) return undefined;
  try {
    return new QuickReader(text, events, getScalarValue).read();
  } catch (error) {
    if (error instanceof Unusual) return undefined;
    throw error;
  }
}

/** To search for one character is many times as fast as an expression, and most files have none of these. */
function isUnusual(text: string): boolean {
  const has = (part: string) => text.includes(part);
  return (
    (RARE.test(text) && (HIDDEN.test(text) || OLD_MAC.test(text) || HARD_INDENT.test(text))) ||
    ['%', '...'].some((mark) => text.startsWith(mark) || has(`\n${mark}`)) ||
    ((has('&') || has('!')) && PROPERTY.test(text)) ||
    ((has('Â') || has('Ã') || has('â')) && MOJIBAKE.test(text))
  );
}
