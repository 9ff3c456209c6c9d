import type { Instrument, Stap } from '../model/instrument.ts';
import type { Verhaal } from '../model/oefening.ts';
import { render } from './render.ts';
import { seal } from './seal.ts';
import { lower } from './words.ts';

/** The empty checklists of one step or of all, to print; with the story of a case in front of them where one is given. */
export function createChecklist(
  instrument: Instrument,
  stap: string | undefined,
  formaat: 'md' | 'html',
  verhaal: Verhaal | null = null,
): string {
  const view = {
    verhaal,
    titel: instrument.titel,
    uitgever: instrument.bronnen[0]?.uitgever ?? '',
    lokaal: instrument.lokaal ?? '',
    vertrouwelijk: instrument.regels.privacy.classificatie,
    stappen: instrument.stappen
      .filter((s) => (verhaal === null ? stap === undefined || s.stap === stap : IN_VERHAAL.test(s.stap)))
      .map((s) => viewStap(instrument, s)),
  };
  const text = render(formaat === 'html' ? 'checklist-html' : 'checklist', view);
  return verhaal === null ? text : seal(`${text}\n`);
}

/** A story answers steps 2 to 4: it does not tell what a team knows of itself (1), nor of a case that is handled beside the neighbourhood. */
const IN_VERHAAL = /^[234]\./;

/** Room on paper for so many problems at step 4.1. */
const PROBLEMEN = [1, 2, 3, 4, 5];
/** Its questions that take an answer from the list. */
const BELEIDSKEUZES = new Set(['beleid.gedekt', 'beleid.voldoende']);

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
      const richtingen = o.sleutel === 'oplossingsrichtingen';
      const kiezen = richtingen || o.soort === 'keuze' || o.soort === 'meerkeuze';
      const groepen = [
        { titel: '', items: richtingen ? listRichtingen(instrument) : questions(o.items) },
        ...o.rubrieken.map((r) => ({ titel: r.titel, items: questions(r.items) })),
      ];
      const keuzen = antwoorden.filter((a) => a.telt).map((a) => ({ label: lower(a.label) }));
      const vragen = o.items.flatMap((id) => {
        const item = instrument.items[id];
        return item ? [{ label: item.label, keuzen: BELEIDSKEUZES.has(id) ? keuzen : '' }] : [];
      });
      return {
        problemen: o.sleutel === 'beleid' ? PROBLEMEN.map((nummer) => ({ nummer, vragen })) : '',
        titel: o.titel,
        vraag: o.vraag ?? '',
        waarom: richtingen,
        tabel: soort !== undefined,
        kiezen,
        kolommen: soort ? kolommen[soort].map((label) => ({ label })) : [],
        groepen: groepen.filter((g) => g.items.length > 0),
      };
    }),
  };
}

/** On the screen the walk ranks the directions; on paper all of them stand there to choose from. */
function listRichtingen({ oplossingsrichtingen }: Instrument) {
  return oplossingsrichtingen.map(({ id, kort }) => ({ label: `${id}. ${kort}`, vervolgvraag: '', lokaal: '' }));
}
