import type { Aanleiding, Interventieuitkomst, Situatieuitkomst } from '../model/analyse.ts';
import type { Instrument } from '../model/instrument.ts';
import { perInstrument } from './per-instrument.ts';
import { isGevonden } from './problematieken.ts';
import { numbersOf, type Standen } from './standen.ts';

/** A warning that the answers call for, by its number. */
export interface Waarschuwinguitkomst {
  nummer: number;
  getoond: Interventieuitkomst['waarschuwingen'][number];
}

/** What calls for each warning: questions and problems by their numbers, and outcomes of the triage. */
const listOproepen = perInstrument((instrument) =>
  instrument.regels.waarschuwingen.map(({ wanneer: { items = [], problematieken = [], triage = [] } = {} }) => ({
    situatie: numbersOf(instrument, 'situatie', items),
    buurt: numbersOf(instrument, 'buurt', items),
    problematieken: instrument.problematieken.flatMap(({ id }, i) => (problematieken.includes(id) ? i : [])),
    triage,
  })),
);
type Oproep = ReturnType<typeof listOproepen>[number];

/**
 * The warnings that these answers call for, each with the places and how strongly; one without a condition has no place. `standen` has
 * the answers of every situatie, in their order, and then of the neighbourhood.
 */
export function findWaarschuwingen(instrument: Instrument, situaties: Situatieuitkomst[], standen: Standen[]): Waarschuwinguitkomst[] {
  const { waarschuwingen } = instrument.regels;
  const gevonden: Waarschuwinguitkomst[] = [];
  for (const [nummer, oproep] of listOproepen(instrument).entries()) {
    const waar: Aanleiding[] = [];
    for (const [i, hier] of standen.entries()) {
      const sterkten = calls(oproep, hier, situaties[i]);
      if (sterkten.length > 0) waar.push({ situatie: situaties[i]?.id ?? null, sterkte: sterkten.includes('ja') ? 'ja' : 'deels' });
    }
    const waarschuwing = waarschuwingen[nummer];
    if (waarschuwing === undefined || (waarschuwing.wanneer !== undefined && waar.length === 0)) continue;
    const { id, tekst, bron } = waarschuwing;
    gevonden.push({ nummer, getoond: { regel: `waarschuwing.${id}`, tekst, bron, waar } });
  }
  return gevonden;
}

/** How strongly the answers of one place call for a warning, or those of the neighbourhood where there is no situatie. */
function calls(oproep: Oproep, standen: Standen, situatie: Situatieuitkomst | undefined): string[] {
  const sterkten: string[] = [];
  for (const { antwoord, gewicht } of standen.at(oproep[standen.per])) if (gewicht.aanwezig) sterkten.push(antwoord);
  if (situatie === undefined) return sterkten;
  for (const nummer of oproep.problematieken) {
    const p = situatie.problematieken[nummer];
    if (p !== undefined && isGevonden(p)) sterkten.push(p.uitkomst);
  }
  if (oproep.triage.some((uitkomst) => situatie.triage.gevonden.includes(uitkomst))) sterkten.push('ja');
  return sterkten;
}
