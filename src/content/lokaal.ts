import { join } from 'node:path';
import { createFault, type Fault } from '../faults/fault.ts';
import type { Instrument, Praktijkvoorbeeld } from '../model/instrument.ts';
import { suggest } from '../yaml/suggest.ts';
import { type RawItem, toItem } from './assemble.ts';
import { lintDrawers } from './lints/drawers.ts';
import { lintReachable } from './lints/reachable.ts';
import { lintReferences } from './lints/references.ts';
import { lintUnique } from './lints/unique.ts';
import { type ContentFile, readContentFile, readFolder, withEmpty } from './load.ts';
import { getValidator, type Kind } from './validators.ts';

interface LokaleItems {
  onderdeel: string;
  rubriek?: string;
  items: RawItem[];
  problematieken?: { item: string; tot: string }[];
}

export interface LokaalResult {
  instrument?: Instrument;
  faults: Fault[];
  unreadable: boolean;
}

const LINTS = [lintUnique, lintReferences, lintDrawers, lintReachable];

/**
 * Adds a municipality's own practice examples and questions. They carry its name wherever they are shown, never replace what
 * is of KIS, and local questions never count in a phase or level, so that outcomes stay comparable between places.
 */
export function addLokaal(instrument: Instrument, dir: string): LokaalResult {
  const getSchema = (kind: string) => getValidator(kind as Kind);
  const head = readContentFile(join(dir, 'lokaal.yaml'), 'lokaal', getSchema);
  if (head.file === undefined) return { faults: head.faults, unreadable: head.unreadable };
  const results = [
    ...readFolder(join(dir, 'praktijkvoorbeelden'), 'praktijkvoorbeeld', getSchema),
    ...readFolder(join(dir, 'items'), 'lokale-items', getSchema),
  ];
  const faults = [head, ...results].flatMap((r) => r.faults);
  const files = results.flatMap((r) => r.file ?? []);
  if (faults.some((f) => f.ernst === 'fout')) return { faults, unreadable: results.some((r) => r.unreadable) };
  if (files.length === 0) return { faults: [createFault('LOKAAL_LEEG', dir, undefined, {})], unreadable: false };
  const taken = files.flatMap((file) => [
    ...checkTaken(instrument, file),
    ...checkPlace(instrument, file),
    ...checkLinks(instrument, file),
  ]);
  if (taken.length > 0) return { faults: taken, unreadable: false };

  const naam = String(head.file.data.naam);
  const merged = merge(instrument, files, naam);
  const meaning = LINTS.flatMap((lint) => lint(merged, files));
  return meaning.length > 0 ? { faults: meaning, unreadable: false } : { instrument: merged, faults, unreadable: false };
}

function checkTaken(instrument: Instrument, { kind, data, name, parsed }: ContentFile): Fault[] {
  if (kind === 'praktijkvoorbeeld') {
    const id = String(data.id);
    return instrument.praktijkvoorbeelden.some((v) => v.id === id)
      ? [createFault('ID_BEZET', name, parsed.place('/id', 'value'), { id })]
      : [];
  }
  return (data as unknown as LokaleItems).items.flatMap(({ id }, i) =>
    Object.hasOwn(instrument.items, id) ? [createFault('ID_BEZET', name, parsed.place(`/items/${i}/id`, 'value'), { id })] : [],
  );
}

/** Local questions go under a part and rubriek that exist, and their ids start the way the ids there do. */
function checkPlace(instrument: Instrument, { kind, data, name, parsed }: ContentFile): Fault[] {
  if (kind !== 'lokale-items') return [];
  const { onderdeel, rubriek, items } = data as unknown as LokaleItems;
  const siblings = Object.values(instrument.items).filter((i) => i.sleutel === onderdeel);
  const rubrieken = [...new Set(siblings.flatMap((i) => i.rubriek ?? []))];
  if (rubriek === undefined ? rubrieken.length > 0 : !rubrieken.includes(rubriek)) {
    const place = parsed.place(rubriek === undefined ? '/onderdeel' : '/rubriek', 'value');
    const bedoeld = suggest(rubriek ?? '', rubrieken) ?? rubrieken[0];
    return [createFault('VERWIJST_NERGENS', name, place, { id: rubriek ?? 'een onderdeel zonder rubriek', soort: 'rubriek', bedoeld })];
  }
  const prefix = siblings.find((i) => i.rubriek === rubriek)?.id.split('.')[0] ?? onderdeel;
  return items.flatMap(({ id }, i) =>
    id.startsWith(`${prefix}.`)
      ? []
      : [createFault('VORM', name, parsed.place(`/items/${i}/id`, 'value'), { waarde: id, vorm: `${prefix}.uw-eigen-naam` })],
  );
}

/** A local question may count toward a problem of its own place; questions of KIS keep their links. */
function checkLinks(instrument: Instrument, { kind, data, name, parsed }: ContentFile): Fault[] {
  if (kind !== 'lokale-items') return [];
  const { onderdeel, items, problematieken = [] } = data as unknown as LokaleItems;
  const counts = Object.values(instrument.items).some((i) => i.sleutel === onderdeel && i.per === 'situatie' && i.soort === 'antwoorden');
  return problematieken.flatMap(({ item }, i) => {
    const place = parsed.place(`/problematieken/${i}/item`, 'value');
    if (!items.some((own) => own.id === item))
      return [createFault('VERWIJST_NERGENS', name, place, { id: item, soort: 'vraag in dit bestand' })];
    return counts ? [] : [createFault('ONGEBRUIKT', name, place, { id: item, soort: 'de koppeling van' })];
  });
}

function merge(instrument: Instrument, files: ContentFile[], lokaal: string): Instrument {
  const merged = structuredClone(instrument);
  merged.lokaal = lokaal;
  const titel = `Lokale toevoeging ${lokaal}`;
  merged.bronnen.push({ id: 'lokaal', kort: titel, titel, uitgever: lokaal });
  for (const { kind, data } of files) {
    if (kind === 'praktijkvoorbeeld') merged.praktijkvoorbeelden.push({ ...(withEmpty(data) as unknown as Praktijkvoorbeeld), lokaal });
    else addItems(merged, data as unknown as LokaleItems, lokaal);
  }
  return merged;
}

function addItems(
  merged: Instrument,
  { onderdeel: sleutel, rubriek: rubriekId, items, problematieken = [] }: LokaleItems,
  lokaal: string,
): void {
  const stap = merged.stappen.find((s) => s.onderdelen.some((o) => o.sleutel === sleutel));
  const onderdeel = stap?.onderdelen.find((o) => o.sleutel === sleutel);
  if (stap === undefined || onderdeel === undefined) return;
  const rubriek = onderdeel.rubrieken.find((r) => r.id === rubriekId);
  for (const raw of items) {
    merged.items[raw.id] = { ...toItem(stap, onderdeel, rubriek, raw), lokaal };
    (rubriek ?? onderdeel).items.push(raw.id);
  }
  for (const { item, tot } of problematieken) merged.problematieken.find((p) => p.id === tot)?.items.push(item);
}
