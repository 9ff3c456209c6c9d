import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseDocument } from 'yaml';
import { CASE_1, createScratch, run } from '../support/run.ts';
import { fillCasus } from '../support/vol.ts';
import { readWritten } from '../support/written.ts';

const scratch = createScratch();

/** What must never be found again, each in a sentence in which it is known. */
const GEHEIMEN: [geheim: string, zin: (geheim: string) => string][] = [
  ['123456782', (g) => `BSN ${g} stond erbij`],
  ['1112.22.333', (g) => `nummer ${g} van de bewoner`],
  ['NL91 ABNA 0417 1643 00', (g) => `gestort op ${g}`],
  ['kanarie.vogel@voorbeeld.nl', (g) => `mail ${g} gerust`],
  ['06-87654321', (g) => `bel ${g} overdag`],
  ['Kanariestraat 17', (g) => `woont ${g} al jaren`],
  ['9876 ZX', (g) => `in ${g} speelt dit`],
  ['13-02-1987', (g) => `geboren op ${g} en boos`],
  ['Kanarievogel', (g) => `mevrouw ${g} vertelde dit`],
  ['Fluiter', (g) => `onze eigen ${g} zei dit`],
];

/** A case with a secret under every key of free text, and in comments everywhere. */
function plant(): { text: string; planted: number } {
  let planted = 0;
  const next = () => {
    const [geheim, zin] = GEHEIMEN[planted++ % GEHEIMEN.length] ?? ['', (g: string) => g];
    return zin(geheim);
  };
  const document = parseDocument(JSON.stringify(fillCasus(() => next())));
  const lines = document.toString({ lineWidth: 0, collectionStyle: 'block' } as never).split('\n');
  const text = lines.flatMap((line, i) => (i % 7 === 0 ? [`${/^ */.exec(line)?.[0] ?? ''}# ${next()}`, line] : [line])).join('\n');
  return { text: `# ${next()}\n\n${text}# ${next()}\n`, planted };
}

describe('redigeer', () => {
  it('leaves none of the planted secrets in anything that is written from the copy', () => {
    const { text, planted } = plant();
    expect(planted).toBeGreaterThan(500);
    const [bron, map, uit] = [join(scratch, 'bron.yaml'), join(scratch, 'map'), join(scratch, 'uit')];
    for (const dir of [map, uit]) mkdirSync(dir);
    writeFileSync(bron, text);
    const kopie = join(map, 'kopie.yaml');
    const made = run(['redigeer', bron, '-o', kopie, '--naam', 'fluiter']);
    expect(made.code).toBe(0);
    expect(made.stderr.match(/: vervangen: /g)).toHaveLength(planted);
    expect(readFileSync(bron, 'utf8')).toBe(text);

    const said = [
      run(['rapport', kopie, '-o', join(uit, 'verslag.md')]),
      run(['rapport', kopie, '-o', join(uit, 'verslag.html'), '--met-casus']),
      run(['rapport', kopie, '-o', join(uit, 'verslag.docx')]),
      run(['triage', kopie, '-o', join(uit, 'deel-b.md')]),
      run(['analyse', kopie, '--json']),
      run(['valideer', kopie, '--json']),
      run(['batch', map, '-o', join(uit, 'batch'), '--ndjson', join(uit, 'alles.ndjson'), '--xlsx']),
    ];
    expect(said.map((s) => s.code)).toEqual([0, 0, 0, 0, 0, 0, 0]);
    // The next command repeats the name that was typed just now, and that alone.
    const advies = / --naam fluiter --naam "\.\.\."\n$/;
    expect(made.stderr).toMatch(advies);
    const screens = [{ stdout: made.stdout, stderr: made.stderr.replace(advies, '') }, ...said];
    writeFileSync(join(uit, 'schermen.txt'), screens.map((s) => s.stdout + s.stderr).join('\n'));
    const written = [...readWritten(uit), ...readWritten(map)];
    for (const kind of [
      /\.md$/,
      /\.html$/,
      /\.csv$/,
      /\.json$/,
      /\.ndjson$/,
      /xlsx.*sheet1\.xml$/,
      /docx.*document\.xml$/,
      /voortgang/,
      /overzicht/,
      /kopie\.yaml$/,
    ])
      expect(written.some((w) => kind.test(w.name))).toBe(true);
    const bare = (tekst: string) => tekst.toLowerCase().replace(/[^\p{L}\d]/gu, '');
    const left = written.flatMap(({ name, text: t }) =>
      GEHEIMEN.flatMap(([g]) => (t.includes(g) || bare(t).includes(bare(g)) ? [`${g} in ${name}`] : [])),
    );
    expect(left).toEqual([]);
  });

  it('says what was replaced by place and kind, and never the text', () => {
    const bron = join(scratch, 'klein.yaml');
    writeFileSync(
      bron,
      'buurtkompas: 1\nbuurt: { naam: B }\noverleg: { datum: 2026-11-21 } # bel 06-12345678\nsituaties:\n  - { id: a, naam: "bij Kerkstraat 12" }\n',
    );
    const { code, stdout, stderr } = run(['redigeer', bron, '-o', '-']);
    expect(code).toBe(0);
    expect(stdout).toContain('# bel [telefoonnummer verwijderd]');
    expect(stdout).toContain('"bij [adres verwijderd]"');
    expect(stderr).toContain(`${bron}:3:38: vervangen: telefoonnummer\n${bron}:5:25: vervangen: adres\n`);
    expect(stderr).not.toMatch(/12345678|Kerkstraat/);
  });

  it('is never over the file itself, nor over what is there already', () => {
    const bron = join(scratch, 'zelf.yaml');
    const before = readFileSync(CASE_1);
    writeFileSync(bron, before);
    symlinkSync(bron, join(scratch, 'link.yaml'));
    for (const uit of [bron, join(scratch, 'link.yaml')])
      for (const more of [[], ['--overschrijf']]) {
        const { code, stderr } = run(['redigeer', bron, '-o', uit, ...more]);
        expect(code).toBe(4);
        expect(stderr).toContain('ZELFDE_BESTAND');
      }
    const ander = join(scratch, 'ander.yaml');
    writeFileSync(ander, 'mijn werk\n');
    expect(run(['redigeer', bron, '-o', ander]).code).toBe(4);
    expect(readFileSync(ander, 'utf8')).toBe('mijn werk\n');
    expect(run(['redigeer', bron, '-o', ander, '--overschrijf']).code).toBe(0);
    expect(statSync(ander).mode & 0o777).toBe(0o600);
    expect(readFileSync(bron)).toEqual(before);
  });

  it('advises the next run with all the names so far', () => {
    const namen = ['--naam', 'Piet de Vries', '--naam', 'Fatima'];
    const { code, stderr } = run(['redigeer', CASE_1, '-o', join(scratch, 'namen.yaml'), ...namen]);
    expect(code).toBe(0);
    expect(stderr).toContain(` --overschrijf --naam 'Piet de Vries' --naam Fatima --naam "..."`);
    expect(run(['redigeer', CASE_1, '-o', '-', ...namen]).stderr).toContain(` -o - --naam 'Piet de Vries'`);
  });

  it('keeps a copy that was cleaned further by hand, and not one that it made itself', () => {
    const map = mkdtempSync(join(scratch, 'vorige-'));
    const [bron, kopie, vorige] = ['bron.yaml', 'kopie.yaml', 'kopie.vorige.yaml'].map((n) => join(map, n)) as [string, string, string];
    writeFileSync(
      bron,
      'buurtkompas: 1\nbuurt: { naam: B }\noverleg: { datum: 2026-11-21 }\nsituaties:\n  - { id: a, naam: bij Piet en Fatima en Kees }\n',
    );
    expect(run(['redigeer', bron, '-o', kopie, '--naam', 'Piet']).code).toBe(0);
    expect(run(['redigeer', bron, '-o', kopie, '--overschrijf', '--naam', 'Piet', '--naam', 'Fatima']).code).toBe(0);
    expect(existsSync(vorige)).toBe(false);
    const byHand = readFileSync(kopie, 'utf8').replace('Kees', 'de buurman');
    writeFileSync(kopie, byHand, { mode: 0o644 });
    chmodSync(kopie, 0o644);
    expect(run(['redigeer', bron, '-o', kopie, '--naam', 'Piet']).code).toBe(4);
    const { code, stderr } = run(['redigeer', bron, '-o', kopie, '--overschrijf', '--naam', 'Piet', '--naam', 'Kees']);
    expect(code).toBe(0);
    expect(stderr).toContain(`Dat is bewaard als ${vorige}.`);
    expect(readFileSync(vorige, 'utf8')).toBe(byHand);
    expect(statSync(vorige).mode & 0o777).toBe(0o600);
    expect(readFileSync(kopie, 'utf8')).toContain('Fatima');
  });

  it('an id with a number in it becomes another, also where it is referred to', () => {
    const bron = join(scratch, 'id.yaml');
    writeFileSync(
      bron,
      'buurtkompas: 1\nbuurt: { naam: B }\noverleg: { datum: 2026-11-21 }\nsituaties:\n  - { id: bsn-123456782, naam: A }\n  - { id: b, naam: B }\nacties: [{ wat: bellen, escalatie: { situatie: bsn-123456782, stap: rdo } }]\n',
    );
    const { code, stdout } = run(['redigeer', bron, '-o', '-']);
    expect(code).toBe(0);
    expect(stdout.match(/verwijderd-1/g)).toHaveLength(2);
  });

  it('asks for a place for the copy, and for a file that is good', () => {
    expect(run(['redigeer', CASE_1])).toMatchObject({ code: 2, stdout: '' });
    expect(run(['redigeer', CASE_1, '-o', join(scratch, 'x.yaml'), '--naam', ' '])).toMatchObject({ code: 2 });
    const kapot = join(scratch, 'kapot.yaml');
    writeFileSync(kapot, 'buurtkompas: 1\n');
    expect(run(['redigeer', kapot, '-o', join(scratch, 'x.yaml')]).code).toBe(1);
    expect(existsSync(join(scratch, 'x.yaml'))).toBe(false);
  });
});

it('what the file cannot do without is a fault of the user, and an id of a practice gets another', () => {
  const input = (casus: string) =>
    `buurtkompas: 1\nbuurt: { naam: B }\noverleg: { datum: 2026-11-21 }\noefening: { casus: "${casus}" }\nsituaties: [{ id: a, naam: A }]\n`;
  const nummer = run(['redigeer', '-', '-o', '-'], { input: input('111222333') });
  expect(nummer.code).toBe(0);
  expect(nummer.stdout).toMatch(/casus: "?verwijderd-1"?/);
  expect(nummer.stdout).not.toContain('111222333');
  const datum = run(['redigeer', '-', '--naam', '2026-11-21', '-o', '-'], { input: input('x') });
  expect({ code: datum.code, stdout: datum.stdout }).toEqual({ code: 1, stdout: '' });
  expect(datum.stderr).toMatch(/^stdin: fout: KOPIE_ONGELDIG [^\n]+\n$/);
});
