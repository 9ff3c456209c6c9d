import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readStand, weigh } from '../../src/core/antwoorden.ts';
import { describeAntwoord } from '../../src/core/gegeven.ts';
import { listGevraagd, numbersOf, readStanden } from '../../src/core/standen.ts';
import type { Casus, Situatie } from '../../src/model/casus.ts';
import type { Item } from '../../src/model/instrument.ts';
import { arbitraryCasus } from '../support/arbitrary.ts';
import { answerable, createSituatie, instrument, standenOf } from '../support/casus.ts';
import { deepFreeze } from '../support/freeze.ts';

const ID = 'A.lichte-overlast';

/** Every answer by itself, as the items say where it stands. */
function readOneByOne(per: Item['per'], plaats: Situatie | Casus) {
  return answerable(per).map((id) => {
    const stand = readStand(instrument.items[id] as Item, plaats);
    return { ...stand, gewicht: weigh(stand, instrument.regels.antwoorden), gegeven: describeAntwoord(instrument, stand) };
  });
}

describe('the answers of a place', () => {
  it('are the same as read one by one, with what each counts for and how it is shown', () => {
    fc.assert(
      fc.property(arbitraryCasus, (casus) => {
        for (const situatie of deepFreeze(casus).situaties) {
          const alle = readOneByOne('situatie', situatie);
          const standen = readStanden(instrument, 'situatie', situatie);
          expect(standen.alle).toStrictEqual(alle);
          expect(standen.besproken).toStrictEqual(alle.filter((s) => s.antwoord !== 'niet-besproken'));
        }
        expect(readStanden(instrument, 'buurt', casus).alle).toStrictEqual(readOneByOne('buurt', casus));
      }),
      { numRuns: 60 },
    );
  });

  it('are found by id and by number, in the order that is asked for, and only those that are asked there', () => {
    const ids = ['fase.wij-zij', ID, 'sentimenten.verlies-cohesie', 'bestaat-niet'];
    const standen = standenOf({ [ID]: 'ja' });
    const nummers = numbersOf(instrument, 'situatie', ids);
    expect(standen.pick(ids).map((s) => s.item.id)).toEqual(['fase.wij-zij', ID]);
    expect(standen.at(nummers)).toEqual(standen.pick(ids));
    expect(nummers.map((nummer) => listGevraagd(instrument, 'situatie')[nummer]?.id)).toEqual(['fase.wij-zij', ID]);
    expect(standen.get('bestaat-niet')).toBeUndefined();
  });

  it('are silent where the file says nothing of any of them', () => {
    const nummers = numbersOf(instrument, 'situatie', ['fase.wij-zij', ID]);
    expect(standenOf({}).isStil(nummers)).toBe(true);
    expect(standenOf({ 'voelen.irritaties': 'ja' }).isStil(nummers)).toBe(true);
    for (const antwoord of ['ja', 'nee', 'onbekend', 'nvt']) expect(standenOf({ [ID]: antwoord }).isStil(nummers)).toBe(false);
  });

  it('that are bare are one object in every case, however they are written', () => {
    const [kort, lang] = [standenOf({ [ID]: 'ja' }).get(ID), standenOf({ [ID]: { antwoord: 'ja' } }).get(ID)];
    expect(kort).toBe(lang);
    expect(standenOf({ [ID]: { antwoord: 'ja', toelichting: 'Geteld.' } }).get(ID)).not.toBe(kort);
    expect(kort).not.toHaveProperty('gegeven.toelichting');
  });

  it('are not misled by inherited names, by keys that are no question or by a part that is empty', () => {
    const vreemd = { ...createSituatie(), fase: { toString: 'ja', niets: 'ja' }, risicofactoren: { A: {} } } as unknown as Situatie;
    expect(readStanden(instrument, 'situatie', vreemd).besproken).toEqual([]);
  });
});
