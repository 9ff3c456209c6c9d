import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { judgeDocument } from '../../src/report/opmaak/docx/document.ts';
import { CASE_1, createScratch, run } from '../support/run.ts';

const SOFFICE = ['/usr/bin/soffice', '/usr/bin/libreoffice'].find((path) => existsSync(path));

describe.skipIf(SOFFICE === undefined)('a report in LibreOffice', { timeout: 120_000 }, () => {
  const folder = createScratch();

  function convert(file: string, to: string): Buffer {
    const profile = `-env:UserInstallation=file://${join(folder, 'profiel')}`;
    const { status, stderr } = spawnSync(
      String(SOFFICE),
      [profile, '--headless', '--convert-to', to, '--outdir', join(folder, 'uit'), file],
      {
        encoding: 'utf8',
      },
    );
    expect(`${status} ${status === 0 ? '' : stderr}`).toBe('0 ');
    return readFileSync(join(folder, 'uit', `${file.replace(/^.*\/|\.docx$/g, '')}.${to.split(':')[0]}`));
  }

  it('opens, reads as the Markdown does, and is no longer ours unchanged once saved', () => {
    const docx = join(folder, 'verslag.docx');
    expect(run(['rapport', CASE_1, '-o', docx]).code).toBe(0);
    const pdf = convert(docx, 'pdf').toString('latin1');
    expect(pdf.match(/\/Type ?\/Page\b/g)?.length).toBeGreaterThan(10);
    expect(pdf).toMatch(/\/MediaBox ?\[0 0 59[45][\d.]* 84[12][\d.]*\]/);
    const text = convert(docx, 'txt:Text (encoded):UTF8').toString('utf8');
    const markdown = run(['rapport', CASE_1]).stdout;
    const plain = (line: string) => line.replace(/^(?:#+|[-\d.]+) |\*\*|\\(?=\W)|`/g, '').replace(/ Bron: .*$/, '');
    const lines = markdown.split('\n').filter((line) => /^(#|- |\d+\. )/.test(line));
    const whole = text.replace(/\s+/g, ' ');
    const missing = lines.map(plain).filter(
      (line) =>
        !whole.includes(
          line
            .replace(/^\d+\. /, '')
            .replace(/\s+/g, ' ')
            .trim(),
        ),
    );
    expect(missing).toEqual([]);
    expect(text).toContain('Onderhuidse spanningen');
    const saved = join(folder, 'opgeslagen.docx');
    writeFileSync(saved, readFileSync(docx));
    expect(judgeDocument(readFileSync(saved))).toBe('onveranderd');
    expect(judgeDocument(convert(saved, 'docx'))).toBe('veranderd');
  });
});
