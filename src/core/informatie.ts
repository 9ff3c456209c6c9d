import type { Analyse, Hiaat, Situatieuitkomst } from '../model/analyse.ts';
import type { Instrument, Item } from '../model/instrument.ts';
import type { Antwoordstand } from './antwoorden.ts';
import { perInstrument } from './per-instrument.ts';

/** Steps that do not describe the neighbourhood itself; they do not count as questions asked about it. */
const BUITEN_TELLING = new Set(['1', 'komst', 'triage', 'zaak']);
/** Steps of which an open answer is no open question of the neighbourhood. */
const GEEN_HIAAT = new Set(['1', 'komst', 'zaak']);

export interface Plaatsstanden {
  situatie: Situatieuitkomst | null;
  standen: Map<string, Antwoordstand>;
}

/** What was asked, what is known, and what to find out first. */
export function countInformatie(instrument: Instrument, plaatsen: Plaatsstanden[]): Analyse['informatie'] {
  const aantal = { gesteld: 0, onbekend: 0, onbesproken: 0 };
  for (const { standen } of plaatsen) {
    for (const { item, antwoord } of standen.values()) {
      if (BUITEN_TELLING.has(item.stap) || antwoord === 'nvt') continue;
      aantal.gesteld++;
      if (antwoord === 'onbekend') aantal.onbekend++;
      if (antwoord === 'niet-besproken') aantal.onbesproken++;
    }
  }
  const { gesteld, onbekend, onbesproken } = aantal;
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
    for (const { item, stemmen, minderheid } of standen.values()) {
      if (stemmen === undefined || Object.values(stemmen).filter((aantal) => aantal > 0).length < 2) continue;
      const waar = { item: item.id, label: item.label, situatie: situatie?.id ?? null };
      verdeeld.push({ ...waar, stemmen, ...(minderheid === undefined ? {} : { minderheid }) });
    }
  }
  return verdeeld;
}

/** Rule `informatie.hiaat`. */
function findHiaten(instrument: Instrument, plaatsen: Plaatsstanden[]): Hiaat[] {
  const hiaten: Hiaat[] = [];
  for (const { situatie, standen } of plaatsen) {
    const bepalend = situatie === null ? new Set<string>() : findBepalend(instrument, situatie);
    for (const { item, antwoord } of standen.values()) {
      const open = antwoord === 'onbekend' || antwoord === 'niet-besproken';
      const gevraagd = item.sleutel !== 'triage' || situatie?.triage.gevraagd === true;
      if (!open || !gevraagd || GEEN_HIAAT.has(item.stap)) continue;
      hiaten.push({
        item: item.id,
        label: item.label,
        stap: item.stap,
        situatie: situatie?.id ?? null,
        antwoord,
        prioriteit: prioritise(instrument, item, situatie, bepalend),
        navraag: item.navraag,
      });
    }
  }
  return hiaten.sort((a, b) => a.prioriteit - b.prioriteit);
}

function prioritise(instrument: Instrument, item: Item, situatie: Situatieuitkomst | null, bepalend: Set<string>): Hiaat['prioriteit'] {
  if (situatie === null) return 4;
  if (item.sleutel === 'triage') return situatie.triage.beslissend.includes(item.id) ? 1 : 4;
  if (item.sleutel === 'fase' && item.rubriek !== undefined && listDoorverwijzend(instrument).has(item.rubriek)) return 1;
  if (item.sleutel === 'fase' && situatie.fase.bovengrens !== situatie.fase.fase) return 2;
  return bepalend.has(item.id) ? 3 : 4;
}

/** The phases that refer. */
const listDoorverwijzend = perInstrument(({ regels }) => new Set(regels.doorverwijzing.flatMap((r) => r.fase ?? [])));

/** The answers by which a problem here may still be found, or found more firmly. */
function findBepalend({ problematieken }: Instrument, situatie: Situatieuitkomst): Set<string> {
  const bepalend = new Set<string>();
  for (const [i, { items }] of problematieken.entries()) {
    if (situatie.problematieken[i]?.uitkomst !== 'ja') for (const item of items) bepalend.add(item);
  }
  return bepalend;
}
