import type { Aanpak, Escalatieregels } from './aanpak.ts';
import type { Oefenregels } from './oefening.ts';
import type { Privacyregels } from './privacy.ts';
import type { Tabelregels } from './tabellen.ts';

/** Answer of a team to one item. A missing answer is `niet-besproken`. */
export type Antwoord = 'ja' | 'deels' | 'nee' | 'onbekend' | 'nvt';
export type Stand = Antwoord | 'niet-besproken';
export type Grondslag = 'vastgesteld' | 'beleving' | 'verwacht';
export type Locatie = 'woonomgeving' | 'publieke-ruimte' | 'school' | 'sociale-media' | 'anders';

/** Where something stands in the source documents. */
export interface Bron {
  document: string;
  plaats: string;
}

/** One question of a checklist. `pad` is the place of its answer, seen from the situatie or from the casus. */
export interface Item {
  id: string;
  label: string;
  toelichting: string;
  bron: Bron;
  pad: string[];
  stap: string;
  sleutel: string;
  rubriek?: string;
  per: 'situatie' | 'buurt';
  soort: Onderdeelsoort;
  navraag: string[];
  vervolgvraag?: string;
  /** Information check only: the answer that points to a shortage. */
  signaal?: 'ja' | 'nee';
  /** Why this item is our own choice and not literally in the source. */
  eigen?: string;
  /** Name of the municipality that added the item. */
  lokaal?: string;
}

export type Onderdeelsoort = 'antwoorden' | 'rollen' | 'keuze' | 'meerkeuze' | 'vragen' | 'berekend';

export interface Rubriek {
  id: string;
  titel: string;
  toelichting: string;
  bron: Bron;
  items: string[];
}

/** One key of the case file within a step. */
export interface Onderdeel {
  sleutel: string;
  soort: Onderdeelsoort;
  titel: string;
  vraag?: string;
  toelichting?: string;
  rubrieken: Rubriek[];
  /** Items outside any rubriek. */
  items: string[];
}

export interface Stap {
  stap: string;
  titel: string;
  per: 'situatie' | 'buurt';
  vraag: string;
  toelichting: string;
  bron: Bron;
  onderdelen: Onderdeel[];
}

export interface Problematiek {
  id: string;
  label: string;
  toelichting: string;
  items: string[];
  bron: Bron;
}

export interface Oplossingsrichting {
  id: number;
  titel: string;
  kort: string;
  grond: 'problematieken' | 'informatiepositie' | 'altijd';
  wanneer: string;
  problematieken: string[];
  locaties: Locatie[];
  toelichting: string;
  interventietypen: string[];
  waarom: string;
  deelrichtingen: { id: string; titel: string; toelichting: string; bron: Bron }[];
  aandachtspunten: { tekst: string; bron: Bron }[];
  hulpmiddelen: string[];
  bron: Bron;
}

export interface Hulpmiddel {
  id: string;
  titel: string;
  richtingen: number[];
  toelichting: string;
  /** The points are questions too, at a place where one of these answers is ja or deels. */
  checklist?: { vraag: string; 'open-bij': string[] };
  punten: { id: string; titel: string; tekst: string; bron: Bron }[];
  bron: Bron;
}

export type Kenmerk =
  | 'kleinschalig'
  | 'terugkerend'
  | 'gedeeld-belang'
  | 'samenwerking'
  | 'directe-woonomgeving'
  | 'gebiedsgericht-integraal';

export interface Praktijkvoorbeeld {
  id: string;
  naam: string;
  omschrijving: string;
  categorie: string;
  richtingen: number[];
  deelrichtingen: string[];
  problematieken: string[];
  doelgroepen: string[];
  locaties: Locatie[];
  methoden: string[];
  trede: number | null;
  kenmerken: Record<Kenmerk, 'ja' | 'nee' | 'onbekend'>;
  schaal: string[];
  'uitgevoerd-in': string[];
  uitvoerder: string[];
  evaluatie: string | null;
  aandachtspunten: string[];
  leeg: Record<string, string>;
  afgeleid: Record<string, string>;
  bron: Bron;
  lokaal?: string;
}

export interface Vuistregel {
  id: string;
  label: string;
  toelichting: string;
  kenmerken: Kenmerk[];
  'alleen-bij'?: string[];
  bron: Bron;
}

export interface Waarschuwing {
  id: string;
  tekst: string;
  voor: { voorbeelden?: string[]; methoden?: string[]; richtingen?: number[] };
  wanneer?: { items?: string[]; problematieken?: string[]; triage?: string[] };
  bron: Bron;
}

/** A word of the case file or the result with what a reader sees for it. */
export interface Begrip {
  id: string;
  label: string;
  toelichting?: string;
}

export interface Begrippen {
  rollen: Begrip[];
  domeinen: (Begrip & { verwacht: boolean })[];
  actiestatussen: Begrip[];
  adviezen: Begrip[];
  beleidsuitkomsten: Begrip[];
  triageuitkomsten: Begrip[];
  /** Words for a triage without outcome that may still get one. */
  'triage-open': { 'niet-gevraagd': Begrip; onbeslist: Begrip };
  /** Words that name a location which the team does not know yet. */
  'onbekende-locatie': Begrip;
}

/** Points of the answers. `bovengrens` is what the answer may still turn out to be. */
export interface Antwoordregels {
  antwoorden: (Begrip & { punten: number; bovengrens: number; telt: boolean; beantwoord: boolean })[];
  'niet-besproken': { label: string; punten: number; bovengrens: number };
  grondslagen: (Begrip & { 'alleen-bovengrens': boolean; stevigheid: string })[];
  stevigheden: Begrip[];
}

export interface Faseregels {
  /** From light to severe; a phase without threshold is never established by points. */
  fasen: { id: string; label: string; omschrijving: string; drempel?: number }[];
  'zonder-fase': Begrip[];
  'beantwoord-minstens': number;
}

export interface Breuk {
  teller: number;
  noemer: number;
}

export interface Risicoregels {
  /** From weak to strong; a level holds below its upper end, the last has none. */
  niveaus: (Begrip & { onder?: Breuk })[];
  onbekend: Begrip;
  wegingen: Begrip[];
  /** Order in which levels are shown. */
  volgorde: string[];
}

export interface Adviesregels {
  /** Share of unknown answers from which direction 6 is advised. */
  'onbekend-vanaf': Breuk;
  /** Locations that give at most `te-overwegen` to a direction bound to a place. */
  'plek-onzeker': string[];
  criteria: Begrip[];
  samenvatting: { bevindingen: number; stappen: number };
}

/** Two answers that are hard to hold together. Shown, never corrected. */
export interface Tegenspraakregel {
  id: string;
  tekst: string;
  /** The item that is answered ja. */
  als: string;
  /** `ontbreekt`: none of these is ja or deels. `ontkend`: all of these are nee. `lagere-fase`: a phase lighter than this was found. */
  maar: { soort: 'ontbreekt' | 'ontkend'; items: string[] } | { soort: 'lagere-fase'; fase: string };
  bron: Bron;
}

export interface Doorverwijsregel {
  code: string;
  naar: string;
  uitleg: string;
  /** Rubrieken of step 2.2 whose phase or ja-answers refer. */
  fase?: string;
  /** Items of which a ja refers. */
  items?: string[];
  /** Triage outcomes that refer. */
  triage?: string[];
  /** Only where no heavier triage outcome holds. */
  'alleen-zwaarste'?: boolean;
  bron: Bron;
}

export interface Triageregel {
  uitkomst: string;
  /** Every one of these is ja or deels, and at least one of `een-van` where named. */
  alle: string[];
  'een-van'?: string[];
  /** Every one of these is answered nee; open is not nee. */
  geen?: string[];
  /** These do not all hold together: at least one is answered nee. */
  'niet-alle'?: string[];
  bron: Bron;
}

/** One rule of the tool in words, so that every outcome can name the rule it came from. */
export interface Regeluitleg {
  id: string;
  label: string;
  uitleg: string;
  /** True where the number or the order is our own choice and not the handreiking's. */
  eigen: boolean;
  bron: Bron;
}

export interface Regels {
  privacy: Privacyregels;
  oefenen: Oefenregels;
  antwoorden: Antwoordregels;
  fase: Faseregels;
  risicofactoren: Risicoregels;
  advies: Adviesregels;
  begrippen: Begrippen;
  tegenspraak: Tegenspraakregel[];
  doorverwijzing: Doorverwijsregel[];
  triage: Triageregel[];
  escalatie: Escalatieregels;
  vuistregels: Vuistregel[];
  waarschuwingen: Waarschuwing[];
  methoden: Begrip[];
  uitleg: Regeluitleg[];
  tabellen: Tabelregels;
}

/** Questions, rules and practice examples, as loaded from `checklists/`. */
export interface Instrument {
  id: string;
  versie: string;
  titel: string;
  bronnen: { id: string; kort: string; titel: string; uitgever: string; jaar?: number }[];
  /** Name of the municipality whose additions are included, if any. */
  lokaal?: string;
  stappen: Stap[];
  /** Every item by id, in the order of the steps. */
  items: Record<string, Item>;
  problematieken: Problematiek[];
  oplossingsrichtingen: Oplossingsrichting[];
  hulpmiddelen: Hulpmiddel[];
  praktijkvoorbeelden: Praktijkvoorbeeld[];
  /** What takes over where this instrument does not fit, in the order shown. */
  aanpakken: Aanpak[];
  regels: Regels;
}
