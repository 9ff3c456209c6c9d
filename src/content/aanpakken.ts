import type { Aanpak, Aanpakstap } from '../model/aanpak.ts';
import type { Hulpmiddel } from '../model/instrument.ts';
import type { RawStap } from './assemble.ts';

/** An approach as written: a step may point to one that stands in another file. */
export interface RawAanpak extends Omit<Aanpak, 'stappen'> {
  stappen: (Aanpakstap | { zie: string })[];
}

/** Steps that are pointed to are put in place; what points to nothing is a fault that the lint finds. */
export function assembleAanpakken(raw: RawAanpak[]): Aanpak[] {
  const all = new Map(raw.flatMap((a) => a.stappen.flatMap((s) => ('zie' in s ? [] : [[s.id, s] as const]))));
  return raw
    .toSorted((a, b) => a.volgorde - b.volgorde)
    .map((aanpak) => ({ ...aanpak, stappen: aanpak.stappen.flatMap((s) => ('zie' in s ? (all.get(s.zie) ?? []) : s)) }));
}

/** The points of the aids that are questions too, as a step of their own. */
export function createKomst(hulpmiddelen: Hulpmiddel[]): RawStap[] {
  const aids = hulpmiddelen.filter((h) => h.checklist !== undefined);
  const [first] = aids;
  if (first === undefined) return [];
  return [
    {
      stap: 'komst',
      titel: 'Weerstand tegen een komst',
      per: 'situatie',
      vraag: 'Wat is er verteld, welke zorgen zijn er en wie zijn er bezorgd?',
      toelichting: 'Deze vragen horen bij oplossingsrichting 7. Zij komen alleen waar weerstand is tegen een komst.',
      bron: first.bron,
      onderdelen: [
        {
          sleutel: 'komst',
          soort: 'antwoorden',
          titel: 'Weerstand tegen een komst',
          rubrieken: aids.map(({ id, titel, toelichting, checklist, punten, bron }) => ({
            id,
            titel,
            toelichting: `${checklist?.vraag} ${toelichting}`,
            bron,
            navraag: ['sociaal', 'veilig'],
            items: punten.map((p) => ({ id: `${id}.${p.id}`, label: p.titel, toelichting: p.tekst, bron: p.bron })),
          })),
        },
      ],
    },
  ];
}
