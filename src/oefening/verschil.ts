import type { Antwoordstand } from '../core/antwoorden.ts';
import type { Instrument } from '../model/instrument.ts';
import type { Gezegd, Itemvergelijking, Oefencasus, Verschil } from '../model/oefening.ts';
import { findAlineas } from './verhaal.ts';

/** Answers that say how much of it is seen, from little to much. */
const ORDER = ['nee', 'deels', 'ja'];

/**
 * How an answer stands beside the model's. More and less are about what is seen: `nee` where the model does not know is
 * silence read as no; `onbekend` where the story does tell is less.
 */
export function describeVerschil(eigen: string, model: string, verdedigbaar: string[]): Verschil {
  if (eigen === 'niet-besproken') return 'niet-besproken';
  if (eigen === model) return 'gelijk';
  if (verdedigbaar.includes(eigen)) return 'verdedigbaar';
  const [mine, theirs] = [ORDER.indexOf(eigen), ORDER.indexOf(model)];
  if (model === 'onbekend') return eigen === 'nee' || eigen === 'nvt' || eigen === 'geen' ? 'zwijgen-als-nee' : 'meer';
  if (eigen === 'onbekend') return 'minder';
  if (mine === -1 || theirs === -1) return 'anders';
  return mine > theirs ? 'meer' : 'minder';
}

/** Other answers to a question at a place of the model that can be defended, with the reason. */
export function findVerdedigbaar(
  { oefening }: Oefencasus,
  item: string,
  plek: string | null,
): { antwoorden: string[]; reden: string } | null {
  const found = oefening.verdedigbaar.filter((v) => v.item === item && (v.plek === undefined || v.plek === plek));
  if (found.length === 0) return null;
  return { antwoorden: found.flatMap((v) => v.antwoorden), reden: found.map((v) => v.reden).join(' ') };
}

/** One question beside the model; nothing where the model does not discuss it. */
export function compareStand(
  instrument: Instrument,
  oefencasus: Oefencasus,
  eigen: Antwoordstand,
  model: Antwoordstand,
  plek: string | null,
): Itemvergelijking | undefined {
  if (model.antwoord === 'niet-besproken') return undefined;
  const ruimte = findVerdedigbaar(oefencasus, model.item.id, plek);
  return {
    item: model.item.id,
    label: model.item.label,
    eigen: toGezegd(instrument, eigen),
    model: toGezegd(instrument, model),
    verschil: describeVerschil(eigen.antwoord, model.antwoord, ruimte?.antwoorden ?? []),
    alineas: findAlineas(oefencasus.verhaal, model.toelichting ?? ''),
    verdedigbaar: ruimte && {
      labels: ruimte.antwoorden.map((a) => labelOf(instrument, model.item.soort, a)),
      reden: ruimte.reden,
    },
  };
}

export function toGezegd(instrument: Instrument, { item, antwoord, grondslag, toelichting }: Antwoordstand): Gezegd {
  return {
    antwoord,
    label: labelOf(instrument, item.soort, antwoord),
    grondslag: instrument.regels.antwoorden.grondslagen.find((g) => g.id === grondslag)?.label ?? null,
    toelichting: toelichting ?? null,
  };
}

export function labelOf(instrument: Instrument, soort: string, antwoord: string): string {
  const { antwoorden, 'niet-besproken': geen } = instrument.regels.antwoorden;
  if (antwoord === 'niet-besproken') return geen.label;
  const woorden = soort === 'rollen' ? instrument.regels.begrippen.rollen : antwoorden;
  return woorden.find((w) => w.id === antwoord)?.label ?? antwoord;
}
