import type { Analyse } from '../model/analyse.ts';
import { createPage, isPage, type Voor } from './opmaak/page.ts';
import { readVerslag } from './opmaak/tree.ts';
import { createRapport, judgeRapport } from './rapport.ts';
import { judge } from './seal.ts';

export const FORMATEN = ['md', 'html'] as const;
export type Formaat = (typeof FORMATEN)[number];

interface Wens {
  voor: Voor;
  zonderEscalatie: boolean;
}

/** The same report in one of the formats; `judge` says what a file that is there already is to us. */
export interface Gemaakt {
  formaat: Formaat;
  inhoud: string;
  judge: (existing: string) => ReturnType<typeof judge>;
}

/** Makes the report in each format asked for, from one text. */
export function createFormaten(analyse: Analyse, formaten: Formaat[], { voor, zonderEscalatie }: Wens): Gemaakt[] {
  const tekst = createRapport(analyse, { zonderEscalatie });
  return formaten.map((formaat): Gemaakt => {
    if (formaat === 'md') return { formaat, inhoud: tekst, judge: judgeRapport };
    const verslag = readVerslag(
      tekst,
      analyse.bronnen.map((b) => b.titel),
    );
    return { formaat, inhoud: createPage(verslag, new Map(), voor), judge: (existing) => judge(existing, isPage) };
  });
}
