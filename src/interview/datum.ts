/** A date typed as 2026-11-21 or 21-11-2026, as the case file has it; nothing where it does not exist. */
export function toDatum(tekst: string): string | undefined {
  const dutch = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/.exec(tekst);
  const iso = dutch ? `${dutch[3]}-${dutch[2]?.padStart(2, '0')}-${dutch[1]?.padStart(2, '0')}` : tekst;
  const datum = new Date(`${iso}T00:00:00Z`);
  const exists = /^\d{4}-\d{2}-\d{2}$/.test(iso) && !Number.isNaN(datum.getTime()) && datum.toISOString().startsWith(iso);
  return exists ? iso : undefined;
}

/** 2026-11-21 as it is typed: 21-11-2026. */
export function showDatum(datum: string): string {
  return datum.split('-').reverse().join('-');
}

/** The same day some months later, or the last day of that month where it has no such day. */
export function addMonths(datum: string, maanden: number): string {
  const [jaar = 0, maand = 1, dag = 1] = datum.split('-').map(Number);
  const eerste = new Date(Date.UTC(jaar, maand - 1 + maanden, 1));
  const laatste = new Date(Date.UTC(eerste.getUTCFullYear(), eerste.getUTCMonth() + 1, 0)).getUTCDate();
  eerste.setUTCDate(Math.min(dag, laatste));
  return eerste.toISOString().slice(0, 10);
}
