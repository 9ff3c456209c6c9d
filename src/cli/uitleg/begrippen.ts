import { createCasusSchema } from '../../content/casus-schema.ts';
import type { Begrip, Instrument } from '../../model/instrument.ts';
import type { Meaning } from './meaning.ts';

interface Described {
  description?: string;
  properties?: Record<string, Described>;
  items?: Described;
}

const NUL = 'Niet besproken is nooit nee: de vraag komt terug bij de open vragen.';

/** Words of the result that no checklist explains. */
const UITKOMSTWOORDEN: Record<string, [titel: string, uitleg: string]> = {
  bovengrens: [
    'Wat nog kan blijken (bovengrens)',
    'Wat een uitkomst zou zijn als elke open vraag met ja wordt beantwoord. Open is: weet niet, niet besproken of alleen verwacht. Zo laat wat u niet weet een buurt nooit rustiger lijken.',
  ],
  stevigheid: [
    'Waar de fase op rust (stevigheid)',
    'Gezien of gemeten, als dat geldt voor minstens één antwoord dat de fase draagt; gehoord of ervaren, als mensen het vertellen; anders niet vastgelegd. Dit verandert de fase niet.',
  ],
  informatie: [
    'Wat u weet en niet weet',
    'Hoeveel vragen er zijn gesteld, hoeveel met ja, deels of nee zijn beantwoord, en wat nog open is. De triage en de check op de informatiepositie tellen hier niet mee.',
  ],
  situatie: [
    'Situatie',
    'Eén plek in de buurt, met een eigen fase, eigen groepen en eigen oorzaken. Geef de id van een situatie en een casusbestand om te zien wat daar uitkomt.',
  ],
};

/** Words that can stand as an answer, with what they count for. */
export function listAntwoordwoorden({ regels }: Instrument): Meaning[] {
  const { antwoorden, 'niet-besproken': stil } = regels.antwoorden;
  const tel = (punten: number, bovengrens: number) =>
    `Telt voor ${format(punten)} ${punten === 1 ? 'punt' : 'punten'}, en voor ${format(bovengrens)} als wat nog kan blijken (onze eigen regel).`;
  return [
    ...antwoorden.map((a) => ({
      soort: 'antwoord' as const,
      id: a.id,
      titel: `Antwoord: ${a.label}`,
      alineas: [a.toelichting ?? '', a.telt ? tel(a.punten, a.bovengrens) : 'Telt helemaal niet mee.'],
    })),
    { soort: 'antwoord', id: 'niet-besproken', titel: `Antwoord: ${stil.label}`, alineas: [NUL, tel(stil.punten, stil.bovengrens)] },
  ];
}

/** Every other word of the case file and the result: what it rests on, how it weighs, the roles, and the keys that no checklist has. */
export function listBegrippen(instrument: Instrument): Meaning[] {
  const { antwoorden, begrippen, risicofactoren } = instrument.regels;
  const words = (wat: string, lijst: Begrip[]): Meaning[] =>
    lijst.map((b) => ({ soort: 'begrip', id: b.id, titel: `${wat}: ${b.label}`, alineas: [b.toelichting ?? ''] }));
  return [
    ...words('Waar een antwoord op rust', antwoorden.grondslagen),
    ...words('Weging van een risicofactor', risicofactoren.wegingen),
    ...words('Niveau van een risicofactor', risicofactoren.niveaus),
    ...words('Rol van een actor', begrippen.rollen),
    ...words('Advies bij een richting', begrippen.adviezen),
    ...words('Waar de fase op rust', antwoorden.stevigheden),
    ...words('Domein', begrippen.domeinen),
    ...Object.entries(UITKOMSTWOORDEN).map(([id, [titel, uitleg]]): Meaning => ({ soort: 'begrip', id, titel, alineas: [uitleg] })),
    ...keysOf(createCasusSchema(instrument) as Described),
  ];
}

/** The keys of a case file with the explanation that editors show. */
function keysOf(schema: Described): Meaning[] {
  const own = Object.entries(schema.properties ?? {}).flatMap(([sleutel, { description }]): Meaning[] =>
    description === undefined
      ? []
      : [{ soort: 'begrip', id: sleutel, titel: `Sleutel van het casusbestand: ${sleutel}`, alineas: [description] }],
  );
  const situatie = schema.properties?.['situaties']?.items;
  return [...own, ...(situatie === undefined ? [] : keysOf(situatie))];
}

const format = (punten: number) => String(punten).replace('.', ',');
