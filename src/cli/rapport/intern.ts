import { existsSync, lstatSync, readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { showName } from '../../faults/format.ts';
import { FORMATEN } from '../../report/formaten.ts';
import { isIntern } from '../../report/intern.ts';
import type { Voor } from '../../report/rapport.ts';
import { EXIT } from '../exit.ts';
import { isOwnOutput } from '../own-output.ts';
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
    .filter((pad) => !gemaakt.has(pad) && isInternFile(pad))
    .map((pad) => `Let op: ${pad} is de interne versie. Geef dat bestand niet mee.`);
}

/**
 * A version to share and one for the team never take each other's place unasked: who handed on the one under a name would hand on
 * the other under it. Throws before anything is written.
 */
export function refuseAndere(paden: string[], voor: Voor, overschrijf: boolean): void {
  if (overschrijf) return;
  const anders = paden.filter((pad) => existsSync(pad) && isAndere(pad, voor));
  if (anders.length === 0) return;
  const staat = voor === 'delen' ? 'de interne versie' : 'een versie om te delen';
  throw new UserError(
    anders.map(
      (pad) => `${showName(pad)}: fout: ANDERE_VERSIE onder deze naam staat ${staat}; kies een andere naam of gebruik --overschrijf`,
    ),
    EXIT.refused,
  );
}

function isAndere(pad: string, voor: Voor): boolean {
  return voor === 'delen' ? isInternFile(pad) : isOwnOutput(pad) && !isInternFile(pad);
}

function isInternFile(pad: string): boolean {
  const formaat = FORMATEN.find((f) => `.${f}` === extname(pad));
  const stat = lstatSync(pad, { throwIfNoEntry: false });
  if (formaat === undefined || !stat?.isFile() || stat.size > MAX_BYTES) return false;
  try {
    return isIntern(formaat, readFileSync(pad));
  } catch {
    // The report is made; what cannot be read here is no reason to say that it is not.
    return false;
  }
}
