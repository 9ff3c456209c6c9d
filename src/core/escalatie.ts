import type { Aanpak } from '../model/aanpak.ts';
import type { Doorverwijzing, Situatieuitkomst } from '../model/analyse.ts';
import type { Casus } from '../model/casus.ts';
import type { Escalatie, Partneruitkomst, Zaaklijst } from '../model/escalatie.ts';
import type { Instrument } from '../model/instrument.ts';
import { createPlan, isUitgesloten } from './escalatieplan.ts';
import { perInstrument } from './per-instrument.ts';
import type { Standen } from './standen.ts';

/** One place with what the rules need of it. */
export interface Zaak {
  situatie: Situatieuitkomst;
  standen: Standen;
}

/** Rule `escalatie.aanpak`: per place the approaches that a referral leads to, and the plan from them. */
export function planEscalatie(instrument: Instrument, casus: Casus, zaken: Zaak[], doorverwijzing: Doorverwijzing[]): Escalatie[] {
  return zaken.flatMap((zaak) => {
    const { situatie, standen } = zaak;
    const codes = doorverwijzing.filter((d) => d.situatie === situatie.id).map((d) => d.code);
    const verwezen = instrument.aanpakken.filter((a) => a.wanneer.doorverwijzing.some((code) => codes.includes(code)));
    const omstandigheden = findOmstandigheden(instrument, standen);
    const mogelijk = findMogelijk(instrument, zaak, verwezen);
    // Something was reported and nothing is known yet: waiting until it is would be the first mistake.
    const onbeslist = verwezen.length === 0 && mogelijk.length > 0;
    const aanpakken = onbeslist ? instrument.aanpakken.filter((a) => a.wanneer.onbeslist) : verwezen;
    const melding = casus.situaties.find((s) => s.id === situatie.id)?.melding?.datum ?? null;
    if (aanpakken.length + mogelijk.length + omstandigheden.length === 0 && melding === null) return [];
    return [
      {
        situatie: situatie.id,
        situatieNaam: situatie.naam,
        melding,
        aanpakken: aanpakken.map(({ stappen: _, partners: __, ...rest }) => ({
          ...rest,
          door: rest.wanneer.doorverwijzing.filter((code) => codes.includes(code)),
        })),
        mogelijk: mogelijk.map(({ id, titel }) => ({ id, titel })),
        open: situatie.triage.gevraagd ? listOpen(standen) : [],
        omstandigheden,
        stappen: createPlan(instrument, casus, situatie, aanpakken, { codes, melding, standen }),
        partners: listPartners(
          instrument,
          aanpakken,
          omstandigheden.filter(isSeen).flatMap((o) => o.partners),
          standen,
        ),
        zaaklijsten: listZaaklijsten(instrument, aanpakken, standen),
      },
    ];
  });
}

function listOpen(standen: Standen): Escalatie['open'] {
  const open = standen.alle.filter((s) => s.item.sleutel === 'triage' && s.gewicht.open);
  return open.map(({ item }) => ({ item: item.id, label: item.label }));
}

function isSeen({ antwoord }: { antwoord: string }): boolean {
  return antwoord === 'ja' || antwoord === 'deels';
}

/** Circumstances that were seen or feared, and those that somebody asked about and that are not known. */
function findOmstandigheden(instrument: Instrument, standen: Standen): Escalatie['omstandigheden'] {
  const gevonden: Escalatie['omstandigheden'] = [];
  for (const omstandigheid of instrument.regels.escalatie.omstandigheden) {
    const antwoord = standen.get(omstandigheid.item)?.antwoord ?? 'niet-besproken';
    if (!isSeen({ antwoord }) && antwoord !== 'onbekend') continue;
    const { item: _, ...rest } = omstandigheid;
    gevonden.push({ ...rest, antwoord });
  }
  return gevonden;
}

/** Approaches that the open answers of the triage may still lead to. Unknown is never a no. */
function findMogelijk(instrument: Instrument, { situatie: { triage }, standen }: Zaak, aanpakken: Aanpak[]): Aanpak[] {
  if (!triage.gevraagd) return [];
  const open = (id: string) => standen.get(id)?.gewicht.open === true;
  const codes = instrument.regels.doorverwijzing
    .filter((d) => !d['alleen-zwaarste'] && (d.triage?.some((uitkomst) => triage.mogelijk.includes(uitkomst)) || d.items?.some(open)))
    .map((d) => d.code);
  return instrument.aanpakken.filter((a) => !aanpakken.includes(a) && a.wanneer.doorverwijzing.some((code) => codes.includes(code)));
}

const listPartijen = perInstrument(({ items }) => Object.values(items).filter((i) => i.sleutel === 'partners'));

/** Each party once: needed always where one approach or a circumstance says so. */
function listPartners(instrument: Instrument, aanpakken: Aanpak[], bijzonder: string[], standen: Standen): Partneruitkomst[] {
  const nodig = [
    ...aanpakken.flatMap((a) => a.partners.map((p) => weighPartner(p, standen))),
    ...bijzonder.map((id) => ({ id, nodig: 'altijd' as const, doet: '' })),
  ];
  const genoemd = new Set(nodig.map((p) => p.id));
  return listPartijen(instrument).flatMap((item) => {
    const id = item.pad.at(-1) ?? '';
    if (!genoemd.has(id)) return [];
    const eigen = nodig.filter((p) => p.id === id);
    const { antwoord = 'niet-besproken', toelichting } = standen.get(item.id) ?? {};
    return [
      {
        id,
        label: item.label,
        nodig: eigen.some((p) => p.nodig === 'altijd') ? ('altijd' as const) : ('waar-nodig' as const),
        doet: [...new Set(eigen.map((p) => p.doet).filter(Boolean))],
        antwoord,
        antwoordLabel: labelAntwoord(instrument, antwoord),
        aanTafel: antwoord === 'ja',
        ...(toelichting === undefined ? {} : { toelichting }),
      },
    ];
  });
}

/** Who is always needed, unless what they are for was ruled out. */
function weighPartner(partner: Aanpak['partners'][number], standen: Standen): Aanpak['partners'][number] {
  return isUitgesloten(partner['tenzij-nee'], standen) ? { ...partner, nodig: 'waar-nodig' } : partner;
}

const listLijsten = perInstrument(({ stappen }) =>
  stappen
    .filter((s) => s.stap === 'zaak')
    .flatMap((s) => s.onderdelen)
    .filter((o) => !['omgang', 'partners'].includes(o.sleutel)),
);

/** The checklists of the approaches, without those that are shown in another way. */
function listZaaklijsten(instrument: Instrument, aanpakken: Aanpak[], standen: Standen): Zaaklijst[] {
  const sleutels = new Set(aanpakken.flatMap((a) => a.checklists));
  return listLijsten(instrument)
    .filter((o) => sleutels.has(o.sleutel))
    .map(({ sleutel, titel, vraag = '', items }) => ({
      sleutel,
      titel,
      vraag,
      punten: items.flatMap((id) => {
        const stand = standen.get(id);
        if (stand === undefined) return [];
        const { item, antwoord, toelichting } = stand;
        const gezegd = toelichting === undefined ? {} : { toelichting };
        return [{ item: id, label: item.label, antwoord, antwoordLabel: labelAntwoord(instrument, antwoord), ...gezegd, bron: item.bron }];
      }),
    }));
}

function labelAntwoord(instrument: Instrument, antwoord: string): string {
  const { antwoorden, 'niet-besproken': stil } = instrument.regels.antwoorden;
  return antwoorden.find((a) => a.id === antwoord)?.label ?? stil.label;
}
