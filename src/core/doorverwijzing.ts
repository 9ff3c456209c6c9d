import type { Doorverwijzing, Reden, Situatieuitkomst } from '../model/analyse.ts';
import type { Doorverwijsregel, Instrument } from '../model/instrument.ts';
import { type Antwoordstand, isAanwezig, pickSleutel, pickStanden, toReden } from './antwoorden.ts';

/** Rules `doorverwijzing.*`: where this instrument no longer fits, and who takes over. */
export function findDoorverwijzingen(
  instrument: Instrument,
  situatie: Situatieuitkomst,
  standen: Map<string, Antwoordstand>,
): Doorverwijzing[] {
  return instrument.regels.doorverwijzing.flatMap((regel) => {
    const redenen = [
      ...refersByFase(instrument, regel, situatie, standen),
      ...refersByOordeel(instrument, regel, situatie),
      ...refersByTriage(instrument, regel, situatie, standen),
    ];
    if (redenen.length === 0) return [];
    return [
      {
        code: regel.code,
        naar: regel.naar,
        uitleg: regel.uitleg,
        situatie: situatie.id,
        situatieNaam: situatie.naam,
        bron: regel.bron,
        redenen,
      },
    ];
  });
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
function refersByFase(
  instrument: Instrument,
  regel: Doorverwijsregel,
  situatie: Situatieuitkomst,
  standen: Map<string, Antwoordstand>,
): Reden[] {
  if (regel.fase === undefined) return [];
  const ja = pickSleutel(instrument, standen, 'fase').filter((s) => s.item.rubriek === regel.fase && s.antwoord === 'ja');
  if (ja.length > 0) return ja.map((s) => toReden('doorverwijzing.fase', s, { situatie: situatie.id }));
  return situatie.fase.fase === regel.fase ? situatie.fase.redenen.map((r) => ({ ...r, regel: 'doorverwijzing.fase' })) : [];
}

function refersByTriage(
  instrument: Instrument,
  regel: Doorverwijsregel,
  situatie: Situatieuitkomst,
  standen: Map<string, Antwoordstand>,
): Reden[] {
  const items = pickStanden(standen, regel.items ?? []);
  const gezien = items.filter((s) => s.antwoord === 'ja' || isAanwezig(s, instrument.regels.antwoorden));
  const { uitkomst, gevonden, redenen } = situatie.triage;
  const gelden = regel['alleen-zwaarste'] ? [uitkomst] : gevonden;
  const door = regel.triage?.some((id) => gelden.includes(id)) ? redenen : [];
  return [
    ...gezien.map((s) => toReden('doorverwijzing.triage', s, { situatie: situatie.id })),
    ...door.map((r) => ({ ...r, regel: 'doorverwijzing.triage' })),
  ];
}
