import type { Toets } from '../model/aanpak.ts';
import type { Reden } from '../model/analyse.ts';
import type { Casus } from '../model/casus.ts';
import type { Escalatie, Misstap } from '../model/escalatie.ts';
import type { Instrument } from '../model/instrument.ts';
import { toReden } from './antwoorden.ts';
import type { Zaak } from './escalatie.ts';
import { perInstrument } from './per-instrument.ts';
import { numbersOf } from './standen.ts';

/** The things that do not help, with the numbers of the questions that show them. */
const listToetsen = perInstrument((instrument) =>
  instrument.regels.escalatie.toetsen.map((toets) => ({ toets, items: numbersOf(instrument, 'situatie', toets.items ?? []) })),
);

/** Rule `escalatie.misstap`: what the case itself shows of the things that do not help. */
export function findMisstappen(instrument: Instrument, casus: Casus, zaken: Zaak[], escalatie: Escalatie[]): Misstap[] {
  const misstappen: Misstap[] = [];
  for (const zaak of zaken) {
    const { id: situatie, naam: situatieNaam, triage } = zaak.situatie;
    const plan = escalatie.find((e) => e.situatie === situatie);
    for (const { toets, items } of listToetsen(instrument)) {
      const zeker = toets.bij.some((uitkomst) => triage.gevonden.includes(uitkomst));
      const mogelijk = zeker || toets.bij.some((uitkomst) => triage.mogelijk.includes(uitkomst));
      const redenen = [
        // What somebody does is known, even where nobody asked what it is about.
        ...(mogelijk || !triage.gevraagd ? fromAnswers(zaak, items) : []),
        ...(mogelijk && triage.gevraagd ? fromChoices(instrument, casus, toets) : []),
        ...(zeker && plan ? fromTerm(casus, toets, plan) : []),
      ];
      if (redenen.length === 0) continue;
      const { id, titel, tekst, eigen, bron } = toets;
      misstappen.push({ id, titel, tekst, situatie, situatieNaam, zeker, redenen, ...(eigen === undefined ? {} : { eigen }), bron });
    }
  }
  return misstappen;
}

function fromAnswers({ situatie, standen }: Zaak, items: number[]): Reden[] {
  const gezien = standen.at(items).filter((s) => s.antwoord === 'ja' || s.antwoord === 'deels');
  return gezien.map((s) => toReden('escalatie.misstap', s, { situatie: situatie.id }));
}

function fromChoices(instrument: Instrument, casus: Casus, toets: Toets): Reden[] {
  return (casus.interventies ?? []).flatMap(({ id }) => {
    const voorbeeld = instrument.praktijkvoorbeelden.find((v) => v.id === id);
    const raakt = toets.voorbeelden?.includes(id) || toets.methoden?.some((m) => voorbeeld?.methoden.includes(m));
    if (voorbeeld === undefined || !raakt) return [];
    return [{ regel: 'escalatie.misstap', item: id, antwoord: 'gekozen', bron: toets.bron, label: voorbeeld.naam }];
  });
}

/** The step was to be done before the day of the meeting, and nobody wrote that it was. */
function fromTerm(casus: Casus, toets: Toets, { stappen }: Escalatie): Reden[] {
  return stappen
    .filter((s) => s.id === toets.termijn && s.uiterlijk !== null && s.uiterlijk < casus.overleg.datum && s.status !== 'gedaan')
    .map((s) => ({
      regel: 'escalatie.misstap',
      item: s.id,
      antwoord: 'te-laat',
      bron: s.bron,
      label: s.wat,
      toelichting: s.uiterlijk ?? '',
    }));
}
