import fc from 'fast-check';
import type { Antwoordmap, Casus, Situatie } from '../../src/model/casus.ts';
import { answerable, createCasus, createSituatie, type Invoer, instrument, knownBuurt, knownSituatie } from './casus.ts';

const { regels } = instrument;
const ANTWOORDEN = regels.antwoorden.antwoorden.map((a) => a.id);
const GRONDSLAGEN = regels.antwoorden.grondslagen.map((g) => g.id as NonNullable<Antwoordmap['grondslag']>);
const LOCATIES = [
  ...Object.values(instrument.items)
    .filter((i) => i.sleutel === 'locatie')
    .map((i) => i.pad.at(-1) ?? ''),
  regels.begrippen['onbekende-locatie'].id,
];
const DOELGROEPEN = Object.values(instrument.items)
  .filter((i) => i.sleutel === 'doelgroepen')
  .map((i) => i.pad.at(-1) ?? '');

const STAPPEN = instrument.aanpakken.flatMap((a) => a.stappen.map((s) => s.id));

const ids = (lijst: readonly { id: string }[]) => lijst.map((x) => x.id);
const oneOf = <T>(lijst: readonly T[]) => fc.constantFrom(...lijst);
const woord = fc.stringMatching(/^[a-z ]{0,8}[a-z]$/);
const some = <T extends string | number>(lijst: readonly T[], max = 4) => fc.uniqueArray(oneOf(lijst), { maxLength: max });

/** An answer as a team could write it, short or long. */
function answerOf(soort: 'antwoorden' | 'rollen', stemmen: boolean): fc.Arbitrary<string | Antwoordmap> {
  const antwoord = oneOf(soort === 'rollen' ? ids(regels.begrippen.rollen) : ANTWOORDEN);
  const lang = fc.record(
    {
      antwoord,
      grondslag: oneOf(GRONDSLAGEN),
      toelichting: woord,
      bron: oneOf(ids(regels.begrippen.domeinen)),
      ...(stemmen && soort === 'antwoorden' ? { stemmen: fc.dictionary(oneOf(ANTWOORDEN), fc.nat({ max: 3 })) } : {}),
    },
    { requiredKeys: ['antwoord'] },
  );
  return fc.oneof({ weight: 3, arbitrary: antwoord }, { weight: 1, arbitrary: lang });
}

/** Nearly everything known and negative: what a quiet place looks like. */
function quietAnswersOf(items: string[]): fc.Arbitrary<Invoer> {
  const bekend = { ...knownSituatie(), ...knownBuurt() };
  const anders = fc.array(fc.tuple(oneOf(items.filter((id) => instrument.items[id]?.soort === 'antwoorden')), oneOf(ANTWOORDEN)), {
    maxLength: 3,
  });
  return anders.map((other) => ({ ...Object.fromEntries(items.map((id) => [id, bekend[id] ?? 'nee'])), ...Object.fromEntries(other) }));
}

/** Most items alike, as in a team that is nearly done or has hardly begun, and some that differ. */
function answersOf(items: string[], stemmen: boolean): fc.Arbitrary<Invoer> {
  const soort = (id: string) => (instrument.items[id]?.soort === 'rollen' ? 'rollen' : 'antwoorden');
  const anders = fc.array(
    oneOf(items).chain((id) => fc.tuple(fc.constant(id), answerOf(soort(id), stemmen))),
    { maxLength: 30 },
  );
  const delen = [...new Set(items.map((id) => instrument.items[id]?.sleutel ?? ''))];
  const basis = fc.record(
    Object.fromEntries(delen.map((deel) => [deel, oneOf(['nee', 'nee', 'ja', 'deels', 'onbekend', 'nvt', undefined])])),
  );
  return fc.tuple(basis, anders).map(([alike, other]) => {
    const gelijk = items.flatMap((id) => {
      const antwoord = alike[instrument.items[id]?.sleutel ?? ''];
      if (antwoord === undefined) return [];
      return [[id, soort(id) === 'rollen' ? 'geen' : antwoord] as const];
    });
    return { ...Object.fromEntries(gelijk), ...Object.fromEntries(other) };
  });
}

/** Answers to the questions on groups and actors, without votes. */
export const arbitraryGroepen: fc.Arbitrary<Invoer> = answersOf(
  answerable('situatie').filter((id) => /^(groepen|actoren)\./.test(id)),
  false,
);

function arbitrarySituatie(id: string, quiet: boolean): fc.Arbitrary<Situatie> {
  const fasen = [...ids(regels.fase.fasen), ...ids(regels.fase['zonder-fase'])];
  const letters = ['A', 'B', 'C', 'D', 'E', 'F', 'G'];
  const rest = fc.record(
    {
      naam: woord,
      locatie: oneOf(LOCATIES),
      plek: woord,
      melding: fc.record({ datum: oneOf(['2026-11-01', '2026-11-20']) }),
      oordeel: fc.record({ fase: oneOf(fasen), reden: woord }),
      weging: fc.dictionary(oneOf(letters), oneOf(ids(regels.risicofactoren.wegingen))),
      'andere-problemen': fc.array(fc.record({ wat: woord }), { maxLength: 2 }),
    },
    { requiredKeys: ['naam'] },
  );
  const answers = quiet ? quietAnswersOf(answerable('situatie')) : answersOf(answerable('situatie'), true);
  return fc.tuple(answers, rest).map(([invoer, { locatie, ...velden }]) => {
    const { locatie: _, ...situatie } = createSituatie(invoer, { ...velden, id });
    return locatie === undefined ? situatie : { ...situatie, locatie };
  });
}

const beantwoord = oneOf(['ja', 'deels', 'nee', 'onbekend']);

/** Everything a team may add to the answers: choices, policy, actions. */
const arbitraryKeuzes = fc.record(
  {
    krachten: fc.array(fc.record({ wat: woord }), { maxLength: 2 }),
    oplossingsrichtingen: fc.record({ gekozen: some([1, 2, 3, 4, 5, 6, 7]), reden: woord }, { requiredKeys: ['gekozen'] }),
    doelgroepen: some(DOELGROEPEN),
    methoden: some(ids(regels.methoden)),
    beleid: fc.uniqueArray(
      fc.record(
        { problematiek: oneOf(ids(instrument.problematieken)), gedekt: beantwoord, voldoende: beantwoord, huidig: woord },
        { requiredKeys: ['problematiek'] },
      ),
      { maxLength: 5, selector: (b) => b.problematiek },
    ),
    interventies: fc.uniqueArray(fc.record({ id: oneOf(ids(instrument.praktijkvoorbeelden)), reden: woord }, { requiredKeys: ['id'] }), {
      maxLength: 4,
      selector: (i) => i.id,
    }),
    acties: fc.array(
      fc.record(
        {
          wat: woord,
          wie: woord,
          wanneer: oneOf(['2026-12-01', '2027-01-15']),
          status: oneOf(ids(regels.begrippen.actiestatussen)),
          // The first place is always there.
          escalatie: fc.record({ situatie: fc.constant('a'), stap: oneOf(STAPPEN) }),
        },
        { requiredKeys: ['wat'] },
      ),
      { maxLength: 3 },
    ),
  },
  { requiredKeys: [] },
);

function arbitraryAnswers(quiet: boolean): fc.Arbitrary<[Situatie[], Invoer]> {
  const situaties = fc
    .integer({ min: 1, max: 3 })
    .chain((n) => fc.tuple(...['a', 'b', 'c'].slice(0, n).map((id) => arbitrarySituatie(id, quiet))));
  return fc.tuple(situaties, quiet ? quietAnswersOf(answerable('buurt')) : answersOf(answerable('buurt'), true));
}

/** A valid case, made from the instrument itself: one to three places, any answers, any choices of the team. */
export const arbitraryCasus: fc.Arbitrary<Casus> = fc
  .tuple(fc.oneof({ weight: 3, arbitrary: arbitraryAnswers(false) }, { weight: 1, arbitrary: arbitraryAnswers(true) }), arbitraryKeuzes)
  // A copy, so that it has plain objects only, as a file that was read.
  .map(([[situaties, buurt], rest]) => structuredClone(createCasus(situaties, rest as Partial<Casus>, buurt)));

/** Answers ja, deels, nee or nvt, with any ground. */
export const arbitraryNieuw: fc.Arbitrary<Antwoordmap> = fc.record(
  { antwoord: oneOf(['ja', 'deels', 'nee', 'nvt']), grondslag: oneOf(GRONDSLAGEN) },
  { requiredKeys: ['antwoord'] },
);
