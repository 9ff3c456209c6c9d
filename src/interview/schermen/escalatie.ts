import { isVoorbij } from '../../core/escalatieplan.ts';
import type { Escalatie, Misstap, Planstap } from '../../model/escalatie.ts';
import type { Onderdeel } from '../../model/instrument.ts';
import { listStreng } from '../../privacy/streng.ts';
import { showDatum, toDatum } from '../datum.ts';
import type { Rij, Scherm } from '../sessie.ts';
import { WORDS } from '../words.ts';
import { createVragen } from './checklist.ts';
import type { Plek } from './situatie.ts';

/** What a key of these screens stands for: nobody may be recognised by what is typed there. */
export const ZAAK_SCHERM = /^plek\/[^/]+\/triage\//;

const { triage: TEKST } = WORDS;
/** The outcome at which police and prosecutor act. */
const ACUUT = 'acuut';

/** The escalation track of one place: the questions, and as soon as one is answered what follows from them. */
export function createTriageSchermen(plek: Plek, { alleen = false } = {}): Scherm[] {
  const { triage } = plek.uitkomst;
  const bezig = triage.gevraagd || plek.zaak !== undefined;
  if (!alleen && !triage.aangeboden && !bezig) return [];
  const vragen = createVraagScherm(plek, 'triage', 'triage');
  if (!bezig) return [vragen];
  return [vragen, createUitkomst(plek), ...(plek.zaak === undefined ? [] : createPlanSchermen(plek, plek.zaak))];
}

function createPlanSchermen(plek: Plek, zaak: Escalatie): Scherm[] {
  return [
    ...createPlannen(plek, zaak),
    ...(zaak.partners.length > 0 ? [createPartners(plek, zaak)] : []),
    ...zaak.zaaklijsten.map(({ sleutel }) => createVraagScherm(plek, 'zaak', sleutel)),
  ];
}

/** One part of the checklists of the track. */
function createVraagScherm(plek: Plek, stap: 'triage' | 'zaak', sleutel: string): Scherm {
  const onderdeel = onderdeelOf(plek, stap, sleutel);
  return {
    ...createKop(plek, sleutel, onderdeel?.titel ?? ''),
    inleiding: [onderdeel?.vraag ?? '', ...(sleutel === 'triage' ? [TEKST.geenNamen, ...describePlaatsnaam(plek)] : [])],
    rijen: createVragen(plek.instrument, plek.casus, plek.pad, onderdeel?.items ?? []),
  };
}

/** A name that was given before there was a case may say too much now. */
function describePlaatsnaam({ situatie }: Plek): string[] {
  const soorten = listStreng(situatie.naam);
  return soorten.length === 0 ? [] : [TEKST.plekHerkenbaar(soorten.join(' en '))];
}

function onderdeelOf({ instrument }: Plek, stap: string, sleutel: string): Onderdeel | undefined {
  return instrument.stappen.find((s) => s.stap === stap)?.onderdelen.find((o) => o.sleutel === sleutel);
}

function createKop({ situatie }: Plek, scherm: string, titel: string): Pick<Scherm, 'id' | 'kop'> {
  return { id: `plek/${situatie.id}/triage/${scherm}`, kop: TEKST.kop(situatie.naam, titel) };
}

/** What the triage says, the day of the report, and whether something happens that does not help. */
function createUitkomst(plek: Plek): Scherm {
  const { triage } = plek.uitkomst;
  const omgang = onderdeelOf(plek, 'zaak', 'omgang');
  return {
    ...createKop(plek, 'uitkomst', TEKST.uitkomstTitel),
    inleiding: [
      ...(triage.gevonden.includes(ACUUT) ? [TEKST.acuut] : []),
      ...(triage.gevraagd && triage.mogelijk.includes(ACUUT) ? [TEKST.acuutMogelijk] : []),
      ...plek.misstappen.map((m) => TEKST.misstap(m.titel)),
      TEKST.zegt(triage.label, triage.bovengrens === triage.uitkomst ? '' : triage.bovengrensLabel.toLowerCase()),
      ...(plek.verwijzingen.length === 0 ? [] : [TEKST.naar(plek.verwijzingen.map((v) => v.naar))]),
      ...(omgang?.vraag ? [omgang.vraag] : []),
    ],
    rijen: [createMelding(plek), ...createVragen(plek.instrument, plek.casus, plek.pad, omgang?.items ?? [])].map((rij) => ({
      ...rij,
      uitleg: [...rij.uitleg, ...describeUitkomst(plek)],
    })),
  };
}

function describeUitkomst({ uitkomst, zaak, misstappen, instrument }: Plek): string[] {
  const bron = (m: Misstap) => instrument.bronnen.find((b) => b.id === m.bron.document)?.titel ?? m.bron.document;
  return [
    ...misstappen.map((m) => `${m.titel}. ${m.tekst} ${bron(m)}, ${m.bron.plaats}.`),
    ...uitkomst.triage.redenen.map((r) => WORDS.omdat(`${r.label} (${r.antwoord})`)),
    ...(zaak?.omstandigheden ?? []).map((o) =>
      o.antwoord === 'onbekend' ? TEKST.nogUitzoeken(o.titel, o.tekst) : `${o.titel}. ${o.tekst}`,
    ),
    ...(zaak?.aanpakken ?? []).map((a) => `${a.titel}. ${a.omschrijving}`),
  ];
}

function createMelding({ situatie, pad, vandaag }: Plek): Rij {
  const datum = showDatum(situatie.melding?.datum ?? '');
  return {
    id: 'melding',
    label: TEKST.meldingRij,
    merk: datum,
    regels: datum === '' ? [TEKST.meldingLeeg] : [],
    keuzes: [],
    tekst: {
      vraag: TEKST.meldingVraag,
      begin: datum,
      kort: TEKST.meldingKort,
      naar: (tekst) => {
        const dag = tekst === '' ? '' : toDatum(tekst);
        if (dag === undefined) return WORDS.datumFout;
        // A plan that counts from a day that is still to come would be too late from the start.
        if (vandaag !== undefined && dag > vandaag) return TEKST.meldingToekomst;
        return [{ pad: [...pad, 'melding'], waarde: dag === '' ? undefined : { datum: dag } }];
      },
    },
    ...(datum === '' ? {} : { wis: { wijzigingen: [{ pad: [...pad, 'melding'], waarde: undefined }], typed: false } }),
    uitleg: [TEKST.meldingUitleg],
  };
}

/** So many steps can be seen at once; more than that come in parts, what is needed first on the first screen. */
const OVERZIENBAAR = 8;

function createPlannen(plek: Plek, zaak: Escalatie): Scherm[] {
  if (zaak.stappen.length === 0) return [];
  if (zaak.stappen.length <= OVERZIENBAAR) return [createPlan(plek, zaak, zaak.stappen, 'plan', TEKST.planTitel)];
  const perioden = plek.instrument.regels.escalatie.perioden.map((periode) => ({
    ...periode,
    stappen: zaak.stappen.filter((s) => s.periode === periode.id),
  }));
  return perioden
    .filter((p) => p.stappen.length > 0)
    .map((p) => createPlan(plek, zaak, p.stappen, `plan-${p.id}`, TEKST.planDeel(p.label)));
}

/** A step is agreed by giving it a status; from then on it is an action, with its own day and person in charge. */
function createPlan(plek: Plek, zaak: Escalatie, stappen: Planstap[], id: string, titel: string): Scherm {
  return {
    ...createKop(plek, id, titel),
    inleiding: [zaak.melding === null ? TEKST.planZonderDag : TEKST.planUitleg],
    rijen: stappen.map((stap) => createStap(plek, stap)),
  };
}

function createStap({ instrument, casus, situatie, vandaag }: Plek, stap: Planstap): Rij {
  const { id, wat, rolLabel, uiterlijk, dagen, eigen, statusLabel, actie } = stap;
  const wanneer = actie?.wanneer ?? uiterlijk;
  const plaats = actie?.plaats ?? casus.acties?.length ?? 0;
  const nieuw = (rest: object) => ({
    wat,
    wie: rolLabel,
    ...(uiterlijk === null ? {} : { wanneer: uiterlijk }),
    status: 'open',
    ...rest,
    escalatie: { situatie: situatie.id, stap: id },
  });
  return {
    id,
    label: wat,
    merk: actie === null ? '' : statusLabel,
    regels: [
      TEKST.stapRegel(
        actie?.wie ?? rolLabel,
        wanneer === null ? TEKST.naMelding(dagen) : showDatum(wanneer),
        eigen !== null && !actie?.wanneer,
        vandaag !== undefined && isVoorbij(stap, vandaag),
      ),
      ...(actie !== null && actie.wat !== wat ? [actie.wat] : []),
    ],
    keuzes: instrument.regels.begrippen.actiestatussen.map((s, i) => ({ toets: String(i + 1), waarde: s.id, label: s.label })),
    zet: (waarde) =>
      actie === null ? [{ pad: ['acties', plaats], waarde: nieuw({ status: waarde }) }] : [{ pad: ['acties', plaats, 'status'], waarde }],
    ...(actie === null
      ? {}
      : {
          herzien: {
            vragen: [...WORDS.actieVragen],
            begin: [actie.wat, actie.wie ?? '', actie.wanneer ?? ''],
            naar: ([nuWat = '', wie = '', wanneer = '']: string[]) => [
              { pad: ['acties', plaats, 'wat'], waarde: nuWat },
              { pad: ['acties', plaats, 'wie'], waarde: wie || undefined },
              { pad: ['acties', plaats, 'wanneer'], waarde: wanneer || undefined },
            ],
          },
          wis: { wijzigingen: [{ pad: ['acties', plaats], waarde: undefined }], typed: true },
        }),
    uitleg: [
      ...instrument.aanpakken.filter((a) => stap.aanpakken.includes(a.id)).map((a) => TEKST.uitAanpak(a.titel)),
      ...(eigen === null ? [] : [eigen]),
      `${instrument.bronnen.find((b) => b.id === stap.bron.document)?.titel ?? ''}, ${stap.bron.plaats}`,
    ],
  };
}

/** Only the parties that the approaches need; those that are always needed first. */
function createPartners(plek: Plek, zaak: Escalatie): Scherm {
  const onderdeel = onderdeelOf(plek, 'zaak', 'partners');
  const volgorde = zaak.partners.toSorted((a, b) => Number(b.nodig === 'altijd') - Number(a.nodig === 'altijd'));
  return {
    ...createKop(plek, 'partners', onderdeel?.titel ?? ''),
    inleiding: [onderdeel?.vraag ?? '', TEKST.indeling],
    rijen: volgorde.flatMap((partner) =>
      createVragen(plek.instrument, plek.casus, plek.pad, [`partners.${partner.id}`]).map((rij) => ({
        ...rij,
        regels: [partner.nodig === 'altijd' ? TEKST.nodig : TEKST.denkAan, ...rij.regels],
        uitleg: [...partner.doet, ...rij.uitleg],
      })),
    ),
  };
}
