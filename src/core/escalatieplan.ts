import type { Aanpak, Aanpakstap } from '../model/aanpak.ts';
import type { Situatieuitkomst } from '../model/analyse.ts';
import type { Casus } from '../model/casus.ts';
import type { Escalatie, OpenTermijn, Planstap } from '../model/escalatie.ts';
import type { Instrument } from '../model/instrument.ts';
import { addDays } from './dagen.ts';
import type { Standen } from './standen.ts';

const VOORSTEL = { id: 'voorstel', label: 'Nog af te spreken' };
const KLAAR = new Set(['gedaan', 'vervallen']);

/** Rule `escalatie.stap`: the steps of the approaches, each once, the first term first. Days count from the report. */
export function createPlan(
  instrument: Instrument,
  casus: Casus,
  { id: situatie, triage }: Situatieuitkomst,
  aanpakken: Aanpak[],
  { codes, melding, standen }: { codes: string[]; melding: string | null; standen: Standen },
): Planstap[] {
  const kanNog = (uitkomst: string) => triage.gevraagd && triage.mogelijk.includes(uitkomst);
  const geldt = (stap: Aanpakstap) =>
    (stap['alleen-bij']?.some((code) => codes.includes(code)) ?? true) &&
    (stap['zolang-mogelijk']?.some(kanNog) ?? true) &&
    !isUitgesloten(stap['tenzij-nee'], standen);
  const stappen = new Map(aanpakken.flatMap((a) => a.stappen.filter(geldt).map((s) => [s.id, s] as const)));
  return [...stappen.values()]
    .map((stap) => toPlanstap(instrument, casus, situatie, stap, { aanpakken, melding }))
    .sort((a, b) => a.dagen - b.dagen);
}

/** Whether each of these questions was answered with nee; without questions nothing is ruled out. */
export function isUitgesloten(ids: string[] | undefined, standen: Standen): boolean {
  return ids?.every((id) => standen.get(id)?.antwoord === 'nee') ?? false;
}

function toPlanstap(
  instrument: Instrument,
  casus: Casus,
  situatie: string,
  { id, wat, rol, termijn, bron }: Aanpakstap,
  { aanpakken, melding }: { aanpakken: Aanpak[]; melding: string | null },
): Planstap {
  const { escalatie, begrippen } = instrument.regels;
  const plaats = (casus.acties ?? []).findIndex((a) => a.escalatie?.situatie === situatie && a.escalatie.stap === id);
  const actie = casus.acties?.[plaats];
  const periode = escalatie.perioden.find((p) => p.tot === undefined || termijn.dagen <= p.tot);
  const status = actie === undefined ? VOORSTEL.id : (actie.status ?? 'open');
  const stand = {
    uiterlijk: melding === null ? null : addDays(melding, termijn.dagen),
    status,
    statusLabel: begrippen.actiestatussen.find((s) => s.id === status)?.label ?? VOORSTEL.label,
    actie: actie === undefined ? null : { plaats, wat: actie.wat, wie: actie.wie ?? null, wanneer: actie.wanneer ?? null },
  };
  return {
    id,
    wat,
    rol,
    rolLabel: escalatie.rollen.find((r) => r.id === rol)?.label ?? rol,
    aanpakken: aanpakken.filter((a) => a.stappen.some((s) => s.id === id)).map((a) => a.id),
    dagen: termijn.dagen,
    periode: periode?.id ?? '',
    periodeLabel: periode?.label ?? '',
    eigen: termijn.eigen ?? null,
    ...stand,
    voorbij: isVoorbij(stand, casus.overleg.datum),
    bron,
  };
}

/** The day that the team agreed, or else the last day of the plan. */
function dagVan({ actie, uiterlijk }: Pick<Planstap, 'actie' | 'uiterlijk'>): string | null {
  return actie?.wanneer ?? uiterlijk;
}

/** Whether the day of a step that is still to be done lies before this day. */
export function isVoorbij(stap: Pick<Planstap, 'actie' | 'uiterlijk' | 'status'>, dag: string): boolean {
  const uiterlijk = dagVan(stap);
  return uiterlijk !== null && uiterlijk < dag && !KLAAR.has(stap.status);
}

/** Terms that are not met. The first comes first. */
export function findOpenTermijnen(escalatie: Escalatie[]): OpenTermijn[] {
  return escalatie
    .flatMap(({ situatie, stappen }) =>
      stappen.flatMap((stap) => {
        const { id, wat, status, rolLabel, actie, voorbij } = stap;
        const uiterlijk = dagVan(stap);
        if (uiterlijk === null || KLAAR.has(status)) return [];
        return [{ situatie, stap: id, wat, wie: actie?.wie ?? rolLabel, uiterlijk, voorbij }];
      }),
    )
    .sort((a, b) => (a.uiterlijk < b.uiterlijk ? -1 : a.uiterlijk > b.uiterlijk ? 1 : 0));
}
