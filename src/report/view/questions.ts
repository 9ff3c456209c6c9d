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
      const bij = groupBy(groep, keyOfNavraag).map((deel) => ({
        navraag: formatLijst(deel[0].navraag.map((domein) => lower(names.domein(domein)))),
        vragen: perVraag(deel, names, gemengd),
      }));
      return { sjabloon: `prioriteit/${prioriteit}`, aantal: groep.length, bij };
    })
    .filter((groep) => groep.aantal > 0);
}

/** How many are open and in how many rows they stand: a question about several places counts for each, and stands once. */
export function viewAantalOpen(hiaten: Hiaat[], vragen: ReturnType<typeof viewQuestions>) {
  const rijen = vragen.flatMap((groep) => groep.bij.flatMap((deel) => deel.vragen)).length;
  return { vragen: hiaten.length, rijen, verschilt: rijen !== hiaten.length };
}

/** The same domains are the same, in whatever order; each question of the instrument has one list of them. */
const keys = new WeakMap<string[], string>();

function keyOfNavraag({ navraag }: Hiaat): string {
  const key = keys.get(navraag) ?? navraag.toSorted().join();
  keys.set(navraag, key);
  return key;
}

/** What is open: all not known, all not discussed, or some of both, and then each question says which. */
export function viewSoortOpen(hiaten: Hiaat[]) {
  return { gemengd: isMixed(hiaten), onbekend: hiaten[0]?.antwoord === 'onbekend' };
}

const isMixed = (hiaten: Hiaat[]) => hiaten.some((h) => h.antwoord !== hiaten[0]?.antwoord);

/** The same question about several places stands once; where `gemengd` it says of each place whether it was discussed. */
export function perVraag(hiaten: Hiaat[], names: Names, gemengd = false) {
  return groupBy(hiaten, (h) => h.item).map((groep) => viewVraag(groep, names, gemengd));
}

function viewVraag(hiaten: [Hiaat, ...Hiaat[]], names: Names, gemengd: boolean) {
  const [{ item, label, situatie }] = hiaten;
  const rol = names.isRol(item);
  // A question is about places, or about the whole neighbourhood.
  const plekken = situatie === null ? [] : hiaten;
  const weetNiet = gemengd && hiaten.some(isOnbekend);
  const verschilt = weetNiet && !hiaten.every(isOnbekend);
  const format = (waar: Hiaat[]) => formatReeks(waar.map((h) => names.plek(h.situatie)));
  return {
    label: rol ? lower(label) : label,
    rol,
    lokaal: names.lokaal(item),
    plekken: plekken.length === 1 ? names.plek(situatie) : format(plekken),
    overal: plekken.length > 1 && plekken.length === names.plekken,
    weetNiet,
    onbekend: verschilt ? format(plekken.filter(isOnbekend)) : '',
    onbesproken: verschilt ? format(plekken.filter((h) => !isOnbekend(h))) : '',
  };
}

const isOnbekend = ({ antwoord }: Hiaat) => antwoord === 'onbekend';
