import type { Analyse, Bevinding, Hiaat, Situatieuitkomst } from '../../model/analyse.ts';
import { formatAandeel, formatDatum, formatReeks, formatZin, lower } from '../words.ts';
import type { Names } from './names.ts';
import { perVraag } from './questions.ts';

const SHOWN_QUESTIONS = 3;

/** The first page: findings, next steps, and what is not known. */
export function viewSummary({ samenvatting, informatie, situaties }: Analyse, names: Names) {
  const { gesteld, beantwoord, onbekend, onbesproken, hiaten } = informatie;
  const leeg = situaties.filter(isLeeg);
  return {
    bevindingen: samenvatting.bevindingen.map((b) => viewFinding('bevinding', b)),
    stappen: samenvatting.stappen.map((s, i) => ({ ...viewFinding('stap', s), nummer: i + 1 })),
    onbekend: {
      gesteld,
      beantwoord,
      onbekend,
      onbesproken,
      aandeel: formatAandeel(gesteld === 0 ? 0 : (onbekend + onbesproken) / gesteld),
      leeg: formatReeks(leeg.map((s) => s.naam)),
      meerLeeg: leeg.length > 1,
      eerst: perVraag(firstQuestions(hiaten), names),
    },
  };
}

/** Whether no answer of this place says anything. */
function isLeeg({ antwoorden }: Situatieuitkomst): boolean {
  return antwoorden.every((g) => g.antwoorden.every((a) => a.antwoord === 'onbekend' || a.antwoord === 'niet-besproken'));
}

/** The first few questions, each with all places that it is open for. */
function firstQuestions(hiaten: Hiaat[]): Hiaat[] {
  const eerste = [...new Set(hiaten.map((h) => h.item))].slice(0, SHOWN_QUESTIONS);
  return hiaten.filter((h) => eerste.includes(h.item));
}

/** How a value is shown, by its name. What a team typed itself keeps its capitals. */
const SHOWN: Record<string, (waarde: never) => unknown> = {
  fase: lower,
  probleem: lower,
  problemen: (labels: string[]) => formatReeks(labels.map(lower)),
  items: (labels: string[]) => formatReeks(labels.map(lower)),
  krachten: (krachten: string[]) => formatZin(formatReeks(krachten)),
  factoren: (factoren: Record<string, string>[]) =>
    factoren.map(({ niveau = '', weging, ...rest }) => ({ ...rest, niveau: lower(niveau), kern: weging === 'kern' })),
  plekken: formatZin,
  wat: formatZin,
  wie: formatZin,
  wanneer: (datum: string) => (datum === '' ? '' : formatDatum(datum)),
};

/** A finding with the template part that holds its words. */
function viewFinding(folder: 'bevinding' | 'stap', { soort, ...bevinding }: Bevinding) {
  const { aantal, problemen } = bevinding;
  const meer = Array.isArray(problemen) && Number(aantal) > problemen.length;
  const view: Record<string, unknown> = { sjabloon: `${folder}/${soort}`, meer };
  for (const [naam, waarde] of Object.entries(bevinding)) view[naam] = SHOWN[naam]?.(waarde as never) ?? waarde;
  return view;
}
