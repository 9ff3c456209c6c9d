import type { Analyse, Beleidsuitkomst } from '../../model/analyse.ts';
import { lower } from '../words.ts';
import { describeBeeld } from './alt.ts';
import { type Cel, type Raster, toonVan } from './raster.ts';
import { WORDS } from './words.ts';

/** Each problem found beside the policy: is there any, is it enough, and where is a white spot. */
export function createBeleidsbeeld({ beleid }: Analyse): Raster {
  const { kop, wit, ...woorden } = WORDS.beleid;
  const antwoord = (waarde: string | undefined): Cel => ({
    tekst: WORDS.woord[waarde ?? ''] ?? WORDS.nietBesproken,
    toon: toonVan(waarde),
  });
  const isWit = (rij: Beleidsuitkomst) => rij.uitkomst === 'witte-vlek';
  return {
    naam: 'beleid',
    ...describeBeeld('beleid', {
      rijen: beleid.map((rij) => ({ label: lower(rij.label), uitkomst: lower(rij.uitkomstLabel) })),
    }),
    kolommen: [7, 2, 2, 3],
    kop: [...kop],
    rijen: beleid.map((rij): Cel[] => [
      { tekst: rij.label, toon: 'geen' },
      antwoord(rij.gedekt),
      antwoord(rij.voldoende),
      { tekst: rij.uitkomstLabel, toon: isWit(rij) ? 'leeg' : 'geen', merk: isWit(rij) },
    ]),
    legenda: [
      ...(['vol', 'half', 'leeg', 'open'] as const).map((toon): Cel => ({ tekst: woorden[toon], toon })),
      { tekst: wit, toon: 'leeg', merk: true },
    ],
  };
}
