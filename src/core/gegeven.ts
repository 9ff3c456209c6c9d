import type { Gegeven } from '../model/analyse.ts';
import type { Instrument } from '../model/instrument.ts';
import type { Antwoordstand } from './antwoorden.ts';

/** One answer as the result shows it. */
export function describeAntwoord(
  instrument: Instrument,
  { item, antwoord, grondslag, toelichting, zegt, stemmen, minderheid }: Antwoordstand,
): Gegeven {
  const { antwoorden, grondslagen, 'niet-besproken': stil } = instrument.regels.antwoorden;
  const woorden = item.soort === 'rollen' ? instrument.regels.begrippen.rollen : antwoorden;
  const grondslagLabel = grondslagen.find((g) => g.id === grondslag)?.label;
  const antwoordLabel = woorden.find((w) => w.id === antwoord)?.label ?? stil.label;
  const gegeven: Gegeven = { item: item.id, label: item.label, antwoord, antwoordLabel, bron: item.bron };
  if (grondslag !== undefined) gegeven.grondslag = grondslag;
  if (grondslagLabel !== undefined) gegeven.grondslagLabel = grondslagLabel;
  if (toelichting !== undefined) gegeven.toelichting = toelichting;
  if (zegt !== undefined) gegeven.zegt = zegt;
  if (stemmen !== undefined) gegeven.stemmen = stemmen;
  if (minderheid !== undefined) gegeven.minderheid = minderheid;
  if (item.vervolgvraag !== undefined) gegeven.vervolgvraag = item.vervolgvraag;
  if (item.lokaal !== undefined) gegeven.lokaal = item.lokaal;
  return gegeven;
}
