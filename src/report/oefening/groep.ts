import type { Groepsbeeld, Itemverdeling } from '../../model/oefening.ts';
import { formatZin, lower } from '../words.ts';
import { type Formaat, renderBlad } from './blad.ts';
import { viewGezegd, viewVerdedigbaar } from './feedback.ts';

const NUMBER = new Intl.NumberFormat('nl-NL', { minimumFractionDigits: 2, maximumFractionDigits: 2 });

/**
 * The agenda for a discussion: what divides the group most first, then every question with how the answers are spread. `kapot` is how
 * many files could not be read: their answers are missing, and the sheet says so.
 */
export function createGroepsbeeld(beeld: Groepsbeeld & { kapot: number }, formaat: Formaat): string {
  const { overeenstemming } = beeld;
  const view = {
    ...beeld,
    titel: beeld.casus.titel,
    meer: beeld.deelnemers > 1,
    meerKapot: beeld.kapot > 1,
    agenda: beeld.agenda.map(viewItem),
    stappen: beeld.stappen.map((s) => ({ ...s, plek: s.plek ?? '', items: s.items.map(viewItem) })),
    vragen: beeld.vragen.map((v) => ({ ...v, stap: v.stap ?? '' })),
    richtingen: beeld.richtingen.map(viewKeuze),
    voorbeelden: beeld.voorbeelden.map(viewKeuze),
    overeenstemming:
      'alpha' in overeenstemming
        ? {
            alpha: NUMBER.format(overeenstemming.alpha),
            onder: NUMBER.format(overeenstemming.onder),
            boven: NUMBER.format(overeenstemming.boven),
            deelnemers: overeenstemming.deelnemers,
            vragen: overeenstemming.vragen,
          }
        : null,
    ontbreekt: {
      deelnemers: 'ontbreekt' in overeenstemming && overeenstemming.ontbreekt === 'deelnemers',
      vragen: 'ontbreekt' in overeenstemming && overeenstemming.ontbreekt === 'vragen',
    },
  };
  return renderBlad('groep', view, formaat);
}

function viewItem(item: Itemverdeling) {
  const gegeven = item.verdeling.filter((v) => v.aantal > 0);
  return {
    label: item.label,
    stap: item.stap,
    plek: item.plek ?? '',
    model: viewGezegd(item.model),
    alineas: item.alineas,
    verdeling: gegeven.map((v) => ({ ...v, label: lower(v.label) })),
    nietBesproken: item.nietBesproken,
    zonderPlek: item.zonderPlek,
    verdedigbaar: viewVerdedigbaar(item.verdedigbaar),
  };
}

function viewKeuze({ naam, gekozen, oordeel, reden }: Groepsbeeld['richtingen'][number]) {
  return { naam, gekozen, oordeel: oordeel?.label ?? '', reden: formatZin(reden) };
}
