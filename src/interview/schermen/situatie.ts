import type { Situatieuitkomst } from '../../model/analyse.ts';
import type { Casus, Situatie } from '../../model/casus.ts';
import type { Instrument, Onderdeel, Stap } from '../../model/instrument.ts';
import type { Pad } from '../../model/wijziging.ts';
import type { Rij, Scherm } from '../sessie.ts';
import { WORDS } from '../words.ts';
import { createVragen } from './checklist.ts';

/** Everything a screen of one place is made from. */
export interface Plek {
  instrument: Instrument;
  casus: Casus;
  situatie: Situatie;
  uitkomst: Situatieuitkomst;
  pad: Pad;
}

/** The screens of one place, steps 2.1 to 2.5, and the question whether it plays elsewhere too. */
export function createSituatieSchermen(plek: Plek): Scherm[] {
  const stappen = plek.instrument.stappen.filter((s) => s.per === 'situatie' && s.stap !== 'triage');
  return [...stappen.flatMap((stap) => createStapSchermen(plek, stap)), createNogEenPlek(plek)];
}

function createStapSchermen(plek: Plek, stap: Stap): Scherm[] {
  const eigen = stap.onderdelen.flatMap((onderdeel) =>
    onderdeel.soort === 'keuze' ? [createLocatie(plek, stap, onderdeel)] : createVraagSchermen(plek, stap, onderdeel),
  );
  const sleutels = stap.onderdelen.map((o) => o.sleutel);
  return [
    ...eigen,
    ...(sleutels.includes('fase') ? [createOordeel(plek, stap)] : []),
    ...(sleutels.includes('risicofactoren') ? [createWeging(plek, stap)] : []),
  ];
}

function createVraagSchermen(plek: Plek, stap: Stap, onderdeel: Onderdeel): Scherm[] {
  const groepen = [
    ...onderdeel.rubrieken,
    ...(onderdeel.items.length > 0 ? [{ id: onderdeel.sleutel, titel: onderdeel.titel, items: onderdeel.items }] : []),
  ];
  return groepen.map(({ id, titel, items }) => ({
    ...createKop(plek, stap, id, titel),
    inleiding: [onderdeel.vraag ?? stap.vraag],
    rijen: createVragen(plek.instrument, plek.casus, plek.pad, items),
  }));
}

function createKop({ situatie }: Plek, stap: Stap, id: string, titel: string): Pick<Scherm, 'id' | 'kop'> {
  return { id: `plek/${situatie.id}/${stap.stap}/${id}`, kop: WORDS.plekKop(situatie.naam, stap.stap, titel) };
}

function createLocatie(plek: Plek, stap: Stap, onderdeel: Onderdeel): Scherm {
  const { instrument, situatie, pad } = plek;
  const onbekend = instrument.regels.begrippen['onbekende-locatie'];
  const plekken = [
    ...onderdeel.items.flatMap((id) => instrument.items[id] ?? []),
    { id: `locatie.${onbekend.id}`, label: onbekend.label, toelichting: onbekend.label },
  ];
  const keuzes = plekken.map((p, i) => ({ toets: String(i + 1), waarde: p.id.replace('locatie.', ''), label: p.label }));
  return {
    ...createKop(plek, stap, onderdeel.sleutel, onderdeel.titel),
    inleiding: [onderdeel.vraag ?? stap.vraag],
    rijen: [
      {
        id: 'locatie',
        label: onderdeel.titel,
        merk: keuzes.find((k) => k.waarde === situatie.locatie)?.label ?? '',
        regels: [],
        keuzes,
        zet: (waarde) => [{ pad: [...pad, 'locatie'], waarde }],
        wis: { wijzigingen: [{ pad: [...pad, 'locatie'], waarde: undefined }], typed: false },
        uitleg: [stap.toelichting, ...plekken.map((p) => `${p.label}: ${p.toelichting}`)],
      },
      {
        id: 'plek',
        label: WORDS.plekRij,
        merk: situatie.plek ?? '',
        regels: [],
        keuzes: [],
        tekst: {
          vraag: WORDS.plekVraag,
          begin: situatie.plek ?? '',
          naar: (tekst) => [{ pad: [...pad, 'plek'], waarde: tekst || undefined }],
        },
        uitleg: [],
      },
    ],
  };
}

/** What the rule says about the phase, and the team's own judgement beside it. */
function createOordeel(plek: Plek, stap: Stap): Scherm {
  const { instrument, situatie, uitkomst, pad } = plek;
  const { fase } = uitkomst;
  const fasen = instrument.regels.fase.fasen;
  const zet = (waarde: string, reden: string) => [{ pad: [...pad, 'oordeel'], waarde: { fase: waarde, reden, regel: fase.fase } }];
  const oud = situatie.oordeel?.regel !== undefined && situatie.oordeel.regel !== fase.fase ? situatie.oordeel.regel : undefined;
  const label = (id: string) => [...fasen, ...instrument.regels.fase['zonder-fase']].find((f) => f.id === id)?.label ?? id;
  return {
    ...createKop(plek, stap, 'oordeel', WORDS.oordeelRij),
    inleiding: [
      WORDS.regelZegt(fase.label, fase.bovengrensLabel),
      fase.redenen.length > 0
        ? WORDS.omdat(
            fase.redenen
              .slice(0, 4)
              .map((r) => `${r.label} (${r.antwoord})`)
              .join('; '),
          )
        : WORDS.nietsGezien,
    ],
    rijen: [
      {
        id: 'oordeel',
        label: WORDS.oordeelRij,
        merk: situatie.oordeel ? label(situatie.oordeel.fase) : '',
        regels: [...(situatie.oordeel ? [situatie.oordeel.reden] : []), ...(oud ? [WORDS.oordeelVerouderd(label(oud))] : [])],
        keuzes: [
          ...fasen.map((f, i) => ({ toets: String(i + 1), waarde: f.id, label: f.label })),
          { toets: 'e', waarde: fase.fase, label: WORDS.eens },
        ],
        zet: (waarde) => zet(waarde, WORDS.oordeelEens),
        vraagt: (waarde) => {
          const reden = situatie.oordeel?.reden ?? WORDS.oordeelEens;
          if (waarde === fase.fase && reden === WORDS.oordeelEens) return undefined;
          return {
            vraag: WORDS.oordeelVraag,
            begin: reden === WORDS.oordeelEens ? '' : reden,
            naar: (t) => (t === '' ? { wijzigingen: [], melding: WORDS.oordeelZonder } : { wijzigingen: zet(waarde, t) }),
          };
        },
        ...(situatie.oordeel
          ? {
              tekst: {
                vraag: WORDS.oordeelVraag,
                begin: situatie.oordeel.reden,
                naar: (tekst: string) => (tekst === '' ? WORDS.oordeelZonder : zet(situatie.oordeel?.fase ?? fase.fase, tekst)),
              },
            }
          : {}),
        ...(situatie.oordeel ? { wis: { wijzigingen: [{ pad: [...pad, 'oordeel'], waarde: undefined }], typed: true } } : {}),
        uitleg: [stap.toelichting, ...fasen.map((f) => `${f.label}: ${f.omschrijving}`)],
      },
    ],
  };
}

function createWeging(plek: Plek, stap: Stap): Scherm {
  const { instrument, situatie, uitkomst, pad } = plek;
  const keuzes = instrument.regels.risicofactoren.wegingen.map((w, i) => ({ toets: String(i + 1), waarde: w.id, label: w.label }));
  const gezien = uitkomst.risicofactoren.filter((f) => f.aanwezig > 0).toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return {
    ...createKop(plek, stap, 'weging', WORDS.weging),
    inleiding: gezien.length === 0 ? [WORDS.geenFactor] : [],
    rijen: gezien.map(
      (f): Rij => ({
        id: f.id,
        label: `${f.titel} (${f.niveauLabel.toLowerCase()}, ${f.aanwezig} van ${f.items})`,
        merk: keuzes.find((k) => k.waarde === situatie.weging?.[f.id])?.label ?? '',
        regels: [],
        keuzes,
        zet: (waarde) => [{ pad: [...pad, 'weging', f.id], waarde }],
        wis: { wijzigingen: [{ pad: [...pad, 'weging', f.id], waarde: undefined }], typed: false },
        uitleg: f.redenen.map((r) => `${r.label}: ${r.antwoord}`),
      }),
    ),
  };
}

const KOPIE = ['verschijningsvormen', 'fase', 'groepen', 'actoren', 'risicofactoren'] as const;

function createNogEenPlek(plek: Plek): Scherm {
  const { casus, situatie } = plek;
  const rij = (id: string, label: string, toets: string, onbevestigd: object): Rij => ({
    id,
    label,
    merk: '',
    regels: [],
    keuzes: [],
    nieuw: {
      toets,
      vragen: [WORDS.naamVraag],
      naar: ([naam = '']) => [{ pad: ['situaties', casus.situaties.length], waarde: { id: createId(naam, casus), naam, ...onbevestigd } }],
    },
    uitleg: [],
  });
  const kopie = Object.fromEntries(
    KOPIE.flatMap((sleutel) => (situatie[sleutel] === undefined ? [] : [[sleutel, withoutStemmen(situatie[sleutel])]])),
  );
  return {
    id: `plek/${situatie.id}/nog-een`,
    kop: `${situatie.naam} · ${WORDS.nogEenPlek}`,
    inleiding: [],
    rijen: [
      rij('leeg', WORDS.nieuwePlek, '+', {}),
      ...(Object.keys(kopie).length > 0 ? [rij('kopie', WORDS.kopiePlek(situatie.naam), 'k', { onbevestigd: kopie })] : []),
    ],
  };
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
