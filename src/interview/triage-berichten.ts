import type { Casus } from '../model/casus.ts';
import type { Instrument } from '../model/instrument.ts';
import { outcomeOf } from './uitkomst.ts';
import { WORDS } from './words.ts';

/** What does not help is said as soon as it shows. */
export function sayMisstappen(instrument: Instrument, voor: Casus, na: Casus): string[] {
  const was = outcomeOf(instrument, voor).misstappen;
  const nieuw = outcomeOf(instrument, na).misstappen.filter((m) => !was.some((w) => w.id === m.id && w.situatie === m.situatie));
  return nieuw.map((m) => WORDS.triage.misstap(m.titel));
}

/** Says that the triage now belongs to a place; its screens come behind step 2.5 of that place. */
export function sayAanbod(instrument: Instrument, voor: Casus, na: Casus): string[] {
  const had = (id: string) => outcomeOf(instrument, voor).situaties.some((s) => s.id === id && s.triage.aangeboden);
  return outcomeOf(instrument, na)
    .situaties.filter((s) => s.triage.aangeboden && !s.triage.gevraagd && !had(s.id))
    .map((s) => WORDS.triage.aanbod(s.naam));
}
