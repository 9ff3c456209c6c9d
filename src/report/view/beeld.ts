import type { Analyse, Situatieuitkomst } from '../../model/analyse.ts';
import type { Beelden } from '../beeld/beelden.ts';
import { viewRollen } from '../beeld/betrokkenen.ts';
import { viewFasen } from '../beeld/fase.ts';
import { type Raster, tekenVan } from '../beeld/raster.ts';

/** The pictures of a report, and the folder they stand in as the report says it: nothing, or a name with a slash. */
export interface Beeldplaats {
  beelden: Beelden;
  map: string;
}

/** The pictures about the whole neighbourhood. A list of none or one: what is not there is left out. */
export function viewBeeld(plaats: Beeldplaats | null) {
  return { tekens: plaats === null, beleid: viewPlaat(plaats?.beelden.beleid, plaats), acties: viewPlaat(plaats?.beelden.acties, plaats) };
}

/** The pictures of one place; without pictures its phases as signs. */
export function viewPlaatsbeeld(fasen: Analyse['fasen'], situatie: Situatieuitkomst, index: number, plaats: Beeldplaats | null) {
  const plek = plaats?.beelden.plekken[index];
  return {
    fase: viewPlaat(plek?.fase, plaats),
    fasen: viewFasen(fasen, situatie).map((cel) => ({ teken: tekenVan(cel), label: cel.tekst, oordeel: cel.merk === true })),
    risico: viewPlaat(plek?.risico, plaats),
    betrokken: viewPlaat(plek?.betrokken, plaats),
    rollen: viewRollen(situatie),
  };
}

/** The ending of the file stands in the template: a full stop before letters would be escaped here, as in a text. */
function viewPlaat(raster: Raster | undefined, plaats: Beeldplaats | null) {
  return raster === undefined || plaats === null ? [] : [{ alt: raster.alt, pad: `${plaats.map}${raster.naam}` }];
}
