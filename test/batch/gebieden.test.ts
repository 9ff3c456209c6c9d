import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readGebieden } from '../../src/batch/gebieden.ts';
import { createScratch } from '../support/run.ts';

const path = join(createScratch(), 'gebieden.csv');
const read = (text: string | Buffer) => {
  writeFileSync(path, text);
  return readGebieden(path);
};
const JOZEF = { naam: 'Sint Jozef', gemeente: "'s-Gravenhage" };

describe('an area file', () => {
  it.each([
    ['key figures', "gwb_code_10;regio;gm_naam;a_inw\nNL00;Nederland;Nederland;1\nBU05180101;Sint Jozef;'s-Gravenhage;1.024,5\n"],
    ['commas and quotes, from Windows', `\ufeff"buurtcode2023","buurtnaam","GEMNAAM"\r\n"BU05180101","Sint Jozef","'s-Gravenhage"\r\n`],
    ['tabs', "statcode\tstatnaam\tgemeentenaam\nBU05180101\tSint Jozef\t's-Gravenhage\n"],
    [
      'StatLine, with its title',
      `"Kerncijfers wijken en buurten 2024"\n"Wijken en buurten";"Regioaanduiding/Gemeentenaam (naam)";"Regioaanduiding/Codering (code)"\n"Sint Jozef";"'s-Gravenhage";"BU05180101"\n`,
    ],
    ['padded codes', "Codering_3;naam;Gemeentenaam_1\n  BU05180101  ;Sint Jozef;'s-Gravenhage   \n"],
    [
      'padded codes and names between quotes',
      `"Codering_3";"naam";"Gemeentenaam_1"\n"BU05180101";"Sint Jozef      ";"'s-Gravenhage     "\n`,
    ],
    ['names under the heading of codes', "ID;WijkenEnBuurten;Gemeentenaam_1;Codering_3\n1;Sint Jozef;'s-Gravenhage;BU05180101\n"],
    ['a line that names the delimiter', "sep=;\ngwb_code;regio;gm_naam\nBU05180101;Sint Jozef;'s-Gravenhage\n"],
  ])('%s', (_, text) => {
    expect([...(read(text).gebieden ?? [])]).toEqual([['BU05180101', JOZEF]]);
  });

  it('without names of neighbourhoods still has the municipality', () => {
    const { gebieden } = read("ID;WijkenEnBuurten;Gemeentenaam_1\n1;BU05180101;'s-Gravenhage\n");
    expect(gebieden?.get('BU05180101')).toEqual({ naam: '', gemeente: "'s-Gravenhage" });
  });

  it('from an old Excel keeps its letters', () => {
    const text = Buffer.from('gwb_code;regio;gm_naam\nBU00800101;S\u00fad;S\u00fadwest\n', 'latin1');
    expect(read(text).gebieden?.get('BU00800101')).toEqual({ naam: 'Súd', gemeente: 'Súdwest' });
  });

  it.each([
    ['a;b\n1;2\n', 'GEBIEDEN_KOLOM'],
    ['gwb_code;regio;gm_naam\nWK051801;x;y\n', 'GEBIEDEN_LEEG'],
    ['gwb_code;regio;gm_naam\n"BU05180101;x;y\n', 'GEBIEDEN_CSV'],
    ['', 'GEBIEDEN_KOLOM'],
  ])('%j is refused', (text, code) => {
    const { gebieden, faults } = read(text);
    expect(gebieden).toBeUndefined();
    expect(faults.map((f) => f.code)).toEqual([code]);
  });
});
