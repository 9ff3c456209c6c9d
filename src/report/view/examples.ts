import type { Analyse, Interventieuitkomst } from '../../model/analyse.ts';
import { formatLijst, formatReeks, formatZin, lower } from '../words.ts';
import type { Names } from './names.ts';
import { viewPerCriterium } from './reasons.ts';

const SHOWN = 5;
/** How many of the rest are named. */
const NAMED = 8;

/** Chosen examples, the best matching others, and the names of the rest. A warning for several stands once, with a number. */
export function viewExamples({ interventies, andereKeuzes }: Analyse, names: Names) {
  const gekozen = interventies.filter((i) => i.gekozen);
  const andere = interventies.filter((i) => !i.gekozen);
  const passend = andere.slice(0, SHOWN);
  const gedeeld = new Map<string, { nummer: string; tekst: string; waar: object[] }>();
  for (const { regel, tekst, waar } of [...gekozen, ...passend].flatMap((i) => i.waarschuwingen)) {
    if (!regel.startsWith('waarschuwing.') || gedeeld.has(regel)) continue;
    const plekken = waar.map((w) => ({ plek: names.plek(w.situatie), deels: w.sterkte === 'deels' }));
    gedeeld.set(regel, { nummer: `W${gedeeld.size + 1}`, tekst, waar: plekken });
  }
  const toExample = (i: Interventieuitkomst) => ({
    naam: i.naam,
    lokaal: i.lokaal ?? '',
    omschrijving: i.omschrijving,
    reden: formatZin(i.reden),
    redenen: viewPerCriterium(i.redenen),
    vuistregels: formatReeks(i.vuistregels.map((v) => lower(v.label))),
    nummers: formatLijst(i.waarschuwingen.flatMap((w) => gedeeld.get(w.regel)?.nummer ?? [])),
    waarschuwingen: i.waarschuwingen.filter((w) => !gedeeld.has(w.regel)).map(({ tekst }) => ({ tekst })),
    evaluatie: formatZin(i.evaluatie),
    bron: names.bron(i.bron),
  });
  return {
    waarschuwingen: [...gedeeld.values()],
    gekozen: gekozen.map(toExample),
    passend: passend.map(toExample),
    meer: formatReeks(andere.slice(SHOWN, SHOWN + NAMED).map((i) => i.naam)),
    nogMeer: andere.length > SHOWN + NAMED ? andere.length - SHOWN - NAMED : '',
    buitenAnalyse: andereKeuzes.map((k) => ({
      naam: k.naam,
      lokaal: k.lokaal ?? '',
      omschrijving: k.omschrijving,
      reden: formatZin(k.reden),
      bron: names.bron(k.bron),
    })),
  };
}
