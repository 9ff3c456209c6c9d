/** What a cell says without words. What is open never looks like a no. */
export type Toon = 'vol' | 'half' | 'leeg' | 'open' | 'geen';

export interface Cel {
  tekst: string;
  toon: Toon;
  /** What stands out: a heavy line around it. */
  merk?: boolean;
}

/** A picture as a grid. From it come the SVG, the table in Word and the signs in plain text. */
export interface Raster {
  /** Lower case, digits and a hyphen: the name of its file and of its parts in the page. */
  naam: string;
  titel: string;
  /** Everything that the picture shows, in words. */
  alt: string;
  /** How wide the columns are, beside each other. */
  kolommen: number[];
  /** A row of column heads, or nothing. */
  kop: string[];
  rijen: Cel[][];
  legenda: Cel[];
}

const TEKENS: Record<Toon, string> = { vol: '■', half: '◧', leeg: '□', open: '▒', geen: '' };

/** A tone as a sign, for a report without pictures. */
export function tekenVan({ toon }: Pick<Cel, 'toon'>): string {
  return TEKENS[toon];
}

/** How an answer looks. Only expected is not there yet, so it is as open as unknown. */
export function toonVan(antwoord: string | undefined, grondslag?: string): Toon {
  if (grondslag === 'verwacht' && antwoord !== 'nee') return 'open';
  if (antwoord === 'ja') return 'vol';
  if (antwoord === 'deels') return 'half';
  return antwoord === 'nee' ? 'leeg' : 'open';
}
