import { findAll, type Vondst } from './vondst.ts';

const TUSSENVOEGSEL = "(?:(?:[Vv]an|[Dd]e|[Dd]er|[Dd]en|[Tt]en|[Tt]er|[Ee]l|[Aa]l|[Bb]en|[Ii]n|'t|[Oo]p) ){0,3}";
const EIGEN = `(?:(?:\\p{Lu}\\. ?)+ ?)?${TUSSENVOEGSEL}\\p{Lu}[\\p{L}'-]*\\p{Ll}(?:[ -]${TUSSENVOEGSEL}\\p{Lu}[\\p{L}'-]*\\p{Ll}){0,3}`;
const AANSPREKING = new RegExp(
  `(?<!\\p{L})(?:[Dd]hr|[Mm]evr|[Mm]w|[Ff]am|[Mm]eneer|[Mm]evrouw|[Mm]ijnheer|[Ff]amilie|[Ee]chtpaar|[Hh]eer|[Bb]uurman|[Bb]uurvrouw)\\.? (?<deel>${EIGEN})`,
  'dgu',
);
/** Two letters or more before a name, or one with a word between; one alone is more often a number of a list. */
const VOORLETTERS = new RegExp(
  `(?<![\\p{L}.])(?:(?:\\p{Lu}\\. ?){2,4} ?${TUSSENVOEGSEL}|\\p{Lu}\\. (?:(?:van|de|der|den|ten|ter|el|al|ben) ){1,3})\\p{Lu}\\p{L}*\\p{Ll}(?:-\\p{Lu}\\p{Ll}+)?`,
  'dgu',
);

/** Names, only where a form of address or letters stand before them: by far not all of them. */
export function findNamen(tekst: string): Vondst[] {
  return [...findAll('naam', AANSPREKING, tekst), ...findAll('naam', VOORLETTERS, tekst)];
}
