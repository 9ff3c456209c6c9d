import { analyse } from '../analyse.ts';
import { type Antwoordstand, readStand } from '../core/antwoorden.ts';
import { readStanden, type Standen } from '../core/standen.ts';
import type { Casus } from '../model/casus.ts';
import type { Instrument } from '../model/instrument.ts';
import type { Groepsbeeld, Itemverdeling, Keuzereden, Oefencasus, Overeenstemming, Teller } from '../model/oefening.ts';
import { computeAlpha, computeMarge } from './alpha.ts';
import { naamVanRichting } from './keuzes.ts';
import { pairPlekken } from './plekken.ts';
import { findAlineas } from './verhaal.ts';
import { findVerdedigbaar, labelOf, toGezegd } from './verschil.ts';

/** The answers of a group to the questions at one place of the model (`null` for the neighbourhood), a file each. */
interface Plekgroep {
  plek: { id: string; naam: string } | null;
  model: Standen;
  /** The same place in each file; nothing where that file does not have it. */
  plaatsen: (Casus | Casus['situaties'][number] | undefined)[];
}

/** The practice files of a group beside the model answer: spread per question, the most divided first. Pure; names nobody. */
export function describeGroep(instrument: Instrument, oefencasus: Oefencasus, bestanden: Casus[]): Groepsbeeld {
  const { model, oefening, verhaal } = oefencasus;
  const paren = bestanden.map((casus) => pairPlekken(instrument, casus, model));
  const plekgroepen: Plekgroep[] = [
    ...model.situaties.map((situatie, m) => ({
      plek: { id: situatie.id, naam: situatie.naam },
      model: readStanden(instrument, 'situatie', situatie),
      plaatsen: bestanden.map((casus, i) => casus.situaties[paren[i]?.find((p) => p.model === m)?.eigen ?? -1]),
    })),
    { plek: null, model: readStanden(instrument, 'buurt', model), plaatsen: bestanden },
  ];
  const stappen = plekgroepen.flatMap((groep) => spreadStappen(instrument, oefencasus, groep));
  const items = stappen.flatMap((s) => s.items);
  const { overeenstemming, agenda } = instrument.regels.oefenen;
  return {
    casus: { id: oefencasus.id, titel: verhaal.titel },
    deelnemers: bestanden.length,
    plekken: model.situaties.map((s, m) => ({ naam: s.naam, gezien: paren.filter((p) => p.some((paar) => paar.model === m)).length })),
    extraPlekken: bestanden.reduce((n, casus, i) => n + casus.situaties.length - (paren[i]?.length ?? 0), 0),
    agenda: items
      .filter((i) => i.verdeeldheid > 0)
      .toSorted(byDivision)
      .slice(0, agenda),
    stappen,
    fasen: spreadFasen(instrument, oefencasus, plekgroepen, bestanden),
    richtingen: spreadKeuzes(
      instrument,
      oefening.richtingen,
      bestanden.map((b) => b.oplossingsrichtingen?.gekozen ?? []),
      (id) => naamVanRichting(instrument, id),
    ),
    voorbeelden: spreadKeuzes(
      instrument,
      oefening.voorbeelden,
      bestanden.map((b) => (b.interventies ?? []).map((i) => i.id)),
      (id) => instrument.praktijkvoorbeelden.find((v) => v.id === id)?.naam ?? id,
    ),
    vragen: oefening.vragen.map(({ stap, vraag }) => ({ stap: stap ?? null, vraag })),
    overeenstemming: measure(items, instrument.regels.oefenen.overeenstemming),
    regels: { deelnemers: overeenstemming.deelnemers, vragen: overeenstemming.vragen },
  };
}

function spreadStappen(instrument: Instrument, oefencasus: Oefencasus, groep: Plekgroep): Groepsbeeld['stappen'] {
  return instrument.stappen.flatMap(({ stap, titel }) => {
    const items = [...groep.model.values()]
      .filter((m) => m.item.stap === stap && m.antwoord !== 'niet-besproken')
      .map((m) => spreadItem(instrument, oefencasus, groep, m));
    return items.length === 0 ? [] : [{ stap, titel, plek: groep.plek?.naam ?? null, items }];
  });
}

function spreadItem(instrument: Instrument, oefencasus: Oefencasus, { plek, plaatsen }: Plekgroep, model: Antwoordstand): Itemverdeling {
  const { item } = model;
  const gegeven = plaatsen.flatMap((plaats) => (plaats === undefined ? [] : [readStand(item, plaats).antwoord]));
  const besproken = gegeven.filter((a) => a !== 'niet-besproken');
  const ruimte = findVerdedigbaar(oefencasus, item.id, plek?.id ?? null);
  const { begrippen, antwoorden } = instrument.regels;
  const woorden = (item.soort === 'rollen' ? begrippen.rollen : antwoorden.antwoorden).map((w) => w.id);
  return {
    item: item.id,
    label: item.label,
    stap: item.stap,
    plek: plek?.naam ?? null,
    model: toGezegd(instrument, model),
    alineas: findAlineas(oefencasus.verhaal, model.toelichting ?? ''),
    verdeling: woorden.map((antwoord) => ({
      antwoord,
      label: labelOf(instrument, item.soort, antwoord),
      aantal: besproken.filter((a) => a === antwoord).length,
      isModel: antwoord === model.antwoord,
      verdedigbaar: ruimte?.antwoorden.includes(antwoord) ?? false,
    })),
    nietBesproken: gegeven.length - besproken.length,
    zonderPlek: plaatsen.length - gegeven.length,
    verdeeldheid: computeVerdeeldheid(
      woorden.map((w) => besproken.filter((a) => a === w).length),
      plaatsen.length,
    ),
    verdedigbaar: ruimte && { labels: ruimte.antwoorden.map((a) => labelOf(instrument, item.soort, a)), reden: ruimte.reden },
  };
}

/**
 * How divided a group is over one question: the share of all pairs of people in it whose answers differ, between 0 and 1. Who said
 * nothing differs from nobody, so a split that few took part in weighs little.
 */
export function computeVerdeeldheid(aantallen: number[], groep: number): number {
  const n = aantallen.reduce((a, b) => a + b, 0);
  const eens = aantallen.reduce((som, a) => som + a * (a - 1), 0);
  return groep < 2 ? 0 : (n * (n - 1) - eens) / (groep * (groep - 1));
}

/** The most divided first; of equals the one where fewest agree with the model; then the order of the steps. */
function byDivision(a: Itemverdeling, b: Itemverdeling): number {
  const modelCount = (i: Itemverdeling) => i.verdeling.find((v) => v.isModel)?.aantal ?? 0;
  return b.verdeeldheid - a.verdeeldheid || modelCount(a) - modelCount(b);
}

function spreadFasen(instrument: Instrument, { model }: Oefencasus, groepen: Plekgroep[], bestanden: Casus[]): Groepsbeeld['fasen'] {
  const uitkomsten = bestanden.map((casus) => analyse(instrument, casus));
  const modelUitkomst = analyse(instrument, model);
  return groepen.flatMap(({ plek, plaatsen }) => {
    if (plek === null) return [];
    const labels = plaatsen.flatMap((plaats, i) => {
      const id = plaats !== undefined && 'id' in plaats ? plaats.id : undefined;
      return uitkomsten[i]?.situaties.find((s) => s.id === id)?.fase.label ?? [];
    });
    return [{ plek: plek.naam, model: modelUitkomst.situaties.find((s) => s.id === plek.id)?.fase.label ?? '', verdeling: count(labels) }];
  });
}

/** How many chose each of what the case speaks of, and of what anyone chose besides. */
function spreadKeuzes(
  instrument: Instrument,
  redenen: Keuzereden<string | number>[],
  gekozen: (string | number)[][],
  naamVan: (id: string) => string,
): Groepsbeeld['richtingen'] {
  const ids = [...redenen.map((r) => r.id), ...gekozen.flat()].map(String);
  return [...new Set(ids)].map((id) => {
    const reden = redenen.find((r) => String(r.id) === id);
    return {
      id,
      naam: naamVan(id),
      gekozen: gekozen.filter((keuzes) => keuzes.map(String).includes(id)).length,
      oordeel: instrument.regels.oefenen.keuzes.find((k) => k.id === reden?.oordeel) ?? null,
      reden: reden?.reden ?? '',
    };
  });
}

function count(labels: string[]): Teller[] {
  return [...new Set(labels)].map((label) => ({ label, aantal: labels.filter((l) => l === label).length }));
}

/** One number over all questions, only where it can mean something: enough people, enough questions, and answers that differ. */
function measure(
  items: Itemverdeling[],
  regels: { deelnemers: number; vragen: number; trekkingen: number; zekerheid: number },
): Overeenstemming {
  const alle = items
    // Roles are other words than answers; one number over both would say nothing.
    .filter((i) => i.verdeling.some((v) => v.antwoord === 'ja'))
    .map((i) => i.verdeling.flatMap((v) => Array<string>(v.aantal).fill(v.antwoord)));
  const deelnemers = Math.max(0, ...alle.map((e) => e.length));
  if (deelnemers < regels.deelnemers) return { ontbreekt: 'deelnemers' };
  const eenheden = alle.filter((e) => e.length >= regels.deelnemers);
  if (eenheden.length < regels.vragen) return { ontbreekt: 'vragen' };
  const alpha = computeAlpha(eenheden);
  const marge = computeMarge(eenheden, regels.trekkingen, regels.zekerheid);
  if (alpha === null || marge === null) return { ontbreekt: 'variatie' };
  return { alpha, ...marge, deelnemers, vragen: eenheden.length };
}
