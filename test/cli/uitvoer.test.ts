import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { CASE_1, createScratch, run } from '../support/run.ts';
import { readWritten } from '../support/written.ts';

const scratch = createScratch();
const HUIS = join(scratch, 'kanarie-huis');
/** Whose computer it is, in every way that a program could ask for it. */
const env = {
  HOME: HUIS,
  USER: 'kanarie-gebruiker',
  LOGNAME: 'kanarie-gebruiker',
  USERNAME: 'kanarie-gebruiker',
  HOSTNAME: 'kanarie-computer',
  LANG: 'kanarie_taal',
};
const werkmap = join(HUIS, 'kanarie-werkmap');
const uit = join(werkmap, 'uit');
const said: string[] = [];
let written: { name: string; text: string }[] = [];

/** Everything that the program writes or prints, made with names as a user types them. */
beforeAll(() => {
  mkdirSync(join(werkmap, 'casussen'), { recursive: true });
  mkdirSync(uit);
  const text = readFileSync(CASE_1, 'utf8').replace(/^situaties:/m, 'bewaren-tot: 2020-01-31\nsituaties:');
  writeFileSync(join(werkmap, 'casussen', 'een.yaml'), text);
  writeFileSync(join(werkmap, 'casussen', 'kapot.yaml'), 'buurtkompas: 1\n');
  const een = 'casussen/een.yaml';
  const go = (args: string[], naar?: string) => {
    const { stdout, stderr } = run(args, { cwd: werkmap, env });
    if (naar === undefined) said.push(stdout);
    else writeFileSync(join(uit, naar), stdout);
    said.push(stderr);
  };
  go(['rapport', een, '-o', 'uit/verslag.md']);
  go(['rapport', een, '-o', 'uit/verslag.html']);
  go(['rapport', een, '-o', 'uit/verslag.docx']);
  go(['rapport', een, '--voor', 'delen', '-o', 'uit/delen.md']);
  go(['rapport', een, '--zonder-escalatie', '-o', 'uit/zonder.md']);
  go(['triage', een, '-o', 'uit/deel-b.md']);
  go(['analyse', een, '--json'], 'uitkomst.json');
  go(['checklist'], 'checklist.md');
  go(['checklist', '--formaat', 'html'], 'checklist.html');
  go(['oefen', '1-stapeling', '--trainersblad', '-o', 'uit/oefen-trainer.md']);
  go(['oefen', '1-stapeling', '--uitdeelblad', '-o', 'uit/oefen-uitdeel.md']);
  go(['batch', 'casussen', '-o', 'uit/batch', '--ndjson', 'uit/alles.ndjson', '--xlsx', '--peildatum', '2026-11-25']);
  go(['redigeer', een, '-o', 'uit/kopie.yaml']);
  for (const args of [
    ['valideer', 'casussen'],
    ['valideer', 'casussen', '--json'],
    ['analyse', een],
    ['triage', een],
    ['uitleg', '3', een],
    ['opruimen', 'casussen'],
  ])
    go(args);
  written = readWritten(uit);
}, 60_000);

const named = (vorm: RegExp) => written.filter((w) => vorm.test(w.name));

describe('nothing about the computer or its user', () => {
  it('stands in anything written or printed', () => {
    expect(written.length).toBeGreaterThan(25);
    const sporen = ['kanarie', scratch, tmpdir(), '/home/', '/root/'];
    const all = [...written, ...said.map((text, i) => ({ name: `printed ${i}`, text }))];
    // These may be short, and a part of a Dutch word or of a style or tag.
    const namen = [userInfo().username, hostname()].map(
      (n) => new RegExp(`(?<![\\p{L}\\d-])${n.replace(/[^\w]/g, '.')}(?![\\p{L}\\d-])`, 'iu'),
    );
    const bare = (text: string) => text.replace(/<style>.*?<\/style>|<[^>]*>/gs, ' ');
    const found = all.flatMap(({ name, text }) => sporen.filter((s) => text.includes(s)).map((s) => `${s} in ${name}`));
    const named = all.flatMap(({ name, text }) => namen.filter((n) => n.test(bare(text))).map((n) => `${n} in ${name}`));
    expect([...found, ...named]).toEqual([]);
  });
});

describe('the line that says it is confidential', () => {
  it.each([
    [/^verslag\.md$/, 'Vertrouwelijk: gevoelige gegevens'],
    [/^verslag\.html$/, 'Vertrouwelijk: gevoelige gegevens'],
    [/^verslag\.docx\/word\/document\.xml$/, 'gevoelige gegevens over groepen'],
    [/^zonder\.md$/, 'Vertrouwelijk: gevoelige gegevens'],
    [/^deel-b\.md$/, 'Strikt vertrouwelijk'],
    [/^delen\.md$/, 'Versie om te delen'],
    [/^uitkomst\.json$/, '"vertrouwelijk": "Vertrouwelijk: '],
    [/^alles\.ndjson$/, '"vertrouwelijk":"Vertrouwelijk: '],
    [/^checklist\.md$/, 'Ingevuld geldt: Vertrouwelijk: '],
    [/^checklist\.html$/, 'Ingevuld geldt: Vertrouwelijk: '],
    [/^oefen-trainer\.md$/, 'Oefening'],
    [/^oefen-uitdeel\.md$/, 'Oefening'],
    [/verslagen\/.+\.md$/, 'Vertrouwelijk: gevoelige gegevens'],
    [/tabellen\/(?!gegevensboek).+\.csv$/, ';Vertrouwelijk\r\n'],
    [/fouten\.csv$/, ';Vertrouwelijk\r\n'],
    [/voortgang\.ndjson$/, '"vertrouwelijk":"Vertrouwelijk: '],
    [/^verslag-beeld\/.+\.svg$/, '<metadata>Vertrouwelijk: gevoelige gegevens'],
    [/^delen-beeld\/.+\.svg$/, '<metadata>Versie om te delen'],
    [/gegevensboek\.csv$/, 'Vertrouwelijk: gevoelige gegevens'],
    [/xlsx\/xl\/sharedStrings\.xml$/, 'Vertrouwelijk: gevoelige gegevens'],
    [/fouten\.json$/, '"vertrouwelijk": "Vertrouwelijk: '],
    [/overzicht\.md$/, 'Vertrouwelijk: gevoelige gegevens'],
    [/overzicht\.html$/, 'Vertrouwelijk: gevoelige gegevens'],
  ])('stands in %s', (vorm, regel) => {
    expect(named(vorm).length).toBeGreaterThan(0);
    for (const { text } of named(vorm)) expect(text).toContain(regel);
  });

  it('comes with the last day where the file has one, first and last in a report', () => {
    for (const vorm of [/^verslag\.md$/, /^zonder\.md$/])
      expect(named(vorm)[0]?.text.match(/Bewaren tot en met 31 januari 2020/g)).toHaveLength(2);
    expect(named(/^deel-b\.md$/)[0]?.text).toContain('Bewaren tot en met 31 januari 2020');
    expect(named(/^uitkomst\.json$/)[0]?.text).toContain('"bewarenTot": "2020-01-31"');
  });

  it('the overview counts the files past their day', () => {
    for (const { text } of named(/overzicht\.(md|html)$/))
      expect(text).toMatch(/waarvan de bewaartermijn op 25 november 2026 voorbij is: 1\./);
  });
});
