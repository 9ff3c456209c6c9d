import type { Analyse } from '../../model/analyse.ts';
import type { Casus } from '../../model/casus.ts';
import type { Instrument, Stap } from '../../model/instrument.ts';
import type { Rij, Scherm } from '../sessie.ts';
import { WORDS } from '../words.ts';
import { createActies } from './acties.ts';
import { createBeleid } from './beleid.ts';
import { createVragen } from './checklist.ts';
import { createRichtingen } from './richtingen.ts';
import { createVink } from './vink.ts';
import { createVoorbeelden } from './voorbeelden.ts';

/** Everything a screen of the whole neighbourhood is made from. */
export interface Buurt {
  instrument: Instrument;
  casus: Casus;
  analyse: Analyse;
  filter: string;
  /** A practice: the last screen leads to the feedback. */
  begeleid: boolean;
}

/** The screens for the neighbourhood: 2.6 and 2.7, the information check, then steps 3 and 4. */
export function createBuurtSchermen(buurt: Buurt): Scherm[] {
  const { instrument, casus } = buurt;
  const stap = (nummer: string) => instrument.stappen.find((s) => s.stap === nummer);
  const vragen = ['2.6', '2.7', '1']
    .flatMap((nummer) => stap(nummer) ?? [])
    .flatMap((s) =>
      s.onderdelen.map((o) => ({
        id: `buurt/${s.stap}/${o.sleutel}`,
        kop: WORDS.buurtKop(s.stap, o.titel),
        inleiding: [o.vraag ?? s.vraag],
        rijen: createVragen(instrument, casus, [], o.items),
      })),
    );
  return [
    ...vragen,
    createKrachten(buurt),
    createRichtingen(buurt, stap('3.1')),
    createDoelgroepen(buurt, stap('3.2')),
    createBeleid(buurt, stap('4.1')),
    createVoorbeelden(buurt, stap('4.2')),
    createActies(buurt),
    createEinde(buurt),
  ];
}

export const EINDE = 'buurt/einde';

/** The last screen, with what is still to do. */
export function createEinde({ casus, analyse, begeleid }: Buurt): Scherm {
  const geparkeerd = casus.sessie?.geparkeerd?.length ?? 0;
  const onbevestigd = analyse.situaties.reduce((n, s) => n + s.onbevestigd.length, 0);
  const open = [
    ...(geparkeerd > 0 ? [WORDS.nogGeparkeerd(geparkeerd)] : []),
    ...(onbevestigd > 0 ? [WORDS.nogOnbevestigd(onbevestigd)] : []),
  ];
  return { id: EINDE, kop: WORDS.eindeKop, inleiding: [...(begeleid ? WORDS.eindeUitlegOefening : WORDS.eindeUitleg), ...open], rijen: [] };
}

function createKrachten({ casus }: Buurt): Scherm {
  const krachten = casus.krachten ?? [];
  return {
    id: 'buurt/krachten',
    kop: WORDS.buurtKop('3', WORDS.krachtenKop),
    inleiding: [WORDS.krachtenUitleg],
    rijen: [
      ...krachten.map(
        (k, i): Rij => ({
          id: `kracht-${i}`,
          label: k.wat,
          merk: '',
          regels: k.toelichting ? [k.toelichting] : [],
          keuzes: [],
          tekst: {
            vraag: WORDS.opmerkingVraag,
            begin: k.toelichting ?? '',
            naar: (tekst) => [{ pad: ['krachten', i, 'toelichting'], waarde: tekst || undefined }],
          },
          wis: { wijzigingen: [{ pad: ['krachten', i], waarde: undefined }], typed: true },
          uitleg: [],
        }),
      ),
      {
        id: 'nieuw',
        label: WORDS.nieuweKracht,
        merk: '',
        regels: [],
        keuzes: [],
        nieuw: {
          toets: '+',
          vragen: [WORDS.krachtVraag],
          rij: `kracht-${krachten.length}`,
          naar: ([wat = '']) => [{ pad: ['krachten', krachten.length], waarde: { wat } }],
        },
        uitleg: [],
      },
    ],
  };
}

function createDoelgroepen({ instrument, casus }: Buurt, stap: Stap | undefined): Scherm {
  const gekozen = casus.doelgroepen ?? [];
  const ids = stap?.onderdelen[0]?.items ?? [];
  return {
    id: 'buurt/3.2',
    kop: WORDS.buurtKop('3.2', stap?.titel ?? ''),
    inleiding: [stap?.vraag ?? ''],
    rijen: ids.flatMap((id) => {
      const item = instrument.items[id];
      const waarde = item?.pad.at(-1) ?? id;
      if (item === undefined) return [];
      return [
        createVink(
          id,
          item.label,
          { pad: ['doelgroepen'], plaats: gekozen.indexOf(waarde), aantal: gekozen.length, waarde },
          [],
          [item.toelichting],
        ),
      ];
    }),
  };
}
