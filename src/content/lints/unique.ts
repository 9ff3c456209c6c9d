import { createFault, type Fault } from '../../faults/fault.ts';
import type { Lint } from '../lint.ts';
import type { ContentFile } from '../load.ts';

/** One thing a file, with its id as the name. */
const NAMED_BY_ID = new Set(['praktijkvoorbeeld', 'hulpmiddel', 'aanpak']);

/** Every id stands once, and a file that holds one thing carries its id as its name. */
export const lintUnique: Lint = (_, files) => [...fileNames(files), ...duplicates(files)];

function fileNames(files: ContentFile[]): Fault[] {
  return files.flatMap(({ kind, stem, name, data, parsed }) => {
    const place = parsed.place('/id', 'value');
    const id = String(data.id);
    if (NAMED_BY_ID.has(kind) && stem !== id) return [createFault('BESTANDSNAAM', name, place, { verwacht: `${id}.yaml` })];
    if (kind === 'oplossingsrichting' && !stem.startsWith(`${id}-`))
      return [createFault('BESTANDSNAAM', name, place, { verwacht: `${id}-….yaml` })];
    return [];
  });
}

function duplicates(files: ContentFile[]): Fault[] {
  const seen = new Map<string, { name: string; regel: number }>();
  return files.flatMap((file) =>
    idPointers(file).flatMap(({ key, id, pointer }) => {
      const place = file.parsed.place(pointer, 'value');
      const eerder = seen.get(key);
      seen.set(key, eerder ?? { name: file.name, regel: place.regel });
      return eerder === undefined ? [] : [createFault('DUBBELE_ID', file.name, place, { id, eerder: eerder.regel })];
    }),
  );
}

/** The ids in a file with the vocabulary they belong to: items share one, every list of rules has its own. */
function idPointers({ kind, data, name }: ContentFile): { key: string; id: string; pointer: string }[] {
  const found: { key: string; id: string; pointer: string }[] = [];
  const walk = (value: unknown, pointer: string, list: string) => {
    if (Array.isArray(value)) {
      for (const [i, entry] of value.entries()) walk(entry, `${pointer}/${i}`, list);
    } else if (value !== null && typeof value === 'object') {
      const entry = value as Record<string, unknown>;
      if ('id' in entry) {
        const shared = list === 'items' || (pointer === '' && kind !== 'instrument');
        found.push({
          key: shared ? `${list || kind} ${entry.id}` : `${name} ${pointer.replace(/\/\d+$/, '')} ${entry.id}`,
          id: String(entry.id),
          pointer: `${pointer}/id`,
        });
      }
      for (const [key, child] of Object.entries(entry)) walk(child, `${pointer}/${key}`, key);
    }
  };
  walk(data, '', '');
  return found;
}
