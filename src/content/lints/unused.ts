import { createFault, type Fault } from '../../faults/fault.ts';
import type { Instrument } from '../../model/instrument.ts';
import type { Lint } from '../lint.ts';
import type { ContentFile } from '../load.ts';

/** Nothing in the vocabularies is there in vain. */
export const lintUnused: Lint = (instrument, files) => [
  ...unused(
    files,
    'methoden',
    'methode',
    instrument.regels.methoden.map((m) => m.id),
    new Set(instrument.praktijkvoorbeelden.flatMap((v) => v.methoden)),
  ),
  ...unusedFiles(files, instrument),
  ...oneSided(files, instrument),
];

function unused(files: ContentFile[], kind: string, soort: string, ids: string[], used: Set<string>): Fault[] {
  const file = files.find((f) => f.kind === kind);
  if (file === undefined) return [];
  return ids.flatMap((id, i) =>
    used.has(id) ? [] : [createFault('ONGEBRUIKT', file.name, file.parsed.place(`/${kind}/${i}`, 'value'), { id, soort })],
  );
}

function unusedFiles(files: ContentFile[], instrument: Instrument): Fault[] {
  const used = new Set(instrument.oplossingsrichtingen.flatMap((r) => r.hulpmiddelen));
  return files
    .filter((f) => f.kind === 'hulpmiddel' && !used.has(String(f.data.id)))
    .map((f) => createFault('ONGEBRUIKT', f.name, f.parsed.place('/id', 'value'), { id: String(f.data.id), soort: 'hulpmiddel' }));
}

/** An aid names its directions and a direction its aids: both must say the same. */
function oneSided(files: ContentFile[], instrument: Instrument): Fault[] {
  return files
    .filter((f) => f.kind === 'hulpmiddel')
    .flatMap((f) =>
      instrument.oplossingsrichtingen
        .filter((r) => r.hulpmiddelen.includes(String(f.data.id)) !== (f.data.richtingen as number[]).includes(r.id))
        .map((r) => createFault('ONGEBRUIKT', f.name, f.parsed.place('/richtingen', 'value'), { id: `${r.id}`, soort: 'richting' })),
    );
}
