import type { Instrument, Item } from '../model/instrument.ts';

type Schema = Record<string, unknown>;

const text = (description: string, extra: Schema = {}): Schema => ({ description, type: 'string', minLength: 1, ...extra });
const object = (properties: Schema, required: string[], extra: Schema = {}): Schema => ({
  type: 'object',
  additionalProperties: false,
  ...(required.length > 0 ? { required } : {}),
  properties,
  ...extra,
});
const array = (items: Schema, description: string, extra: Schema = {}): Schema => ({ description, type: 'array', items, ...extra });
const options = (words: { id: string }[], description: string): Schema => ({ description, enum: words.map((w) => w.id) });

const ID = '^[a-z0-9]+(-[a-z0-9]+)*$';
const DATE = text('Datum als jaar-maand-dag.', { pattern: '^\\d{4}-\\d{2}-\\d{2}$', examples: ['2026-11-21'] });

/** The JSON Schema (draft-07) of a case file, made from the instrument so that editors know every id and its explanation. */
export function createCasusSchema(instrument: Instrument): Schema {
  const { antwoorden, begrippen, fase, methoden, risicofactoren } = instrument.regels;
  const keuzes = (sleutel: string) =>
    Object.values(instrument.items)
      .filter((i) => i.sleutel === sleutel)
      .map((i) => ({ id: i.pad.at(-1) ?? i.id }));
  const perSituatie = sections(instrument, 'situatie');
  const perBuurt = sections(instrument, 'buurt');
  const fasen = [...fase.fasen, ...fase['zonder-fase']];
  const factoren = instrument.stappen.flatMap((s) => s.onderdelen).find((o) => o.sleutel === 'risicofactoren')?.rubrieken ?? [];
  const stappen = [...new Set(instrument.aanpakken.flatMap((a) => a.stappen.map((s) => s.id)))];
  const problematieken = options(instrument.problematieken, 'Problematiek.');

  const situatie = object(
    {
      id: text('Korte vaste naam van deze situatie, bijvoorbeeld portieken-noord.', { pattern: ID, examples: ['portieken-noord'] }),
      naam: text('Naam van de situatie voor in het verslag.'),
      locatie: options([...keuzes('locatie'), begrippen['onbekende-locatie']], 'Soort plek (stap 2.4). Eén situatie is één plek.'),
      plek: text('Welke plek precies. Geen huisnummer van één huishouden.'),
      ...perSituatie,
      melding: object({ datum: { ...DATE, description: 'Dag van de melding. De termijnen van het plan tellen vanaf hier.' } }, ['datum'], {
        description: 'De melding bij deze situatie. Schrijf niet op wie meldde.',
      }),
      oordeel: object(
        {
          fase: options(fasen, 'De fase volgens het team.'),
          reden: text('Waarom het team dit vindt.'),
          regel: options(fasen, 'Wat de regel zei toen het team oordeelde.'),
        },
        ['fase', 'reden'],
        { description: 'Eigen oordeel van het team over de fase (stap 2.2).' },
      ),
      onbevestigd: object(perSituatie, [], {
        description: 'Antwoorden van een andere plek. Zij tellen pas mee als het team ze bevestigt.',
      }),
      'andere-problemen': array({ $ref: '#/definitions/vrij' }, 'Problemen die de checklist niet noemt.'),
      weging: object(Object.fromEntries(factoren.map((f) => [f.id, options(risicofactoren.wegingen, f.titel)])), [], {
        description: 'Speelt deze factor hier mee? Oordeel van het team.',
      }),
    },
    ['id', 'naam'],
  );

  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    $id: 'casus.schema.json',
    title: 'Casus van buurtkompas',
    description: 'Ingevulde checklist van één buurt. Wat er niet staat, is niet besproken.',
    ...object(
      {
        buurtkompas: { description: 'Versie van het bestandsformaat.', const: 1 },
        oefening: object(
          {
            casus: text('Naam van de map van de casus waarmee geoefend wordt.', { pattern: ID, examples: ['1-stapeling'] }),
            feedback: { description: 'Wanneer de deelnemer feedback krijgt.', enum: ['per-stap', 'aan-eind'] },
          },
          ['casus'],
          { description: 'Alleen in een oefenbestand. Zo blijft een oefening apart van echte buurten.' },
        ),
        buurt: object(
          {
            naam: text('Naam van de buurt.'),
            gemeente: text('Naam van de gemeente.'),
            code: text('CBS-buurtcode.', { pattern: '^BU\\d{4}[0-9A-Z]{4}$', examples: ['BU03630000'] }),
          },
          ['naam'],
          { description: 'Naam van de buurt, met gemeente en CBS-buurtcode als u die weet.' },
        ),
        overleg: object(
          {
            datum: { ...DATE, description: 'Datum van het buurtoverleg.' },
            volgend: { ...DATE, description: 'Datum van het volgende overleg.' },
            deelnemers: array(
              object({ domein: options(begrippen.domeinen, 'Domein.'), functie: text('Functie, geen naam van een persoon.') }, ['domein']),
              'Wie aan tafel zat: functies, geen namen.',
            ),
          },
          ['datum'],
          { description: 'Datum van het overleg, en wie aan tafel zat.' },
        ),
        'bewaren-tot': { ...DATE, description: 'Laatste dag dat dit bestand wordt bewaard. De opdracht opruimen kijkt hiernaar.' },
        situaties: array(situatie, 'Een situatie is één plek, met eigen fase, groepen en oorzaken.', { minItems: 1 }),
        ...perBuurt,
        krachten: array({ $ref: '#/definitions/vrij' }, 'Positieve krachten in de buurt.'),
        oplossingsrichtingen: object(
          {
            gekozen: array({ enum: instrument.oplossingsrichtingen.map((r) => r.id) }, 'Nummers van de gekozen richtingen.', {
              uniqueItems: true,
            }),
            reden: text('Waarom het team deze richtingen kiest.'),
          },
          ['gekozen'],
          { description: 'Gekozen oplossingsrichtingen (stap 3.1).' },
        ),
        doelgroepen: array(options(keuzes('doelgroepen'), 'Doelgroep.'), 'Op welke groepen u zich richt (stap 3.2).', {
          uniqueItems: true,
        }),
        methoden: array(options(methoden, 'Methode.'), 'Methoden waar het team voorkeur voor heeft.', { uniqueItems: true }),
        beleid: array(
          object(
            {
              problematiek: problematieken,
              gedekt: { $ref: '#/definitions/beleidsantwoord' },
              voldoende: { $ref: '#/definitions/beleidsantwoord' },
              huidig: text('Wat er nu gebeurt.'),
              ontbreekt: text('Wat er nog mist.'),
              sectoren: array(
                object({ naam: text('Naam van de sector.'), betrokken: { $ref: '#/definitions/beleidsantwoord' } }, ['naam']),
                'Wie nodig is, en of die al meedoet.',
              ),
            },
            ['problematiek'],
          ),
          'Past het beleid bij de problemen (stap 4.1)? Eén regel per problematiek.',
        ),
        interventies: array(
          object({ id: options(instrument.praktijkvoorbeelden, 'Praktijkvoorbeeld.'), reden: text('Waarom het team dit kiest.') }, ['id']),
          'Gekozen praktijkvoorbeelden (stap 4.2).',
        ),
        acties: array(
          object(
            {
              wat: text('Wat er gebeurt.'),
              wie: text('Functie of organisatie, geen naam van een persoon.'),
              wanneer: { ...DATE, description: 'Datum waarop het klaar is.' },
              status: options(begrippen.actiestatussen, 'Stand.'),
              escalatie: object(
                {
                  situatie: text('Id van de situatie.', { pattern: ID }),
                  stap: { description: 'Stap van de aanpak.', enum: stappen },
                },
                ['situatie', 'stap'],
                { description: 'Hoort deze actie bij een plan na de triage, dan staat hier bij welke stap.' },
              ),
            },
            ['wat'],
          ),
          'Wie doet wat en wanneer.',
        ),
        sessie: object(
          {
            scherm: text('Scherm waar het overleg gebleven is.'),
            rij: text('Vraag waar het overleg gebleven is.'),
            geparkeerd: array(text('Geparkeerde vraag.'), 'Vragen die het team later wil bespreken.'),
          },
          ['scherm'],
          { description: 'Waar het overleg gebleven is. Het programma houdt dit bij.' },
        ),
      },
      ['buurtkompas', 'buurt', 'overleg', 'situaties'],
    ),
    definitions: {
      antwoord: answer(options(antwoorden.antwoorden, 'Antwoord.'), antwoorden.antwoorden, instrument),
      rol: answer(options(begrippen.rollen, 'Rol.'), begrippen.rollen, instrument),
      beleidsantwoord: { enum: antwoorden.antwoorden.filter((a) => a.telt).map((a) => a.id) },
      vrij: object({ wat: text('Wat het is.'), toelichting: text('Toelichting.') }, ['wat']),
    },
  };
}

/** A word by itself, or a map with `antwoord` and what the answer rests on. */
function answer(words: Schema, keuzes: { id: string }[], instrument: Instrument): Schema {
  const { begrippen, antwoorden } = instrument.regels;
  const domein = options(begrippen.domeinen, 'Welk domein dit zegt.');
  return {
    if: { type: 'object' },
    then: object(
      {
        antwoord: words,
        grondslag: options(antwoorden.grondslagen, 'Waar het antwoord op rust: gezien of gemeten, gehoord of ervaren, of alleen verwacht.'),
        toelichting: text('Toelichting. Geen namen van personen.'),
        bron: domein,
        stemmen: object(Object.fromEntries(keuzes.map((k) => [k.id, { type: 'integer', minimum: 0, maximum: 9999 }])), [], {
          description: 'Aantal deelnemers per antwoord, als zij verschillen.',
        }),
        minderheid: text('Waarom de minderheid het anders ziet. Geen namen van personen.'),
      },
      ['antwoord'],
    ),
    else: words,
  };
}

function sections(instrument: Instrument, per: Item['per']): Schema {
  const result: Schema = {};
  for (const stap of instrument.stappen.filter((s) => s.per === per)) {
    for (const onderdeel of stap.onderdelen) {
      if (onderdeel.soort !== 'antwoorden' && onderdeel.soort !== 'rollen') continue;
      const questions = (ids: string[]) =>
        Object.fromEntries(
          ids.flatMap((id) => {
            const item = instrument.items[id];
            return item ? [[item.pad.at(-1) ?? id, question(instrument, item)]] : [];
          }),
        );
      const rubrieken = onderdeel.rubrieken.map((r) => [
        r.id,
        object(questions(r.items), [], { title: r.titel, description: r.toelichting }),
      ]);
      result[onderdeel.sleutel] = object({ ...Object.fromEntries(rubrieken), ...questions(onderdeel.items) }, [], {
        title: `${stap.stap} ${onderdeel.titel}`,
        description: onderdeel.vraag ?? stap.vraag,
      });
    }
  }
  return result;
}

function question(instrument: Instrument, item: Item): Schema {
  const bron = instrument.bronnen.find((b) => b.id === item.bron.document)?.titel ?? item.bron.document;
  const lokaal = item.lokaal === undefined ? '' : ` (lokaal: ${item.lokaal})`;
  return {
    title: `${item.label}${lokaal}`,
    description: `${item.toelichting} Bron: ${bron}, ${item.bron.plaats}.`,
    allOf: [{ $ref: item.soort === 'rollen' ? '#/definitions/rol' : '#/definitions/antwoord' }],
  };
}
