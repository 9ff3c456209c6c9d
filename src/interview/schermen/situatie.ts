import type { Doorverwijzing, Situatieuitkomst } from '../../model/analyse.ts';
import type { Casus, Situatie } from '../../model/casus.ts';
import type { Escalatie, Misstap } from '../../model/escalatie.ts';
import type { Instrument, Onderdeel, Stap } from '../../model/instrument.ts';
import type { Pad } from '../../model/wijziging.ts';
import type { Rij, Scherm } from '../sessie.ts';
import { WORDS } from '../words.ts';
import { createVragen } from './checklist.ts';
import { createTriageSchermen } from './escalatie.ts';
import { createKomst } from './komst.ts';
import { createNogEenPlek } from './nog-een.ts';
import { createOordeel } from './oordeel.ts';

/** Everything a screen of one place is made from. */
export interface Plek {
  instrument: Instrument;
  casus: Casus;
  situatie: Situatie;
  uitkomst: Situatieuitkomst;
  /** The plan of the escalation track at this place, if there is one. */
  zaak: Escalatie | undefined;
  misstappen: Misstap[];
  /** Where the answers about this place refer to. */
  verwijzingen: Doorverwijzing[];
  vandaag: string | undefined;
  pad: Pad;
}

/** The screens of one place: steps 2.1 to 2.5, what these open, and the question whether it plays elsewhere too. */
export function createSituatieSchermen(plek: Plek): Scherm[] {
  const stappen = plek.instrument.stappen.filter((s) => s.per === 'situatie' && /^\d/.test(s.stap));
  return [
    ...stappen.flatMap((stap) => createStapSchermen(plek, stap)),
    ...createKomst(plek),
    ...createTriageSchermen(plek),
    createNogEenPlek(plek),
  ];
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
    inleiding: [onderdeel.vraag ?? stap.vraag, ...(onderdeel.soort === 'rollen' ? [explainRollen(plek.instrument)] : [])],
    rijen: createVragen(plek.instrument, plek.casus, plek.pad, items),
  }));
}

/** What the harder words for a role mean. */
function explainRollen({ regels }: Instrument): string {
  return regels.begrippen.rollen.flatMap((r) => (r.toelichting ? [`${r.label}: ${r.toelichting}`] : [])).join(' ');
}

/** The heading of a screen of one place. */
export function createKop({ situatie }: Plek, stap: Stap, id: string, titel: string): Pick<Scherm, 'id' | 'kop'> {
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
        geenTekst: WORDS.wegingZonderOpmerking,
        uitleg: f.redenen.map((r) => `${r.label}: ${r.antwoord}`),
      }),
    ),
  };
}
