import type { Analyse, Reden } from '../../model/analyse.ts';
import type { Casus } from '../../model/casus.ts';
import type { Instrument, Stap } from '../../model/instrument.ts';
import { readDatum } from '../invoer.ts';
import type { Rij, Scherm } from '../sessie.ts';
import { WORDS } from '../words.ts';
import { createBeleid } from './beleid.ts';
import { createVragen } from './checklist.ts';
import { createReden, createVink } from './vink.ts';
import { createVoorbeelden } from './voorbeelden.ts';

/** Everything a screen of the whole neighbourhood is made from. */
export interface Buurt {
  instrument: Instrument;
  casus: Casus;
  analyse: Analyse;
  filter: string;
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

function createEinde({ casus, analyse }: Buurt): Scherm {
  const geparkeerd = casus.sessie?.geparkeerd?.length ?? 0;
  const onbevestigd = analyse.situaties.reduce((n, s) => n + s.onbevestigd.length, 0);
  const open = [
    ...(geparkeerd > 0 ? [WORDS.nogGeparkeerd(geparkeerd)] : []),
    ...(onbevestigd > 0 ? [WORDS.nogOnbevestigd(onbevestigd)] : []),
  ];
  return { id: EINDE, kop: WORDS.eindeKop, inleiding: [...WORDS.eindeUitleg, ...open], rijen: [] };
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

function createRichtingen({ instrument, casus, analyse }: Buurt, stap: Stap | undefined): Scherm {
  const gekozen = casus.oplossingsrichtingen?.gekozen ?? [];
  const volgorde = instrument.regels.begrippen.adviezen.map((a) => a.id);
  const sterkte = (r: Analyse['oplossingsrichtingen'][number]) => new Set(r.redenen.map((x) => `${x.situatie} ${x.problematiek}`)).size;
  const richtingen = analyse.oplossingsrichtingen.toSorted(
    (a, b) => volgorde.indexOf(a.advies) - volgorde.indexOf(b.advies) || sterkte(b) - sterkte(a) || a.id - b.id,
  );
  return {
    id: 'buurt/3.1',
    kop: WORDS.buurtKop('3.1', stap?.titel ?? ''),
    inleiding: [stap?.vraag ?? '', WORDS.eersteDrie],
    rijen: [
      ...richtingen.map((r) => {
        const waarom = [...new Set(r.redenen.map((x) => describeReden(instrument, x)))];
        return createVink(
          `richting-${r.id}`,
          `${r.id}. ${r.kort}: ${r.adviesLabel.toLowerCase()}`,
          { pad: ['oplossingsrichtingen', 'gekozen'], plaats: gekozen.indexOf(r.id), aantal: gekozen.length, waarde: r.id },
          waarom.length > 0 ? [WORDS.omdat(waarom.slice(0, 2).join('; '))] : [],
          [r.wanneer, r.toelichting, ...waarom],
        );
      }),
      ...(gekozen.length > 0 ? [createReden(['oplossingsrichtingen', 'reden'], casus.oplossingsrichtingen?.reden ?? '')] : []),
    ],
  };
}

/** An answer with what it was, or the rule where no answer stands behind it. */
function describeReden(instrument: Instrument, reden: Reden): string {
  const antwoord = instrument.regels.antwoorden.antwoorden.find((a) => a.id === reden.antwoord)?.label.toLowerCase();
  if (instrument.items[reden.item] && antwoord) return `${reden.label} (${antwoord})`;
  return instrument.regels.uitleg.find((u) => u.id === reden.regel)?.label ?? reden.label;
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

function createActies({ instrument, casus, analyse }: Buurt): Scherm {
  const keuzes = instrument.regels.begrippen.actiestatussen.map((s, i) => ({ toets: String(i + 1), waarde: s.id, label: s.label }));
  const aantal = casus.acties?.length ?? 0;
  return {
    id: 'buurt/acties',
    kop: WORDS.buurtKop('4.2', WORDS.actiesKop),
    inleiding: [],
    rijen: [
      ...analyse.acties.map(
        (a, i): Rij => ({
          id: `actie-${i}`,
          label: a.wat,
          merk: a.statusLabel,
          regels: [WORDS.actieRegel(a.wie ?? '', a.wanneer ?? '')],
          keuzes,
          zet: (waarde) => [{ pad: ['acties', i, 'status'], waarde }],
          herzien: {
            vragen: [...WORDS.actieVragen],
            begin: [a.wat, a.wie ?? '', a.wanneer ?? ''],
            naar: ([wat = '', wie = '', wanneer = '']) => [
              { pad: ['acties', i, 'wat'], waarde: wat },
              { pad: ['acties', i, 'wie'], waarde: wie || undefined },
              { pad: ['acties', i, 'wanneer'], waarde: wanneer || undefined },
            ],
          },
          wis: { wijzigingen: [{ pad: ['acties', i], waarde: undefined }], typed: true },
          uitleg: [],
        }),
      ),
      {
        id: 'volgend',
        label: WORDS.volgendRij,
        merk: casus.overleg.volgend ?? '',
        regels: [],
        keuzes: [],
        tekst: {
          vraag: WORDS.volgendVraag,
          begin: casus.overleg.volgend ?? '',
          naar: (tekst) => {
            const { datum, melding } = tekst === '' ? { datum: '', melding: '' } : readDatum(tekst, casus);
            return datum === undefined ? melding : [{ pad: ['overleg', 'volgend'], waarde: datum || undefined }];
          },
          melding: (tekst) => (tekst === '' ? '' : readDatum(tekst, casus).melding),
        },
        uitleg: [],
      },
      {
        id: 'nieuw',
        label: WORDS.nieuweActie,
        merk: '',
        regels: [],
        keuzes: [],
        nieuw: {
          toets: '+',
          vragen: [...WORDS.actieVragen],
          rij: `actie-${aantal}`,
          naar: ([wat = '', wie = '', wanneer = '']) => [
            { pad: ['acties', aantal], waarde: { wat, ...(wie && { wie }), ...(wanneer && { wanneer }), status: 'open' } },
          ],
        },
        uitleg: [],
      },
    ],
  };
}
