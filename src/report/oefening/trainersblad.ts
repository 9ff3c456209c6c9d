import type { Instrument } from '../../model/instrument.ts';
import type { Itemvergelijking, Oefencasus } from '../../model/oefening.ts';
import { formatZin, lower } from '../words.ts';
import { type Formaat, renderBlad } from './blad.ts';
import { viewGezegd, viewVerdedigbaar } from './feedback.ts';

/** What the model says step by step, as the comparison of the model with itself gives it. */
export interface Modelstap {
  stap: string;
  titel: string;
  plek: string | null;
  items: Pick<Itemvergelijking, 'label' | 'model' | 'verdedigbaar'>[];
}

/** The trainer's notes of a case: goals, programme, pitfalls and questions per step, the model answer with its reasons. */
export function createTrainersblad(instrument: Instrument, oefencasus: Oefencasus, model: Modelstap[], formaat: Formaat): string {
  const { oefening, verhaal } = oefencasus;
  const keuzeOordeel = (id: string) => instrument.regels.oefenen.keuzes.find((k) => k.id === id)?.label ?? id;
  const keuze = (naam: string, { oordeel, reden }: { oordeel: string; reden: string }) => ({
    naam,
    oordeel: keuzeOordeel(oordeel),
    reden: formatZin(reden),
  });
  const view = {
    titel: verhaal.titel,
    casus: { id: oefencasus.id, titel: oefening.titel },
    leerdoelen: oefening.leerdoelen,
    programma: oefening.programma,
    minuten: oefening.programma.reduce((som, p) => som + p.minuten, 0),
    plekken: formatZin(oefening.plekken),
    vragen: oefening.vragen.filter((v) => v.stap === undefined),
    aanleidingen: oefening.aanleidingen.map((a) => a.reden),
    stappen: instrument.stappen.flatMap(({ stap, titel }) => {
      const groepen = model.filter((m) => m.stap === stap).map((m) => ({ plek: m.plek ?? '', items: viewItems(m.items) }));
      const valkuilen = oefening.valkuilen.filter((v) => v.stap === stap);
      const vragen = oefening.vragen.filter((v) => v.stap === stap);
      const iets = groepen.length + valkuilen.length + vragen.length > 0;
      return iets ? [{ stap, titel, groepen, valkuilen, vragen }] : [];
    }),
    keuzelijsten: [
      {
        lijst: 'richtingen',
        regels: oefening.richtingen.map((r) => {
          const richting = instrument.oplossingsrichtingen.find((o) => o.id === r.id);
          return keuze(`${r.id}. ${richting?.kort ?? ''}`, r);
        }),
      },
      { lijst: 'doelgroepen', regels: oefening.doelgroepen.map((d) => keuze(instrument.items[`doelgroepen.${d.id}`]?.label ?? d.id, d)) },
      {
        lijst: 'beleid',
        regels: oefening.beleid.map((b) => ({
          naam: instrument.problematieken.find((p) => p.id === b.problematiek)?.label ?? b.problematiek,
          oordeel: '',
          reden: formatZin(b.reden),
        })),
      },
      {
        lijst: 'voorbeelden',
        regels: oefening.voorbeelden.map((v) => keuze(instrument.praktijkvoorbeelden.find((p) => p.id === v.id)?.naam ?? v.id, v)),
      },
    ].filter((k) => k.regels.length > 0),
  };
  return renderBlad('trainersblad', view, formaat);
}

/** What the story tells, each with its reason; what it is silent about in one line. */
function viewItems(items: Modelstap['items']) {
  const bekend = items.filter((i) => i.model.antwoord !== 'onbekend');
  const onbekend = items.filter((i) => i.model.antwoord === 'onbekend');
  return {
    bekend: bekend.map((i) => ({ label: i.label, model: viewGezegd(i.model), verdedigbaar: viewVerdedigbaar(i.verdedigbaar) })),
    onbekend: onbekend.map((i) => ({ label: lower(i.label), verdedigbaar: viewVerdedigbaar(i.verdedigbaar) })),
  };
}
