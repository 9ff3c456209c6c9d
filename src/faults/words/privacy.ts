import { none, type Words } from './words.ts';

/** What points to a person, in a file that is about groups. Never with the text itself. */
export const PRIVACY_WORDS = {
  BSN: none(
    'hier staat zo te zien een burgerservicenummer (BSN)',
    'haal het weg; redigeer maakt een kopie zonder. Is het een ander nummer, zet er dan voor wat het is, zoals zaaknummer',
  ),
  IBAN: none('hier staat een rekeningnummer (IBAN)', 'haal het weg; redigeer maakt een kopie zonder'),
  HERKENBAAR: (p: { soort: string }) => [
    `hier staat zo te zien een ${p.soort}`,
    'haal het weg of schrijf het anders op; redigeer maakt een kopie zonder',
  ],
  NAAM_PERSOON: none('staat hier een naam van een persoon?', 'schrijf dan de functie op; namen vindt het programma lang niet allemaal'),
  KLEINE_GROEP: (p: { grens: number }) => [
    `hier staat een aantal onder de ${p.grens}; zo klein kan te herkennen zijn om wie het gaat`,
    'schrijf liever enkele of een paar',
  ],
} satisfies Record<string, Words<never>>;
