import type { Instrument, Oplossingsrichting, Stap } from '../model/instrument.ts';

/** The generated tables of `checklists/README.md` and the manuals, by the name between their markers. */
export const TABLES: Record<string, (instrument: Instrument) => string> = {
  stappen: createStepTable,
  problematieken: createProblemTable,
  oplossingsrichtingen: createDirectionTable,
  praktijkvoorbeelden: createExampleTable,
  gegevensboek: createDictionary,
};

const BLOCK = /(<!-- begin: (\S+) -->\n)[\s\S]*?(<!-- end: (\S+) -->)/g;

/** Writes every block between `<!-- begin: NAME -->` and `<!-- end: NAME -->` anew: a table, or a YAML file shown whole. */
export function fillBlocks(text: string, instrument: Instrument, readYaml: (path: string) => string): string {
  return text.replace(BLOCK, (_, begin: string, name: string, end: string, closing: string) => {
    if (closing !== name) throw new Error(`Block ${name} is closed as ${closing}`);
    return `${begin}${createBlock(name, instrument, readYaml)}\n${end}`;
  });
}

function createBlock(name: string, instrument: Instrument, readYaml: (path: string) => string): string {
  if (name.endsWith('.yaml')) return `\`\`\`yaml\n${readYaml(name).trimEnd()}\n\`\`\``;
  const create = TABLES[name];
  if (create === undefined) throw new Error(`No table is called ${name}`);
  return create(instrument);
}

function createStepTable({ stappen }: Instrument): string {
  const count = (s: Stap) => s.onderdelen.reduce((n, o) => n + o.items.length + o.rubrieken.reduce((m, r) => m + r.items.length, 0), 0);
  const rows = stappen.map((s) => [s.stap, s.titel, s.per, codes(s.onderdelen.map((o) => o.sleutel)), String(count(s))]);
  return createTable(['step', 'title', 'asked per', 'keys in the case file', 'items'], rows);
}

function createProblemTable({ problematieken, oplossingsrichtingen }: Instrument): string {
  const leadsTo = (id: string) => oplossingsrichtingen.filter((r) => r.problematieken.includes(id)).map((r) => r.id);
  const rows = problematieken.map((p) => [codes([p.id]), p.label, codes(p.items), leadsTo(p.id).join(', ') || 'none']);
  return createTable(['problematiek', 'label', 'items', 'leads to direction'], rows);
}

function createDirectionTable({ oplossingsrichtingen }: Instrument): string {
  const when: Record<Oplossingsrichting['grond'], (r: Oplossingsrichting) => string> = {
    problematieken: (r) => codes(r.problematieken),
    informatiepositie: () => 'much is unknown, the information check says so, or votes differ',
    altijd: () => 'always',
  };
  const rows = oplossingsrichtingen.map((r) => [String(r.id), r.titel, when[r.grond](r), codes(r.locaties) || 'any place']);
  return createTable(['direction', 'title', 'when', 'where'], rows);
}

function createExampleTable({ praktijkvoorbeelden }: Instrument): string {
  const rows = praktijkvoorbeelden.map((v) => [
    codes([v.id]),
    v.naam,
    v.categorie,
    v.richtingen.join(', '),
    codes(v.locaties) || 'any place',
  ]);
  return createTable(['id', 'name', 'category', 'directions', 'locations'], rows);
}

/** The columns of the tables of a batch, in Dutch: it stands in a manual for users. */
function createDictionary({ regels }: Instrument): string {
  const { gedeeld, slot, tabellen } = regels.tabellen;
  const all = [{ id: 'gedeeld', kolommen: gedeeld }, ...tabellen, { id: 'gedeeld', kolommen: slot }];
  const rows = all.flatMap(({ id, kolommen }) => kolommen.map((k) => [codes([id]), codes([k.id]), k.soort, k.betekenis]));
  return createTable(['tabel', 'kolom', 'soort', 'betekenis'], rows);
}

function codes(ids: string[]): string {
  return ids.map((id) => `\`${id}\``).join(', ');
}

function createTable(head: string[], rows: string[][]): string {
  const line = (cells: string[]) => `| ${cells.map((c) => c.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
