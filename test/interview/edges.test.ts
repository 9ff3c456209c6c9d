import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Chalk } from 'chalk';
import { describe, expect, it } from 'vitest';
import type { CasusFile } from '../../src/casus/file.ts';
import { createWalk } from '../../src/cli/start/walk.ts';
import { getValidator } from '../../src/content/validators.ts';
import { draw } from '../../src/interview/draw.ts';
import { startLine } from '../../src/interview/edit.ts';
import { press } from '../../src/interview/machine.ts';
import { parseStemmen } from '../../src/interview/stemmen.ts';
import { instrument } from '../support/casus.ts';
import { LEEG, readCasusText, Wandeling, widthOf } from '../support/walk.ts';

const examples = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'examples');
const VOORBEELDEN = readdirSync(examples)
  .filter((naam) => /^\d-/.test(naam))
  .map((naam) => readFileSync(join(examples, naam, 'modelantwoord.yaml'), 'utf8'));

function op(scherm: string, rij?: string, tekst = LEEG): Wandeling {
  const w = new Wandeling(tekst);
  w.spring(w.schermen.find((s) => s.id.endsWith(`/${scherm}`))?.id ?? '');
  const index = rij === undefined ? 0 : w.scherm.rijen.findIndex((r) => r.id === rij);
  expect(index).not.toBe(-1);
  w.sessie = { ...w.sessie, rij: index };
  return w;
}

const zonderOpmaak = (tekst: string) => tekst.replace(/\s+/g, ' ');
const opScherm = (w: Wandeling) =>
  zonderOpmaak(
    draw(instrument, w.sessie, 80, 24)
      .map((r) => r.tekst)
      .join(' '),
  );

describe('typed words', () => {
  it('are not thrown away by one key: a chosen example with its reason', () => {
    const w = op('4.2', 'bondgenoten');
    w.toets('j');
    w.toets('o');
    w.typ('past bij ons');
    w.toets('j');
    expect(w.tekst).toContain('past bij ons');
  });

  it('are not thrown away by one key: the reason of a judgement, with e', () => {
    const w = op('oordeel');
    w.toets('2');
    w.typ('met moeite gezegd');
    w.toets('e');
    expect(w.tekst).toContain('met moeite gezegd');
  });

  it('are named when another judgement would take their place', () => {
    const w = op('oordeel');
    w.toets('2');
    w.typ('met moeite gezegd');
    w.toets('3');
    expect(w.sessie.invoer?.vraag).toContain('met moeite gezegd');
  });

  it('are not asked for where they have no place: votes on a question without an answer', () => {
    const w = op('denken');
    w.toets('s');
    expect(w.sessie.invoer).toBeNull();
    expect(w.sessie.melding).toContain('Geef eerst een antwoord');
  });

  it('are not asked for where they have no place: votes on the kind of place', () => {
    const w = op('locatie');
    w.toets('s');
    expect(w.sessie.invoer).toBeNull();
  });

  it('are never dropped in silence: a wrong date for the next meeting', () => {
    const w = op('acties', 'volgend');
    w.toets('o');
    w.typ('31-02-2027');
    expect(w.sessie.melding).toContain('Deze datum bestaat niet');
    w.typ('15-12-2026');
    expect(w.tekst).toContain('volgend: 2026-12-15');
  });

  it.each([
    ['right-to-left mark, as in copied Arabic or Hebrew', 'שלום\u200f עולם'],
    ['a direction override', 'abc\u202edef'],
    ['a byte order mark in the middle', 'abc\ufeffdef'],
    ['an escape character', 'abc\u001b[31mdef'],
    ['half an emoji', 'abc\ud83ddef'],
    ['the line end of an old Mac', 'abc\rdef'],
  ])('with %s never stop the saving of what comes after', (_, tekst) => {
    const w = op('denken');
    w.toets('o');
    expect(() => w.typ(tekst)).not.toThrow();
    w.toets('j');
    expect(w.controleerBestand()).toBeUndefined();
    expect(w.tekst).toMatch(/abc|שלום/);
  });

  it('that would make the file too big to open are refused before they are saved', () => {
    const w = op('denken');
    w.toets('o');
    w.typ('woord '.repeat(200_000));
    expect(Buffer.byteLength(w.tekst)).toBeLessThanOrEqual(1024 * 1024);
  });
});

describe('a file that stays valid', () => {
  it('after votes on a role', () => {
    const w = op('actoren');
    w.toets('1');
    w.toets('up');
    w.toets('s');
    w.typ('3 aanjager en bemiddelaar, 1 geen rol: het is er rustig');
    expect(w.sessie.casus.situaties[0]?.actoren?.['actieve-bewoners']).toMatchObject({
      stemmen: { beide: 3, geen: 1 },
      minderheid: 'het is er rustig',
    });
    expect(w.controleerBestand()).toBeUndefined();
  });

  it.each([`${'x'.repeat(39)} b`, 'Het plein voor de oude school aan de Dorp straat', '!!!', '日本', 'é'.repeat(60), '-', '1'])(
    'with a second place named %s',
    (naam) => {
      const w = op('nog-een');
      w.toets('+');
      w.typ(naam);
      w.spring('plek/plein/nog-een');
      w.toets('+');
      // Another name with the same letters, so the same id to begin with.
      w.typ(`${naam}.`);
      expect(w.controleerBestand()).toBeUndefined();
      expect(new Set(w.sessie.casus.situaties.map((s) => s.id)).size).toBe(3);
    },
  );

  it.each(['acties', 'krachten', 'beleid', 'interventies', 'doelgroepen', 'oplossingsrichtingen', 'sentimenten'])(
    'when %s stood there without a value',
    (sleutel) => {
      const w = new Wandeling(`${LEEG}${sleutel}:\n`);
      const toetsen: Record<string, [string, string[]]> = {
        acties: ['buurt/acties', ['+']],
        krachten: ['buurt/krachten', ['+']],
        beleid: ['buurt/4.1', ['j']],
        interventies: ['buurt/4.2', ['j']],
        doelgroepen: ['buurt/3.2', ['j']],
        oplossingsrichtingen: ['buurt/3.1', ['j']],
        sentimenten: ['buurt/2.6/sentimenten', ['j']],
      };
      w.spring('plek/plein/2.5/B');
      w.toets('j');
      const [scherm = '', reeks = []] = toetsen[sleutel] ?? [];
      w.spring(scherm);
      for (const toets of reeks) w.toets(toets);
      while (w.sessie.invoer !== null) w.typ('2026-12-15');
      expect(w.controleerBestand()).toBeUndefined();
    },
  );

  it('an empty remark on a question nobody answered says nothing', () => {
    const w = op('denken');
    w.toets('o');
    w.typ('');
    expect(w.sessie.casus.situaties[0]?.verschijningsvormen).toBeUndefined();
  });

  it.each(VOORBEELDEN.map((tekst, i) => [i + 1, tekst] as const))('example %i keeps every comment through a whole meeting', (_, tekst) => {
    const w = new Wandeling(tekst);
    for (const scherm of w.schermen.map((s) => s.id)) {
      w.spring(scherm);
      w.toets('down');
      const [keuze] = w.rij?.keuzes ?? [];
      if (keuze && !w.rij?.vraagt) w.toets(keuze.toets);
    }
    const opmerkingen = tekst.split('\n').filter((r) => /^\s*#/.test(r));
    expect(opmerkingen.filter((r) => !w.tekst.includes(r.trim()))).toEqual([]);
  });

  it('keeps the comments inside a list that a choice is added to', () => {
    const lijst = 'interventies:\n  # afgesproken met de wethouder\n  - id: bondgenoten # eerst dit\n';
    const w = op('4.2', 'burgertop', LEEG + lijst);
    w.toets('j');
    expect(w.sessie.casus.interventies).toEqual([{ id: 'bondgenoten' }, { id: 'burgertop' }]);
    expect(w.tekst).toContain('# afgesproken met de wethouder');
    expect(w.tekst).toContain('# eerst dit');
  });
});

describe('the screen', () => {
  it('shows the whole explanation with its source, for every row of every screen', () => {
    const kwijt: string[] = [];
    for (const tekst of [LEEG, VOORBEELDEN[0] ?? '']) {
      const w = new Wandeling(tekst);
      for (const scherm of w.schermen) {
        for (const [i, rij] of scherm.rijen.entries()) {
          // Arrows go through what does not fit; the last word must come in sight.
          w.sessie = { ...w.sessie, scherm: scherm.id, rij: i, laag: 'uitleg', menuRij: 39 };
          const laatste = rij.uitleg.at(-1)?.split(' ').at(-1);
          w.toets('down');
          if (laatste !== undefined && !opScherm(w).includes(zonderOpmaak(laatste))) kwijt.push(`${scherm.id} ${rij.id}`);
        }
      }
    }
    expect(kwijt.length, kwijt.slice(0, 5).join('; ')).toBe(0);
  });

  it.each(VOORBEELDEN.map((tekst, i) => [i + 1, tekst] as const))('shows the whole result so far of example %i', (_, tekst) => {
    const w = new Wandeling(tekst);
    w.toets('t');
    expect(opScherm(w)).toMatch(/\d+ van \d+ vragen ingevuld/);
  });

  it.each(VOORBEELDEN.map((tekst, i) => [i + 1, tekst] as const))(
    'fits on every screen and layer of example %i, whatever row',
    (_, tekst) => {
      const w = new Wandeling(tekst);
      const past: (string | undefined)[] = [];
      for (const scherm of w.schermen) {
        for (const rij of [0, scherm.rijen.length >> 1, Math.max(0, scherm.rijen.length - 1)]) {
          for (const laag of [null, 'uitleg', 'grondslag'] as const) {
            w.sessie = { ...w.sessie, scherm: scherm.id, rij, laag };
            past.push(w.controleerScherm());
          }
        }
      }
      for (const menuRij of [0, 20, w.schermen.length - 1]) {
        w.sessie = { ...w.sessie, laag: 'menu', menuRij };
        past.push(w.controleerScherm());
      }
      expect(past.filter((p) => p !== undefined)).toEqual([]);
    },
  );

  it('always shows the row that is active', () => {
    const w = op('4.2', undefined, VOORBEELDEN[0]);
    for (const [i, rij] of w.scherm.rijen.entries()) {
      w.sessie = { ...w.sessie, rij: i };
      const actief = draw(instrument, w.sessie, 80, 24).filter((r) => r.soort === 'actief');
      expect(zonderOpmaak(actief.map((r) => r.tekst).join(' '))).toContain(zonderOpmaak(rij.label));
    }
  });

  it.each(['', 'kort', 'x'.repeat(500), 'woord '.repeat(300), 'regel\n'.repeat(60)])('fits while a line is typed', (getypt) => {
    const w = createWalk(context, readCasusText(VOORBEELDEN[0] ?? ''), VOORBEELDEN[0] ?? '', nergens(), new Chalk({ level: 0 }));
    const regels = w.render(w.press(w.begin, 'o'), 80, 23, startLine(getypt)).split('\n');
    const hoogte = regels.reduce((n, r) => n + Math.max(1, Math.ceil(widthOf(r) / 80)), 0);
    expect(hoogte).toBeLessThanOrEqual(23);
    expect(regels.join(' ')).toContain('Enter bewaart');
  });
});

const context = { instrument, validate: getValidator('casus') };
const nergens = (save: (tekst: string) => void = () => undefined) => ({ save }) as unknown as CasusFile;
const vol = () => {
  throw Object.assign(new Error('no space'), { code: 'ENOSPC' });
};

describe('saving while walking', () => {
  const casus = readCasusText(LEEG);
  const walk = (save: (tekst: string) => void) => createWalk(context, casus, LEEG, nergens(save), new Chalk({ level: 0 }));

  it('saves every answer before the next screen, and nothing where nothing changed', () => {
    const bewaard: string[] = [];
    const w = walk((tekst) => bewaard.push(tekst));
    let s = w.press(w.begin, 'j');
    expect(bewaard).toHaveLength(1);
    expect(bewaard[0]).toContain('niet-positief: ja');
    s = w.press(s, 'up');
    s = w.press(s, 'm');
    s = w.press(s, 'b');
    expect(bewaard).toHaveLength(1);
    s = w.press(s, 'o');
    s = w.type(s, 'het gaat beter');
    expect(bewaard).toHaveLength(2);
    expect(bewaard[1]).toContain('het gaat beter');
    w.press(s, 'q');
    expect(bewaard).toHaveLength(3);
  });

  it('remembers the question that is asked next, also when the laptop closes without stopping', () => {
    const bewaard: string[] = [];
    const w = walk((tekst) => bewaard.push(tekst));
    const s = w.press(w.begin, 'j');
    expect(s.rij).toBe(1);
    expect(readCasusText(bewaard.at(-1) ?? '').sessie?.rij).toBe('denken.stereotypen');
  });

  it('says that it did not save, goes on, and tries again at the next key, as it says', () => {
    let kapot = true;
    let pogingen = 0;
    const w = walk(() => {
      pogingen += 1;
      if (kapot) vol();
    });
    const s = w.press(w.begin, 'j');
    expect(s.melding).toContain('NIET OPGESLAGEN');
    expect(s.melding).toContain('probeert het opnieuw');
    expect(pogingen).toBe(1);
    kapot = false;
    w.press(s, 'enter');
    expect(pogingen).toBe(2);
  });

  it('does not stop while the last answers are not on disk', () => {
    const w = walk(vol);
    const s = w.press(w.press(w.begin, 'j'), 'q');
    expect(s.melding).toContain('NIET OPGESLAGEN');
    expect(w.isDone(s)).toBe(false);
  });

  it('tries once more as it ends, and tells whether it is on disk then', () => {
    let kapot = true;
    const bewaard: string[] = [];
    const w = walk((tekst) => (kapot ? vol() : bewaard.push(tekst)));
    w.press(w.begin, 'j');
    expect(w.saveLast()).toBe(false);
    kapot = false;
    expect(w.saveLast()).toBe(true);
    expect(bewaard.join()).toContain('niet-positief: ja');
  });

  it('keeps the message when moving on would hide that nothing was saved', () => {
    const w = walk(vol);
    expect(w.press(w.press(w.begin, 'j'), 'down').melding).toContain('NIET OPGESLAGEN');
  });
});

const ANTWOORDEN = instrument.regels.antwoorden.antwoorden.map(({ id, label }) => ({ waarde: id, label }));

describe('keys and votes', () => {
  it('an answer changes nothing of the session it came from', () => {
    const w = new Wandeling(LEEG);
    const voor = JSON.stringify(w.sessie);
    press(instrument, w.sessie, 'j');
    expect(JSON.stringify(w.sessie)).toBe(voor);
  });

  it.each([
    ['4 ja, 1 nee', { ja: 4, nee: 1 }, ''],
    ['4 ja 1 nee', { ja: 4, nee: 1 }, ''],
    ['4 ja en 1 nee: reden', { ja: 4, nee: 1 }, 'reden'],
    ['4x ja, 1x nee', { ja: 4, nee: 1 }, ''],
    ['4 JA, 1 Weet niet', { ja: 4, onbekend: 1 }, ''],
    ['3 niet van toepassing', { nvt: 3 }, ''],
    ['5 nee: a: b', { nee: 5 }, 'a: b'],
    ['4 ja, 1 nee, omdat het rustig is', { ja: 4, nee: 1 }, 'omdat het rustig is'],
    ['4 ja, 1 nee want: rustig', { ja: 4, nee: 1 }, 'want: rustig'],
  ])('reads the votes %s', (tekst, aantallen, reden) => {
    expect(parseStemmen(ANTWOORDEN, tekst)).toEqual({ aantallen, reden });
  });

  it.each([
    ['2 ja, 2 ja', 'twee keer'],
    ['0 ja, 5 nee', '0 ja'],
    ['4 ja, 1 nee het is rustig', 'dubbele punt'],
    ['4 ja; 1 nee', 'aantallen'],
    ['vier ja', 'aantallen'],
    ['4', 'aantallen'],
    [': alleen een reden', 'aantallen'],
    ['-1 ja', 'aantallen'],
    ['1000 ja', 'aantallen'],
    ['4 ja 1 $& 2 nee', 'aantallen'],
    ['4 jarig', 'aantallen'],
    ['', 'aantallen'],
  ])('says what it cannot read in the votes %s', (tekst, wat) => {
    expect(parseStemmen(ANTWOORDEN, tekst)).toContain(wat);
  });
});
