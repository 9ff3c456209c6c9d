import { fileURLToPath } from 'node:url';
import { analyse } from '../../src/analyse.ts';
import { addLokaal } from '../../src/content/lokaal.ts';
import type { Analyse } from '../../src/model/analyse.ts';
import type { Antwoordmap, Casus } from '../../src/model/casus.ts';
import type { Instrument } from '../../src/model/instrument.ts';
import { answerable, createCasus, createSituatie, fill, type Invoer, instrument, knownBuurt, knownSituatie } from '../support/casus.ts';

const { regels } = instrument;
const ANTWOORDEN = regels.antwoorden.antwoorden.map((a) => a.id);
const VRAGEN = answerable('situatie', 'antwoorden');
const ROLLEN = answerable('situatie', 'rollen');
const TRIAGE = VRAGEN.filter((id) => id.startsWith('triage.'));

/** A case in which every text that a team can type comes from `text`, called with a number that is never the same. */
export function createTalkative(text: (nummer: number) => string): Casus {
  let nummer = 0;
  const next = () => text(nummer++);
  const told = (ids: string[], words: string[]): Invoer =>
    Object.fromEntries(ids.map((id, i): [string, Antwoordmap] => [id, { antwoord: words[i % words.length] ?? 'ja', toelichting: next() }]));
  const verdeeld = (id = '') => ({ [id]: { antwoord: 'ja', stemmen: { ja: 3, nee: 1 }, minderheid: next(), toelichting: next() } });
  const everything = () => ({
    ...told(VRAGEN, ANTWOORDEN),
    ...verdeeld(VRAGEN[1]),
    ...told(
      ROLLEN,
      regels.begrippen.rollen.map((r) => r.id),
    ),
  });
  const place = (id: string, fase: string) =>
    createSituatie(everything(), {
      id,
      naam: next(),
      plek: next(),
      oordeel: { fase, reden: next() },
      'andere-problemen': [{ wat: next(), toelichting: next() }, { wat: next() }],
    });
  const policy = (problematiek: string) => ({
    problematiek,
    gedekt: 'deels',
    huidig: next(),
    ontbreekt: next(),
    sectoren: [{ naam: next(), betrokken: 'nee' }, { naam: next() }],
  });
  return createCasus(
    [place('een', 'rust'), place('twee', 'escalatie')],
    {
      buurt: { naam: next(), gemeente: next() },
      overleg: { datum: '2026-11-21', deelnemers: regels.begrippen.domeinen.map(({ id }) => ({ domein: id, functie: next() })) },
      krachten: Array.from({ length: 5 }, () => ({ wat: next(), toelichting: next() })),
      oplossingsrichtingen: { gekozen: [1, 7], reden: next() },
      beleid: instrument.problematieken.map((p) => policy(p.id)),
      interventies: instrument.praktijkvoorbeelden.map(({ id }) => ({ id, reden: next() })),
      acties: ['open', 'gedaan', 'vervallen', 'open'].map((status) => ({ wat: next(), wie: next(), status })),
    },
    told(answerable('buurt'), ANTWOORDEN),
  );
}

const all = (antwoord: string, rol: string) => [
  createSituatie({ ...fill(VRAGEN, antwoord), ...fill(ROLLEN, rol) }, { id: 'een', naam: 'Plein Oost' }),
];
const known = (invoer: Invoer = {}, rest = {}) => createSituatie({ ...knownSituatie(), ...invoer }, { naam: 'Plein Oost', ...rest });

/** From hardly anything to everything: each a case that a team could hand in. */
const CASES: Record<string, Casus> = {
  'one place and nothing answered': createCasus([createSituatie({}, { naam: 'Plein Oost' })]),
  'a place that is not known': createCasus([{ id: 'een', naam: 'Ergens' }]),
  'all ja': createCasus(all('ja', 'beide'), {}, fill(answerable('buurt'), 'ja')),
  'all deels': createCasus(all('deels', 'aanjager'), {}, fill(answerable('buurt'), 'deels')),
  'all nee': createCasus(all('nee', 'geen'), {}, fill(answerable('buurt'), 'nee')),
  'all onbekend': createCasus(all('onbekend', 'onbekend'), {}, fill(answerable('buurt'), 'onbekend')),
  'all nvt': createCasus(all('nvt', 'geen'), {}, fill(answerable('buurt'), 'nvt')),
  'only expected': createCasus([createSituatie(Object.fromEntries(VRAGEN.map((id) => [id, { antwoord: 'ja', grondslag: 'verwacht' }])))]),
  'votes that differ': createCasus(
    [
      createSituatie(
        Object.fromEntries(
          VRAGEN.map((id) => [
            id,
            { antwoord: 'onbekend', bron: 'veilig', stemmen: { ja: 2, nvt: 1, onbekend: 1 }, minderheid: 'Niet in mei' },
          ]),
        ),
      ),
    ],
    {},
    Object.fromEntries(
      answerable('buurt').map((id) => [
        id,
        { antwoord: 'deels', grondslag: 'beleving', bron: 'anders', stemmen: { ja: 1, deels: 2, nee: 0 } },
      ]),
    ),
  ),
  'everything known and nothing found': createCasus([known()], {}, knownBuurt()),
  rust: createCasus([known({ 'A.lichte-overlast': 'ja' })], {}, knownBuurt()),
  'a shortage in the information check': createCasus([known()], {}, { ...knownBuurt(), ...fill(informatiecheck(), 'deels') }),
  'a place of another kind': createCasus([known({ 'A.lichte-overlast': 'ja' }, { locatie: 'sociale-media' })]),
  'an uncertain place': createCasus([known({ 'A.lichte-overlast': 'ja', 'fase.onbehagen-irritaties': 'ja' }, { locatie: 'anders' })]),
  'answers that do not go together': createCasus([known({ 'gedrag.negatief-gedrag': 'ja', 'voelen.irritaties': 'ja' })], {}, knownBuurt()),
  'a choice without a direction': createCasus([known()], { oplossingsrichtingen: { gekozen: [], reden: 'Eerst navragen' } }),
  'all decided but no actions': createCasus(
    [known({ 'A.lichte-overlast': 'ja' })],
    {
      oplossingsrichtingen: { gekozen: [1] },
      methoden: regels.methoden.map((m) => m.id),
      doelgroepen: Object.values(instrument.items).flatMap((i) => (i.sleutel === 'doelgroepen' ? (i.pad.at(-1) ?? []) : [])),
      interventies: [{ id: 'portiekgesprekken' }],
      beleid: instrument.problematieken.map((p) => ({ problematiek: p.id, gedekt: 'ja', voldoende: 'ja' })),
    },
    { 'sentimenten.onvrede-bestuur': 'ja' },
  ),
  'no policy for what was found': createCasus([known({ 'A.lichte-overlast': 'ja' })], {
    beleid: instrument.problematieken.map((p) => ({ problematiek: p.id, gedekt: 'nee' })),
    krachten: [{ wat: 'Turkse moeders' }],
  }),
  'an action that is open': createCasus([known()], {
    acties: [{ wat: 'Langsgaan.', wie: 'jongerenwerk', wanneer: '2026-12-15' }, { wat: 'Bellen' }],
  }),
  ...Object.fromEntries(regels.triage.map((regel) => [`triage ${regel.uitkomst}`, createCasus([triaged(regel.alle, regel['een-van'])])])),
  'votes about roles': createCasus([
    known({
      'actoren.scholen': { antwoord: 'aanjager', stemmen: Object.fromEntries(regels.begrippen.rollen.map((r) => [r.id, 1])) },
      'actoren.media': { antwoord: 'geen', stemmen: { beide: 2 } },
    }),
  ]),
  'triage with nothing known': createCasus([known(fill(TRIAGE, 'onbekend'))]),
  'triage without a mark': createCasus([known(fill(TRIAGE, 'nee'))]),
};

function informatiecheck(): string[] {
  return Object.values(instrument.items).flatMap((i) => (i.signaal === undefined ? [] : [i.id]));
}

function triaged(alle: string[], eenVan: string[] = []) {
  return known({ ...fill(TRIAGE, 'nee'), ...fill([...alle, ...eenVan], 'ja') });
}

/** The cases as outcomes, and two with a question and an example of a municipality. */
export function analyseCases(): Record<string, Analyse> {
  const lokaal = readLokaal();
  const open = createSituatie();
  const found = createSituatie({}, { locatie: 'publieke-ruimte', risicofactoren: { C: { 'donkere-plekken': 'ja' } } });
  return {
    ...Object.fromEntries(Object.entries(CASES).map(([naam, casus]) => [naam, analyse(instrument, casus)])),
    'a local question, not discussed': analyse(lokaal, createCasus([open])),
    'a local question and a local example': analyse(lokaal, createCasus([found], { interventies: [{ id: 'buurtkeuken' }] })),
  };
}

export function readLokaal(): Instrument {
  const { instrument: lokaal } = addLokaal(instrument, fileURLToPath(new URL('../../examples/lokaal', import.meta.url)));
  if (lokaal === undefined) throw new Error('examples/lokaal does not load');
  return lokaal;
}
