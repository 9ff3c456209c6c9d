import type { Doorverwijzing, Reden, Situatieuitkomst } from '../model/analyse.ts';
import type { Doorverwijsregel, Instrument } from '../model/instrument.ts';
import { createReden, toReden } from './antwoorden.ts';
import { perInstrument } from './per-instrument.ts';
import { type Gewogen, listGevraagd, numbersOf, type Standen } from './standen.ts';

/** The rules with the numbers of the questions that they look at. */
const listRegels = perInstrument((instrument) => {
  const gevraagd = listGevraagd(instrument, 'situatie').map((item, nummer) => ({ item, nummer }));
  return instrument.regels.doorverwijzing.map((regel) => ({
    regel,
    indicatoren: gevraagd
      .filter(({ item }) => item.sleutel === 'fase' && regel.fase !== undefined && item.rubriek === regel.fase)
      .map(({ nummer }) => nummer),
    items: numbersOf(instrument, 'situatie', regel.items ?? []),
  }));
});

/** Rules `doorverwijzing.*`: where this instrument no longer fits, and who takes over. */
export function findDoorverwijzingen(instrument: Instrument, situatie: Situatieuitkomst, standen: Standen): Doorverwijzing[] {
  const gevonden: Doorverwijzing[] = [];
  for (const { regel, indicatoren, items } of listRegels(instrument)) {
    const redenen = [
      ...refersByFase(regel, situatie, standen.at(indicatoren)),
      ...refersByOordeel(instrument, regel, situatie),
      ...refersByTriage(regel, situatie, standen.at(items)),
    ];
    if (redenen.length === 0) continue;
    const { code, naar, uitleg, bron } = regel;
    gevonden.push({ code, naar, uitleg, situatie: situatie.id, situatieNaam: situatie.naam, bron, redenen });
  }
  return gevonden;
}

/** The team's own judgement refers as the rule's does; the phase by the rule stays what it is. */
function refersByOordeel(instrument: Instrument, regel: Doorverwijsregel, { id, fase }: Situatieuitkomst): Reden[] {
  const { oordeel } = fase;
  if (regel.fase === undefined || oordeel?.fase !== regel.fase) return [];
  const door = instrument.regels.uitleg.find((u) => u.id === 'doorverwijzing.oordeel');
  const label = `${door?.label ?? ''}: ${oordeel.label}`;
  return [
    { regel: 'doorverwijzing.oordeel', item: 'oordeel', antwoord: 'ja', bron: regel.bron, label, situatie: id, toelichting: oordeel.reden },
  ];
}

/** Most urgent first, as the rules are ordered; places keep their order. */
export function orderDoorverwijzingen(instrument: Instrument, doorverwijzingen: Doorverwijzing[]): Doorverwijzing[] {
  const codes = instrument.regels.doorverwijzing.map((regel) => regel.code);
  return doorverwijzingen.toSorted((a, b) => codes.indexOf(a.code) - codes.indexOf(b.code));
}

/** A ja refers even where it is only expected; a single deels does not. */
function refersByFase({ fase }: Doorverwijsregel, situatie: Situatieuitkomst, indicatoren: Gewogen[]): Reden[] {
  const ja = indicatoren.filter((s) => s.antwoord === 'ja');
  if (ja.length > 0) return ja.map((s) => toReden('doorverwijzing.fase', s, { situatie: situatie.id }));
  return situatie.fase.fase === fase ? situatie.fase.redenen.map((r) => createReden('doorverwijzing.fase', r)) : [];
}

function refersByTriage(regel: Doorverwijsregel, situatie: Situatieuitkomst, items: Gewogen[]): Reden[] {
  const gezien = items.filter((s) => s.antwoord === 'ja' || s.gewicht.aanwezig);
  const { uitkomst, gevonden, redenen } = situatie.triage;
  const gelden = regel['alleen-zwaarste'] ? [uitkomst] : gevonden;
  const door = regel.triage?.some((id) => gelden.includes(id)) ? redenen : [];
  return [
    ...gezien.map((s) => toReden('doorverwijzing.triage', s, { situatie: situatie.id })),
    ...door.map((r) => createReden('doorverwijzing.triage', r)),
  ];
}
