import type { Instrument } from '../model/instrument.ts';

/** "4 ja, 1 nee: reden" as counts per answer and the minority's reason; `undefined` where it does not say that. */
export function parseStemmen(instrument: Instrument, tekst: string): { aantallen: Record<string, number>; reden: string } | undefined {
  const [telling = '', ...rest] = tekst.split(':');
  const woorden = instrument.regels.antwoorden.antwoorden;
  const aantallen: Record<string, number> = {};
  for (const deel of telling
    .split(/,|\ben\b/)
    .map((d) => d.trim())
    .filter(Boolean)) {
    const match = /^(\d{1,3})\s*x?\s*(.+)$/.exec(deel.toLowerCase()) ?? undefined;
    const antwoord = woorden.find((a) => a.id === match?.[2] || a.label.toLowerCase() === match?.[2]);
    if (match === undefined || antwoord === undefined) return splitBySpace(tekst, telling, instrument);
    aantallen[antwoord.id] = (aantallen[antwoord.id] ?? 0) + Number(match[1]);
  }
  return Object.keys(aantallen).length === 0 ? undefined : { aantallen, reden: rest.join(':').trim() };
}

/** "4 ja 1 nee": the same without commas. */
function splitBySpace(tekst: string, telling: string, instrument: Instrument) {
  const metKomma = telling.replace(/(\D)\s+(?=\d)/g, '$1, ').trim();
  return metKomma === telling.trim() || metKomma.includes(', ,') || telling.includes(',')
    ? undefined
    : parseStemmen(instrument, tekst.replace(telling, metKomma));
}
