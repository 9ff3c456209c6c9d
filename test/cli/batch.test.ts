import { spawn, spawnSync } from 'node:child_process';
import {
  appendFileSync,
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { BIN, CASE_1, CASE_4, createScratch, ROOT, run } from '../support/run.ts';

const dir = createScratch();
const MINIMAL = 'buurtkompas: 1\nbuurt: { naam: Proefbuurt }\noverleg: { datum: 2026-11-21 }\nsituaties:\n  - { id: plein, naam: Plein }\n';
let folders = 0;

/** A folder with three good cases, in folders below it too, and two broken ones. */
function createInput(): string {
  const map = join(dir, `in-${++folders}`);
  mkdirSync(join(map, 'noord'), { recursive: true });
  cpSync(CASE_1, join(map, 'noord', 'een.yaml'));
  cpSync(CASE_4, join(map, 'vier.yaml'));
  writeFileSync(
    join(map, 'proef.yml'),
    MINIMAL.replace('Proefbuurt', '"=1+1"').replace('naam: "=1+1"', 'naam: "=1+1", gemeente: Utrecht, code: BU03440111'),
  );
  writeFileSync(join(map, 'kapot.yaml'), MINIMAL.replace('situaties', 'situatie'));
  writeFileSync(join(map, 'leeg.yaml'), '');
  return map;
}

const outside = () => join(dir, `uit-${++folders}`);
const table = (uit: string, name: string): Record<string, string>[] =>
  parse(readFileSync(join(uit, 'tabellen', `${name}.csv`)), { bom: true, delimiter: ';', columns: true });

/** Every file with its bytes, but for the moment in a workbook. */
function contents(uit: string): Record<string, string> {
  const names = readdirSync(uit, { recursive: true, encoding: 'utf8' }).filter(
    (name) => !statSync(join(uit, name)).isDirectory() && !name.endsWith('.xlsx'),
  );
  return Object.fromEntries(names.sort().map((name) => [name, readFileSync(join(uit, name), 'utf8')]));
}

describe('batch of a folder', () => {
  const map = createInput();
  const uit = outside();
  const { code, stdout, stderr } = run(['batch', map, '-o', uit]);

  it('makes every good case a report, the same as by itself, and says every fault with its place', () => {
    expect(code).toBe(1);
    expect(stdout).toBe('');
    expect(readdirSync(join(uit, 'verslagen')).sort()).toEqual(['noord-een.md', 'proef.md', 'vier.md']);
    expect(readFileSync(join(uit, 'verslagen', 'noord-een.md'), 'utf8')).toBe(run(['rapport', CASE_1]).stdout);
    expect(stderr).toContain(`${map}/kapot.yaml:4:1: fout: ONBEKENDE_SLEUTEL`);
    expect(stderr).toContain(`${map}/leeg.yaml: fout: LEEG`);
    expect(stderr.trimEnd().split('\n').at(-1)).toMatch(/^Klaar: 3 van 5 casussen verwerkt, 2 met fouten\./);
  });

  it('lists the faults as a table and as JSON', () => {
    const rows: Record<string, string>[] = parse(readFileSync(join(uit, 'fouten.csv')), { bom: true, delimiter: ';', columns: true });
    expect(rows.filter((r) => r.ernst === 'fout').map((r) => [r.bestand, r.regel, r.code])).toEqual([
      ['kapot.yaml', '4', 'ONBEKENDE_SLEUTEL'],
      ['leeg.yaml', '', 'LEEG'],
    ]);
    const { bestanden } = JSON.parse(readFileSync(join(uit, 'fouten.json'), 'utf8'));
    expect(bestanden.filter((b: { geldig: boolean }) => !b.geldig)).toHaveLength(2);
  });

  it('lists what valideer warns about too, and ends as without it', () => {
    const map = join(dir, 'warnings');
    mkdirSync(map);
    const text = `# bel 06-12345678\n${MINIMAL}krachten: [{ wat: hulp van mevrouw Jansen }, { wat: "drie gezinnen # bij elkaar" }]\n`;
    writeFileSync(join(map, 'een.yaml'), text);
    writeFileSync(join(map, 'oefening.yaml'), text.replace('buurt:', 'oefening: { casus: 1-stapeling }\nbuurt:'));
    const uit = outside();
    const { code, stderr } = run(['batch', map, '-o', uit, '--stil', '--met-oefeningen']);
    expect(code).toBe(0);
    expect(stderr).toContain('2 van 2 casussen verwerkt, waarvan 1 met een waarschuwing (zie fouten.csv)');
    const rows: Record<string, string>[] = parse(readFileSync(join(uit, 'fouten.csv')), { bom: true, delimiter: ';', columns: true });
    expect(Object.keys(rows[0] ?? {}).slice(0, 7)).toEqual(['bestand', 'regel', 'kolom', 'ernst', 'code', 'wat', 'remedie']);
    expect(rows.map((r) => [r.bestand, r.ernst, r.code, r.regel])).toEqual([
      ['een.yaml', 'waarschuwing', 'HERKENBAAR', '1'],
      ['een.yaml', 'waarschuwing', 'NAAM_PERSOON', '7'],
      ['een.yaml', 'waarschuwing', 'KLEINE_GROEP', '7'],
    ]);
    const valideer = JSON.parse(run(['valideer', join(map, 'een.yaml'), '--json']).stdout).bestanden[0].meldingen;
    expect(JSON.parse(readFileSync(join(uit, 'fouten.json'), 'utf8')).bestanden[0].meldingen).toEqual(valideer);
  });

  it('has the result in the tables, with no cell that starts a formula', () => {
    const { situaties } = JSON.parse(run(['analyse', CASE_1, '--json']).stdout);
    const rows = table(uit, 'situaties').filter((r) => r.bestand === 'noord/een.yaml');
    expect(rows.map((r) => [r.situatie, r.fase, r.fase_bovengrens])).toEqual(
      situaties.map((s: { id: string; fase: { fase: string; bovengrens: string } }) => [s.id, s.fase.fase, s.fase.bovengrens]),
    );
    const factoren = table(uit, 'factoren').filter((r) => r.bestand === 'noord/een.yaml' && r.situatie === situaties[0].id);
    expect(factoren.map((r) => Number(r.score?.replace(',', '.')))).toEqual(
      situaties[0].risicofactoren.map((f: { score: number }) => Number(f.score.toFixed(4))),
    );
    expect(table(uit, 'situaties').find((r) => r.bestand === 'proef.yml')?.buurt).toBe("'=1+1");
    expect(table(uit, 'acties').length).toBeGreaterThan(0);
    expect(existsSync(join(uit, 'tabellen', 'buurtkompas.xlsx'))).toBe(true);
    expect(readFileSync(join(uit, 'overzicht.md'), 'utf8')).toContain('# Overzicht van 3 buurtanalyses');
  });

  it('is readable by its owner only', () => {
    for (const name of readdirSync(uit, { recursive: true, encoding: 'utf8' })) {
      const stat = statSync(join(uit, name));
      expect(`${name} ${(stat.mode & 0o777).toString(8)}`).toBe(`${name} ${stat.isDirectory() ? '700' : '600'}`);
    }
  });

  it('gives the same bytes again, and with more workers', () => {
    const before = contents(uit);
    run(['batch', map, '-o', uit]);
    expect(contents(uit)).toEqual(before);
    const other = outside();
    run(['batch', map, '-o', other, '--werkers', '2']);
    expect(contents(other)).toEqual(before);
  });

  it('leaves the input as it was', () => {
    expect(readdirSync(map).sort()).toEqual(['kapot.yaml', 'leeg.yaml', 'noord', 'proef.yml', 'vier.yaml']);
  });
});

describe('batch that goes on', () => {
  it('skips what did not change, does again what did, and forgets what is gone', () => {
    const map = createInput();
    const uit = outside();
    run(['batch', map, '-o', uit]);
    const vier = join(uit, 'verslagen', 'vier.md');
    const before = statSync(vier).mtimeMs;
    rmSync(join(map, 'noord', 'een.yaml'));
    writeFileSync(join(map, 'kapot.yaml'), MINIMAL);
    const { code, stderr } = run(['batch', map, '-o', uit, '--hervat']);
    expect(stderr).toMatch(/Klaar: 3 van 4 casussen verwerkt, 1 met fouten, 3 ongewijzigd en overgeslagen/);
    expect(code).toBe(1);
    expect(statSync(vier).mtimeMs).toBe(before);
    expect(readdirSync(join(uit, 'verslagen')).sort()).toEqual(['kapot.md', 'proef.md', 'vier.md']);
    const fresh = outside();
    run(['batch', map, '-o', fresh]);
    expect(contents(uit)).toEqual(contents(fresh));
  });

  it('does again a case whose report is gone, empty or of another case', () => {
    const map = createInput();
    const uit = outside();
    run(['batch', map, '-o', uit]);
    const before = contents(uit);
    const verslag = (name: string) => join(uit, 'verslagen', name);
    writeFileSync(verslag('vier.md'), '');
    rmSync(verslag('proef.md'));
    writeFileSync(verslag('noord-een.md'), run(['rapport', CASE_4]).stdout);
    expect(run(['batch', map, '-o', uit, '--hervat']).stderr).toContain('2 ongewijzigd en overgeslagen');
    expect(contents(uit)).toEqual(before);
  });

  it('knows a file that is named twice in a stream', () => {
    const uit = outside();
    const input = `${CASE_4}\n${CASE_4}\n`;
    run(['batch', '-', '-o', uit], { input });
    expect(run(['batch', '-', '-o', uit, '--hervat'], { input }).stderr).toContain('2 ongewijzigd');
    expect(readdirSync(join(uit, 'verslagen'))).toEqual(['invoer-000001.md', 'invoer-000002.md']);
  });

  it('does everything again when something else that decides the result changed', () => {
    const map = createInput();
    const uit = outside();
    run(['batch', map, '-o', uit]);
    expect(run(['batch', map, '-o', uit, '--hervat', '--csv', 'internationaal']).stderr).not.toContain('overgeslagen');
  });

  it.skipIf(process.platform === 'win32')('stops cleanly at Ctrl-C, says how to go on, and does', async () => {
    const map = join(dir, 'veel');
    mkdirSync(map);
    for (let i = 0; i < 150; i++) cpSync(CASE_4, join(map, `casus-${String(i).padStart(3, '0')}.yaml`));
    const uit = outside();
    const child = spawn(process.execPath, [BIN, 'batch', map, '-o', uit, '--csv', 'internationaal', '--werkers', '1'], { cwd: ROOT });
    let stderr = '';
    child.stderr.on('data', (chunk) => {
      stderr += chunk;
      if (stderr.includes('10%') && !child.killed) child.kill('SIGINT');
    });
    const code = await new Promise((resolve) => child.on('close', resolve));
    expect(code).toBe(130);
    expect(stderr).toMatch(
      /Gestopt: \d+ van 150 casussen gedaan; tabellen en overzicht zijn er nog niet\. Verder met:\n {2}.* --csv internationaal .*--hervat/,
    );
    expect(readdirSync(join(uit, 'tabellen'))).toEqual([]);
    expect(readdirSync(uit)).not.toContain('.buurtkompas.slot');
    const done = Number(/Gestopt: (\d+)/.exec(stderr)?.[1]);
    expect(readdirSync(join(uit, 'verslagen')).length).toBeGreaterThanOrEqual(done);
    const { code: again, stderr: said } = run(['batch', map, '-o', uit, '--csv', 'internationaal', '--hervat', '--stil']);
    expect(again).toBe(0);
    expect(said).toContain(
      `Klaar: 150 van 150 casussen verwerkt, waarvan 149 met een waarschuwing (zie fouten.csv), ${done} ongewijzigd en overgeslagen`,
    );
  });
});

describe('batch with a choice', () => {
  const map = createInput();
  const { buurt, overleg } = parseYaml(readFileSync(CASE_4, 'utf8'));

  it.each([
    [['--gemeente', 'utrecht'], ['proef.yml']],
    [['--van', '2026-11-21'], undefined],
    [['--tot', '1999-01-01'], []],
    [['--deel', '1/1'], undefined],
  ])('%s', (options, expected) => {
    const uit = outside();
    run(['batch', map, '-o', uit, ...options]);
    const found = [...new Set(table(uit, 'situaties').map((r) => r.bestand))];
    if (expected !== undefined) expect(found).toEqual(expected);
    else expect(found).toContain('proef.yml');
    if (options[0] === '--van') expect(found.includes('vier.yaml')).toBe(overleg.datum >= '2026-11-21');
    expect(buurt.gemeente).not.toBe('Utrecht');
  });

  it('joins the names of an area file, and refuses a code that is not in it', () => {
    const gebieden = join(dir, 'cbs.csv');
    writeFileSync(gebieden, 'gwb_code_10;regio;gm_naam;a_inw\nBU03440111;Proefwijk;Utrecht;1,5\nWK034401;Wijk;Utrecht;2\n');
    const uit = outside();
    run(['batch', map, '-o', uit, '--gebieden', gebieden]);
    expect(table(uit, 'situaties').find((r) => r.bestand === 'proef.yml')).toMatchObject({
      cbs_buurt: 'Proefwijk',
      cbs_gemeente: 'Utrecht',
    });
    writeFileSync(gebieden, 'Codering_3,naam,Gemeentenaam_1\nBU99990000,X,Y\n');
    const other = run(['batch', map, '-o', outside(), '--gebieden', gebieden]);
    expect(other.stderr).toMatch(/proef\.yml:2:\d+: fout: GEBIED_ONBEKEND buurt\.code BU03440111/);
    expect(other.code).toBe(1);
    writeFileSync(gebieden, 'a;b\n1;2\n');
    const wrong = run(['batch', map, '-o', outside(), '--gebieden', gebieden]);
    expect(wrong.stderr).toContain('GEBIEDEN_KOLOM');
    expect(wrong.code).toBe(1);
    expect(run(['batch', map, '-o', outside(), '--gebieden', join(dir, 'nergens.csv')]).code).toBe(3);
  });
});

describe('an overview to give away', () => {
  it('names no neighbourhood and no place, and goes on from a batch that did', () => {
    const map = createInput();
    const uit = outside();
    run(['batch', map, '-o', uit]);
    // A name with a sign is spelled otherwise in Markdown and in HTML.
    const namen = table(uit, 'situaties')
      .flatMap((r) => [r.buurt ?? '', r.situatie_naam ?? ''])
      .filter((naam) => /^[\p{L} ]+$/u.test(naam));
    expect(namen.length).toBeGreaterThan(3);
    for (const name of ['overzicht.md', 'overzicht.html'])
      for (const naam of namen) expect(readFileSync(join(uit, name), 'utf8')).toContain(naam);
    expect(run(['batch', map, '-o', uit, '--zonder-lijsten', '--hervat']).stderr).toContain('5 ongewijzigd en overgeslagen');
    for (const name of ['overzicht.md', 'overzicht.html'])
      for (const naam of namen) expect(readFileSync(join(uit, name), 'utf8')).not.toContain(naam);
  });
});

describe('practice files', () => {
  it('stay out of the real ones unless asked, and are marked then', () => {
    const map = createInput();
    writeFileSync(join(map, 'oefening.yaml'), MINIMAL.replace('buurt:', 'oefening: { casus: 1-stapeling }\nbuurt:'));
    const without = outside();
    expect(run(['batch', map, '-o', without]).stderr).toContain(
      'Klaar: 3 van 6 casussen verwerkt, 2 met fouten, 1 als oefening overgeslagen',
    );
    expect(table(without, 'situaties').filter((r) => r.oefening !== '')).toEqual([]);
    const all = outside();
    run(['batch', map, '-o', all, '--met-oefeningen']);
    expect(
      table(all, 'situaties')
        .filter((r) => r.oefening !== '')
        .map((r) => [r.bestand, r.oefening]),
    ).toEqual([['oefening.yaml', '1-stapeling']]);
    for (const name of ['overzicht.md', 'overzicht.html']) {
      expect(readFileSync(join(all, name), 'utf8')).toContain('Let op: OEFENING.');
      expect(readFileSync(join(without, name), 'utf8')).not.toContain('OEFENING');
    }
  });
});

describe('batch in a stream', () => {
  const asJson = (path: string) => JSON.stringify(parseYaml(readFileSync(path, 'utf8')));

  it('answers JSON and paths with results in the same order', () => {
    const input = [asJson(CASE_4), CASE_1, '', '{"buurtkompas": 1}', asJson(CASE_1)].join('\r\n');
    const { code, stdout, stderr } = run(['batch', '-'], { input });
    const results = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(results.map((r) => r.bestand)).toEqual(['stdin-1', CASE_1, 'stdin-5']);
    const { bestand: _, ...single } = results[1];
    expect(single).toEqual(JSON.parse(run(['analyse', CASE_1, '--json']).stdout));
    expect(results[2].situaties).toEqual(results[1].situaties);
    expect(stderr).toContain('stdin-4:1:');
    expect(code).toBe(1);
  });

  it('keeps characters that JSON spells as escapes', () => {
    const json = asJson(CASE_4).replace(/"naam":"([^"]+)"/, '"naam":"\\u2116 \\ud83d\\ude00 \\"a\\" \\/ b"');
    const { stdout } = run(['batch', '-'], { input: json });
    expect(JSON.parse(stdout).buurt.naam).toBe('№ 😀 "a" / b');
  });

  it('answers each line before the next, and ends when it breaks off while the other end still waits', async () => {
    const uit = outside();
    const child = spawn(process.execPath, [BIN, 'batch', '-', '-o', uit, '--ndjson', '-', '--stil'], { cwd: ROOT });
    const lines = [asJson(CASE_1), asJson(CASE_4), asJson(CASE_1)];
    let answers = 0;
    child.stdin.on('error', () => {});
    child.stdout.on('data', (chunk: Buffer) => {
      // An answer comes in several pieces; its end is the end of its line.
      if (chunk.at(-1) !== 10) return;
      answers += 1;
      if (answers === 2) rmSync(join(uit, 'verslagen'), { recursive: true });
      child.stdin.write(`${lines[answers]}\n`);
    });
    child.stdin.write(`${lines[0]}\n`);
    // Its input stays open.
    expect(await new Promise((resolve) => child.on('close', resolve))).toBe(3);
    expect(answers).toBe(2);
  });

  it('runs as a filter under xargs, in parts that together are the whole', () => {
    const script = `find examples -name modelantwoord.yaml | sort | xargs -n 2 -P 2 sh -c 'printf "%s\\n" "$@" | "${process.execPath}" "${BIN}" batch - --stil > "${dir}/pak-$$.ndjson"' sh`;
    expect(spawnSync('sh', ['-c', script], { cwd: ROOT, encoding: 'utf8' }).status).toBe(0);
    const packs = readdirSync(dir)
      .filter((name) => name.startsWith('pak-'))
      .map((name) => readFileSync(join(dir, name), 'utf8').trimEnd().split('\n'));
    expect(packs.map((lines) => lines.length)).toEqual([2, 2]);
    const found = packs.flat().map((line) => JSON.parse(line).bestand);
    expect(found.sort()).toEqual(
      run(['batch', 'examples', '--ndjson', '-'])
        .stdout.trimEnd()
        .split('\n')
        .map((line) => `examples/${JSON.parse(line).bestand}`),
    );
  });

  it('ends quietly where the reader has seen enough', () => {
    const result = spawnSync(
      'sh',
      ['-c', `for i in 1 2 3 4 5 6 7 8; do echo '${CASE_1}'; done | '${process.execPath}' '${BIN}' batch - | head -c 10`],
      { encoding: 'utf8' },
    );
    expect(result.stderr).toBe('');
    expect(result.stdout).toHaveLength(10);
  });
});

describe('batch that cannot write', () => {
  const map = createInput();

  it.each([
    ['a folder that is not there', 'nergens/uit.ndjson'],
    ['a folder', '.'],
    ['a pipe', 'pijp'],
    ['nothing', ''],
  ])('NDJSON to %s is refused before the work, and leaves nothing', (_, name) => {
    const cwd = join(dir, `plaats-${++folders}`);
    mkdirSync(cwd);
    spawnSync('mkfifo', [join(cwd, 'pijp')]);
    const { code, stderr } = run(['batch', map, '--ndjson', name], { cwd });
    expect([2, 3, 4]).toContain(code);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
    expect(readdirSync(cwd)).toEqual(['pijp']);
  });

  it('a refused NDJSON file leaves what was done before', () => {
    const uit = outside();
    run(['batch', map, '-o', uit]);
    const before = contents(uit);
    expect(run(['batch', map, '-o', uit, '--ndjson', CASE_1]).code).toBe(4);
    expect(contents(uit)).toEqual(before);
  });

  it('goes on with its folder when the reader of the results has seen enough', () => {
    const uit = outside();
    const line = `'${process.execPath}' '${BIN}' batch '${map}' -o '${uit}' --ndjson - --stil | head -c 10`;
    spawnSync('sh', ['-c', line], { encoding: 'utf8' });
    expect(table(uit, 'situaties').length).toBeGreaterThan(0);
    expect(readdirSync(uit)).not.toContain('.buurtkompas.slot');
  });

  it.each(['fouten.csv', 'tabellen/acties.csv'])('names %s where it cannot take its place, and leaves nothing half-made', (name) => {
    const uit = outside();
    run(['batch', CASE_4, '-o', uit, '--stil']);
    rmSync(join(uit, name));
    mkdirSync(join(uit, name, 'van-een-ander'), { recursive: true });
    const { code, stderr } = run(['batch', CASE_4, '-o', uit, '--stil']);
    expect(code).toBe(3);
    expect(stderr).toMatch(new RegExp(`^${join(uit, name)}: fout: NIET_SCHRIJFBAAR .*dit is een map`));
    expect(readdirSync(uit, { recursive: true }).filter((path) => String(path).endsWith('.tmp'))).toEqual([]);
  });

  it('a folder of somebody else ends with 3 and one line', ({ skip }) => {
    skip(process.getuid?.() !== 0 || spawnSync('setpriv', ['--version']).status !== 0, 'needs root and setpriv');
    const uit = outside();
    run(['batch', map, '-o', uit]);
    const bound = ['--reuid=65534', '--clear-groups', process.execPath, BIN, 'batch', map, '-o', uit];
    const { status, stderr } = spawnSync('setpriv', bound, { encoding: 'utf8' });
    expect(stderr).not.toContain('fout in het programma');
    expect([1, 3, 4]).toContain(status);
  });
});

describe('reports of cases that are gone', () => {
  it('are taken away, and counted where nothing came out or somebody changed them', () => {
    const invoer = join(mkdtempSync(join(dir, 'weg-')), 'B');
    const uit = `${invoer}-uit`;
    mkdirSync(invoer);
    for (const name of ['een', 'twee', 'drie']) copyFileSync(CASE_1, join(invoer, `${name}.yaml`));
    const batch = (...args: string[]) => run(['batch', invoer, '-o', uit, '--met-oefeningen', ...args]);
    batch();
    const reports = () => readdirSync(join(uit, 'verslagen')).sort();
    expect(reports()).toEqual(['drie.md', 'een.md', 'twee.md']);
    rmSync(join(invoer, 'een.yaml'));
    rmSync(join(invoer, 'drie.yaml'));
    writeFileSync(join(uit, 'verslagen', 'drie.md'), `${readFileSync(join(uit, 'verslagen', 'drie.md'), 'utf8')}Erbij.\n`);
    const once = batch('--hervat').stderr;
    expect(once).toContain('Verslagen weggehaald van casussen die nu niet meedoen: 1.');
    expect(once).toContain(`die nu niet meedoen en in ${uit}/verslagen blijven staan: 1.`);
    expect(reports()).toEqual(['drie.md', 'twee.md']);
    expect(batch('--hervat', '--gemeente', 'Nergens').stderr).toContain('blijven staan: 2.');
    rmSync(join(invoer, 'twee.yaml'));
    const none = batch('--hervat');
    expect(none.code).toBe(1);
    expect(none.stderr).toContain('blijven staan: 2.');
    expect(reports()).toEqual(['drie.md', 'twee.md']);
  });
});

describe('batch that is refused', () => {
  const map = createInput();

  it.each([
    [['batch', map], 2, 'geef met -o een map'],
    [['batch', map, '-o', 'x', '--deel', '3/2'], 2, '--deel'],
    [['batch', map, '-o', 'x', '--werkers', '0'], 2, '--werkers'],
    [['batch', map, '-o', 'x', '--van', '2026-02-30'], 2, '--van'],
    [['batch', map, '--hervat', '--ndjson', '-'], 2, '--hervat'],
    [['batch', join(dir, 'nergens'), '-o', join(dir, 'x')], 3, 'BESTAND_ONTBREEKT'],
    [['batch', map, '-o', map], 4, 'UITVOER_IS_INVOER'],
    [['batch', map, '-o', dir], 4, 'UITVOER_IS_INVOER'],
    [['batch', map, '-o', CASE_1], 4, 'UITVOER_GEEN_MAP'],
  ])('%s', (args, code, said) => {
    const result = run(args);
    expect(result.stderr).toContain(said);
    expect(result.stderr.trimEnd().split('\n')).toHaveLength(1);
    expect(result.code).toBe(code);
  });

  it('never writes among the files of somebody else, nor through a link', () => {
    const foreign = outside();
    mkdirSync(foreign);
    writeFileSync(join(foreign, 'brief.txt'), 'van mij');
    expect(run(['batch', map, '-o', foreign])).toMatchObject({ code: 4 });
    expect(readdirSync(foreign)).toEqual(['brief.txt']);
    const uit = outside();
    run(['batch', map, '-o', uit]);
    rmSync(join(uit, 'verslagen'), { recursive: true });
    symlinkSync(foreign, join(uit, 'verslagen'));
    expect(run(['batch', map, '-o', uit])).toMatchObject({ code: 4 });
    expect(readdirSync(foreign)).toEqual(['brief.txt']);
  });

  it('keeps a report that somebody else put in its place', () => {
    const uit = outside();
    run(['batch', map, '-o', uit]);
    writeFileSync(join(uit, 'verslagen', 'vier.md'), 'van mij');
    const { code, stderr } = run(['batch', map, '-o', uit]);
    expect(code).toBe(1);
    expect(stderr).toMatch(/^\S*verslagen\/vier\.md: fout: VREEMD_BESTAND/m);
    expect(stderr).toContain('waarvan 1 zonder verslag');
    expect(readFileSync(join(uit, 'verslagen', 'vier.md'), 'utf8')).toBe('van mij');
    expect(readFileSync(join(uit, 'tabellen', 'situaties.csv'), 'utf8')).toContain('vier.yaml');
  });

  it('keeps a report that somebody changed, and one of a case that is gone', () => {
    const input = createInput();
    const uit = outside();
    run(['batch', input, '-o', uit]);
    for (const name of ['vier.md', 'proef.md']) appendFileSync(join(uit, 'verslagen', name), 'Afspraak: maandag bellen.\n');
    rmSync(join(input, 'proef.yml'));
    const other = outside();
    run(['batch', input, '-o', other]);
    const { code, stderr } = run(['batch', input, '-o', uit]);
    expect(code).toBe(run(['batch', input, '-o', other]).code);
    expect(stderr).toContain(`${join(uit, 'verslagen', 'vier.md')}: waarschuwing: VERSLAG_VERANDERD`);
    // Only the report of the case that is gone is of none that takes part.
    expect(stderr).toMatch(/die nu niet meedoen[^.]*: 1\./);
    for (const name of ['overzicht.md', 'tabellen/situaties.csv'])
      expect(readFileSync(join(uit, name), 'utf8')).toBe(readFileSync(join(other, name), 'utf8'));
    expect(run(['batch', input, '-o', uit, '--hervat']).stderr).toContain('VERSLAG_VERANDERD');
    for (const name of ['vier.md', 'proef.md']) expect(readFileSync(join(uit, 'verslagen', name), 'utf8')).toContain('maandag bellen');
  });

  it('goes on where a power cut took the journal, and not in a folder with something else', () => {
    const uit = outside();
    run(['batch', map, '-o', uit]);
    for (const rest of ['', '\0'.repeat(5000)]) {
      writeFileSync(join(uit, 'voortgang.ndjson'), rest);
      const { code, stderr } = run(['batch', map, '-o', uit, '--hervat']);
      expect(stderr).toMatch(/^Klaar: /m);
      expect(code).toBe(1);
    }
    writeFileSync(join(uit, 'voortgang.ndjson'), '');
    writeFileSync(join(uit, 'brief.txt'), 'van mij');
    expect(run(['batch', map, '-o', uit, '--hervat'])).toMatchObject({ code: 4, stderr: expect.stringContaining('UITVOER_VREEMD') });
  });

  it('says that it begins anew with other options', () => {
    const uit = outside();
    run(['batch', map, '-o', uit]);
    expect(run(['batch', map, '-o', uit, '--hervat']).stderr).not.toContain('alles wordt opnieuw gedaan');
    expect(run(['batch', map, '-o', uit, '--hervat', '--van', '2026-01-01']).stderr).toContain('alles wordt opnieuw gedaan');
  });

  it('a filter that nothing passes says what there is, and takes no report away', () => {
    const uit = outside();
    run(['batch', map, '-o', uit]);
    const before = readdirSync(join(uit, 'verslagen'));
    expect(run(['batch', map, '-o', uit, '--gemeente', 'Nergens']).stderr).toMatch(/^Gemeenten in deze bestanden: \S/m);
    expect(readdirSync(join(uit, 'verslagen'))).toEqual(before);
  });

  it('a stream that is no list of cases says once what a line has to be', () => {
    const { stderr } = run(['batch', '-'], { input: readFileSync(join(map, 'vier.yaml'), 'utf8') });
    expect(stderr.match(/In een stroom is elke regel een casus/g)).toHaveLength(1);
  });

  // Node makes several folders at once for ever where the system takes none.
  it.skipIf(process.platform !== 'linux')('ends where no folder can be made', () => {
    expect(run(['batch', map, '-o', '/proc/uit'])).toMatchObject({ code: 3, stderr: expect.stringContaining('NIET_SCHRIJFBAAR') });
  });

  it('a folder without cases says so', () => {
    const empty = join(dir, 'niets');
    mkdirSync(empty);
    expect(run(['batch', empty, '-o', join(dir, 'niets-uit')])).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('Geen casusbestanden'),
    });
    expect(existsSync(join(dir, 'niets-uit'))).toBe(false);
  });
});

describe('a batch to share', () => {
  const map = join(dir, 'zaken');
  mkdirSync(map);
  const from = join(ROOT, 'test', 'fixtures', 'escalatie');
  const gezin = readFileSync(join(from, 'gezin-weggepest.yaml'), 'utf8');
  writeFileSync(
    join(map, 'gezin.yaml'),
    gezin.replace('aanhoudend: ja', 'aanhoudend: { antwoord: ja, toelichting: mevrouw Jansen belde }'),
  );
  cpSync(join(from, 'geluid-van-de-buren.yaml'), join(map, 'geluid.yaml'));
  writeFileSync(join(map, 'naam.yaml'), gezin.replace('naam: De straat achter de kerk', 'naam: Kerkstraat 14, familie Smit'));

  it('has nothing of any case in reports, tables, overview or results, and leaves out what points to a person', () => {
    const uit = outside();
    const ndjson = join(dir, 'zaken.ndjson');
    const { code, stderr } = run(['batch', map, '-o', uit, '--zonder-escalatie', '--peildatum', '2027-11-21', '--ndjson', ndjson]);
    expect(code).toBe(1);
    expect(stderr).toContain('naam.yaml: fout: PERSOONSGEGEVENS bij achter-de-kerk, naam staat zo te zien een adres en een naam');
    expect(readdirSync(join(uit, 'verslagen')).sort()).toEqual(['geluid.md', 'gezin.md']);
    expect(readFileSync(join(uit, 'verslagen', 'gezin.md'), 'utf8')).toBe(
      run(['rapport', join(map, 'gezin.yaml'), '--zonder-escalatie']).stdout,
    );
    const { 'voortgang.ndjson': _, ...files } = contents(uit);
    const alles = [...Object.values(files), readFileSync(ndjson, 'utf8')].join('\n');
    expect(alles).not.toMatch(/Jansen|Smit|Deel B|contact met wie het meldde|adviseur veiligheid/);
    // Not even a warning tells that a file holds a case.
    expect(readFileSync(join(uit, 'fouten.csv'), 'utf8')).not.toMatch(/gezin\.yaml|zaak/);
    expect(table(uit, 'situaties').map((s) => s.triage)).toEqual(['', '']);
    expect(alles).toContain('Buurtfeest voorbereiden');
  });

  it('looks for itself, however many other warnings a file comes with', () => {
    const vol = join(dir, 'vol');
    mkdirSync(vol);
    const krachten = Array.from({ length: 60 }, (_, i) => `  - wat: blok ${i} #2\n`).join('');
    writeFileSync(join(vol, 'vol.yaml'), `${gezin.trimEnd()}\nkrachten:\n${krachten}  - wat: hulp van mevrouw Jansen\n`);
    const uit = outside();
    expect(run(['batch', vol, '-o', uit, '--zonder-escalatie']).code).toBe(1);
    expect(readdirSync(join(uit, 'verslagen'))).toEqual([]);
  });

  it('is asked for: without it the same cases come with what belongs to them', () => {
    const uit = outside();
    expect(run(['batch', map, '-o', uit, '--peildatum', '2027-11-21']).code).toBe(0);
    expect(readFileSync(join(uit, 'verslagen', 'gezin.md'), 'utf8')).toContain('# Deel B.');
    expect(readFileSync(join(uit, 'overzicht.md'), 'utf8')).toContain('Bij een zaak, ');
    expect(readFileSync(join(uit, 'fouten.csv'), 'utf8')).toContain('PERSOONSGEGEVENS');
  });
});
