import type { Risicofactoruitkomst, Situatieuitkomst } from '../../model/analyse.ts';
import { lower } from '../words.ts';
import { describe, describeBeeld } from './alt.ts';
import { type Cel, type Raster, type Toon, tekenVan, toonVan } from './raster.ts';
import { WORDS } from './words.ts';

const VOLGORDE = ['vol', 'half', 'leeg', 'open'] as const;

/** The risk factors of one place, each on its own line with a box for each question. Nothing is added up over factors. */
export function createRisicoprofiel(situatie: Situatieuitkomst, nummer: number): Raster {
  const { naam, risicofactoren } = situatie;
  const breedste = Math.max(1, ...risicofactoren.map((f) => f.items));
  const rijen = risicofactoren.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return {
    naam: `risico-${nummer}`,
    ...describeBeeld('risico', {
      plek: naam,
      factoren: rijen.map((f) => ({ ...f, niveau: lower(f.niveauLabel), bovengrens: lower(f.niveauBovengrensLabel), open: isOpen(f) })),
    }),
    kolommen: [9, ...Array.from({ length: breedste }, () => 1), 8],
    kop: [],
    rijen: rijen.map((f): Cel[] => {
      const vakken = listTonen(situatie, f).map((toon): Cel => ({ tekst: '', toon }));
      const leeg = Array.from({ length: breedste - vakken.length }, (): Cel => ({ tekst: '', toon: 'geen' }));
      const niveau = describe('risico-niveau', { ...f, bovengrens: lower(f.niveauBovengrensLabel), open: isOpen(f) });
      return [{ tekst: f.titel, toon: 'geen' }, ...vakken, ...leeg, { tekst: niveau, toon: 'geen' }];
    }),
    legenda: VOLGORDE.map((toon) => ({ tekst: WORDS.antwoord[toon], toon })),
  };
}

/** A factor in signs, a sign for each question. */
export function tekensVan(situatie: Situatieuitkomst, factor: Risicofactoruitkomst): string {
  return listTonen(situatie, factor).reduce((tekens, toon) => tekens + tekenVan({ toon }), '');
}

const isOpen = (f: Risicofactoruitkomst) => f.niveau !== f.niveauBovengrens;

/** What is yes first and what is open last: it is about how many, not about which. Not applicable and local do not count. */
function listTonen({ antwoorden }: Situatieuitkomst, { id }: Risicofactoruitkomst): Toon[] {
  const tonen: Toon[] = [];
  for (const groep of antwoorden) {
    if (groep.rubriek !== id || groep.sleutel !== 'risicofactoren') continue;
    for (const a of groep.antwoorden) if (a.antwoord !== 'nvt' && a.lokaal === undefined) tonen.push(toonVan(a.antwoord, a.grondslag));
  }
  return VOLGORDE.flatMap((toon) => tonen.filter((t) => t === toon));
}
