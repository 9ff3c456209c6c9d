import type { Risicofactoruitkomst } from '../model/analyse.ts';
import type { Situatie } from '../model/casus.ts';
import type { Begrip, Instrument } from '../model/instrument.ts';
import { toReden } from './antwoorden.ts';
import { perInstrument } from './per-instrument.ts';
import { type Gewogen, numbersOf, type Standen } from './standen.ts';

const listFactoren = perInstrument((instrument) => {
  const { stappen, items } = instrument;
  const rubrieken = stappen.flatMap((s) => s.onderdelen).find((o) => o.sleutel === 'risicofactoren')?.rubrieken ?? [];
  return rubrieken.map((r) => {
    const eigen = r.items.filter((id) => items[id]?.lokaal === undefined);
    return { id: r.id, titel: r.titel, nummers: numbersOf(instrument, 'situatie', eigen) };
  });
});

/** Rule `risicofactor.niveau`: every factor on its own, ordered by weging, then niveau, then letter. Never added up. */
export function scoreRisicofactoren(instrument: Instrument, situatie: Situatie, standen: Standen): Risicofactoruitkomst[] {
  const { wegingen, volgorde } = instrument.regels.risicofactoren;
  const ids = wegingen.map((w) => w.id);
  return listFactoren(instrument)
    .map((factor) => {
      const uitkomst = scoreFactor(instrument, situatie, factor, standen.at(factor.nummers));
      return { uitkomst, weging: ids.indexOf(uitkomst.weging), niveau: volgorde.indexOf(uitkomst.niveau) };
    })
    .sort((a, b) => a.weging - b.weging || a.niveau - b.niveau || (a.uitkomst.id < b.uitkomst.id ? -1 : 1))
    .map(({ uitkomst }) => uitkomst);
}

function scoreFactor(
  instrument: Instrument,
  situatie: Situatie,
  { id, titel }: { id: string; titel: string },
  standen: Gewogen[],
): Risicofactoruitkomst {
  const { wegingen, onbekend } = instrument.regels.risicofactoren;
  const tellend = standen.filter((s) => s.gewicht.punten !== null);
  let [nu, ooit, aanwezig, open] = [0, 0, 0, 0];
  for (const { antwoord, gewicht } of standen) {
    nu += gewicht.punten?.nu ?? 0;
    ooit += gewicht.punten?.hoogstens ?? 0;
    if (gewicht.aanwezig) aanwezig++;
    if (antwoord === 'onbekend' || antwoord === 'niet-besproken') open++;
  }
  const score = tellend.length === 0 ? 0 : nu / tellend.length;
  const bovengrens = tellend.length === 0 ? 0 : ooit / tellend.length;
  const beantwoord = standen.some((s) => s.gewicht.beantwoord);
  const niveau = beantwoord ? levelOf(instrument, score) : onbekend;
  const hoogstens = tellend.length === 0 ? onbekend : levelOf(instrument, bovengrens);
  // What is seen; where nothing is, what was answered; where nothing was, what is open.
  const draagt = score > 0 ? 'aanwezig' : beantwoord ? 'beantwoord' : 'open';
  const weging = situatie.weging?.[id] ?? 'onbekend';
  return {
    id,
    titel,
    niveau: niveau.id,
    niveauLabel: niveau.label,
    niveauBovengrens: hoogstens.id,
    niveauBovengrensLabel: hoogstens.label,
    weging,
    wegingLabel: wegingen.find((w) => w.id === weging)?.label ?? weging,
    score,
    bovengrens,
    aanwezig,
    onbekend: open,
    items: tellend.length,
    redenen: tellend.filter((s) => s.gewicht[draagt]).map((s) => toReden('risicofactor.niveau', s, { situatie: situatie.id })),
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
