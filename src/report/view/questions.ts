import type { Hiaat } from '../../model/analyse.ts';
import { formatLijst, formatReeks, lower } from '../words.ts';
import { groupBy } from './group.ts';
import type { Names } from './names.ts';

/** Open questions, most important first, by the domains that may know: one line per question with its places. */
export function viewQuestions(hiaten: Hiaat[], names: Names) {
  const gemengd = isMixed(hiaten);
  return ([1, 2, 3, 4] as const)
    .map((prioriteit) => {
      const groep = hiaten.filter((h) => h.prioriteit === prioriteit);
      const bij = groupBy(groep, (h) => h.navraag.join()).map((deel) => ({
        navraag: formatLijst(deel[0].navraag.map((domein) => lower(names.domein(domein)))),
        vragen: perVraag(deel, names, gemengd),
      }));
      return { sjabloon: `prioriteit/${prioriteit}`, aantal: groep.length, bij };
    })
    .filter((groep) => groep.aantal > 0);
}

/** What is open: all not known, all not discussed, or some of both, and then each question says which. */
export function viewSoortOpen(hiaten: Hiaat[]) {
  return { gemengd: isMixed(hiaten), onbekend: hiaten[0]?.antwoord === 'onbekend' };
}

const isMixed = (hiaten: Hiaat[]) => hiaten.some((h) => h.antwoord !== hiaten[0]?.antwoord);

/** The same question about several places stands once; where `gemengd` it says of each place whether it was discussed. */
export function perVraag(hiaten: Hiaat[], names: Names, gemengd = false) {
  return groupBy(hiaten, (h) => h.item).map((groep) => ({
    label: names.isRol(groep[0].item) ? lower(groep[0].label) : groep[0].label,
    rol: names.isRol(groep[0].item),
    lokaal: names.lokaal(groep[0].item),
    ...placesOf(groep, names, gemengd),
  }));
}

function placesOf(hiaten: Hiaat[], names: Names, gemengd: boolean) {
  const plekken = listPlekken(hiaten, names);
  const weten = gemengd ? hiaten.filter((h) => h.antwoord === 'onbekend') : [];
  const verschilt = weten.length > 0 && weten.length < hiaten.length;
  return {
    plekken: formatReeks(plekken),
    overal: plekken.length > 1 && plekken.length === names.plekken,
    weetNiet: weten.length > 0,
    // Only where the places differ.
    onbekend: verschilt ? formatReeks(listPlekken(weten, names)) : '',
    onbesproken: verschilt
      ? formatReeks(
          listPlekken(
            hiaten.filter((h) => h.antwoord !== 'onbekend'),
            names,
          ),
        )
      : '',
  };
}

function listPlekken(hiaten: Hiaat[], names: Names): string[] {
  return hiaten.flatMap((h) => (h.situatie === null ? [] : names.plek(h.situatie)));
}
