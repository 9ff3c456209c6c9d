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
  const gesteld = plaatsen.flatMap(({ standen }) =>
    [...standen.values()].filter((s) => !BUITEN_TELLING.has(s.item.stap) && s.antwoord !== 'nvt'),
  );
  const count = (antwoord: string) => gesteld.filter((stand) => stand.antwoord === antwoord).length;
  const onbekend = count('onbekend');
  const onbesproken = count('niet-besproken');
  return {
    gesteld: gesteld.length,
    beantwoord: gesteld.length - onbekend - onbesproken,
    onbekend,
    onbesproken,
    verdeeld: findVerdeeld(plaatsen),
    hiaten: findHiaten(instrument, plaatsen),
  };
}

function findVerdeeld(plaatsen: Plaatsstanden[]): Analyse['informatie']['verdeeld'] {
  return plaatsen.flatMap(({ situatie, standen }) =>
    [...standen.values()].flatMap(({ item, stemmen, minderheid }) => {
      if (stemmen === undefined || Object.values(stemmen).filter((aantal) => aantal > 0).length < 2) return [];
      const waar = { item: item.id, label: item.label, situatie: situatie?.id ?? null };
      return [{ ...waar, stemmen, ...(minderheid === undefined ? {} : { minderheid }) }];
    }),
  );
}

/** Rule `informatie.hiaat`. */
function findHiaten(instrument: Instrument, plaatsen: Plaatsstanden[]): Hiaat[] {
  const hiaten = plaatsen.flatMap(({ situatie, standen }) =>
    [...standen.values()].flatMap(({ item, antwoord }) => {
      const open = antwoord === 'onbekend' || antwoord === 'niet-besproken';
      const gevraagd = item.sleutel !== 'triage' || situatie?.triage.gevraagd === true;
      if (!open || !gevraagd || GEEN_HIAAT.has(item.stap)) return [];
      const hiaat: Hiaat = {
        item: item.id,
        label: item.label,
        stap: item.stap,
        situatie: situatie?.id ?? null,
        antwoord,
        prioriteit: prioritise(instrument, item, situatie),
        navraag: item.navraag,
      };
      return [hiaat];
    }),
  );
  return hiaten.sort((a, b) => a.prioriteit - b.prioriteit);
}

function prioritise(instrument: Instrument, item: Item, situatie: Situatieuitkomst | null): Hiaat['prioriteit'] {
  if (situatie === null) return 4;
  const { doorverwijzend, perItem } = findGevolgen(instrument);
  if (item.sleutel === 'triage') return situatie.triage.beslissend.includes(item.id) ? 1 : 4;
  if (item.sleutel === 'fase' && item.rubriek !== undefined && doorverwijzend.has(item.rubriek)) return 1;
  if (item.sleutel === 'fase' && situatie.fase.bovengrens !== situatie.fase.fase) return 2;
  const problematieken = perItem.get(item.id);
  const bepalend = problematieken && situatie.problematieken.some((p) => p.uitkomst !== 'ja' && problematieken.has(p.id));
  return bepalend ? 3 : 4;
}

/** What an answer may lead to: phases that refer, and the problems that each item counts for. */
const findGevolgen = perInstrument(({ regels, problematieken }) => {
  const perItem = new Map<string, Set<string>>();
  for (const { id, items } of problematieken) {
    for (const item of items) perItem.set(item, (perItem.get(item) ?? new Set()).add(id));
  }
  return { doorverwijzend: new Set(regels.doorverwijzing.flatMap((r) => r.fase ?? [])), perItem };
});
