import type { Hiaat } from '../../model/analyse.ts';
import { formatLijst, formatReeks, lower } from '../words.ts';
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
  const eerste = hiaten.filter((h, i) => hiaten.findIndex((x) => x.item === h.item) === i);
  return eerste.map((vraag) => ({
    label: vraag.label,
    lokaal: names.lokaal(vraag.item),
    ...placesOf(
      hiaten.filter((h) => h.item === vraag.item),
      names,
    ),
    navraag: formatLijst(vraag.navraag.map((domein) => lower(names.domein(domein)))),
  }));
}

function placesOf(hiaten: Hiaat[], names: Names) {
  const plekken = hiaten.flatMap((h) => (h.situatie === null ? [] : names.plek(h.situatie)));
  return { plekken: formatReeks(plekken), overal: plekken.length > 1 && plekken.length === names.plekken };
}
