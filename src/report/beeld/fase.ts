import type { Analyse, Situatieuitkomst } from '../../model/analyse.ts';
import { formatGetal, lower } from '../words.ts';
import { describe, describeBeeld } from './alt.ts';
import type { Cel, Raster } from './raster.ts';
import { WORDS } from './words.ts';

/** The phases of one place on a line: the one by the rule, what may still turn out, and the team's own judgement. */
export function createFaselijn(fasen: Analyse['fasen'], { naam, fase }: Situatieuitkomst, nummer: number): Raster {
  const cellen = viewFasen(fasen, { fase });
  const punten = fasen.map(({ id }) => {
    const rij = fase.punten.find((p) => p.fase === id);
    return { id, tekst: rij === undefined ? '' : describe('punten', { ...rij, ...getallen(rij) }) };
  });
  const { vol, half, open, leeg, oordeel } = WORDS.fase;
  return {
    naam: `fase-${nummer}`,
    ...describeBeeld('fase', {
      plek: naam,
      fase: lower(fase.label),
      bovengrens: lower(fase.bovengrensLabel),
      open: fase.bovengrens !== fase.fase,
      oordeel: lower(fase.oordeel?.label ?? ''),
      punten: fase.punten.map((p) => ({ label: lower(p.label), ...getallen(p) })),
    }),
    kolommen: fasen.map(() => 1),
    kop: [],
    rijen: [cellen, punten.map(({ tekst }): Cel => ({ tekst, toon: 'geen' }))],
    legenda: [
      { tekst: vol, toon: 'vol' },
      ...(cellen.some((c) => c.toon === 'half') ? [{ tekst: half, toon: 'half' as const }] : []),
      { tekst: open, toon: 'open' },
      { tekst: leeg, toon: 'leeg' },
      ...(fase.oordeel === null ? [] : [{ tekst: oordeel, toon: 'leeg' as const, merk: true }]),
    ],
  };
}

/**
 * The phases from light to severe: which one it is by the rule, which were found beside it, and which may still turn out. A phase
 * that is lighter than the one that holds is no less open for that: what nobody knows never looks like no.
 */
export function viewFasen(fasen: Analyse['fasen'], { fase }: Pick<Situatieuitkomst, 'fase'>): Cel[] {
  const plaatsVan = (id: string) => fasen.findIndex((f) => f.id === id);
  const [nu, hoogstens] = [plaatsVan(fase.fase), plaatsVan(fase.bovengrens)];
  return fasen.map(({ id, label }, plaats): Cel => {
    const rij = fase.punten.find((p) => p.fase === id);
    const tussen = plaats > nu && plaats <= hoogstens;
    const open = rij === undefined ? tussen : tussen || rij.bovengrens >= rij.drempel;
    const toon = plaats === nu ? 'vol' : rij !== undefined && rij.punten >= rij.drempel ? 'half' : open ? 'open' : 'leeg';
    return { tekst: label, toon, merk: fase.oordeel?.fase === id };
  });
}

function getallen({ punten, drempel, bovengrens }: { punten: number; drempel: number; bovengrens: number }) {
  return { punten: formatGetal(punten), drempel: formatGetal(drempel), bovengrens: formatGetal(bovengrens) };
}
