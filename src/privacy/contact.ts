import { findAll, type Vondst } from './vondst.ts';

/** Also the way in which people write an address to keep it from machines. */
const E_MAIL = /(?<![\w.+-])[\w.+-]{1,64}(?:@| ?[([{]at[)\]}] ?)[\p{L}\d-]{1,63}(?:(?:\.| ?[([{]punt[)\]}] ?)[\p{L}\d-]{2,63}){1,4}/dgiu;

/** Ten figures from a nought, or the same from the code of the country; grouped in any way. */
const NEDERLANDS =
  /(?<![\p{L}\d.,+-])(?:(?:\+|00)31[ .-]?(?:\(0\) ?)?|(?:\((?=0\d{1,3}\)))?0)[1-9](?:[ .()\u00a0/\u2011\u2013-]{0,2}\d){8}(?!\d|[.,/-]\d)/dgu;
/** Every figure by itself; a row that only counts up is none. */
const LOSSE_CIJFERS = /(?<![\p{L}\d+]|\d[ .,/-])0(?!([ .-])1\1[23]\1[34])([ .-])[1-9](?:\2\d){8}(?!\d|[ .,/-]\d)/dgu;
const BUITENLANDS = /(?<![\p{L}\d+])(?:\+|00)(?!31)[1-9]\d{0,2}(?:[ .()-]{0,2}\d){7,12}(?!\d)/dgu;
/** Behind a word for it also what is too short or too free to know by itself. */
const MET_WOORD =
  /(?<!\p{L})(?:tel(?:efoon)?(?:nr|nummer)?|mobiel|gsm|06-nummer|whatsapp)(?:[.: ]| is| op| via){0,4}(?<deel>\+?\d(?:[ .()-]{0,2}\d){5,12})(?!\d)/dgiu;
const DATUM = /\d{1,2}[-./ ]\d{1,2}[-./ ](?:19|20)\d{2}|(?:19|20)\d{2}[-./]\d{1,2}[-./]\d{1,2}/;

/** E-mail addresses and telephone numbers. */
export function findContact(tekst: string): Vondst[] {
  const isNoDate = ({ 0: nummer }: RegExpExecArray) => !DATUM.test(nummer);
  return [
    ...(/@|at[)\]}]/i.test(tekst) ? findAll('e-mail', E_MAIL, tekst) : []),
    ...(/\d(?:\D{0,3}\d){5}/.test(tekst)
      ? [NEDERLANDS, LOSSE_CIJFERS, BUITENLANDS, MET_WOORD].flatMap((vorm) => findAll('telefoon', vorm, tekst, isNoDate))
      : []),
  ];
}
