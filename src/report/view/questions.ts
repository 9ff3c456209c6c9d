import type { Hiaat } from '../../model/analyse.ts';
import { formatLijst, formatReeks, lower } from '../words.ts';
import { groupBy } from './group.ts';
import type { Names } from './names.ts';

/** Open questions, most important first: one line per question with its places and the domains that may know. */
export function viewQuestions(hiaten: Hiaat[], names: Names) {
  return ([1, 2, 3, 4] as const)
    .map((prioriteit) => {
      const groep = hiaten.filter((h) => h.prioriteit === prioriteit);
      return { sjabloon: `prioriteit/${prioriteit}`, aantal: groep.length, vragen: perVraag(groep, names) };
    })
    .filter((groep) => groep.aantal > 0);
}

/** The same question about several places stands once. */
export function perVraag(hiaten: Hiaat[], names: Names) {
  return groupBy(hiaten, (h) => h.item).map((groep) => ({
    label: names.isRol(groep[0].item) ? lower(groep[0].label) : groep[0].label,
    rol: names.isRol(groep[0].item),
    lokaal: names.lokaal(groep[0].item),
    ...placesOf(groep, names),
    navraag: formatLijst(groep[0].navraag.map((domein) => lower(names.domein(domein)))),
  }));
}

function placesOf(hiaten: Hiaat[], names: Names) {
  const plekken = hiaten.flatMap((h) => (h.situatie === null ? [] : names.plek(h.situatie)));
  return { plekken: formatReeks(plekken), overal: plekken.length > 1 && plekken.length === names.plekken };
}
