import type { Casus } from '../model/casus.ts';
import type { Invoer, Keuze, Rij } from './sessie.ts';
import { WORDS } from './words.ts';

/** Votes as typed: a count per answer, and why the minority sees it otherwise. */
export interface Stemming {
  aantallen: Record<string, number>;
  reden: string;
}

/** An answer or a role, and what it is called. */
export type Woord = Pick<Keuze, 'waarde' | 'label'>;

/** "4 ja, 1 nee: reden" as votes; a text says what cannot be read in it. */
export function parseStemmen(antwoorden: Woord[], tekst: string): Stemming | string {
  const woorden = antwoorden.flatMap((a) => [a.waarde, a.label.toLowerCase()]).toSorted((a, b) => b.length - a.length);
  const deel = new RegExp(`^\\s*(\\d{1,3})\\s*x?\\s*(${woorden.join('|')})(?![\\p{L}\\d])`, 'iu');
  const aantallen: Record<string, number> = {};
  let rest = tekst;
  do {
    const [geheel = '', aantal = '', woord = ''] = deel.exec(rest) ?? [];
    const antwoord = antwoorden.find((a) => a.waarde === woord.toLowerCase() || a.label.toLowerCase() === woord.toLowerCase());
    if (antwoord === undefined) return WORDS.stemmenFout;
    if (Number(aantal) === 0) return WORDS.stemmenNul(antwoord.label.toLowerCase());
    if (antwoord.waarde in aantallen) return WORDS.stemmenDubbel(antwoord.label.toLowerCase());
    aantallen[antwoord.waarde] = Number(aantal);
    rest = rest.slice(geheel.length).replace(TUSSEN, '');
  } while (/^\d/.test(rest));
  const reden = REDEN.exec(rest);
  if (reden === null && rest.trim() !== '') return /^\s*\p{L}/u.test(rest) ? WORDS.stemmenDubbelePunt : WORDS.stemmenFout;
  return { aantallen, reden: (reden?.[1] ?? '').trim() };
}

/** What may stand between two counts. */
const TUSSEN = /^(\s*,\s*|\s+en\s+|\s+)(?=\d)/iu;
/** The reason stands behind a colon, or speaks for itself. */
const REDEN = /^\s*(?::|,?(?=\s*(?:omdat|want)\b))(.*)$/isu;

/** Votes as they are typed and shown: "4 ja, 1 nee". */
export function formatStemmen(woorden: Woord[], stemmen: Record<string, number>): string {
  return Object.entries(stemmen)
    .map(([id, aantal]) => `${aantal} ${labelOf(woorden, id)}`)
    .join(', ');
}

/** Asks for the votes on one answer, with those that stand there to correct. */
export function askStemmen(woorden: Woord[], casus: Casus, antwoord: NonNullable<Rij['antwoord']>): Invoer {
  const { pad, huidig } = antwoord;
  const { stemmen, minderheid } = huidig as { stemmen?: Record<string, number>; minderheid?: string };
  const oud = stemmen === undefined ? '' : formatStemmen(woorden, stemmen) + (minderheid ? `: ${minderheid}` : '');
  const zet = (waarde: Stemming | undefined) => [
    { pad: [...pad, 'stemmen'], waarde: waarde?.aantallen },
    { pad: [...pad, 'minderheid'], waarde: waarde?.reden || undefined },
  ];
  const ask = (begin: string): Invoer => ({
    vraag: WORDS.stemmenVraag(labelOf(woorden, String(huidig['antwoord']))),
    begin,
    naar: (tekst) => {
      if (tekst === '') return oud === '' ? { wijzigingen: [] } : { wijzigingen: zet(undefined), melding: WORDS.stemmenGewist };
      const gelezen = parseStemmen(woorden, tekst);
      if (typeof gelezen === 'string') return { wijzigingen: [], volgende: ask(tekst), melding: gelezen };
      return { wijzigingen: zet(gelezen), melding: warn(woorden, casus, String(huidig['antwoord']), gelezen.aantallen) };
    },
  });
  return ask(oud);
}

/** Votes are kept as the team gave them; what looks odd about them is said. */
function warn(woorden: Woord[], casus: Casus, antwoord: string, aantallen: Record<string, number>): string {
  const samen = Object.values(aantallen).reduce((a, b) => a + b, 0);
  const aanTafel = casus.overleg.deelnemers?.length ?? 0;
  const meest = findMeest(aantallen);
  return [
    aanTafel > 0 && samen > aanTafel ? WORDS.stemmenTeVeel(samen, aanTafel) : '',
    meest !== undefined && meest !== antwoord ? WORDS.stemmenAnders(labelOf(woorden, meest), labelOf(woorden, antwoord)) : '',
  ]
    .filter(Boolean)
    .join(' ');
}

function labelOf(woorden: Woord[], waarde: string): string {
  return woorden.find((w) => w.waarde === waarde)?.label.toLowerCase() ?? waarde;
}

/** The answer with the most votes; none where two have as many. */
function findMeest(aantallen: Record<string, number>): string | undefined {
  const [eerste, tweede] = Object.entries(aantallen).toSorted(([, a], [, b]) => b - a);
  return eerste?.[1] === tweede?.[1] ? undefined : eerste?.[0];
}
