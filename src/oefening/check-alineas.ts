import type { Antwoordstand } from '../core/antwoorden.ts';
import { readStanden } from '../core/standen.ts';
import { createFault, type Fault } from '../faults/fault.ts';
import type { Situatie } from '../model/casus.ts';
import type { Instrument } from '../model/instrument.ts';
import type { Oefencasus, Oefening } from '../model/oefening.ts';
import type { Parsed } from '../yaml/parse.ts';
import { namedAlineas } from './verhaal.ts';

/** An answer by which the model says something, so that the story must say it. */
const SAYS_NOTHING = new Set(['onbekend', 'niet-besproken']);

/** Every answer of the model has a reason, and every reason points to passages that are in the story. Parses for places only where it must. */
export function checkAlineas(
  { verhaal, model, oefening }: Oefencasus,
  instrument: Instrument,
  parse: () => Parsed,
  names: { verhaal: string; model: string },
): Fault[] {
  const bestaat = new Set(verhaal.alineas.map((a) => a.id));
  const standen = [
    ...model.situaties.map((situatie, i) => ({ pad: ['situaties', String(i)], standen: readStanden(instrument, 'situatie', situatie) })),
    { pad: [], standen: readStanden(instrument, 'buurt', model) },
  ];
  const faults = standen.flatMap(({ pad, standen: hier }) =>
    [...hier.values()].flatMap((stand) => {
      const code = lacks(stand);
      if (code === undefined) return [];
      return [createFault(code, names.model, parse().place(pointerTo([...pad, ...stand.item.pad]), 'key'), { item: stand.item.id })];
    }),
  );
  for (const [i, situatie] of model.situaties.entries()) {
    if (situatie.locatie !== instrument.regels.begrippen['onbekende-locatie'].id && !namesPlace(situatie, oefening))
      faults.push(createFault('REDEN_ONTBREEKT', names.model, parse().place(`/situaties/${i}/locatie`, 'key'), { item: 'locatie' }));
  }
  const named = textsOf(model, []);
  for (const { pad, tekst } of named) {
    for (const alinea of namedAlineas(tekst).filter((id) => !bestaat.has(id)))
      faults.push(
        createFault('ALINEA_ONBEKEND', names.model, parse().place(pointerTo(pad), 'value'), { alinea, laatste: lastOf(bestaat) }),
      );
  }
  const used = new Set([...named, ...textsOf(oefening, [])].flatMap(({ tekst }) => namedAlineas(tekst)));
  for (const { id } of verhaal.alineas.filter((a) => !used.has(a.id)))
    faults.push(createFault('ALINEA_ONGEBRUIKT', names.verhaal, undefined, { alinea: id }, 'waarschuwing'));
  return faults;
}

/** The kind of place is an answer too: its reason stands at the place itself, or with what the case says of all its places. */
function namesPlace({ locatie, plek = '' }: Situatie, { plekken = '' }: Oefening): boolean {
  return locatie === undefined || namedAlineas(`${plek} ${plekken}`).length > 0;
}

/** Silence is a reason for `onbekend`; any other answer rests on a passage. */
function lacks({ antwoord, toelichting }: Antwoordstand): 'REDEN_ONTBREEKT' | 'REDEN_ZONDER_ALINEA' | undefined {
  if (antwoord === 'niet-besproken') return undefined;
  if (toelichting === undefined) return 'REDEN_ONTBREEKT';
  return SAYS_NOTHING.has(antwoord) || namedAlineas(toelichting).length > 0 ? undefined : 'REDEN_ZONDER_ALINEA';
}

export const lastOf = (alineas: Set<string>): string => [...alineas].at(-1) ?? 'p0';

export const pointerTo = (pad: string[]): string => pad.map((deel) => `/${deel}`).join('');

/** Every text in a value with the way to it; ids are not texts that name a passage. */
export function textsOf(value: unknown, pad: string[]): { pad: string[]; tekst: string }[] {
  if (typeof value === 'string') return [{ pad, tekst: value }];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([sleutel, kind]) => textsOf(kind, [...pad, sleutel]));
}
