import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadChecklists } from '../../src/content/load.ts';
import { AJV_OPTIONS } from '../../src/content/validators.ts';
import type { Fault } from '../../src/faults/fault.ts';
import type { Validator } from '../../src/yaml/shape.ts';

const CHECKLISTS = fileURLToPath(new URL('../../checklists/', import.meta.url));
const LINTS = fileURLToPath(new URL('../../src/content/lints/', import.meta.url));

/** One fault put into one file: what is replaced by what, and where the lint must point. */
interface Broken {
  lint: string;
  why: string;
  file: string;
  change: [from: string | RegExp, to: string];
  code: Fault['code'];
  /** The text at the place of the fault. */
  at: string;
  /** Words that the fault must say. */
  says?: string;
}

const BROKEN: Broken[] = [
  {
    lint: 'unique',
    why: 'a practice example in a file of another name',
    file: 'praktijkvoorbeelden/boost.yaml',
    change: ['id: boost', 'id: boosten'],
    code: 'BESTANDSNAAM',
    at: 'boosten',
    says: 'boosten.yaml',
  },
  {
    lint: 'unique',
    why: 'a direction in a file of another number',
    file: 'oplossingsrichtingen/3-positief-gedrag.yaml',
    change: ['id: 3', 'id: 4'],
    code: 'BESTANDSNAAM',
    at: '4',
    says: '4-',
  },
  {
    lint: 'unique',
    why: 'an item that stands twice in one file',
    file: 'stappen/2.5-risicofactoren.yaml',
    change: ['id: B.claimen-ruimte', 'id: C.terugtrekken'],
    code: 'DUBBELE_ID',
    at: 'C.terugtrekken',
  },
  {
    lint: 'unique',
    why: 'an item that stands in another file too',
    file: 'stappen/2.2-fase.yaml',
    change: ['id: fase.heen-en-weer', 'id: weerstand-komst'],
    code: 'DUBBELE_ID',
    at: 'weerstand-komst',
  },
  {
    lint: 'unique',
    why: 'a rule of thumb that stands twice',
    file: 'regels/vuistregels.yaml',
    change: ['id: samenwerking', 'id: gedeeld-belang'],
    code: 'DUBBELE_ID',
    at: 'gedeeld-belang',
  },
  {
    lint: 'short-names',
    why: 'two sources with one short name',
    file: 'instrument.yaml',
    change: ['kort: Treiteraanpak', 'kort: Voorbeeldaanpak'],
    code: 'DUBBELE_NAAM',
    at: 'Voorbeeldaanpak',
  },
  {
    lint: 'references',
    why: 'an item of a problem that is not there, with the nearest that is',
    file: 'regels/problematieken.yaml',
    change: ['items: [B.claimen-ruimte]', 'items: [B.claimen-ruimtes]'],
    code: 'VERWIJST_NERGENS',
    at: 'B.claimen-ruimtes',
    says: 'bedoelde u "B.claimen-ruimte"?',
  },
  {
    lint: 'references',
    why: 'a problem of a direction',
    file: 'oplossingsrichtingen/1-woonomgeving.yaml',
    change: ['problematieken: [vervreemding-ongemak', 'problematieken: [vervreemding'],
    code: 'VERWIJST_NERGENS',
    at: 'vervreemding,',
  },
  {
    lint: 'references',
    why: 'a method of a practice example',
    file: 'praktijkvoorbeelden/portiekgesprekken.yaml',
    change: ['methoden: [burengesprek', 'methoden: [burengesprekken'],
    code: 'VERWIJST_NERGENS',
    at: 'burengesprekken',
    says: 'methode',
  },
  {
    lint: 'references',
    why: 'a target group of a practice example',
    file: 'praktijkvoorbeelden/portiekgesprekken.yaml',
    change: ['doelgroepen: [directe-buren]', 'doelgroepen: [buren]'],
    code: 'VERWIJST_NERGENS',
    at: 'buren]',
    says: 'doelgroep',
  },
  {
    lint: 'references',
    why: 'a source document, however deep',
    file: 'stappen/2.5-risicofactoren.yaml',
    change: [/document: kis(?![\s\S]*document: kis)/, 'document: kiss'],
    code: 'VERWIJST_NERGENS',
    at: 'kiss',
    says: 'bedoelde u "kis"?',
  },
  {
    lint: 'references',
    why: 'a practice example of a warning',
    file: 'regels/waarschuwingen.yaml',
    change: ['voorbeelden: [buurtbemiddeling]', 'voorbeelden: [buurtbemiddelaar]'],
    code: 'VERWIJST_NERGENS',
    at: 'buurtbemiddelaar',
    says: 'praktijkvoorbeeld',
  },
  {
    lint: 'references',
    why: 'a triage outcome of a referral',
    file: 'regels/doorverwijzing.yaml',
    change: ['triage: [treitersituatie]', 'triage: [treiteren]'],
    code: 'VERWIJST_NERGENS',
    at: 'treiteren',
    says: 'triageuitkomst',
  },
  {
    lint: 'references',
    why: 'an item of a contradiction',
    file: 'regels/tegenspraak.yaml',
    change: ['als: voelen.irritaties', 'als: voelen.irritatie'],
    code: 'VERWIJST_NERGENS',
    at: 'voelen.irritatie',
  },
  {
    lint: 'drawers',
    why: 'an empty drawer without a reason',
    file: 'praktijkvoorbeelden/portiekgesprekken.yaml',
    change: [/ {2}uitvoerder: De korte.*\n/, ''],
    code: 'LEEG_VAK',
    at: 'uitvoerder: []',
  },
  {
    lint: 'drawers',
    why: 'a drawer that is not empty with a reason why it is',
    file: 'praktijkvoorbeelden/portiekgesprekken.yaml',
    change: ['uitvoerder: []', 'uitvoerder: [Opbouwwerk]'],
    code: 'GEVULD_VAK',
    at: 'uitvoerder: De korte',
  },
  {
    lint: 'reachable',
    why: 'a direction without a problem that leads to it',
    file: 'oplossingsrichtingen/4-weerbaarheid.yaml',
    change: [/problematieken: \[.*\]/, 'problematieken: []'],
    code: 'ONBEREIKBAAR',
    at: '4',
    says: 'richting 4',
  },
  {
    lint: 'reachable',
    why: 'a practice example at places that none of its directions serves',
    file: 'praktijkvoorbeelden/portiekgesprekken.yaml',
    change: ['locaties: [woonomgeving]', 'locaties: [school]'],
    code: 'ONBEREIKBAAR',
    at: 'portiekgesprekken',
    says: 'praktijkvoorbeeld portiekgesprekken',
  },
  {
    lint: 'unused',
    why: 'a method that no practice example has',
    file: 'regels/methoden.yaml',
    change: ['methoden:\n', 'methoden:\n  - { id: theater, label: Theater }\n'],
    code: 'ONGEBRUIKT',
    at: '{ id: theater',
    says: 'methode theater',
  },
  {
    lint: 'unused',
    why: 'an aid that no direction names',
    file: 'oplossingsrichtingen/7-wat-leeft.yaml',
    change: [', plan-einstein]', ']'],
    code: 'ONGEBRUIKT',
    at: 'plan-einstein',
    says: 'hulpmiddel plan-einstein',
  },
  {
    lint: 'unused',
    why: 'an aid that names a direction which does not name it',
    file: 'hulpmiddelen/bindingsladder.yaml',
    change: [/richtingen: \[2\]/, 'richtingen: [2, 4]'],
    code: 'ONGEBRUIKT',
    at: '[2, 4]',
    says: 'richting 4',
  },
  {
    lint: 'escalatie',
    why: 'a part of the plan that no step comes into',
    file: 'regels/escalatie.yaml',
    change: ['tot: 7 }', 'tot: 2 }'],
    code: 'ONBEREIKBAAR',
    at: 'eerste-week',
    says: 'stap in periode',
  },
  {
    lint: 'escalatie',
    why: 'an approach that needs a party that is asked nowhere',
    file: 'escalatie/racistisch-wegpesten.yaml',
    change: ['{ id: ggz,', '{ id: ggzz,'],
    code: 'VERWIJST_NERGENS',
    at: 'ggzz',
  },
  {
    lint: 'escalatie',
    why: 'a step that is written out in two approaches',
    file: 'escalatie/burenruzie.yaml',
    change: ['id: uitsluiten', 'id: evaluatie'],
    code: 'DUBBELE_ID',
    at: 'evaluatie',
  },
  {
    lint: 'escalatie',
    why: 'a referral that no approach follows',
    file: 'escalatie/burenruzie.yaml',
    change: ['[burenruzie]', '[escalatie]'],
    code: 'ONBEREIKBAAR',
    at: 'burenruzie',
  },
  {
    lint: 'escalatie',
    why: 'a role that no step has',
    file: 'regels/escalatie.yaml',
    change: ['  - { id: wijkteam,', '  - { id: brandweer, label: brandweer }\n  - { id: wijkteam,'],
    code: 'ONGEBRUIKT',
    at: 'brandweer',
  },
  {
    lint: 'escalatie',
    why: 'a question of the triage that nothing looks at',
    file: 'regels/escalatie.yaml',
    change: ['item: triage.verward-persoon', 'item: triage.wil-weg'],
    code: 'ONGEBRUIKT',
    at: 'triage.verward-persoon',
  },
  {
    lint: 'references',
    why: 'an approach that points to a step that no approach has',
    file: 'escalatie/treiteraanpak-amsterdam.yaml',
    change: ['zie: contact-melder', 'zie: contact-meldre'],
    code: 'VERWIJST_NERGENS',
    at: 'contact-meldre',
    says: 'contact-melder',
  },
  {
    lint: 'references',
    why: 'a step for a role that is not there',
    file: 'escalatie/ketenaanpak-veilige-wijken.yaml',
    change: ['rol: wijkteam', 'rol: wijkteams'],
    code: 'VERWIJST_NERGENS',
    at: 'wijkteams',
  },
];

const dir = mkdtempSync(join(tmpdir(), 'buurtkompas-lints-'));
const ajv = new Ajv(AJV_OPTIONS);

const load = () =>
  loadChecklists(dir, (kind) => {
    const validator = ajv.getSchema(`${kind}.schema.json`);
    if (validator === undefined) throw new Error(`No schema for ${kind}`);
    return validator as Validator;
  });

/** The faults with one file changed; the file is as it was afterwards. */
function faultsWith({ file, change: [from, to] }: Pick<Broken, 'file' | 'change'>): { faults: Fault[]; text: string } {
  const before = readFileSync(join(CHECKLISTS, file), 'utf8');
  const text = before.replace(from, to);
  if (text === before) throw new Error(`Nothing to replace in ${file}: ${from}`);
  writeFileSync(join(dir, file), text);
  try {
    return { faults: load().faults, text };
  } finally {
    writeFileSync(join(dir, file), before);
  }
}

beforeAll(() => {
  cpSync(CHECKLISTS, dir, { recursive: true });
  for (const name of readdirSync(join(CHECKLISTS, 'schema')).filter((n) => n !== 'casus.schema.json'))
    ajv.addSchema(JSON.parse(readFileSync(join(CHECKLISTS, 'schema', name), 'utf8')));
});

afterAll(() => rmSync(dir, { recursive: true, force: true }));

describe('the content of KIS', () => {
  it('has no faults', () => {
    const { instrument, faults } = load();
    expect(faults).toEqual([]);
    expect(instrument?.praktijkvoorbeelden).toHaveLength(44);
  });
});

describe('a lint', () => {
  it.each(BROKEN)('$lint finds $why', ({ code, at, says = '', ...broken }) => {
    const { faults, text } = faultsWith(broken);
    const fault = faults.find((f) => f.code === code && atPlace(f, broken.file, text).startsWith(at));
    expect(fault, JSON.stringify(faults, null, 1)).toBeDefined();
    expect(`${fault?.wat}; ${fault?.remedie}`).toContain(says);
  });

  it('stands here with at least one fault that it finds', () => {
    const lints = readdirSync(LINTS).map((f) => f.replace('.ts', ''));
    expect([...new Set(BROKEN.map((b) => b.lint))].sort()).toEqual(lints.sort());
  });

  it('waits until every file has the right shape', () => {
    const { faults } = faultsWith({ file: 'praktijkvoorbeelden/boost.yaml', change: ['id: boost', 'id: Boost'] });
    expect(faults.map((f) => f.code)).toEqual(['VORM']);
  });
});

/** The text of the file at a fault, empty where the fault stands in another file. */
function atPlace(fault: Fault, file: string, text: string): string {
  if (fault.plaats === undefined) return '';
  const own = fault.bestand === join(dir, file);
  const lines = (own ? text : readFileSync(fault.bestand, 'utf8')).split('\n');
  return lines[fault.plaats.regel - 1]?.slice(fault.plaats.kolom - 1) ?? '';
}
