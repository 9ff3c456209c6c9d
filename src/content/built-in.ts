import { readFileSync } from 'node:fs';
import type { Instrument } from '../model/instrument.ts';

/** The instrument as built from `checklists/`. */
export function readBuiltIn(): Instrument {
  return JSON.parse(readFileSync(new URL('../../dist/instrument.json', import.meta.url), 'utf8')) as Instrument;
}
