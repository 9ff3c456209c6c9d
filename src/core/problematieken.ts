import type { Problematiekuitkomst, Uitkomst } from '../model/analyse.ts';
import type { Instrument } from '../model/instrument.ts';
import { toReden } from './antwoorden.ts';
import { perInstrument } from './per-instrument.ts';
import { type Gewogen, numbersOf, type Standen } from './standen.ts';

const listProblematieken = perInstrument((instrument) =>
  instrument.problematieken.map(({ id, label, items }) => ({ id, label, nummers: numbersOf(instrument, 'situatie', items) })),
);

/** Rule `problematiek.items`, for one situatie: the problems in the order of the instrument. */
export function findProblematieken(instrument: Instrument, situatie: string, standen: Standen): Problematiekuitkomst[] {
  return listProblematieken(instrument).map(({ id, label, nummers }) => {
    const { uitkomst, dragend } = judge(standen.at(nummers));
    const waar = { situatie, problematiek: id };
    return { id, label, uitkomst, redenen: dragend.map((s) => toReden('problematiek.items', s, waar)) };
  });
}

/** The outcome with the answers that carry it. */
function judge(standen: Gewogen[]): { uitkomst: Uitkomst; dragend: Gewogen[] } {
  const [ja, deels, open]: [Gewogen[], Gewogen[], Gewogen[]] = [[], [], []];
  for (const stand of standen) {
    const { verwacht, open: isOpen } = stand.gewicht;
    if (stand.antwoord === 'ja' && !verwacht) ja.push(stand);
    if (stand.antwoord === 'deels' && !verwacht) deels.push(stand);
    if (isOpen) open.push(stand);
  }
  if (ja.length > 0) return { uitkomst: 'ja', dragend: [...ja, ...deels] };
  if (deels.length > 0) return { uitkomst: 'deels', dragend: deels };
  return open.length > 0 ? { uitkomst: 'onbekend', dragend: open } : { uitkomst: 'nee', dragend: standen };
}

/** The problem plays here, wholly or in part. */
export function isGevonden({ uitkomst }: { uitkomst: Uitkomst }): boolean {
  return uitkomst === 'ja' || uitkomst === 'deels';
}
