import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse } from '../src/analyse.ts';
import { withoutEscalatie } from '../src/casus/without-escalatie.ts';
import type { Antwoordmap, Casus } from '../src/model/casus.ts';
import { createRapport } from '../src/report/rapport.ts';
import { arbitraryCasus } from './support/arbitrary.ts';
import { createCasus, createSituatie, type Invoer, idsOf, instrument, putAnswers } from './support/casus.ts';

const RUNS = { numRuns: 300 };
const LONG = 60_000;
const UITKOMSTEN = instrument.regels.begrippen.triageuitkomsten.map((u) => u.id);
const VRAGEN = idsOf('triage');
const zwaarte = (id: string | undefined) => UITKOMSTEN.indexOf(id ?? '');

const antwoord = fc.constantFrom('ja', 'deels', 'nee', 'onbekend', 'nvt', undefined);
/** Any answers to the triage, some of them not given. */
const arbitraryTriage: fc.Arbitrary<Invoer> = fc
  .tuple(...VRAGEN.map(() => antwoord))
  .map((antwoorden) => Object.fromEntries(VRAGEN.flatMap((id, i) => (antwoorden[i] === undefined ? [] : [[id, antwoorden[i]]]))));

const run = (invoer: Invoer) => {
  const result = analyse(instrument, createCasus([createSituatie(invoer)]));
  const triage = result.situaties[0]?.triage;
  if (triage === undefined) throw new Error('No triage');
  return { result, triage };
};

describe('the triage', () => {
  it('is never lighter for what is unknown than for a nee, nor its bound; a plain quarrel waits', { timeout: LONG }, () => {
    fc.assert(
      fc.property(arbitraryTriage, fc.constantFrom(...VRAGEN), (invoer, id) => {
        const nee = run({ ...invoer, [id]: 'nee' }).triage;
        const onbekend = run({ ...invoer, [id]: 'onbekend' }).triage;
        // A quarrel is only said once the heavier is denied; until then nothing is said, and the bound stays as heavy.
        const wacht = nee.uitkomst === 'burenruzie' && onbekend.uitkomst === 'geen';
        if (!wacht) expect(zwaarte(onbekend.uitkomst)).toBeGreaterThanOrEqual(zwaarte(nee.uitkomst));
        expect(zwaarte(onbekend.bovengrens)).toBeGreaterThanOrEqual(zwaarte(nee.bovengrens));
      }),
      RUNS,
    );
  });

  it('stays between its outcome and its bound when one more open question is answered', { timeout: LONG }, () => {
    fc.assert(
      fc.property(arbitraryTriage, fc.nat(), fc.constantFrom('ja', 'deels', 'nee'), (invoer, keuze, nieuw) => {
        const open = VRAGEN.filter((id) => invoer[id] === undefined || invoer[id] === 'onbekend');
        fc.pre(open.length > 0 && Object.keys(invoer).length > 0);
        const voor = run(invoer).triage;
        const na = run({ ...invoer, [open[keuze % open.length] ?? '']: nieuw }).triage;
        expect(zwaarte(na.uitkomst)).toBeGreaterThanOrEqual(zwaarte(voor.uitkomst));
        expect(zwaarte(na.bovengrens)).toBeLessThanOrEqual(zwaarte(voor.bovengrens));
        expect(na.gevonden.every((id) => voor.gevonden.includes(id) || voor.mogelijk.includes(id))).toBe(true);
      }),
      RUNS,
    );
  });

  it('brings in police and prosecutor first, whatever else was answered, where there is violence', { timeout: LONG }, () => {
    fc.assert(
      fc.property(arbitraryCasus, fc.constantFrom('ja', 'deels'), fc.boolean(), (casus, hoe, verwacht) => {
        fc.pre(hoe === 'ja' || !verwacht);
        const geweld: Antwoordmap = { antwoord: hoe, ...(verwacht ? { grondslag: 'verwacht' } : {}) };
        const copy: Casus = structuredClone(casus);
        const [eerste] = copy.situaties;
        if (eerste === undefined) return;
        putAnswers(eerste, { 'triage.geweld-bedreiging': geweld });
        const { doorverwijzing, escalatie } = analyse(instrument, copy);
        const zaak = escalatie.find((e) => e.situatie === eerste.id);
        expect(doorverwijzing[0]?.naar).toBe('Politie en Openbaar Ministerie');
        expect(zaak?.stappen[0]?.id).toBe('politie-om');
        const altijd = zaak?.partners.filter((p) => p.nodig === 'altijd').map((p) => p.id);
        expect(altijd).toEqual(expect.arrayContaining(['politie', 'om']));
      }),
      { numRuns: 100 },
    );
  });
});

describe('the plan', () => {
  it('is made from every referral, and never counts from another day than that of the report', { timeout: LONG }, () => {
    fc.assert(
      fc.property(arbitraryCasus, (casus) => {
        const { doorverwijzing, escalatie, termijnen } = analyse(instrument, casus);
        for (const { situatie, code } of doorverwijzing) {
          const zaak = escalatie.find((e) => e.situatie === situatie);
          expect(zaak?.aanpakken.some((a) => a.door.includes(code))).toBe(true);
        }
        for (const { situatie, melding, stappen } of escalatie) {
          expect(melding).toBe(casus.situaties.find((s) => s.id === situatie)?.melding?.datum ?? null);
          for (const s of stappen) expect(s.uiterlijk === null).toBe(melding === null);
          expect(stappen.filter((s) => s.dagen === 2 && s.id === 'contact-melder').length).toBeLessThanOrEqual(1);
        }
        expect(termijnen.map((t) => t.uiterlijk)).toEqual(termijnen.map((t) => t.uiterlijk).toSorted());
      }),
      { numRuns: 100 },
    );
  });
});

/** Every text that stands in the escalation track of a case. */
function withMarks(casus: Casus): Casus {
  const copy = structuredClone(casus);
  const [eerste] = copy.situaties;
  if (eerste === undefined) return copy;
  for (const id of [...VRAGEN, ...idsOf('omgang'), ...idsOf('partners'), ...idsOf('dossier'), ...idsOf('nazorg')])
    putAnswers(eerste, { [id]: { antwoord: 'ja', toelichting: 'GEHEIM' } });
  eerste.melding = { datum: '1999-12-31' };
  copy.acties = [...(copy.acties ?? []), { wat: 'GEHEIM', wie: 'GEHEIM', escalatie: { situatie: eerste.id, stap: 'rdo' } }];
  return copy;
}

describe('a report to share', () => {
  it('is the same whether or not there is a case, and holds nothing of it', { timeout: LONG }, () => {
    const share = (casus: Casus) => createRapport(analyse(instrument, withoutEscalatie(casus)), { zonderEscalatie: true });
    fc.assert(
      fc.property(arbitraryCasus, (casus) => {
        const tekst = share(withMarks(casus));
        expect(tekst).toBe(share(casus));
        expect(tekst).not.toMatch(/GEHEIM|1999|Deel B/);
      }),
      { numRuns: 40 },
    );
  });

  it('is the only one without it: the whole report has all of it', () => {
    const casus = withMarks(createCasus());
    const tekst = createRapport(analyse(instrument, casus));
    expect(tekst).toContain('# Deel B');
    expect(tekst).toContain('31 december 1999');
    expect(tekst.match(/GEHEIM/g)?.length).toBeGreaterThan(VRAGEN.length);
  });
});
