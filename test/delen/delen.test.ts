import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/analyse.ts';
import { withoutEscalatie } from '../../src/casus/without-escalatie.ts';
import { findHerleidbaar, type Soort, VRIJE_TEKST, withoutFreeText } from '../../src/delen/casus.ts';
import { shareUitkomst } from '../../src/delen/uitkomst.ts';
import type { Casus } from '../../src/model/casus.ts';
import { createFormaten } from '../../src/report/formaten.ts';
import { createRapport } from '../../src/report/rapport.ts';
import { createTalkative } from '../report/cases.ts';
import { arbitraryCasus } from '../support/arbitrary.ts';
import { createCasus, createSituatie, instrument, knownBuurt, knownSituatie } from '../support/casus.ts';

const WOORDEN = { plek: (n: number) => `Plek ${n}` };

function share(casus: Casus, vrij: Soort[] = []) {
  const soorten = new Set(vrij);
  return shareUitkomst(analyse(instrument, withoutFreeText(withoutEscalatie(casus), soorten, WOORDEN)), soorten);
}

/** Every file that a report to share consists of, in one text. */
async function textOf(casus: Casus, vrij: Soort[] = []): Promise<string> {
  const weggelaten = VRIJE_TEKST.filter((soort) => !vrij.includes(soort));
  const wens = {
    voor: 'delen',
    weggelaten,
    zonderEscalatie: false,
    zonderBeeld: false,
    beeldmap: 'beeld',
    casustekst: null,
    stijlen: null,
  } as const;
  const gemaakt = await createFormaten(share(casus, vrij), ['md', 'html'], wens);
  return gemaakt.flatMap((g) => [g.inhoud, ...g.beelden.map((b) => b.inhoud)]).join('\n');
}

function markdownOf(casus: Casus, vrij: Soort[] = []): string {
  return createRapport(share(casus, vrij), { voor: 'delen', weggelaten: VRIJE_TEKST.filter((soort) => !vrij.includes(soort)) });
}

/** The case of a team that typed nothing but answers, and noted no more than had to be. */
function withoutOwnText(casus: Casus): Casus {
  const { krachten: _k, acties: _a, ...rest } = casus;
  const typed = new Set(['toelichting', 'minderheid', 'bron', 'plek', 'andere-problemen', 'huidig', 'ontbreekt', 'sectoren', 'functie']);
  const strip = (waarde: unknown): unknown => {
    if (Array.isArray(waarde)) return waarde.map(strip);
    if (waarde === null || typeof waarde !== 'object') return waarde;
    return Object.fromEntries(
      Object.entries(waarde).flatMap(([key, inner]) => (typed.has(key) ? [] : [[key, key === 'reden' ? 'Anders.' : strip(inner)]])),
    );
  };
  const kaal = strip(rest) as Casus;
  return { ...kaal, situaties: kaal.situaties.map((s, i) => ({ ...s, naam: `Andere naam ${i}` })) };
}

const talkative = createTalkative((n) => `Kanarie${n}x`);
const canaries = (text: string) => [...new Set(text.match(/Kanarie\d+x/g))].toSorted();
/** The name of the neighbourhood and of its municipality: without those a report is about nothing. */
const known = canaries(JSON.stringify(talkative.buurt));

it('can be made where votes were all that stood out', async () => {
  const stemmen = { 'andere-oorzaak': { antwoord: 'onbekend', stemmen: { ja: 1 } } };
  const met = createCasus([createSituatie({}, {})], { sentimenten: stemmen } as never);
  const zonder = createCasus([createSituatie({}, {})], { sentimenten: { 'andere-oorzaak': 'onbekend' } } as never);
  expect(await textOf(met)).toBe(await textOf(zonder));
});

it('has no answer that was taken along from another place, and so no role in it', async () => {
  const ander = createSituatie({}, {
    onbevestigd: { actoren: { media: 'aanjager' }, fase: { ongemak: { misverstanden: 'ja' } } },
  } as never);
  const zonder = createSituatie({}, {});
  expect(await textOf(createCasus([ander]))).toBe(await textOf(createCasus([zonder])));
});

describe('a version to share', async () => {
  it('holds nothing of what a team typed but the name of the neighbourhood', async () => {
    expect(canaries(await textOf(talkative))).toEqual(known);
  });

  it.each(VRIJE_TEKST)('with %s released holds that and no more', async (soort) => {
    const found = canaries(await textOf(talkative, [soort]));
    expect(found.length).toBeGreaterThan(known.length);
    const others = VRIJE_TEKST.filter((s) => s !== soort);
    const rest = canaries(await textOf(talkative, others));
    expect(found.filter((c) => rest.includes(c))).toEqual(known);
  });

  it('holds with all released what the team typed, but for votes and who sees it otherwise', async () => {
    const found = canaries(await textOf(talkative, [...VRIJE_TEKST]));
    const minder = canaries(JSON.stringify(talkative.situaties.map((s) => JSON.stringify(s).match(/"minderheid":"[^"]*"/g))));
    expect(found.filter((c) => minder.includes(c))).toEqual([]);
    expect(found.length).toBeGreaterThan(20);
  });

  it('has no votes, no roles of those involved, and nobody who said something', async () => {
    const gedeeld = share(talkative);
    const alle = [...gedeeld.antwoorden, ...gedeeld.situaties.flatMap((s) => s.antwoorden)];
    expect(alle.filter((g) => g.sleutel === 'actoren')).toEqual([]);
    expect(alle.flatMap((g) => g.antwoorden).filter((a) => a.stemmen ?? a.minderheid ?? a.zegt)).toEqual([]);
    expect(await textOf(talkative)).not.toMatch(/Stemmen: |Wie erbij betrokken is\*\*|Minderheid|Genoemd door/);
    expect(await textOf(talkative)).toContain('Versie om te delen');
  });

  it('does not tell either that there were votes, or that the team was divided', () => {
    const seen = analyse(instrument, withoutEscalatie(talkative));
    expect(seen.informatie.verdeeld.length).toBeGreaterThan(0);
    expect(JSON.stringify(seen)).toMatch(/richting\.stemmen-verdeeld/);
    const { bevindingen, ...rest } = share(talkative).samenvatting;
    const gedeeld = share(talkative);
    expect(JSON.stringify([gedeeld.oplossingsrichtingen, gedeeld.tegenspraak, rest])).not.toMatch(/stemmen/);
    const told = [...gedeeld.tegenspraak, ...gedeeld.situaties.flatMap((s) => s.fase.tegenspraak)];
    expect(told.filter((t) => t.regel === 'stemmen')).toEqual([]);
    // The summary may have no room for them.
    expect(bevindingen.find((b) => b.soort === 'tegenspraak')?.aantal ?? told.length).toBe(told.length);
  });

  it('tells nothing of what it leaves out: not what it was, and not whether there was any', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryCasus, async (casus) => {
        expect(markdownOf(casus)).toBe(markdownOf(withoutOwnText(withoutEscalatie(casus))));
      }),
      { numRuns: 60 },
    );
    expect(await textOf(talkative)).toBe(await textOf(withoutOwnText(withoutEscalatie(talkative))));
  });

  it('says once of each kind that it is left out, and claims nothing about it anywhere else', () => {
    const rapport = markdownOf(talkative);
    expect(rapport).toContain('weggelaten: de namen van plekken; opmerkingen bij antwoorden; de reden van een oordeel over de fase;');
    expect(rapport).not.toMatch(/^[|-].*niet vrijgegeven/m);
    expect(rapport).not.toMatch(/nog geen positieve krachten|nog geen acties|Spreek acties af/);
    expect(rapport).toContain('Of er acties zijn, staat hier dus niet.');
    expect(markdownOf(talkative, [...VRIJE_TEKST])).not.toContain('weggelaten');
    const stil = createCasus([createSituatie()]);
    expect(markdownOf(stil)).toContain('Of er acties zijn, staat hier dus niet.');
    expect(markdownOf(stil, ['acties', 'krachten'])).toMatch(/nog geen positieve krachten.*nog geen acties/s);
  });

  it('has something to say about next steps, also where only actions would be left', () => {
    const klaar = createCasus(
      [createSituatie(knownSituatie())],
      { oplossingsrichtingen: { gekozen: [7] }, interventies: [{ id: 'portiekgesprekken' }] },
      knownBuurt(),
    );
    expect(share(klaar).samenvatting.stappen).toEqual([]);
    expect(markdownOf(klaar)).toMatch(/\*\*Volgende stappen\*\*\n\n- Acties zijn niet vrijgegeven/);
  });

  it('has no part on the escalation track, also where a phase leads to it', () => {
    const { situaties, ...rest } = talkative;
    const casus = { ...rest, situaties: situaties.map((s) => ({ ...s, fase: { incidenten: { 'incidenten-confrontaties': 'ja' } } })) };
    expect(analyse(instrument, casus).escalatie.length).toBeGreaterThan(0);
    expect(share(casus).escalatie.length).toBeGreaterThan(0);
    expect(markdownOf(casus)).not.toMatch(/Deel B|Strikt vertrouwelijk|Triage: /);
    expect(markdownOf(casus)).toContain('Eerst dit: doorverwijzing');
  });

  it('has the same outcomes as the version for the team, whatever was answered', async () => {
    const outcomes = (uitkomst: ReturnType<typeof analyse>) => ({
      fasen: uitkomst.situaties.map(({ fase }) => [fase.fase, fase.bovengrens, fase.stevigheid]),
      factoren: uitkomst.situaties.map((s) => s.risicofactoren.map((f) => [f.id, f.niveau, f.niveauBovengrens, f.weging])),
      problemen: uitkomst.situaties.map((s) => s.problematieken.map((p) => [p.id, p.uitkomst])),
      richtingen: uitkomst.oplossingsrichtingen.map((r) => [r.id, r.advies]),
      beleid: uitkomst.beleid.map((b) => [b.problematiek, b.uitkomst]),
      voorbeelden: uitkomst.interventies.map((i) => [i.id, i.rang]),
      doorverwijzing: uitkomst.doorverwijzing.map((d) => d.code),
    });
    fc.assert(
      fc.property(arbitraryCasus, (casus) => {
        expect(outcomes(share(casus))).toEqual(outcomes(analyse(instrument, withoutEscalatie(casus))));
      }),
      { numRuns: 60 },
    );
  });
});

describe('what points to somebody', async () => {
  const withPlek = (plek: string): Casus => ({ ...talkative, situaties: talkative.situaties.map((s) => ({ ...s, plek })) });
  const grens = instrument.regels.privacy['kleine-groep'];
  const groep = 'een klein aantal';

  it.each([
    ['er wonen 3 gezinnen', groep],
    ['vier jonge vrouwen', groep],
    ['bel 06-12345678', 'een telefoonnummer'],
    ['mevrouw De Boer', 'een naam'],
    ['dat zei J. Jansen', 'een naam'],
    ['bij de Laan van Meerdervoort 12', 'een adres'],
  ])('%s is found, with its place', (tekst, soort) => {
    expect(findHerleidbaar(withPlek(tekst), grens)).toContainEqual({ waar: 'situaties.1.plek', soorten: [soort] });
  });

  it.each([
    '12 gezinnen',
    'portieken 12 tot 48',
    'een groep jongeren',
    '2026',
    '1,5 jaar',
    'kinderen van 8 tot 14 jaar',
    'een op de vijf bewoners',
  ])('%s is nothing of the kind', (tekst) => {
    expect(findHerleidbaar(withPlek(tekst), grens)).toEqual([]);
  });
});
