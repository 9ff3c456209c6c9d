import { none, type Words } from './words.ts';

/** Many files at once, and the areas they are about. */
export const BATCH_WORDS = {
  VERSLAG_VERANDERD: none(
    'iemand heeft dit verslag veranderd; het is zo gelaten',
    'bewaar het ergens anders en haal het hier weg, of kies een andere uitvoermap',
  ),
  INHOUD_DUBBEL: (p: { eerder: string }) => [
    `precies dezelfde inhoud als ${p.eerder}; deze casus telt nu dubbel`,
    'haal een van de twee weg als het dezelfde casus is',
  ],
  GEBIED_ONBEKEND: (p: { code: string }) => [
    `buurt.code ${p.code} staat niet in het gebiedenbestand`,
    'verbeter de code, of geef het gebiedenbestand van het goede jaar op',
  ],
  GEBIEDEN_KOLOM: (p: { soort: string; kolommen: string }) => [
    `dit gebiedenbestand heeft geen kolom met ${p.soort}; wel: ${p.kolommen}`,
    'gebruik een CSV-bestand van CBS met codes en namen van buurten',
  ],
  GEBIEDEN_LEEG: none('in dit gebiedenbestand staat geen enkele buurtcode', 'gebruik een CSV-bestand van CBS met codes als BU03630000'),
  GEBIEDEN_CSV: (p: { reden: string }) => [`dit gebiedenbestand is geen goede CSV (${p.reden})`, 'download het bestand opnieuw'],
  UITVOER_IS_INVOER: none('de uitvoermap is de map met casussen zelf, of een map daaromheen', 'kies een andere map met -o'),
  UITVOER_GEEN_MAP: none('dit is een bestand en geen map', 'kies een andere map met -o'),
  UITVOER_VREEMD: none('in deze map staan bestanden die niet van buurtkompas batch zijn', 'kies een lege of nieuwe map met -o'),
  UITVOER_IN_GEBRUIK: (p: { proces: number; slot: string }) => [
    `een andere batch schrijft al in deze map (proces ${p.proces})`,
    `wacht tot die klaar is; loopt die niet meer, haal dan ${p.slot} weg`,
  ],
  VASTGELOPEN: none('het programma liep vast op dit bestand; dat is onze fout', 'laat dit bestand weg en meld het aan de makers'),
} satisfies Record<string, Words<never>>;
