import type { Antwoordgroep, Gegeven } from '../../model/analyse.ts';
import { formatZin, lower } from '../words.ts';
import type { Names } from './names.ts';

/** Answers of one group: what is known in a table, what is not in as few lines as there are reasons for it. */
export function viewAnswers({ stap, titel, antwoorden }: Antwoordgroep, names: Names) {
  const lines = new Map<string, { antwoord: string; toelichting: string; labels: { label: string; lokaal: string }[] }>();
  const bekend: ReturnType<typeof viewAnswer>[] = [];
  for (const gegeven of antwoorden) {
    if (!isOpen(gegeven)) {
      bekend.push(viewAnswer(gegeven, names));
      continue;
    }
    const { antwoord, antwoordLabel, toelichting, label, lokaal = '' } = gegeven;
    const key = `${antwoord} ${toelichting}`;
    const line = lines.get(key) ?? { antwoord: antwoordLabel, toelichting: formatZin(toelichting), labels: [] };
    line.labels.push({ label: lower(label), lokaal });
    lines.set(key, line);
  }
  return { stap: /^\d/.test(stap) ? stap : '', titel, bekend, gegrond: bekend.some((a) => a.gegrond), open: [...lines.values()] };
}

/** Unknown and with nothing more to tell than a reason. */
function isOpen({ antwoord, stemmen, minderheid, zegt, grondslagLabel }: Gegeven): boolean {
  const unknown = antwoord === 'onbekend' || antwoord === 'niet-besproken';
  return unknown && stemmen === undefined && minderheid === undefined && zegt === undefined && grondslagLabel === undefined;
}

function viewAnswer(gegeven: Gegeven, names: Names) {
  const { label, antwoordLabel, lokaal = '', zegt } = gegeven;
  const grondslag = gegeven.grondslagLabel ?? '';
  const bron = zegt === undefined ? '' : lower(names.domein(zegt));
  const toelichting = formatZin(gegeven.toelichting);
  const stemmen = gegeven.stemmen === undefined ? [] : viewVotes(gegeven.stemmen);
  const minderheid = formatZin(gegeven.minderheid);
  const gegrond = stemmen.length > 0 || [grondslag, bron, toelichting, minderheid].some((tekst) => tekst !== '');
  return { label, lokaal, antwoord: antwoordLabel, gegrond, grondslag, zegt: bron, toelichting, stemmen, minderheid };
}

/** Votes per answer; the answer is the template part that holds its word. */
export function viewVotes(stemmen: Record<string, number>) {
  return Object.entries(stemmen)
    .filter(([, aantal]) => aantal > 0)
    .map(([antwoord, aantal]) => ({ aantal, antwoord: `antwoord/${antwoord}` }));
}
