import type { Reden } from '../../model/analyse.ts';
import { formatReeks, formatZin, lower } from '../words.ts';
import { groupBy } from './group.ts';
import type { Names } from './names.ts';

/** A reason on a line of its own. */
export function viewReason({ item, label, antwoord, toelichting, grondslag }: Reden, names: Names) {
  return {
    label,
    lokaal: names.lokaal(item),
    antwoord: `antwoord/${antwoord}`,
    verwacht: grondslag === 'verwacht',
    toelichting: formatZin(toelichting),
  };
}

/** Reasons in one sentence, each once. */
export function viewLabels(redenen: Reden[], names: Names) {
  return redenen
    .filter((r, i) => redenen.findIndex((x) => x.item === r.item) === i)
    .map(({ item, label, antwoord, grondslag }) => ({
      label: lower(label),
      lokaal: names.lokaal(item),
      deels: antwoord === 'deels',
      verwacht: grondslag === 'verwacht',
    }));
}

/** Reasons of a direction, one line per rule and place, and per answer where the answer is told; the rule picks the words. */
export function viewPerRegel(redenen: Reden[], advies: string, names: Names) {
  const keyOf = (r: Reden) => `${r.regel} ${r.situatie} ${r.problematiek === undefined ? r.antwoord : ''}`;
  return groupBy(redenen, keyOf).map((groep) => {
    const [first] = groep;
    const [deel = '', geheel = ''] = first.antwoord.split('/');
    return {
      sjabloon: first.regel.replace('.', '/'),
      plek: names.plek(first.situatie),
      antwoord: `antwoord/${first.antwoord}`,
      deel,
      geheel,
      open: advies === 'onbekend',
      nee: advies === 'niet-aangewezen',
      labels: viewLabels(groep, names),
    };
  });
}

/** Reasons of a practice example, one line per criterion. */
export function viewPerCriterium(redenen: Reden[]) {
  return groupBy(redenen, ({ regel }) => regel).map((groep) => ({
    sjabloon: groep[0].regel.replace('interventie.', 'criterium/'),
    labels: formatReeks([...new Set(groep.map((r) => lower(r.label)))]),
  }));
}
