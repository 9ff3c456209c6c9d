/** What can be wrong in a template of a municipality. The words for it are not here. */
export type Soort =
  | 'zinsbouw'
  | 'niet-toegestaan'
  | 'onbekend-deel'
  | 'vast-deel'
  | 'geen-deel'
  | 'te-groot'
  | 'stuurteken'
  | 'niet-in-gegevens'
  | 'past-niet'
  | 'te-lang';

/** A fault in a template: its part, a line that counts from 1, and what it is about. */
export class SjabloonFout extends Error {
  readonly deel: string;
  readonly regel: number;
  readonly soort: Soort;
  readonly wat: string;

  constructor(deel: string, regel: number, soort: Soort, wat: string) {
    super(`${deel}.hbs:${regel}: ${soort} ${wat}`);
    this.deel = deel;
    this.regel = regel;
    this.soort = soort;
    this.wat = wat;
  }
}
