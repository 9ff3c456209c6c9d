import type { Faseuitkomst, Reden, Tegenspraak } from '../model/analyse.ts';
import type { Situatie } from '../model/casus.ts';
import type { Instrument } from '../model/instrument.ts';
import { toReden } from './antwoorden.ts';
import { perInstrument } from './per-instrument.ts';
import { type Gewogen, listGevraagd, type Standen } from './standen.ts';
import { findStemmenTegenspraak, findTegenspraak } from './tegenspraak.ts';

const GEEN = 'geen-aanwijzingen';
const ONVOLDOENDE = 'onvoldoende-informatie';
const RUST = 'rust';

/** Numbers of the questions that decide on a phase: local ones do not. */
const listVragen = perInstrument((instrument) => {
  const gevraagd = listGevraagd(instrument, 'situatie').map((item, nummer) => ({ item, nummer }));
  const eigen = (sleutel: string) => gevraagd.filter(({ item }) => item.sleutel === sleutel && item.lokaal === undefined);
  const aanwijzingen = eigen('fase');
  return {
    aanwijzingen: aanwijzingen.map(({ nummer }) => nummer),
    factoren: eigen('risicofactoren').map(({ nummer }) => nummer),
    fasen: instrument.regels.fase.fasen.flatMap(({ id, label, drempel }) => {
      if (drempel === undefined) return [];
      return [{ id, label, drempel, nummers: aanwijzingen.filter(({ item }) => item.rubriek === id).map(({ nummer }) => nummer) }];
    }),
  };
});

/** Rules `fase.*`: the phase of one situatie, its upper bound and how firmly it rests. */
export function determineFase(instrument: Instrument, situatie: Situatie, standen: Standen): Faseuitkomst {
  const vragen = listVragen(instrument);
  const aanwijzingen = standen.at(vragen.aanwijzingen);
  const factoren = standen.at(vragen.factoren);
  const gevraagd = aanwijzingen.filter((s) => s.antwoord !== 'nvt');
  const beantwoord = gevraagd.filter((s) => s.gewicht.beantwoord);

  const punten = countPerFase(instrument, standen);
  const nu = punten.findLast((p) => p.punten >= p.drempel)?.fase ?? null;
  const hoogstens = punten.findLast((p) => p.bovengrens >= p.drempel)?.fase ?? null;
  const aanwezigeFactoren = factoren.filter((s) => s.gewicht.aanwezig);
  const genoeg = (aantal: number) => gevraagd.length > 0 && aantal >= instrument.regels.fase['beantwoord-minstens'] * gevraagd.length;

  const fase = nu ?? (!genoeg(beantwoord.length) ? ONVOLDOENDE : aanwezigeFactoren.length > 0 ? RUST : GEEN);
  const bovengrens =
    hoogstens ?? (gevraagd.length === 0 ? ONVOLDOENDE : factoren.some(({ gewicht }) => gewicht.aanwezig || gewicht.open) ? RUST : GEEN);

  const redenen = explain(fase, nu !== null, aanwijzingen, aanwezigeFactoren, beantwoord, situatie.id);
  const stevigheid = firmest(instrument, fase === GEEN || fase === ONVOLDOENDE ? [] : redenen);
  const oordeel = situatie.oordeel;
  const tegenspraak = [
    ...findTegenspraak(instrument, situatie.id, standen, fase),
    ...findStemmenTegenspraak(instrument, standen, situatie.id),
  ];
  if (oordeel && oordeel.fase !== fase) tegenspraak.push(describeAfwijking(instrument, redenen));
  return {
    fase,
    label: labelFase(instrument, fase),
    bovengrens,
    bovengrensLabel: labelFase(instrument, bovengrens),
    oordeel: oordeel
      ? {
          fase: oordeel.fase,
          label: labelFase(instrument, oordeel.fase),
          reden: oordeel.reden,
          afwijkend: oordeel.fase !== fase,
          verouderd: oordeel.regel !== undefined && oordeel.regel !== fase,
        }
      : null,
    stevigheid,
    stevigheidLabel: instrument.regels.antwoorden.stevigheden.find((s) => s.id === stevigheid)?.label ?? stevigheid,
    beantwoord: beantwoord.length,
    gevraagd: gevraagd.length,
    punten,
    redenen,
    tegenspraak,
  };
}

export function labelFase(instrument: Instrument, id: string): string {
  const { fasen, 'zonder-fase': zonder } = instrument.regels.fase;
  return (fasen.find((f) => f.id === id) ?? zonder.find((f) => f.id === id))?.label ?? id;
}

function countPerFase(instrument: Instrument, standen: Standen): Faseuitkomst['punten'] {
  return listVragen(instrument).fasen.map(({ id, label, drempel, nummers }) => {
    let [punten, bovengrens] = [0, 0];
    for (const { gewicht } of standen.at(nummers)) {
      punten += gewicht.punten?.nu ?? 0;
      bovengrens += gewicht.punten?.hoogstens ?? 0;
    }
    return { fase: id, label, punten, bovengrens, drempel };
  });
}

/** The team may differ from the rule; both are shown. */
function describeAfwijking(instrument: Instrument, redenen: Reden[]): Tegenspraak {
  const regel = instrument.regels.uitleg.find((u) => u.id === 'fase.oordeel');
  return { regel: 'fase.oordeel', tekst: regel?.uitleg ?? '', redenen };
}

function explain(
  fase: string,
  vastgesteld: boolean,
  aanwijzingen: Gewogen[],
  factoren: Gewogen[],
  beantwoord: Gewogen[],
  situatie: string,
): Reden[] {
  if (vastgesteld) {
    return aanwijzingen.filter((s) => s.item.rubriek === fase && s.gewicht.aanwezig).map((s) => toReden('fase.drempel', s, { situatie }));
  }
  if (fase === RUST) return factoren.map((s) => toReden('fase.rust', s, { situatie }));
  const open = aanwijzingen.filter((s) => s.antwoord !== 'nvt' && !s.gewicht.beantwoord);
  const bekend = fase === GEEN ? beantwoord : open.length > 0 ? open : aanwijzingen;
  return bekend.map((s) => toReden(`fase.${fase}`, s, { situatie }));
}

function firmest(instrument: Instrument, redenen: Reden[]): string {
  const { grondslagen, stevigheden } = instrument.regels.antwoorden;
  const gezien = new Set(redenen.map((r) => grondslagen.find((g) => g.id === r.grondslag)?.stevigheid));
  return (stevigheden.find((s) => gezien.has(s.id)) ?? stevigheden.at(-1))?.id ?? '';
}
