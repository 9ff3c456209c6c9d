import type { Problematiekuitkomst, Uitkomst } from '../model/analyse.ts';
import type { Instrument, Problematiek } from '../model/instrument.ts';
import { type Antwoordstand, isOpen, isVerwacht, pickStanden, toReden } from './antwoorden.ts';

/** Rule `problematiek.items`, for one situatie. */
export function findProblematieken(instrument: Instrument, situatie: string, standen: Map<string, Antwoordstand>): Problematiekuitkomst[] {
  return instrument.problematieken.map((problematiek) => findProblematiek(instrument, situatie, standen, problematiek));
}

function findProblematiek(
  instrument: Instrument,
  situatie: string,
  standen: Map<string, Antwoordstand>,
  problematiek: Problematiek,
): Problematiekuitkomst {
  const regels = instrument.regels.antwoorden;
  const items = pickStanden(standen, problematiek.items);
  const vast = (antwoord: string) => items.filter((s) => s.antwoord === antwoord && !isVerwacht(s, regels));
  const [ja, deels] = [vast('ja'), vast('deels')];
  const gezien = [...ja, ...deels];
  const open = gezien.length > 0 ? [] : items.filter((s) => isOpen(s, regels));
  const uitkomst: Uitkomst = ja.length > 0 ? 'ja' : deels.length > 0 ? 'deels' : open.length > 0 ? 'onbekend' : 'nee';
  const dragend = gezien.length > 0 ? gezien : open.length > 0 ? open : items;
  const waar = { situatie, problematiek: problematiek.id };
  return { id: problematiek.id, label: problematiek.label, uitkomst, redenen: dragend.map((s) => toReden('problematiek.items', s, waar)) };
}

/** The problem plays here, wholly or in part. */
export function isGevonden({ uitkomst }: { uitkomst: Uitkomst }): boolean {
  return uitkomst === 'ja' || uitkomst === 'deels';
}
