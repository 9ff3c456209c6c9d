import type { Analyse } from '../model/analyse.ts';
import type { Antwoordmap, Casus, Situatie } from '../model/casus.ts';
import { findPersoonsgegevens } from './persoonsgegevens.ts';

const ZAAK = ['triage', 'omgang', 'partners', 'dossier', 'communicatie', 'nazorg'] as const;

/** Personal data in what was typed about the escalation track: the place and the kind, never the text itself. */
export function scanZaken(casus: Casus): Analyse['persoonsgegevens'] {
  const zaken = casus.situaties.filter((s) => ZAAK.some((sleutel) => s[sleutel] !== undefined));
  return [
    ...zaken.flatMap((s) => textsOf(s).map(({ waar, tekst }) => ({ situatie: s.id, waar, soorten: findPersoonsgegevens(tekst) }))),
    ...(casus.acties ?? []).flatMap(({ wat, wie = '', escalatie }, i) =>
      escalatie === undefined
        ? []
        : [{ situatie: escalatie.situatie, waar: `acties, nummer ${i + 1}`, soorten: findPersoonsgegevens(`${wat} ${wie}`) }],
    ),
  ].filter((gevonden) => gevonden.soorten.length > 0);
}

function textsOf(situatie: Situatie): { waar: string; tekst: string }[] {
  return [
    { waar: 'naam', tekst: situatie.naam },
    { waar: 'plek', tekst: situatie.plek ?? '' },
    ...ZAAK.flatMap((sleutel) =>
      Object.entries(situatie[sleutel] ?? {}).map(([id, antwoord]) => {
        const { toelichting = '', minderheid = '' } = antwoord as Partial<Antwoordmap>;
        return { waar: `${sleutel}.${id}`, tekst: `${toelichting} ${minderheid}` };
      }),
    ),
  ];
}
