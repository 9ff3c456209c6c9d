import type { Antwoordgroep, Gegeven } from '../../model/analyse.ts';
import { formatZin, lower } from '../words.ts';
import type { Names } from './names.ts';
import { describeOpen, divideOpen, isOpen, keyOf, type Verdeling } from './open.ts';

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

type Rij = ReturnType<typeof viewAnswer>;

/**
 * Answers by group, as the rows of one table, also what is open with its own note. One reason for much that is open stands once,
 * and what the list of open questions has too, in `gevraagd`, is counted.
 */
export function viewAnswers(groepen: Antwoordgroep[], names: Names, gevraagd: ReadonlySet<string> = new Set()) {
  const verdeling = divideOpen(groepen, gevraagd);
  const blokken = new Map<string, Blok>();
  const eigen = groepen.map((groep) => viewGroup(groep, verdeling, blokken, names)).filter(({ rijen }) => rijen.length > 0);
  const gegrond = eigen.some(({ rijen }) => rijen.some((rij) => rij.gegrond));
  return { gegrond, groepen: eigen.map((groep) => ({ ...groep, gegrond })), samen: [...blokken.values()], elders: verdeling.elders };
}

/** One group; what is told together goes to its block instead. */
function viewGroup({ stap: id, titel, antwoorden }: Antwoordgroep, verdeling: Verdeling, blokken: Map<string, Blok>, names: Names) {
  const stap = /^\d/.test(id) ? id : '';
  const rijen: Rij[] = [];
  for (const gegeven of antwoorden) {
    const open = isOpen(gegeven);
    const plaats = open ? verdeling.find(gegeven) : 'groep';
    if (plaats === 'groep') rijen.push(viewAnswer(gegeven, open, names));
    if (plaats !== 'samen') continue;
    const key = keyOf(gegeven);
    const label = { label: lower(gegeven.label), lokaal: gegeven.lokaal ?? '' };
    const blok = blokken.get(key) ?? { ...describeOpen(gegeven), groepen: [] };
    blokken.set(key, blok);
    const last = blok.groepen.at(-1);
    if (last?.stap === stap && last.titel === titel) last.labels.push(label);
    else blok.groepen.push({ stap, titel, labels: [label] });
  }
  return { stap, titel, rijen };
}

function viewAnswer(gegeven: Gegeven, open: boolean, names: Names) {
  const { label, antwoordLabel, lokaal = '', zegt } = gegeven;
  const grondslag = gegeven.grondslagLabel ?? '';
  const bron = zegt === undefined ? '' : lower(names.domein(zegt));
  const toelichting = formatZin(gegeven.toelichting);
  const stemmen = gegeven.stemmen === undefined ? [] : viewVotes(gegeven.stemmen);
  const minderheid = formatZin(gegeven.minderheid);
  const gegrond = stemmen.length > 0 || `${grondslag}${bron}${toelichting}${minderheid}` !== '';
  return { label, lokaal, antwoord: antwoordLabel, open, gegrond, grondslag, zegt: bron, toelichting, stemmen, minderheid };
}

/** Votes per answer; the answer is the template part that holds its word. */
export function viewVotes(stemmen: Record<string, number>) {
  return Object.entries(stemmen)
    .filter(([, aantal]) => aantal > 0)
    .map(([antwoord, aantal]) => ({ aantal, antwoord: `antwoord/${antwoord}` }));
}
