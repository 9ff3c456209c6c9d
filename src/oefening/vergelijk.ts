import { analyse } from '../analyse.ts';
import { readStanden, type Standen } from '../core/standen.ts';
import type { Casus } from '../model/casus.ts';
import type { Instrument } from '../model/instrument.ts';
import type { Itemvergelijking, Oefencasus, Stapvergelijking, Vergelijking, Verschil } from '../model/oefening.ts';
import { type Antwoordpaar, pairAntwoorden } from './antwoordparen.ts';
import { compareFasen, compareRichtingen, compareVerwijzing } from './gevolgen.ts';
import { compareBeleid, compareKeuzes } from './keuzes.ts';
import { compareLocatie } from './locatie.ts';
import { pairPlekken } from './plekken.ts';
import { compareStand } from './verschil.ts';

/** A practice file beside the model answer of its case. Pure: the same files give the same comparison. */
export function compareMetModel(instrument: Instrument, oefencasus: Oefencasus, eigen: Casus): Vergelijking {
  const { model, oefening, id, verhaal } = oefencasus;
  const paren = pairPlekken(instrument, eigen, model);
  const plekken = paren.flatMap((paar) => {
    const [e, m] = [eigen.situaties[paar.eigen], model.situaties[paar.model]];
    return e === undefined || m === undefined ? [] : [{ eigen: e, model: m }];
  });
  const stappen = [
    ...plekken.flatMap(({ eigen: e, model: m }) => {
      const plek = { id: e.id, naam: e.naam, modelId: m.id, modelNaam: m.naam };
      const locatie = compareLocatie(instrument, oefencasus, e, m);
      return compareStappen(
        instrument,
        oefencasus,
        readStanden(instrument, 'situatie', e),
        readStanden(instrument, 'situatie', m),
        plek,
        locatie,
      );
    }),
    ...compareStappen(instrument, oefencasus, readStanden(instrument, 'buurt', eigen), readStanden(instrument, 'buurt', model), null),
  ];
  const items = stappen.flatMap((s) => s.items);
  const los = {
    gemist: model.situaties.filter((_, i) => !paren.some((p) => p.model === i)),
    extra: eigen.situaties.filter((_, i) => !paren.some((p) => p.eigen === i)),
  };
  const antwoorden = pairAntwoorden(instrument, oefencasus, eigen, [
    ...plekken,
    ...los.extra.map((e) => ({ eigen: e })),
    ...los.gemist.map((m) => ({ model: m })),
  ]);
  const uitkomst = { eigen: analyse(instrument, eigen), model: analyse(instrument, model) };
  return {
    casus: { id, titel: verhaal.titel },
    verhaal: verhaal.alineas,
    plekken: {
      samen: plekken.map((p) => ({ eigen: p.eigen.naam, model: p.model.naam })),
      gemist: los.gemist.map((s) => s.naam),
      extra: los.extra.map((s) => s.naam),
      reden: oefening.plekken ?? '',
    },
    stappen,
    telling: countVerschillen(items),
    aanleidingen: findAanleidingen(oefencasus, eigen, items),
    fasen: compareFasen(instrument, uitkomst, plekken, antwoorden),
    richtingen: compareRichtingen(uitkomst, antwoorden),
    doorverwijzing: compareVerwijzing(uitkomst, plekken),
    keuzes: compareKeuzes(instrument, oefencasus, eigen),
    beleid: compareBeleid(instrument, oefencasus, eigen),
    buitenModel: findBuitenModel(antwoorden),
  };
}

function compareStappen(
  instrument: Instrument,
  oefencasus: Oefencasus,
  eigen: Standen,
  model: Standen,
  plek: Stapvergelijking['plek'],
  locatie?: Itemvergelijking,
): Stapvergelijking[] {
  return instrument.stappen.flatMap(({ stap, titel }) => {
    const items = [...model.values()]
      .filter((m) => m.item.stap === stap)
      .flatMap((m) => {
        const stand = eigen.get(m.item.id);
        return (stand && compareStand(instrument, oefencasus, stand, m, plek?.modelId ?? null)) ?? [];
      });
    const alle = stap === '2.4' && locatie !== undefined ? [locatie, ...items] : items;
    if (alle.length === 0) return [];
    const best = alle.filter((i) => i.model.antwoord === 'onbekend');
    return [
      {
        stap,
        titel,
        plek,
        items: alle,
        telling: countVerschillen(alle),
        weetNiet: { best: best.length, gekozen: best.filter((i) => i.eigen.antwoord === 'onbekend').length },
      },
    ];
  });
}

function countVerschillen(items: Itemvergelijking[]): Record<Verschil, number> {
  const telling = { gelijk: 0, verdedigbaar: 0, meer: 0, minder: 0, 'zwijgen-als-nee': 0, anders: 0, 'niet-besproken': 0 };
  for (const { verschil } of items) telling[verschil] += 1;
  return telling;
}

/** What this trainee took for the cause that is only the occasion, as the case describes it. */
function findAanleidingen({ oefening, model }: Oefencasus, eigen: Casus, items: Itemvergelijking[]): string[] {
  const seen = (antwoord: string) => antwoord === 'ja' || antwoord === 'deels';
  const core = (casus: Casus, factor: string) => casus.situaties.some((s) => s.weging?.[factor] === 'kern');
  return oefening.aanleidingen
    .filter(
      (a) =>
        (a.items ?? []).some((id) => items.some((i) => i.item === id && seen(i.eigen.antwoord) && !seen(i.model.antwoord))) ||
        (a.kern ?? []).some((factor) => core(eigen, factor) && !core(model, factor)),
    )
    .map((a) => a.reden);
}

/** A whole place that the model does not have is told as a place, not question by question. */
function findBuitenModel(antwoorden: Antwoordpaar[]): Vergelijking['buitenModel'] {
  return antwoorden
    .filter(({ plek }) => plek.eigen === null || plek.model !== null)
    .filter(({ eigen, model }) => eigen.antwoord !== 'niet-besproken' && model.antwoord === 'niet-besproken')
    .map(({ stap, label, eigen }) => ({ stap, label, eigen: eigen.label }));
}
