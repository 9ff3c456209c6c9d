import { findAll, type Vondst } from './vondst.ts';

/** Also the way in which people write an address to keep it from machines. */
const E_MAIL =
  /(?<![\p{L}\d_.+%-])[\p{L}\d_+%][\p{L}\d_.+%'-]{0,63}(?:@| ?[([{]at[)\]}] ?)[\p{L}\d-]{1,63}(?:(?:\.| ?[([{]punt[)\]}] ?)[\p{L}\d-]{2,63}){1,4}/dgiu;

/** With spaces around the sign, or the sign in a word: then only with an ending that an address has. */
const E_MAIL_LOS =
  /(?<![\p{L}\d_.+%-])[\p{L}\d_+%][\p{L}\d_.+%'-]{0,63} ?(?:@|(?<= )(?:at|apenstaart(?:je)?)(?= )) ?[\p{L}\d-]{2,63}(?:\.| punt )(?:nl|com|org|net|eu|be|de|info)(?![\p{L}\d])/dgiu;

const SPOOR_E_MAIL = /@|[([{ ]at[)\]} ]| apenstaart/iu;

/** Ten figures from a nought, or the same from the code of the country; grouped in any way. */
const NEDERLANDS =
  /(?<![\p{L}\d.,+-])(?:(?:\+|00)31[ .-]?(?:\(0\) ?)?|(?:\((?=0\d{1,3}\)))?0)[1-9](?:[ .()\u00a0/\u2011\u2013-]{0,2}\d){8}(?!\d|[.,/-]\d)/dgu;
/** The same with a dash between spaces behind the code of an area. */
const MET_STREEPJE =
  /(?<![\p{L}\d.,+-])\(?0(?:[1-9]\)? [-\u2013] \d(?: ?\d){7}|[1-9]\d\)? [-\u2013] \d(?: ?\d){6}|[1-9]\d{2}\)? [-\u2013] \d(?: ?\d){5})(?!\d|[.,/-]\d)/dgu;
/** Every figure by itself; a row that only counts up is none. */
const LOSSE_CIJFERS = /(?<![\p{L}\d+]|\d[ .,/-])0(?!([ .-])1\1[23]\1[34])([ .-])[1-9](?:\2\d){8}(?!\d|[ .,/-]\d)/dgu;
const BUITENLANDS = /(?<![\p{L}\d+])(?:\+|00)(?!31)[1-9]\d{0,2}(?:[ .()-]{0,2}\d){7,12}(?!\d)/dgu;
/** Behind a word for it also what is too short or too free to know by itself. */
const MET_WOORD =
  /(?<!\p{L})(?:tel(?:efoon)?(?:nr|nummer)?|mobiel|gsm|06-nummer|whatsapp)(?:[.: ]| is| op| via){0,4}(?<deel>\+?\d(?:[ .()-]{0,2}\d){5,12})(?!\d)/dgiu;
const SPOOR_TELEFOON = /\d(?:\D{0,3}\d){5}/;
const DATUM = /\d{1,2}[-./ ]\d{1,2}[-./ ](?:19|20)\d{2}|(?:19|20)\d{2}[-./]\d{1,2}[-./]\d{1,2}/;

/** E-mail addresses and telephone numbers. */
export function findContact(tekst: string): Vondst[] {
  const isNoDate = ({ 0: nummer }: RegExpExecArray) => !DATUM.test(nummer);
  return [
    ...(SPOOR_E_MAIL.test(tekst) ? [E_MAIL, E_MAIL_LOS].flatMap((vorm) => findAll('e-mail', vorm, tekst)) : []),
    ...(SPOOR_TELEFOON.test(tekst)
      ? [NEDERLANDS, MET_STREEPJE, LOSSE_CIJFERS, BUITENLANDS, MET_WOORD].flatMap((vorm) => findAll('telefoon', vorm, tekst, isNoDate))
      : []),
  ];
}
