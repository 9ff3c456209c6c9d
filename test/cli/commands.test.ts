import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/analyse.ts';
import { readCasus } from '../../src/casus/read-casus.ts';
import { readBuiltIn } from '../../src/content/built-in.ts';
import { getValidator } from '../../src/content/validators.ts';
import { BIN, CASE_1, CASE_4, createScratch, run } from '../support/run.ts';

const scratch = createScratch();
const ESC = String.fromCharCode(27);
const inScratch = (name: string, text: string | Buffer) => {
  const path = join(scratch, name);
  writeFileSync(path, text);
  return path;
};
const MINIMAL = 'buurtkompas: 1\nbuurt: { naam: Proefbuurt }\noverleg: { datum: 2026-11-21 }\nsituaties:\n  - { id: plein, naam: Plein }\n';

describe('analyse', () => {
  it('gives exactly the result object as JSON', () => {
    const { casus } = readCasus(CASE_1, getValidator('casus'));
    const { code, stdout, stderr } = run(['analyse', CASE_1, '--json']);
    expect(code).toBe(0);
    expect(stderr).toBe('');
    expect(casus).toBeDefined();
    expect(JSON.parse(stdout)).toEqual(casus && JSON.parse(JSON.stringify(analyse(readBuiltIn(), casus))));
  });

  it('shows the outcome on the screen, with what is not known and whose rule it is', () => {
    const { stdout } = run(['analyse', CASE_1]);
    for (const words of [
      'Fase: Onderhuidse spanningen',
      'kan nog blijken',
      'Oplossingsrichtingen',
      'Wat we niet weten',
      'onze eigen regel',
    ]) {
      expect(stdout).toContain(words);
    }
    expect(Math.max(...stdout.split('\n').map((l) => l.length))).toBeLessThanOrEqual(100);
  });

  it('reads standard input with -', () => {
    const { code, stdout } = run(['analyse', '-', '--json'], { input: readFileSync(CASE_4) });
    expect(code).toBe(0);
    expect(JSON.parse(stdout).situaties).toHaveLength(1);
  });

  it('shows a referral first', () => {
    const path = inScratch(
      'incident.yaml',
      `${MINIMAL.trimEnd().replace('naam: Plein }', 'naam: Plein, fase: { incidenten: { incidenten-confrontaties: ja } } }')}\n`,
    );
    const lines = run(['analyse', path]).stdout.split('\n');
    expect(lines.findIndex((l) => l.startsWith('DOORVERWIJZING'))).toBe(2);
  });
});

describe('colour', () => {
  it('is never the default outside a terminal and never there with NO_COLOR', () => {
    expect(run(['analyse', CASE_1]).stdout).not.toContain(ESC);
    expect(run(['analyse', CASE_1], { env: { FORCE_COLOR: '1' } }).stdout).toContain(ESC);
    expect(run(['analyse', CASE_1], { env: { NO_COLOR: '1' } }).stdout).not.toContain(ESC);
  });
});

describe('input that cannot be used', () => {
  it.each([
    { name: 'a missing file', make: () => join(scratch, 'nergens.yaml'), code: 3, says: 'BESTAND_ONTBREEKT' },
    { name: 'a folder', make: () => scratch, code: 3, says: 'IS_MAP' },
    {
      name: 'a newer version',
      make: () => inScratch('nieuw.yaml', MINIMAL.replace('buurtkompas: 1', 'buurtkompas: 2')),
      code: 4,
      says: 'VERSIE_NIEUWER',
    },
    {
      name: 'an unknown key',
      make: () => inScratch('sleutel.yaml', MINIMAL.replace('naam: Plein', 'naam: Plein, lokatie: school')),
      code: 1,
      says: 'bedoelde u "locatie"',
    },
    { name: 'an empty file', make: () => inScratch('leeg.yaml', ''), code: 1, says: 'LEEG' },
    { name: 'a pipe', make: () => makePipe(), code: 3, says: 'GEEN_BESTAND' },
    { name: '200 MB', make: () => makeLarge(), code: 1, says: 'TE_GROOT' },
    { name: 'nesting 20,000 deep', make: () => inScratch('diep.yaml', `a: ${'['.repeat(20_000)}`), code: 1, says: 'TE_DIEP' },
  ])('$name: one Dutch line on stderr, its exit code, no stack', ({ make, code, says }) => {
    const result = run(['analyse', make()]);
    expect(result.code).toBe(code);
    expect(result.stdout).toBe('');
    expect(result.stderr).toContain(says);
    expect(result.stderr.trimEnd().split('\n')).toHaveLength(1);
    expect(result.stderr).not.toMatch(/^\s+at /m);
  });

  function makePipe(): string {
    const path = join(scratch, 'pijp');
    if (!existsSync(path)) execFileSync('mkfifo', [path]);
    return path;
  }

  function makeLarge(): string {
    const path = join(scratch, 'groot.yaml');
    execFileSync('truncate', ['-s', '200M', path]);
    return path;
  }

  it('warnings go to stderr and the work goes on', () => {
    const path = inScratch(
      'hekje.yaml',
      MINIMAL.replace('naam: Plein }', 'naam: Plein }').replace('{ naam: Proefbuurt }', '\n  naam: Proefbuurt oost # bij het spoor'),
    );
    const { code, stdout, stderr } = run(['analyse', path, '--json']);
    expect(code).toBe(0);
    expect(stderr).toContain('waarschuwing: HEKJE');
    expect(JSON.parse(stdout).buurt.naam).toBe('Proefbuurt oost');
  });
});

describe('output that cannot be written', () => {
  it('a reader that stops early is no error', () => {
    const { stdout, stderr, status } = spawnSync(
      'sh',
      ['-c', `"${process.execPath}" "${BIN}" analyse "${CASE_1}" --json | head -1; exit 0`],
      { encoding: 'utf8' },
    );
    expect({ stdout, stderr, status }).toEqual({ stdout: '{\n', stderr: '', status: 0 });
  });

  it('a full disk behind > ends with 3', () => {
    const { status, stderr } = spawnSync('sh', ['-c', `"${process.execPath}" "${BIN}" rapport "${CASE_1}" > /dev/full`], {
      encoding: 'utf8',
    });
    expect(status).toBe(3);
    expect(stderr).toContain('NIET_SCHRIJFBAAR');
    expect(stderr).not.toMatch(/^\s+at /m);
  });
});

describe('rapport', () => {
  it('goes to standard output, or to a file that only its owner can read', () => {
    const path = join(scratch, 'verslag.md');
    const direct = run(['rapport', CASE_1]);
    const { code, stdout, stderr } = run(['rapport', CASE_1, '-o', path, '--zonder-beeld']);
    expect(code).toBe(0);
    expect(stdout).toBe('');
    expect(stderr).toContain(`Het verslag staat in ${path}`);
    expect(readFileSync(path, 'utf8')).toBe(direct.stdout);
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  it('replaces its own report, and no other file unless asked', () => {
    const own = join(scratch, 'eigen.md');
    run(['rapport', CASE_1, '-o', own]);
    expect(run(['rapport', CASE_4, '-o', own]).code).toBe(0);
    const other = inScratch('notities.md', 'mijn notities');
    const refused = run(['rapport', CASE_1, '-o', other]);
    expect(refused.code).toBe(4);
    expect(refused.stderr).toContain('--overschrijf');
    expect(readFileSync(other, 'utf8')).toBe('mijn notities');
    expect(run(['rapport', CASE_1, '-o', other, '--overschrijf']).code).toBe(0);
  });

  it('keeps a report that somebody changed, each time, and says where', () => {
    const path = join(scratch, 'veranderd.md');
    const edited = (text: string) => {
      run(['rapport', CASE_1, '-o', path]);
      writeFileSync(path, `${readFileSync(path, 'utf8')}${text}`);
      return run(['rapport', CASE_4, '-o', path]).stderr;
    };
    expect(edited('onze noot')).toContain('veranderd.vorige.md');
    expect(edited('nog een noot')).toContain('veranderd.vorige-2.md');
    expect(readFileSync(join(scratch, 'veranderd.vorige.md'), 'utf8')).toContain('onze noot');
    expect(readFileSync(join(scratch, 'veranderd.vorige-2.md'), 'utf8')).toContain('nog een noot');
    expect(run(['rapport', CASE_1, '-o', path]).stderr).not.toContain('vorige');
  });

  it('never writes over the case file itself', () => {
    const path = inScratch('casus.yaml', readFileSync(CASE_4));
    expect(run(['rapport', path, '-o', path]).code).toBe(4);
    expect(readFileSync(path)).toEqual(readFileSync(CASE_4));
  });

  it('says what is wrong with the place to write to', () => {
    const { code, stderr } = run(['rapport', CASE_1, '-o', join(scratch, 'nergens', 'x.md')]);
    expect(code).toBe(3);
    expect(stderr).toContain('de map bestaat niet');
    expect(run(['rapport', CASE_1, '-o', scratch]).code).toBe(3);
  });
});

describe('valideer', () => {
  it('names every fault at once, with its place', () => {
    const path = inScratch(
      'fouten.yaml',
      `${MINIMAL.replace('2026-11-21', '2026-02-30').replace('id: plein', 'id: plein, kleur: rood')}doelgroepen: [ouder]\n`,
    );
    const shape = run(['valideer', path]);
    expect(shape.code).toBe(1);
    expect(shape.stdout).toContain(`${path}:5:`);
    expect(shape.stdout).toContain(`${path}:6:15: fout: ONBEKENDE_WAARDE "ouder" is hier geen bekende waarde; bedoelde u "ouders"?`);
    expect(shape.stdout).toContain('ONBEKENDE_SLEUTEL "kleur"');
  });

  it('checks folders with everything in them, ends on links that go round, and counts', () => {
    const dir = join(scratch, 'map');
    mkdirSync(join(dir, 'diep'), { recursive: true });
    writeFileSync(join(dir, 'goed.yaml'), MINIMAL);
    writeFileSync(join(dir, 'diep', 'fout.yml'), MINIMAL.replace('id: plein', 'id: Plein!'));
    symlinkSync(dir, join(dir, 'diep', 'rond'));
    const { code, stdout } = run(['valideer', dir]);
    expect(code).toBe(1);
    expect(stdout).toContain('1 van 2 bestanden in orde');
  });

  it('gives JSON with place and remedy', () => {
    const path = inScratch('fout.yaml', MINIMAL.replace('naam: Plein', 'naam: Plein, locatie: portiek'));
    const { code, stdout } = run(['valideer', path, '--json']);
    expect(code).toBe(1);
    const [bestand] = JSON.parse(stdout).bestanden;
    expect(bestand).toMatchObject({ bestand: path, geldig: false, meldingen: [{ code: 'ONBEKENDE_WAARDE', ernst: 'fout', regel: 5 }] });
  });

  it('checks the rest where something cannot be read, and ends with 1 as for any other fault among several', () => {
    const { code, stdout } = run(['valideer', join(scratch, 'weg.yaml'), CASE_1]);
    expect(code).toBe(1);
    expect(stdout).toContain('1 van 2 bestanden in orde');
  });

  it('says so when there is nothing to check', () => {
    const dir = join(scratch, 'kaal');
    mkdirSync(dir);
    expect(run(['valideer', dir])).toMatchObject({ code: 1, stdout: '' });
  });

  it('valideer leaves warnings out only when asked, and says how many', () => {
    const folder = createScratch();
    const remark = ', verschijningsvormen: { voelen: { vervreemd: { antwoord: ja, toelichting: twee gezinnen } } } }';
    for (let n = 0; n < 21; n++) writeFileSync(join(folder, `${n}.yaml`), MINIMAL.replace(/ \}\n$/, `${remark}\n`));
    writeFileSync(join(folder, 'kapot.yaml'), 'buurtkompas: 1\n');
    const all = run(['valideer', folder]);
    expect(all.stdout.match(/waarschuwing: KLEINE_GROEP/g)).toHaveLength(21);
    expect(all.stderr).toContain('Waarschuwingen: 21. Alleen de fouten ziet u met --alleen-fouten.');
    const some = run(['valideer', folder, '--alleen-fouten']);
    expect(some.stdout).not.toContain('waarschuwing');
    expect(some.stdout).toContain('fout: ONTBREEKT');
    expect(some.stderr).toContain('Waarschuwingen die nu niet zijn getoond: 21.');
  });
});

describe('uitleg', () => {
  it.each([
    ['A.verlies-verbanden', 'Bron: Handreiking'],
    ['risicofactoren.A.verlies-verbanden', 'Bron: Handreiking'],
    ['fase.ongemak.misverstanden', 'Bron: Handreiking'],
    ['A', 'onderdeel A'],
    ['ongemak', 'vanaf 1 punt'],
    ['2.5', 'Stap 2.5'],
    ['3', 'Wanneer:'],
    ['vervreemding-ongemak', 'Hoort bij:'],
    ['portiekgesprekken', 'Bron: Handreiking'],
    ['bindingsladder', 'Bron: Handreiking'],
    ['fase.drempel', 'Onze eigen keuze'],
  ])('%s says what it means and where it comes from', (id, says) => {
    const { code, stdout } = run(['uitleg', id]);
    expect(code).toBe(0);
    expect(stdout).toContain(says);
  });

  it.each([
    ['1', 'richting.*plek|nog niet zeker|hooguit|Plek onzeker'],
    ['4', 'Nog niet te zeggen'],
    ['3', 'Nog niet te zeggen'],
    ['incidenten', 'niet gehaald'],
    ['F', 'Licht'],
    ['portiekgesprekken', 'Plek|plek'],
    ['thuis-op-straat', 'Past niet bij deze analyse'],
    ['groepen.leeftijd', 'tellen nooit mee'],
  ])('%s in case 4 says why, or why not', (id, says) => {
    const { code, stdout } = run(['uitleg', id, CASE_4]);
    expect(code).toBe(0);
    expect(stdout).toContain('In deze casus');
    expect(stdout).toMatch(new RegExp(says));
  });
});

describe('uitleg of words, keys and steps', () => {
  it.each([
    ['3.1', '1. Contact in de directe woonomgeving: aanbevolen'],
    ['4.2', 'Volgens het team (praktijkvoorbeelden)'],
    ['2.1', 'Groepen bewoners denken niet positief over elkaar: deels'],
    ['2.5', 'A. Vervreemding, ongemak en botsende opvattingen: licht (hoofdoorzaak)'],
    ['ouders', 'Gekozen door het team'],
    ['statushouders', 'Niet gekozen door het team'],
    ['portieken', 'Fase: Onderhuidse spanningen'],
    ['weging', 'D. Armoede en problemen achter de voordeur: speelt mee'],
    ['krachten', 'buurtgenoten die elkaar kennen'],
    ['methoden', 'nog geen methoden'],
    ['kern', 'Weging van een risicofactor: Hoofdoorzaak'],
    ['vastgesteld', 'Waar een antwoord op rust: Gezien of gemeten'],
    ['nvt', 'Komt in deze casus niet voor'],
    ['stevigheid', 'Portieken en directe woonomgeving: Gehoord of ervaren'],
    ['bovengrens', 'kan nog blijken: Escalatie'],
    ['informatie', 'vragen zijn er'],
    ['tegenspraak', 'Geen tegenspraak gevonden'],
    ['onbekend', 'Antwoord: Weet niet'],
    ['overleg', 'wie aan tafel zat'],
    ['6', 'vragen zijn nog niet beantwoord'],
    ['7', 'past bij elk probleem in de buurt.'],
  ])('%s has an outcome in case 1, and says what it is', (id, says) => {
    const { code, stdout } = run(['uitleg', id, CASE_1]);
    expect(code).toBe(0);
    expect(stdout).toContain('In deze casus');
    if (id !== 'overleg') expect(stdout).not.toContain('geen eigen uitkomst');
    expect(stdout.replace(/\s+/g, ' ')).toContain(says);
  });

  it('says when the file stands before the id', () => {
    const { code, stderr } = run(['uitleg', CASE_1, 'fase']);
    expect(code).toBe(2);
    expect(stderr).toMatch(/bedoelde u "node bin\/buurtkompas.js uitleg fase .*modelantwoord.yaml"/);
  });

  it('counts what is open as the report does', () => {
    const { onbekend } = JSON.parse(run(['analyse', CASE_1, '--json']).stdout).informatie;
    const keren = [...run(['uitleg', 'onbekend', CASE_1]).stdout.matchAll(/: (\d+) keer/g)].map((m) => Number(m[1]));
    expect(keren.reduce((a, b) => a + b, 0)).toBe(onbekend);
  });
});

describe('uitleg triage', () => {
  it('says that it was not asked and what it may still be, never that there is nothing', () => {
    const { stdout } = run(['uitleg', 'triage', inScratch('triage.yaml', MINIMAL)]);
    expect(stdout).toContain('Plein: Niet gevraagd; kan nog blijken: Acuut');
    expect(stdout).toContain('kan de uitkomst nog veranderen: Er is geweld');
    expect(stdout).not.toContain('Geen aanwijzing');
  });
});

describe('voorbeelden', () => {
  it('filters by every criterion, and always says that effect was no ground for the choice', () => {
    const all = run(['voorbeelden']).stdout;
    expect(all).toContain('44 van 44');
    const some = run([
      'voorbeelden',
      '--richting',
      '1',
      '--locatie',
      'woonomgeving',
      '--doelgroep',
      'directe-buren',
      '--probleem',
      'botsende-opvattingen',
    ]).stdout;
    expect(some).toContain('portiekgesprekken');
    expect(some).toMatch(/\b\d van 44/);
    expect(some.replace(/\s+/g, ' ')).toContain('niet op bewezen effect');
    expect(run(['voorbeelden', 'buurtambassadeurs']).stdout).toMatch(/Onderzoek: (?!de bron noemt geen)/);
  });
});

describe('a local question without its folder', () => {
  const path = () =>
    inScratch('lokaal.yaml', MINIMAL.replace('naam: Plein }', 'naam: Plein, risicofactoren: { C: { donkere-plekken: ja } } }'));

  it('gets a word about --lokaal', () => {
    expect(run(['valideer', path()]).stdout).toContain('hoort --lokaal');
    expect(run(['valideer', path(), '--lokaal', 'examples/lokaal']).code).toBe(0);
    expect(run(['valideer', inScratch('kleur.yaml', MINIMAL.replace('naam: Plein', 'naam: Plein, kleur: rood'))]).stdout).not.toContain(
      '--lokaal',
    );
  });
});

describe('no example', () => {
  it('is said of the one choice, or of all of them together', () => {
    expect(run(['voorbeelden', '--probleem', 'historie']).stdout).toBe('Geen van de praktijkvoorbeelden noemt "historie".\n');
    expect(run(['voorbeelden', '--probleem', 'historie', '--richting', '1']).stdout).toContain('Laat er een weg');
  });
});

describe('valideer and its exit code', () => {
  const newer = () => inScratch('nieuwer.yaml', MINIMAL.replace('buurtkompas: 1', 'buurtkompas: 2'));
  it('is of the one file, and 1 where some of several files is not in order', () => {
    const goed = inScratch('goed.yaml', MINIMAL);
    expect(run(['valideer', newer()]).code).toBe(4);
    expect(run(['valideer', join(scratch, 'weg.yaml')]).code).toBe(3);
    expect(run(['valideer', goed, newer()]).code).toBe(1);
    expect(run(['valideer', goed, join(scratch, 'weg.yaml')]).code).toBe(1);
    expect(run(['valideer', goed, goed]).code).toBe(0);
  });

  it('counts keys without a value, which are no fault', () => {
    const leeg = MINIMAL.replace('naam: Plein }', 'naam: Plein, plek: , fase: { ongemak: { misverstanden: ~ } } }');
    const { code, stdout } = run(['valideer', '-'], { input: leeg });
    expect(code).toBe(0);
    expect(stdout).toBe('stdin: 2 sleutels zonder waarde tellen als niet besproken\nstdin: in orde\n');
    const careful = run(['valideer', '-'], { input: `${leeg}triggers: # later\n` }).stdout;
    expect(careful).toContain('3 sleutels zonder waarde');
    expect(JSON.parse(run(['valideer', '-', '--json'], { input: leeg }).stdout).bestanden[0].leeg).toBe(2);
  });

  it('names standard input in words', () => {
    expect(run(['valideer', '-'], { input: MINIMAL }).stdout).toBe('stdin: in orde\n');
  });
});

describe('schema', () => {
  it('prints the schema of a case file with every item and its explanation', () => {
    const schema = JSON.parse(run(['schema']).stdout);
    expect(schema.$schema).toBe('http://json-schema.org/draft-07/schema#');
    expect(JSON.stringify(schema)).toContain('Bron: Handreiking');
    expect(JSON.parse(run(['schema', 'praktijkvoorbeeld']).stdout).title).toBe('Praktijkvoorbeeld');
  });
});
