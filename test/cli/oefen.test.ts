import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CASE_1, createScratch, ROOT, run } from '../support/run.ts';

const cwd = createScratch();
const model = readFileSync(CASE_1, 'utf8');
const practice = (casus = '1-stapeling') => model.replace('buurtkompas: 1', `buurtkompas: 1\noefening: { casus: ${casus} }`);
const put = (path: string, text: string) => {
  mkdirSync(join(cwd, path, '..'), { recursive: true });
  writeFileSync(join(cwd, path), text);
};
const oefen = (...args: string[]) => run(['oefen', ...args], { cwd });

put('oefening.yaml', practice());
put('echt.yaml', model);
for (const n of [1, 2, 3]) put(`groep/${n}.yaml`, practice());
put('groep/echt.yaml', model);
cpSync(join(ROOT, 'examples', '4-nieuwkomers-volksbuurt'), join(cwd, 'Mijn Casus'), { recursive: true });

describe('the sheets of a case', () => {
  for (const formaat of ['md', 'html']) {
    for (const casus of ['1', '2', '3', '4-nieuwkomers-volksbuurt']) {
      it(`${casus}: to hand out and for the trainer, as ${formaat}, and only the trainer's has the model`, () => {
        const uitdeel = oefen(casus, '--uitdeelblad', '--formaat', formaat);
        const trainer = oefen(casus, '--trainersblad', '--formaat', formaat);
        expect([uitdeel.code, trainer.code, uitdeel.stderr, trainer.stderr]).toEqual([0, 0, '', '']);
        expect(uitdeel.stdout).toContain('Oefening');
        expect(uitdeel.stdout).toContain('p1');
        expect(uitdeel.stdout).not.toContain('Leerdoelen');
        expect(uitdeel.stdout).not.toContain('staat er niet');
        expect(trainer.stdout).toContain('Leerdoelen');
        expect(trainer.stdout).toContain('deel dit blad niet uit');
        expect(trainer.stdout).toMatch(/past goed/);
        expect(`${uitdeel.stdout}${trainer.stdout}`).not.toMatch(/undefined|\[object|[—–]/);
      });
    }
  }

  it('needs to know which case', () => {
    const { code, stderr } = oefen('--trainersblad');
    expect(code).toBe(2);
    expect(stderr).toContain('noem de casus');
  });

  it('says which cases there are, with the nearest', () => {
    expect(oefen('2-nieuwkomer-middenklasse', '--trainersblad')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('bedoelde u "2-nieuwkomers-middenklasse"?'),
    });
    expect(oefen('Volksbuurt', '--trainersblad').stdout).toContain('Oude Straten');
    expect(oefen('nieuwkomers', '--trainersblad')).toMatchObject({ code: 2, stderr: expect.stringContaining('is geen casus') });
    expect(oefen('9', '--trainersblad').stderr).toMatch(/kies uit: 1-stapeling.*volksbuurt\. Een eigen casus: --map <map>/);
  });

  it('takes one at a time, and no place for what is not a sheet', () => {
    expect(oefen('1', '--trainersblad', '--uitdeelblad').code).toBe(2);
    expect(oefen('1', '-o', 'uit.md').code).toBe(2);
  });

  it.each([
    [['1', '--formaat', 'html'], '--formaat hoort bij'],
    [['1', '-o', 'uit.md'], '-o hoort bij'],
    [['1', '--trainersblad', '--feedback', 'per-stap'], '--feedback hoort bij'],
    [['--groep', 'groep', '--eenvoudig'], '--eenvoudig hoort bij'],
    [['oefening.yaml', '--feedback', 'per-stap'], 'is al begonnen'],
  ])('drops no option in silence: %j', (args, wat) => {
    expect(oefen(...args)).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining(wat) });
  });

  it('writes over its own sheet, and over nothing else', () => {
    expect(oefen('1', '--trainersblad', '-o', 'blad.md').code).toBe(0);
    expect(oefen('2', '--trainersblad', '-o', 'blad.md').code).toBe(0);
    expect(readFileSync(join(cwd, 'blad.md'), 'utf8')).toContain('Lanenkwartier');
    put('notities.md', 'van mij');
    expect(oefen('1', '--trainersblad', '-o', 'notities.md')).toMatchObject({ code: 4, stderr: expect.stringContaining('BESTAAT_AL') });
    expect(readFileSync(join(cwd, 'notities.md'), 'utf8')).toBe('van mij');
    // Only what this command can do is advised.
    expect(oefen('1', '--trainersblad', '-o', 'notities.md').stderr).not.toContain('--overschrijf');
  });

  it.each(['md', 'html'])('says that it is a sheet where a report would take its place, and the other way round: %s', (formaat) => {
    expect(oefen('1', '--uitdeelblad', '--formaat', formaat, '-o', `uitdeel.${formaat}`).code).toBe(0);
    const verslag = run(['rapport', CASE_1, '-o', `uitdeel.${formaat}`], { cwd });
    expect(verslag.code).toBe(4);
    expect(verslag.stderr).toContain('BESTAAT_AL dit bestand bestaat al en is een blad van een oefening van buurtkompas; kies een andere');
    expect(run(['rapport', CASE_1, '-o', `verslag.${formaat}`], { cwd }).code).toBe(0);
    expect(oefen('1', '--uitdeelblad', '--formaat', formaat, '-o', `verslag.${formaat}`).stderr).toContain(
      'dit bestand bestaat al en is een verslag van buurtkompas; kies een andere',
    );
  });
});

describe('feedback on one file', () => {
  it.each(['md', 'html'])('as %s, marked as practice, with no mark given', (formaat) => {
    const { code, stdout, stderr } = oefen('--bespreek', 'oefening.yaml', '--formaat', formaat);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain('Oefening');
    expect(stdout).toContain('geen cijfer');
    expect(stdout).not.toMatch(/undefined|\[object|geslaagd|gezakt/);
  });

  it('is refused for a real neighbourhood', () => {
    expect(oefen('--bespreek', 'echt.yaml')).toMatchObject({ code: 4, stdout: '', stderr: expect.stringContaining('GEEN_OEFENING') });
  });

  it('is never written over the practice file itself', () => {
    expect(oefen('--bespreek', 'oefening.yaml', '-o', 'oefening.yaml').code).toBe(4);
    expect(readFileSync(join(cwd, 'oefening.yaml'), 'utf8')).toBe(practice());
  });

  it('of an own case needs its folder, and the right one', () => {
    put('eigen.yaml', practice('mijn-casus'));
    expect(oefen('--bespreek', 'eigen.yaml')).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining('--map') });
    expect(oefen('--bespreek', 'eigen.yaml', '--map', 'Mijn Casus').code).toBe(0);
    expect(oefen('--bespreek', 'oefening.yaml', '--map', 'Mijn Casus')).toMatchObject({ code: 2, stdout: '' });
  });
});

describe('the picture of a group', () => {
  it.each(['md', 'html'])('as %s, without the files of real neighbourhoods, and says so', (formaat) => {
    const { code, stdout, stderr } = oefen('--groep', 'groep', '--formaat', formaat);
    expect(code).toBe(0);
    expect(stderr).toContain('1 van 4 bestanden');
    expect(stdout).toContain('3 bestanden');
    expect(stdout).not.toMatch(/undefined|\[object|echt\.yaml|groep\/1/);
  });

  it('is about one case', () => {
    put('gemengd/1.yaml', practice());
    put('gemengd/2.yaml', practice('2-nieuwkomers-middenklasse'));
    expect(oefen('--groep', 'gemengd')).toMatchObject({ code: 2, stderr: expect.stringContaining('meer dan één casus') });
    expect(oefen('2', '--groep', 'gemengd')).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('1 bestand.'),
      stderr: expect.stringContaining('over een andere casus gaat: 1 van 2 bestanden'),
    });
    expect(oefen('3', '--groep', 'gemengd')).toMatchObject({ code: 1, stderr: expect.stringContaining('GEEN_OEFENING') });
  });

  it.each(['md', 'html'])('as %s leaves a broken file out, and says so in the message, on the sheet and in the exit code', (formaat) => {
    put('kapot/1.yaml', practice());
    put('kapot/2.yaml', practice().replace('datum: 2026-11-21', 'datum: morgen'));
    put('kapot/3.yaml', practice());
    put('kapot/4.yaml', 'buurtkompas: [');
    const { code, stdout, stderr } = oefen('--groep', 'kapot', '--formaat', formaat);
    expect(code).toBe(1);
    expect(stderr).toMatch(/2\.yaml:\d+:\d+: fout: [\s\S]*4\.yaml:\d+:\d+: fout: /);
    expect(stderr).toContain('LET OP: 2 van 4 bestanden hebben fouten en tellen niet mee.');
    expect(stdout).toContain('2 bestanden. Dit gaat niet over een echte buurt');
    expect(stdout).toContain('2 bestanden hebben fouten. Die antwoorden ontbreken op dit blad.');
    const uit = oefen('--groep', 'kapot', '--formaat', formaat, '-o', `kapot-${formaat}`);
    expect([uit.code, readFileSync(join(cwd, `kapot-${formaat}`), 'utf8')]).toEqual([1, stdout]);
    expect(oefen('--groep', 'groep', '--formaat', formaat).stdout).not.toContain('hebben fouten');
  });

  it('has nothing to show where no file can be read', () => {
    put('alles-kapot/1.yaml', 'buurtkompas: [');
    put('alles-kapot/2.yaml', 'buurtkompas: [');
    put('met-nummer/1.yaml', practice());
    put('met-nummer/2.yaml', practice().replace('naam: Voorbeeldbuurt', 'naam: Buurt 111222333 in Voorbeeldbuurt'));
    const gevonden = oefen('--groep', 'met-nummer', '-o', 'nummer.md');
    expect(gevonden).toMatchObject({ code: 4, stdout: '', stderr: expect.stringMatching(/met-nummer\/2\.yaml:8:\d+: fout: BSN/) });
    expect(gevonden.stderr).not.toContain('111222333');
    expect(existsSync(join(cwd, 'nummer.md'))).toBe(false);
    expect(oefen('--groep', 'alles-kapot')).toMatchObject({ code: 1, stdout: '', stderr: expect.stringContaining('2.yaml') });
    expect(oefen('--groep', 'bestaat-niet').code).toBe(3);
  });
});

describe('an own case', () => {
  it('is named by its folder, and complete or not as valideer says', () => {
    expect(run(['valideer', 'Mijn Casus'], { cwd })).toMatchObject({ code: 0, stdout: expect.stringContaining('in orde') });
    expect(oefen('--map', 'Mijn Casus', '--trainersblad')).toMatchObject({ code: 0, stdout: expect.stringContaining('Oude Straten') });
    put('Half/verhaal.md', '# Half\n\n**p1** Een alinea.\n');
    expect(oefen('--map', 'Half', '--trainersblad')).toMatchObject({ code: 1, stderr: expect.stringContaining('GEEN_OEFENCASUS') });
    expect(oefen('--map', 'Nergens', '--trainersblad').code).toBe(3);
  });

  it('with a wrong passage is refused with the place, by valideer and before practising', () => {
    cpSync(join(cwd, 'Mijn Casus'), join(cwd, 'fout'), { recursive: true });
    put(
      'fout/modelantwoord.yaml',
      readFileSync(join(cwd, 'Mijn Casus', 'modelantwoord.yaml'), 'utf8').replace('p8: blijvers', 'p88: blijvers'),
    );
    const checked = run(['valideer', 'fout'], { cwd });
    expect(checked.code).toBe(1);
    expect(checked.stdout).toMatch(/modelantwoord\.yaml:\d+:\d+: fout: ALINEA_ONBEKEND alinea p88 staat niet in verhaal\.md/);
    expect(oefen('--map', 'fout', '--trainersblad')).toMatchObject({
      code: 1,
      stdout: '',
      stderr: expect.stringContaining('ALINEA_ONBEKEND'),
    });
    const json = JSON.parse(run(['valideer', 'fout', '--json'], { cwd }).stdout);
    expect(json.bestanden.find((b: { bestand: string }) => b.bestand.endsWith('modelantwoord.yaml'))).toMatchObject({ geldig: false });
  });
});

describe('without a terminal', () => {
  it.each([[[]], [['1']], [['oefening.yaml']]])('oefen %j says what it needs', (args) => {
    expect(oefen(...args)).toMatchObject({ code: 2, stdout: '', stderr: expect.stringMatching(/dit is geen terminal.*--uitdeelblad/) });
  });

  it('a file about a real neighbourhood is no practice, with or without one', () => {
    expect(oefen('echt.yaml')).toMatchObject({ code: 4, stdout: '', stderr: expect.stringMatching(/GEEN_OEFENING.*start echt\.yaml/) });
  });
});

describe('with the questions and examples of a municipality', () => {
  const lokaal = join(ROOT, 'examples', 'lokaal');

  it('hands them out, and reads files that answer them', () => {
    const met = oefen('1', '--uitdeelblad', '--lokaal', lokaal);
    expect(met).toMatchObject({ code: 0, stdout: expect.stringContaining('slecht verlicht') });
    expect(oefen('1', '--uitdeelblad').stdout).not.toContain('slecht verlicht');

    put('lokaal/1.yaml', practice().replace(/^( +)C:$/m, '$1C:\n$1  donkere-plekken: ja'));
    expect(oefen('--bespreek', 'lokaal/1.yaml')).toMatchObject({ code: 1, stderr: expect.stringContaining('donkere-plekken') });
    const feedback = oefen('--bespreek', 'lokaal/1.yaml', '--lokaal', lokaal);
    expect(feedback).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/Waar het model niets over zegt[\s\S]*slecht verlicht zijn: u ja/),
    });
    expect(oefen('--groep', 'lokaal', '--lokaal', lokaal).code).toBe(0);
  });
});

describe('what comes out of a practice file', () => {
  it.each([
    ['analyse', /^OEFENING met casus 1-stapeling/],
    ['rapport', /^# Oefening: /m],
    ['uitleg fase', /In deze OEFENING met casus 1-stapeling/],
  ])('%s says that it is practice', (command, mark) => {
    expect(run([...command.split(' '), 'oefening.yaml'], { cwd }).stdout).toMatch(mark);
    expect(run([...command.split(' '), 'echt.yaml'], { cwd }).stdout).not.toMatch(/oefening/i);
  });

  it('valideer says so too, of one file and of several', () => {
    // The same answers as of a real neighbourhood name groups so small that they are told of.
    const valideer = (...paden: string[]) =>
      run(['valideer', ...paden], { cwd }).stdout.replace(/^echt\.yaml\S+ waarschuwing: KLEINE_GROEP .*\n/gm, '');
    expect(valideer('oefening.yaml')).toBe('oefening.yaml: in orde (OEFENING: niet over een echte buurt)\n');
    expect(valideer('oefening.yaml', 'echt.yaml')).toBe('2 bestanden: alle in orde, 1 daarvan OEFENING (niet over een echte buurt)\n');
    expect(valideer('oefening.yaml', 'groep/1.yaml')).toBe('2 bestanden: alle in orde, alle OEFENING (niet over een echte buurt)\n');
    expect(valideer('echt.yaml')).toBe('echt.yaml: in orde\n');
    const json = JSON.parse(run(['valideer', '--json', 'oefening.yaml', 'echt.yaml'], { cwd }).stdout);
    expect(json.bestanden.map((b: { oefening: boolean }) => b.oefening)).toEqual([true, false]);
  });
});
