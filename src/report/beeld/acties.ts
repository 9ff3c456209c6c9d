import type { Analyse } from '../../model/analyse.ts';
import { formatDag, formatDatum, formatMaand, lower } from '../words.ts';
import { describeBeeld } from './alt.ts';
import type { Cel, Raster, Toon } from './raster.ts';
import { WORDS } from './words.ts';

const DAY = 86_400_000;
/** Up to so many weeks there is a column for each; beyond that one for each month, and so many months. */
const WEEKS = 8;
const MONTHS = 9;
const TONEN: Record<string, Toon> = { gedaan: 'vol', vervallen: 'leeg' };

/** A stretch of time with a column of its own; `tot` is the first day after it. */
interface Vak {
  label: string;
  van: string;
  tot: string;
}

/** What was agreed, by when. An action without a day is shown apart and never left out. */
export function createTijdlijn({ datum, acties: alle }: Analyse): Raster {
  const acties = alle.filter((a) => a.escalatie === null);
  const vakken = listVakken([datum, ...acties.flatMap((a) => a.wanneer ?? [])]);
  const { wat, geenDatum, stand, ...woorden } = WORDS.acties;
  const [cel, leeg]: [(toon: Toon, tekst?: string) => Cel, Cel] = [(toon, tekst = '') => ({ tekst, toon }), { tekst: '', toon: 'geen' }];
  return {
    naam: 'acties',
    ...describeBeeld('acties', {
      acties: acties.map((a) => ({ wat: a.wat, status: lower(a.statusLabel), wanneer: a.wanneer === null ? '' : formatDatum(a.wanneer) })),
    }),
    kolommen: [8, ...vakken.map(() => 1.6), 2.3, 2.2],
    kop: [wat, ...vakken.map((v) => v.label), geenDatum, stand],
    rijen: acties.map(({ wat: tekst, wanneer, status, statusLabel }): Cel[] => [
      { tekst, toon: 'geen' },
      ...vakken.map(({ van, tot }) =>
        wanneer !== null && wanneer >= van && wanneer < tot ? cel(TONEN[status] ?? 'half', formatDag(wanneer)) : leeg,
      ),
      wanneer === null ? cel('open') : leeg,
      { tekst: statusLabel, toon: 'geen' },
    ]),
    legenda: (['half', 'vol', 'leeg', 'open'] as const).map((toon) => ({ tekst: woorden[toon], toon })),
  };
}

/** Weeks where they are few, else months, else the first months and the rest together. From the first day to the last. */
function listVakken(dagen: string[]): Vak[] {
  const [first = '', last = first] = [dagen.toSorted()[0], dagen.toSorted().at(-1)];
  const monday = addDays(first, -((new Date(first).getUTCDay() + 6) % 7));
  const weeks = Math.floor((Date.parse(last) - Date.parse(monday)) / (7 * DAY)) + 1;
  if (weeks <= WEEKS)
    return Array.from({ length: weeks }, (_, i) => {
      const van = addDays(monday, i * 7);
      return { van, tot: addDays(van, 7), label: formatDag(van) };
    });
  const vakken: Vak[] = [];
  for (let van = `${first.slice(0, 7)}-01`; van <= last && vakken.length < MONTHS; van = vakken.at(-1)?.tot ?? '')
    vakken.push({ van, tot: nextMonth(van), label: formatMaand(van) });
  const end = vakken.at(-1);
  return end !== undefined && end.tot <= last
    ? [...vakken, { van: end.tot, tot: addDays(last, 1), label: `${formatMaand(end.tot)} ...` }]
    : vakken;
}

function addDays(dag: string, days: number): string {
  return new Date(Date.parse(dag) + days * DAY).toISOString().slice(0, 10);
}

function nextMonth(dag: string): string {
  const date = new Date(dag);
  return new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 1)).toISOString().slice(0, 10);
}
