import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { hideCasus } from '../../src/report/casuskopie.ts';
import { CASE_1, createScratch, run } from '../support/run.ts';

const dir = createScratch();
let count = 0;

/** An empty folder of its own. */
function fresh(): string {
  const path = join(dir, String(count++));
  mkdirSync(path);
  return path;
}

const rapport = (cwd: string, ...args: string[]) => run(['rapport', CASE_1, ...args], { cwd });
const read = (folder: string, name: string) => readFileSync(join(folder, name), 'utf8');

describe('rapport --formaat', () => {
  it('makes each format asked for, with one beginning of the name', () => {
    const folder = fresh();
    const { code, stdout, stderr } = rapport(folder, '--formaat', 'html, md', '-o', 'verslag');
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    expect(stderr).toContain('verslag.md, verslag.html');
    expect(read(folder, 'verslag.md')).toContain('## Samenvatting');
    expect(read(folder, 'verslag.html')).toMatch(/^<!doctype html>/);
    expect(statSync(join(folder, 'verslag.html')).mode & 0o777).toBe(0o600);
  });

  it('takes the format from the name where nothing else says it', () => {
    const folder = fresh();
    rapport(folder, '-o', 'a.html');
    rapport(folder, '--formaat', 'md,html', '-o', 'b.md');
    expect(read(folder, 'a.html')).toMatch(/^<!doctype html>/);
    expect(read(folder, 'b.html')).toBe(read(folder, 'a.html'));
    expect(rapport(folder, '--formaat', 'html').stdout).toBe(read(folder, 'a.html'));
  });

  it('adds up where it is given more than once', () => {
    const folder = fresh();
    expect(rapport(folder, '--formaat', 'html', '--formaat', 'md', '-o', 'c', '--zonder-beeld').code).toBe(0);
    expect(readdirSync(folder)).toEqual(['c.html', 'c.md']);
  });

  it.each([
    [['--formaat', 'md,html'], 'past niet op het scherm'],
    [['--formaat', 'html', '-o', 'x.md'], 'kies een naam die eindigt op .html'],
    [['--formaat', ','], 'hoort een formaat'],
    [['--formaat', 'docx'], 'past niet op het scherm'],
    [['--formaat', 'html', '--sjabloon', 'huis.dotx'], 'hoort bij een Word-document'],
    [['--formaat', 'md,odt', '-o', 'x'], '"odt" kan niet achter --formaat'],
    [['--formaat', 'md', '--formaat', 'odt', '-o', 'x'], '"odt" kan niet achter --formaat'],
    [['-o', 'x.md', '--uit', 'y.md'], '-o staat er meer dan een keer'],
    [['--voor', 'delen', '--voor', 'intern', '-o', 'x.md'], '--voor staat er meer dan een keer'],
    [['--sjablonen', 'a', '--sjablonen', 'b', '-o', 'x.md'], '--sjablonen staat er meer dan een keer'],
  ])('refuses %j with one line, and writes nothing', (args, says) => {
    const folder = fresh();
    const { code, stdout, stderr } = rapport(folder, ...args);
    expect({ code, stdout, lines: stderr.trimEnd().split('\n').length }).toEqual({ code: 2, stdout: '', lines: 1 });
    expect(stderr).toContain(says);
    expect(existsSync(join(folder, 'x.md'))).toBe(false);
  });

  it.each(['w6.txt', 'qf6.yaml', 'qf7.svg', 'w.mp3', 'map/w.PDF'])('refuses the name %s, and says what there is', (name) => {
    const folder = fresh();
    const { code, stdout, stderr } = rapport(folder, '-o', name);
    expect({ code, stdout, lines: stderr.trimEnd().split('\n').length }).toEqual({ code: 2, stdout: '', lines: 1 });
    expect(stderr).toContain('kies een naam die eindigt op .md of .html of .docx');
    expect(readdirSync(folder)).toEqual([]);
  });

  it('makes Markdown of a name without an extension, and what was asked of any other', () => {
    const folder = fresh();
    for (const name of ['verslag', 'verslag.2026-11-25', '.verslag']) {
      expect(rapport(folder, '-o', name, '--zonder-beeld').code).toBe(0);
      expect(read(folder, name)).toContain('## Samenvatting');
    }
    expect(rapport(folder, '-o', 'tekst.txt', '--formaat', 'html').code).toBe(0);
    expect(read(folder, 'tekst.txt')).toMatch(/^<!doctype html>/);
  });

  it('never writes over the case file, whatever it is called', () => {
    const folder = fresh();
    writeFileSync(join(folder, 'c.yaml'), readFileSync(CASE_1));
    const { code, stderr } = run(['rapport', 'c.yaml', '-o', 'c.yaml', '--overschrijf'], { cwd: folder });
    expect(code).toBe(4);
    expect(stderr).toContain('ZELFDE_BESTAND');
  });
});

/** A zip with one file in it, as it is. */
function storeZip(name: string, text: string): Buffer {
  const [path, data] = [Buffer.from(name), Buffer.from(text)];
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(20, 0);
  fields.writeUInt32LE(crc32(data), 10);
  fields.writeUInt32LE(data.length, 14);
  fields.writeUInt32LE(data.length, 18);
  fields.writeUInt16LE(path.length, 22);
  const local = Buffer.concat([Buffer.from('PK\x03\x04'), fields, path, data]);
  const central = Buffer.concat([Buffer.from('PK\x01\x02\x14\0'), fields, Buffer.alloc(14), path]);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(1, 4);
  end.writeUInt16LE(1, 6);
  end.writeUInt32LE(central.length, 8);
  end.writeUInt32LE(local.length, 12);
  return Buffer.concat([local, central, Buffer.from('PK\x05\x06'), end]);
}

describe('rapport --formaat docx', () => {
  it('makes the same bytes of the same case, and knows its own file', () => {
    const folder = fresh();
    rapport(folder, '-o', 'a.docx');
    rapport(folder, '--formaat', 'md,html,docx', '-o', 'b', '--zonder-escalatie');
    expect(readdirSync(folder)).toEqual(['a.docx', 'b-beeld', 'b.docx', 'b.html', 'b.md']);
    const before = readFileSync(join(folder, 'a.docx'));
    expect(rapport(folder, '-o', 'a.docx').stderr).not.toContain('vorige');
    expect(readFileSync(join(folder, 'a.docx')).equals(before)).toBe(true);
    writeFileSync(join(folder, 'c.docx'), 'PK');
    expect(rapport(folder, '-o', 'c.docx').code).toBe(4);
    expect(rapport(folder, '-o', 'd.docx', '--sjabloon', 'c.docx').stderr).toContain('c.docx: fout: GEEN_SJABLOON');
    expect(rapport(folder, '-o', 'd.docx', '--sjabloon', 'a.docx').code).toBe(0);
    writeFileSync(join(folder, 'heel.docx'), storeZip('word/styles.xml', '<w:styles xmlns:w="x"></w:styles>'));
    expect(rapport(folder, '-o', 'd.docx', '--sjabloon', 'heel.docx').code).toBe(0);
    for (const styles of [
      '<w:styles xmlns:w="x"><w:name w:val="&x;"/>&x;</w:styles>',
      '<w:styles xmlns:w="x"><w:style',
      '<w:styles></w:styles>',
    ]) {
      writeFileSync(join(folder, 'kapot.docx'), storeZip('word/styles.xml', styles));
      const { code, stderr } = rapport(folder, '-o', 'e.docx', '--sjabloon', 'kapot.docx');
      expect(stderr).toMatch(/^kapot\.docx: fout: GEEN_SJABLOON [^\n]+\n$/);
      expect(code).toBe(1);
    }
  });
});

describe('a file that is there already', () => {
  it('is replaced where it is a page of ours, kept where somebody changed it, and left alone where it is not ours', () => {
    const folder = fresh();
    rapport(folder, '-o', 'a.html');
    const before = read(folder, 'a.html');
    expect(rapport(folder, '-o', 'a.html').stderr).not.toContain('vorige');
    writeFileSync(join(folder, 'a.html'), before.replace('Samenvatting', 'Kort'));
    expect(rapport(folder, '-o', 'a.html').stderr).toContain('a.vorige.html');
    expect(read(folder, 'a.html')).toBe(before);
    writeFileSync(join(folder, 'b.html'), '<!doctype html>\n<p>Van een ander</p>');
    const { code, stderr } = rapport(folder, '--formaat', 'md,html', '-o', 'b');
    expect(code).toBe(4);
    expect(stderr).toContain('b.html: fout: BESTAAT_AL');
    expect(existsSync(join(folder, 'b.md'))).toBe(false);
  });
});

describe('the pictures of a Markdown report', () => {
  const links = (text: string) => [...text.matchAll(/^!\[.*\]\((.+)\)$/gm)].map(([, to = '']) => decodeURIComponent(to));

  it('stand in a folder beside it, each where the report says', () => {
    const folder = fresh();
    rapport(folder, '-o', 'ons (eerste) verslag.md');
    const found = links(read(folder, 'ons (eerste) verslag.md'));
    expect(found.length).toBeGreaterThan(5);
    expect(found.filter((path) => !existsSync(join(folder, path)))).toEqual([]);
    expect(readdirSync(join(folder, 'ons (eerste) verslag-beeld'))).toHaveLength(found.length);
    expect(statSync(join(folder, 'ons (eerste) verslag-beeld')).mode & 0o777).toBe(0o700);
  });

  it('are signs on the screen, and with --zonder-beeld', () => {
    const folder = fresh();
    rapport(folder, '-o', 'a.md', '--zonder-beeld');
    expect(readdirSync(folder)).toEqual(['a.md']);
    expect(read(folder, 'a.md')).toBe(rapport(folder).stdout);
    expect(read(folder, 'a.md')).toContain('■ Onderhuidse spanningen');
    const { stdout } = rapport(folder, '--formaat', 'html', '--zonder-beeld');
    expect(stdout).not.toContain('<svg');
    expect(stdout).toContain('■ Onderhuidse spanningen');
  });

  it('replace what is ours there, take away what is no longer shown, and touch nothing else', () => {
    const folder = fresh();
    rapport(folder, '-o', 'a.md');
    const map = join(folder, 'a-beeld');
    writeFileSync(join(map, 'fase-9.svg'), readFileSync(join(map, 'fase-1.svg')));
    writeFileSync(join(map, 'foto.svg'), '<svg/>');
    rapport(folder, '-o', 'a.md');
    expect(existsSync(join(map, 'fase-9.svg'))).toBe(false);
    expect(existsSync(join(map, 'foto.svg'))).toBe(true);
    writeFileSync(join(map, 'beleid.svg'), '<svg/>');
    const before = read(folder, 'a.md');
    writeFileSync(join(folder, 'a.md'), `${before}\n`);
    const { code, stderr } = rapport(folder, '-o', 'a.md');
    expect(code).toBe(4);
    expect(stderr).toContain('beleid.svg: fout: BESTAAT_AL');
    expect(read(folder, 'a.md')).toBe(`${before}\n`);
  });

  it('leave no folder behind where the report may not be written', () => {
    const folder = fresh();
    writeFileSync(join(folder, 'a.md'), 'van een ander');
    expect(rapport(folder, '-o', 'a.md').code).toBe(4);
    expect(readdirSync(folder)).toEqual(['a.md']);
  });

  it('need a folder, not a file of that name', () => {
    const folder = fresh();
    writeFileSync(join(folder, 'a-beeld'), '');
    const { code, stderr } = rapport(folder, '-o', 'a.md');
    expect(code).toBe(3);
    expect(stderr).toContain('dit is geen map');
  });
});

describe('rapport --voor delen', () => {
  it('says on every sheet what it is, and keeps what the team wrote to itself', () => {
    const folder = fresh();
    const { code, stderr } = rapport(folder, '--voor', 'delen', '--formaat', 'md,html', '-o', 'delen');
    expect(code).toBe(0);
    expect(stderr).toContain('Lees het na');
    for (const name of ['delen.md', 'delen.html']) {
      expect(read(folder, name)).toContain('Versie om te delen');
      expect(read(folder, name)).not.toMatch(/p14|Vertrouwelijk|medewerker wijkteam|Straat met kinderen/);
    }
    expect(read(folder, 'delen.html')).toMatch(/@top-left \{ content: "Versie om te delen"/);
    expect(rapport(folder, '--formaat', 'html').stdout).toMatch(/@top-left \{ content: "Vertrouwelijk/);
  });

  it('is not made while a released text points to somebody, and never says that text', () => {
    const folder = fresh();
    const text = readFileSync(CASE_1, 'utf8').replace('wie: opbouwwerk', 'wie: mevrouw De Wit, opbouwwerk');
    writeFileSync(join(folder, 'c.yaml'), text.replace(/wat: Navragen[^\n]*\n/, 'wat: Bel 06-12345678\n'));
    const { code, stdout, stderr } = run(['rapport', 'c.yaml', '--voor', 'delen', '--vrijgeven', 'acties,krachten'], { cwd: folder });
    expect({ code, stdout }).toEqual({ code: 4, stdout: '' });
    expect(stderr).toMatch(/^c\.yaml: fout: HERLEIDBAAR in acties\.\d\.(?:wat|wie) staat zo te zien een/m);
    expect(stderr).not.toMatch(/De Wit|12345678/);
    expect(run(['rapport', 'c.yaml', '--voor', 'delen', '--vrijgeven', 'krachten'], { cwd: folder }).code).toBe(0);
  });

  it('never takes the place of the version for the team unasked, nor the other way round', () => {
    const folder = fresh();
    for (const formaat of ['md', 'html', 'docx']) {
      rapport(folder, '-o', `i.${formaat}`);
      rapport(folder, '--voor', 'delen', '-o', `d.${formaat}`);
      const before = [`i.${formaat}`, `d.${formaat}`].map((name) => readFileSync(join(folder, name), 'latin1'));
      const refused = [rapport(folder, '--voor', 'delen', '-o', `i.${formaat}`), rapport(folder, '-o', `d.${formaat}`)];
      expect(refused.map(({ code }) => code)).toEqual([4, 4]);
      expect(refused[0]?.stderr).toMatch(/^i\.\w+: fout: ANDERE_VERSIE onder deze naam staat de interne versie; .*--overschrijf$/m);
      expect(refused[1]?.stderr).toMatch(/^d\.\w+: fout: ANDERE_VERSIE onder deze naam staat een versie om te delen; /m);
      expect([`i.${formaat}`, `d.${formaat}`].map((name) => readFileSync(join(folder, name), 'latin1'))).toEqual(before);
      expect(rapport(folder, '--voor', 'delen', '-o', `d.${formaat}`).code).toBe(0);
      expect(rapport(folder, '-o', `d.${formaat}`, '--overschrijf').code).toBe(0);
    }
  });

  it('leaves no picture of the internal version beside it', () => {
    const folder = fresh();
    rapport(folder, '-o', 'e.md');
    const { code, stderr } = rapport(folder, '--voor', 'delen', '--zonder-beeld', '-o', 'e.md', '--overschrijf');
    expect(code).toBe(0);
    expect(stderr).not.toContain('e-beeld');
    expect(readdirSync(folder)).toEqual(['e.md']);
  });

  it('says which pictures stay, because somebody changed them or a kept report shows them', () => {
    const folder = fresh();
    rapport(folder, '-o', 'e.md');
    const beeld = join(folder, 'e-beeld', 'beleid.svg');
    writeFileSync(beeld, `${readFileSync(beeld, 'utf8')}\n<!-- van ons -->\n`);
    writeFileSync(join(folder, 'e-beeld', 'foto.svg'), '<svg/>');
    const { stderr } = rapport(folder, '--voor', 'delen', '--zonder-beeld', '-o', 'e.md', '--overschrijf');
    expect(readdirSync(join(folder, 'e-beeld'))).toEqual(['beleid.svg', 'foto.svg']);
    expect(stderr).toMatch(/^Let op: in e-beeld staan nog beelden .* Geef ze niet mee: beleid\.svg$/m);
    rapport(folder, '-o', 'g.md');
    expect(rapport(folder, '--voor', 'delen', '-o', 'g.html').stderr).toMatch(
      /^Let op: in g-beeld staan nog beelden .* Geef ze niet mee: /m,
    );
    rapport(folder, '-o', 'f.md');
    writeFileSync(join(folder, 'f.md'), `${read(folder, 'f.md')}Erbij.\n`);
    const before = [read(folder, 'f.md'), ...readdirSync(join(folder, 'f-beeld'))];
    expect(rapport(folder, '--voor', 'delen', '--zonder-beeld', '-o', 'f.md').code).toBe(4);
    expect([read(folder, 'f.md'), ...readdirSync(join(folder, 'f-beeld'))]).toEqual(before);
  });

  it('does not warn of its own pictures, made with it in another format', () => {
    const folder = fresh();
    const left = (...args: string[]) => /Geef ze niet mee: (.*)$/m.exec(rapport(folder, '--voor', 'delen', ...args).stderr)?.[1];
    expect(left('-o', 'v.md')).toBeUndefined();
    for (const name of ['v.html', 'v.docx']) expect(left('-o', name)).toBeUndefined();
    // What says something else than this version does is not known to be safe, though it was made to share.
    rapport(folder, '--voor', 'delen', '--vrijgeven', 'plekken', '-o', 'v.md');
    expect(left('-o', 'v.html')).toContain('fase-1.svg');
    rapport(folder, '--voor', 'delen', '-o', 'v.md');
    const beeld = join(folder, 'v-beeld', 'beleid.svg');
    writeFileSync(beeld, `${readFileSync(beeld, 'utf8')}\n<!-- van ons -->\n`);
    expect(left('-o', 'v.html')).toBe('beleid.svg');
  });

  it('says which files beside it are the internal version, and no other', () => {
    const folder = fresh();
    rapport(folder, '--formaat', 'md,html,docx', '-o', 'v', '--zonder-beeld');
    const internal = (...args: string[]) =>
      [
        ...rapport(folder, '--voor', 'delen', '--zonder-beeld', '--overschrijf', ...args).stderr.matchAll(
          /^Let op: (\S+) is de interne versie/gm,
        ),
      ].map((m) => m[1]);
    expect(internal('-o', 'v.md')).toEqual(['v.html', 'v.docx']);
    expect(internal('-o', 'v.docx')).toEqual(['v.html']);
    expect(internal('-o', 'v.html')).toEqual([]);
    rapport(folder, '-o', 'v.md', '--zonder-beeld', '--overschrijf');
    writeFileSync(join(folder, 'w.html'), '<p>van een ander</p>');
    expect(internal('-o', 'v.html')).toEqual(['v.md']);
    expect(internal('-o', 'w.md')).toEqual([]);
  });

  it('calls no hand-out a version to share', () => {
    const folder = fresh();
    run(['oefen', '1', '--uitdeelblad', '-o', 's.md'], { cwd: folder });
    expect(rapport(folder, '-o', 's.md').stderr).not.toContain('versie om te delen');
  });

  it.each([
    [['--voor', 'iedereen'], 'kies uit: intern, delen'],
    [['--vrijgeven', 'acties'], 'hoort bij --voor delen'],
    [['--voor', 'delen', '--vrijgeven', 'namen'], 'kies uit: plekken'],
    [['--voor', 'delen', '--met-casus'], 'alleen voor het team'],
    [['--zonder-escalatie', '--met-casus'], 'in het casusbestand staat de zaak'],
  ])('%j is wrong use', (args, says) => {
    const { code, stdout, stderr } = rapport(fresh(), ...args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(says);
  });
});

describe('the case file in a report', () => {
  it('comes back to the letter, from each format, and reads as before', () => {
    const folder = fresh();
    rapport(folder, '--met-casus', '--formaat', 'md,html', '-o', 'a');
    for (const name of ['a.md', 'a.html']) {
      const { code, stdout } = run(['rapport', name, '--casus-terug'], { cwd: folder });
      expect(code).toBe(0);
      expect(stdout).toBe(readFileSync(CASE_1, 'utf8'));
    }
    expect(rapport(folder, '-o', 'a.html', '--met-casus').stderr).not.toContain('vorige');
    run(['rapport', 'a.md', '--casus-terug', '-o', 'terug.yaml'], { cwd: folder });
    expect(run(['rapport', 'terug.yaml'], { cwd: folder }).stdout).toBe(rapport(folder).stdout);
  });

  it('is not there unless asked for, and not believed when it was changed', () => {
    const folder = fresh();
    rapport(folder, '-o', 'zonder.md');
    rapport(folder, '-o', 'met.md', '--met-casus', '--zonder-beeld');
    writeFileSync(join(folder, 'kapot.md'), read(folder, 'met.md').replace(/(casus [0-9a-f]{16} )./, '$1A'));
    for (const name of ['zonder.md', 'kapot.md']) {
      const { code, stdout, stderr } = run(['rapport', name, '--casus-terug'], { cwd: folder });
      expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
      expect(stderr).toContain('GEEN_CASUSKOPIE');
    }
  });

  it.each([
    [['--voor', 'delen'], '--voor'],
    [['--formaat', 'md'], '--formaat'],
    [['--vrijgeven', 'acties'], '--vrijgeven'],
    [['--zonder-escalatie'], '--zonder-escalatie'],
    [['--met-casus'], '--met-casus'],
  ])('is not taken out together with %j', (args, optie) => {
    const folder = fresh();
    rapport(folder, '--met-casus', '-o', 'r.md', '--zonder-beeld');
    const { code, stdout, stderr } = run(['rapport', 'r.md', '--casus-terug', ...args, '-o', 'c.yaml'], { cwd: folder });
    expect({ code, stdout, lines: stderr.trimEnd().split('\n').length }).toEqual({ code: 2, stdout: '', lines: 1 });
    expect(stderr).toContain(`${optie} gaat niet samen met --casus-terug`);
    expect(existsSync(join(folder, 'c.yaml'))).toBe(false);
  });

  it('is not given back with a number that may stand nowhere', () => {
    const folder = fresh();
    for (const [n, regel] of ['# bel 111222333', 'krachten: [{ wat: NL91 ABNA 0417 1643 00 }]'].entries()) {
      writeFileSync(join(folder, 'a.md'), `# Verslag\n\n${hideCasus(`${readFileSync(CASE_1, 'utf8')}${regel}\n`)}`);
      for (const args of [[], ['-o', 'terug.yaml']]) {
        const { code, stdout, stderr } = run(['rapport', 'a.md', '--casus-terug', ...args], { cwd: folder });
        expect({ code, stdout }).toEqual({ code: 4, stdout: '' });
        expect(stderr).toMatch(n === 0 ? /^a\.md, casusbestand:\d+:7: fout: BSN/ : /^a\.md, casusbestand:\d+:\d+: fout: IBAN/);
        expect(stderr).not.toMatch(/111222333|ABNA/);
      }
      expect(existsSync(join(folder, 'terug.yaml'))).toBe(false);
    }
  });

  it('never takes the place of a file that is there', () => {
    const folder = fresh();
    rapport(folder, '-o', 'a.md', '--met-casus');
    writeFileSync(join(folder, 'c.yaml'), 'buurtkompas: 1');
    expect(run(['rapport', 'a.md', '--casus-terug', '-o', 'c.yaml'], { cwd: folder }).code).toBe(4);
  });
});
