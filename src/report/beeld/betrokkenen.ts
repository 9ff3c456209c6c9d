import type { Gegeven, Situatieuitkomst } from '../../model/analyse.ts';
import { formatReeks, lower } from '../words.ts';
import { describeBeeld } from './alt.ts';
import type { Cel, Raster, Toon } from './raster.ts';
import { WORDS } from './words.ts';

/** In which column the mark of a role stands; one who is both has two. */
const KOLOMMEN: Record<string, number[]> = { aanjager: [0], bemiddelaar: [1], beide: [0, 1], geen: [2] };
const OPEN = 3;

export function listActoren({ antwoorden }: Situatieuitkomst): Gegeven[] {
  return antwoorden.filter((groep) => groep.sleutel === 'actoren').flatMap((groep) => groep.antwoorden);
}

/** Who drives things apart and who brings them together at one place, and of whom nobody knows. */
export function createBetrokkenen(situatie: Situatieuitkomst, nummer: number): Raster {
  const { kop, vol, open } = WORDS.betrokkenen;
  return {
    naam: `betrokken-${nummer}`,
    ...describeBeeld('betrokken', { plek: situatie.naam, rollen: viewRollen(situatie) }),
    kolommen: [6, 2, 2, 2, 2],
    kop: [...kop],
    rijen: listActoren(situatie).map(({ label, antwoord }): Cel[] => {
      const merken = KOLOMMEN[antwoord] ?? [OPEN];
      const toon: Toon = merken[0] === OPEN ? 'open' : 'vol';
      return [
        { tekst: label, toon: 'geen' },
        ...[0, 1, 2, OPEN].map((plaats): Cel => ({ tekst: '', toon: merken.includes(plaats) ? toon : 'geen' })),
      ];
    }),
    legenda: [
      { tekst: vol, toon: 'vol' },
      { tekst: open, toon: 'open' },
    ],
  };
}

/** The same in words: each role that somebody has, with who; open last. */
export function viewRollen(situatie: Situatieuitkomst): { rol: string; wie: string; aantal: number; open: boolean }[] {
  const actoren = listActoren(situatie);
  return WORDS.betrokkenen.kop.slice(1).flatMap((rol, plaats) => {
    const wie = actoren.filter((a) => (KOLOMMEN[a.antwoord] ?? [OPEN]).includes(plaats)).map((a) => lower(a.label));
    return wie.length === 0 ? [] : [{ rol, wie: formatReeks(wie), aantal: wie.length, open: plaats === OPEN }];
  });
}
