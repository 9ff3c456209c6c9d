import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import Handlebars from 'handlebars';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/analyse.ts';
import { VRIJE_TEKST } from '../../src/delen/casus.ts';
import { createBeelden } from '../../src/report/beeld/beelden.ts';
import { escapeMarkdown } from '../../src/report/markdown.ts';
import { createRapport, judgeRapport, MARKER } from '../../src/report/rapport.ts';
import { getParts } from '../../src/report/render.ts';
import { createView } from '../../src/report/view.ts';
import { createCasus, createSituatie, instrument, knownBuurt, knownSituatie } from '../support/casus.ts';
import { analyseCases, createTalkative } from './cases.ts';
import { RENDERERS, tagsOf, tokenise } from './places.ts';

const TEMPLATES = fileURLToPath(new URL('../../templates/rapport/', import.meta.url));
const PARTS = readdirSync(TEMPLATES, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.hbs'))
  .map((path) => path.replaceAll('\\', '/').replace('.hbs', ''));
const NASTY = [
  '<b>vet</b> | cel | <script>alert(1)</script>',
  '*a* _b_ **c** ~~d~~ `e` ![f](http://x.nl/p.png) [g](http://x.nl)',
  '# kop\n\n## kop\r\n\r\n- punt\n\n> citaat\n\n```\ncode',
  '{{x}} {{{y}}} {{> rapport}} {{#each @root}}',
  'http://x.nl www.x.nl a@b.nl //localhost/x &amp; &#60; </td></table>',
  '- [ ] taak',
  '1. een',
  '===',
  '| a | b |\n|---|---|',
  'einde \\',
  '[^1]: noot',
  '<!-- weg',
  'שלום 😀 é',
  'Zin met een punt.',
];
const nasty = (n: number) => `${NASTY[n % NASTY.length]} Kanarie${n}x`;
const plain = (n: number) => `Woord${n}x`;

const handlebars = Handlebars.create();
for (const name of PARTS) handlebars.registerPartial(name, readFileSync(`${TEMPLATES}${name}.hbs`, 'utf8'));
const byHandlebars = handlebars.compile('{{> rapport}}', { noEscape: true, strict: true, knownHelpersOnly: true });

const cases = Object.entries(analyseCases()).map(([naam, uitkomst]) => ({ naam, uitkomst, rapport: createRapport(uitkomst) }));
const rapportOf = (naam: string) => cases.find((c) => c.naam === naam)?.rapport ?? expect.fail(`no case ${naam}`);

describe('what a team typed', () => {
  const casus = createTalkative(nasty);
  const typed = textsOf(casus).filter(({ text }) => text.includes('Kanarie'));
  const rapport = createRapport(analyse(instrument, casus));
  const simple = createRapport(analyse(instrument, createTalkative(plain)));

  it('has a canary in every free text of the schema', () => {
    const schema = JSON.parse(readFileSync(new URL('../../checklists/schema/casus.schema.json', import.meta.url), 'utf8'));
    // The program keeps this itself: where the walk stopped.
    delete schema.properties.sessie;
    expect([...new Set(typed.map((t) => t.key))].sort()).toEqual([...freeTexts(schema)].sort());
  });

  it.each(Object.entries(RENDERERS))('is all there, and is text and nothing else, through %s', (_, render) => {
    const html = render(rapport);
    const visible = tokenise(html)
      .filter((token) => !token.startsWith('<') || token.includes('Kanarie'))
      .join(' ');
    expect(typed.filter(({ text }) => !visible.includes(text.replace(/\s+/g, ' '))).map((t) => t.key)).toEqual([]);
    const unsealed = (text: string) => text.replace(/<!-- controle \w+ -->/, '');
    expect(tagsOf(unsealed(html))).toEqual(tagsOf(unsealed(render(simple))));
  });

  it('keeps its capitals in the summary', () => {
    expect(rapportOf('no policy for what was found')).toContain('volgens het team: Turkse moeders.');
  });

  it('is shown where the team gives a reason but chooses nothing', () => {
    expect(rapportOf('a choice without a direction')).toContain('Reden van het team: Eerst navragen.');
  });
});

describe('every template part', () => {
  it('is used by these cases', () => {
    const used = new Set<string>();
    const parts = getParts('rapport');
    for (const [name, part] of Object.entries(parts)) {
      parts[name] = (data) => {
        used.add(name);
        return part(data);
      };
    }
    for (const { uitkomst } of cases) createRapport(uitkomst);
    const told = analyse(instrument, createTalkative(plain));
    createRapport(told);
    createRapport(told, { beelden: { beelden: createBeelden(told), map: '' } });
    createRapport(told, { voor: 'delen', weggelaten: VRIJE_TEKST });
    expect(PARTS.filter((name) => !used.has(name))).toEqual([]);
  });
});

describe.each(cases)('the report of $naam', ({ rapport, uitkomst }) => {
  it('reads well', () => {
    expect(findBlemishes(rapport)).toEqual([]);
  });

  it('is the same every time and starts with its mark', () => {
    expect(createRapport(uitkomst)).toBe(rapport);
    expect(rapport.startsWith(`${MARKER}\n\n# Buurtanalyse Testbuurt\n`)).toBe(true);
  });

  it('says how much of a risk factor is seen, and never a sum of it', () => {
    for (const { aanwezig, items, onbekend } of uitkomst.situaties.flatMap((s) => s.risicofactoren)) {
      expect(rapport).toContain(`| ${aanwezig} van ${items} | ${onbekend} |`);
    }
  });

  it('is what Handlebars itself makes of the templates', () => {
    expect(getParts('rapport')['rapport']?.(createView(uitkomst))).toBe(byHandlebars(escapeLeaves(createView(uitkomst))));
  });

  it('puts a referral and what may become one above everything else', () => {
    const before = rapport.slice(0, rapport.indexOf('## Samenvatting'));
    for (const { naar, uitleg } of uitkomst.doorverwijzing) {
      expect(before).toContain(`ga naar ${naar}.**`);
      expect(before).toContain(uitleg);
    }
    const dringend = uitkomst.informatie.hiaten.filter((h) => h.prioriteit === 1);
    expect(before.includes('niet uitgesloten')).toBe(dringend.length > 0);
    for (const { label } of dringend) expect(before).toContain(label);
  });
});

describe('a report that is there already', () => {
  const rapport = rapportOf('all ja');
  it.each([
    ['as we wrote it', rapport, 'onveranderd'],
    ['with the line ends of Windows', rapport.replaceAll('\n', '\r\n'), 'onveranderd'],
    ['with a word more', rapport.replace('Samenvatting', 'Onze samenvatting'), 'veranderd'],
    ['with a line under it', `${rapport}Noot.\n`, 'veranderd'],
    ['without its last line', rapport.replace(/<!-- controle.*\n$/, ''), 'veranderd'],
    ['of somebody else', '# Verslag\n', 'vreemd'],
  ])('%s is known', (_, text, verdict) => {
    expect(judgeRapport(text)).toBe(verdict);
  });
});

describe('what is not known', () => {
  it.each(['one place and nothing answered', 'all onbekend', 'a place that is not known'])('never looks like no: %s', (naam) => {
    const [rapport = ''] = rapportOf(naam).split('## 11. ');
    expect(rapport).not.toMatch(
      /\| Nee \||Niet gezien|Niet aangewezen\.\*\*(?! Plein Oost is een andere soort plek)|Rust op: .*\(nee\)|Geen aanwijzing/,
    );
    expect(rapport).toContain('Nog niet te zeggen');
  });

  it('is said about the phase, with its upper bound', () => {
    expect(rapportOf('one place and nothing answered')).toContain('| Plein Oost | Onvoldoende informatie | escalatie |');
    expect(rapportOf('everything known and nothing found')).toContain('| Geen aanwijzingen | niet hoger |');
  });

  it('is said of the kind of place: with the place, in the list and on the first page', () => {
    const rapport = rapportOf('a place that is not known');
    expect(rapport).toContain('### Ergens\n\nWat voor soort plek dit is, is nog niet bekend (stap 2.4).');
    expect(rapport).toContain('Zoek ook uit wat voor soort plek dit is (stap 2.4): Ergens.');
    const [voor = ''] = rapport.split('## 1. ');
    expect(voor).toContain('Nog niet bekend is wat voor soort plek dit is: Ergens.');
    expect(rapportOf('one place and nothing answered')).not.toMatch(/soort plek (?:dit|het) is/);
  });

  it('is said on the first page of a place of which nothing is known', () => {
    expect(rapportOf('one place and nothing answered')).toContain('**Over deze plek is nog niets bekend: Plein Oost.**');
    expect(rapportOf('all onbekend')).toContain('**Over deze plek is nog niets bekend: Plein Oost.**');
    for (const naam of ['all nee', 'all nvt', 'only expected']) expect(rapportOf(naam)).not.toContain('nog niets bekend');
  });

  it.each(cases)('is counted as on the first page and in the rows of the list: $naam', ({ naam, uitkomst }) => {
    const [, deel = ''] = /^## 8\. .*?\n(.*?)^## 9\. /ms.exec(rapportOf(naam)) ?? [];
    const rijen = deel.split('\n').filter((line) => /^\| (?!\*\*|Klopt dit)/.test(line)).length;
    const vragen = uitkomst.informatie.hiaten.length;
    const [, gezegd] = /(Aantal open vragen: .*? hieronder: \d+\.)/.exec(deel) ?? [];
    expect(gezegd).toBe(rijen === vragen ? undefined : `Aantal open vragen: ${vragen}; aantal rijen hieronder: ${rijen}.`);
  });

  it('does not say who was missing where nobody was noted', () => {
    expect(rapportOf('all ja')).not.toContain('Niet aan tafel');
  });
});

describe('referral', () => {
  const reached = new Set(cases.flatMap((c) => c.uitkomst.doorverwijzing.map((d) => d.code)));

  it.each(instrument.regels.doorverwijzing.map((d) => d.code))('%s is among the cases', (code) => {
    expect(reached).toContain(code);
  });

  it.each(instrument.regels.triage)('after triage $uitkomst is named with its outcome', ({ uitkomst }) => {
    const label = instrument.regels.begrippen.triageuitkomsten.find((u) => u.id === uitkomst)?.label ?? '';
    expect(rapportOf(`triage ${uitkomst}`)).toContain(`**Triage: ${label.toLowerCase()}.** Rust op:`);
    expect(rapportOf(`triage ${uitkomst}`)).toContain('Volg eerst de doorverwijzing bovenaan dit verslag.');
  });
});

describe('what is not excluded', () => {
  const heading = (triage: Record<string, string>) => {
    const situatie = createSituatie({
      ...knownSituatie(),
      ...Object.fromEntries(Object.entries(triage).map(([k, a]) => [`triage.${k}`, a])),
    });
    return createRapport(analyse(instrument, createCasus([situatie], {}, knownBuurt()))).match(/uitzoeken: (.*)/)?.[1];
  };

  it.each([
    [{ 'geweld-bedreiging': 'onbekend' }, 'treiteren, discriminatie, geweld of dreiging is niet uitgesloten'],
    [{ 'door-buren': 'onbekend' }, 'een burenruzie is niet uitgesloten'],
    [{ 'wil-weg': 'onbekend', eergerelateerd: 'onbekend', aanhoudend: 'onbekend' }, undefined],
  ])('with %j open is said as it is', (open, kop) => {
    expect(heading(open as Record<string, string>)).toBe(kop);
  });
});

interface Typed {
  key: string;
  text: string;
}

function textsOf(value: unknown, key = ''): Typed[] {
  if (typeof value === 'string') return [{ key, text: value }];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([k, v]) => textsOf(v, Array.isArray(value) ? key : k));
}

/** Names of the keys in a schema that take any text. */
function freeTexts(schema: unknown, key = ''): Set<string> {
  if (schema === null || typeof schema !== 'object') return new Set();
  const { type, pattern } = schema as { type?: unknown; pattern?: unknown };
  if (type === 'string' && pattern === undefined) return new Set([key]);
  return new Set(Object.entries(schema).flatMap(([k, v]) => [...freeTexts(v, k)]));
}

/** The data with every text as Markdown, and every number as text, for templates that escape nothing. */
function escapeLeaves(value: unknown): unknown {
  if (typeof value === 'string') return escapeMarkdown(value);
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) return value.map(escapeLeaves);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, child]) => [key, escapeLeaves(child)]));
}

/** Signs of a template with a hole in it, each with the line it is on. */
function findBlemishes(rapport: string): string[] {
  const ids = [
    ...Object.values(instrument.regels).flatMap((regel) =>
      [...JSON.stringify(regel).matchAll(/"id":"([a-z0-9.-]+)"/g)].map((m) => m[1] ?? ''),
    ),
    ...[...instrument.problematieken, ...instrument.praktijkvoorbeelden, ...Object.values(instrument.items)].map(({ id }) => id),
    'niet-besproken',
  ].filter((id) => /[-.]/.test(id));
  const lines = rapport.split('\n');
  return lines.flatMap((line, i) => {
    const prose = line.replace(/`[^`]*`/g, 'x').replace(/^\|[-|]+\|$/, '');
    const words = new Set(prose.split(/[\s(),;:"|*]+/).map((w) => w.replace(/[.?!]$/, '')));
    const faults = [
      /undefined|\[object|NaN|null/.test(prose) && 'a hole',
      /(?<!\.)\.\.(?!\.)|[?!:;,]\.|\.[,;:](?!\*)|\(\)|\( | \)|,,|;;| [.,;:]| {2}/.test(prose) && 'stops',
      / $/.test(line) && 'a space at the end',
      /:$/.test(line) && (lines[i + 1] !== '' || !/^(- |1\. |\|)/.test(lines[i + 2] ?? '')) && 'a label without anything under it',
      /^(-|\d\.)\s*$|\*\*\*\*|:\s*[.;)]/.test(line) && 'nothing where something should stand',
      /^\|[-|]+\|$/.test(line) && !/^\|/.test(lines[i + 1] ?? '') && 'a table without rows',
      /^#+ /.test(line) && !/^(?!$|#{1,2} )/.test(lines[i + 2] ?? '') && 'a heading without text',
      ids.find((id) => words.has(id)),
    ];
    return faults.flatMap((fault) => (fault ? [`${fault}: ${line}`] : []));
  });
}
