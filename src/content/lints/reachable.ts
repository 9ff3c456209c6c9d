import { createFault } from '../../faults/fault.ts';
import type { Instrument, Locatie, Oplossingsrichting, Praktijkvoorbeeld } from '../../model/instrument.ts';
import type { Lint } from '../lint.ts';

/** Every direction and every practice example can come out for some case. */
export const lintReachable: Lint = (instrument, files) =>
  files.flatMap(({ kind, data, name, parsed }) => {
    const id = String(data.id);
    const place = parsed.place('/id', 'value');
    const richting = instrument.oplossingsrichtingen.find((r) => kind === 'oplossingsrichting' && r.id === data.id);
    if (richting && !canBeAdvised(instrument, richting)) return [createFault('ONBEREIKBAAR', name, place, { id, soort: 'richting' })];
    const voorbeeld = instrument.praktijkvoorbeelden.find((v) => kind === 'praktijkvoorbeeld' && v.id === id);
    if (voorbeeld && !canBeEligible(instrument, voorbeeld))
      return [createFault('ONBEREIKBAAR', name, place, { id, soort: 'praktijkvoorbeeld' })];
    return [];
  });

function canBeAdvised(instrument: Instrument, richting: Oplossingsrichting): boolean {
  if (richting.grond !== 'problematieken') return true;
  return richting.problematieken.some((id) =>
    instrument.problematieken.some((p) => p.id === id && p.items.some((i) => Object.hasOwn(instrument.items, i))),
  );
}

/** Some direction of the example serves one of its places (or is bound to none). */
function canBeEligible(instrument: Instrument, voorbeeld: Praktijkvoorbeeld): boolean {
  const serves = (richting: Oplossingsrichting, locaties: Locatie[]) =>
    richting.locaties.length === 0 || locaties.length === 0 || locaties.some((l) => richting.locaties.includes(l));
  return instrument.oplossingsrichtingen.some(
    (r) => voorbeeld.richtingen.includes(r.id) && canBeAdvised(instrument, r) && serves(r, voorbeeld.locaties),
  );
}
