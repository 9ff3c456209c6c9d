import type { Fault } from '../faults/fault.ts';
import type { Instrument } from '../model/instrument.ts';
import { lintDrawers } from './lints/drawers.ts';
import { lintEscalatie } from './lints/escalatie.ts';
import { lintReachable } from './lints/reachable.ts';
import { lintReferences } from './lints/references.ts';
import { lintShortNames } from './lints/short-names.ts';
import { lintUnique } from './lints/unique.ts';
import { lintUnused } from './lints/unused.ts';
import type { ContentFile } from './load.ts';

/** Checks what the content means, after its shape: each lint looks at one thing. */
export type Lint = (instrument: Instrument, files: ContentFile[]) => Fault[];

const LINTS: Lint[] = [lintUnique, lintReferences, lintDrawers, lintReachable, lintUnused, lintEscalatie, lintShortNames];

export function lintContent(instrument: Instrument, files: ContentFile[]): Fault[] {
  return LINTS.flatMap((lint) => lint(instrument, files));
}
