import type { Instrument, Stap } from '../model/instrument.ts';
import { render } from './render.ts';

/** The empty checklists of one step or of all, to print. */
export function createChecklist(instrument: Instrument, stap: string | undefined, formaat: 'md' | 'html'): string {
  const view = {
    titel: instrument.titel,
    uitgever: instrument.bronnen[0]?.uitgever ?? '',
    lokaal: instrument.lokaal ?? '',
    stappen: instrument.stappen.filter((s) => stap === undefined || s.stap === stap).map((s) => viewStap(instrument, s)),
  };
  return render(formaat === 'html' ? 'checklist-html' : 'checklist', view);
}

function viewStap(instrument: Instrument, { stap, titel, vraag, toelichting, per, onderdelen }: Stap) {
  const { antwoorden, begrippen } = { antwoorden: instrument.regels.antwoorden.antwoorden, begrippen: instrument.regels.begrippen };
  const kolommen = { antwoorden: antwoorden.map((a) => a.label), rollen: begrippen.rollen.map((r) => r.label) };
  const questions = (ids: string[]) =>
    ids.flatMap((id) => {
      const item = instrument.items[id];
      return item ? [{ label: item.label, vervolgvraag: item.vervolgvraag ?? '', lokaal: item.lokaal ?? '' }] : [];
    });
  return {
    nummer: stap,
    titel,
    vraag,
    toelichting,
    perSituatie: per === 'situatie',
    onderdelen: onderdelen.map((o) => {
      const soort = o.soort === 'antwoorden' || o.soort === 'rollen' ? o.soort : undefined;
      const kiezen = o.soort === 'keuze' || o.soort === 'meerkeuze';
      const groepen = [
        { titel: '', items: questions(o.items) },
        ...o.rubrieken.map((r) => ({ titel: r.titel, items: questions(r.items) })),
      ];
      return {
        titel: o.titel,
        vraag: o.vraag ?? '',
        tabel: soort !== undefined,
        kiezen,
        kolommen: soort ? kolommen[soort].map((label) => ({ label })) : [],
        groepen: groepen.filter((g) => g.items.length > 0),
      };
    }),
  };
}
