import type { Instrument } from '../model/instrument.ts';

/** What follows from the instrument alone is made once for each instrument, and shared by all results made with it. */
export function perInstrument<T extends object>(make: (instrument: Instrument) => T): (instrument: Instrument) => T {
  const made = new WeakMap<Instrument, T>();
  return (instrument) => {
    const before = made.get(instrument);
    if (before !== undefined) return before;
    const now = make(instrument);
    made.set(instrument, now);
    return now;
  };
}
