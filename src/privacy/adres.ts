import { findAll, type Vondst } from './vondst.ts';

const MAAND =
  '(?:jan(?:uari)?|feb(?:ruari)?|mrt|maart|apr(?:il)?|mei|juni?|juli?|aug(?:ustus)?|sep(?:t(?:ember)?)?|okt(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const DATUM = `(?:\\d{1,2}[-/. ]\\d{1,2}[-/. ](?:\\d{4}|'?\\d{2})|(?:19|20)\\d{2}[-/]\\d{2}[-/]\\d{2}|(?:19|20)\\d{6}|\\d{1,2}(?:e|ste|de)? ${MAAND}\\.? (?:\\d{4}|'?\\d{2}))(?!\\d)`;

/** How the name of a street ends; on a sign in capitals. */
const EINDE = 'straat|laan|weg|plein|kade|dijk|hof|hofje|gracht|singel|pad|dreef|steeg|plantsoen|boulevard|markt|wal|erf|burg|str\\.?';
/** A street with a number behind it. What is a range of houses, a day, a time, a year or a count is no address of a household. */
const STRAAT = new RegExp(
  `(?<![\\p{L}\\d])(?:\\p{Lu}[\\p{L}'-]{0,30} (?:van (?:de[rn]? )?|de |het )?){0,3}?[\\p{L}'-]{2,40}(?:${EINDE}|${EINDE.toUpperCase()})(?: |, (?=nr|nummer|huisnr|\\d{1,4}[a-hA-H]?(?:$|[.;:!?)]|,(?!\\d))))(?:nr\\.? |nummer |huisnummer )?\\d{1,4}(?:[ -]?(?:[a-hA-H]|bis|hs|I{1,3}|\\d hoog|[1-9])(?![\\p{L}\\d]))?(?![\\p{L}\\d]|[.,:/-]\\d)`,
  'dgu',
);
/** The same with the word for a street in front: "Laan van Meerdervoort 12". */
const STRAAT_VAN =
  /(?<![\p{L}\d])(?:Straat|Laan|Weg|Plein|Kade|Dijk|Hof|Hofje|Steeg|Markt|Gracht|Singel|Pad|Dreef|Plantsoen|Boulevard|Burg) (?:van (?:de[nr]? |het |')?|der |den |op )(?:\p{Lu}[\p{L}'-]{1,30} ?){1,3}(?<= )(?:nr\.? |nummer |huisnummer )?\d{1,4}(?:[ -]?(?:[a-hA-H]|bis|hs|I{1,3}|\d hoog|[1-9])(?![\p{L}\d]))?(?![\p{L}\d]|[.,:/-]\d)/dgu;
/** Words that end as streets do. */
const GEEN_STRAAT =
  /^(?:onderweg|halverwege|vanwege|uitweg|omweg|snelweg|fietspad|voetpad|zandpad|kerkhof|uitgave|bushalte|gerechtshof|schoolplein|speelplein|marktplein)$/iu;
/** Behind the number: a range, a month, a part of the day, or what is counted. */
const GEEN_HUIS = new RegExp(
  `^ ?(?:tot|t/m|[-\\u2013] ?\\d|en \\d|en met|%|procent|km|m2|meter|uur|jaar|keer|maal|x |e |ste |${MAAND}\\b|(?!wonen|hebben|zijn|worden|komen|staan|gaan|doen|willen|voelen|tussen|open|geven|vragen|melden|zeggen|boven|beneden|en |tegen|binnen|buiten|samen)\\p{Ll}{3,30}(?:en|ers|s)\\b)`,
  'iu',
);
const HUISNUMMER =
  /(?<!\p{L})(?:huisnummer|huisnr\.?|op (?:nummer|nr\.?)|van (?:nummer|nr\.?)) \d{1,4}(?: ?[a-h](?!\p{L}))?(?! ?(?:tot|t\/m|[-\u2013])|\d)(?!(?<= [1-5]) (?:staat|staan|stond|komt))/dgiu;

const POSTCODE =
  /(?<![\p{L}\d.,-]|€ ?)(?<cijfers>[1-9]\d{3})(?<tussen> ?)(?<letters>(?!SA|SD|SS)[A-Z]{2}|(?!sa|sd|ss)[a-z]{2})(?![\p{L}\d])/dgu;
/** Behind the word itself also in small letters. */
const POSTCODE_MET_WOORD = /(?<!\p{L})postcode:? (?<deel>[1-9]\d{3} ?[a-z]{2})(?![\p{L}\d])/dgiu;
/** Two letters behind a number that are more often a unit, a name or an event. */
const GEEN_POSTCODE = /^(?:EU|MW|KW|GW|WK|EK|OS|NL|MB|GB|TB|KB|TV|PO|VO|HO|WO|OV|EN|IN|OP|AD|BV|NV|UU|KM|KG|HA|HZ|MM|CM)$/i;

/** A day in letters: `twaalf maart 1999`, `de eerste mei 1980`. */
const DAG_IN_LETTERS = `\\p{Ll}{0,12}(?:een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|twintig|dertig|ste|de) ${MAAND} \\d{4}`;
/** The words for it, with a few others before the day in the same sentence. */
const GEBOREN = new RegExp(
  `(?<!\\p{L})(?:geboren|geboorte-?datum|geboortedag|geb(?:\\.? ?datum|\\.|(?!\\p{L}))|g\\.d\\.):?[^\\n\\0\\d.;!?]{0,30}?(?<deel>(?<!\\d)${DATUM}|(?<!\\p{L})${DAG_IN_LETTERS})`,
  'dgiu',
);
/** What says it only with the day straight behind it. */
const JARIG = new RegExp(
  `(?<!\\p{L})(?:(?:gd|dob|d\\.o\\.b\\.?|verjaardag|jarig)(?: is)?(?: op)?:?|(?:hij|zij|ze) is van) (?<deel>${DATUM})`,
  'dgiu',
);
const GEBOREN_ACHTER = new RegExp(`(?<deel>${DATUM})[^\\n\\0\\d]{0,4}geboren`, 'dgiu');

const SPOOR = /\d/;

/** Where somebody lives, and the day of birth. */
export function findAdressen(tekst: string): Vondst[] {
  if (!SPOOR.test(tekst)) return [];
  return [
    ...findAll('geboortedatum', GEBOREN, tekst),
    ...findAll('geboortedatum', GEBOREN_ACHTER, tekst),
    ...findAll('geboortedatum', JARIG, tekst),
    ...findAll('postcode', POSTCODE_MET_WOORD, tekst),
    ...findAll('postcode', POSTCODE, tekst, ({ groups }) => {
      const { cijfers = '', tussen = '', letters = '' } = groups ?? {};
      if (tussen === '') return !GEEN_POSTCODE.test(letters);
      return letters === letters.toUpperCase() && !GEEN_POSTCODE.test(letters) && Number(cijfers) > 0;
    }),
    ...findAll('adres', STRAAT, tekst, (match) => {
      const woord = /(\S+) (?:nr\.? |nummer |huisnummer )?\d+\D*\d?\D*$/.exec(match[0])?.[1] ?? '';
      return !GEEN_STRAAT.test(woord) && isHuis(match, tekst);
    }),
    ...findAll('adres', STRAAT_VAN, tekst, (match) => isHuis(match, tekst)),
    ...findAll('adres', HUISNUMMER, tekst),
  ];
}

/** Whether the number behind a street is of a house: no year, and nothing that is counted. */
function isHuis({ 0: hier, index }: RegExpExecArray, tekst: string): boolean {
  const nummer = Number(/ (\d{1,4})/.exec(hier)?.[1]);
  const jaar = nummer >= 1900 && nummer < 2100;
  return !jaar && !GEEN_HUIS.test(tekst.slice(index + hier.length));
}
