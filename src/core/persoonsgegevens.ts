/** What makes a person findable, by the word for it that a user reads. Names are only found where a word for a person stands before them. */
const SOORTEN: [soort: string, vorm: RegExp][] = [
  ['een e-mailadres', /[\w.+-]+@[\w-]+\.[a-z]{2,}/iu],
  ['een rekeningnummer', /\b[A-Z]{2}\d{2} ?[A-Z]{4} ?(?:\d ?){10}\b/u],
  ['een telefoonnummer', /(?<![\d-])(?:\+31|0031|0)[ -]?\d(?:[ -]?\d){8}(?![\d-])/u],
  ['een burgerservicenummer', /(?<![\d.,-])\d{9}(?![\d.,-])/u],
  ['een postcode', /\b[1-9]\d{3} ?[A-Z]{2}\b/u],
  ['een adres', /\p{Lu}\p{L}*(?:straat|laan|weg|plein|kade|dijk|hof|gracht|singel|pad|dreef|steeg|markt|wal) \d+/u],
  ['een huisnummer', /\b(?:huisnummer|huisnr\.?|op nummer) \d+/iu],
  ['een geboortedatum', /\b(?:geboren|geb\.?|geboortedatum)\D{0,8}\d/iu],
  ['een kenteken', /\b(?=[A-Z0-9-]{8}\b)(?=\S*\d)(?=\S*[A-Z])[A-Z0-9]{1,3}-[A-Z0-9]{2,3}-[A-Z0-9]{1,2}\b/u],
  [
    'een naam',
    /\b(?:[Dd]hr|[Mm]evr|[Mm]w|[Ff]am)\b\.? +\p{Lu}|\b(?:[Mm]eneer|[Mm]evrouw|[Ff]amilie|[Gg]ezin|[Ee]chtpaar|[Hh]eer|[Bb]uurman|[Bb]uurvrouw|[Ss]lachtoffer|[Dd]ader|[Vv]erdachte|[Bb]ewoner|[Bb]ewoonster) +(?:(?:van|de|der|den|el|al|ben) +)*\p{Lu}\p{Ll}/u,
  ],
];

/** Kinds of personal data that a text seems to hold. Strict: what is no such thing can be said in another way. */
export function findPersoonsgegevens(tekst: string): string[] {
  return SOORTEN.flatMap(([soort, vorm]) => (vorm.test(tekst) ? [soort] : []));
}
