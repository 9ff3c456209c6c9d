import type { Analyse, Hiaat, Situatieuitkomst } from '../model/analyse.ts';
import type { Instrument } from '../model/instrument.ts';
import type { Antwoordstand } from './antwoorden.ts';

/** Steps that do not describe the neighbourhood itself; they do not count as questions asked about it. */
const BUITEN_TELLING = new Set(['informatiepositie', 'triage']);

export interface Plaatsstanden {
  situatie: Situatieuitkomst | null;
  standen: Map<string, Antwoordstand>;
}

/** What was asked, what is known, and what to find out first. */
export function countInformatie(instrument: Instrument, plaatsen: Plaatsstanden[]): Analyse['informatie'] {
  const gesteld = plaatsen.flatMap(({ situatie, standen }) =>
    [...standen.values()].filter((s) => !BUITEN_TELLING.has(s.item.sleutel) && s.antwoord !== 'nvt').map((stand) => ({ situatie, stand })),
  );
  const count = (antwoord: string) => gesteld.filter(({ stand }) => stand.antwoord === antwoord).length;
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
      const verdeeld = Object.values(stemmen ?? {}).filter((aantal) => aantal > 0).length > 1;
      if (!verdeeld || stemmen === undefined) return [];
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
      if (!open || !gevraagd || item.sleutel === 'informatiepositie') return [];
      const hiaat: Hiaat = {
        item: item.id,
        label: item.label,
        stap: item.stap,
        situatie: situatie?.id ?? null,
        antwoord,
        prioriteit: prioritise(instrument, item.id, situatie),
        navraag: item.navraag,
      };
      return [hiaat];
    }),
  );
  return hiaten.sort((a, b) => a.prioriteit - b.prioriteit);
}

function prioritise(instrument: Instrument, id: string, situatie: Situatieuitkomst | null): Hiaat['prioriteit'] {
  const item = instrument.items[id];
  if (item === undefined || situatie === null) return 4;
  const doorverwijzend = instrument.regels.doorverwijzing.flatMap((r) => r.fase ?? []);
  if (item.sleutel === 'triage') return situatie.triage.beslissend.includes(id) ? 1 : 4;
  if (item.sleutel === 'fase' && item.rubriek !== undefined && doorverwijzend.includes(item.rubriek)) return 1;
  if (item.sleutel === 'fase' && situatie.fase.bovengrens !== situatie.fase.fase) return 2;
  const bepalend = situatie.problematieken.some(
    (p) => p.uitkomst !== 'ja' && instrument.problematieken.some((q) => q.id === p.id && q.items.includes(id)),
  );
  return bepalend ? 3 : 4;
}
