import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Instrument } from '../model/instrument.ts';
import type { Settings } from './task.ts';

/** A digest of everything but the case itself that decides its results: another one makes earlier results worthless. */
export function createPrint(instrument: Instrument, versie: string, { lokaal: _, verslagen: __, gebieden, ...settings }: Settings): string {
  const hash = createHash('sha256').update(JSON.stringify([versie, instrument, settings]));
  if (gebieden !== undefined) hash.update(readFileSync(gebieden));
  return hash.digest('base64url');
}
