/** The fixed words that a column of a table may hold. */
export type Woordenlijst =
  | 'locaties'
  | 'fasen'
  | 'stevigheden'
  | 'problematieken'
  | 'triageuitkomsten'
  | 'triagestanden'
  | 'doorverwijzingen'
  | 'factoren'
  | 'niveaus'
  | 'wegingen'
  | 'richtingen'
  | 'adviezen'
  | 'ja-nee'
  | 'antwoorden'
  | 'beleidsuitkomsten'
  | 'actiestatussen';

export interface Kolom {
  id: string;
  soort: 'tekst' | 'datum' | 'getal' | 'woord' | 'woorden';
  woorden?: Woordenlijst;
  betekenis: string;
}

/** The tables over many case files; every table begins with the columns of `gedeeld` and ends with those of `slot`. */
export interface Tabelregels {
  gedeeld: Kolom[];
  /** The same in every row. */
  slot: Kolom[];
  tabellen: { id: string; titel: string; kolommen: Kolom[] }[];
  /** `actierijen`: with more actions past their day than this the overview counts them for each neighbourhood. */
  overzicht: { actierijen: number };
}
