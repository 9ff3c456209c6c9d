import type { Analyse } from '../../model/analyse.ts';
import { createTijdlijn } from './acties.ts';
import { createBeleidsbeeld } from './beleid.ts';
import { createBetrokkenen, listActoren } from './betrokkenen.ts';
import { createFaselijn } from './fase.ts';
import type { Raster } from './raster.ts';
import { createRisicoprofiel } from './risico.ts';

/** The pictures of a report, by where they stand. A picture of nothing is not there. */
export interface Beelden {
  plekken: { fase: Raster; risico: Raster; betrokken: Raster | undefined }[];
  beleid: Raster | undefined;
  acties: Raster | undefined;
}

/** Every picture of a report, made from the result alone. */
export function createBeelden(analyse: Analyse): Beelden {
  const { situaties, fasen, beleid, acties } = analyse;
  return {
    plekken: situaties.map((situatie, i) => ({
      fase: createFaselijn(fasen, situatie, i + 1),
      risico: createRisicoprofiel(situatie, i + 1),
      betrokken: listActoren(situatie).length > 0 ? createBetrokkenen(situatie, i + 1) : undefined,
    })),
    beleid: beleid.length > 0 ? createBeleidsbeeld(analyse) : undefined,
    acties: acties.some((a) => a.escalatie === null) ? createTijdlijn(analyse) : undefined,
  };
}

export function listRasters({ plekken, beleid, acties }: Beelden): Raster[] {
  const all = [...plekken.flatMap((p) => [p.fase, p.risico, p.betrokken]), beleid, acties];
  return all.filter((raster) => raster !== undefined);
}
