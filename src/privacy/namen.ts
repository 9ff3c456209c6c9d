import { findAll, type Vondst } from './vondst.ts';

const TUSSENVOEGSEL = "(?:(?:[Vv]an|[Dd]e|[Dd]er|[Dd]en|[Tt]en|[Tt]er|[Ee]l|[Aa]l|[Bb]en|[Ii]n|'t|[Oo]p) ){0,3}";
const EIGEN = `(?:(?:\\p{Lu}\\. ?)+ ?)?${TUSSENVOEGSEL}\\p{Lu}[\\p{L}'-]*\\p{Ll}(?:[ -]${TUSSENVOEGSEL}\\p{Lu}[\\p{L}'-]*\\p{Ll}){0,3}`;
const AANSPREKING = new RegExp(
  `(?<!\\p{L})(?:(?:[Dd]hr|DHR|[Mm]evr|MEVR|[Mm]w|MW|[Ff]am)\\.?|[Mm]eneer|MENEER|[Mm]evrouw|MEVROUW|[Mm]ijnheer|[Ff]amilie|[Gg]ezin|[Ee]chtpaar|[Hh]eer|[Bb]uurman|[Bb]uurvrouw) (?<deel>${EIGEN})`,
  'dgu',
);
/** Two letters or more before a name, or one with a word between. */
const VOORLETTERS = new RegExp(
  `(?<![\\p{L}.])(?:(?:\\p{Lu}\\. ?){2,4} ?${TUSSENVOEGSEL}|\\p{Lu}\\. (?:(?:van|de|der|den|ten|ter|el|al|ben) ){1,3})\\p{Lu}\\p{L}*\\p{Ll}(?:-\\p{Lu}\\p{Ll}+)?`,
  'dgu',
);
/** The same in capitals, and behind a title with its stop; a street or school that is named after somebody is nobody. */
const HOOFDLETTERS =
  /(?<!\p{L})(?:(?:[Dd]hr|DHR|[Mm]evr|MEVR|[Mm]w|MW)\.?|[Mm]eneer|MENEER|[Mm]evrouw|MEVROUW|[Mm]ijnheer|MIJNHEER|[Hh]eer|HEER) (?<deel>(?:(?:VAN|DE|DER|DEN|TEN|TER|EL|AL|BEN|IN|'T|OP) ){0,3}\p{Lu}{3,}(?:[ -]\p{Lu}{3,}){0,2})(?!\p{L})/dgu;
const TITEL = new RegExp(`(?<!\\p{L})(?:[Dd]rs?|[Mm]r|[Ii]r|[Ii]ng|[Pp]rof|[Dd]s)\\. (?:[Dd]rs?\\. )?(?<deel>${EIGEN})`, 'dgu');
/**
 * One letter before a name. It is more often a number of a list ("A. Vervreemding"), so only where a word in small letters or a
 * function stands before it in the sentence; what is named after a person is no person.
 */
const VOORLETTER =
  /(?<=(?:^|[^\p{L}])(?<voor>\p{L}\p{Ll}{1,30}),? )(?<letter>\p{Lu})\. ?(?<naam>\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?)(?!\p{L})/dgu;
/** Words before a letter that number a part of something. */
const RANG =
  /^(?:en|of|deel|punt|factor|blok|groep|fase|stap|lijst|bijlage|vraag|optie|variant|categorie|onderdeel|hoofdstuk|thema|kolom|rij|team|zone|klasse|niveau|type|de|het|een|scenario|route|zie|onder|plan|gebouw|flat|portiek|spoor|kern|wijk|buurt|locatie|cluster|perceel|paragraaf|artikel|lid|model|situatie|probleem|problematiek|afdeling|vleugel|ingang|trap|sectie|lijn|kant|rijbewijs|vitamine|hepatitis)$/iu;
/** Words that start a new sentence behind a letter that ends one. */
const ZINSBEGIN =
  /^(?:de|het|een|dat|dit|die|deze|daar|daarna|dus|toen|er|ze|zij|we|wij|ik|hij|in|op|om|aan|bij|met|na|naar|van|voor|ook|maar|en|als|nu|niet|geen|alle|alleen|veel|volgens|bewoners?|buren|jongeren|kinderen|ouders|mensen)$/iu;
const VERNOEMD =
  /(?:school|college|lyceum|kerk|straat|laan|weg|plein|kade|singel|hof|dreef|buurt|wijk|park|flat|gebouw|centrum|zaal|stichting)$/iu;

const SPOOR = / \p{Lu}/u;
const SPOOR_VAN_LETTER = /\p{Lu}\./u;

/** Names, only where a form of address or letters stand before them: by far not all of them. */
export function findNamen(tekst: string): Vondst[] {
  const aangesproken = SPOOR.test(tekst)
    ? [
        ...findAll('naam', AANSPREKING, tekst),
        ...findAll('naam', HOOFDLETTERS, tekst),
        ...findAll('naam', TITEL, tekst, ({ groups: { deel = '' } = {} }) => !VERNOEMD.test(deel)),
      ]
    : [];
  const metLetters = SPOOR_VAN_LETTER.test(tekst)
    ? [
        ...findAll('naam', VOORLETTERS, tekst),
        ...findAll('naam', VOORLETTER, tekst, ({ groups: { voor = '', naam = '' } = {} }) => {
          return !RANG.test(voor) && !VERNOEMD.test(naam) && !ZINSBEGIN.test(naam);
        }),
      ]
    : [];
  return [...aangesproken, ...metLetters];
}
