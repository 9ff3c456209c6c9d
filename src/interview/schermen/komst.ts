import type { Scherm } from '../sessie.ts';
import { createVragen } from './checklist.ts';
import type { Plek } from './situatie.ts';

/** The aids that are questions too, each on its screen, where an answer opens it or where it was answered before. */
export function createKomst(plek: Plek): Scherm[] {
  const stap = plek.instrument.stappen.find((s) => s.stap === 'komst');
  const antwoorden = plek.uitkomst.antwoorden.flatMap((g) => g.antwoorden.map((a) => ({ ...a, rubriek: g.rubriek, stap: g.stap })));
  const isOpen = (id: string) => {
    const hulpmiddel = plek.instrument.hulpmiddelen.find((h) => h.id === id);
    const gezien = antwoorden.some((a) => hulpmiddel?.checklist?.['open-bij'].includes(a.item) && ['ja', 'deels'].includes(a.antwoord));
    return gezien || antwoorden.some((a) => a.stap === 'komst' && a.rubriek === id && a.antwoord !== 'niet-besproken');
  };
  return (stap?.onderdelen ?? []).flatMap(({ rubrieken }) =>
    rubrieken
      .filter((r) => isOpen(r.id))
      .map(({ id, titel, items }) => ({
        id: `plek/${plek.situatie.id}/komst/${id}`,
        kop: `${plek.situatie.naam} · ${titel}`,
        inleiding: [plek.instrument.hulpmiddelen.find((h) => h.id === id)?.checklist?.vraag ?? ''],
        rijen: createVragen(plek.instrument, plek.casus, plek.pad, items),
      })),
  );
}
