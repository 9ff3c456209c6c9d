import { findElk } from './vind.ts';
import type { Soort } from './vondst.ts';
import { SOORTEN } from './words.ts';

/** Too often something else to warn about it in any text, but not to be left in one about a person who is hounded. */
const MET_CIJFER: [soort: Soort, vorm: RegExp][] = [
  ['bsn', /(?<![\d.,-])\d{9}(?![\d.,-])/u],
  ['kenteken', /\b(?=[A-Z0-9-]{8}\b)(?=\S*\d)(?=\S*[A-Z])[A-Z0-9]{1,3}-[A-Z0-9]{2,3}-[A-Z0-9]{1,2}\b/u],
  ['iban', /\b[A-Z]{2}\d{2} ?[A-Z]{4} ?(?:\d ?){10}\b/u],
  ['postcode', /\b[1-9]\d{3} ?[A-Z]{2}\b/u],
  ['adres', /\p{Lu}\p{L}*(?:straat|laan|weg|plein|kade|dijk|hof|gracht|singel|pad|dreef|steeg|markt|wal) \d+/u],
  ['adres', /\b(?:huisnummer|huisnr\.?|op nummer) \d+/iu],
  ['geboortedatum', /\b(?:geboren|geb\.?|geboortedatum)\D{0,8}\d/iu],
];
const CIJFER = /\d/;
const NAMEN = [
  /\b(?:[Dd]hr|[Mm]evr|[Mm]w|[Ff]am)\b\.? +\p{Lu}/u,
  /\b(?:[Ss]lachtoffer|[Dd]ader|[Vv]erdachte|[Bb]ewoner|[Bb]ewoonster) +(?:(?:[Vv]an|[Dd]e|[Dd]er|[Dd]en|[Ee]l|[Aa]l|[Bb]en) +)*\p{Lu}\p{Ll}/u,
];
const SPOOR_VAN_NAAM = / \p{Lu}/u;

/**
 * Kinds of personal data that a text seems to hold, each once and in words ("een naam"), where nothing may point to a person: in a
 * case of the escalation track, and in the name of a place. Strict: what is no such thing can be said in another way.
 */
export function listStreng(tekst: string): string[] {
  const soorten = findElk(tekst, 0).map((v) => v.soort);
  if (CIJFER.test(tekst)) soorten.push(...MET_CIJFER.flatMap(([soort, vorm]) => (vorm.test(tekst) ? [soort] : [])));
  if (SPOOR_VAN_NAAM.test(tekst) && NAMEN.some((vorm) => vorm.test(tekst))) soorten.push('naam');
  return [...new Set(soorten)].map((soort) => `een ${SOORTEN[soort]}`);
}
