import { describe, expect, it } from 'vitest';
import { determineFase, labelFase } from '../../src/core/fase.ts';
import type { Faseuitkomst } from '../../src/model/analyse.ts';
import type { Antwoordmap, Situatie } from '../../src/model/casus.ts';
import { changeInstrument, createSituatie, fill, type Invoer, idsOf, instrument, standenOf } from '../support/casus.ts';

const ALLE = idsOf('fase');
const RISICO = idsOf('risicofactoren');
const RUSTIG = { ...fill(ALLE, 'nee'), ...fill(RISICO, 'nee') };

function fase(invoer: Invoer, rest: Partial<Situatie> = {}, over = instrument): Faseuitkomst {
  return determineFase(over, createSituatie(invoer, rest), standenOf(invoer, over));
}

/** These answers to the first indicators of one phase, and nee to all others. */
function indicators(rubriek: string, ...antwoorden: (string | Antwoordmap)[]): Invoer {
  const ids = idsOf('fase', rubriek);
  return { ...RUSTIG, ...Object.fromEntries(antwoorden.map((a, i) => [ids[i], a])) };
}

describe('threshold of a phase', () => {
  it.each([
    ['ongemak', ['ja']],
    ['ongemak', ['deels', 'deels']],
    ['onderhuidse-spanningen', ['ja', 'ja']],
    ['onderhuidse-spanningen', ['ja', 'deels', 'deels']],
    ['onderhuidse-spanningen', ['deels', 'deels', 'deels', 'deels']],
    ['incidenten', ['ja']],
    ['incidenten', ['deels', 'deels']],
    ['escalatie', ['ja']],
    ['escalatie', ['deels', 'deels']],
  ])('%s is established by %j', (rubriek, antwoorden) => {
    expect(fase(indicators(rubriek, ...antwoorden)).fase).toBe(rubriek);
  });

  it.each([
    ['ongemak', ['deels']],
    ['onderhuidse-spanningen', ['ja']],
    ['onderhuidse-spanningen', ['ja', 'deels']],
    ['onderhuidse-spanningen', ['deels', 'deels', 'deels']],
    ['incidenten', ['deels']],
    ['escalatie', ['deels']],
    ['rust', ['ja', 'ja']],
  ])('%s is not established by %j', (rubriek, antwoorden) => {
    expect(fase(indicators(rubriek, ...antwoorden)).fase).toBe('geen-aanwijzingen');
  });

  it('does not add points over phases', () => {
    const halven = ['ongemak', 'onderhuidse-spanningen', 'incidenten', 'escalatie'].map((r) => idsOf('fase', r)[0] ?? '');
    expect(fase({ ...RUSTIG, ...fill(halven, 'deels') }).fase).toBe('geen-aanwijzingen');
  });

  it('takes the highest established phase', () => {
    expect(fase({ 'fase.misverstanden': 'ja', 'fase.heen-en-weer': 'ja' }).fase).toBe('escalatie');
    expect(fase({ 'fase.misverstanden': 'ja', 'fase.schuurt-gedrag': 'ja' }).fase).toBe('incidenten');
  });

  it('needs no lower phase under it', () => {
    expect(fase(indicators('escalatie', 'ja')).fase).toBe('escalatie');
  });

  it('reads the threshold from the content', () => {
    const streng = changeInstrument((i) => {
      for (const f of i.regels.fase.fasen) if (f.id === 'ongemak') f.drempel = 2;
    });
    expect(fase(indicators('ongemak', 'ja'), {}, streng).fase).toBe('geen-aanwijzingen');
    expect(fase(indicators('ongemak', 'ja', 'ja'), {}, streng).fase).toBe('ongemak');
  });

  it('counts an expected ja for the bound only', () => {
    const uitkomst = fase(indicators('incidenten', { antwoord: 'ja', grondslag: 'verwacht' }));
    expect(uitkomst).toMatchObject({ fase: 'geen-aanwijzingen', bovengrens: 'incidenten' });
  });

  it('counts an expected deels as half for the bound', () => {
    const deels: Antwoordmap = { antwoord: 'deels', grondslag: 'verwacht' };
    expect(fase(indicators('incidenten', deels)).bovengrens).toBe('geen-aanwijzingen');
    expect(fase(indicators('incidenten', deels, deels)).bovengrens).toBe('incidenten');
    expect(fase(indicators('incidenten', deels, 'deels'))).toMatchObject({ fase: 'geen-aanwijzingen', bovengrens: 'incidenten' });
  });

  it('ignores group characteristics, actors, forms and triage', () => {
    const anders = {
      ...fill(idsOf('groepen'), 'ja'),
      ...fill(idsOf('actoren'), 'aanjager'),
      ...fill(idsOf('verschijningsvormen'), 'ja'),
      ...fill(idsOf('triage'), 'ja'),
    };
    expect({ ...fase({ ...RUSTIG, ...anders }), tegenspraak: [] }).toEqual(fase(RUSTIG));
  });

  it('leaves local items out of phase and count', () => {
    const lokaal = changeInstrument((i) => {
      const item = i.items['fase.misverstanden'];
      if (item) item.lokaal = 'Voorbeeldstad';
    });
    expect(fase({ ...RUSTIG, 'fase.misverstanden': 'ja' }, {}, lokaal)).toMatchObject({
      fase: 'geen-aanwijzingen',
      gevraagd: ALLE.length - 1,
      beantwoord: ALLE.length - 1,
    });
  });
});

describe('points', () => {
  it('are shown for every phase with a threshold', () => {
    const invoer = { ...indicators('incidenten', 'deels', 'onbekend'), 'fase.misverstanden': 'ja', 'fase.wij-zij': 'nvt' };
    expect(fase(invoer).punten.map(({ fase: id, punten, bovengrens, drempel }) => [id, punten, bovengrens, drempel])).toEqual([
      ['ongemak', 1, 1, 1],
      ['onderhuidse-spanningen', 0, 0, 2],
      ['incidenten', 0.5, 1.5, 1],
      ['escalatie', 0, 0, 1],
    ]);
  });
});

describe('upper bound', () => {
  it('is escalatie when nothing was discussed', () => {
    expect(fase({}).bovengrens).toBe('escalatie');
    expect(fase(fill(ALLE, 'onbekend')).bovengrens).toBe('escalatie');
  });

  it('equals the phase when nothing is open', () => {
    expect(fase(indicators('ongemak', 'ja'))).toMatchObject({ fase: 'ongemak', bovengrens: 'ongemak' });
  });

  it.each([
    ['ongemak', ['onbekend'], 'ongemak'],
    ['onderhuidse-spanningen', ['onbekend'], 'geen-aanwijzingen'],
    ['onderhuidse-spanningen', ['ja', 'onbekend'], 'onderhuidse-spanningen'],
    ['onderhuidse-spanningen', ['deels', 'onbekend'], 'geen-aanwijzingen'],
    ['incidenten', ['deels', 'onbekend'], 'incidenten'],
    ['incidenten', ['deels', 'nvt'], 'geen-aanwijzingen'],
    ['rust', ['onbekend', 'onbekend'], 'geen-aanwijzingen'],
  ])('%s with %j may become %s', (rubriek, antwoorden, bovengrens) => {
    expect(fase(indicators(rubriek, ...antwoorden))).toMatchObject({ fase: 'geen-aanwijzingen', bovengrens });
  });

  it('is rust when only a risk factor is open', () => {
    expect(fase({ ...RUSTIG, 'weerstand-komst': 'onbekend' })).toMatchObject({ fase: 'geen-aanwijzingen', bovengrens: 'rust' });
    expect(fase({ ...RUSTIG, 'weerstand-komst': { antwoord: 'ja', grondslag: 'verwacht' } })).toMatchObject({
      fase: 'geen-aanwijzingen',
      bovengrens: 'rust',
    });
  });

  it('counts no ja of an indicator that does not apply', () => {
    expect(fase({ ...RUSTIG, ...fill(idsOf('fase', 'escalatie'), 'nvt') }).bovengrens).toBe('geen-aanwijzingen');
  });
});

describe('no phase established', () => {
  const negen = ALLE.slice(0, 9);
  const zonder = (n: number) => fill(ALLE.slice(-n), 'nvt');

  it('says too little is known when nothing was discussed', () => {
    expect(fase({})).toMatchObject({ fase: 'onvoldoende-informatie', beantwoord: 0, gevraagd: 17 });
  });

  it('never turns silence into rust, whatever the risk factors', () => {
    expect(fase(fill(RISICO, 'ja')).fase).toBe('onvoldoende-informatie');
    expect(fase({ ...fill(ALLE, 'onbekend'), ...fill(RISICO, 'ja') }).fase).toBe('onvoldoende-informatie');
  });

  it('takes exactly 60 per cent as enough', () => {
    expect(fase({ ...fill(negen, 'nee'), ...zonder(2), ...fill(RISICO, 'nee') })).toMatchObject({
      fase: 'geen-aanwijzingen',
      beantwoord: 9,
      gevraagd: 15,
    });
  });

  it('takes one answer less as too little', () => {
    expect(fase({ ...fill(negen.slice(1), 'nee'), ...zonder(2), ...fill(RISICO, 'nee') })).toMatchObject({
      fase: 'onvoldoende-informatie',
      beantwoord: 8,
      gevraagd: 15,
    });
  });

  it.each([
    [10, 'onvoldoende-informatie'],
    [11, 'geen-aanwijzingen'],
  ])('with %i of 17 answered says %s', (aantal, verwacht) => {
    expect(fase({ ...fill(ALLE.slice(0, aantal), 'nee'), ...fill(RISICO, 'nee') }).fase).toBe(verwacht);
  });

  it('leaves nvt out of both sides of the share', () => {
    expect(fase({ ...fill(ALLE.slice(0, 10), 'nee'), ...fill(ALLE.slice(10, 11), 'nvt') })).toMatchObject({
      fase: 'geen-aanwijzingen',
      beantwoord: 10,
      gevraagd: 16,
    });
  });

  it('counts an expected answer as answered', () => {
    const verwacht = fill(ALLE.slice(0, 11), { antwoord: 'nee', grondslag: 'verwacht' });
    expect(fase(verwacht)).toMatchObject({ fase: 'geen-aanwijzingen', beantwoord: 11 });
  });

  it('says too little is known when no indicator applies', () => {
    expect(fase({ ...fill(ALLE, 'nvt'), ...fill(RISICO, 'ja') })).toMatchObject({
      fase: 'onvoldoende-informatie',
      bovengrens: 'onvoldoende-informatie',
      gevraagd: 0,
    });
  });

  it.each(['ja', 'deels'])('is rust when a risk factor item is %s', (antwoord) => {
    expect(fase({ ...RUSTIG, 'G.eerdere-gebeurtenissen': antwoord }).fase).toBe('rust');
  });

  it('takes resistance to an arrival, outside the letters, as a risk factor item', () => {
    expect(fase({ ...RUSTIG, 'weerstand-komst': 'deels' }).fase).toBe('rust');
  });

  it.each(['nee', 'onbekend', 'nvt'])('is no rust when a risk factor item is only %s', (antwoord) => {
    expect(fase({ ...RUSTIG, ...fill(RISICO, antwoord) }).fase).toBe('geen-aanwijzingen');
  });

  it('is no rust when the only risk factor is expected', () => {
    expect(fase({ ...RUSTIG, 'A.lichte-overlast': { antwoord: 'ja', grondslag: 'verwacht' } }).fase).toBe('geen-aanwijzingen');
  });

  it('is no rust by the rust indicators alone', () => {
    expect(fase({ ...RUSTIG, ...fill(idsOf('fase', 'rust'), 'ja') }).fase).toBe('geen-aanwijzingen');
  });
});

describe('firmness', () => {
  it.each([
    [['ja'], 'niet-vastgelegd'],
    [[{ antwoord: 'ja', grondslag: 'beleving' }], 'midden'],
    [[{ antwoord: 'ja', grondslag: 'vastgesteld' }], 'hoog'],
    [['ja', { antwoord: 'deels', grondslag: 'beleving' }], 'midden'],
    [
      [
        { antwoord: 'ja', grondslag: 'beleving' },
        { antwoord: 'deels', grondslag: 'vastgesteld' },
      ],
      'hoog',
    ],
    [['ja', { antwoord: 'nee', grondslag: 'vastgesteld' }], 'niet-vastgelegd'],
    [['ja', { antwoord: 'ja', grondslag: 'verwacht' }], 'niet-vastgelegd'],
  ] as [(string | Antwoordmap)[], string][])('of %j is %s', (antwoorden, stevigheid) => {
    expect(fase(indicators('ongemak', ...antwoorden))).toMatchObject({ fase: 'ongemak', stevigheid });
  });

  it('looks at the answers of the established phase only', () => {
    const invoer = { ...indicators('incidenten', 'ja'), 'fase.misverstanden': { antwoord: 'ja', grondslag: 'vastgesteld' as const } };
    expect(fase(invoer)).toMatchObject({ fase: 'incidenten', stevigheid: 'niet-vastgelegd' });
  });

  it('of rust rests on the risk factors', () => {
    expect(fase({ ...RUSTIG, 'A.lichte-overlast': { antwoord: 'ja', grondslag: 'vastgesteld' } })).toMatchObject({
      fase: 'rust',
      stevigheid: 'hoog',
    });
  });

  it('is not recorded where nothing is established', () => {
    const gemeten = fill(ALLE, { antwoord: 'nee', grondslag: 'vastgesteld' });
    expect(fase(gemeten)).toMatchObject({ fase: 'geen-aanwijzingen', stevigheid: 'niet-vastgelegd' });
  });
});

describe('reasons of a phase', () => {
  const ids = (uitkomst: Faseuitkomst) => uitkomst.redenen.map((r) => [r.regel, r.item, r.antwoord]);

  it('are the present answers of the established phase', () => {
    const invoer = { ...indicators('ongemak', 'ja', 'deels', { antwoord: 'ja', grondslag: 'verwacht' }), 'fase.wij-zij': 'ja' };
    expect(ids(fase(invoer))).toEqual([
      ['fase.drempel', 'fase.ongemakkelijk-samenleven', 'ja'],
      ['fase.drempel', 'fase.misverstanden', 'deels'],
    ]);
  });

  it('of rust are the present risk factors', () => {
    expect(ids(fase({ ...RUSTIG, 'A.lichte-overlast': 'deels' }))).toEqual([['fase.rust', 'A.lichte-overlast', 'deels']]);
  });

  it('of no signs are the answers given', () => {
    const uitkomst = fase({ ...RUSTIG, 'fase.misverstanden': 'onbekend' });
    expect(uitkomst.redenen.map((r) => r.item)).toEqual(ALLE.filter((id) => id !== 'fase.misverstanden'));
    expect(new Set(uitkomst.redenen.map((r) => r.regel))).toEqual(new Set(['fase.geen-aanwijzingen']));
  });

  it('of too little information are the answers that lack', () => {
    const uitkomst = fase({ 'fase.misverstanden': 'nee', 'fase.wij-zij': 'nvt' });
    expect(uitkomst.redenen.map((r) => r.item)).toEqual(ALLE.filter((id) => id !== 'fase.misverstanden' && id !== 'fase.wij-zij'));
    expect(new Set(uitkomst.redenen.map((r) => r.regel))).toEqual(new Set(['fase.onvoldoende-informatie']));
  });
});

describe('judgement of the team', () => {
  const oordeel = { fase: 'incidenten', reden: 'Het team zag het zelf.' };

  it('is absent when not given', () => {
    expect(fase(RUSTIG).oordeel).toBeNull();
  });

  it('never changes the phase of the rule', () => {
    expect(fase(indicators('ongemak', 'ja'), { oordeel })).toMatchObject({
      fase: 'ongemak',
      bovengrens: 'ongemak',
      oordeel: { fase: 'incidenten', label: 'Incidenten', reden: oordeel.reden, afwijkend: true },
    });
  });

  it('is marked as the same when it is', () => {
    expect(fase(indicators('incidenten', 'ja'), { oordeel }).oordeel?.afwijkend).toBe(false);
  });
});

describe('labels', () => {
  it('come from the content for every outcome', () => {
    const { fasen, 'zonder-fase': zonder } = instrument.regels.fase;
    for (const { id, label } of [...fasen, ...zonder]) expect(labelFase(instrument, id)).toBe(label);
  });

  it('stand beside phase, bound and firmness', () => {
    expect(fase({})).toMatchObject({ label: 'Onvoldoende informatie', bovengrensLabel: 'Escalatie', stevigheidLabel: 'Niet vastgelegd' });
  });

  it('show a judgement that differs from the rule as a contradiction', () => {
    const oordeel = { fase: 'ongemak', reden: 'Wij horen het.' };
    expect(fase({}, { oordeel }).tegenspraak.map((t) => t.regel)).toEqual(['fase.oordeel']);
    expect(fase(indicators('ongemak', 'ja'), { oordeel }).tegenspraak).toEqual([]);
  });
});

describe('what an outcome says beside itself', () => {
  const oordeel = { fase: 'ongemak', reden: 'Wij horen het.' };

  it('that a judgement was given when the rule said something else, and only then', () => {
    const outdated = (regel?: string) =>
      fase(indicators('incidenten', 'ja'), { oordeel: { ...oordeel, ...(regel === undefined ? {} : { regel }) } as never }).oordeel
        ?.verouderd;
    expect([outdated(), outdated('incidenten'), outdated('rust')]).toEqual([false, false, true]);
  });

  it('why a judgement that differs is shown, in the words of the rule, with the reasons of the phase', () => {
    const uitkomst = fase(indicators('incidenten', 'ja'), { oordeel });
    const uitleg = instrument.regels.uitleg.find((u) => u.id === 'fase.oordeel')?.uitleg;
    expect(uitleg).toBeTruthy();
    expect(uitkomst.tegenspraak.filter((t) => t.regel === 'fase.oordeel')).toEqual([
      { regel: 'fase.oordeel', tekst: uitleg, redenen: uitkomst.redenen },
    ]);
  });

  it('which answers contradict the phase, and which votes their answer', () => {
    const invoer = {
      ...RUSTIG,
      'gedrag.negatief-gedrag': 'ja',
      'fase.misverstanden': { antwoord: 'ja', stemmen: { nee: 3 } } as Antwoordmap,
    };
    expect(fase(invoer).tegenspraak.map((t) => t.regel)).toEqual(expect.arrayContaining(['stemmen']));
    expect(fase(invoer).tegenspraak.length).toBeGreaterThan(1);
  });

  it.each([
    ['an established phase', indicators('ongemak', 'ja')],
    ['rust', { ...RUSTIG, 'A.lichte-overlast': 'ja' }],
    ['no sign', RUSTIG],
    ['too little', {}],
  ] as [string, Invoer][])('which place its reasons are about: %s', (_, invoer) => {
    const { redenen } = fase(invoer);
    expect(redenen.length).toBeGreaterThan(0);
    expect(redenen.every((r) => r.situatie === 'plek')).toBe(true);
  });

  it('nothing firm of what was not established, whatever the answers rest on', () => {
    const gezien: Antwoordmap = { antwoord: 'nee', grondslag: 'vastgesteld' };
    expect(fase({ ...RUSTIG, 'fase.misverstanden': gezien }).stevigheid).toBe('niet-vastgelegd');
    expect(fase({ 'fase.wij-zij': gezien, 'fase.misverstanden': { antwoord: 'onbekend', grondslag: 'vastgesteld' } }).stevigheid).toBe(
      'niet-vastgelegd',
    );
  });

  it('that nothing applies where every indicator is nvt, and otherwise what is still open', () => {
    expect(fase(fill(ALLE, 'nvt')).redenen.map((r) => [r.regel, r.item])).toEqual(ALLE.map((id) => ['fase.onvoldoende-informatie', id]));
    expect(fase({ ...fill(ALLE, 'nvt'), 'fase.wij-zij': 'onbekend' }).redenen.map((r) => r.item)).toEqual(['fase.wij-zij']);
  });

  it('no rust because of a risk factor that a municipality added', () => {
    const lokaal = changeInstrument((i) => {
      const item = i.items['A.lichte-overlast'];
      if (item) item.lokaal = 'Voorbeeldstad';
    });
    const invoer = { ...RUSTIG, 'A.lichte-overlast': 'ja' };
    expect(fase(invoer).fase).toBe('rust');
    expect(fase(invoer, {}, lokaal)).toMatchObject({ fase: 'geen-aanwijzingen', bovengrens: 'geen-aanwijzingen' });
  });

  it('the id of an outcome that has no words', () => {
    expect(labelFase(instrument, 'onweer')).toBe('onweer');
    const kaal = changeInstrument((i) => {
      i.regels.antwoorden.stevigheden = i.regels.antwoorden.stevigheden.map((x) => ({ ...x, id: `${x.id}-anders` }));
    });
    expect(fase(indicators('ongemak', 'ja'), {}, kaal).stevigheid).toBe('niet-vastgelegd-anders');
  });
});
