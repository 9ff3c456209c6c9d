import type { Faseuitkomst, Reden, Tegenspraak } from '../model/analyse.ts';
import type { Situatie } from '../model/casus.ts';
import type { Instrument } from '../model/instrument.ts';
import { type Antwoordstand, countPunten, isAanwezig, isBeantwoord, isOpen, pickSleutel, toReden } from './antwoorden.ts';
import { findStemmenTegenspraak, findTegenspraak } from './tegenspraak.ts';

const GEEN = 'geen-aanwijzingen';
const ONVOLDOENDE = 'onvoldoende-informatie';
const RUST = 'rust';

/** Rules `fase.*`: the phase of one situatie, its upper bound and how firmly it rests. */
export function determineFase(instrument: Instrument, situatie: Situatie, standen: Map<string, Antwoordstand>): Faseuitkomst {
  const regels = instrument.regels.antwoorden;
  const aanwijzingen = pickSleutel(instrument, standen, 'fase').filter((s) => s.item.lokaal === undefined);
  const factoren = pickSleutel(instrument, standen, 'risicofactoren').filter((s) => s.item.lokaal === undefined);
  const gevraagd = aanwijzingen.filter((s) => s.antwoord !== 'nvt');
  const beantwoord = gevraagd.filter((s) => isBeantwoord(s, regels));

  const punten = countPerFase(instrument, aanwijzingen);
  const nu = punten.findLast((p) => p.punten >= p.drempel)?.fase ?? null;
  const hoogstens = punten.findLast((p) => p.bovengrens >= p.drempel)?.fase ?? null;
  const aanwezigeFactoren = factoren.filter((s) => isAanwezig(s, regels));
  const genoeg = (aantal: number) => gevraagd.length > 0 && aantal >= instrument.regels.fase['beantwoord-minstens'] * gevraagd.length;

  const fase = nu ?? (!genoeg(beantwoord.length) ? ONVOLDOENDE : aanwezigeFactoren.length > 0 ? RUST : GEEN);
  const bovengrens =
    hoogstens ?? (gevraagd.length === 0 ? ONVOLDOENDE : factoren.some((s) => isAanwezig(s, regels) || isOpen(s, regels)) ? RUST : GEEN);

  const redenen = explain(fase, nu !== null, aanwijzingen, aanwezigeFactoren, beantwoord, situatie.id, regels);
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
  return [...fasen, ...zonder].find((f) => f.id === id)?.label ?? id;
}

function countPerFase(instrument: Instrument, aanwijzingen: Antwoordstand[]): Faseuitkomst['punten'] {
  return instrument.regels.fase.fasen.flatMap(({ id, label, drempel }) => {
    if (drempel === undefined) return [];
    const telling = aanwijzingen.filter((s) => s.item.rubriek === id).flatMap((s) => countPunten(s, instrument.regels.antwoorden) ?? []);
    const som = (grens: 'nu' | 'hoogstens') => telling.reduce((t, punten) => t + punten[grens], 0);
    return [{ fase: id, label, punten: som('nu'), bovengrens: som('hoogstens'), drempel }];
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
  aanwijzingen: Antwoordstand[],
  factoren: Antwoordstand[],
  beantwoord: Antwoordstand[],
  situatie: string,
  regels: Instrument['regels']['antwoorden'],
): Reden[] {
  if (vastgesteld) {
    return aanwijzingen
      .filter((s) => s.item.rubriek === fase && isAanwezig(s, regels))
      .map((s) => toReden('fase.drempel', s, { situatie }));
  }
  if (fase === RUST) return factoren.map((s) => toReden('fase.rust', s, { situatie }));
  const open = aanwijzingen.filter((s) => s.antwoord !== 'nvt' && !beantwoord.includes(s));
  const bekend = fase === GEEN ? beantwoord : open.length > 0 ? open : aanwijzingen;
  return bekend.map((s) => toReden(`fase.${fase}`, s, { situatie }));
}

function firmest(instrument: Instrument, redenen: Reden[]): string {
  const { grondslagen, stevigheden } = instrument.regels.antwoorden;
  const gezien = new Set(redenen.map((r) => grondslagen.find((g) => g.id === r.grondslag)?.stevigheid));
  return (stevigheden.find((s) => gezien.has(s.id)) ?? stevigheden.at(-1))?.id ?? '';
}
