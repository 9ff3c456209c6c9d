import type { Casus } from '../../model/casus.ts';
import { listStreng } from '../../privacy/streng.ts';
import type { Rij, Scherm } from '../sessie.ts';
import { WORDS } from '../words.ts';
import type { Plek } from './situatie.ts';

const KOPIE = ['verschijningsvormen', 'fase', 'groepen', 'actoren', 'risicofactoren'] as const;
/** A place that has no more than this was not talked about yet, and may go. */
const LEEG = new Set(['id', 'naam', 'onbevestigd']);

/** Whether it plays elsewhere too: a new place, empty or with copied answers; and the name of this one. */
export function createNogEenPlek({ casus, situatie, pad }: Plek): Scherm {
  const weigert = (naam: string) =>
    casus.situaties.some((s) => s.id !== situatie.id && isSame(s.naam, naam)) ? WORDS.naamBestaat(naam) : refusePlaatsnaam(naam);
  const rij = (id: string, label: string, toets: string, onbevestigd: object): Rij => ({
    id,
    label,
    merk: '',
    regels: [],
    keuzes: [],
    nieuw: {
      toets,
      vragen: [WORDS.naamVraag],
      weigert: (naam) => (isSame(situatie.naam, naam) ? WORDS.naamBestaat(naam) : weigert(naam)),
      naar: ([naam = '']) => [{ pad: ['situaties', casus.situaties.length], waarde: { id: createId(naam, casus), naam, ...onbevestigd } }],
      klaar: ([naam = '']) => WORDS.plekErbij(naam),
    },
    uitleg: [],
  });
  const kopie = Object.fromEntries(
    KOPIE.flatMap((sleutel) => (situatie[sleutel] === undefined ? [] : [[sleutel, withoutStemmen(situatie[sleutel])]])),
  );
  const leeg = casus.situaties.length > 1 && Object.keys(situatie).every((sleutel) => LEEG.has(sleutel));
  return {
    id: `plek/${situatie.id}/nog-een`,
    kop: `${situatie.naam} · ${WORDS.nogEenPlek}`,
    inleiding: [],
    rijen: [
      rij('leeg', WORDS.nieuwePlek, '+', {}),
      ...(Object.keys(kopie).length > 0 ? [rij('kopie', WORDS.kopiePlek(situatie.naam), 'k', { onbevestigd: kopie })] : []),
      {
        id: 'naam',
        label: WORDS.naamRij,
        merk: situatie.naam,
        regels: leeg ? [WORDS.plekLeeg] : [],
        keuzes: [],
        tekst: {
          vraag: WORDS.naamVraag,
          kort: WORDS.naamKort,
          begin: situatie.naam,
          naar: (naam) => (naam === '' ? WORDS.naamLeeg : weigert(naam) || [{ pad: [...pad, 'naam'], waarde: naam }]),
        },
        ...(leeg ? { wis: { wijzigingen: [{ pad, waarde: undefined }], typed: true } } : {}),
        uitleg: [],
      },
    ],
  };
}

/** The name of a place comes into every report of it, also the one to share: it points to nobody. */
export function refusePlaatsnaam(naam: string): string {
  const soorten = listStreng(naam);
  return soorten.length === 0 ? '' : WORDS.naamHerkenbaar(soorten.join(' en '));
}

function isSame(a: string, b: string): boolean {
  return a.trim().toLowerCase() === b.trim().toLowerCase();
}

/** Votes were given about one place and are not taken along to another. */
function withoutStemmen(waarde: unknown): unknown {
  if (waarde === null || typeof waarde !== 'object') return waarde;
  return Object.fromEntries(
    Object.entries(waarde)
      .filter(([sleutel]) => sleutel !== 'stemmen' && sleutel !== 'minderheid')
      .map(([sleutel, kind]) => [sleutel, withoutStemmen(kind)]),
  );
}

/** A short name from what was typed, that no other place has. */
export function createId(naam: string, casus: Pick<Casus, 'situaties'>): string {
  const woorden = naam
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 41);
  const kern = woorden.replace(/^-+|-+$/g, '') || 'plek';
  for (let n = 1; ; n++) {
    const id = n === 1 ? kern : `${kern}-${n}`;
    if (!casus.situaties.some((s) => s.id === id)) return id;
  }
}
