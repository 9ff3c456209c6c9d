import { Chalk } from 'chalk';
import { expect, it } from 'vitest';
import type { CasusFile } from '../../src/casus/file.ts';
import { createWalk } from '../../src/cli/start/walk.ts';
import { getValidator } from '../../src/content/validators.ts';
import { instrument } from '../support/casus.ts';
import { LEEG, readCasusText } from '../support/walk.ts';

/** A walk a line at a time: the lines go in, and what each prints comes out. */
function say(...lines: string[]): { said: string[]; answer: unknown } {
  const file = { save: () => undefined } as unknown as CasusFile;
  const walk = createWalk({ instrument, validate: getValidator('casus') }, readCasusText(LEEG), LEEG, file, new Chalk({ level: 0 }));
  let state = walk.begin;
  const said = [walk.renderLines(state, null, 78)];
  for (const line of lines) {
    const before = state;
    state = walk.line(state, line);
    said.push(walk.renderLines(state, before, 78).replace(/\s+/g, ' '));
  }
  return { said, answer: state.casus.situaties[0]?.verschijningsvormen?.['denken'] };
}

it('the legend has words that can be typed, and no keys that cannot', () => {
  const [first = ''] = say().said;
  for (const word of ['omlaag', 'omhoog', 'terug']) expect(first).toContain(word);
  expect(first).not.toMatch(/Backspace|pijl|\bEsc\b/);
  expect(say('j', 'd', 'j').said.at(-1)).not.toMatch(/Backspace|pijl|\bEsc\b/);
  expect(say('j', 'omhoog', 'o het gaat beter', 'wis').said.at(-1)).toContain('Typ nog eens wis');
  expect(say('j', 'omhoog', 'm').said.at(-1)).not.toMatch(/Backspace|pijl|\bEsc\b/);
});

it('what is stored is said again, and so is what is taken away', () => {
  const { said } = say('deels', 'omhoog', 'o het gaat beter', 'wis', 'wis');
  expect(said[1]).toContain('Deels opgeslagen.');
  expect(said[3]).toContain('Opgeslagen.');
  expect(said[5]).toContain('Gewist.');
});

it('text goes to what asks for it: a ground, votes, a step in the menu', () => {
  expect(say('j', 'omhoog', 'g 2').answer).toMatchObject({ 'niet-positief': { grondslag: 'beleving' } });
  expect(say('j', 'omhoog', 's 4 ja, 1 nee: rustig').answer).toMatchObject({ 'niet-positief': { stemmen: { ja: 4, nee: 1 } } });
  expect(say('m 3').said.at(-1)).toContain('2.1 Gedrag');
  expect(say('m', '3').said.at(-1)).toContain('2.1 Gedrag');
});

it('text that nothing asked for is not dropped in silence', () => {
  expect(say('j want het regent').said.at(-1)).toContain('Niet vastgelegd: "want het regent".');
  expect(say('d', 'd', 'o er is nog iets').said.at(-1)).toContain('Niet vastgelegd: "er is nog iets".');
  expect(say('weet niet').said.at(-1)).toContain('Weet niet opgeslagen.');
});

it('an empty line keeps what stands in a text, wis takes it away, terug changes nothing', () => {
  const begin = ['j', 'omhoog', 'o het gaat beter', 'o'];
  expect(say(...begin).said.at(-1)).toContain('Er staat: het gaat beter.');
  expect(say(...begin, '').answer).toMatchObject({ 'niet-positief': { toelichting: 'het gaat beter' } });
  expect(say(...begin, 'terug').answer).toMatchObject({ 'niet-positief': { toelichting: 'het gaat beter' } });
  expect(say(...begin, 'wis').answer).toEqual({ 'niet-positief': { antwoord: 'ja' } });
});
