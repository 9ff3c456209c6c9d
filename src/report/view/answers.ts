import type { Antwoordgroep, Gegeven } from '../../model/analyse.ts';
import { formatZin, lower } from '../words.ts';
import type { Names } from './names.ts';

/** Answers of one group: what is known in a table, what is not in as few lines as there are reasons for it. */
export function viewAnswers({ stap, titel, antwoorden }: Antwoordgroep, names: Names) {
  const lines = new Map<string, { antwoord: string; toelichting: string; labels: { label: string; lokaal: string }[] }>();
  for (const { antwoord, antwoordLabel, toelichting, label, lokaal = '' } of antwoorden.filter(isOpen)) {
    const key = `${antwoord} ${toelichting}`;
    const line = lines.get(key) ?? { antwoord: antwoordLabel, toelichting: formatZin(toelichting), labels: [] };
    line.labels.push({ label: lower(label), lokaal });
    lines.set(key, line);
  }
  const bekend = antwoorden.filter((a) => !isOpen(a)).map((a) => viewAnswer(a, names));
  return { stap, titel, bekend, gegrond: bekend.some((a) => a.gegrond), open: [...lines.values()] };
}

/** Unknown and with nothing more to tell than a reason. */
function isOpen({ antwoord, stemmen, minderheid, zegt, grondslagLabel }: Gegeven): boolean {
  const unknown = antwoord === 'onbekend' || antwoord === 'niet-besproken';
  return unknown && stemmen === undefined && minderheid === undefined && zegt === undefined && grondslagLabel === undefined;
}

function viewAnswer(gegeven: Gegeven, names: Names) {
  const { label, antwoordLabel, lokaal = '', grondslagLabel, zegt, toelichting, stemmen, minderheid } = gegeven;
  const grond = {
    grondslag: grondslagLabel ?? '',
    zegt: zegt === undefined ? '' : lower(names.domein(zegt)),
    toelichting: formatZin(toelichting),
    stemmen: viewVotes(stemmen ?? {}),
    minderheid: formatZin(minderheid),
  };
  return { label, lokaal, antwoord: antwoordLabel, gegrond: Object.values(grond).some((deel) => deel.length > 0), ...grond };
}

/** Votes per answer; the answer is the template part that holds its word. */
export function viewVotes(stemmen: Record<string, number>) {
  return Object.entries(stemmen)
    .filter(([, aantal]) => aantal > 0)
    .map(([antwoord, aantal]) => ({ aantal, antwoord: `antwoord/${antwoord}` }));
}
