import type { Analyse, Hiaat, Situatieuitkomst } from '../model/analyse.ts';
import type { Instrument, Item } from '../model/instrument.ts';
import { perInstrument } from './per-instrument.ts';
import { listGevraagd, type Standen } from './standen.ts';

/** Steps that do not describe the neighbourhood itself; they do not count as questions asked about it. */
const BUITEN_TELLING = new Set(['1', 'komst', 'triage', 'zaak']);
/** Steps of which an open answer is no open question of the neighbourhood. */
const GEEN_HIAAT = new Set(['1', 'komst', 'zaak']);

export interface Plaatsstanden {
  situatie: Situatieuitkomst | null;
  standen: Standen;
}

/** A question that may be open, with what decides on its priority. */
interface Vraag {
  item: Item;
  nummer: number;
  doorverwijzend: boolean;
  /** Numbers of the problems that it belongs to. */
  problematieken: number[];
}

const listVragen = perInstrument((instrument) => ({ situatie: vragenOf(instrument, 'situatie'), buurt: vragenOf(instrument, 'buurt') }));

function vragenOf(instrument: Instrument, per: Item['per']): { geteld: number[]; vragen: Vraag[] } {
  const { problematieken, regels } = instrument;
  const doorverwijzend = new Set(regels.doorverwijzing.flatMap((r) => r.fase ?? []));
  const alle = listGevraagd(instrument, per).map((item, nummer) => ({
    item,
    nummer,
    doorverwijzend: item.sleutel === 'fase' && doorverwijzend.has(item.rubriek ?? ''),
    problematieken: problematieken.flatMap(({ items }, i) => (items.includes(item.id) ? i : [])),
  }));
  return {
    geteld: alle.filter(({ item }) => !BUITEN_TELLING.has(item.stap)).map(({ nummer }) => nummer),
    vragen: alle.filter(({ item }) => !GEEN_HIAAT.has(item.stap)),
  };
}

/** What was asked, what is known, and what to find out first. */
export function countInformatie(instrument: Instrument, plaatsen: Plaatsstanden[]): Analyse['informatie'] {
  let [gesteld, onbekend, onbesproken] = [0, 0, 0];
  for (const { standen } of plaatsen) {
    for (const nummer of listVragen(instrument)[standen.per].geteld) {
      const antwoord = standen.alle[nummer]?.antwoord;
      if (antwoord === 'nvt') continue;
      gesteld++;
      if (antwoord === 'onbekend') onbekend++;
      if (antwoord === 'niet-besproken') onbesproken++;
    }
  }
  return {
    gesteld,
    beantwoord: gesteld - onbekend - onbesproken,
    onbekend,
    onbesproken,
    verdeeld: findVerdeeld(plaatsen),
    hiaten: findHiaten(instrument, plaatsen),
  };
}

function findVerdeeld(plaatsen: Plaatsstanden[]): Analyse['informatie']['verdeeld'] {
  const verdeeld: Analyse['informatie']['verdeeld'] = [];
  for (const { situatie, standen } of plaatsen) {
    for (const { item, stemmen, minderheid } of standen.besproken) {
      if (stemmen === undefined || Object.values(stemmen).filter((aantal) => aantal > 0).length < 2) continue;
      const waar = { item: item.id, label: item.label, situatie: situatie?.id ?? null };
      verdeeld.push({ ...waar, stemmen, ...(minderheid === undefined ? {} : { minderheid }) });
    }
  }
  return verdeeld;
}

/** Rule `informatie.hiaat`. */
function findHiaten(instrument: Instrument, plaatsen: Plaatsstanden[]): Hiaat[] {
  const perPrioriteit: Record<Hiaat['prioriteit'], Hiaat[]> = { 1: [], 2: [], 3: [], 4: [] };
  for (const { situatie, standen } of plaatsen) {
    for (const vraag of listVragen(instrument)[standen.per].vragen) {
      const { item, nummer } = vraag;
      const antwoord = standen.alle[nummer]?.antwoord;
      if (antwoord !== 'onbekend' && antwoord !== 'niet-besproken') continue;
      if (item.sleutel === 'triage' && situatie?.triage.gevraagd !== true) continue;
      const prioriteit = situatie === null ? 4 : prioritise(vraag, situatie);
      perPrioriteit[prioriteit].push({
        item: item.id,
        label: item.label,
        stap: item.stap,
        situatie: situatie?.id ?? null,
        antwoord,
        prioriteit,
        navraag: item.navraag,
      });
    }
  }
  return [...perPrioriteit[1], ...perPrioriteit[2], ...perPrioriteit[3], ...perPrioriteit[4]];
}

function prioritise(
  { item, doorverwijzend, problematieken }: Vraag,
  { triage, fase, problematieken: uitkomsten }: Situatieuitkomst,
): Hiaat['prioriteit'] {
  if (item.sleutel === 'triage') return triage.beslissend.includes(item.id) ? 1 : 4;
  if (doorverwijzend) return 1;
  if (item.sleutel === 'fase' && fase.bovengrens !== fase.fase) return 2;
  // An answer by which a problem here may still be found, or found more firmly.
  return problematieken.some((i) => uitkomsten[i]?.uitkomst !== 'ja') ? 3 : 4;
}
