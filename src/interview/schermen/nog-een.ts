import type { Antwoorden, Antwoordmap, Casus } from '../../model/casus.ts';
import { listStreng } from '../../privacy/streng.ts';
import type { Rij, Scherm } from '../sessie.ts';
import { WORDS } from '../words.ts';
import type { Plek } from './situatie.ts';

const KOPIE = ['verschijningsvormen', 'fase', 'groepen', 'actoren', 'risicofactoren'] as const;
/** A place that has no more than this was not talked about yet, and may go. */
const LEEG = new Set(['id', 'naam', 'onbevestigd']);

/** Whether it plays elsewhere too: a new place, empty or with copied answers; and the name of this one. */
export function createNogEenPlek({ instrument, casus, situatie, pad }: Plek): Scherm {
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
  const zwak = new Set<string>(instrument.regels.antwoorden.grondslagen.filter((g) => g['alleen-bovengrens']).map((g) => g.id));
  const kopie = Object.fromEntries(
    KOPIE.flatMap((sleutel) => (situatie[sleutel] === undefined ? [] : [[sleutel, copyAnswers(situatie[sleutel] as Antwoorden, zwak)]])),
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

/**
 * The answers of one place as a proposal for another. What one rests on there, who said so and how the votes went is of that place
 * and stays there, but for a ground by which it counts for less. A note comes along as what it is.
 */
function copyAnswers(antwoorden: Antwoorden, zwak: ReadonlySet<string>): Antwoorden {
  return Object.fromEntries(
    Object.entries(antwoorden).map(([sleutel, waarde]) => {
      if (typeof waarde === 'string') return [sleutel, waarde];
      return [sleutel, isAntwoord(waarde) ? copyAnswer(waarde, zwak) : copyAnswers(waarde, zwak)];
    }),
  );
}

function isAntwoord(waarde: Antwoordmap | Antwoorden): waarde is Antwoordmap {
  return typeof waarde['antwoord'] === 'string';
}

function copyAnswer({ antwoord, grondslag, toelichting }: Antwoordmap, zwak: ReadonlySet<string>): string | Antwoordmap {
  const erbij = {
    ...(grondslag !== undefined && zwak.has(grondslag) ? { grondslag } : {}),
    ...(toelichting === undefined ? {} : { toelichting: markNote(toelichting) }),
  };
  return Object.keys(erbij).length === 0 ? antwoord : { antwoord, ...erbij };
}

/** Without the name of the place: a version to share can have the note and not the names. */
function markNote(toelichting: string): string {
  return toelichting.startsWith(WORDS.overgenomen) ? toelichting : `${WORDS.overgenomen}${toelichting}`;
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
