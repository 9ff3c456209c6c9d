import { none, type Words } from './words.ts';

const MEER = { fout: 'fouten', waarschuwing: 'waarschuwingen' } as const;

/** The file itself, its encoding and its characters. */
export const FILE_WORDS = {
  BESTAND_ONTBREEKT: none('dit bestand of deze map bestaat niet', 'controleer de naam en de map'),
  IS_MAP: none('dit is een map en geen bestand', 'geef de naam van een bestand in deze map'),
  GEEN_BESTAND: none('dit is geen gewoon bestand', 'sla de gegevens op als gewoon bestand en geef dat op'),
  LINK_BUITEN: none('dit is een verwijzing naar iets buiten de map, en dat wordt niet gelezen', 'geef dat bestand of die map zelf op'),
  GEEN_TOEGANG: none('dit bestand mag niet worden gelezen', 'vraag de eigenaar om leesrechten'),
  NIET_LEESBAAR: (p: { reden: string }) => [
    `het lezen mislukt (${p.reden})`,
    'kopieer het bestand naar uw eigen schijf en probeer het opnieuw',
  ],
  NIET_SCHRIJFBAAR: (p: { reden: string; remedie?: string }) => [
    `het schrijven mislukt (${p.reden})`,
    p.remedie ?? 'kies een andere plaats met -o of maak ruimte vrij',
  ],
  VREEMD_BESTAND: none('dit bestand is niet van buurtkompas', 'haal het weg of kies een andere plaats voor de uitvoer'),
  TE_GROOT: (p: { bytes?: number; grens: number }) => [
    p.bytes === undefined
      ? `het bestand is groter dan ${p.grens / 1024} kB`
      : `het bestand is te groot: ${Math.ceil(p.bytes / 1024)} kB, en hoogstens ${p.grens / 1024} kB mag`,
    'geef één casusbestand op, of haal weg wat er niet in hoort',
  ],
  LEEG: none('het bestand is leeg', 'begin met een kopie van een voorbeeld uit de map examples'),
  SOORT_BESTAND: (p: { soort: string }) => [
    `dit is ${p.soort} en geen YAML`,
    p.soort === 'een webpagina'
      ? 'een verslag met het casusbestand erin geeft dat terug met rapport --casus-terug; anders: sla de casus op als platte tekst met de naam .yaml'
      : 'sla de casus op als platte tekst met de naam .yaml',
  ],
  CODERING: (p: { vermoeden: string }) => [
    `het bestand is geen UTF-8; het lijkt op ${p.vermoeden}`,
    'open het in een teksteditor en sla het op als UTF-8',
  ],
  CODERING_UTF16: none('het bestand is UTF-16 en is zo gelezen', 'sla het liever op als UTF-8'),
  MOJIBAKE: (p: { tekst: string }) => [`${p.tekst} lijkt verkeerd omgezette tekst`, 'verbeter de letters en sla het bestand op als UTF-8'],
  STUURTEKEN: (p: { teken: string }) => [`hier staat een onzichtbaar teken (${p.teken})`, 'haal het teken weg'],
  BOM_MIDDENIN: none(
    'hier staat een verborgen merkteken (U+FEFF)',
    'haal het weg; bij samengevoegde bestanden staat het aan het begin van elk deel',
  ),
  TAB_INSPRONG: none('de regel springt in met een tab', 'gebruik spaties om in te springen'),
  HARDE_SPATIE: none('hier staat een harde spatie, zoals Word die maakt', 'vervang die door een gewone spatie'),
  REGELEINDE: none('het bestand heeft regeleinden van een oude Mac', 'sla het op met gewone regeleinden (LF of CRLF)'),
  PERSOONSGEGEVENS: (p: { soorten: string; bij?: string }) => [
    `${p.bij === undefined ? 'hier' : `bij ${p.bij}`} staat zo te zien ${p.soorten}`,
    'haal het weg of schrijf het anders op',
  ],
  NOG_MEER: (p: { aantal: number; soort: 'fout' | 'waarschuwing' }) => [
    p.aantal === 1 ? `er is nog 1 ${p.soort} die hier niet staat` : `er zijn nog ${p.aantal} ${MEER[p.soort]} die hier niet staan`,
    'verbeter eerst deze en controleer daarna opnieuw',
  ],
} satisfies Record<string, Words<never>>;
