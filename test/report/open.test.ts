import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/analyse.ts';
import type { Analyse, Antwoordgroep, Gegeven } from '../../src/model/analyse.ts';
import type { Casus } from '../../src/model/casus.ts';
import { createRapport } from '../../src/report/rapport.ts';
import { createView } from '../../src/report/view.ts';
import { lower } from '../../src/report/words.ts';
import { arbitraryCasus } from '../support/arbitrary.ts';
import { answerable, createCasus, createSituatie, fill, instrument } from '../support/casus.ts';

interface Vraag {
  label: string;
  plekken: string;
  overal: boolean;
  weetNiet: boolean;
  onbekend: string;
  onbesproken: string;
}
interface Antwoorden {
  groepen: { rijen: { label: string; antwoord: string; toelichting: string }[] }[];
  samen: { antwoord: string; toelichting: string; groepen: { labels: { label: string }[] }[] }[];
  elders: { antwoord: string; toelichting: string; aantal: number }[];
}
interface View {
  situaties: { naam: string; antwoorden: Antwoorden }[];
  antwoorden: Antwoorden;
  vragen: { bij: { vragen: Vraag[] }[] }[];
  soortOpen: { gemengd: boolean; onbekend: boolean };
}

const OPEN = { onbekend: 'Weet niet', 'niet-besproken': 'Niet besproken' };
const openIn = (groepen: Antwoordgroep[]) => groepen.flatMap((g) => g.antwoorden).filter((a) => Object.hasOwn(OPEN, a.antwoord));
const asked = ({ stap, antwoorden }: Antwoordgroep) => /^\d/.test(stap) || antwoorden.some((a) => a.antwoord !== 'niet-besproken');

/** What the list of open questions says of a question at a place: its answer, or nothing. */
function listed({ vragen, soortOpen }: View, plek: string | null, label: string): string[] {
  return vragen
    .flatMap((v) => v.bij.flatMap((b) => b.vragen))
    .filter((v) => lower(v.label) === lower(label))
    .flatMap((v) => {
      const names = (reeks: string) => reeks.split('; ').includes(plek ?? '');
      if (!(plek === null ? v.plekken === '' : v.overal || names(v.plekken))) return [];
      if (!soortOpen.gemengd) return [soortOpen.onbekend ? OPEN.onbekend : OPEN['niet-besproken']];
      if (v.onbekend !== '') return [names(v.onbekend) ? OPEN.onbekend : names(v.onbesproken) ? OPEN['niet-besproken'] : 'neither'];
      return [v.weetNiet ? OPEN.onbekend : OPEN['niet-besproken']];
    });
}

/** Where an open answer is named with its place: in a row, or together with others. */
function named({ groepen, samen }: Antwoorden, { label, antwoord }: Gegeven): { toelichting: string }[] {
  const word = OPEN[antwoord as keyof typeof OPEN];
  return [
    ...groepen.flatMap((g) => g.rijen.filter((r) => r.label === label && r.antwoord === word)),
    ...samen.filter((s) => s.antwoord === word && s.groepen.some((g) => g.labels.some((l) => l.label === lower(label)))),
  ];
}

/** Each place, and the whole neighbourhood, with what the report tells of its answers. */
function placesOf(uitkomst: Analyse, view: View) {
  return [
    { plek: null, groepen: uitkomst.antwoorden, verteld: view.antwoorden },
    ...uitkomst.situaties.map((s, i) => ({
      plek: s.naam,
      groepen: s.antwoorden.filter(asked),
      verteld: view.situaties[i]?.antwoorden as Antwoorden,
    })),
  ];
}

/** Places with a name of their own: two places of one name are one to a reader. */
const distinct = (casus: Casus): Casus => ({ ...casus, situaties: casus.situaties.map((s, i) => ({ ...s, naam: `Plek ${i + 1}` })) });

describe('what is open', () => {
  it('is named at its place, or stands in the list with what it is, and each note and vote is told', () => {
    fc.assert(
      fc.property(arbitraryCasus.map(distinct), (casus) => {
        const uitkomst = analyse(instrument, casus);
        const view = createView(uitkomst) as View;
        for (const { plek, groepen, verteld } of placesOf(uitkomst, view)) {
          const open = openIn(groepen);
          const weg = open.filter((a) => named(verteld, a).length === 0);
          for (const a of weg) {
            expect(listed(view, plek, a.label), `${plek} ${a.item}`).toEqual([OPEN[a.antwoord as keyof typeof OPEN]]);
            expect([a.stemmen, a.minderheid, a.zegt, a.grondslag]).toEqual([undefined, undefined, undefined, undefined]);
          }
          // What is counted is what is not named, by answer and note; no two counts of one answer, so a reader can tell which.
          const tally = (list: { antwoord: string; toelichting: string }[]) => list.map((x) => `${x.antwoord} ${x.toelichting}`).sort();
          const counted = verteld.elders.flatMap((e) => Array.from({ length: e.aantal }, () => e));
          expect(tally(counted)).toEqual(
            tally(weg.map((a) => ({ antwoord: a.antwoordLabel, toelichting: a.toelichting === undefined ? '' : `${a.toelichting}.` }))),
          );
          expect(new Set(verteld.elders.map((e) => e.antwoord)).size).toBe(verteld.elders.length);
          // The list is whole: it has every question that it is about, with its answer, also one that is named at its place.
          const hiaten = uitkomst.informatie.hiaten.filter(
            (h) => h.situatie === (uitkomst.situaties.find((s) => s.naam === plek)?.id ?? null),
          );
          for (const h of hiaten) expect(listed(view, plek, h.label), h.item).toEqual([OPEN[h.antwoord]]);
        }
      }),
      { numRuns: 80 },
    );
  });

  it('stands once: the list says which was discussed, and the place only how many', () => {
    const casus = createCasus([
      createSituatie(fill(answerable('situatie', 'antwoorden').slice(0, 12), 'onbekend'), { id: 'een', naam: 'Plein Oost' }),
      createSituatie(
        { 'gedrag.plekken-mijden': { antwoord: 'onbekend', toelichting: 'Vraag de wijkagent' } },
        { id: 'twee', naam: 'Park' },
      ),
    ]);
    const rapport = createRapport(analyse(instrument, casus));
    const [, deel8 = '', deel10 = ''] = /^## 8\. (.*?)^## 9\. .*?^## 10\. (.*?)^## 11\. /ms.exec(rapport) ?? [];
    expect(deel8).toContain('Staat er "weet niet" bij');
    expect(deel8).toContain('| Bewoners mijden bepaalde plekken in de buurt | weet niet: alle plekken |');
    expect(deel8).toContain('| Bewoners ergeren zich aan buurtgenoten uit andere groepen | weet niet: Plein Oost; niet besproken: Park |');
    expect(deel10).toMatch(/### Plein Oost\n\n\*\*Ook open: zie deel 8\*\*\n\n- Weet niet: 12\.\n- Niet besproken: \d+\.\n/);
    expect(deel10).toContain('| Bewoners mijden bepaalde plekken in de buurt | Weet niet | Vraag de wijkagent. |');
    expect(deel10).not.toContain('ergeren zich');
  });
});
