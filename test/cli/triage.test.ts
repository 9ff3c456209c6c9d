import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createScratch, ROOT, run } from '../support/run.ts';

const scratch = createScratch();
const caseOf = (name: string) => join(ROOT, 'test', 'fixtures', 'escalatie', `${name}.yaml`);
const inScratch = (name: string, text: string) => {
  const path = join(scratch, name);
  writeFileSync(path, text);
  return path;
};
const GEZIN = caseOf('gezin-weggepest');

describe('triage without a terminal', () => {
  it('prints what does not help first, then the outcome, the plan and who is missing', () => {
    const { code, stdout, stderr } = run(['triage', GEZIN]);
    expect([code, stderr]).toEqual([0, '']);
    const waar = [
      'DIT HELPT NIET',
      'Triage: Discriminatoir wegpesten; kan nog blijken: acuut',
      'Ga naar:',
      'Plan (melding van 16 november 2026)',
      'Nodig, en nog niet aan tafel of nog niet bekend:',
      'Wat er vastligt',
    ].map((woorden) => stdout.indexOf(woorden));
    expect(waar).not.toContain(-1);
    expect(waar).toEqual(waar.toSorted((a, b) => a - b));
    expect(stdout.replace(/\s+/g, ' ')).toContain('uiterlijk 18 november 2026, adviseur veiligheid: Neem contact op met wie het meldde');
    expect(Math.max(...stdout.split('\n').map((l) => l.length))).toBeLessThanOrEqual(100);
  });

  it('is done for a case where nothing was asked, and says so', () => {
    const path = inScratch(
      'leeg.yaml',
      'buurtkompas: 1\nbuurt: { naam: A }\noverleg: { datum: 2026-11-21 }\nsituaties: [{ id: p, naam: P }]\n',
    );
    const { code, stdout } = run(['triage', path]);
    expect(code).toBe(0);
    expect(stdout).toContain('Triage: niet gedaan.');
  });

  it('tells what nobody knows as not known, and has a plan for today all the same', () => {
    const vragen = [
      'gericht-op-persoon',
      'discriminatoire-grond',
      'geweld-bedreiging',
      'wil-weg',
      'eergerelateerd',
      'vluchtelingen',
      'verward-persoon',
    ];
    const path = inScratch(
      'weet-niet.yaml',
      `buurtkompas: 1\nbuurt: { naam: A }\noverleg: { datum: 2026-11-21 }\nsituaties:\n  - id: p\n    naam: P\n    melding: { datum: 2026-11-20 }\n    triage: { ${vragen.map((v) => `${v}: onbekend`).join(', ')} }\n`,
    );
    const gezegd = run(['triage', path]).stdout.replace(/\s+/g, ' ');
    expect(gezegd).toContain('Nog niet bekend, zoek het uit: het slachtoffer wil weg. Klopt het, dan geldt: ');
    expect(gezegd).not.toContain('Bijzonder:');
    expect(gezegd).toContain('Meteen - uiterlijk 20 november 2026*, regisseur van de gemeente: Vraag vandaag aan de politie');
    expect(gezegd).toContain('Binnen 48 uur - uiterlijk 22 november 2026, regisseur van de gemeente: Neem contact op');
    const deelB = run(['triage', path, '--rapport']).stdout;
    expect(deelB).toContain('**Nog niet bekend: vluchtelingen zijn betrokken.** Zoek dit uit.');
    expect(deelB).not.toMatch(/\*\*(?:Het slachtoffer wil weg|Vluchtelingen zijn betrokken|Familie-eer|Verward gedrag)/);
    expect([...deelB.matchAll(/^\*\*(Meteen|Binnen 48 uur|In de eerste week)\*\*$/gm)].map(([, deel]) => deel)).toEqual([
      'Meteen',
      'Binnen 48 uur',
      'In de eerste week',
    ]);
  });

  it('reads standard input, and needs a file or that', () => {
    expect(run(['triage', '-'], { input: readFileSync(GEZIN) }).code).toBe(0);
    const { code, stderr } = run(['triage']);
    expect(code).toBe(2);
    expect(stderr).toContain('dit is geen terminal; geef een casusbestand mee');
  });

  it.each([
    ['a missing file', 'nergens.yaml', 3],
    [
      'a case with a fault',
      inScratch(
        'fout.yaml',
        'buurtkompas: 1\nbuurt: { naam: A }\noverleg: { datum: 2026-11-21 }\nsituaties: [{ id: p, naam: P, triage: { geweld: ja } }]\n',
      ),
      1,
    ],
  ])('refuses %s', (_, path, code) => {
    expect(run(['triage', path]).code).toBe(code);
  });
});

describe('the part about the case', () => {
  it('says which steps were past their day on the day of the meeting, not today', () => {
    const path = inScratch('oud.yaml', readFileSync(GEZIN, 'utf8').replace(', wanneer: 2026-11-25', ''));
    const { stdout } = run(['triage', path, '--rapport']);
    expect(stdout).toMatch(/Bel wie het meldde.* \| 18 november 2026, voorbij op de dag van het overleg \| nog niet \| Open \|/);
    expect(stdout).toMatch(/^\*\*Voorbij op de dag van het overleg: \d+ stappen\.\*\* /m);
    expect(run(['triage', path]).stdout.replace(/\s+/g, ' ')).toContain(
      'wat er nu gebeurt [open; voorbij op de dag van het overleg; afgesproken: Bel wie het meldde]',
    );
    const afgesproken = run(['triage', GEZIN, '--rapport']).stdout;
    expect(afgesproken).toMatch(/Bel wie het meldde.* \| 18 november 2026 \| 25 november 2026 \|/);
    const opTijd = inScratch(
      'op-tijd.yaml',
      readFileSync(GEZIN, 'utf8').replace('melding: { datum: 2026-11-16 }', 'melding: { datum: 2026-11-24 }'),
    );
    expect(run(['triage', opTijd, '--rapport']).stdout).not.toContain('oorbij op de dag');
  });

  it('is printed, or written to a file that is its own', () => {
    const { code, stdout } = run(['triage', GEZIN, '--rapport']);
    expect(code).toBe(0);
    expect(stdout).toContain('# Deel B.');
    const uit = join(scratch, 'deel-b.md');
    expect(run(['triage', GEZIN, '-o', uit]).code).toBe(0);
    expect(readFileSync(uit, 'utf8')).toBe(stdout);
    const vreemd = inScratch('vreemd.md', 'van iemand anders\n');
    expect(run(['triage', GEZIN, '-o', vreemd]).code).not.toBe(0);
    expect(readFileSync(vreemd, 'utf8')).toBe('van iemand anders\n');
  });

  it('is refused while something in it points to a person, without repeating it', () => {
    const path = inScratch(
      'naam.yaml',
      readFileSync(GEZIN, 'utf8').replace('aanhoudend: ja', 'aanhoudend: { antwoord: ja, toelichting: mevrouw Jansen belde }'),
    );
    const uit = join(scratch, 'nooit.md');
    const { code, stdout, stderr } = run(['triage', path, '--rapport', '-o', uit]);
    expect([code, stdout, existsSync(uit)]).toEqual([4, '', false]);
    expect(stderr).toContain('fout: PERSOONSGEGEVENS bij achter-de-kerk, triage.aanhoudend staat zo te zien een naam');
    expect(stderr).not.toContain('Jansen');
    expect(stderr).not.toContain('waarschuwing');
    expect(run(['rapport', path]).stderr).toMatch(/^\S+naam\.yaml:\d+:\d+: waarschuwing: PERSOONSGEGEVENS hier staat zo te zien een naam/m);
    const { code: goed, stdout: gezegd } = run(['valideer', path]);
    expect(goed).toBe(0);
    expect(gezegd).toMatch(/naam\.yaml:\d+:\d+: waarschuwing: PERSOONSGEGEVENS/);
    // What is only in the part about the case does not stand in the way of the other.
    expect(run(['rapport', path, '--zonder-escalatie']).code).toBe(0);
  });
});

describe('the report', () => {
  it('says what does not help above everything, and has the case behind it', () => {
    const { stdout } = run(['rapport', GEZIN]);
    const koppen = [...stdout.matchAll(/^##? (.*)$/gm)].map(([, kop = '']) => kop);
    expect(koppen[1]).toBe('Dit helpt niet: verander dit eerst');
    expect(koppen).toContain('Deel B. De zaak, apart van de buurt: Voorbeelddorp');
    expect(run(['analyse', GEZIN]).stdout.split('\n')[2]).toContain('DIT HELPT NIET');
  });

  it('can do without it, and then says that it always would', () => {
    const { code, stdout, stderr } = run(['rapport', GEZIN, '--zonder-escalatie']);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain('Versie zonder de triage en de zaak');
    expect(stdout).not.toMatch(/Deel B|Racistisch wegpesten|nog niet gedaan|Dit helpt niet: verander|adviseur veiligheid|16 november/);
    expect(stdout).toContain('Buurtfeest voorbereiden');
    expect(run(['rapport', caseOf('komst-van-een-azc'), '--zonder-escalatie']).stdout).toContain('Versie zonder de triage en de zaak');
  });
});

describe('the report to share', () => {
  const tekst = readFileSync(GEZIN, 'utf8');

  it.each([
    [
      'the name of the place',
      tekst.replace('naam: De straat achter de kerk', 'naam: Kerkstraat 14, familie Jansen'),
      'naam staat zo te zien een adres en een naam',
    ],
    [
      'an ordinary action',
      `${tekst.trimEnd()}\n`.replace(/^acties:\n/m, 'acties:\n  - wat: Praten met mevrouw Jansen\n'),
      'acties, nummer 1 staat',
    ],
  ])('is refused while %s points to a person', (_, text, waar) => {
    const path = inScratch('deel.yaml', text);
    const uit = join(scratch, 'nooit-delen.md');
    const { code, stderr } = run(['rapport', path, '--zonder-escalatie', '-o', uit]);
    expect([code, existsSync(uit)]).toEqual([4, false]);
    expect(stderr).toContain(waar);
    expect(stderr).not.toContain('Jansen');
  });
});

it('asks who shares a report to read it through, as the program finds no bare name', () => {
  const { code, stderr } = run(['rapport', GEZIN, '--zonder-escalatie', '-o', join(scratch, 'delen.md')]);
  expect(code).toBe(0);
  expect(stderr.replace(/\s+/g, ' ')).toContain('Lees het na voor u het deelt: het programma vindt geen namen die los in een tekst staan.');
});

describe('a case file', () => {
  const valideer = (rest: string) =>
    run([
      'valideer',
      inScratch(
        'v.yaml',
        `buurtkompas: 1\nbuurt: { naam: A }\noverleg: { datum: 2026-11-21 }\nsituaties:\n  - { id: plein, naam: P${rest}`,
      ),
    ]);

  it.each([
    [', melding: { datum: 2026-02-30 } }\n', 'DATUM'],
    [' }\nacties:\n  - { wat: Bel, escalatie: { situatie: plien, stap: rdo } }\n', 'bedoelde u "plein"'],
    [' }\nacties:\n  - { wat: Bel, escalatie: { situatie: plein, stap: rod } }\n', 'ONBEKENDE_WAARDE'],
    [' }\nacties:\n  - { wat: Bel, escalatie: { situatie: plein } }\n', 'ONTBREEKT'],
    [', omgang: { afwachtn: ja } }\n', 'afwachten'],
  ])('%j is a fault', (rest, says) => {
    const { code, stdout, stderr } = valideer(rest);
    expect(code).toBe(1);
    expect(stdout + stderr).toContain(says);
  });

  it('of before this track is still good', () => {
    expect(valideer(', triage: { aanhoudend: ja } }\n').code).toBe(0);
  });
});
