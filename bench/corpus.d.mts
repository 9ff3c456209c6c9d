interface Corpusbestand {
  /** Below the folder of the corpus, with slashes. */
  path: string;
  fault: string | undefined;
}

export function createCase(nummer: number, zaad?: number): { path: string; text: string; saved: boolean };
export function writeCorpus(dir: string, aantal: number, opties?: { kapot?: number; zaad?: number }): Corpusbestand[];
