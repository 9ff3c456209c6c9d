import type { ErrorObject } from 'ajv';
import { createFault, type Fault, type Place } from '../faults/fault.ts';
import { quote } from '../faults/format.ts';
import { childOf } from './pointer.ts';
import { suggest } from './suggest.ts';
import { invisibleIn, list } from './wrong-value.ts';

export interface MapSchema {
  properties?: Record<string, MapSchema>;
  propertyNames?: { enum?: string[] };
  /** Only a question refers to the words that answer it. */
  allOf?: unknown[];
}

/** The key that an error says cannot stand here, if that is what it says. */
export function unknownKeyOf({ keyword, params }: ErrorObject): string | undefined {
  if (keyword === 'additionalProperties') return String(params.additionalProperty);
  return keyword === 'propertyNames' ? String(params.propertyName) : undefined;
}

/** The pointer of the key that was meant by an unknown one. */
export function meantBy(error: ErrorObject): string | undefined {
  const key = unknownKeyOf(error);
  const meant = key === undefined ? undefined : suggest(key, keysOf(error.parentSchema as MapSchema));
  return meant && childOf(error.instancePath, meant);
}

export function unknownKeyFault(sleutel: string, schema: MapSchema | undefined, place: Place, name: string): Fault {
  const mogelijk = keysOf(schema);
  const onder = Object.entries(schema?.properties ?? {}).find(([, s]) => Object.hasOwn(s.properties ?? {}, sleutel))?.[0];
  return (
    invisibleIn(sleutel, mogelijk, place, name) ??
    createFault('ONBEKENDE_SLEUTEL', name, place, {
      sleutel: quote(sleutel),
      bedoeld: suggest(sleutel, mogelijk),
      onder,
      mogelijk: list(mogelijk),
      vraag: Object.values(schema?.properties ?? {}).some((s) => s.allOf !== undefined),
    })
  );
}

function keysOf(schema: MapSchema | undefined): string[] {
  return schema?.propertyNames?.enum ?? Object.keys(schema?.properties ?? {});
}
