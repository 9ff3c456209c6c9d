import type { Analyse } from '../model/analyse.ts';
import type { Casus } from '../model/casus.ts';
import type { Instrument } from '../model/instrument.ts';
import { perInstrument } from './per-instrument.ts';

const DOELGROEPEN = 'doelgroepen.';

/** Who was at the table, and which domains the handreiking expects were not. */
export function describeOverleg(instrument: Instrument, casus: Casus): Analyse['overleg'] {
  const { domeinen } = instrument.regels.begrippen;
  const deelnemers = casus.overleg.deelnemers ?? [];
  return {
    deelnemers: deelnemers.map(({ domein, functie }) => ({
      domein,
      domeinLabel: domeinen.find((d) => d.id === domein)?.label ?? domein,
      functie: functie ?? null,
    })),
    volgend: casus.overleg.volgend ?? null,
    ontbrekend: domeinen
      .filter((d) => d.verwacht && !deelnemers.some(({ domein }) => domein === d.id))
      .map(({ id, label }) => ({ domein: id, domeinLabel: label })),
  };
}

const labelDoelgroepen = perInstrument(
  ({ items }) =>
    new Map(Object.values(items).flatMap(({ id, label }) => (id.startsWith(DOELGROEPEN) ? [[id.slice(DOELGROEPEN.length), label]] : []))),
);

/** What the team chose at steps 3.2 and 4.2, with the words a reader sees. */
export function labelKeuzes(instrument: Instrument, casus: Casus): Pick<Analyse, 'doelgroepen' | 'methoden'> {
  return {
    doelgroepen: (casus.doelgroepen ?? []).map((id) => ({ id, label: labelDoelgroepen(instrument).get(id) ?? id })),
    methoden: (casus.methoden ?? []).map((id) => ({ id, label: instrument.regels.methoden.find((m) => m.id === id)?.label ?? id })),
  };
}

/** Actions keep the order of the file; an action without status is open. */
export function labelActies(instrument: Instrument, casus: Casus): Analyse['acties'] {
  return (casus.acties ?? []).map(({ wat, wie, wanneer, status = 'open', escalatie }) => ({
    wat,
    wie: wie ?? null,
    wanneer: wanneer ?? null,
    status,
    statusLabel: instrument.regels.begrippen.actiestatussen.find((s) => s.id === status)?.label ?? status,
    escalatie: escalatie ?? null,
  }));
}
