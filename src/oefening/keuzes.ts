import type { Casus } from '../model/casus.ts';
import type { Instrument } from '../model/instrument.ts';
import type { Keuzereden, Keuzevergelijking, Oefencasus, Vergelijking } from '../model/oefening.ts';
import { findAlineas } from './verhaal.ts';
import { labelOf } from './verschil.ts';

/** What the trainee chose at 3.1, 3.2 and 4.2 beside what the case says about it, and why. */
export function compareKeuzes(instrument: Instrument, oefencasus: Oefencasus, eigen: Casus): Vergelijking['keuzes'] {
  const { oefening } = oefencasus;
  const compare = (redenen: Keuzereden<string | number>[], gekozen: (string | number)[], naamVan: (id: string) => string) => {
    const ids = [...redenen.map((r) => String(r.id)), ...gekozen.map(String)];
    return [...new Set(ids)].map((id): Keuzevergelijking => {
      const reden = redenen.find((r) => String(r.id) === id);
      return {
        id,
        naam: naamVan(id),
        gekozen: gekozen.map(String).includes(id),
        oordeel: instrument.regels.oefenen.keuzes.find((k) => k.id === reden?.oordeel) ?? null,
        reden: reden?.reden ?? '',
        alineas: findAlineas(oefencasus.verhaal, reden?.reden ?? ''),
      };
    });
  };
  return {
    richtingen: compare(oefening.richtingen, eigen.oplossingsrichtingen?.gekozen ?? [], (id) => naamVanRichting(instrument, id)),
    doelgroepen: compare(oefening.doelgroepen, eigen.doelgroepen ?? [], (id) => instrument.items[`doelgroepen.${id}`]?.label ?? id),
    voorbeelden: compare(
      oefening.voorbeelden,
      (eigen.interventies ?? []).map((i) => i.id),
      (id) => instrument.praktijkvoorbeelden.find((v) => v.id === id)?.naam ?? id,
    ),
  };
}

export function naamVanRichting(instrument: Instrument, id: string): string {
  const richting = instrument.oplossingsrichtingen.find((r) => String(r.id) === id);
  return richting === undefined ? id : `${richting.id}. ${richting.kort}`;
}

/** Step 4.1: whether policy covers a problem, for every problem that the case says something about. */
export function compareBeleid(instrument: Instrument, { model, oefening }: Oefencasus, eigen: Casus): Vergelijking['beleid'] {
  const gedekt = (casus: Casus, problematiek: string) => {
    const antwoord = casus.beleid?.find((b) => b.problematiek === problematiek)?.gedekt;
    return antwoord === undefined ? null : labelOf(instrument, 'antwoorden', antwoord);
  };
  return oefening.beleid.map(({ problematiek, reden }) => ({
    naam: instrument.problematieken.find((p) => p.id === problematiek)?.label ?? problematiek,
    eigen: gedekt(eigen, problematiek) ?? instrument.regels.antwoorden['niet-besproken'].label,
    model: gedekt(model, problematiek),
    reden,
  }));
}
