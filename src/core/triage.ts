import type { Triageuitkomst } from '../model/analyse.ts';
import type { Instrument } from '../model/instrument.ts';
import { type Antwoordstand, isAanwezig, isOpen, toReden } from './antwoorden.ts';

const GEEN = 'geen';

/** Rule `triage.uitkomst`: the heaviest outcome whose marks are all ja or deels; unknown never makes it lighter. */
export function determineTriage(instrument: Instrument, situatie: string, standen: Map<string, Antwoordstand>): Triageuitkomst {
  const regels = instrument.regels.antwoorden;
  const vragen = [...standen.values()].filter((s) => s.item.sleutel === 'triage');
  const gevraagd = vragen.some((s) => s.antwoord !== 'niet-besproken');
  const holding = (holds: (stand: Antwoordstand) => boolean) =>
    instrument.regels.triage.filter(
      (regel) =>
        regel.alle.every((id) => holdsFor(standen, id, holds)) && (regel['een-van']?.some((id) => holdsFor(standen, id, holds)) ?? true),
    );
  const gevonden = holding((s) => isAanwezig(s, regels));
  const uitkomst = gevonden.at(-1);
  const bovengrens = gevraagd ? holding((s) => isAanwezig(s, regels) || isOpen(s, regels)).at(-1) : undefined;
  const label = (id: string) => instrument.regels.begrippen.triageuitkomsten.find((u) => u.id === id)?.label ?? id;
  const dragend = [...new Set(gevonden.flatMap((regel) => [...regel.alle, ...(regel['een-van'] ?? [])]))];
  return {
    uitkomst: uitkomst?.uitkomst ?? GEEN,
    label: label(uitkomst?.uitkomst ?? GEEN),
    bovengrens: bovengrens?.uitkomst ?? GEEN,
    bovengrensLabel: label(bovengrens?.uitkomst ?? GEEN),
    gevraagd,
    gevonden: gevonden.map((regel) => regel.uitkomst),
    redenen: dragend.flatMap((id) => {
      const stand = standen.get(id);
      return stand && isAanwezig(stand, regels) ? [toReden('triage.uitkomst', stand, { situatie })] : [];
    }),
  };
}

function holdsFor(standen: Map<string, Antwoordstand>, id: string, holds: (stand: Antwoordstand) => boolean): boolean {
  const stand = standen.get(id);
  return stand !== undefined && holds(stand);
}
