import type { Antwoorden, Antwoordmap, Beleidsregel, Casus, Situatie } from '../model/casus.ts';
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

/** The words that stand in the place of what cannot be left out. */
export interface Vervanging {
  plek: (nummer: number) => string;
}

const ANTWOORDEN = ['verschijningsvormen', 'fase', 'groepen', 'actoren', 'risicofactoren', 'komst'] as const satisfies (keyof Situatie)[];
const VAN_DE_BUURT = ['sentimenten', 'triggers', 'overheid', 'informatiepositie'] as const satisfies (keyof Casus)[];

/**
 * The case without the text that a team did not release, so that nothing made from it can tell whether there was any: the report
 * says of each kind that it is left out, whatever there was. No answer changes, so no outcome does. The escalation track has to be
 * out already.
 */
export function withoutFreeText(casus: Casus, vrij: ReadonlySet<Soort>, woorden: Vervanging): Casus {
  const free = <T>(soort: Soort, waarde: T): T | undefined => (vrij.has(soort) ? waarde : undefined);
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
    ...optional('toelichting', free('toelichtingen', toelichting)),
  });
  const each = <T extends object>(from: T, keys: readonly (keyof T)[]): Partial<T> =>
    Object.fromEntries(keys.flatMap((key) => (from[key] === undefined ? [] : [[key, answers(from[key] as Antwoorden)]]))) as Partial<T>;

  // Of another place, and given by nobody for this one; the roles among them point to people.
  const place = (
    { onbevestigd: _onbevestigd, plek, oordeel, 'andere-problemen': problemen, ...situatie }: Situatie,
    index: number,
  ): Situatie => ({
    ...situatie,
    naam: vrij.has('plekken') ? situatie.naam : woorden.plek(index + 1),
    ...optional('plek', free('plekken', plek)),
    ...(oordeel === undefined ? {} : { oordeel: { ...oordeel, reden: free('oordeel', oordeel.reden) ?? '' } }),
    ...optional('andere-problemen', free('problemen', problemen)),
    ...each(situatie as Situatie, ANTWOORDEN),
  });
  const policy = ({ huidig, ontbreekt, sectoren, ...regel }: Beleidsregel): Beleidsregel => ({
    ...regel,
    ...optional('huidig', free('beleid', huidig)),
    ...optional('ontbreekt', free('beleid', ontbreekt)),
    ...optional('sectoren', free('beleid', sectoren)),
  });
  const keuze = <T extends { reden?: string }>({ reden, ...rest }: T) => ({ ...rest, ...optional('reden', free('keuzes', reden)) });
  const { deelnemers, ...overleg } = casus.overleg;

  const { sessie: _sessie, krachten, acties, ...rest } = casus;
  return {
    ...rest,
    overleg: { ...overleg, ...optional('deelnemers', vrij.has('functies') ? deelnemers : deelnemers && onlyDomeinen(deelnemers)) },
    situaties: casus.situaties.map(place),
    ...each(casus, VAN_DE_BUURT),
    ...optional('krachten', free('krachten', krachten)),
    ...optional('acties', free('acties', acties)),
    ...optional(
      'oplossingsrichtingen',
      casus.oplossingsrichtingen && (keuze(casus.oplossingsrichtingen) as typeof casus.oplossingsrichtingen),
    ),
    ...optional(
      'interventies',
      casus.interventies?.map((i) => keuze(i) as typeof i),
    ),
    ...optional('beleid', casus.beleid?.map(policy)),
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
