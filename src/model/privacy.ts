/** What is said about personal data. The numbers are our own choice. */
export interface Privacyregels {
  /** A group of fewer people may be recognised. */
  'kleine-groep': number;
  /** Months after the meeting that a new case file is kept. */
  bewaartermijn: number;
  /** The line that stands in all that is written about a neighbourhood. */
  classificatie: string;
}
