import type { Antwoorden, Antwoordmap, Beleidsregel, Casus, Situatie, Vrij } from '../model/casus.ts';
import { listStreng } from '../privacy/streng.ts';
import { findGegevens } from '../privacy/vind.ts';
import { SOORTEN } from '../privacy/words.ts';

/** What a team typed itself, by the kinds in which it can be released. */
export const VRIJE_TEKST = [
  'plekken',
  'toelichtingen',
  'oordeel',
  'krachten',
  'problemen',
  'keuzes',
  'beleid',
  'acties',
  'functies',
] as const;
export type Soort = (typeof VRIJE_TEKST)[number];

/** The words that stand where something was left out. */
export interface Vervanging {
  tekst: string;
  plek: (nummer: number) => string;
}

const ANTWOORDEN = [
  'verschijningsvormen',
  'fase',
  'onbevestigd',
  'groepen',
  'actoren',
  'risicofactoren',
  'komst',
] as const satisfies (keyof Situatie)[];
const VAN_DE_BUURT = ['sentimenten', 'triggers', 'overheid', 'informatiepositie'] as const satisfies (keyof Casus)[];

/**
 * The case without the text that a team did not release. Where there was such a text it says so: left out it would look as if the
 * team had written nothing. No answer changes, so no outcome does. The escalation track has to be out already.
 */
export function withoutFreeText(casus: Casus, vrij: ReadonlySet<Soort>, woorden: Vervanging): Casus {
  const hide = (soort: Soort, tekst: string | undefined) => (tekst === undefined || vrij.has(soort) ? tekst : woorden.tekst);
  const answers = (antwoorden: Antwoorden): Antwoorden =>
    Object.fromEntries(
      Object.entries(antwoorden).map(([sleutel, waarde]) => {
        if (typeof waarde === 'string') return [sleutel, waarde];
        return [sleutel, typeof waarde['antwoord'] === 'string' ? answer(waarde as Antwoordmap) : answers(waarde as Antwoorden)];
      }),
    );
  // Who says so and why some differ points to one of the few at the table.
  const answer = ({ bron: _bron, minderheid: _minderheid, toelichting, ...rest }: Antwoordmap): Antwoordmap => ({
    ...rest,
    ...optional('toelichting', hide('toelichtingen', toelichting)),
  });
  const free = (soort: Soort, lijst: Vrij[]): Vrij[] => (vrij.has(soort) || lijst.length === 0 ? lijst : [{ wat: woorden.tekst }]);
  const each = <T extends object>(from: T, keys: readonly (keyof T)[]): Partial<T> =>
    Object.fromEntries(keys.flatMap((key) => (from[key] === undefined ? [] : [[key, answers(from[key] as Antwoorden)]]))) as Partial<T>;

  const place = ({ plek, oordeel, ...situatie }: Situatie, index: number): Situatie => ({
    ...situatie,
    naam: vrij.has('plekken') ? situatie.naam : woorden.plek(index + 1),
    ...(vrij.has('plekken') ? optional('plek', plek) : {}),
    ...(oordeel === undefined ? {} : { oordeel: { ...oordeel, reden: hide('oordeel', oordeel.reden) ?? '' } }),
    ...optional('andere-problemen', situatie['andere-problemen'] && free('problemen', situatie['andere-problemen'])),
    ...each(situatie as Situatie, ANTWOORDEN),
  });
  const policy = ({ huidig, ontbreekt, sectoren, ...regel }: Beleidsregel): Beleidsregel => ({
    ...regel,
    ...optional('huidig', hide('beleid', huidig)),
    ...optional('ontbreekt', hide('beleid', ontbreekt)),
    ...(vrij.has('beleid') ? optional('sectoren', sectoren) : {}),
  });
  const keuze = <T extends { reden?: string }>({ reden, ...rest }: T) => ({ ...rest, ...optional('reden', hide('keuzes', reden)) });
  const { deelnemers, ...overleg } = casus.overleg;

  const { sessie: _sessie, ...rest } = casus;
  return {
    ...rest,
    overleg: { ...overleg, ...optional('deelnemers', vrij.has('functies') ? deelnemers : deelnemers && onlyDomeinen(deelnemers)) },
    situaties: casus.situaties.map(place),
    ...each(casus, VAN_DE_BUURT),
    ...optional('krachten', casus.krachten && free('krachten', casus.krachten)),
    ...optional(
      'oplossingsrichtingen',
      casus.oplossingsrichtingen && (keuze(casus.oplossingsrichtingen) as typeof casus.oplossingsrichtingen),
    ),
    ...optional(
      'interventies',
      casus.interventies?.map((i) => keuze(i) as typeof i),
    ),
    ...optional('beleid', casus.beleid?.map(policy)),
    ...optional(
      'acties',
      casus.acties?.map(({ wie, ...actie }) => ({
        ...actie,
        wat: hide('acties', actie.wat) ?? '',
        ...optional('wie', hide('acties', wie)),
      })),
    ),
  };
}

/** A key only where there is a value. */
function optional<K extends string, V>(key: K, value: V | undefined): { [key in K]?: V } {
  return value === undefined ? {} : ({ [key]: value } as { [key in K]?: V });
}

/** Each domain once: how many came of each is nobody's business. */
function onlyDomeinen(deelnemers: { domein: string }[]): { domein: string }[] {
  return [...new Set(deelnemers.map((d) => d.domein))].map((domein) => ({ domein }));
}

/** A text in a version to share by which somebody could be found: where it stands and why, never the text itself. */
export interface Herleidbaar {
  waar: string;
  soorten: string[];
}

/** Looks through every text that is still in the case, also its names, for persons and for groups of fewer than `grens` people. */
export function findHerleidbaar(casus: Casus, grens: number): Herleidbaar[] {
  return textsOf(casus).flatMap(({ waar, tekst }) => {
    const klein = findGegevens(tekst, grens).some((v) => v.soort === 'kleine-groep') ? [`een ${SOORTEN['kleine-groep']}`] : [];
    const soorten = [...listStreng(tekst), ...klein];
    return soorten.length === 0 ? [] : [{ waar, soorten }];
  });
}

function textsOf(value: unknown, waar = ''): { waar: string; tekst: string }[] {
  if (typeof value === 'string') return [{ waar, tekst: value }];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([sleutel, deel]) => textsOf(deel, waar === '' ? sleutel : `${waar}.${numbered(value, sleutel)}`));
}

/** Lists count from 1 for a reader. */
function numbered(parent: object, sleutel: string): string {
  return Array.isArray(parent) ? String(Number(sleutel) + 1) : sleutel;
}
