import { describe, expect, it } from 'vitest';
import { draw, drawLines } from '../../src/interview/draw.ts';
import { begin, press, resume, type } from '../../src/interview/machine.ts';
import type { Begeleiding, Sessie } from '../../src/interview/sessie.ts';
import { WORDS } from '../../src/interview/words.ts';
import { createCasus, createSituatie, instrument } from '../support/casus.ts';

const LANG = 'Een zin die terugkomt. '.repeat(20).trim();
const begeleiding = (naStap: Begeleiding['naStap'] = () => []): Begeleiding => ({
  titel: 'Proefbuurt',
  verhaal: { bron: 'Bedacht.', alineas: ['p1  Eerste stuk.', `p2  ${LANG}`, 'p3  Laatste stuk.'] },
  naStap,
  aanEind: () => ['Alles bij elkaar.', ...Array.from({ length: 40 }, (_, i) => `- regel ${i + 1}`)],
});
const nieuw = (hulp: Begeleiding | null = begeleiding()): Sessie => resume(instrument, begin(createCasus(), hulp));
const verder = (hulp = begeleiding()): Sessie =>
  resume(instrument, begin(createCasus([createSituatie()], { sessie: { scherm: 'plek/plek/2.1/denken' } }), hulp));
const keys = (sessie: Sessie, ...toetsen: string[]) => toetsen.reduce((s, toets) => press(instrument, s, toets).sessie, sessie);
const shown = (sessie: Sessie, hoogte = 24) =>
  draw(instrument, sessie, 80, hoogte)
    .map((r) => r.tekst)
    .join('\n');

describe('reading the story before the first question', () => {
  it('gives a piece at a time, with what was read above it', () => {
    const sessie = nieuw();
    expect(shown(sessie)).toContain('1 van 3');
    expect(shown(sessie)).toContain('Bedacht.');
    expect(shown(sessie)).not.toContain('terugkomt');
    const tweede = keys(sessie, 'enter');
    expect(shown(tweede)).toMatch(/Eerste stuk[\s\S]*terugkomt/);
    expect(shown(keys(tweede, 'b'))).toContain('1 van 3');
  });

  it('shows the piece itself also where the screen is too small for what came before', () => {
    const lines = draw(instrument, keys(nieuw(), 'enter', 'enter'), 40, 12);
    expect(lines.length).toBeLessThanOrEqual(12);
    expect(lines.map((l) => l.tekst).join('\n')).toContain('Laatste stuk.');
  });

  it('never begins with half a piece', () => {
    for (let hoogte = 8; hoogte < 24; hoogte++) {
      const [, , eerste] = draw(instrument, keys(nieuw(), 'enter', 'enter'), 80, hoogte).map((r) => r.tekst);
      expect(eerste).toMatch(/^(Bedacht\.|p\d )/);
    }
  });

  it('then asks which place to begin with, and takes no empty answer', () => {
    const vraag = keys(nieuw(), 'enter', 'enter', 'enter');
    expect(vraag).toMatchObject({ laag: null, invoer: { vraag: WORDS.eerstePlekVraag } });
    const leeg = type(instrument, vraag, '').sessie;
    expect(leeg.invoer?.vraag).toBe(WORDS.eerstePlekVraag);
    const { sessie, wijzigingen } = type(instrument, leeg, 'De straat');
    expect(sessie.casus.situaties[0]?.naam).toBe('De straat');
    expect(sessie.invoer).toBeNull();
    expect(wijzigingen).toContainEqual({ pad: ['situaties', 0, 'naam'], waarde: 'De straat' });
  });

  it('can be stopped, and does nothing with a key that answers', () => {
    expect(keys(nieuw(), 'q').einde).toBe('bewaren');
    expect(keys(nieuw(), 'j')).toMatchObject({ laag: 'inlezen', menuRij: 0, melding: WORDS.kanNiet });
  });

  it('comes once: who goes on lands where the walk stopped', () => {
    expect(verder().laag).toBeNull();
  });

  it('tells somebody who listens only the new piece', () => {
    const tweede = keys(nieuw(), 'enter');
    const teksten = drawLines(instrument, tweede, nieuw(), 78, true).join(' ');
    expect(teksten).toContain('terugkomt');
    expect(teksten).not.toContain('Eerste stuk');
  });
});

describe('the story later', () => {
  it('is one key away on every screen, and goes back to the same question', () => {
    const sessie = keys(verder(), 'down', 'l');
    expect(shown(sessie, 40)).toContain('Laatste stuk.');
    expect(keys(sessie, 'down', 'pagedown', 'up', 'enter')).toMatchObject({ laag: null, scherm: 'plek/plek/2.1/denken', rij: 1 });
    expect(shown(verder())).toContain('l\u00a0verhaal');
  });

  it('is not there in a real meeting', () => {
    const echt = nieuw(null);
    expect(echt.laag).toBeNull();
    expect(keys(echt, 'l')).toMatchObject({ laag: null, melding: WORDS.kanNiet });
    expect(shown(echt)).not.toContain('verhaal');
  });
});

describe('feedback', () => {
  const perStap = begeleiding((_, stap) => [`Over ${stap}`]);

  it('comes when a step is left behind, not between the screens of one step', () => {
    const binnen = keys(verder(perStap), 'enter');
    expect(binnen).toMatchObject({ scherm: 'plek/plek/2.1/voelen', laag: null });
    const na = keys(binnen, 'enter', 'enter');
    expect(na).toMatchObject({ laag: 'feedback', feedback: ['Over plek/plek/2.1'] });
    expect(keys(na, 'enter')).toMatchObject({ laag: null, scherm: na.scherm });
    expect(keys(na, 'enter', 'b').laag).toBeNull();
  });

  it('is left out where there is nothing to say', () => {
    expect(keys(verder(), 'enter', 'enter', 'enter').laag).toBeNull();
  });

  it('closes the walk: read first, then saved with the report', () => {
    const eind = { ...verder(), scherm: 'buurt/einde' };
    const slot = keys(eind, 'r');
    expect(slot).toMatchObject({ laag: 'slot', einde: null });
    expect(shown(slot)).toContain('Alles bij elkaar.');
    expect(shown(keys(slot, 'pagedown'))).not.toContain('Alles bij elkaar.');
    expect(keys(slot, 'b')).toMatchObject({ laag: null, einde: null });
    expect(keys(slot, 'enter').einde).toBe('rapport');
  });

  it('is not closed by a key that the legend does not name', () => {
    const slot = keys({ ...verder(), scherm: 'buurt/einde' }, 'r');
    const stap = keys(verder(perStap), 'enter', 'enter', 'enter');
    for (const toets of ['j', ' ', 'end', '?']) {
      expect(keys(slot, toets)).toMatchObject({ laag: 'slot', einde: null, melding: WORDS.kanNiet });
      expect(keys(stap, toets)).toMatchObject({ laag: 'feedback', einde: null, melding: WORDS.kanNiet });
    }
    expect(keys(stap, 'q')).toMatchObject({ einde: 'bewaren' });
    expect(keys(slot, 'q')).toMatchObject({ einde: 'rapport' });
  });

  it('says on every screen that this is practice, where the file says so', () => {
    const oefening = createCasus(undefined, { oefening: { casus: 'proef' }, sessie: { scherm: 'buurt/einde' } });
    const sessie = resume(instrument, begin(oefening, begeleiding()));
    for (const s of [sessie, keys(sessie, 'l'), keys(sessie, 'r'), keys(sessie, 'm'), keys(sessie, 't')])
      expect(shown(s)).toMatch(new RegExp(`^${WORDS.oefening} · `));
  });

  it.each([24, 15])('fits on a screen of %i lines', (hoogte) => {
    for (const s of [nieuw(), keys(nieuw(), 'enter'), keys(verder(), 'l'), keys({ ...verder(), scherm: 'buurt/einde' }, 'r')])
      expect(draw(instrument, s, 80, hoogte).length).toBeLessThanOrEqual(hoogte);
  });
});

describe('where it ends', () => {
  const einde = (hulp: Begeleiding | null) =>
    resume(instrument, begin(createCasus([createSituatie()], { oefening: { casus: 'proef' }, sessie: { scherm: 'buurt/einde' } }), hulp));

  it('leads to the feedback, and only in a practice', () => {
    expect(shown(einde(begeleiding()))).toMatch(/Druk r: dan ziet u de feedback[\s\S]*r\u00a0feedback/);
    expect(keys(einde(begeleiding()), 'enter').melding).toBe(WORDS.laatsteOefening);
    expect(shown(einde(null))).toContain('r\u00a0verslag');
    expect(keys(einde(null), 'enter').melding).toBe(WORDS.laatste);
  });

  it('says with every outcome that it is practice', () => {
    expect(shown(keys(einde(begeleiding()), 't'))).toContain(WORDS.standOefening);
    expect(shown(keys(verder(), 't'))).not.toContain(WORDS.standOefening);
  });
});
