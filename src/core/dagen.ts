const ERA_DAYS = 146_097;
const ERA_YEARS = 400;

/** A day some days after another, both as 2026-11-21. The calendar alone: no clock, no time zone. */
export function addDays(datum: string, dagen: number): string {
  const [jaar = 0, maand = 1, dag = 1] = datum.split('-').map(Number);
  return fromNumber(toNumber(jaar, maand, dag) + dagen);
}

/** Days since 1 March of year 0: years begin in March, so that the leap day is the last of the year. */
function toNumber(jaar: number, maand: number, dag: number): number {
  const y = maand > 2 ? jaar : jaar - 1;
  const dayOfYear = Math.floor((153 * ((maand + 9) % 12) + 2) / 5) + dag - 1;
  return y * 365 + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / ERA_YEARS) + dayOfYear;
}

function fromNumber(n: number): string {
  const era = Math.floor(n / ERA_DAYS);
  const dayOfEra = n - era * ERA_DAYS;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const m = Math.floor((5 * dayOfYear + 2) / 153);
  const dag = dayOfYear - Math.floor((153 * m + 2) / 5) + 1;
  const maand = m < 10 ? m + 3 : m - 9;
  const jaar = yearOfEra + era * ERA_YEARS + (maand <= 2 ? 1 : 0);
  return `${String(jaar).padStart(4, '0')}-${String(maand).padStart(2, '0')}-${String(dag).padStart(2, '0')}`;
}
