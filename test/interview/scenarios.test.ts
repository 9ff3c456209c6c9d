import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { analyse } from '../../src/analyse.ts';
import { draw } from '../../src/interview/draw.ts';
import { instrument } from '../support/casus.ts';
import { LEEG, Wandeling } from '../support/walk.ts';

const here = dirname(fileURLToPath(import.meta.url));
const examples = join(here, '..', '..', 'examples');
const KEYS: Record<string, string> = { omlaag: 'down', omhoog: 'up', wis: 'backspace', eind: 'end' };

/** What a line of a scenario does or expects; the rest of the line is its argument. */
const STAPPEN: Record<string, (w: Wandeling, rest: string) => void> = {
  toets: (w, rest) => {
    for (const toets of rest.split(' ')) {
      expect(w.sessie.invoer, 'er wordt getypt; gebruik typ of esc').toBeNull();
      w.toets(KEYS[toets] ?? toets);
      controleer(w);
    }
  },
  typ: (w, rest) => {
    expect(w.sessie.invoer, 'er wordt niets gevraagd').not.toBeNull();
    w.typ(JSON.parse(rest));
  },
  esc: (w) => {
    expect(w.sessie.invoer, 'er wordt niets gevraagd').not.toBeNull();
    w.toets('escape');
  },
  /** Through the menu, with its real keys. */
  ga: (w, rest) => {
    const doel = w.schermen.findIndex((s) => s.id === rest || s.id.endsWith(`/${rest}`));
    expect(doel, `geen scherm ${rest}`).not.toBe(-1);
    w.toets('m');
    const stap = doel > w.sessie.menuRij ? 'down' : 'up';
    while (w.sessie.menuRij !== doel) w.toets(stap);
    w.toets('enter');
    expect(w.sessie.rij).toBe(0);
  },
  rij: (w, rest) => {
    const doel = w.scherm.rijen.findIndex((r) => r.id === rest);
    expect(doel, `geen rij ${rest}`).not.toBe(-1);
    const stap = doel > w.sessie.rij ? 'down' : 'up';
    while (w.sessie.rij !== doel) w.toets(stap);
  },
  hervat: (w) => w.hervat(),
  scherm: (w, rest) => expect(ziet(w)[0]).toContain(JSON.parse(rest)),
  ziet: (w, rest) => expect(ziet(w).join(' ')).toContain(JSON.parse(rest)),
  zietniet: (w, rest) => expect(ziet(w).join(' ')).not.toContain(JSON.parse(rest)),
  actief: (w, rest) => expect(w.rij?.label).toContain(JSON.parse(rest)),
  melding: (w, rest) => expect(w.sessie.melding).toContain(JSON.parse(rest)),
  geenmelding: (w) => expect(w.sessie.melding).toBe(''),
  vraagt: (w, rest) => expect(w.sessie.invoer?.vraag).toContain(JSON.parse(rest)),
  vraagtniets: (w) => expect(w.sessie.invoer).toBeNull(),
  begint: (w, rest) => expect(w.sessie.invoer?.begin).toBe(JSON.parse(rest)),
  laag: (w, rest) => expect(w.sessie.laag).toBe(rest === 'geen' ? null : rest),
  einde: (w, rest) => expect(w.sessie.einde).toBe(rest === 'geen' ? null : rest),
  tekst: (w, rest) => expect(w.tekst).toContain(JSON.parse(rest)),
  bestand: (w, rest) => verwacht(parse(w.tekst), rest),
  uitkomst: (w, rest) => verwacht(analyse(instrument, w.sessie.casus), rest),
};

/** `a.0.b = waarde`, or `a.0.b ontbreekt`. Keys with a dot do not occur. */
function verwacht(wortel: unknown, rest: string): void {
  const [, pad = '', waarde] = /^(\S+) (?:= (.*)|ontbreekt)$/.exec(rest) ?? [];
  const gevonden = pad.split('.').reduce<unknown>((hier, sleutel) => (hier as Record<string, unknown> | undefined)?.[sleutel], wortel);
  expect(gevonden, pad).toEqual(waarde === undefined ? undefined : parse(waarde));
}

/** The lines on an old terminal; wrapped lines are one text again when they are joined. */
function ziet(w: Wandeling): string[] {
  return draw(instrument, w.sessie, 80, 24).map((r) => r.tekst.replaceAll('\u00a0', ' ').trim());
}

function controleer(w: Wandeling): void {
  expect(w.controleerBestand()).toBeUndefined();
  expect(w.controleerScherm()).toBeUndefined();
  expect(w.controleerHervat()).toBeUndefined();
}

function begin(woord: string): Wandeling {
  if (woord === 'leeg') return new Wandeling(LEEG);
  const map = readdirSync(examples).find((naam) => naam.startsWith(`${woord.replace('voorbeeld ', '')}-`)) ?? '';
  return new Wandeling(readFileSync(join(examples, map, 'modelantwoord.yaml'), 'utf8'));
}

const map = join(here, 'scenarios');

describe('scenarios of a meeting', () => {
  for (const naam of readdirSync(map).sort()) {
    it(naam.replace('.txt', '').replaceAll('-', ' '), () => {
      let w = begin('leeg');
      for (const [i, regel] of readFileSync(join(map, naam), 'utf8').split('\n').entries()) {
        const [, woord = '', rest = ''] = /^(\S*) ?(.*)$/.exec(regel.trim()) ?? [];
        if (woord === '' || woord.startsWith('#')) continue;
        try {
          if (woord === 'begin') w = begin(rest);
          else {
            const stap = STAPPEN[woord];
            if (stap === undefined) throw new Error(`Unknown step: ${woord}`);
            stap(w, rest);
          }
          controleer(w);
        } catch (error) {
          (error as Error).message = `${naam}:${i + 1}: ${regel}\n${(error as Error).message}\n${ziet(w).join('\n')}`;
          throw error;
        }
      }
    });
  }
});
