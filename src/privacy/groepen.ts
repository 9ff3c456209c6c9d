import { findAll, type Vondst } from './vondst.ts';

const WOORDEN: Record<string, number> = {
  één: 1,
  twee: 2,
  drie: 3,
  vier: 4,
  vijf: 5,
  zes: 6,
  zeven: 7,
  acht: 8,
  negen: 9,
  tien: 10,
  elf: 11,
  twaalf: 12,
  tweetal: 2,
  drietal: 3,
  viertal: 4,
  vijftal: 5,
  zestal: 6,
  zevental: 7,
  achttal: 8,
  negental: 9,
};
const WIE =
  'gezin(?:nen)?|huishoudens?|familie?s?|families|jongens?|jongetjes?|meisjes?|meiden|jongeren|kind(?:eren)?|kleuters|pubers|tieners|man(?:nen)?|vrouw(?:en)?|dames|heren|ouders?|moeders?|vaders?|ouderen|senioren|bewoners?|buren|buurtbewoners|huurders?|personen|persoon|mensen|mens|statushouders?|vluchtelingen|asielzoekers|arbeidsmigranten|leerlingen?|scholieren|studenten|daders?|slachtoffers?|verdachten?|broers?|zussen|daklozen|verslaafden|verwarde personen';
const GROEP = new RegExp(
  `(?<![\\p{L}\\d]|\\d[.,/:-]|\\b(?:om|fase|stap|deel|punt|nummer|nr\\.?|vraag|artikel|blok|groep) )(?<aantal>\\d{1,4}|${Object.keys(WOORDEN).join('|')}) (?:\\p{L}{3,20}e (?:\\p{L}{3,20}e )?)?(?:\\p{L}{3,20}-)?(?:${WIE})(?![\\p{L}\\d])`,
  'dgiu',
);
/** The space first, and then back to the number: so most of a text is passed over. */
const SPOOR = new RegExp(` (?<=(?:\\d|${Object.keys(WOORDEN).join('|')}) )`, 'iu');
/** A share is no count: "een op de drie kinderen", "een van de twee". */
const DEEL = /\b(?:op|van) de $/iu;
/** So much of a text before a number decides on that. */
const LANGSTE_DEEL = ' van de '.length;
/** Counts of a house or a quarter are no group: "3 kinderen per gezin", "van 4 tot 12". */
const PER = /^ (?:per|of meer)\b/iu;

/** Groups so small that people may know who they are: fewer than `grens`. */
export function findGroepen(tekst: string, grens: number): Vondst[] {
  if (!SPOOR.test(tekst)) return [];
  return findAll('kleine-groep', GROEP, tekst, ({ 0: hier, index, groups }) => {
    const woord = (groups?.aantal ?? '').toLowerCase();
    const aantal = WOORDEN[woord] ?? Number(woord);
    return (
      aantal > 0 &&
      aantal < grens &&
      !DEEL.test(tekst.slice(Math.max(0, index - LANGSTE_DEEL), index)) &&
      !PER.test(tekst.slice(index + hier.length))
    );
  });
}
