import { none, suggest, type Words } from './words.ts';

/** A file that YAML can read but that is not a good case, or not a good content file. */
export const SHAPE_WORDS = {
  GEEN_CASUS: none(
    'dit is geen casusbestand: het bestaat niet uit sleutels met waarden',
    'begin met buurtkompas: 1 en kijk in examples hoe het hoort',
  ),
  VERSIE_NIEUWER: (p: { versie: string }) => [
    `dit bestand heeft versie ${p.versie}; dit programma kent alleen versie 1`,
    'installeer een nieuwer buurtkompas',
  ],
  VERSIE_ONBEKEND: (p: { versie: string }) => [`${p.versie} is geen bekende versie`, 'schrijf buurtkompas: 1, zonder aanhalingstekens'],
  ONBEKENDE_SLEUTEL: (p: {
    sleutel: string;
    bedoeld?: string | undefined;
    onder?: string | undefined;
    mogelijk: string;
    vraag?: boolean;
  }) => [
    `${p.sleutel} is hier geen bekende sleutel`,
    p.onder === undefined
      ? suggest(p.bedoeld, `bekend zijn: ${p.mogelijk}${p.vraag ? '; bij een eigen vraag van uw gemeente hoort --lokaal' : ''}`)
      : `zet dit onder ${p.onder}`,
  ],
  ONBEKENDE_WAARDE: (p: { waarde: string; bedoeld?: string | undefined; mogelijk: string }) => [
    `${p.waarde} is hier geen bekende waarde`,
    p.bedoeld === undefined ? `kies uit: ${p.mogelijk}` : `bedoelde u "${p.bedoeld}"? Kies uit: ${p.mogelijk}`,
  ],
  VERKEERD_TYPE: (p: { verwacht: string; gekregen: string; remedie?: string }) => [
    `hier hoort ${p.verwacht}, maar er staat ${p.gekregen}`,
    p.remedie ?? 'pas de waarde aan',
  ],
  TEKST_ALS_GETAL: (p: { waarde: string; wordt: string }) => [
    `hier hoort tekst, maar YAML leest ${p.waarde} als ${p.wordt}`,
    'zet de waarde tussen aanhalingstekens',
  ],
  ONTBREEKT: (p: { sleutel: string }) => [
    `"${p.sleutel}" ontbreekt of is leeg`,
    p.sleutel === 'buurtkompas' ? 'begin het bestand met buurtkompas: 1' : `vul "${p.sleutel}" in`,
  ],
  LEGE_REGEL: none('achter dit streepje of deze komma staat niets', 'vul het in of haal het weg'),
  TE_WEINIG: (p: { minstens: number; soort: 'tekst' | 'lijst' | 'groep' }) => [
    p.minstens === 1
      ? `deze ${p.soort} is leeg`
      : `deze ${p.soort} heeft minstens ${p.minstens} ${p.soort === 'tekst' ? 'tekens' : 'onderdelen'} nodig`,
    `vul de ${p.soort} aan, of haal de sleutel weg als die niet verplicht is`,
  ],
  TE_LANG: (p: { hoogstens: number }) => [`deze tekst is langer dan ${p.hoogstens} tekens`, 'maak de tekst korter'],
  VORM: (p: { waarde: string; vorm: string; bedoeld?: string | undefined }) => [
    `${p.waarde} heeft niet de goede vorm`,
    suggest(p.bedoeld, `schrijf het zo: ${p.vorm}`),
  ],
  DUBBELE_WAARDE: (p: { waarde: string; eerder: number }) => [
    `${p.waarde} staat twee keer in deze lijst (eerder op regel ${p.eerder})`,
    'haal er één weg',
  ],
  BUITEN_BEREIK: (p: { grens: string }) => [`dit getal moet ${p.grens} zijn`, 'pas het getal aan'],
  DATUM: (p: { waarde: string }) => [
    `${p.waarde} is geen bestaande datum`,
    'schrijf een datum als jaar-maand-dag, bijvoorbeeld 2026-11-21',
  ],
  DUBBELE_ID: (p: { id: string; eerder: number }) => [
    `de id ${p.id} is al gebruikt op regel ${p.eerder}`,
    'geef elke situatie een eigen id',
  ],
  DUBBEL_ONDERDEEL: (p: { id: string; eerder: number }) => [
    `${p.id} staat er twee keer (eerder op regel ${p.eerder})`,
    'voeg de twee samen',
  ],
  BEWAREN_TOT_VROEG: (p: { datum: string }) => [
    `deze laatste dag is voor het overleg van ${p.datum}; opruimen ziet dit bestand dan als voorbij`,
    'kijk het jaar na',
  ],
  MELDING_LATER: none(
    'deze melding is van een dag die nog moet komen; elke termijn van het plan telt vanaf hier',
    'kijk het jaar en de maand na',
  ),
} satisfies Record<string, Words<never>>;
