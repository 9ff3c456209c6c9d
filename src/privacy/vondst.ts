/** What a text can hold that points to one person, or to a handful of people. */
export type Soort =
  | 'bsn'
  | 'iban'
  | 'bij-bsn'
  | 'e-mail'
  | 'telefoon'
  | 'postcode'
  | 'adres'
  | 'geboortedatum'
  | 'kenteken'
  | 'naam'
  | 'kleine-groep';

/** A place in a text: from and until, in UTF-16 units. */
export interface Vondst {
  soort: Soort;
  van: number;
  tot: number;
}

/**
 * Every match of a pattern; of its group `deel` alone where it has one. The pattern has the flags `g` and `d`.
 * Most texts hold none, so that a `SPOOR` stands before the dear patterns: something cheap to look for, without which they find nothing.
 */
export function findAll(soort: Soort, vorm: RegExp, tekst: string, isMeant: (match: RegExpExecArray) => boolean = () => true): Vondst[] {
  return listMatches(vorm, tekst)
    .filter(isMeant)
    .map((match) => {
      const [van, tot] = match.indices?.groups?.deel ?? match.indices?.[0] ?? [match.index, match.index + match[0].length];
      return { soort, van, tot };
    });
}

/** Those of `matchAll`, which makes the pattern anew for every text. */
export function listMatches(vorm: RegExp, tekst: string): RegExpExecArray[] {
  const matches: RegExpExecArray[] = [];
  vorm.lastIndex = 0;
  for (let match = vorm.exec(tekst); match !== null; match = vorm.exec(tekst)) matches.push(match);
  return matches;
}
