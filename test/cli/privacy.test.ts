import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CASE_1, createScratch, ROOT, run } from '../support/run.ts';

const scratch = createScratch();
const BSN = '123456782';
const IBAN = 'NL91ABNA0417164300';
const GOOD = `buurtkompas: 1
buurt: { naam: Voorbeeldbuurt }
overleg: { datum: 2026-11-21 }
situaties:
  - id: a
    naam: Plein
`;
let count = 0;
function file(text: string): string {
  count += 1;
  const path = join(scratch, `casus-${count}.yaml`);
  writeFileSync(path, text);
  return path;
}

describe('a number that may stand nowhere', () => {
  it.each([
    ['in a value', `${GOOD}    plek: bij ${BSN} thuis\n`, '7:15', 'BSN'],
    ['in the name of the neighbourhood', GOOD.replace('Voorbeeldbuurt', IBAN), '2:16', 'IBAN'],
    ['in quotes with signs written in another way', `${GOOD}    plek: "12345\\x36782"\n`, '7:11', 'BSN'],
    ['in a text over two lines', `${GOOD}    plek: >\n      het is\n      ${BSN} hier\n`, '9:7', 'BSN'],
    ['in a comment', `# ${BSN}\n${GOOD}`, '1:3', 'BSN'],
    ['behind a value', `${GOOD}    locatie: school # ${BSN}\n`, '7:23', 'BSN'],
  ])('%s stops all that is handed on', (_, text, plaats, code) => {
    const path = file(text);
    const screens = [
      ['uitleg', 'a', path],
      ['uitleg', 'fase', path],
      ['analyse', path],
      ['triage', path],
    ];
    const elsewhere = [
      ['rapport', path, '-o', join(scratch, 'uit.md')],
      ['triage', path, '-o', join(scratch, 'b.md')],
      ['analyse', path, '--json'],
    ];
    for (const command of [['rapport', path], ...screens, ...(code === 'IBAN' ? elsewhere : [])]) {
      const { code: exit, stdout, stderr } = run(command);
      expect(exit).toBe(4);
      expect(stdout).toBe('');
      expect(stderr.replace(/\n +/g, ' ')).toMatch(new RegExp(`^${path}:${plaats}: fout: ${code} .+; .+$`, 'm'));
      expect(stderr).not.toMatch(/123456782|0417164300/);
    }
    const checked = run(['valideer', path]);
    expect(checked.code).toBe(1);
    expect(checked.stdout).toContain(`${path}:${plaats}: fout: ${code} `);
    expect(checked.stdout + checked.stderr).not.toMatch(/123456782|0417164300/);
    expect(readdirSync(scratch).filter((name) => name.endsWith('.md'))).toEqual([]);
  });

  it('is refused where it is a number and no text', () => {
    const path = file(`${GOOD}    fase: { ongemak: { misverstanden: { antwoord: ja, stemmen: { ja: 111222333 } } } }\n`);
    for (const command of [
      ['rapport', path],
      ['analyse', path],
      ['valideer', path],
    ]) {
      const { code, stdout, stderr } = run(command);
      expect(code).toBe(1);
      expect(stdout + stderr).toContain('BUITEN_BEREIK');
      expect(stdout + stderr).not.toContain('111222333');
    }
  });

  it('is not quoted by another fault either', () => {
    for (const text of [
      GOOD.replace('Plein', BSN),
      `${GOOD}    locatie: bsn ${BSN}\n`,
      `${GOOD}    ${BSN}: ja\n`,
      `${GOOD}    plek: "${BSN}\n`,
    ]) {
      const path = file(text);
      for (const { code, stdout, stderr } of [run(['valideer', path]), run(['valideer', '--json', path]), run(['rapport', path])]) {
        expect(code).toBe(1);
        expect(stdout + stderr).not.toContain(BSN);
      }
    }
  });

  it.each(['111222333.0', '1.11222333e8', '0612345678', '06-12345678: ja', 'jan@voorbeeld.nl: ja', 'mevrouw Jansen: ja'])(
    'and what points to a person in another way is not quoted: %s',
    (typed) => {
      const path = file(`${GOOD}    ${typed.includes(':') ? typed : `plek: ${typed}`}\n`);
      const uit = join(scratch, `fouten-${count}`);
      const { stdout, stderr } = run(['valideer', path]);
      expect(stdout).toMatch(/: fout: (?:TEKST_ALS_GETAL|ONBEKENDE_SLEUTEL) /);
      run(['batch', path, '-o', uit]);
      const fouten = readFileSync(join(uit, 'fouten.csv'), 'utf8');
      expect(fouten).toMatch(/;(?:TEKST_ALS_GETAL|ONBEKENDE_SLEUTEL);/);
      expect(stdout + stderr + fouten).not.toMatch(/11222333|12345678|jan@|Jansen/);
    },
  );

  it('makes its file a fault of a batch, and the rest goes on', () => {
    const map = join(scratch, 'map');
    mkdirSync(map);
    writeFileSync(join(map, 'goed.yaml'), readFileSync(CASE_1));
    writeFileSync(join(map, 'fout.yaml'), `${GOOD}    plek: ${IBAN} en bsn ${BSN}\n`);
    const uit = join(scratch, 'uit');
    const { code, stderr } = run(['batch', map, '-o', uit, '--ndjson', join(scratch, 'alles.ndjson')]);
    expect(code).toBe(1);
    expect(readdirSync(join(uit, 'verslagen'))).toEqual(['goed.md']);
    const fouten = readFileSync(join(uit, 'fouten.csv'), 'utf8');
    expect(fouten).toMatch(/^fout\.yaml;7;11;fout;IBAN;/m);
    expect(fouten).toMatch(/^fout\.yaml;7;37;fout;BSN;/m);
    const written = readdirSync(scratch, { recursive: true, withFileTypes: true })
      .filter((e) => e.isFile() && !e.parentPath.endsWith('map') && !e.name.startsWith('casus-'))
      .map((e) => readFileSync(join(e.parentPath, e.name), 'latin1'));
    expect(written.length).toBeGreaterThan(8);
    expect([stderr, ...written].filter((text) => /123456782|0417164300/.test(text))).toEqual([]);
  });
});

describe('a number in what comes with a case', () => {
  it.each([
    ['lokaal.yaml', /naam: .*/, `naam: Gemeente ${BSN}`],
    ['items/verlichting.yaml', /label: .*/, `label: Vraag van ${IBAN}`],
    ['praktijkvoorbeelden/buurtkeuken.yaml', /naam: .*/, `naam: Keuken (BSN ${BSN})`],
  ])('in %s of a municipality stops every command', (bestand, oud, nieuw) => {
    const lokaal = join(scratch, `lokaal-${bestand.length}`);
    cpSync(join(ROOT, 'examples', 'lokaal'), lokaal, { recursive: true });
    const path = join(lokaal, bestand);
    writeFileSync(path, readFileSync(path, 'utf8').replace(oud, nieuw));
    for (const command of [['rapport', CASE_1], ['checklist'], ['voorbeelden'], ['batch', CASE_1, '-o', join(scratch, 'niets')]]) {
      const { code, stdout, stderr } = run([...command, '--lokaal', lokaal]);
      expect([code, stdout]).toEqual([4, '']);
      expect(stderr).toMatch(/^\S+yaml:\d+:\d+: fout: (?:BSN|IBAN) /m);
      expect(stderr).not.toMatch(/123456782|0417164300/);
    }
  });

  it.each([
    ['verhaal.md', /^# .*/, `# Het verhaal van ${BSN}`],
    ['verhaal.md', /\*\*p2\*\*/, `**p2** Hij (BSN\n${BSN}) zei:`],
    ['oefening.yaml', /titel: .*/, `titel: Wijk ${IBAN}`],
    ['modelantwoord.yaml', /naam: /, `naam: ${IBAN} `],
  ])('in %s of a practice case stops its sheets and its feedback', (bestand, oud, nieuw) => {
    count += 1;
    const map = join(scratch, `oefencasus-${count}`);
    cpSync(join(ROOT, 'examples', '1-stapeling'), map, { recursive: true });
    const path = join(map, bestand);
    writeFileSync(path, readFileSync(path, 'utf8').replace(oud, nieuw));
    for (const blad of ['--uitdeelblad', '--trainersblad']) {
      const { code, stdout, stderr } = run(['oefen', '--map', map, blad]);
      expect([code, stdout]).toEqual([4, '']);
      expect(stderr).toMatch(new RegExp(`${bestand}:\\d+:\\d+: fout: (?:BSN|IBAN) `));
      expect(stderr).not.toMatch(/123456782|0417164300/);
    }
    const checked = run(['valideer', map]);
    expect(checked.code).toBe(1);
    expect(checked.stdout).toMatch(new RegExp(`${bestand}:\\d+:\\d+: fout: (?:BSN|IBAN) `));
    expect(checked.stdout + checked.stderr).not.toMatch(/123456782|0417164300/);
  });
});

describe('valideer', () => {
  it('warns of what points to a person, in values and comments, and the file stays good', () => {
    const path = file(`# van jan@voorbeeld.nl\n${GOOD}    plek: Kerkstraat 12, bel 06-12345678; drie gezinnen en mevrouw Smit\n`);
    const { code, stdout } = run(['valideer', path]);
    expect(code).toBe(0);
    expect(stdout.split('\n').flatMap((line) => /yaml:(\S+): waarschuwing: (\S+)/.exec(line)?.slice(1).join(' ') ?? [])).toEqual([
      '1:7 HERKENBAAR',
      '8:11 HERKENBAAR',
      '8:30 HERKENBAAR',
      '8:43 KLEINE_GROEP',
      '8:68 NAAM_PERSOON',
    ]);
    expect(stdout).toContain('een telefoonnummer');
    expect(run(['rapport', path]).code).toBe(0);
  });
});
