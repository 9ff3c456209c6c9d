import { none, suggest, type Words } from './words.ts';

/** The content of the instrument and local additions. */
export const CONTENT_WORDS = {
  VERWIJST_NERGENS: (p: { id: string; soort: string; bedoeld?: string | undefined }) => [
    `${p.id} bestaat niet als ${p.soort}`,
    suggest(p.bedoeld, 'gebruik een bestaande id'),
  ],
  ID_BEZET: (p: { id: string }) => [
    `de id ${p.id} bestaat al in het instrument`,
    'kies een andere id; wat van KIS is, wordt nooit vervangen',
  ],
  DUBBELE_NAAM: (p: { id: string; eerder: number }) => [
    `de korte naam ${p.id} is al van een andere bron (regel ${p.eerder})`,
    'geef elke bron een eigen korte naam',
  ],
  BESTANDSNAAM: (p: { verwacht: string }) => ['de naam van het bestand past niet bij de id', `noem het bestand ${p.verwacht}`],
  ONGEBRUIKT: (p: { id: string; soort: string }) => [`${p.soort} ${p.id} wordt nergens gebruikt`, 'gebruik hem of haal hem weg'],
  ONBEREIKBAAR: (p: { id: string; soort: string }) => [
    `${p.soort} ${p.id} kan bij geen enkele casus uitkomen`,
    'controleer de problematieken, richtingen en locaties',
  ],
  LEEG_VAK: (p: { vak: string }) => [`het vak ${p.vak} is leeg zonder reden`, `zet de reden bij leeg: ${p.vak}`],
  GEVULD_VAK: (p: { vak: string }) => [
    `het vak ${p.vak} is gevuld, maar leeg noemt een reden waarom het leeg is`,
    `haal ${p.vak} weg bij leeg`,
  ],
  LOKAAL_LEEG: none(
    'in deze map staan geen lokale toevoegingen',
    'maak lokaal.yaml met een naam, en de mappen praktijkvoorbeelden of items',
  ),
} satisfies Record<string, Words<never>>;
