import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addDays } from '../../src/core/dagen.ts';

const iso = (day: Date) => day.toISOString().slice(0, 10);

it('counts days as the calendar does', () => {
  const days = fc.date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true });
  fc.assert(
    fc.property(days, fc.integer({ min: 0, max: 400 }), (begin, n) => {
      const end = new Date(begin);
      end.setUTCDate(end.getUTCDate() + n);
      expect(addDays(iso(begin), n)).toBe(iso(end));
    }),
  );
});

it.each([
  ['2024-02-28', 1, '2024-02-29'],
  ['2026-02-28', 1, '2026-03-01'],
  ['2026-12-31', 2, '2027-01-02'],
])('%s and %i days is %s', (datum, dagen, na) => {
  expect(addDays(datum, dagen)).toBe(na);
});
