import type { Risicofactoruitkomst } from '../model/analyse.ts';
import type { Situatie } from '../model/casus.ts';
import type { Begrip, Instrument } from '../model/instrument.ts';
import { type Antwoordstand, countPunten, isAanwezig, isBeantwoord, isOpen, pickStanden, toReden } from './antwoorden.ts';
import { perInstrument } from './per-instrument.ts';

const listFactoren = perInstrument(({ stappen, items }) => {
  const rubrieken = stappen.flatMap((s) => s.onderdelen).find((o) => o.sleutel === 'risicofactoren')?.rubrieken ?? [];
  return rubrieken.map((r) => ({ id: r.id, titel: r.titel, items: r.items.filter((id) => items[id]?.lokaal === undefined) }));
});

/** Rule `risicofactor.niveau`: every factor on its own, ordered by weging, then niveau, then letter. Never added up. */
export function scoreRisicofactoren(
  instrument: Instrument,
  situatie: Situatie,
  standen: Map<string, Antwoordstand>,
): Risicofactoruitkomst[] {
  const { wegingen, volgorde } = instrument.regels.risicofactoren;
  const uitkomsten = listFactoren(instrument).map((rubriek) => {
    const items = pickStanden(standen, rubriek.items);
    return scoreFactor(instrument, situatie, rubriek, items);
  });
  const plek = (lijst: string[], id: string) => lijst.indexOf(id);
  const ids = wegingen.map((w) => w.id);
  return uitkomsten.sort(
    (a, b) => plek(ids, a.weging) - plek(ids, b.weging) || plek(volgorde, a.niveau) - plek(volgorde, b.niveau) || (a.id < b.id ? -1 : 1),
  );
}

function scoreFactor(
  instrument: Instrument,
  situatie: Situatie,
  rubriek: { id: string; titel: string },
  standen: Antwoordstand[],
): Risicofactoruitkomst {
  const regels = instrument.regels.antwoorden;
  const tellend = standen.flatMap((stand) => {
    const punten = countPunten(stand, regels);
    return punten === null ? [] : [{ stand, punten }];
  });
  const som = (grens: 'nu' | 'hoogstens') => tellend.reduce((t, { punten }) => t + punten[grens], 0);
  const deel = (punten: number) => (tellend.length === 0 ? 0 : punten / tellend.length);
  const score = deel(som('nu'));
  const bovengrens = deel(som('hoogstens'));
  const beantwoord = standen.some((s) => isBeantwoord(s, regels));
  const niveau = beantwoord ? levelOf(instrument, score) : instrument.regels.risicofactoren.onbekend;
  const hoogstens = tellend.length === 0 ? instrument.regels.risicofactoren.onbekend : levelOf(instrument, bovengrens);
  /** What is seen; where nothing is, what was answered; where nothing was, what is open. */
  const carries = (stand: Antwoordstand) => {
    if (score > 0) return isAanwezig(stand, regels);
    return beantwoord ? isBeantwoord(stand, regels) : isOpen(stand, regels);
  };
  const weging = situatie.weging?.[rubriek.id] ?? 'onbekend';
  return {
    id: rubriek.id,
    titel: rubriek.titel,
    niveau: niveau.id,
    niveauLabel: niveau.label,
    niveauBovengrens: hoogstens.id,
    niveauBovengrensLabel: hoogstens.label,
    weging,
    wegingLabel: instrument.regels.risicofactoren.wegingen.find((w) => w.id === weging)?.label ?? weging,
    score,
    bovengrens,
    aanwezig: tellend.filter(({ stand }) => isAanwezig(stand, regels)).length,
    onbekend: standen.filter((s) => s.antwoord === 'onbekend' || s.antwoord === 'niet-besproken').length,
    items: tellend.length,
    redenen: tellend
      .filter(({ stand }) => carries(stand))
      .map(({ stand }) => toReden('risicofactor.niveau', stand, { situatie: situatie.id })),
  };
}

/** A division of small whole numbers and halves is exact enough: equal fractions give equal doubles. */
function levelOf(instrument: Instrument, score: number): Begrip {
  const { niveaus, onbekend } = instrument.regels.risicofactoren;
  const niveau = niveaus.find(({ onder }) => {
    if (onder === undefined) return true;
    return onder.teller === 0 ? score === 0 : score < onder.teller / onder.noemer;
  });
  return niveau ?? onbekend;
}
