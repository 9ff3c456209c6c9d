import { createFault, type Fault } from '../../faults/fault.ts';
import type { Lint } from '../lint.ts';

/** A short name stands for one source, so that a reader finds the right one in the list of sources. */
export const lintShortNames: Lint = ({ bronnen }, files) =>
  files
    .filter((file) => file.kind === 'instrument')
    .flatMap(({ name, parsed }) =>
      bronnen.flatMap(({ kort }, plaats): Fault[] => {
        const first = bronnen.findIndex((b) => b.kort === kort);
        if (first === plaats) return [];
        const eerder = parsed.place(`/bronnen/${first}/kort`, 'value').regel;
        return [createFault('DUBBELE_NAAM', name, parsed.place(`/bronnen/${plaats}/kort`, 'value'), { id: kort, eerder })];
      }),
    );
