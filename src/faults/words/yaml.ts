import { none, type Words } from './words.ts';

const QUOTE = 'zet de hele tekst tussen rechte aanhalingstekens (")';

/** What YAML cannot read, or would read in another way than the writer meant. */
export const YAML_WORDS = {
  ANKER: (p: { tekst: string }) => [`een woord dat met & begint, leest YAML als anker (${p.tekst})`, QUOTE],
  VERWIJZING: (p: { tekst: string }) => [`een woord dat met * begint, leest YAML als verwijzing (${p.tekst})`, QUOTE],
  YAML_LABEL: (p: { tekst: string }) => [`een woord dat met ! begint, leest YAML als label (${p.tekst})`, QUOTE],
  AANWIJZING: none('een regel die met % begint, is een opdracht aan YAML', 'haal de regel weg'),
  BEGINTEKEN: (p: { teken: string }) => [`een tekst kan hier niet met ${p.teken} beginnen`, QUOTE],
  MEER_DOCUMENTEN: none(
    'er staan twee of meer documenten in één bestand (gescheiden door --- of ...)',
    'maak voor elke casus een eigen bestand',
  ),
  TE_DIEP: (p: { grens: number }) => [
    `het bestand is te diep genest (meer dan ${p.grens} niveaus)`,
    'controleer de inspringing of de haken',
  ],
  TE_VEEL: (p: { grens: number; wat?: string }) => [
    `${p.wat ?? 'het bestand'} heeft te veel onderdelen (meer dan ${p.grens})`,
    'een casus is veel kleiner; controleer of dit het goede bestand is',
  ],
  SAMENVOEGSLEUTEL: none('de sleutel << voegt stukken samen en is hier niet toegestaan', 'schrijf de antwoorden voluit'),
  VERBODEN_SLEUTEL: (p: { sleutel: string }) => [`de sleutel ${p.sleutel} is niet toegestaan`, 'haal de sleutel weg'],
  SLEUTEL_GEEN_TEKST: none(
    'deze sleutel is geen gewone tekst',
    'schrijf een sleutel als één woord, en zet tekst met haken tussen aanhalingstekens',
  ),
  DUBBELE_SLEUTEL: (p: { sleutel: string; eerder: number }) => [
    `${p.sleutel} staat er twee keer (eerder op regel ${p.eerder})`,
    'haal er één weg',
  ],
  INSPRINGING: none('de inspringing klopt niet', 'laat regels die bij elkaar horen even ver inspringen'),
  AANHALINGSTEKEN: (p: { teken: string }) => [
    `het aanhalingsteken ${p.teken} wordt niet afgesloten`,
    p.teken === "'"
      ? 'zet de hele tekst tussen dubbele aanhalingstekens (")'
      : 'sluit de tekst af; een dubbel aanhalingsteken in de tekst zelf schrijft u als \\"',
  ],
  HAAK: (p: { haak: string; opent: boolean }) => [
    p.opent ? `de haak ${p.haak} wordt niet goed gesloten` : `de haak ${p.haak} hoort hier niet`,
    p.opent
      ? 'sluit de haak, en spring in waar het over meer regels gaat'
      : 'haal de haak weg, of zet de hele tekst tussen aanhalingstekens',
  ],
  TEKST_ERNA: (p: { teken: string }) => [
    `na het sluitende ${p.teken} staat nog iets`,
    p.teken === '"' ? 'zet de hele tekst tussen enkele aanhalingstekens, of schrijf een " in de tekst als \\"' : QUOTE,
  ],
  KOMMA: (p: { teveel: boolean }) =>
    p.teveel
      ? ['hier staat een komma te veel', 'haal de komma weg, of zet tekst met een komma tussen aanhalingstekens']
      : ['voor dit onderdeel ontbreekt een komma', 'zet een komma tussen twee onderdelen die tussen haken staan'],
  DUBBELEPUNT: (p: { haken: boolean }) => [
    'hier staat een dubbele punt midden in een tekst',
    p.haken ? `${QUOTE}, of zet een komma tussen twee sleutels` : QUOTE,
  ],
  SPATIE: (p: { na: string }) => [`na ${p.na} hoort een spatie`, 'zet er een spatie tussen'],
  GEEN_SLEUTEL: (p: { tekst: string }) => [
    `${p.tekst} is geen sleutel met een dubbele punt`,
    'zet er een sleutel en een dubbele punt voor, of spring in als de regel bij de tekst erboven hoort',
  ],
  BACKSLASH: (p: { tekst: string }) => [
    `tussen dubbele aanhalingstekens heeft \\ een eigen betekenis, en ${p.tekst} kent YAML niet`,
    'schrijf \\\\ of gebruik enkele aanhalingstekens',
  ],
  YAML_FOUT: (p: { soort: string }) => [
    `YAML kan dit niet lezen (${p.soort})`,
    'zet tekst met leestekens tussen aanhalingstekens en controleer de inspringing',
  ],
  HEKJE: (p: { tekst: string }) => [
    `alles na # valt weg: ${p.tekst}`,
    'hoort dit bij de tekst, zet dan de hele tekst tussen aanhalingstekens',
  ],
  EINDE_OPEN: (p: { tekst: string }) => [
    `het bestand houdt op midden in een regel, bij ${p.tekst}`,
    'kijk of het einde er nog is; is alles er, zet dan een Enter achter de laatste regel',
  ],
  GETAL_VERANDERT: (p: { tekst: string; wordt: string }) => [
    `YAML leest ${p.tekst} als het getal ${p.wordt}`,
    'schrijf het getal zonder punt, nul vooraf of letter',
  ],
} satisfies Record<string, Words<never>>;
