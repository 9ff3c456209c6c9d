import type { Antwoordgroep, Gegeven } from '../../model/analyse.ts';
import { formatZin, lower } from '../words.ts';
import type { Names } from './names.ts';

/** From how many open questions with the same reason they are told together, after the groups. */
const TOGETHER = 4;

interface Label {
  label: string;
  lokaal: string;
}

/** One reason for which questions are open, with a line for each group of them. */
interface Blok {
  antwoord: string;
  toelichting: string;
  groepen: { stap: string; titel: string; labels: Label[] }[];
}

/** Answers by group: what is known in a table, what is open with its reason. One reason for much that is open stands once. */
export function viewAnswers(groepen: Antwoordgroep[], names: Names) {
  const counts = new Map<string, number>();
  for (const { antwoorden } of groepen) {
    for (const gegeven of antwoorden) {
      if (!isOpen(gegeven)) continue;
      const key = keyOf(gegeven);
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  const blokken = new Map<string, Blok>();
  const eigen = groepen.flatMap((groep) => {
    const view = viewGroup(groep, counts, blokken, names);
    return view.bekend.length > 0 || view.open.length > 0 ? [view] : [];
  });
  return { groepen: eigen, samen: [...blokken.values()] };
}

/** One group; what is told together goes to its block instead. */
function viewGroup({ stap: id, titel, antwoorden }: Antwoordgroep, counts: Map<string, number>, blokken: Map<string, Blok>, names: Names) {
  const stap = /^\d/.test(id) ? id : '';
  const open = new Map<string, { antwoord: string; toelichting: string; labels: Label[] }>();
  const bekend: ReturnType<typeof viewAnswer>[] = [];
  for (const gegeven of antwoorden) {
    if (!isOpen(gegeven)) {
      bekend.push(viewAnswer(gegeven, names));
      continue;
    }
    const key = keyOf(gegeven);
    const label = { label: lower(gegeven.label), lokaal: gegeven.lokaal ?? '' };
    const reden = { antwoord: gegeven.antwoordLabel, toelichting: formatZin(gegeven.toelichting) };
    if ((counts.get(key) ?? 0) < TOGETHER) {
      const line = open.get(key) ?? { ...reden, labels: [] };
      line.labels.push(label);
      open.set(key, line);
      continue;
    }
    const blok = blokken.get(key) ?? { ...reden, groepen: [] };
    blokken.set(key, blok);
    const last = blok.groepen.at(-1);
    if (last?.stap === stap && last.titel === titel) last.labels.push(label);
    else blok.groepen.push({ stap, titel, labels: [label] });
  }
  return { stap, titel, bekend, gegrond: bekend.some((a) => a.gegrond), open: [...open.values()] };
}

const keyOf = ({ antwoord, toelichting }: Gegeven) => (toelichting === undefined ? antwoord : `${antwoord} ${toelichting}`);

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
