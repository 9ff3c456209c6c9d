import { marked } from 'marked';
import { describe, expect, it } from 'vitest';
import { showFeedback, showStapfeedback } from '../../src/cli/screens/feedback.ts';
import { describeGroep } from '../../src/oefening/groep.ts';
import { compareMetModel } from '../../src/oefening/vergelijk.ts';
import { createFeedback } from '../../src/report/oefening/feedback.ts';
import { createGroepsbeeld } from '../../src/report/oefening/groep.ts';
import { createTrainersblad } from '../../src/report/oefening/trainersblad.ts';
import { createCasus, createSituatie, instrument } from '../support/casus.ts';
import { CASUSSEN, createOefencasus } from '../support/oefening.ts';

const NASTY = '<script>alert(1)</script> | cel | **vet** {{x}} ![b](http://x.nl/p.png)';
const reason = (antwoord: string, toelichting = `p1: ${NASTY}`) => ({ antwoord, toelichting });
const model = createCasus([createSituatie({ 'voelen.irritaties': reason('ja'), 'voelen.ongemak': reason('onbekend') }, { naam: NASTY })]);
const oefencasus = createOefencasus(model, {
  leerdoelen: [NASTY],
  valkuilen: [{ stap: '2.1', tekst: NASTY }],
  vragen: [{ vraag: NASTY }],
  verdedigbaar: [{ item: 'voelen.irritaties', antwoorden: ['deels'], reden: `p2: ${NASTY}` }],
  voorbeelden: [{ id: 'boost', oordeel: 'past', reden: `p1: ${NASTY}` }],
});
oefencasus.verhaal.alineas[0] = { id: 'p1', tekst: NASTY };
const eigen = createCasus([createSituatie({ 'voelen.irritaties': reason('nee', NASTY), 'voelen.ongemak': 'ja' }, { naam: NASTY })]);
const regels = instrument.regels.oefenen;
const vergelijking = compareMetModel(instrument, oefencasus, eigen);

const sheets = (formaat: 'md' | 'html') => ({
  feedback: createFeedback(vergelijking, regels, formaat),
  groep: createGroepsbeeld({ ...describeGroep(instrument, oefencasus, [eigen, model, model]), kapot: 0 }, formaat),
  trainersblad: createTrainersblad(
    instrument,
    oefencasus,
    compareMetModel(instrument, oefencasus, model).stappen.map((s) => ({ ...s, plek: s.plek?.naam ?? null })),
    formaat,
  ),
});

describe('what people typed', () => {
  it.each(Object.entries(sheets('md')))('stays text on the sheet %s in Markdown', (_, text) => {
    const html = marked.parse(text, { async: false });
    expect(html).not.toMatch(/<script|<img|<strong>vet/);
    expect(html).toContain('{{x}}');
    expect(html.match(/<t[hd]>\s*cel/)).toBeNull();
  });

  it.each(Object.entries(sheets('html')))('stays text on the sheet %s in HTML', (_, text) => {
    expect(text).not.toMatch(/<script|<img/);
    expect(text).toContain('&lt;script&gt;');
    expect(text.startsWith('<!doctype html>')).toBe(true);
  });
});

describe('the feedback', () => {
  const { feedback } = sheets('md');

  it('has every question of the model, with the reason', () => {
    for (const item of ['voelen.irritaties', 'voelen.ongemak']) expect(feedback).toContain(instrument.items[item]?.label);
    expect(feedback).toContain('Minder gezien dan het verhaal vertelt: 1.');
    expect(feedback).toContain('Ook te verdedigen: deels');
  });

  it.each(['md', 'html'] as const)(
    'as %s, and on the screen, gives the reason of an equal answer too, and where experts may differ',
    (formaat) => {
      const gelijk = createCasus([createSituatie({ 'voelen.irritaties': reason('ja', 'p2: er is ruzie.') })]);
      const verdedigbaar = [{ item: 'voelen.irritaties', antwoorden: ['deels'], reden: 'p2: het kan minder zijn.' }];
      const met = compareMetModel(instrument, createOefencasus(gelijk, { verdedigbaar }), gelijk);
      for (const text of [createFeedback(met, regels, formaat), showFeedback(met, regels).join(' ')]) {
        expect(text).toContain('p2: er is ruzie.');
        expect(text).toMatch(/Ook te verdedigen: deels\.[\s\S]*p2: het kan minder zijn\./);
      }
      // Every reason can be looked up: the story stands at the end.
      expect(createFeedback(met, regels, formaat)).toMatch(/Het verhaal[\s\S]*p2(\*\*|<\/strong>) Er is ruzie\./);
    },
  );

  it.each(['md', 'html'] as const)('as %s, and on the screen, lists what the model says nothing about', (formaat) => {
    const meer = createCasus([createSituatie({ 'voelen.irritaties': 'ja', 'voelen.vervreemd': 'nee' })]);
    const met = compareMetModel(instrument, oefencasus, meer);
    const label = instrument.items['voelen.vervreemd']?.label;
    expect(createFeedback(met, regels, formaat)).toMatch(
      new RegExp(`Waar het model niets over zegt[\\s\\S]*Stap 2\\.1\\. ${label}: u nee\\.`),
    );
    expect(showFeedback(met, regels)).toContain(`- Stap 2.1. ${label}: u nee.`);
    const zonder = compareMetModel(instrument, oefencasus, model);
    expect(createFeedback(zonder, regels, formaat)).not.toContain('niets over zegt');
    expect(showFeedback(zonder, regels).join()).not.toContain('NIETS OVER ZEGT');
  });

  it('after a step at a place that the model does not have says that, and once', () => {
    const twee = createCasus([
      createSituatie({ 'voelen.irritaties': 'ja' }, { id: 'x', naam: 'Plek', locatie: 'woonomgeving' }),
      createSituatie({ 'voelen.irritaties': 'ja' }, { id: 'y', naam: 'Zwembad', locatie: 'school' }),
    ]);
    const een = createCasus([createSituatie({ 'voelen.irritaties': reason('ja') }, { naam: 'Plek', locatie: 'woonomgeving' })]);
    const said = (scherm: string) => showStapfeedback(compareMetModel(instrument, createOefencasus(een), twee), scherm, regels).join(' ');
    expect(said('plek/y/2.1')).toContain('Het model heeft geen plek zoals deze');
    expect(said('plek/y/2.2')).toBe('');
    expect(said('plek/x/2.1')).toContain('gelijk 1');
  });

  it.each(CASUSSEN)('on the model of $id itself has no difference to tell', (casus) => {
    const text = createFeedback(compareMetModel(instrument, casus, casus.model), regels, 'md');
    expect(text).not.toContain('## Waar u anders antwoordde');
    expect(text).not.toContain('## Aanleiding of oorzaak?');
  });
});

describe('the picture of a group', () => {
  it('says why there is no number, or warns beside the number', () => {
    expect(sheets('md').groep).toContain('Daarvoor zijn minstens 10 vragen nodig');
    const [casus] = CASUSSEN;
    if (casus === undefined) throw new Error('no cases');
    const drie = describeGroep(instrument, casus, [casus.model, casus.model, casus.model]);
    expect(createGroepsbeeld({ ...drie, kapot: 0 }, 'md')).toMatch(/alfa is 1,00 \(marge 1,00 tot 1,00\)[\s\S]*Let op/);
    expect(createGroepsbeeld({ ...describeGroep(instrument, casus, [casus.model]), kapot: 0 }, 'md')).toContain('minstens 3 deelnemers');
  });
});
