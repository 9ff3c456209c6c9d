import { readFileSync } from 'node:fs';
import type { Instrument } from '../model/instrument.ts';

/** A schema, of which others take parts. */
export interface Schema {
  definitions?: object;
}

/** The instrument as built from `checklists/`. */
export function readBuiltIn(): Instrument {
  return JSON.parse(readFileSync(new URL('../../dist/instrument.json', import.meta.url), 'utf8')) as Instrument;
}

/** A schema as it stands in `checklists/schema/`. */
export function readSchema(name: string): Schema {
  return JSON.parse(readFileSync(new URL(`../../checklists/schema/${name}.schema.json`, import.meta.url), 'utf8')) as Schema;
}
