import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findExpired, removeExpired } from '../../src/casus/expired.ts';
import { isOwnOutput } from '../../src/cli/own-output.ts';
import { getValidator } from '../../src/content/validators.ts';
import { addMonths } from '../../src/interview/datum.ts';
import { asNobody } from '../support/child.ts';
import { BIN, createScratch, run } from '../support/run.ts';

const scratch = createScratch();
const validate = getValidator('casus');
const casus = (tot: string | null) =>
  `buurtkompas: 1\nbuurt: { naam: B }\noverleg: { datum: 2024-11-21 }\n${tot === null ? '' : `bewaren-tot: ${tot}\n`}situaties: [{ id: a, naam: A }]\n`;

/** A folder with a case past its day, and everything around it that must stay or go. */
function fill(): string {
  const dir = mkdtempSync(join(scratch, 'map-'));
  const write = (name: string, text: string) => writeFileSync(join(dir, name), text);
  mkdirSync(join(dir, 'diep'));
  write('oud.yaml', casus('2025-11-21'));
  write('oud.vorige.yaml', casus('2025-11-21'));
  write('.oud.yaml.999999.0a1b2c3d.tmp', 'half');
  write('oud-verslag.md', 'verslag');
  write('oud-deel-b.md', 'verslag');
  write('diep/ook-oud.yml', casus('2025-01-01'));
  write('goed.yaml', casus('2099-01-01'));
  write('zonder.yaml', casus(null));
  write('kapot.yaml', 'buurtkompas: 1\nbewaren-tot: 2020-01-01\n');
  write('iets-anders.yaml', 'bewaren-tot: 2020-01-01\nlijst: [1]\n');
  write('notities.txt', 'bewaren-tot: 2020-01-01\n');
  const elders = mkdtempSync(join(scratch, 'elders-'));
  writeFileSync(join(elders, 'niet-van-hier.yaml'), casus('2020-01-01'));
  symlinkSync(elders, join(dir, 'link'));
  symlinkSync(join(elders, 'niet-van-hier.yaml'), join(dir, 'link.yaml'));
  return dir;
}
const list = (dir: string) => readdirSync(dir, { recursive: true }).map(String).sort();

describe('opruimen', () => {
  it('lists what is past its day and takes nothing away', () => {
    const dir = fill();
    const before = list(dir);
    const { code, stdout, stderr } = run(['opruimen', dir]);
    expect(code).toBe(1);
    expect(stderr).toContain(` valideer ${dir}/kapot.yaml\n`);
    expect(stderr).toMatch(/Verslagen met een andere naam .* haalt opruimen niet weg/);
    expect(stdout.split('\n').filter((l) => !l.startsWith(' '))).toEqual([
      `${dir}/diep/ook-oud.yml: bewaren tot en met 1 januari 2025, dat is voorbij`,
      `${dir}/oud.yaml: bewaren tot en met 21 november 2025, dat is voorbij`,
      '',
    ]);
    for (const kopie of ['oud.vorige.yaml', '.oud.yaml.999999.0a1b2c3d.tmp']) expect(stdout).toContain(`gaat mee weg: ${dir}/${kopie}`);
    for (const verslag of ['oud-verslag.md', 'oud-deel-b.md']) expect(stdout).toContain(`als het ook weg moet: ${dir}/${verslag}`);
    expect(stderr).toContain('Zonder bewaren-tot, en dus niet te beoordelen: 1.');
    expect(stderr).toContain(`\n  ${dir}/zonder.yaml\n`);
    for (const name of ['kapot', 'iets-anders']) expect(stderr).toContain(`${dir}/${name}.yaml: niet te lezen als casusbestand`);
    expect(stderr).toContain('Er is niets weggehaald.');
    expect(stderr).toContain('reservekopieën');
    expect(list(dir)).toEqual(before);
  });

  it('takes away only that, and its copies, with --verwijder and --ja', () => {
    const dir = fill();
    const before = list(dir);
    const { code, stdout } = run(['opruimen', dir, '--verwijder', '--ja']);
    expect(code).toBe(1);
    const gone = ['.oud.yaml.999999.0a1b2c3d.tmp', 'diep/ook-oud.yml', 'oud.vorige.yaml', 'oud.yaml'];
    expect(list(dir)).toEqual(before.filter((name) => !gone.includes(name)));
    for (const name of gone) expect(stdout).toContain(`weggehaald: ${dir}/${name}`);
    expect(readFileSync(join(dir, 'link.yaml'), 'utf8')).toContain('buurtkompas');
  });

  it('takes the reports and pictures of ours with its name along, and nothing else', () => {
    const dir = mkdtempSync(join(scratch, 'verslagen-'));
    const write = (name: string, text: string) => writeFileSync(join(dir, name), text);
    write('p.yaml', casus('2025-11-21'));
    write('p-verslag-2.yaml', casus('2099-01-01'));
    for (const args of [
      ['p.yaml', '--formaat', 'md,html,docx', '-o', join(dir, 'p')],
      ['p.yaml', '--formaat', 'md,docx', '-o', join(dir, 'p-verslag')],
      ['p-verslag-2.yaml', '-o', join(dir, 'p-verslag-2.md')],
      ['p.yaml', '-o', join(dir, 'anders.md')],
    ])
      expect(run(['rapport', join(dir, args[0] ?? ''), ...args.slice(1)]).code).toBe(0);
    write('p-verslag.html', '<p>van iemand anders</p>');
    write('p-verslag-beeld/eigen.svg', '<svg/>');
    const before = list(dir);
    expect(before).toContain('p-beeld');
    const gone = before.filter(
      (n) => /^p(?:-verslag)?(?:-beeld.*|\.(?:md|html|docx|yaml))$/.test(n) && !/eigen|verslag\.html|verslag-beeld$/.test(n),
    );
    const { code, stdout } = run(['opruimen', dir]);
    expect(code).toBe(0);
    for (const name of gone.filter((n) => /\.(?:md|html|docx|svg)$/.test(n)))
      expect(stdout).toContain(`gaat mee weg: ${join(dir, name)}\n`);
    expect(stdout).toContain(`als het ook weg moet: ${dir}/p-verslag.html\n`);
    expect(stdout).not.toMatch(/eigen\.svg|anders\.md|p-verslag-2/);
    expect(list(dir)).toEqual(before);
    expect(run(['opruimen', dir, '--verwijder', '--ja']).code).toBe(0);
    expect(list(dir)).toEqual(before.filter((name) => !gone.includes(name)));
    expect(run(['opruimen', dir]).stdout).toContain('Geen casusbestand');
  });

  it('says nothing of others where no file can be judged', () => {
    const dir = mkdtempSync(join(scratch, 'geen-'));
    writeFileSync(join(dir, 'a.yaml'), 'buurtkompas: 1\nbuurt: [\n');
    expect(run(['opruimen', dir]).stdout).toBe(`Geen enkel casusbestand in ${dir} is te beoordelen.\n`);
    writeFileSync(join(dir, 'b.yaml'), casus('2099-01-01'));
    expect(run(['opruimen', dir]).stdout).toContain('van de andere is de bewaartermijn niet voorbij');
  });

  it('takes nothing away where nobody can be asked', () => {
    const dir = fill();
    const { code, stderr } = run(['opruimen', dir, '--verwijder']);
    expect(code).toBe(2);
    expect(stderr).toContain('--ja');
    expect(existsSync(join(dir, 'oud.yaml'))).toBe(true);
    expect(run(['opruimen', dir, '--ja'])).toMatchObject({ code: 2, stdout: '' });
    expect(existsSync(join(dir, 'oud.yaml'))).toBe(true);
  });

  it('looks as on another day, and refuses what is no folder of its own', () => {
    const dir = fill();
    expect(run(['opruimen', dir, '--peildatum', '2025-01-01']).stdout).toMatch(/^Niet elk casusbestand in .* is te beoordelen/);
    expect(run(['opruimen', dir, '--peildatum', '2025-01-02']).stdout).toContain('ook-oud.yml');
    expect(run(['opruimen', dir, '--peildatum', 'morgen']).code).toBe(2);
    expect(run(['opruimen', join(dir, 'link'), '--verwijder', '--ja']).code).toBe(4);
    expect(run(['opruimen', join(dir, 'oud.yaml'), '--verwijder', '--ja']).code).toBe(4);
    expect(run(['opruimen', join(dir, 'weg')]).code).toBe(3);
    expect(existsSync(join(dir, 'oud.yaml'))).toBe(true);
  });

  it('names a file and a folder that it may not read, and goes on with the rest', ({ skip }) => {
    const nobody = asNobody();
    if (nobody === undefined) skip('cannot run as somebody else');
    const dir = mkdtempSync(join(scratch, 'rechten-'));
    const dicht = join(dir, 'dicht');
    mkdirSync(dicht);
    for (const name of ['a', 'oud']) writeFileSync(join(dir, `${name}.yaml`), casus('2025-11-21'));
    chmodSync(join(dir, 'a.yaml'), 0o000);
    chmodSync(dicht, 0o000);
    for (const open of [scratch, dir]) chmodSync(open, 0o777);
    const [command = process.execPath, ...rest] = [...(nobody ?? []), process.execPath, BIN, 'opruimen', dir, '--verwijder', '--ja'];
    const { status, stdout, stderr } = spawnSync(command, rest, { encoding: 'utf8' });
    for (const path of ['a.yaml', 'dicht']) expect(stderr).toContain(`${join(dir, path)}: niet te lezen`);
    expect(stdout).toContain(`weggehaald: ${join(dir, 'oud.yaml')}`);
    expect(status).toBe(1);
  });

  it('takes nothing away as on a day still to come', () => {
    const dir = mkdtempSync(join(scratch, 'later-'));
    writeFileSync(join(dir, 'a.yaml'), casus('2030-01-01'));
    const { code, stderr } = run(['opruimen', dir, '--verwijder', '--ja', '--peildatum', '2099-01-01']);
    expect(code).toBe(2);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
    expect(list(dir)).toEqual(['a.yaml']);
    expect(run(['opruimen', dir, '--peildatum', '2099-01-01']).stdout).toContain('a.yaml: bewaren tot');
  });

  it('takes along what the manuals advise, names what is left of no case, and lets no name look like a line', () => {
    const dir = mkdtempSync(join(scratch, 'namen-'));
    const kwaad = 'k\nweggehaald: alles';
    for (const name of ['b', kwaad]) writeFileSync(join(dir, `${name}.yaml`), casus('2025-11-21'));
    for (const name of ['b-delen', 'weg']) run(['rapport', join(dir, 'b.yaml'), '--voor', 'delen', '-o', join(dir, `${name}.md`)]);
    const { stdout, stderr } = run(['opruimen', dir]);
    expect(stdout).toContain(`gaat mee weg: ${dir}/b-delen.md\n`);
    expect(stderr).toContain(`\n  ${dir}/weg.md\n`);
    const na = run(['opruimen', dir, '--verwijder', '--ja']);
    for (const said of [stdout, na.stdout]) expect(said).not.toMatch(/^weggehaald: alles/m);
    expect(na.stdout).toContain(`weggehaald: ${dir}/k\\x0aweggehaald: alles.yaml\n`);
    expect(list(dir).filter((name) => !name.startsWith('weg'))).toEqual([]);
  });

  it('leaves a file that somebody has open, and one that changed meanwhile', () => {
    const dir = fill();
    const { verlopen } = findExpired(dir, validate, '2026-11-25', isOwnOutput);
    const oud = verlopen.find((v) => v.path.endsWith('/oud.yaml'));
    if (oud === undefined) throw new Error('The old file is not found');
    writeFileSync(
      join(dir, '.oud.yaml.slot'),
      JSON.stringify({ pid: process.ppid, computer: 'een andere', sinds: '2026-11-25T10:00:00Z' }),
    );
    const { code, stderr } = run(['opruimen', dir, '--verwijder', '--ja']);
    expect(code).toBe(3);
    expect(stderr).toContain('NIET_WEGGEHAALD');
    expect(existsSync(join(dir, 'oud.yaml'))).toBe(true);
    rmSync(join(dir, '.oud.yaml.slot'));
    writeFileSync(join(dir, 'oud.yaml'), casus('2027-11-21'));
    expect(removeExpired(oud, validate, isOwnOutput)).toEqual([]);
    expect(existsSync(join(dir, 'oud.yaml'))).toBe(true);
  });
});

it.each([
  ['2026-11-21', 12, '2027-11-21'],
  ['2024-02-29', 12, '2025-02-28'],
  ['2026-10-31', 1, '2026-11-30'],
  ['2026-12-31', 2, '2027-02-28'],
])('%s and %i months is %s', (datum, maanden, na) => {
  expect(addMonths(datum, maanden)).toBe(na);
});
