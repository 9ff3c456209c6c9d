import type { Place } from '../faults/fault.ts';
import { findToRedact, redact } from '../privacy/redact.ts';
import type { Soort } from '../privacy/vondst.ts';
import { CasusDocument } from './document.ts';
import { collectTyped } from './typed.ts';

/** Something that was taken away, and where it stood. */
interface Weggehaald {
  soort: Soort;
  plaats: Place;
}

/** Keys that hold the id of a place or of a practice; another text there would be no id. */
const IDS: ReadonlySet<string | undefined> = new Set(['id', 'situatie', 'casus']);

/**
 * A good case file without what points to a person: in every value and every comment a word stands in its place. Also `namen`,
 * which the user gave. Throws `CasusOngeldig` where the copy would not be valid.
 */
export function redactCase(
  text: string,
  name: string,
  namen: readonly string[],
  isValid: (data: unknown) => boolean,
): { text: string; weg: Weggehaald[] } {
  const weg = collectTyped(text, name).flatMap(({ tekst, place }) =>
    findToRedact(tekst, namen).map(({ soort, van }) => ({ soort, plaats: place(van) })),
  );
  const document = new CasusDocument(text);
  const ids = new Map<string, string>();
  document.mapTexts((tekst, sleutel) => {
    const schoon = redact(tekst, namen);
    if (schoon === tekst || !IDS.has(sleutel)) return schoon;
    // The same id gets the same word, so that what refers to it still does.
    const id = ids.get(tekst) ?? `verwijderd-${ids.size + 1}`;
    ids.set(tekst, id);
    return id;
  });
  return { text: document.toText(isValid), weg: weg.sort((a, b) => a.plaats.regel - b.plaats.regel || a.plaats.kolom - b.plaats.kolom) };
}
