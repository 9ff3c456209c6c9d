import type { Soort } from './vondst.ts';

/** The kinds in words, without an article: what stands in the place of what was taken away, and what a message names. */
export const SOORTEN: Record<Soort, string> = {
  bsn: 'burgerservicenummer',
  iban: 'rekeningnummer',
  'bij-bsn': 'nummer achter het woord BSN',
  'e-mail': 'e-mailadres',
  telefoon: 'telefoonnummer',
  postcode: 'postcode',
  adres: 'adres',
  geboortedatum: 'geboortedatum',
  kenteken: 'kenteken',
  naam: 'naam',
  'kleine-groep': 'klein aantal',
};
