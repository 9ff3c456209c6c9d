import type { ErrorObject } from 'ajv';
import { createFault, type Fault, type Place } from '../faults/fault.ts';
import { FaultList } from '../faults/list.ts';
import type { Parsed } from './parse.ts';
import { childOf, resolve } from './pointer.ts';
import { type MapSchema, meantBy, unknownKeyFault, unknownKeyOf } from './unknown-key.ts';
import { type Value, wrongForm, wrongType, wrongWord } from './wrong-value.ts';

interface Located {
  error: ErrorObject;
  place: Place;
}

/** A compiled schema: true where the data fits, else the errors stand on the function. */
export interface Validator {
  (data: unknown): boolean;
  errors?: ErrorObject[] | null;
}

/** Translates what the schema says about the data into faults at the place a person would edit. */
export function toFaults(errors: ErrorObject[], parsed: Parsed, name: string): Fault[] {
  const located = new Map<string, Located>();
  for (const error of errors) {
    if (error.keyword === 'if') continue;
    const place = placeOf(error, parsed);
    const key = `${place.regel}:${place.kolom}:${error.keyword === 'required' ? error.params.missingProperty : ''}`;
    if (!located.has(key)) located.set(key, { error, place });
  }
  const missing = new Set(errors.flatMap((e) => (e.keyword === 'required' ? e.instancePath : [])));
  const meant = new Set(errors.flatMap((e) => (missing.has(e.instancePath) ? (meantBy(e) ?? []) : [])));
  const faults = new FaultList(name);
  const sorted = [...located.values()].sort((a, b) => a.place.regel - b.place.regel || a.place.kolom - b.place.kolom);
  for (const { error, place } of sorted) {
    // A misspelt key is one fault, not also a missing one.
    if (error.keyword === 'required' && meant.has(childOf(error.instancePath, error.params.missingProperty))) continue;
    faults.add(() => toFault(error, place, parsed, name));
  }
  return faults.all();
}

function placeOf(error: ErrorObject, parsed: Parsed): Place {
  const { keyword, instancePath, params } = error;
  const unknown = unknownKeyOf(error);
  if (unknown !== undefined) return parsed.place(childOf(instancePath, unknown), 'key');
  if (keyword === 'required') return parsed.place(childOf(instancePath, params.missingProperty), 'key');
  if (keyword === 'uniqueItems') return parsed.place(`${instancePath}/${params.i}`, 'value');
  return parsed.place(instancePath, 'value');
}

function toFault(error: ErrorObject, place: Place, parsed: Parsed, name: string): Fault {
  const { instancePath, keyword, params, parentSchema } = error;
  const data = resolve(parsed.data, instancePath);
  const value: Value = { data, source: parsed.source(instancePath) ?? '', place, name, schema: (parentSchema ?? {}) as Value['schema'] };
  const unknown = unknownKeyOf(error);
  if (unknown !== undefined) return unknownKeyFault(unknown, parentSchema as MapSchema, place, name);
  if (/\/\d+$/.test(instancePath) && data === null) return createFault('LEGE_REGEL', name, place, {});
  switch (keyword) {
    case 'required':
      return createFault('ONTBREEKT', name, place, { sleutel: String(params.missingProperty) });
    case 'enum':
      return wrongWord(value, params.allowedValues as unknown[]);
    case 'const':
      return wrongWord(value, [params.allowedValue]);
    case 'type':
      return wrongType(value, String(params.type));
    case 'minLength':
    case 'minItems':
    case 'minProperties': {
      const soort = keyword === 'minLength' ? 'tekst' : keyword === 'minItems' ? 'lijst' : 'groep';
      return createFault('TE_WEINIG', name, place, { minstens: Number(params.limit), soort });
    }
    case 'maxLength':
      return createFault('TE_LANG', name, place, { hoogstens: Number(params.limit) });
    case 'minimum':
      return createFault('BUITEN_BEREIK', name, place, { grens: `${params.limit} of hoger` });
    case 'exclusiveMinimum':
      return createFault('BUITEN_BEREIK', name, place, { grens: `hoger dan ${params.limit}` });
    case 'maximum':
      return createFault('BUITEN_BEREIK', name, place, { grens: `${params.limit} of lager` });
    case 'uniqueItems': {
      const eerder = parsed.place(`${instancePath}/${params.j}`, 'value').regel;
      return createFault('DUBBELE_WAARDE', name, place, { waarde: String((data as unknown[])[params.i]), eerder });
    }
    default:
      return wrongForm(value);
  }
}
