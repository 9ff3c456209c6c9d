import { findAll, type Vondst } from './vondst.ts';

/** What people put between the figures of a number. */
const TUSSEN = '[ \\u00a0\\u202f\\n.\\u2010\\u2011\\u2013-]';

/** Nine figures in a row, or in the groups in which a citizen service number is written; nothing that goes on before or behind, but for one more of nine. */
const NEGEN = new RegExp(
  `(?<![\\p{L}\\d]|(?<!(?<!\\d)\\d{8})\\d[.,/\\-\\u2013]|\\+\\d{1,3} ?|\\b0031 ?)(?:\\d{9}|\\d{4}(${TUSSEN})\\d{2}\\1\\d{3}|\\d{3}(${TUSSEN})\\d{3}\\2\\d{3}|\\d{2}(${TUSSEN})\\d{2}\\3\\d{2}\\3\\d{3}|\\d{3}(${TUSSEN})\\d{2}\\4\\d{2}\\4\\d{2}|\\d{2}(${TUSSEN})\\d{3}\\5\\d{4}|\\d{3}(${TUSSEN})\\d{2}\\6\\d{4}|(?<!(?<!\\d)\\d )\\d(?: \\d){8}(?! \\d(?!\\d)))(?![\\p{L}\\d]|[.,/\\-\\u2013](?!\\d{9}(?!\\d))\\d)`,
  'gu',
);
/** Signs of any kind between words and figures; the sign between two texts (U+0000) is none. */
const LEEG = '[^\\p{L}\\d\\0]';
const WOORD = '(?:bsn|sofi|burger[- ]?service)[-. ]?(?:nummer|nr\\.?)?';
/** Behind the word itself a number may be written in any way, and may have lost its first nought. */
const MET_WOORD = new RegExp(
  `(?<!\\p{L})${WOORD}${LEEG}{0,8}(?<tussen>(?:\\p{L}{1,12}${LEEG}{1,4}){0,4})(?<deel>\\d(?:${LEEG}{0,3}\\d){8}(?!\\d)|\\d(?:${TUSSEN}?\\d){7}(?!${TUSSEN}?\\d))`,
  'dgiu',
);
/** The word behind its number, and no other number behind that: "111222333 (BSN)", "111222333 is haar bsn". */
const WOORD_ERACHTER = new RegExp(
  `(?<![\\p{L}\\d])(?<deel>\\d(?:${LEEG}{0,3}\\d){8}) ?[([=:\\u2013-]? ?(?:(?:is|was) )?(?:(?:het|haar|zijn|een|hun|diens|mijn) )?${WOORD}(?!\\p{L}|${LEEG}{0,4}\\d)`,
  'dgiu',
);
const SPOOR = /\d(?:\D{0,3}\d){7}/u;
const SPOOR_VAN_WOORD = /bsn|sofi|service/iu;

/** Words before a number that say what else it is. */
const ANDER_NUMMER =
  /(?:zaak|dossier|melding|kenmerk|referentie|\bref|factuur|order|ticket|registratie|incident|kvk|rsin|btw|isbn|project|besluit|serie|polis|contract|beschikking|\btel)\p{L}*[-\s.:#]*(?:nr|nummer|no|id)?[\s.:#]*$/iu;
const BEDRAG_VOOR = /(?:€|\beur|\beuro) ?$/iu;
const BEDRAG_ACHTER = /^ ?(?:€|%|eur\b|euro|miljoen|inwoners|m2|m²|km)/iu;

/** The check of a citizen service number (Wet algemene bepalingen burgerservicenummer): a weighed sum that 11 divides. */
export function isBsn(cijfers: string): boolean {
  if (!/^\d{9}$/.test(cijfers) || /^0+$/.test(cijfers)) return false;
  const som = Array.from(cijfers, Number).reduce((n, cijfer, i) => n + cijfer * (i === 8 ? -1 : 9 - i), 0);
  return som % 11 === 0;
}

/**
 * Citizen service numbers. One in eleven other numbers of nine figures passes the check as well, so that what the words around
 * it call something else, or an amount, is none. Behind the word itself a number that does not pass is `bij-bsn`.
 */
export function findBsn(tekst: string): Vondst[] {
  if (!SPOOR.test(tekst)) return [];
  const cijfersOf = ({ van, tot }: Vondst) => tekst.slice(van, tot).replace(/\D/g, '').padStart(9, '0');
  const isMeant = ({ groups }: RegExpExecArray) => !ANDER_NUMMER.test(groups?.tussen ?? '');
  const metWoord = SPOOR_VAN_WOORD.test(tekst)
    ? [
        ...findAll('bsn', MET_WOORD, tekst, isMeant).map((v): Vondst => (isBsn(cijfersOf(v)) ? v : { ...v, soort: 'bij-bsn' })),
        ...findAll('bsn', WOORD_ERACHTER, tekst).filter((v) => isBsn(cijfersOf(v))),
      ]
    : [];
  const los = findNegen(tekst, (nummer, index) => {
    const [voor, achter] = [tekst.slice(Math.max(0, index - 40), index), tekst.slice(index + nummer.length, index + nummer.length + 12)];
    const isAnders = ANDER_NUMMER.test(voor) || BEDRAG_VOOR.test(voor) || BEDRAG_ACHTER.test(achter);
    return isBsn(nummer.replace(/\D/g, '')) && !isAnders;
  });
  return [...metWoord, ...los];
}

/** Numbers of nine figures that are meant. What is none can hold the start of one: "2026 12 345 6782". */
function findNegen(tekst: string, isMeant: (nummer: string, index: number) => boolean): Vondst[] {
  const vondsten: Vondst[] = [];
  NEGEN.lastIndex = 0;
  for (let match = NEGEN.exec(tekst); match !== null; match = NEGEN.exec(tekst)) {
    const { 0: nummer, index } = match;
    if (isMeant(nummer, index)) vondsten.push({ soort: 'bsn', van: index, tot: index + nummer.length });
    else NEGEN.lastIndex = index + 1;
  }
  return vondsten;
}
