import { createFault } from '../faults/fault.ts';
import type { Verwerkt } from './task.ts';

/**
 * Notes which content came before: a copy, or a link to a file, would be counted as another neighbourhood. It is counted
 * and said, because only the user knows which one is meant.
 */
export function createDubbelmelder(): (result: Verwerkt) => Verwerkt {
  const eerste = new Map<string, string>();
  return (result) => {
    if (result.soort !== 'klaar') return result;
    const eerder = eerste.get(result.digest);
    if (eerder === undefined) {
      eerste.set(result.digest, result.bestand);
      return result;
    }
    const melding = createFault('INHOUD_DUBBEL', result.bestand, undefined, { eerder }, 'waarschuwing');
    return { ...result, meldingen: [...result.meldingen, melding] };
  };
}
