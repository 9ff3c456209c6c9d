import { lstatSync, readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { showName } from '../../faults/format.ts';
import { FORMATEN } from '../../report/formaten.ts';
import { readVoor } from '../../report/intern.ts';
import type { Voor } from '../../report/rapport.ts';
import { EXIT } from '../exit.ts';
import { UserError } from '../user-error.ts';
import { type Bestemming, splitName } from './bestemming.ts';

/** A report is no larger; what is, is not read. */
const MAX_BYTES = 64 * 1024 * 1024;

/** What to say of internal versions that stand beside a version to share: under its name in another format, or kept from before. */
export function describeIntern(bestemmingen: Bestemming[], kept: (string | undefined)[]): string[] {
  const gemaakt = new Set(bestemmingen.map((b) => b.pad));
  const ernaast = bestemmingen.flatMap(({ pad }) => FORMATEN.map((f) => `${splitName(pad).stam}.${f}`));
  const paden = new Set([...ernaast, ...kept.flatMap((pad) => pad ?? [])]);
  return [...paden]
    .filter((pad) => !gemaakt.has(pad) && readVoorOf(pad) === 'intern')
    .map((pad) => `Let op: ${pad} is de interne versie. Geef dat bestand niet mee.`);
}

/**
 * A version to share and one for the team never take each other's place unasked: who handed on the one under a name would hand on
 * the other under it. Throws before anything is written. Where nobody can ask to overwrite, `overschrijf` is left out.
 */
export function refuseAndere(paden: string[], voor: Voor, overschrijf?: boolean): void {
  if (overschrijf) return;
  const andere = voor === 'delen' ? 'intern' : 'delen';
  const anders = paden.filter((pad) => readVoorOf(pad) === andere);
  if (anders.length === 0) return;
  const staat = andere === 'intern' ? 'de interne versie' : 'een versie om te delen';
  const remedie = overschrijf === undefined ? 'geef dat bestand eerst een andere naam' : 'kies een andere naam of gebruik --overschrijf';
  throw new UserError(
    anders.map((pad) => `${showName(pad)}: fout: ANDERE_VERSIE onder deze naam staat ${staat}; ${remedie}`),
    EXIT.refused,
  );
}

function readVoorOf(pad: string): Voor | undefined {
  const formaat = FORMATEN.find((f) => `.${f}` === extname(pad));
  const stat = lstatSync(pad, { throwIfNoEntry: false });
  if (formaat === undefined || !stat?.isFile() || stat.size > MAX_BYTES) return undefined;
  try {
    return readVoor(formaat, readFileSync(pad));
  } catch {
    // The report is made; what cannot be read here is no reason to say that it is not.
    return undefined;
  }
}
