import { createFault } from '../../faults/fault.ts';
import type { Lint } from '../lint.ts';

const DRAWERS = [
  'deelrichtingen',
  'problematieken',
  'doelgroepen',
  'locaties',
  'methoden',
  'trede',
  'schaal',
  'uitgevoerd-in',
  'uitvoerder',
];

/** A drawer of a practice example that the source leaves empty says why; a filled one does not. */
export const lintDrawers: Lint = (_, files) =>
  files
    .filter((f) => f.kind === 'praktijkvoorbeeld')
    .flatMap(({ data, name, parsed }) =>
      DRAWERS.flatMap((vak) => {
        const value = data[vak];
        const empty = value === undefined || value === null || (Array.isArray(value) && value.length === 0);
        const reason = Object.hasOwn((data.leeg ?? {}) as object, vak);
        if (empty === reason) return [];
        return empty
          ? [createFault('LEEG_VAK', name, parsed.place(`/${vak}`, 'key'), { vak })]
          : [createFault('GEVULD_VAK', name, parsed.place(`/leeg/${vak}`, 'key'), { vak })];
      }),
    );
