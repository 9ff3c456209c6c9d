import { createFault, type Fault } from '../../faults/fault.ts';
import type { Instrument } from '../../model/instrument.ts';
import { suggest } from '../../yaml/suggest.ts';
import type { Lint } from '../lint.ts';
import type { ContentFile } from '../load.ts';

/** Which vocabulary a key refers to. Keys are looked up with their parent first, where the same key means two things. */
type Vocabulary =
  | 'item'
  | 'problematiek'
  | 'richting'
  | 'hulpmiddel'
  | 'doelgroep'
  | 'methode'
  | 'bron'
  | 'fase'
  | 'triageuitkomst'
  | 'doorverwijzing'
  | 'partner'
  | 'rol'
  | 'onderdeel'
  | 'praktijkvoorbeeld'
  | 'deelrichting'
  | 'aanpakstap';

const REFERENCES: Record<string, Record<string, Vocabulary>> = {
  '*': { document: 'bron' },
  problematieken: { items: 'item' },
  oplossingsrichting: { problematieken: 'problematiek', hulpmiddelen: 'hulpmiddel' },
  hulpmiddel: { richtingen: 'richting', 'open-bij': 'item' },
  praktijkvoorbeeld: {
    richtingen: 'richting',
    deelrichtingen: 'deelrichting',
    problematieken: 'problematiek',
    doelgroepen: 'doelgroep',
    methoden: 'methode',
  },
  vuistregels: { 'alleen-bij': 'problematiek' },
  waarschuwingen: {
    items: 'item',
    problematieken: 'problematiek',
    richtingen: 'richting',
    methoden: 'methode',
    voorbeelden: 'praktijkvoorbeeld',
    triage: 'triageuitkomst',
  },
  tegenspraak: { als: 'item', items: 'item', fase: 'fase' },
  doorverwijzing: {
    fase: 'fase',
    items: 'item',
    triage: 'triageuitkomst',
    alle: 'item',
    'een-van': 'item',
    geen: 'item',
    'niet-alle': 'item',
    uitkomst: 'triageuitkomst',
  },
  escalatie: {
    aanbieden: 'item',
    item: 'item',
    items: 'item',
    partners: 'partner',
    voorbeelden: 'praktijkvoorbeeld',
    methoden: 'methode',
    bij: 'triageuitkomst',
    termijn: 'aanpakstap',
  },
  aanpak: {
    doorverwijzing: 'doorverwijzing',
    'alleen-bij': 'doorverwijzing',
    'zolang-mogelijk': 'triageuitkomst',
    'tenzij-nee': 'item',
    rol: 'rol',
    zie: 'aanpakstap',
    checklists: 'onderdeel',
  },
  'lokale-items': { tot: 'problematiek' },
};

/** Their keys are names of drawers and their values are sentences. */
const FREE_TEXT = new Set(['leeg', 'afgeleid']);

/** Every id that is referred to exists. */
export const lintReferences: Lint = (instrument, files) => {
  const known = vocabularies(instrument);
  return files.flatMap((file) => {
    const rules = { ...REFERENCES['*'], ...REFERENCES[file.kind] };
    const faults: Fault[] = [];
    walk(file, '', file.data, (key, value, pointer) => {
      const vocabulary = rules[key];
      if (vocabulary === undefined || known[vocabulary].includes(String(value))) return;
      const bedoeld = suggest(String(value), known[vocabulary]);
      faults.push(
        createFault('VERWIJST_NERGENS', file.name, file.parsed.place(pointer, 'value'), { id: String(value), soort: vocabulary, bedoeld }),
      );
    });
    return faults;
  });
};

function vocabularies(instrument: Instrument): Record<Vocabulary, string[]> {
  return {
    item: Object.keys(instrument.items),
    problematiek: instrument.problematieken.map((p) => p.id),
    richting: instrument.oplossingsrichtingen.map((r) => String(r.id)),
    deelrichting: instrument.oplossingsrichtingen.flatMap((r) => r.deelrichtingen.map((d) => d.id)),
    hulpmiddel: instrument.hulpmiddelen.map((h) => h.id),
    doelgroep: Object.values(instrument.items)
      .filter((i) => i.sleutel === 'doelgroepen')
      .map((i) => i.pad.at(-1) ?? ''),
    methode: instrument.regels.methoden.map((m) => m.id),
    bron: instrument.bronnen.map((b) => b.id),
    fase: instrument.regels.fase.fasen.map((f) => f.id),
    triageuitkomst: instrument.regels.begrippen.triageuitkomsten.map((t) => t.id),
    praktijkvoorbeeld: instrument.praktijkvoorbeelden.map((v) => v.id),
    doorverwijzing: instrument.regels.doorverwijzing.map((d) => d.code),
    partner: Object.values(instrument.items)
      .filter((i) => i.sleutel === 'partners')
      .map((i) => i.pad.at(-1) ?? ''),
    rol: instrument.regels.escalatie.rollen.map((r) => r.id),
    onderdeel: instrument.stappen.filter((s) => s.stap === 'zaak').flatMap((s) => s.onderdelen.map((o) => o.sleutel)),
    aanpakstap: instrument.aanpakken.flatMap((a) => a.stappen.map((s) => s.id)),
  };
}

/** Calls back for every word or number, with the key that it, or the list it is in, stands under. */
function walk(
  file: ContentFile,
  key: string,
  value: unknown,
  call: (key: string, value: unknown, pointer: string) => void,
  pointer = '',
): void {
  if (Array.isArray(value)) {
    for (const [i, entry] of value.entries()) walk(file, key, entry, call, `${pointer}/${i}`);
  } else if (value !== null && typeof value === 'object') {
    for (const [name, child] of Object.entries(value).filter(([k]) => !FREE_TEXT.has(k)))
      walk(file, name, child, call, `${pointer}/${name}`);
  } else call(key, value, pointer);
}
